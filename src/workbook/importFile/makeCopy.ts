import type { TextLayout } from "../../core/textTable/layout";
import { sheetNames } from "../fileWorkbook/plainNames";
import { plainWorkbook } from "../fileWorkbook/plainWorkbook";
import { WorkbookError } from "../port";
import type { Imported } from "./imported";
import { readOds } from "./readOds";
import { readOldExcel } from "./readOldExcel";
import { readText } from "./readText";
import { copyName, receiptOf } from "./receipt";

/** A file in another format, and for a text how it is to be read. */
export type ImportTask = { readonly bytes: Uint8Array; readonly fileName: string } & (
  | { readonly format: "xls" | "xlsb" | "ods" }
  | { readonly format: "text"; readonly layout: TextLayout }
);

export interface FileCopy {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** For the person: what was carried over and what was not. */
  readonly receipt: string;
}

/** A new .xlsx with the values of a file in another format, every cell at its address. Throws WorkbookError. */
export function makeCopy(task: ImportTask): FileCopy {
  try {
    const imported = readAny(task);
    const { names, changed } = sheetNames(imported.sheets.map(({ name }) => name));
    if (imported.sheets.length === 0) throw new WorkbookError("not-a-workbook", "This workbook has no sheet with cells. Choose another file.");
    const sheets = imported.sheets.map((sheet, i) => ({ ...sheet, name: names[i] ?? sheet.name }));
    return {
      bytes: plainWorkbook(sheets, imported.dateSystem), fileName: copyName(task.fileName),
      receipt: receiptOf(imported, task.fileName, task.format === "text" ? 0 : changed),
    };
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError("damaged", "This file holds something that cannot be read here. Open it in Excel or LibreOffice, save it as .xlsx, and try again.", { cause });
  }
}

function readAny(task: ImportTask): Imported {
  switch (task.format) {
    case "xls":
    case "xlsb": return readOldExcel(task.bytes, task.format);
    case "ods": return readOds(task.bytes);
    case "text": return readText(task.bytes, task.fileName, task.layout);
  }
}
