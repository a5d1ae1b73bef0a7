import { useEffect } from "react";
import type { Book } from "../core/book";
import type { Session } from "../workbook/session";

/** While practices are shown, the row that the person selects in the grid is the practice that the pane shows. */
export function useFollowGrid(session: Session, book: Book, showing: boolean, open: (key: string) => void): void {
  const { workbook } = session;
  useEffect(() => {
    if (!showing) return undefined;
    return workbook.onSelect?.((table, row) => {
      const practice = book.practices.find((one) => one.table === table && one.row === row);
      if (practice) open(practice.key);
    });
  }, [workbook, book, showing, open]);
}
