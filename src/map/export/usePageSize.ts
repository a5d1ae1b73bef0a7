import { useEffect, useMemo, useState } from "react";
import { leaving } from "../../core/export/leaving";
import { inScriptElement, publishedData } from "../../core/export/publishedData";
import type { Exportable, ExportOptions } from "./makeExport";
import { loadTemplate } from "./singlePage";

/** About how large the single page will be, as a sentence; "" for other exports and until it is known. */
export function usePageSize(shown: Exportable | null, { publishedOnly, withContact }: ExportOptions): string {
  const [template, setTemplate] = useState<number | null>(null);
  const wanted = shown !== null;
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    loadTemplate().then(
      (text) => { if (current) setTemplate(new Blob([text]).size); },
      () => undefined, // saving will say what is wrong
    );
    return () => { current = false; };
  }, [wanted]);
  const data = useMemo(
    () => (shown === null ? 0 : new Blob([inScriptElement(publishedData(shown.book, leaving(shown.listed, { publishedOnly, withContact }), { title: "", made: "", licence: "", warning: "", basis: null }))]).size),
    [shown, publishedOnly, withContact],
  );
  return template === null || shown === null ? "" : `The file will be about ${sizeWords(template + data)}.`;
}

/** "1.3 MB", "840 KB". */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
