import { readTextTable, type TextTable } from "../../core/textTable/textTable";
import type { TextLayout } from "../../core/textTable/layout";
import type { ColumnReading } from "../../core/textTable/columnReading";
import type { PlainCell } from "../fileWorkbook/plainSheet";
import { WorkbookError } from "../port";
import { decodeText } from "./decodeText";
import { NOTHING_LEFT, type Imported } from "./imported";

/** Largest text file, in bytes. */
const MAX_BYTES = 150 * 1024 * 1024;

/** Reads a text file as one sheet named after it. Throws WorkbookError. */
export function readText(bytes: Uint8Array, fileName: string, layout: TextLayout): Imported {
  if (bytes.length > MAX_BYTES) throw new WorkbookError("too-large", `This file has ${Math.round(bytes.length / 1024 / 1024)} MB; up to ${MAX_BYTES / 1024 / 1024} MB of text can be read here. Split the file and open its parts.`);
  const text = decodeText(bytes, layout.encoding);
  const table = readTextTable(text, layout);
  if (table.headerRow < 0) throw new WorkbookError("not-a-workbook", "This file holds no text. Choose a file with a table in it.");
  const rows = table.rows.map((row, r) => row.map((value, column) => cellOf(value, r > table.headerRow ? table.columns[column] : undefined)));
  return { sheets: [{ name: fileName.replace(/\.[^.]*$/, ""), hidden: false, rows }], dateSystem: 1900, left: NOTHING_LEFT, dataRows: table.dataRows, remarks: remarksOn(text, table) };
}

function cellOf(value: string | number | null, reading: ColumnReading | undefined): PlainCell {
  if (typeof value !== "number" || reading?.kind !== "date") return value;
  return { kind: "shown", value, as: Number.isInteger(value) ? "date" : "date-time" };
}

/** What a person should look at after the import. */
export function remarksOn(text: string, { openQuote, longerRows }: TextTable): readonly string[] {
  const unknown = text.split("\ufffd").length - 1;
  return [
    ...(unknown > 0 ? [`${unknown === 1 ? "1 character" : `${unknown} characters`} could not be read in this encoding and show as \ufffd.`] : []),
    ...(openQuote ? ["A quotation mark is never closed, so all quotation marks were kept as they stand."] : []),
    ...(longerRows > 0 ? [`${longerRows === 1 ? "1 row has" : `${longerRows} rows have`} more cells than there are headers.`] : []),
  ];
}
