import { useEffect, useState } from "react";
import type { Book } from "../../core/book";
import type { Table } from "../../core/table";
import { asWorkbookError } from "../../workbook/failure";
import type { WorkbookError } from "../../workbook/port";
import type { Session } from "../../workbook/session";

export type ChosenTable =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly table: Table }
  | { readonly kind: "failed"; readonly error: WorkbookError; readonly retry: () => void };

type Reading = { readonly id: string; readonly turn: number } & ({ readonly table: Table } | { readonly error: WorkbookError });

/** The table to match, with its cells: from the book, which follows the workbook, else read once for this. */
export function useChosenTable(session: Session, book: Book, id: string): ChosenTable {
  const [turn, setTurn] = useState(0);
  const [reading, setReading] = useState<Reading | null>(null);
  const known = book.tables.find((table) => table.id === id);
  const isKnown = known !== undefined;
  useEffect(() => {
    if (isKnown) return undefined;
    let over = false;
    session.workbook.read([id]).then(
      ([table]) => { if (!over && table) setReading({ id, turn, table }); },
      (cause: unknown) => { if (!over) setReading({ id, turn, error: asWorkbookError(cause) }); },
    );
    return () => { over = true; };
  }, [session, id, turn, isKnown, book]);
  if (known) return { kind: "ready", table: known };
  if (reading === null || reading.id !== id || reading.turn !== turn) return { kind: "loading" };
  return "table" in reading ? { kind: "ready", table: reading.table } : { kind: "failed", error: reading.error, retry: () => setTurn(turn + 1) };
}
