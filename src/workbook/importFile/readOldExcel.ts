import { SSF, read, set_cptable, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { cellError, type CellErrorCode } from "../../core/cell";
import type { PlainCell, PlainSheet } from "../fileWorkbook/plainSheet";
import { inflateEntry, readZip } from "../fileWorkbook/zipRead";
import { WorkbookError } from "../port";
import { platformCodepages } from "./codepages";
import { NOTHING_LEFT, type Imported, type LeftBehind } from "./imported";
import { refuseBrokenXls } from "./wholeXls";

/** Largest file in these formats, in bytes: real ones of a million cells stay below. */
const MAX_BYTES = 80 * 1024 * 1024;

/** Cells of one sheet, blank ones between others included. */
const MAX_CELLS = 8_000_000;

const ERRORS: Readonly<Record<number, CellErrorCode>> = { 0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A", 43: "#GETTING_DATA" };

type Counts = { -readonly [K in keyof LeftBehind]: LeftBehind[K] };

/** Reads a binary workbook of Excel, .xls or .xlsb, whose magic has been looked at before. Throws WorkbookError. */
export function readOldExcel(bytes: Uint8Array, format: "xls" | "xlsb"): Imported {
  if (bytes.length > MAX_BYTES) throw new WorkbookError("too-large", `This file has ${Math.round(bytes.length / 1024 / 1024)} MB; up to ${MAX_BYTES / 1024 / 1024} MB can be read in this format. Save it as .xlsx in Excel, and open that.`);
  const counts: Counts = { ...NOTHING_LEFT };
  if (format === "xlsb") checkPackage(bytes, counts);
  const book = parse(bytes, format);
  const listed = book.Workbook?.Sheets ?? [];
  const sheets: PlainSheet[] = [];
  book.SheetNames.forEach((name, i) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined || isOther(sheet)) {
      if (sheet?.["!type"] === "chart") counts.charts += 1;
      else counts.macros = true;
      return;
    }
    sheets.push({ name, hidden: (listed[i]?.Hidden ?? 0) > 0, rows: rowsOf(sheet, counts) });
  });
  if (hasMacros(bytes, format)) counts.macros = true;
  return { sheets, dateSystem: book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900, left: counts, remarks: [] };
}

/** The library inflates by itself: only a zip all of whose parts are as large as they say, and whole, is handed on. */
function checkPackage(bytes: Uint8Array, counts: Counts): void {
  const zip = readZip(bytes);
  for (const entry of zip.entries) {
    inflateEntry(zip, entry);
    if (/\/charts\/chart[^/]*\.xml$/i.test(entry.name)) counts.charts += 1;
    if (/vbaProject\.bin$/i.test(entry.name)) counts.macros = true;
  }
}

function parse(bytes: Uint8Array, format: "xls" | "xlsb"): WorkBook {
  set_cptable(platformCodepages);
  try {
    const book = read(bytes, { type: "array", dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: true, nodim: true });
    if (format === "xls") refuseBrokenXls(bytes); // after the library, which knows a password when it meets one
    return book;
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    const words = cause instanceof Error ? cause.message : String(cause);
    if (/password|encrypt/i.test(words)) throw new WorkbookError("encrypted", "This file is password-protected. Open it in Excel, remove the password, and try again.", { cause });
    throw new WorkbookError("damaged", "This workbook is damaged, or holds something that cannot be read here. Open it in Excel, save it as .xlsx, and try again.", { cause });
  }
}

function isOther(sheet: WorkSheet): boolean {
  const type: unknown = sheet["!type"];
  return type !== undefined && type !== "sheet";
}

function hasMacros(bytes: Uint8Array, format: "xls" | "xlsb"): boolean {
  return format === "xls" && new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes("_VBA_PROJECT");
}

function rowsOf(sheet: WorkSheet, counts: Counts): readonly (readonly PlainCell[])[] {
  counts.mergedAreas += sheet["!merges"]?.length ?? 0;
  const data = (sheet["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  if (data.reduce((sum, row) => sum + (row?.length ?? 0), 0) > MAX_CELLS) throw new WorkbookError("too-large", `A sheet of this workbook reaches over more than ${MAX_CELLS.toLocaleString("en-GB")} cells. Save the part you need as .xlsx in Excel, and open that.`);
  return Array.from(data, (row) => Array.from(row ?? [], (cell) => (cell === undefined ? null : cellOf(cell, counts))));
}

function cellOf(cell: CellObject, counts: Counts): PlainCell {
  if (cell.c !== undefined) counts.comments += 1;
  if (cell.l !== undefined) counts.links += 1;
  const value = valueOf(cell);
  if (cell.f !== undefined || cell.F !== undefined) {
    if (value === null && cell.t !== "s") counts.formulasWithoutValue += 1;
    else counts.formulas += 1;
  }
  return value;
}

function valueOf({ t, v, z }: CellObject): PlainCell {
  if (v === undefined || v === null) return null;
  if (t === "e") return cellError(ERRORS[Number(v)] ?? "#VALUE!");
  if (t === "b") return v === true;
  if (t !== "n" || typeof v !== "number") return t === "z" ? null : String(v);
  if (!Number.isFinite(v)) return cellError("#NUM!");
  return shown(v, typeof z === "string" ? z : "General");
}

/** The number with the little of its format that says what it is. Text in quotation marks, colours and locales do not count. */
function shown(value: number, format: string): PlainCell {
  const [code = ""] = format.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, "").split(";");
  if (code.includes("%")) return { kind: "shown", value, as: "share" };
  if (!SSF.is_date(format)) return value;
  const day = /[dy]/i.test(code) || /m{3,}/i.test(code);
  const time = /[hs]/i.test(code);
  return { kind: "shown", value, as: day && time ? "date-time" : day ? "date" : "time" };
}
