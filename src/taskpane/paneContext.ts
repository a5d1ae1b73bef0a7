import type { Book } from "../core/book";
import type { Filter } from "../core/practice/filter";
import type { TableInfo } from "../workbook/port";
import type { Session } from "../workbook/session";
import type { SelectionDraft } from "./indicators/selectionDraft";
import type { IndicatorAsked, PaneTab, PaneView, StatementAsked } from "./paneState";
import type { TheoryPageWay } from "./theory/theoryWindow";
import type { Actions } from "./useActions";

/** What every panel of the pane is given: the workbook as read, what can be done to it, and the ways to other places of the pane. */
export interface PaneContext {
  readonly session: Session;
  readonly book: Book;
  /** All tables that the workbook lists. */
  readonly listed: readonly TableInfo[];
  readonly actions: Actions;
  readonly readOnly: boolean;
  /** Serial number of today. */
  readonly today: () => number;
  /** The chosen practice; null for none. */
  readonly openKey: string | null;
  readonly open: (key: string | null) => void;
  /** Selects a practice's row in the grid; null where there is none. */
  readonly show: ((key: string) => void) | null;
  /** Shows the map with what a filter asks for; null where there is no map. */
  readonly showOnMap: ((filter: Filter) => void) | null;
  /** The indicator that was asked for last, to be shown among the others; a new `turn` asks again. Null before. */
  readonly indicator: IndicatorAsked | null;
  /** Indicators ticked and unticked, not saved yet. */
  readonly draft: SelectionDraft;
  readonly onDraft: (draft: SelectionDraft) => void;
  readonly goTo: (tab: PaneTab) => void;
  /** Leads to an indicator among the others. */
  readonly showIndicator: (code: string) => void;
  /** The statement of the Theory of Change that was asked for last; a new `turn` asks again. Null before. */
  readonly statement: StatementAsked | null;
  /** Leads to a statement of the Theory of Change, opened. */
  readonly showStatement: (key: string) => void;
  /** The full page of the Theory of Change in a window of its own; null where there are no windows. */
  readonly theoryPage: TheoryPageWay | null;
  /** Puts a view in place of the tabs; null takes it away. */
  readonly showView: (view: PaneView | null) => void;
  readonly setUp: () => void;
  /** Leads to the matching of columns, beginning with a table; null takes the one in use or the best fit. */
  readonly match: (startWith: string | null) => void;
  /** The table that looks like practices and is not read as such; null for none. */
  readonly offered: TableInfo | null;
}
