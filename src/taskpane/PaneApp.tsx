import { Button, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Filter } from "../core/practice/filter";
import { browserReport } from "../workbook/hostReport";
import type { HostReport } from "../workbook/hostReport";
import type { Session } from "../workbook/session";
import { Announcement } from "../ui/Announcement";
import { EmptyState } from "../ui/EmptyState";
import { ProblemBar } from "../ui/ProblemBar";
import { useStore } from "../ui/useStore";
import { connectionWords } from "./connection";
import { ConnectionBar, useWait } from "./ConnectionBar";
import { OpenBook } from "./OpenBook";
import type { Destination } from "./OpenBook";
import { PaneHeader } from "./PaneHeader";
import { FunctionsNotice } from "./formulas/FunctionsNotice";
import type { TheoryPageWay } from "./theory/theoryWindow";
import { useActions } from "./useActions";
import { WhatWorksDialog } from "./whatWorks/WhatWorksDialog";

export type { Destination } from "./OpenBook";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", height: "100%", minHeight: 0, minWidth: 0, overflow: "hidden", position: "relative",
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1,
  },
  notice: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`, flexShrink: 0 },
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
  /** Shows the map with what a filter asks for; left out where there is no map. */
  readonly onShowOnMap?: (filter: Filter) => void;
  /** What works in the Excel around the pane; left out, that of the browser page. */
  readonly host?: HostReport;
  /** A place in the pane asked for from outside (the ribbon, the map). */
  readonly goTo?: Destination;
  /** The full page of the Theory of Change; left out where there are no windows. */
  readonly theoryPage?: TheoryPageWay | null;
}

/** The pane over one open workbook: being read, not to be read, or open. */
export function PaneApp(props: PaneAppProps) {
  const { session, fileActions, onOpenMap, selectedKey, onSelect, goTo, theoryPage = null } = props;
  const styles = useStyles();
  const state = useStore(session);
  const { actions, notice, setNotice } = useActions(session);
  const { workbook } = session;
  const wait = useWait(workbook);
  const [report, setReport] = useState<HostReport | null>(null);

  const whatWorks = report === null ? null : <WhatWorksDialog report={report} onClose={() => setReport(null)} />;
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
  const { undoLabel, unsaved, trouble } = state;
  const undo = (): void => {
    void actions.run(() => session.undo(), ({ left }) => undoneWords(undoLabel ?? "", left));
  };
  return (
    <div className={styles.root}>
      <OpenBook
        session={session} book={state.book} listed={state.listed} actions={actions} trouble={trouble} origin={state.lastChange?.origin ?? "cairn"}
        {...(selectedKey === undefined ? {} : { selectedKey })} {...(onSelect ? { onSelect } : {})} {...(goTo ? { goTo } : {})} theoryPage={theoryPage}
        {...(props.onShowOnMap ? { onShowOnMap: props.onShowOnMap } : {})}
      >
        {({ setUp, formulas, match }) => (
          <>
            <PaneHeader
              name={workbook.name} state={connectionWords({ readOnly: workbook.readOnly, saving: workbook.saving.kind, unsaved, trouble, wait })}
              undoLabel={undoLabel} onUndo={undo} onReload={() => void actions.run(() => session.reload())}
              onSetUp={workbook.readOnly ? null : setUp} onFormulas={workbook.readOnly ? null : formulas} onMatch={match}
              onWhatWorks={() => setReport(props.host ?? browserReport())}
              {...(onOpenMap ? { onMap: onOpenMap } : {})}
              {...(fileActions ? { onDownload: () => void actions.run(() => fileActions.save()) } : {})}
              {...(fileActions?.openAnother ? { onOpenAnother: () => fileActions.openAnother?.() } : {})}
            />
            {whatWorks}
            <FunctionsNotice session={session} book={state.book} onChange={workbook.readOnly ? null : formulas} />
            <Announcement text={notice?.message ?? ""} />
            {trouble === null && wait === null ? null : (
              <div className={styles.notice} role="alert"><ConnectionBar trouble={trouble} wait={wait} onReconnect={() => void actions.run(() => session.reload())} /></div>
            )}
            {notice === null ? null : (
              <div className={styles.notice}>
                <ProblemBar intent={notice.intent} message={notice.message} onDismiss={() => setNotice(null)} {...(notice.action ? { action: notice.action } : {})} />
              </div>
            )}
          </>
        )}
      </OpenBook>
    </div>
  );
}

function undoneWords(label: string, left: number): string {
  if (left === 0) return `Undone: ${label}.`;
  return `Undone: ${label}. ${left} ${left === 1 ? "cell has" : "cells have"} changed since and ${left === 1 ? "was" : "were"} left as ${left === 1 ? "it is" : "they are"}.`;
}
