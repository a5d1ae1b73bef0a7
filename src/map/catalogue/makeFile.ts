import { makeCatalogue, type Filtered } from "../../catalogue/catalogue";
import { DEFAULT_TITLE, type CatalogueChoices } from "../../catalogue/choices";
import { writeHtml } from "../../catalogue/html/writeHtml";
import type { OnProgress } from "../../catalogue/word/pictures";
import type { Book } from "../../core/book";
import { exportFileName } from "../../core/export/fileName";
import { saveFile } from "../../ui/saveFile";
import { printPage } from "../../ui/printPage";
import { makeWordAside } from "./wordAside";

export const FORMATS = ["html", "docx", "print"] as const;
export type Format = (typeof FORMATS)[number];

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Makes the catalogue and hands it to the browser. Resolves with what to say; rejects with a sentence, or the signal's reason. */
export async function makeFile(format: Format, book: Book, name: string, filtered: Filtered, choices: CatalogueChoices, onProgress: OnProgress, signal: AbortSignal): Promise<string> {
  const catalogue = makeCatalogue(book, filtered, choices);
  const fileName = exportFileName(name, "catalogue", new Date(), format);
  switch (format) {
    case "html":
      saveFile(fileName, "text/html;charset=utf-8", writeHtml(catalogue));
      return `${fileName} was handed to the browser. Look among its downloads.`;
    case "print":
      await printPage(writeHtml(catalogue), choices.title || DEFAULT_TITLE);
      return "The print window was opened. For a PDF, choose Save as PDF there.";
    case "docx":
      saveFile(fileName, DOCX, await makeWordAside(catalogue, onProgress, signal));
      return `${fileName} was handed to the browser. Word asks once whether to update its fields: say Yes, and page numbers are filled in. Then save it.`;
  }
}
