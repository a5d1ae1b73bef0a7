import { useMemo, useReducer, useRef } from "react";
import type { Dispatch } from "react";
import type { TheoryEdit } from "../../core/theory/edits";
import { statementWords } from "../../core/theory/statementWords";
import type { Statement, Theory } from "../../core/theory/theory";
import { THEORY_STEPS } from "../../core/theory/theory";
import { editTheory } from "../../workbook/actions/editTheory";
import type { PaneContext } from "../paneContext";
import { START, slotOf, theoryReducer } from "./theoryState";
import type { Adding, HeldText, TheoryAction, TheoryState } from "./theoryState";

/** What the panel can do to the theory. It stays the same while the workbook is open, so that one statement's change draws one statement. */
export interface TheoryDoing {
  readonly dispatch: Dispatch<TheoryAction>;
  readonly edit: (edit: TheoryEdit, done?: string) => Promise<boolean>;
  /** Writes what was typed, unless the cell has changed under it. */
  readonly commit: (held: HeldText, now: string) => void;
  readonly add: (adding: Adding) => void;
  readonly remove: (statement: Statement) => void;
}

/** The state of the panel, and what it can do. */
export function useTheory({ session, actions }: Pick<PaneContext, "session" | "actions">): { readonly state: TheoryState; readonly doing: TheoryDoing } {
  const [state, dispatch] = useReducer(theoryReducer, START);
  const { write } = actions;
  const writing = useRef(new Set<string>());
  const doing = useMemo((): TheoryDoing => {
    const theoryNow = (): Theory | null => {
      const now = session.getState();
      return now.kind === "ready" ? now.book.plan.theory : null;
    };
    const edit: TheoryDoing["edit"] = (one, done) => write((book) => editTheory(book, one), done === undefined ? {} : { done });
    const commit: TheoryDoing["commit"] = ({ key, field, was, typed }, now) => {
      const text = typed.trim();
      const slot = slotOf(key, field);
      if (text === now) return dispatch({ kind: "release", key, field });
      if (was !== now || writing.current.has(slot)) return;
      writing.current.add(slot);
      void write((book) => editTheory(book, { kind: field, key, text }, { kind: field, text: was })).then((done) => {
        writing.current.delete(slot);
        if (done) dispatch({ kind: "written", key, field, text });
      });
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
  }, [session, write]);
  return { state, doing };
}

/** Statements as the outline shows them: step by step, in sheet order within a step, those without a step last. */
export function inOutlineOrder(statements: readonly Statement[]): readonly Statement[] {
  return [...THEORY_STEPS, null].flatMap((step) => statements.filter((statement) => statement.step === step));
}
