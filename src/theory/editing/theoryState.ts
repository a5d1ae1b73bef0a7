import type { SeenText } from "../../workbook/actions/editTheory";
import type { Statement, Theory, TheoryStep } from "../../core/theory/theory";

export const THEORY_VIEWS = ["Diagram", "Outline", "Table"] as const;
export type TheoryView = (typeof THEORY_VIEWS)[number];

/** A text of a statement that a person types into. */
export type TextField = SeenText["kind"];

/** What was typed and is not written, with what stood there when it was begun or last decided about. */
export interface HeldText {
  readonly key: string;
  readonly field: TextField;
  readonly was: string;
  readonly typed: string;
  /** The statement as it was seen last, for when it leaves the sheet. */
  readonly of: Statement;
  /** It was to be written, and was not. Typing on takes this back. */
  readonly refused?: true;
}

/** A new statement that is being typed. */
export interface Adding {
  readonly step: TheoryStep;
  /** The statement that the new one is to lead to; null for none. */
  readonly leadsTo: string | null;
  readonly text: string;
}

/** Where the focus is to go: the head of a statement, its words, or the button that adds to a step. A new `turn` asks again. */
export interface FocusAsked {
  readonly on: { readonly kind: "head" | "words"; readonly key: string } | { readonly kind: "add"; readonly step: TheoryStep };
  readonly turn: number;
}

/** What a person has done in the panel; everything else is derived from the book. */
export interface TheoryState {
  readonly open: ReadonlySet<string>;
  readonly held: ReadonlyMap<string, HeldText>;
  readonly adding: Adding | null;
  readonly focus: FocusAsked | null;
  readonly questionsShown: boolean;
  readonly view: TheoryView;
}

export function startTheoryState(view: TheoryView): TheoryState {
  return { open: new Set(), held: new Map(), adding: null, focus: null, questionsShown: false, view };
}

export type TheoryAction =
  | { readonly kind: "toggle"; readonly key: string; readonly open?: boolean }
  | { readonly kind: "hold"; readonly held: HeldText }
  | { readonly kind: "release" | "refused"; readonly key: string; readonly field: TextField }
  /** What was typed is in the sheet; what was typed on meanwhile is held against it. */
  | { readonly kind: "written"; readonly key: string; readonly field: TextField; readonly text: string }
  | { readonly kind: "adding"; readonly adding: Adding | null }
  | { readonly kind: "focus"; readonly on: FocusAsked["on"] }
  /** Leads to a statement: opened in the outline, its words in the table. In the diagram its box is chosen. */
  | { readonly kind: "show"; readonly key: string }
  | { readonly kind: "questions"; readonly shown: boolean }
  | { readonly kind: "view"; readonly view: TheoryView };

export const slotOf = (key: string, field: TextField): string => `${field} ${key}`;

export function theoryReducer(state: TheoryState, action: TheoryAction): TheoryState {
  switch (action.kind) {
    case "toggle": {
      const open = new Set(state.open);
      if (action.open ?? !open.has(action.key)) open.add(action.key);
      else open.delete(action.key);
      return { ...state, open };
    }
    case "hold": return { ...state, held: new Map(state.held).set(slotOf(action.held.key, action.held.field), action.held) };
    case "release": return { ...state, held: without(state.held, slotOf(action.key, action.field)) };
    case "refused": {
      const slot = slotOf(action.key, action.field);
      const held = state.held.get(slot);
      return held === undefined ? state : { ...state, held: new Map(state.held).set(slot, { ...held, refused: true }) };
    }
    case "written": {
      const slot = slotOf(action.key, action.field);
      const held = state.held.get(slot);
      if (held === undefined) return state;
      return { ...state, held: held.typed.trim() === action.text ? without(state.held, slot) : new Map(state.held).set(slot, { key: held.key, field: held.field, typed: held.typed, of: held.of, was: action.text }) };
    }
    case "adding": return { ...state, adding: action.adding };
    case "focus": {
      const opened = action.on.kind === "words" ? theoryReducer(state, { kind: "toggle", key: action.on.key, open: true }) : state;
      return { ...opened, focus: { on: action.on, turn: (state.focus?.turn ?? 0) + 1 } };
    }
    case "show": {
      const open = theoryReducer(state, { kind: "toggle", key: action.key, open: true });
      return theoryReducer(open, { kind: "focus", on: { kind: "head", key: action.key } });
    }
    case "questions": return { ...state, questionsShown: action.shown };
    case "view": return { ...state, view: action.view };
  }
}

/** What was typed for statements that are no longer in the sheet. */
export function goneTexts(held: ReadonlyMap<string, HeldText>, theory: Theory): readonly HeldText[] {
  const keys = new Set(theory.statements.map(({ key }) => key));
  return [...held.values()].filter(({ key }) => !keys.has(key));
}

/** Whether a person has typed something that is not in the sheet. */
export function holdsWords({ held, adding }: Pick<TheoryState, "held" | "adding">): boolean {
  return held.size > 0 || (adding !== null && adding.text.trim() !== "");
}

function without(held: ReadonlyMap<string, HeldText>, slot: string): ReadonlyMap<string, HeldText> {
  const left = new Map(held);
  left.delete(slot);
  return left;
}
