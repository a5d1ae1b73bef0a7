import { useCallback, useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { CairnTheme } from "../ui/CairnTheme";
import { asWorkbookError } from "../workbook/failure";
import { openFileWorkbook } from "../workbook/fileWorkbook/fileWorkbook";
import { WorkbookError } from "../workbook/port";
import { openSession } from "../workbook/session";
import type { Session } from "../workbook/session";
import { MapApp } from "./MapApp";
import type { MapSource } from "./mapSource";

const SAMPLE = "Sample.xlsx";

/** The map in a browser, over a workbook file that the person opens. */
export function startFile(root: HTMLElement): void {
  createRoot(root).render(<CairnTheme><FileMap /></CairnTheme>);
}

function FileMap(): ReactElement {
  const { source, open, cancel } = useFileSource();
  const another = source.kind === "ready";
  const openFile = useCallback((file: File) => {
    rememberSource({ sample: false, keepFilter: !another });
    void open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  }, [open, another]);
  const openSample = useCallback(() => {
    rememberSource({ sample: true, keepFilter: !another });
    void open(SAMPLE, loadSample);
  }, [open, another]);
  useEffect(() => { if (asksForSample()) void open(SAMPLE, loadSample); }, [open]);
  return <MapApp source={source} onOpenFile={openFile} onOpenSample={openSample} onCancel={cancel} />;
}

/** Opens one file after another; a newer one, or Cancel, makes an older one's result void. */
function useFileSource(): {
  readonly source: MapSource;
  readonly open: (name: string, bytes: () => Promise<Uint8Array>) => Promise<void>;
  readonly cancel: () => void;
} {
  const [source, setSource] = useState<MapSource>({ kind: "empty" });
  const attempt = useRef(0);
  const session = useRef<Session | null>(null);

  const open = useCallback(async (name: string, bytes: () => Promise<Uint8Array>) => {
    const mine = ++attempt.current;
    session.current?.close();
    setSource({ kind: "loading", what: `Reading ${name}` });
    try {
      const opened = openSession(await openFileWorkbook(await bytes(), name));
      if (mine !== attempt.current) { opened.close(); return; }
      session.current = opened;
      const show = (): void => { setSource(sourceOf(opened, name)); };
      opened.subscribe(show);
      show();
    } catch (cause) {
      if (mine === attempt.current) setSource({ kind: "failed", message: `${name}: ${asWorkbookError(cause).message}` });
    }
  }, []);
  const cancel = useCallback(() => {
    attempt.current += 1;
    session.current?.close();
    setSource({ kind: "empty" });
  }, []);
  return { source, open, cancel };
}

function sourceOf(session: Session, name: string): MapSource {
  const state = session.getState();
  switch (state.kind) {
    case "loading": return { kind: "loading", what: `Reading ${name}` };
    case "failed": return { kind: "failed", message: `${name}: ${state.error.message}` };
    case "ready": return { kind: "ready", book: state.book, name };
  }
}

async function loadSample(): Promise<Uint8Array> {
  const response = await fetch(new URL("assets/sample.xlsx", document.baseURI));
  if (!response.ok) throw new WorkbookError("not-found", "The sample is missing beside this page. Ask whoever put Cairn on this server to copy the whole folder.");
  return new Uint8Array(await response.arrayBuffer());
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
