import { CELL_ERRORS } from "../../core/cell";
import type { Cell, DateSystem } from "../../core/cell";
import type { Table } from "../../core/table";
import type { Reader } from "./channel";

/** What a book is made of: the raw tables, so that both sides derive the same one. */
export interface BookState {
  /** The workbook's file name. */
  readonly name: string;
  readonly tables: readonly Table[];
  readonly settingsJson: string | null;
  readonly dateSystem: DateSystem;
  /** Id of the table of practices; null for none. It is shown as it arrives. */
  readonly shown: string | null;
}

/** A table without its rows. */
export interface TableHead extends Omit<Table, "rows"> {
  readonly rowCount: number;
}

/** The next rows of a table: runs of rows that the other side has, as from, count, from, count …; or rows that are new. */
export type RowsPiece = { readonly keep: readonly number[] } | { readonly rows: readonly (readonly Cell[])[] };

/** The messages with which a book travels, each version from the one before. */
export type BookTells = {
  /** `base` is the version that runs refer to; null when all rows follow. */
  readonly bookBegin: Omit<BookState, "tables"> & { readonly version: number; readonly base: number | null; readonly tables: readonly TableHead[] };
  readonly bookRows: { readonly version: number; readonly table: number; readonly pieces: readonly RowsPiece[] };
  readonly bookEnd: { readonly version: number };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0;
const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === "string";

export const readBookBegin: Reader<BookTells["bookBegin"]> = (body) => {
  if (!isRecord(body)) return undefined;
  const { version, base, name, settingsJson, dateSystem, shown, tables } = body;
  const isKnown = isCount(version) && (base === null || isCount(base)) && typeof name === "string" && isTextOrNull(settingsJson)
    && (dateSystem === 1900 || dateSystem === 1904) && isTextOrNull(shown) && Array.isArray(tables);
  if (!isKnown) return undefined;
  const heads = tables.map(readHead);
  return heads.includes(null) ? undefined : { version, base, name, settingsJson, dateSystem, shown, tables: heads.filter((head) => head !== null) };
};

function readHead(value: unknown): TableHead | null {
  if (!isRecord(value)) return null;
  const { id, name, sheet, firstRow, firstColumn, headers, rowCount } = value;
  const isHead = typeof id === "string" && typeof name === "string" && typeof sheet === "string" && isCount(firstRow) && isCount(firstColumn) && isCount(rowCount);
  if (!isHead || !Array.isArray(headers) || !headers.every((header) => typeof header === "string")) return null;
  return { id, name, sheet, firstRow, firstColumn, headers, rowCount };
}

export const readBookRows: Reader<BookTells["bookRows"]> = (body) => {
  if (!isRecord(body) || !isCount(body["version"]) || !isCount(body["table"]) || !Array.isArray(body["pieces"])) return undefined;
  const pieces = body["pieces"].map(readPiece);
  if (pieces.includes(null)) return undefined;
  return { version: body["version"], table: body["table"], pieces: pieces.filter((piece) => piece !== null) };
};

function readPiece(value: unknown): RowsPiece | null {
  if (!isRecord(value)) return null;
  const { keep, rows } = value;
  if (Array.isArray(keep)) return keep.length % 2 === 0 && keep.every(isCount) ? { keep } : null;
  if (!Array.isArray(rows)) return null;
  const read: (readonly Cell[])[] = [];
  for (const row of rows) {
    if (!Array.isArray(row) || !row.every(isCell)) return null;
    read.push(row);
  }
  return { rows: read };
}

function isCell(value: unknown): value is Cell {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return true;
  return isRecord(value) && value["kind"] === "error" && CELL_ERRORS.some((code) => code === value["code"]);
}

export const readBookEnd: Reader<BookTells["bookEnd"]> = (body) => isRecord(body) && isCount(body["version"]) ? { version: body["version"] } : undefined;
