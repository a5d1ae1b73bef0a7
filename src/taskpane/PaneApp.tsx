import { Button, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useMemo, useReducer, useState } from "react";
import type { Book } from "../core/book";
import { serialOfDate } from "../core/dates";
import { shownIssues } from "../core/quality/filterIssues";
import type { TableInfo } from "../workbook/port";
import type { Session } from "../workbook/session";
import { Announcement } from "../ui/Announcement";
import { EmptyState } from "../ui/EmptyState";
import { ProblemBar } from "../ui/ProblemBar";
import { useStore } from "../ui/useStore";
import { CheckPanel } from "./check/CheckPanel";
import { CriteriaPanel } from "./criteria/CriteriaPanel";
import { FormulasDialog } from "./formulas/FormulasDialog";
import { IndicatorsPanel } from "./indicators/IndicatorsPanel";
import { offeredTable } from "./mapping/candidates";
import { MappingView } from "./mapping/MappingView";
import { MatchOffer, UnderMissingColumns } from "./mapping/MatchOffer";
import { PaneHeader } from "./PaneHeader";
import type { PaneTab } from "./paneState";
import { PANE_TABS, paneReducer, startPane } from "./paneState";
import { PaneTabs } from "./PaneTabs";
import { CollectRegions } from "./practices/CollectRegions";
import { PracticesPanel } from "./practices/PracticesPanel";
import { SetUpDialog } from "./setUp/SetUpDialog";
import { useActions } from "./useActions";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", height: "100%", minHeight: 0, minWidth: 0, overflow: "hidden", position: "relative",
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1,
  },
  notice: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`, flexShrink: 0 },
  panel: { flexGrow: 1, minHeight: 0 },
  waiting: { padding: tokens.spacingVerticalXXL },
});

export interface PaneAppProps {
  readonly session: Session;
  /** Where the workbook is a file in the browser: giving it to the person, and opening another. */
  readonly fileActions?: { save(): Promise<void>; openAnother?(): void };
  /** The chosen practice, where another face shares the choice; left out, the pane keeps its own. */
  readonly selectedKey?: string | null;
  readonly onSelect?: (key: string | null) => void;
  readonly onOpenMap?: () => void;
  /** A tab asked for from outside (the ribbon); a new `turn` asks again. */
  readonly goTo?: { readonly tab: PaneTab; readonly turn: number };
}

/** The pane: indicators, practices and check over one open workbook. */
export function PaneApp(props: PaneAppProps) {
  const { session, fileActions, onOpenMap } = props;
  const styles = useStyles();
  const state = useStore(session);
  const { actions, notice, setNotice } = useActions(session);
  const { workbook } = session;

  if (state.kind === "loading") return <div className={styles.root}><Spinner className={styles.waiting} label={`Reading ${workbook.name}`} /></div>;
  if (state.kind === "failed") {
    return (
      <div className={styles.root}>
        <EmptyState title={`${workbook.name} cannot be read`} action={<Button appearance="primary" onClick={() => void session.reload()}>Try again</Button>}>
          <Text role="alert">{state.error.message}</Text>
        </EmptyState>
      </div>
    );
  }
  const { undoLabel, unsaved } = state;
  const undo = (): void => {
    void actions.run(() => session.undo(), ({ left }) => undoneWords(undoLabel ?? "", left));
  };
  return (
    <Ready {...props} book={state.book} listed={state.listed} actions={actions}>
      {({ setUp, formulas, match }) => (
        <>
          <PaneHeader
            name={workbook.name} state={stateWords(workbook.readOnly, workbook.saving.kind, unsaved)}
            undoLabel={undoLabel} onUndo={undo} onReload={() => void actions.run(() => session.reload())}
            onSetUp={workbook.readOnly ? null : setUp} onFormulas={workbook.readOnly ? null : formulas} onMatch={match}
            {...(onOpenMap ? { onMap: onOpenMap } : {})}
            {...(fileActions ? { onDownload: () => void actions.run(() => fileActions.save()) } : {})}
            {...(fileActions?.openAnother ? { onOpenAnother: () => fileActions.openAnother?.() } : {})}
          />
          <Announcement text={notice?.message ?? ""} />
          {notice === null ? null : (
            <div className={styles.notice}>
              <ProblemBar intent={notice.intent} message={notice.message} onDismiss={() => setNotice(null)} {...(notice.action ? { action: notice.action } : {})} />
            </div>
          )}
        </>
      )}
    </Ready>
  );
}

interface ReadyProps extends PaneAppProps {
  readonly book: Book;
  readonly listed: readonly TableInfo[];
  readonly actions: ReturnType<typeof useActions>["actions"];
  /** What stands above the tabs. */
  readonly children: (doing: { readonly setUp: () => void; readonly formulas: (() => void) | null; readonly match: () => void }) => React.ReactNode;
}

function Ready({ session, book, listed, actions, selectedKey, onSelect, goTo, children }: ReadyProps) {
  const styles = useStyles();
  const [pane, dispatch] = useReducer(paneReducer, goTo?.tab ?? "Indicators", startPane);
  const id = useId();
  const { workbook } = session;
  const shared = selectedKey !== undefined;
  const openKey = shared ? selectedKey : pane.openKey;
  const open = useCallback((key: string | null) => {
    dispatch({ kind: "open", key });
    onSelect?.(key);
  }, [onSelect]);
  useFollowGrid(session, book, pane.tab === "Practices", open);
  useGoTo(goTo, (tab) => dispatch({ kind: "go", tab }));

  const setUp = (): void => dispatch({ kind: "dialog", dialog: "set up" });
  const formulas = book.practiceColumns === null ? null : (): void => dispatch({ kind: "dialog", dialog: "formulas" });
  const match = (startWith: string | null = null): void => dispatch({ kind: "match", startWith });
  const offered = useMemo(() => offeredTable(book, listed), [book, listed]);
  const shown = pane.matching === null ? pane.tab : null; // what is behind the matching stays as it is
  const closeDialog = (): void => dispatch({ kind: "dialog", dialog: null });
  const panelId = (tab: PaneTab): string => `${id}-${tab}`;
  const today = useCallback(() => {
    const now = new Date();
    return serialOfDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }, workbook.dateSystem);
  }, [workbook]);
  const setBlind = (blindRating: boolean): void => {
    void actions.run(() => session.carryOut((now) => ({
      label: blindRating ? "Hide ratings until rated" : "Show all ratings", create: [], edits: [], guards: [], settings: { ...now.settings, blindRating },
    })));
  };
  const show = workbook.select ? (key: string): void => {
    const practice = book.practices.find((one) => one.key === key);
    if (practice) void actions.run(async () => workbook.select?.(practice.table, practice.row, Math.max(0, book.practiceColumns?.of["Title"] ?? 0)));
  } : null;
  const panels: Readonly<Record<PaneTab, () => React.ReactElement>> = {
    Indicators: () => (
      <IndicatorsPanel
        book={book} readOnly={workbook.readOnly} draft={pane.draft} onDraft={(draft) => dispatch({ kind: "draft", draft })}
        actions={actions} onSetUp={setUp}
      />
    ),
    Practices: () => (
      <PracticesPanel
        book={book} readOnly={workbook.readOnly} actions={actions} openKey={openKey} onOpen={open} onSetUp={setUp} onMatch={listed.length === 0 ? null : () => match(offered?.id ?? null)}
        today={today} onBlind={setBlind}
        {...(show ? { onShow: show } : {})}
      />
    ),
    Criteria: () => <CriteriaPanel book={book} session={session} readOnly={workbook.readOnly} actions={actions} />,
    Check: () => (
      <UnderMissingColumns book={book} onMatch={() => match(book.practiceColumns?.table)}>
        <CheckPanel
          book={book} session={session} readOnly={workbook.readOnly} actions={actions}
          {...(workbook.select ? { select: (table, row, column) => workbook.select?.(table, row, column) ?? Promise.resolve() } : {})}
        />
      </UnderMissingColumns>
    ),
  };
  return (
    <div className={styles.root}>
      {children({ setUp, formulas, match: () => match() })}
      {pane.matching === null ? <MatchOffer table={offered} onMatch={match} /> : (
        <div className={styles.panel}>
          <MappingView
            session={session} book={book} listed={listed} startWith={pane.matching.startWith} actions={actions}
            onClose={() => dispatch({ kind: "matched", done: false })} onDone={() => dispatch({ kind: "matched", done: true })}
          />
        </div>
      )}
      {pane.matching !== null ? null : <PaneTabs tab={pane.tab} issueCount={shownIssues(book.issues, book.settings.hiddenChecks).length} panelId={panelId} onTab={(tab) => dispatch({ kind: "go", tab })} />}
      {shown === "Practices" ? <CollectRegions session={session} book={book} actions={actions} /> : null}
      {PANE_TABS.map((tab) => (
        <div key={tab} id={panelId(tab)} role="tabpanel" aria-labelledby={`${panelId(tab)}-tab`} hidden={tab !== shown} {...(tab === shown ? { className: styles.panel } : {})}>
          {pane.visited.has(tab) ? panels[tab]() : null}
        </div>
      ))}
      {pane.dialog === "set up" ? <SetUpDialog session={session} actions={actions} onClose={closeDialog} /> : null}
      {pane.dialog === "formulas" ? <FormulasDialog session={session} book={book} actions={actions} onClose={closeDialog} /> : null}
    </div>
  );
}

/** While practices are shown, the row that the person selects in the grid is the practice that the pane shows. */
function useFollowGrid(session: Session, book: Book, showing: boolean, open: (key: string) => void): void {
  const { workbook } = session;
  useEffect(() => {
    if (!showing) return undefined;
    return workbook.onSelect?.((table, row) => {
      const practice = book.practices.find((one) => one.table === table && one.row === row);
      if (practice) open(practice.key);
    });
  }, [workbook, book, showing, open]);
}

/** Goes to the tab that was asked for from outside, once each time it is asked. */
function useGoTo(goTo: PaneAppProps["goTo"], go: (tab: PaneTab) => void): void {
  const [done, setDone] = useState(goTo?.turn);
  if (goTo && goTo.turn !== done) {
    setDone(goTo.turn);
    go(goTo.tab);
  }
}

function stateWords(readOnly: boolean, saving: "live" | "file", unsaved: boolean): string {
  if (readOnly) return "Read-only";
  if (saving === "live") return "Live in Excel";
  return unsaved ? "Changes not downloaded yet" : "No unsaved changes";
}

function undoneWords(label: string, left: number): string {
  if (left === 0) return `Undone: ${label}.`;
  return `Undone: ${label}. ${left} ${left === 1 ? "cell has" : "cells have"} changed since and ${left === 1 ? "was" : "were"} left as ${left === 1 ? "it is" : "they are"}.`;
}
