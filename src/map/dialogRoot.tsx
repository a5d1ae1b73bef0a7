import { useCallback, useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { readBook } from "../core/book";
import { CairnTheme } from "../ui/CairnTheme";
import { ExportMeansContext } from "../ui/exportMeans";
import type { ExportMeans } from "../ui/exportMeans";
import { asWorkbookError } from "../workbook/failure";
import { joinMapDialog } from "../workbook/officeWorkbook/dialogChild";
import type { MapSnapshot, PaneLink } from "../workbook/officeWorkbook/dialogChild";
import { loadOffice } from "../workbook/officeWorkbook/loadOffice";
import { MapApp } from "./MapApp";
import type { BookSource } from "../workbook/bookSource";

/** Exports as .xlsx use the writer of file workbooks, loaded when first asked for. */
const EXPORT_MEANS: ExportMeans = { host: "excel", makeWorkbook: async (plan) => (await import("../workbook/fileWorkbook/makeWorkbook")).makeWorkbook(plan) };

/** The map in Excel's dialog: the pane sends the workbook's tables, now and after each change. */
export function startDialog(root: HTMLElement): void {
  createRoot(root).render(<CairnTheme><ExportMeansContext value={EXPORT_MEANS}><DialogMap /></ExportMeansContext></CairnTheme>);
}

function DialogMap(): ReactElement {
  const [source, setSource] = useState<BookSource>({ kind: "loading", what: "Reading the workbook from Excel" });
  const [selected, setSelected] = useState<string | null>(null);
  const link = useRef<PaneLink | null>(null);

  useEffect(() => {
    let current = true;
    let chosenInPane: string | null = null;
    const onSnapshot = (snapshot: MapSnapshot): void => {
      if (!current) return;
      setSource(sourceOf(snapshot));
      // Only a new choice in the pane moves the map: a changed cell must not close the card that is being read.
      if (snapshot.selected !== chosenInPane) setSelected(snapshot.selected);
      chosenInPane = snapshot.selected;
    };
    loadOffice(officeAddress()).then(() => joinMapDialog({ onSnapshot })).then(
      (joined) => { if (current) link.current = joined; },
      (cause: unknown) => { if (current) setSource({ kind: "failed", message: asWorkbookError(cause).message }); },
    );
    return () => { current = false; };
  }, []);

  const choose = useCallback((key: string | null) => {
    setSelected(key);
    link.current?.choose(key);
  }, []);
  return <MapApp source={source} selectedKey={selected} onSelect={choose} />;
}

function sourceOf(snapshot: MapSnapshot): BookSource {
  return { kind: "ready", name: snapshot.name, book: readBook(snapshot.tables, snapshot.settingsJson, snapshot.dateSystem) };
}

/** Where Microsoft's office.js comes from; the build writes it into the page. */
function officeAddress(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="cairn-office-js"]')?.content ?? "";
}
