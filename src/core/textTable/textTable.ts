import { readColumn, readField, type ColumnReading } from "./columnReading";
import { parseDelimited } from "./delimited";
import { withoutSepLine, type TextLayout } from "./layout";

/** A text read as a table. Rows stand where they stand in the text; those above the header are titles. */
export interface TextTable {
  /** 0-based row of the headers; -1 where the text has no row. */
  readonly headerRow: number;
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** A reading a column. */
  readonly columns: readonly ColumnReading[];
  /** Data rows that hold something, and those of them with more fields than there are headers. */
  readonly dataRows: number;
  readonly longerRows: number;
  /** True when a quotation mark is never closed: they were then all kept as they stand. */
  readonly openQuote: boolean;
}

/** Rows that are looked at for the header. */
const HEADER_WITHIN = 20;

/** Reads a delimited text; `limit` reads its first rows only. Cells are typed a column at a time, so never on the strength of one row. */
export function readTextTable(text: string, layout: TextLayout, limit = Infinity): TextTable {
  const { rows: fields, openQuote } = parseDelimited(withoutSepLine(text), layout.delimiter, { rows: limit });
  const headerRow = headerAt(fields);
  const data = fields.slice(headerRow + 1);
  const width = fields.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => readColumn(inColumn(data, column), layout));
  const rows = fields.map((row, r) => row.map((field, column) => (r <= headerRow ? asText(field) : readField(field, columns[column] ?? { kind: "text" }))));
  const headers = fields[headerRow]?.length ?? 0;
  const filled = data.filter((row) => !isBlankRow(row));
  return { headerRow, rows, columns, openQuote, dataRows: filled.length, longerRows: filled.filter((row) => row.slice(headers).some((field) => field.trim() !== "")).length };
}

function* inColumn(rows: readonly (readonly string[])[], column: number): Iterable<string> {
  for (const row of rows) yield row[column] ?? "";
}

const asText = (field: string): string | null => (field === "" ? null : field);
const isBlankRow = (row: readonly string[]): boolean => row.every((field) => field.trim() === "");

/** The first row that is about as wide as the table, and full. Without one, the first row that is not blank. */
function headerAt(rows: readonly (readonly string[])[]): number {
  const first = rows.slice(0, HEADER_WITHIN);
  const filled = (row: readonly string[]): number => row.filter((field) => field.trim() !== "").length;
  const most = first.reduce((max, row) => Math.max(max, filled(row)), 0);
  const found = first.findIndex((row) => filled(row) >= Math.max(1, Math.ceil(most * 0.6)));
  return found < 0 ? rows.findIndex((row) => !isBlankRow(row)) : found;
}
