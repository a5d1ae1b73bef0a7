import type { Cell } from "../../core/cell";
import { WorkbookError } from "../port";
import { fromOffice } from "./officeCell";
import { officeCode } from "./officeErrors";

/** Cells read in one round trip to begin with; a workbook of long texts brings it down. Excel on the web gives at most 5 MB. */
export const CELLS_AT_ONCE = 20_000;

/**
 * The cells of a block, in as many round trips as its size asks for: a piece that Excel finds too large, or answers with
 * nothing, is asked for again in halves.
 */
export async function readBlock(context: Excel.RequestContext, block: () => Excel.Range, rows: number, columns: number, what: string): Promise<Cell[][]> {
  const cells: Cell[][] = [];
  let atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, columns)));
  while (cells.length < rows) {
    const count = Math.min(atOnce, rows - cells.length);
    const piece = block().getCell(cells.length, 0).getResizedRange(count - 1, columns - 1);
    const read = await readPiece(context, piece);
    if (read) cells.push(...read);
    else if (count === 1) throw new WorkbookError("payload-too-large", `${what}: one row alone is more than Excel gives at once.`);
    else atOnce = Math.ceil(count / 2);
  }
  return cells;
}

async function readPiece(context: Excel.RequestContext, piece: Excel.Range): Promise<Cell[][] | null> {
  piece.load("values,valueTypes");
  try {
    await context.sync();
  } catch (cause) {
    if (isTooLarge(cause)) return null;
    throw cause;
  }
  return cellsOf(piece);
}

/** The cells of a range whose values and valueTypes were loaded; null when Excel gave nothing for its size. */
export function cellsOf(range: Excel.Range): Cell[][] | null {
  const values = range.values as unknown[][] | null;
  const types = range.valueTypes as unknown[][] | null;
  if (!Array.isArray(values) || !Array.isArray(types)) return null;
  return values.map((row, r) => row.map((value, c) => fromOffice(value, types[r]?.[c])));
}

export function isTooLarge(cause: unknown): boolean {
  const code = officeCode(cause);
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RangeExceedsLimit";
}
