import { useCallback, useMemo, useState } from "react";
import type { TheoryEdit } from "../../core/theory/edits";
import { asWorkbookError } from "../../workbook/failure";
import type { SeenText } from "../../workbook/actions/editTheory";
import type { TheoryStart } from "../../workbook/actions/startTheory";
import type { TheoryView } from "../editing/theoryState";
import { useTheory } from "../editing/useTheory";
import { useStore } from "../../ui/useStore";
import type { TheoryDesk } from "./theoryDesk";

/** One message to the person, until the next or until dismissed. */
export interface DeskNotice {
  readonly intent: "success" | "error";
  readonly message: string;
}

/** A desk as a face uses it: what it shows, what a person is doing there, and what came of that. */
export function useDesk(desk: TheoryDesk, view: TheoryView) {
  const shown = useStore(desk);
  const [notice, setNotice] = useState<DeskNotice | null>(null);
  /** Runs what may fail with WorkbookError; true when it went well. `done` is said afterwards. */
  const run = useCallback(async <T>(work: () => Promise<T>, done: (outcome: T) => string | null): Promise<boolean> => {
    try {
      const message = done(await work());
      setNotice(message === null ? null : { intent: "success", message });
      return true;
    } catch (cause) {
      setNotice({ intent: "error", message: asWorkbookError(cause).message });
      return false;
    }
  }, []);
  const writing = useMemo(() => ({
    theoryNow: () => {
      const now = desk.getState();
      return now.kind === "ready" ? now.book.plan.theory : null;
    },
    write: (edit: TheoryEdit, seen: SeenText | null, done?: string) => run(() => desk.edit(edit, seen), () => done ?? null),
  }), [desk, run]);
  const { state, doing } = useTheory(writing, view);
  const [starting, setStarting] = useState(false);
  /** The form that had the focus goes with this; the focus then goes to the first statement. */
  const start = useCallback(async (asked: TheoryStart, done: string): Promise<void> => {
    setStarting(true);
    const well = await run(() => desk.start(asked), () => done);
    setStarting(false);
    const first = writing.theoryNow()?.statements[0];
    if (well && first !== undefined) doing.dispatch({ kind: "focus", on: { kind: "head", key: first.key } });
  }, [desk, run, writing, doing]);
  const undo = useCallback((label: string) => run(() => desk.undo(), ({ left }) => undoneWords(label, left)), [desk, run]);
  return { shown, state, doing, notice, setNotice, run, start, starting, undo };
}

function undoneWords(label: string, left: number): string {
  return left === 0 ? `Undone: ${label}.` : `Undone: ${label}. ${left} ${left === 1 ? "cell has changed since and was left as it is" : "cells have changed since and were left as they are"}.`;
}
