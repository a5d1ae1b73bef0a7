import { useCallback, useEffect, useRef, useState } from "react";
import type { Book } from "../core/book";
import { columnsIn } from "../core/practice/columns";
import { asWorkbookError } from "../workbook/failure";
import type { WorkbookError } from "../workbook/port";
import type { Session } from "../workbook/session";
import { gridEcho } from "./gridEcho";

/** What the person has chosen in the grid. */
export type GridChoice = { readonly kind: "practice"; readonly key: string } | { readonly kind: "indicator"; readonly code: string };

/** A choice rests this long before its row is selected: who goes through practices by key is not followed row by row. */
const REST = 250;

/** Calls back when the person selects a row of a practice or of a chosen indicator in the grid; Cairn's own selections are passed over. */
export function useGridChoice(session: Session, book: Book, connected: boolean, choose: (choice: GridChoice) => void, isOwn: (table: string, row: number) => boolean): void {
  const { workbook } = session;
  const latest = useRef({ book, choose });
  useEffect(() => { latest.current = { book, choose }; });
  useEffect(() => {
    if (!connected) return undefined; // a lost connection tells nothing; once it is back it is asked again
    return workbook.onSelect?.((table, row) => {
      const choice = isOwn(table, row) ? null : choiceAt(latest.current.book, table, row);
      if (choice !== null) latest.current.choose(choice);
    });
  }, [workbook, connected, isOwn]);
}

/** What stands in a row of a table; null for nothing of ours. */
export function choiceAt(book: Book, table: string, row: number): GridChoice | null {
  const practice = book.practices.find((one) => one.table === table && one.row === row);
  if (practice) return { kind: "practice", key: practice.key };
  const selected = table === book.indicatorTable ? book.selection.find((one) => one.row === row) : undefined;
  return selected ? { kind: "indicator", code: selected.code } : null;
}

/**
 * Selects the chosen practice's row in the grid, once for each choice that was not made there. `fromGrid` says that the next
 * choice of this key came from the grid. The row is looked up when it is selected: a sort may have moved it since.
 */
export function useSelectInGrid(session: Session, book: Book, openKey: string | null, fail: (error: WorkbookError) => void): {
  readonly fromGrid: (key: string) => void; readonly isOwn: (table: string, row: number) => boolean; readonly show: (key: string) => Promise<void>;
} {
  const { workbook } = session;
  const [echo] = useState(() => gridEcho());
  const shown = useRef<string | null>(openKey);
  const latest = useRef({ book, fail });
  useEffect(() => { latest.current = { book, fail }; });
  const show = useCallback(async (key: string): Promise<void> => {
    const now = latest.current.book;
    const practice = now.practices.find((one) => one.key === key);
    if (!practice || !workbook.select) return;
    echo.expect(practice.table, practice.row);
    await workbook.select(practice.table, practice.row, Math.max(0, columnsIn(now.practiceTables, practice.table)?.of["Title"] ?? 0));
  }, [workbook, echo]);
  useEffect(() => {
    const changed = shown.current !== openKey;
    shown.current = openKey;
    if (openKey === null || !changed) return undefined;
    const timer = setTimeout(() => {
      show(openKey).catch((cause: unknown) => {
        const error = asWorkbookError(cause);
        // A cell that is being edited keeps its selection: the person is there already.
        if (error.code !== "cell-editing") latest.current.fail(error);
      });
    }, REST);
    return () => clearTimeout(timer);
  }, [openKey, show]);
  const fromGrid = useCallback((key: string) => { shown.current = key; }, []);
  const isOwn = useCallback((table: string, row: number) => echo.isOwn(table, row), [echo]);
  return { fromGrid, isOwn, show };
}
