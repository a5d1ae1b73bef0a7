import { columnLetters } from "../../core/table";
import type { ColumnSpec } from "../../core/schema";
import { hasExcelApi } from "./runExcel";

/** Width of one character of the standard font, in points, and the cell's padding. */
const POINTS_A_CHARACTER = 5.6;
const PADDING = 4;

/**
 * The number format of a column's cells, en-US spelling as Office.js takes it. Text that people type codes into is "@", so
 * that 007 stays 007; never where a formula stands ("@" would show the formula), nor for long text ("@" shows #### above 255
 * characters).
 */
export function numberFormatOf(column: ColumnSpec): string {
  switch (column.type) {
    case "id": case "codes": return "@";
    case "text": return column.computed ? "General" : "@";
    case "date": return "yyyy-mm-dd";
    case "year": return "0";
    case "degrees": return "0.0####";
    case "score": return "0";
    case "share": return "0%";
    default: return "General";
  }
}

/** Width, wrapping and alignment of a whole column, header included. */
export function formatColumn(cells: Excel.Range, body: Excel.Range, column: ColumnSpec): void {
  cells.format.columnWidth = column.width * POINTS_A_CHARACTER + PADDING;
  cells.format.verticalAlignment = "Top";
  if (column.type === "long text") body.format.wrapText = true;
  if (column.computed) body.format.font.italic = true;
}

/**
 * The rule and input message of a column's cells (`first` is the 0-based sheet place of the top one). A choice off the list
 * gives a warning. A number off the scale is stopped; text is let through, because n/a may be typed in many languages and
 * Check names the rest.
 */
export function validateColumn(body: Excel.Range, column: ColumnSpec, first: { readonly row: number; readonly column: number }): void {
  if (!hasExcelApi("1.8")) return;
  const source = column.choices?.join(",") ?? "";
  if (column.choices && source.length <= 255 && column.choices.every((choice) => !choice.includes(","))) {
    body.dataValidation.rule = { list: { inCellDropDown: true, source } };
    body.dataValidation.errorAlert = {
      showAlert: true, style: "Warning", title: column.name.slice(0, 32),
      message: `The list has: ${column.choices.join(", ")}. Keep it anyway?`.slice(0, 255),
    };
  }
  if (column.scale) {
    const cell = `${columnLetters(first.column)}${first.row + 1}`;
    const low = Math.min(column.scale.worst, column.scale.best);
    const high = Math.max(column.scale.worst, column.scale.best);
    body.dataValidation.rule = { custom: { formula: `=OR(ISTEXT(${cell}),AND(ISNUMBER(${cell}),${cell}>=${low},${cell}<=${high}))` } };
    body.dataValidation.errorAlert = {
      showAlert: true, style: "Stop", title: column.name.slice(0, 32), message: `A rating is a number from ${low} to ${high}, blank, or n/a.`,
    };
  }
  if (column.help) body.dataValidation.prompt = { showPrompt: true, title: column.name.slice(0, 32), message: column.help.slice(0, 255) };
}
