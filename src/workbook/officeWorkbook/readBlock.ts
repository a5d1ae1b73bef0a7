/* eslint office-addins/call-sync-before-read: "off", office-addins/load-object-before-read: "off" -- each sync stands just before what is read */
import { CELL_ERRORS } from "../../core/cell";
import type { Cell } from "../../core/cell";
import { WorkbookError } from "../port";
import { fromOffice } from "./officeCell";
import { bytesOf, isTooLarge, MOST_BYTES } from "./pieces";

/** Cells read in one round trip to begin with, while nothing is known of how long they are. */
export const CELLS_AT_ONCE = 20_000;
/** So many cells are asked for at once even so, by their values alone: 10,000 practices of 30 columns fit the 5 MB that Excel on the web gives. */
export const CELLS_IN_ONE = 400_000;

/**
 * The cells of a block, in as many round trips as its size asks for. How many rows fit an answer follows from the piece
 * before; one that Excel finds too large, or answers with nothing, is asked for again in a quarter.
 */
export async function readBlock(context: Excel.RequestContext, block: () => Excel.Range, rows: number, columns: number, what: string): Promise<Cell[][]> {
  const cells: Cell[][] = [];
  let atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, columns)));
  while (cells.length < rows) {
    const count = Math.min(atOnce, rows - cells.length);
    const from = cells.length;
    const piece = (): Excel.Range => block().getCell(from, 0).getResizedRange(count - 1, columns - 1);
    const values = await readValues(context, piece());
    if (values) {
      for (const row of await typed(context, piece, values)) cells.push(row);
      atOnce = Math.max(1, Math.min(Math.floor(CELLS_IN_ONE / columns), Math.floor((MOST_BYTES * 0.9) / bytesARow(values))));
    } else if (count === 1) throw new WorkbookError("payload-too-large", `${what}: one row alone is more than Excel gives at once.`);
    else atOnce = Math.ceil(count / 4);
  }
  return cells;
}

function bytesARow(values: readonly (readonly unknown[])[]): number {
  return values.reduce((sum, row) => sum + row.reduce<number>((inRow, value) => inRow + bytesOf(value), 3), 0) / Math.max(1, values.length);
}

async function readValues(context: Excel.RequestContext, piece: Excel.Range): Promise<unknown[][] | null> {
  piece.load("values");
  try {
    await context.sync();
  } catch (cause) {
    if (isTooLarge(cause)) return null;
    throw cause;
  }
  const values = piece.values as unknown[][] | null;
  return Array.isArray(values) ? values : null;
}

const ERROR_TEXTS: ReadonlySet<unknown> = new Set(CELL_ERRORS);

/**
 * Cells from values alone, half of what an answer with their types would be. A text that reads like an error value is the
 * only one that needs its type: those rows are asked again.
 */
export async function typed(context: Excel.RequestContext, block: () => Excel.Range, values: readonly (readonly unknown[])[]): Promise<Cell[][]> {
  const cells = values.map((row) => row.map((value) => fromOffice(value, undefined)));
  const doubtful = values.flatMap((row, r) => (row.some((value) => ERROR_TEXTS.has(value) || isUnknownError(value)) ? [r] : []));
  for (let at = 0; at < doubtful.length;) {
    const first = doubtful[at] ?? 0;
    let end = at;
    while (end < doubtful.length && (doubtful[end] ?? 0) - first < 5_000 && end - at < 5_000) end += 1;
    const count = (doubtful[end - 1] ?? first) - first + 1;
    const range = block().getCell(first, 0).getResizedRange(count - 1, (values[0]?.length ?? 1) - 1);
    range.load("valueTypes");
    await context.sync();
    for (const r of doubtful.slice(at, end)) cells[r] = (values[r] ?? []).map((value, c) => fromOffice(value, range.valueTypes[r - first]?.[c]));
    at = end;
  }
  return cells;
}

/** An error of a kind that came after ours, e.g. "#PYTHON!". */
function isUnknownError(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#") && /^#[A-Z_/0-9]+[!?]?$/.test(value);
}

/** The cells of a range whose values and valueTypes were loaded; null when Excel gave nothing for its size. */
export function cellsOf(range: Excel.Range): Cell[][] | null {
  const values = range.values as unknown[][] | null;
  const types = range.valueTypes as unknown[][] | null;
  if (!Array.isArray(values) || !Array.isArray(types)) return null;
  return values.map((row, r) => row.map((value, c) => fromOffice(value, types[r]?.[c])));
}
