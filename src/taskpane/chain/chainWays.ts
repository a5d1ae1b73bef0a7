import type { Statement } from "../../core/theory/theory";
import type { PaneContext } from "../paneContext";
import { PANE_TABS, type PaneTab } from "../paneState";

/** Where the links of the chain lead. */
export interface ChainWays {
  readonly indicator: (code: string) => void;
  readonly practice: (key: string) => void;
  /** Null where there is neither a view of the Theory of Change nor a grid to show it in. */
  readonly statement: ((statement: Statement) => void) | null;
}

const theoryTab: PaneTab | undefined = PANE_TABS.find((tab: string) => tab === "Theory of Change");

export function chainWays({ session, book, actions, open, goTo, showIndicator }: Pick<PaneContext, "session" | "book" | "actions" | "open" | "goTo" | "showIndicator">): ChainWays {
  const select = session.workbook.select?.bind(session.workbook);
  const table = book.plan.theory.table;
  const inGrid = select === undefined || table === null ? null : ({ row }: Statement): void => void actions.run(() => select(table, row, 0));
  return {
    indicator: showIndicator,
    practice: (key) => {
      open(key);
      goTo("Practices");
    },
    statement: theoryTab === undefined && inGrid === null ? null : (statement) => {
      if (theoryTab !== undefined) goTo(theoryTab);
      inGrid?.(statement);
    },
  };
}
