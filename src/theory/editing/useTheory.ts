import { useMemo, useReducer, useRef } from "react";
import type { Dispatch } from "react";
import type { TheoryEdit } from "../../core/theory/edits";
import { statementWords } from "../../core/theory/statementWords";
import type { Statement, Theory } from "../../core/theory/theory";
import { THEORY_STEPS } from "../../core/theory/theory";
import type { SeenText } from "../../workbook/actions/editTheory";
import { slotOf, startTheoryState, theoryReducer } from "./theoryState";
import type { Adding, HeldText, TheoryAction, TheoryState, TheoryView } from "./theoryState";

/** What can be done to the theory. It stays the same while the workbook is open, so that one statement's change draws one statement. */
export interface TheoryDoing {
  readonly dispatch: Dispatch<TheoryAction>;
  readonly edit: (edit: TheoryEdit, done?: string) => Promise<boolean>;
  /** Writes what was typed, unless the cell has changed under it; true when it was written. */
  readonly commit: (held: HeldText, now: string) => Promise<boolean>;
  readonly add: (adding: Adding) => void;
  readonly remove: (statement: Statement) => void;
}

/** How edits are written here; both stay the same while the workbook is open. */
export interface TheoryWriting {
  /** The newest theory; null while there is none to see. */
  readonly theoryNow: () => Theory | null;
  /** Writes one edit: true when it landed. Why not, or `done`, is said by whoever gives this. `seen`: what stood there when the person began. */
  readonly write: (edit: TheoryEdit, seen: SeenText | null, done?: string) => Promise<boolean>;
}

/** What a person does in outline, table and diagram, and what is done about it. */
export function useTheory({ theoryNow, write }: TheoryWriting, view: TheoryView): { readonly state: TheoryState; readonly doing: TheoryDoing } {
  const [state, dispatch] = useReducer(theoryReducer, view, startTheoryState);
  const writing = useRef(new Set<string>());
  const doing = useMemo((): TheoryDoing => {
    const edit: TheoryDoing["edit"] = (one, done) => write(one, null, done);
    const commit: TheoryDoing["commit"] = async ({ key, field, was, typed }, now) => {
      const text = typed.trim();
      const slot = slotOf(key, field);
      if (text === now) dispatch({ kind: "release", key, field });
      if (text === now || was !== now || writing.current.has(slot)) return false;
      writing.current.add(slot);
      const done = await write({ kind: field, key, text }, { kind: field, text: was });
      writing.current.delete(slot);
      dispatch(done ? { kind: "written", key, field, text } : { kind: "refused", key, field });
      return done;
    };
    const add: TheoryDoing["add"] = ({ step, leadsTo, text }) => {
      const statement = text.trim();
      if (statement === "") return dispatch({ kind: "adding", adding: null });
      if (writing.current.has("add")) return;
      writing.current.add("add");
      const before = new Set(theoryNow()?.statements.map(({ key }) => key));
      void edit({ kind: "add", step, statement, ...(leadsTo === null ? {} : { leadsTo: [leadsTo] }) }).then((done) => {
        writing.current.delete("add");
        if (!done) return;
        dispatch({ kind: "adding", adding: null });
        const made = theoryNow()?.statements.find(({ key, statement: words }) => !before.has(key) && words === statement);
        if (made !== undefined) dispatch({ kind: "focus", on: { kind: "head", key: made.key } });
      });
    };
    const remove: TheoryDoing["remove"] = (statement) => {
      const order = inOutlineOrder(theoryNow()?.statements ?? []);
      const at = order.findIndex(({ key }) => key === statement.key);
      const next = order[at + 1] ?? order[at - 1];
      void edit({ kind: "remove", key: statement.key }, `Removed ${statementWords(statement)} and the links to it. Undo brings it back.`).then((done) => {
        if (done) dispatch({ kind: "focus", on: next === undefined ? { kind: "add", step: "need" } : { kind: "head", key: next.key } });
      });
    };
    return { dispatch, edit, commit, add, remove };
  }, [theoryNow, write]);
  return { state, doing };
}

/** Statements as the outline shows them: step by step, in sheet order within a step, those without a step last. */
export function inOutlineOrder(statements: readonly Statement[]): readonly Statement[] {
  return [...THEORY_STEPS, null].flatMap((step) => statements.filter((statement) => statement.step === step));
}
