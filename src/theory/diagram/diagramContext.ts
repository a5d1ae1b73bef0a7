import { createContext } from "react";
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
  /** Null leaves the words as they were; `back` where the focus goes back to the box. */
  readonly endWords: (key: string, text: string | null, back: boolean) => void;
}

const nothing = (): void => undefined;

export const DiagramContext = createContext<DiagramContextValue>({
  theory: { table: null, statements: [] }, aspects: NO_ASPECTS, readOnly: true, current: null, chosen: null, editing: null, choose: nothing, beginWords: nothing, endWords: nothing,
});
