import { createContext } from "react";
import type { HeldText } from "../editing/theoryState";
import type { Theory } from "../../core/theory/theory";
import { NO_ASPECTS, type TheoryAspects } from "./aspects";

/** What every box of the diagram shares. */
export interface DiagramContextValue {
  readonly theory: Theory;
  readonly aspects: TheoryAspects;
  readonly readOnly: boolean;
  /** The box that has the focus, or would have it: the diagram's one tab stop. */
  readonly current: string | null;
  /** The box that a person has chosen. */
  readonly chosen: string | null;
  /** The box whose words are being edited in place. */
  readonly editing: string | null;
  /** The focus has come to a box; `pressed` where a person pointed at it. */
  readonly choose: (key: string, pressed: boolean) => void;
  readonly beginWords: (key: string) => void;
  /** What was typed into a box and is not in the sheet; null for nothing. */
  readonly typedWords: (key: string) => HeldText | null;
  /** Keeps what is being typed, with what stood there when it was begun. */
  readonly typeWords: (key: string, was: string, text: string) => void;
  /** Writes what was typed, or lets it go; `back` where the focus goes back to the box. */
  readonly endWords: (key: string, keep: boolean, back: boolean) => void;
}

const nothing = (): void => undefined;

export const DiagramContext = createContext<DiagramContextValue>({
  theory: { table: null, statements: [] }, aspects: NO_ASPECTS, readOnly: true, current: null, chosen: null, editing: null, choose: nothing, beginWords: nothing, typedWords: () => null, typeWords: nothing, endWords: nothing,
});
