import type { Cell } from "../../core/cell";
import { MAX_COLUMNS, MAX_ROWS, cellName } from "../area";
import { WorkbookError } from "../port";
import { newCell } from "./cellXml";
import { MAX_CELL_TEXT } from "./limits";
import { escapeXml } from "./xmlText";

/** How a number is shown where it is more than a number. A day is its serial number. */
export const SHOWN_AS = ["date", "date-time", "time", "share"] as const;
export type ShownAs = (typeof SHOWN_AS)[number];

export interface ShownNumber {
  readonly kind: "shown";
  readonly value: number;
  readonly as: ShownAs;
}
export type PlainCell = Cell | ShownNumber;

/** A sheet of cells at their addresses: row 1 first; rows may be of different lengths. */
export interface PlainSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly PlainCell[])[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Index of the bold style; those of SHOWN_AS stand before it, in their order, and 0 is the plain one. */
export const HEADER_STYLE = SHOWN_AS.length + 1;

/** A worksheet of the cells; with one table, its first relationship, whose header is bold and stays in view. */
export function sheetXml({ name, rows }: PlainSheet, { isTable, selected }: { readonly isTable: boolean; readonly selected: boolean }): string {
  if (rows.length > MAX_ROWS) throw new WorkbookError("too-large", `"${name}" has ${rows.length} rows; a sheet in Excel holds ${MAX_ROWS}. Split the file and open its parts.`);
  const pane = isTable ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>' : "";
  const data = rows.map((cells, r) => rowXml(name, cells, r, isTable && r === 0));
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columnWidths(rows)}` +
    `<sheetData>${data.join("")}</sheetData><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${isTable ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ""}</worksheet>`;
}

function rowXml(sheet: string, cells: readonly PlainCell[], row: number, isHeader: boolean): string {
  if (cells.length > MAX_COLUMNS) throw new WorkbookError("too-large", `Row ${row + 1} of "${sheet}" has ${cells.length} cells; a sheet in Excel has ${MAX_COLUMNS} columns. Nothing was left out; the file was not opened.`);
  let xml = "";
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? null;
    if (cell === null || cell === "") continue;
    const address = cellName(row + 1, column);
    if (typeof cell === "string" && cell.length > MAX_CELL_TEXT) {
      throw new WorkbookError("too-large", `Cell ${address} of "${sheet}" holds ${cell.length} characters; a cell in Excel holds ${MAX_CELL_TEXT}. Nothing was left out; the file was not opened.`);
    }
    xml += cellXml(cell, address, isHeader);
  }
  return xml === "" ? "" : `<row r="${row + 1}">${xml}</row>`;
}

function cellXml(cell: Exclude<PlainCell, null>, address: string, isHeader: boolean): string {
  if (typeof cell !== "object") return newCell("", address, isHeader ? String(HEADER_STYLE) : null, { how: "value", value: cell });
  if (isShown(cell)) return newCell("", address, String(SHOWN_AS.indexOf(cell.as) + 1), { how: "value", value: cell.value });
  return `<c r="${address}" t="e"><v>${escapeXml(cell.code)}</v></c>`;
}

export function isShown(cell: PlainCell): cell is ShownNumber {
  return typeof cell === "object" && cell !== null && cell.kind === "shown";
}

/** Rows that a column's width is taken from, and its bounds, in characters. */
const WIDTH_ROWS = 200;

function columnWidths(rows: readonly (readonly PlainCell[])[]): string {
  const widths: number[] = [];
  for (const row of rows.slice(0, WIDTH_ROWS)) {
    row.forEach((cell, column) => {
      const length = typeof cell === "string" ? cell.length : 8;
      widths[column] = Math.min(50, Math.max(widths[column] ?? 9, length + 2));
    });
  }
  if (widths.length === 0) return "";
  return `<cols>${Array.from(widths, (width = 9, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`;
}
