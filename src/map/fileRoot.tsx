import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { CairnTheme } from "../ui/CairnTheme";
import { ExportMeansContext } from "../ui/exportMeans";
import type { ExportMeans } from "../ui/exportMeans";
import { TextImportDialog } from "../ui/TextImportDialog";
import { FilesReport, OpeningFiles } from "../ui/merging/OpeningFiles";
import { useStore } from "../ui/useStore";
import { bookSourceOf } from "../workbook/bookSource";
import type { BookSource } from "../workbook/bookSource";
import { openAny } from "../workbook/importFile/openAny";
import { createManyOpener, openSeveral } from "../workbook/manyOpener";
import { openMerge } from "../workbook/mergeSession";
import type { MergeSession } from "../workbook/mergeSession";
import { createOpener, fileBesidePage, pickedFile } from "../workbook/opener";
import type { FileSource } from "../workbook/opener";
import type { Session } from "../workbook/session";
import { MapApp } from "./MapApp";
import { MergedMap } from "./merging/MergedMap";

/** Exports as .xlsx use the writer of file workbooks, loaded when first asked for. */
const EXPORT_MEANS: ExportMeans = { host: "browser", makeWorkbook: async (plan) => (await import("../workbook/fileWorkbook/makeWorkbook")).makeWorkbook(plan) };

const SAMPLE = fileBesidePage("assets/sample.xlsx", "Sample.xlsx", true);

/** The map in a browser, over a workbook file that the person opens. */
export function startFile(root: HTMLElement): void {
  createRoot(root).render(<CairnTheme><ExportMeansContext value={EXPORT_MEANS}><FileMap /></ExportMeansContext></CairnTheme>);
}

interface Shown {
  /** Counts the workbooks opened on this page: a new one starts the map afresh. */
  readonly id: number;
  readonly session: Session;
  readonly source: FileSource;
}

/** Several workbooks shown as one. */
interface Several {
  readonly id: number;
  readonly merge: MergeSession;
}

function FileMap(): ReactElement {
  const [shown, setShown] = useState<Shown | null>(null);
  const [several, setSeveral] = useState<Several | null>(null);
  const last = useRef<Shown | null>(null);
  const [opener] = useState(() => createOpener(openAny));
  useEffect(() => opener.onOpened((session, source) => {
    const before = last.current;
    const next = { id: (before?.id ?? 0) + 1, session, source };
    last.current = next;
    rememberSource({ sample: source.isSample ?? false, keepFilter: before === null });
    startTransition(() => { setShown(next); setSeveral(null); }); // drawn in slices, with the page free in between
    before?.session.close();
  }), [opener]);
  const attempt = useStore(opener);
  const [many] = useState(() => createManyOpener(openAny));
  const files = useStore(many);
  const openOne = useCallback((file: FileSource) => void opener.open(file), [opener]);
  const openFile = useCallback((_: File, all: readonly File[]) => {
    opener.cancel();
    void openSeveral(many, all.map(pickedFile), {
      one: openOne,
      several: (sources) => {
        rememberSource({ sample: false, keepFilter: last.current === null });
        setSeveral((before) => ({ id: (before?.id ?? 0) + 1, merge: openMerge(sources) }));
      },
    });
  }, [many, opener, openOne]);
  const openSample = useCallback(() => {
    many.cancel();
    void opener.open(SAMPLE);
  }, [many, opener]);
  useEffect(() => { if (asksForSample()) void opener.open(SAMPLE); }, [opener]);

  const opening = attempt.kind === "opening" ? { what: `Opening ${attempt.fileName}`, progress: opener.progress } : null;
  const failure = attempt.kind === "failed" ? `${attempt.fileName}: ${attempt.error.message}` : null;
  const banner = files.kind === "opening" || files.kind === "asking" ? <OpeningFiles files={files.files} progress={many.progress} onCancel={many.cancel} />
    : files.kind === "done" ? <FilesReport files={files.files} onDismiss={many.dismiss} /> : null;
  const rest = { opening, onOpenFile: openFile, onOpenSample: openSample, onCancel: opener.cancel, banner };
  return (
    <>
      {several !== null ? <MergedMap key={`several ${several.id}`} session={several.merge} fresh={shown !== null || several.id > 1} {...rest} problem={failure === null ? null : { message: failure, onDismiss: opener.dismiss }} onOpenMade={(name, bytes) => openOne({ name, bytes: () => Promise.resolve(bytes) })} /> : shown === null
        ? <MapApp source={failure === null ? { kind: "empty" } : { kind: "failed", message: failure }} {...rest} />
        : <OpenMap key={shown.id} shown={shown} fresh={shown.id > 1} {...rest} problem={failure === null ? null : { message: failure, onDismiss: opener.dismiss }} />}
      {files.kind === "asking" && <TextImportDialog key={files.question.fileName} {...files.question} onAnswer={files.answer} />}
      {attempt.kind === "asking" && <TextImportDialog {...attempt.question} onAnswer={attempt.answer} />}
    </>
  );
}

function OpenMap({ shown, ...rest }: { readonly shown: Shown } & Omit<Parameters<typeof MapApp>[0], "source">): ReactElement {
  const { session, source: { name, note } } = shown;
  const [noted, setNoted] = useState(note !== undefined);
  const [source, setSource] = useState<BookSource>(() => bookSourceOf(session, name));
  useEffect(() => session.subscribe(() => setSource(bookSourceOf(session, name))), [session, name]);
  return <MapApp source={source} note={noted && note !== undefined ? { message: note, onDismiss: () => setNoted(false) } : null} {...rest} />;
}

/** `?open=sample` in the address: a reload, or a link, opens the sample again. A person's own file is never named there. */
function asksForSample(): boolean {
  return new URLSearchParams(window.location.search).get("open") === "sample";
}

/** A link's filter waits for the first workbook; it is not carried from one workbook to another. */
function rememberSource({ sample, keepFilter }: { readonly sample: boolean; readonly keepFilter: boolean }): void {
  const { pathname, hash } = window.location;
  window.history.replaceState(null, "", `${pathname}${sample ? "?open=sample" : ""}${keepFilter ? hash : ""}`);
}
