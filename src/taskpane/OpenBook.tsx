import { makeStyles } from "@fluentui/react-components";
import { useCallback, useId, useMemo, useReducer, useState } from "react";
import type { ReactNode } from "react";
import type { Book } from "../core/book";
import type { Lead } from "../core/chain/lead";
import { serialOfDate } from "../core/dates";
import type { Filter } from "../core/practice/filter";
import { shownIssues } from "../core/quality/filterIssues";
import { theoryQuestions } from "../core/theory/questions";
import type { TheoryPageWay } from "./theory/theoryWindow";
import { ChangedBy } from "../ui/TheirChange";
import type { TableInfo, WorkbookChange } from "../workbook/port";
import type { Session, Trouble } from "../workbook/session";
import { FormulasDialog } from "./formulas/FormulasDialog";
import { offeredTable } from "./mapping/candidates";
import { MappingView } from "./mapping/MappingView";
import { MatchOffer } from "./mapping/MatchOffer";
import { RenamedOffer } from "./mapping/RenamedOffer";
import type { PaneContext } from "./paneContext";
import { PANELS } from "./panels";
import type { PaneTab, PaneView } from "./paneState";
import { firstTab, PANE_TABS, paneReducer, startPane } from "./paneState";
import { PaneTabs } from "./PaneTabs";
import { SetUpDialog } from "./setUp/SetUpDialog";
import { PANE_VIEWS } from "./views";
import type { Actions } from "./useActions";
import type { GridChoice } from "./useGrid";
import { useGridChoice, useSelectInGrid } from "./useGrid";

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0 },
});

/** A tab asked for from outside; a new `turn` asks again. */
export interface Destination {
  readonly tab: PaneTab;
  /** What is to stand in place of the tabs. */
  readonly view?: PaneView;
  /** What is to be shown of it. */
  readonly lead?: Lead;
  readonly turn: number;
}

interface OpenBookProps {
  readonly session: Session;
  readonly book: Book;
  readonly listed: readonly TableInfo[];
  readonly actions: Actions;
  readonly trouble: Trouble | null;
  /** Whose change led to this book. */
  readonly origin: WorkbookChange["origin"];
  readonly selectedKey?: string | null;
  readonly onSelect?: (key: string | null) => void;
  readonly goTo?: Destination;
  readonly theoryPage?: TheoryPageWay | null;
  readonly onShowOnMap?: (filter: Filter) => void;
  /** What stands above the tabs. */
  readonly children: (doing: { readonly setUp: () => void; readonly formulas: (() => void) | null; readonly match: () => void }) => ReactNode;
}

/** A workbook that was read: the tabs, the panel that is shown, and the dialogs over it. */
export function OpenBook({ session, book, listed, actions, trouble, origin, selectedKey, onSelect, goTo, theoryPage = null, onShowOnMap, children }: OpenBookProps) {
  const styles = useStyles();
  const id = useId();
  const [pane, dispatch] = useReducer(paneReducer, goTo?.tab ?? firstTab(book), startPane);
  const { workbook } = session;
  const open = useCallback((key: string | null) => {
    dispatch({ kind: "open", key });
    onSelect?.(key);
  }, [onSelect]);
  const openKey = selectedKey === undefined ? pane.openKey : selectedKey;
  const grid = useSelectInGrid(session, book, openKey, (error) => void actions.run(() => Promise.reject(error)));
  useGridChoice(session, book, trouble === null, (choice) => {
    if (choice.kind === "practice") {
      grid.fromGrid(choice.key);
      open(choice.key);
    }
    const tab = pane.view === null ? tabFor(choice, pane.tab, openKey !== null) : null;
    if (tab !== null) dispatch({ kind: "go", tab });
    if (choice.kind === "indicator" && tab !== null) dispatch({ kind: "indicator", code: choice.code });
  }, grid.isOwn);
  useDestination(goTo, ({ tab, view, lead }) => {
    dispatch({ kind: "go", tab });
    if (view !== undefined) dispatch({ kind: "view", view });
    if (lead !== undefined) dispatch(lead);
  });
  const today = useToday(session);
  const offered = useMemo(() => offeredTable(book, listed), [book, listed]);
  const closeDialog = (): void => dispatch({ kind: "dialog", dialog: null });
  const context: PaneContext = {
    session, book, listed, actions, readOnly: workbook.readOnly, today, offered, draft: pane.draft,
    openKey, open, show: workbook.select ? (key) => void actions.run(() => grid.show(key)) : null, indicator: pane.indicator, statement: pane.statement, theoryPage,
    onDraft: (draft) => dispatch({ kind: "draft", draft }),
    goTo: (tab) => dispatch({ kind: "go", tab }),
    showIndicator: (code) => {
      dispatch({ kind: "go", tab: "Indicators" });
      dispatch({ kind: "indicator", code });
    },
    showOnMap: onShowOnMap ?? null,
    showStatement: (key) => dispatch({ kind: "statement", key }),
    showView: (view) => dispatch({ kind: "view", view }),
    setUp: () => dispatch({ kind: "dialog", dialog: "set up" }),
    match: (startWith) => dispatch({ kind: "match", startWith }),
  };
  const formulas = book.practiceColumns === null ? null : (): void => dispatch({ kind: "dialog", dialog: "formulas" });
  const issueCount = useMemo(() => shownIssues(book.issues, book.settings.hiddenChecks).length, [book.issues, book.settings.hiddenChecks]);
  const panelId = (tab: PaneTab): string => `${id}-${tab.replace(/\W/g, "-")}`;
  const shown = pane.matching === null && pane.view === null ? pane.tab : null; // what is behind the matching or a view stays as it is
  return (
    <>
      {children({ setUp: context.setUp, formulas, match: () => context.match(null) })}
      {pane.matching === null ? <RenamedOffer session={session} book={book} listed={listed} actions={actions} /> : null}
      {pane.matching === null ? <MatchOffer table={offered} onMatch={context.match} /> : (
        <div className={styles.panel}>
          <ChangedBy value={origin}>
            <MappingView
              session={session} book={book} listed={listed} startWith={pane.matching.startWith} actions={actions}
              onClose={() => dispatch({ kind: "matched", done: false })} onDone={() => dispatch({ kind: "matched", done: true })}
            />
          </ChangedBy>
        </div>
      )}
      {pane.view === null || pane.matching !== null ? null : <div className={styles.panel}><ChangedBy value={origin}>{PANE_VIEWS[pane.view](context)}</ChangedBy></div>}
      {shown === null ? null : <PaneTabs tab={shown} counts={{ Check: issueCount, "Theory of Change": theoryQuestions(book.plan).length }} panelId={panelId} onTab={context.goTo} />}
      {PANE_TABS.map((tab) => (
        <div key={tab} id={panelId(tab)} role="tabpanel" aria-labelledby={`${panelId(tab)}-tab`} hidden={tab !== shown} {...(tab === shown ? { className: styles.panel } : {})}>
          {pane.visited.has(tab) ? <ChangedBy value={origin}>{PANELS[tab](context)}</ChangedBy> : null}
        </div>
      ))}
      {pane.dialog === "set up" ? <SetUpDialog session={session} actions={actions} onClose={closeDialog} /> : null}
      {pane.dialog === "formulas" ? <FormulasDialog session={session} book={book} actions={actions} onClose={closeDialog} /> : null}
    </>
  );
}

/**
 * The tab that shows what was chosen in the grid; null where the pane stays with what it shows. Indicators and practices follow
 * the grid to each other, but nobody who has a practice open is led away from it, and no other tab is ever left.
 */
function tabFor(choice: GridChoice, tab: PaneTab, isPracticeOpen: boolean): PaneTab | null {
  if (tab !== "Indicators" && tab !== "Practices") return null;
  if (choice.kind === "practice") return "Practices";
  return tab === "Indicators" || !isPracticeOpen ? "Indicators" : null;
}

/** Goes to the tab that was asked for from outside, once each time it is asked. */
function useDestination(goTo: Destination | undefined, go: (to: Destination) => void): void {
  const [done, setDone] = useState(goTo?.turn);
  if (goTo && goTo.turn !== done) {
    setDone(goTo.turn);
    go(goTo);
  }
}

function useToday({ workbook }: Session): () => number {
  return useCallback(() => {
    const now = new Date();
    return serialOfDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }, workbook.dateSystem);
  }, [workbook]);
}
