import type { Filter } from "../../core/practice/filter";
import type { Statement } from "../../core/theory/theory";
import type { PaneContext } from "../paneContext";

/** Where the links of the chain lead. */
export interface ChainWays {
  readonly indicator: (code: string) => void;
  readonly practice: (key: string) => void;
  /** Null where there is nowhere to show it. */
  readonly statement: ((statement: Statement) => void) | null;
  /** Shows the map with these practices alone; null where there is no map. */
  readonly map: ((filter: Filter) => void) | null;
}

export function chainWays({ session, book, actions, open, goTo, showIndicator, showStatement, showOnMap }: Pick<PaneContext, "session" | "book" | "actions" | "open" | "goTo" | "showIndicator" | "showStatement" | "showOnMap">): ChainWays {
  const select = session.workbook.select?.bind(session.workbook);
  const table = book.plan.theory.table;
  const inGrid = select === undefined || table === null ? null : ({ row }: Statement): void => void actions.run(() => select(table, row, 0));
  return {
    indicator: showIndicator,
    map: showOnMap,
    practice: (key) => {
      open(key);
      goTo("Practices");
    },
    statement: (statement) => {
      showStatement(statement.key);
      inGrid?.(statement);
    },
  };
}
