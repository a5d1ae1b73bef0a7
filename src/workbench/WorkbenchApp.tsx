import { makeStyles, tokens } from "@fluentui/react-components";
import { startTransition, useCallback, useEffect, useReducer, useState } from "react";
import { Announcement } from "../ui/Announcement";
import { EmptyState } from "../ui/EmptyState";
import { LiveOpeningBar } from "../ui/OpeningBar";
import { FilesReport, OpeningFiles } from "../ui/merging/OpeningFiles";
import { ProblemBar } from "../ui/ProblemBar";
import { TextImportDialog } from "../ui/TextImportDialog";
import { useFileDrop } from "../ui/useFileDrop";
import { useStore } from "../ui/useStore";
import { asWorkbookError } from "../workbook/failure";
import { createManyOpener, openSeveral } from "../workbook/manyOpener";
import { openMerge } from "../workbook/mergeSession";
import { pickedFile } from "../workbook/opener";
import type { FileSource, OpenFile } from "../workbook/opener";
import type { Session } from "../workbook/session";
import type { Template } from "../workbook/templates";
import { Faces } from "./Faces";
import { MergedFace } from "./MergedFace";
import { downloadWorkbook, receiptDetails, receiptText } from "./download";
import { EMPTY_WORKBENCH, workbenchReducer } from "./state";
import { NewWorkbookDialog } from "./NewWorkbookDialog";
import { UnsavedDialog } from "./UnsavedDialog";
import { hasUnsaved, useOpening } from "./useOpening";
import { WorkbenchHeader } from "./WorkbenchHeader";

const useStyles = makeStyles({
  page: { height: "100dvh", display: "flex", flexDirection: "column", overflow: "hidden", "@media print": { display: "block", height: "auto", overflow: "visible" } },
  messages: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, "@media print": { display: "none" } },
  body: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", "@media print": { display: "block" } },
  dropping: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-6px" },
});

interface WorkbenchAppProps {
  /** The adapter, named by the root. */
  readonly openFile: OpenFile;
  readonly sample: FileSource;
  /** Makes a new workbook. */
  readonly makeNew: (template: Template) => FileSource;
}

/** Pane and map side by side over one file in memory. While another is opened, what is open stays and can be used. */
export function WorkbenchApp({ openFile, sample, makeNew }: WorkbenchAppProps) {
  const styles = useStyles();
  const [state, dispatch] = useReducer(workbenchReducer, EMPTY_WORKBENCH);
  const [noted, setNoted] = useState(true);
  const [creating, setCreating] = useState(false);
  const current = state.open?.session ?? null;
  useEffect(() => () => current?.close(), [current]);
  useLeaveGuard(useCallback(() => hasUnsaved(current), [current]));

  const show = useCallback((session: Session, source: FileSource, id: number) => {
    const workbook = { id, session, fileName: source.name, isSample: source.isSample ?? false };
    startTransition(() => { // drawn in slices, with the page free in between
      dispatch({ kind: "opened", workbook });
      if (source.note !== undefined) dispatch({ kind: "noticed", notice: { intent: "success", message: source.note } });
    });
  }, []);
  const { opener, asking, setAsking, request, requestPlace } = useOpening(openFile, { session: current, merge: state.merge?.session ?? null }, show);
  const attempt = useStore(opener);
  useEffect(() => void opener.open(sample), [opener, sample]);
  const [many] = useState(() => createManyOpener(openFile));
  const files = useStore(many);
  const requestFile = useCallback((_: File, all: readonly File[]) => {
    if (all.length > 1) opener.cancel();
    void openSeveral(many, all.map(pickedFile), {
      one: request,
      several: (sources) => requestPlace(() => {
        dispatch({ kind: "merged", session: openMerge(sources) });
      }),
    });
  }, [many, opener, request, requestPlace]);
  const openPlain = (source: FileSource): void => {
    many.cancel();
    request(source);
  };
  const drop = useFileDrop(requestFile);

  const download = useCallback(async () => {
    if (!current) return;
    const file = await downloadWorkbook(current.workbook);
    current.markSaved();
    dispatch({ kind: "noticed", notice: { intent: "success", message: receiptText(file), details: receiptDetails(file) } });
  }, [current]);
  const failure = attempt.kind === "failed" ? `${attempt.fileName}: ${attempt.error.message}` : null;
  const opening = attempt.kind === "opening" ? { what: `Opening ${attempt.fileName}`, progress: opener.progress, onCancel: opener.cancel } : null;

  return (
    <div className={`${styles.page} ${drop.over ? styles.dropping : ""}`} {...drop.handlers}>
      <WorkbenchHeader onOpenFile={requestFile} onOpenSample={() => openPlain(sample)} onNew={() => setCreating(true)} />
      <Announcement text={attempt.kind === "failed" ? attempt.error.message : (state.notice?.message ?? "")} />
      <main className={styles.body}>
        <div className={styles.messages}>
          {opening !== null && (state.open ?? state.merge) ? <LiveOpeningBar {...opening} /> : null}
          {files.kind === "opening" || files.kind === "asking" ? <OpeningFiles files={files.files} progress={many.progress} onCancel={many.cancel} /> : null}
          {files.kind === "done" ? <FilesReport files={files.files} onDismiss={many.dismiss} /> : null}
          {failure === null ? null : <ProblemBar intent="error" message={failure} onDismiss={opener.dismiss} />}
          {state.notice === null ? null : <ProblemBar {...state.notice} onDismiss={() => dispatch({ kind: "dismissed" })} />}
          {state.open?.isSample && noted ? <SampleNote onDismiss={() => setNoted(false)} /> : null}
        </div>
        {state.open ? (
          <Faces
            key={state.open.id}
            fresh={state.open.id > 1}
            session={state.open.session}
            fileName={state.open.fileName}
            selected={state.selected}
            onSelect={(key) => dispatch({ kind: "selected", key })}
            onSave={download}
          />
        ) : null}
        {state.merge ? (
          <MergedFace
            key={`several ${state.merge.id}`}
            session={state.merge.session}
            selected={state.selected}
            onSelect={(key) => dispatch({ kind: "selected", key })}
            onOpenMade={(name, bytes) => request({ name, bytes: () => Promise.resolve(bytes) })}
          />
        ) : null}
        {opening !== null && !state.open && !state.merge ? <LiveOpeningBar {...opening} alone /> : null}
        {!state.open && !state.merge && opening === null ? <NoWorkbook /> : null}
      </main>
      {files.kind === "asking" ? <TextImportDialog key={files.question.fileName} {...files.question} onAnswer={files.answer} /> : null}
      {attempt.kind === "asking" ? <TextImportDialog {...attempt.question} onAnswer={attempt.answer} /> : null}
      {creating ? <NewWorkbookDialog onClose={() => setCreating(false)} onCreate={(template) => { setCreating(false); openPlain(makeNew(template)); }} /> : null}
      <UnsavedDialog
        open={asking !== null}
        what={state.merge === null ? { kind: "workbook", fileName: state.open?.fileName ?? "" } : { kind: "merged", count: state.merge.session.getState().ground.sources.length }}
        onCancel={() => {
          asking?.leave();
          setAsking(null);
        }}
        onDiscard={() => {
          asking?.go();
          setAsking(null);
        }}
        onDownload={async () => {
          try {
            await download();
            asking?.go();
          } catch (cause) {
            asking?.leave();
            dispatch({ kind: "noticed", notice: { intent: "error", message: `${state.open?.fileName ?? ""}: ${asWorkbookError(cause).message}` } });
          }
          setAsking(null);
        }}
      />
    </div>
  );
}

function SampleNote({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <ProblemBar
      intent="info"
      message="This is the sample workbook: real practices, made-up ratings and figures. Try anything; nothing leaves this computer."
      onDismiss={onDismiss}
    />
  );
}

function NoWorkbook() {
  return (
    <EmptyState title="Open a workbook to start">
      Choose a workbook or a .csv table with the button above, or drop one anywhere on this page. The file stays on this computer.
    </EmptyState>
  );
}

/** The browser asks before a page with edits that were not downloaded is left. */
function useLeaveGuard(unsaved: () => boolean) {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (unsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
}
