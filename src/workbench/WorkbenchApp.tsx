import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { Announcement } from "../ui/Announcement";
import { EmptyState } from "../ui/EmptyState";
import { ProblemBar } from "../ui/ProblemBar";
import { useFileDrop } from "../ui/useFileDrop";
import { asWorkbookError } from "../workbook/failure";
import type { Workbook } from "../workbook/port";
import { openSession } from "../workbook/session";
import { Faces } from "./Faces";
import { downloadWorkbook, receiptText } from "./download";
import { EMPTY_WORKBENCH, workbenchReducer } from "./state";
import { UnsavedDialog } from "./UnsavedDialog";

import { WorkbenchHeader } from "./WorkbenchHeader";

const useStyles = makeStyles({
  page: { height: "100dvh", display: "flex", flexDirection: "column", overflow: "hidden" },
  messages: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  body: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  dropping: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-6px" },
  waiting: { padding: tokens.spacingVerticalXXL },
});

/** A file to open: a picked or dropped one, or one that the page fetches from its own folder. */
export interface FileSource {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
  readonly isSample?: boolean;
}

interface WorkbenchAppProps {
  /** The adapter, named by the root. */
  readonly openFile: (bytes: Uint8Array, name: string) => Promise<Workbook>;
  readonly sample: FileSource;
  readonly template: FileSource;
}

/** Pane and map side by side over one file in memory. */
export function WorkbenchApp({ openFile, sample, template }: WorkbenchAppProps) {
  const styles = useStyles();
  const [state, dispatch] = useReducer(workbenchReducer, EMPTY_WORKBENCH);
  const [waiting, setWaiting] = useState<FileSource | null>(null);
  const [noted, setNoted] = useState(true);
  const attempts = useRef(0);

  const open = useCallback(
    async (source: FileSource) => {
      const mine = ++attempts.current;
      dispatch({ kind: "opening", fileName: source.name });
      try {
        const session = openSession(await openFile(await source.bytes(), source.name));
        if (mine !== attempts.current) return session.close();
        if (mine > 1) leaveFilterBehind();
        dispatch({ kind: "opened", workbook: { id: mine, session, fileName: source.name, isSample: source.isSample ?? false } });
      } catch (cause) {
        if (mine === attempts.current) dispatch({ kind: "failed", fileName: source.name, error: asWorkbookError(cause) });
      }
    },
    [openFile],
  );
  useEffect(() => void open(sample), [open, sample]);

  const current = state.open?.session ?? null;
  useEffect(() => () => current?.close(), [current]);
  const unsaved = useCallback(() => {
    const now = current?.getState();
    return now?.kind === "ready" && now.unsaved;
  }, [current]);
  useLeaveGuard(unsaved);

  /** Opens at once, or asks first when edits would be lost. */
  const request = useCallback((source: FileSource) => (unsaved() ? setWaiting(source) : void open(source)), [open, unsaved]);
  const requestFile = useCallback((file: File) => request(fileSource(file)), [request]);
  const drop = useFileDrop(requestFile);

  const download = useCallback(async () => {
    if (!current) return;
    const file = await downloadWorkbook(current.workbook);
    current.markSaved();
    dispatch({ kind: "noticed", notice: receiptText(file) });
  }, [current]);

  return (
    <div className={`${styles.page} ${drop.over ? styles.dropping : ""}`} {...drop.handlers}>
      <WorkbenchHeader onOpenFile={requestFile} onOpenSample={() => request(sample)} onNew={() => request(template)} />
      <Announcement text={state.attempt.kind === "failed" ? state.attempt.error.message : (state.notice ?? "")} />
      <main className={styles.body}>
        <div className={styles.messages}>
          {state.attempt.kind === "failed" ? (
            <ProblemBar intent="error" message={`${state.attempt.fileName}: ${state.attempt.error.message}`} onDismiss={() => dispatch({ kind: "dismissed" })} />
          ) : null}
          {state.notice === null ? null : (
            <ProblemBar intent="success" message={state.notice} onDismiss={() => dispatch({ kind: "dismissed" })} />
          )}
          {state.open?.isSample && noted ? <SampleNote onDismiss={() => setNoted(false)} /> : null}
        </div>
        {state.attempt.kind === "opening" ? <Spinner className={styles.waiting} label={`Opening ${state.attempt.fileName}`} /> : null}
        {state.open && state.attempt.kind !== "opening" ? (
          <Faces
            key={state.open.id}
            session={state.open.session}
            fileName={state.open.fileName}
            selected={state.selected}
            onSelect={(key) => dispatch({ kind: "selected", key })}
            onSave={download}
          />
        ) : null}
        {!state.open && state.attempt.kind !== "opening" ? <NoWorkbook /> : null}
      </main>
      <UnsavedDialog
        open={waiting !== null}
        fileName={state.open?.fileName ?? ""}
        onCancel={() => setWaiting(null)}
        onDiscard={() => {
          if (waiting) void open(waiting);
          setWaiting(null);
        }}
        onDownload={async () => {
          try {
            await download();
            if (waiting) void open(waiting);
          } catch (cause) {
            dispatch({ kind: "failed", fileName: state.open?.fileName ?? "", error: asWorkbookError(cause) });
          }
          setWaiting(null);
        }}
      />
    </div>
  );
}

function SampleNote({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <ProblemBar
      intent="info"
      message="This is the sample workbook: real practices, made-up ratings. Try anything; nothing leaves this computer."
      onDismiss={onDismiss}
    />
  );
}

function NoWorkbook() {
  return (
    <EmptyState title="Open a workbook to start">
      Choose an .xlsx file with the button above, or drop one anywhere on this page. The file stays on this computer.
    </EmptyState>
  );
}

/** A link's filter and practice are for the first workbook; they are not carried from one workbook to another. */
function leaveFilterBehind(): void {
  window.history.replaceState(null, "", `${window.location.pathname}${window.location.search}`);
}

function fileSource(file: File): FileSource {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** The browser asks before a page with edits that were not downloaded is left. */
function useLeaveGuard(unsaved: () => boolean | undefined) {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (unsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
}
