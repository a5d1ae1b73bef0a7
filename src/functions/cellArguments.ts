import { type Cell, CELL_ERRORS, cellError, cellText, type CellErrorCode } from "../core/cell";

/**
 * One cell as Excel hands it to a custom function, as a Cell. Blank is null, wherever it arrives as null, undefined or "".
 * Error cells arrive as objects with a `code` (allowErrorForDataTypeAny), data types as objects with a `basicValue`.
 * Some versions of desktop Excel hand an empty cell of a range over as 0, which nobody can tell from a typed 0:
 * the callers say so where it matters. Source: office-js issues 1951, 4702, 5262; Microsoft Learn, "Handle and return errors".
 */
export function toCell(value: unknown): Cell {
  switch (typeof value) {
    case "number": return Number.isFinite(value) ? value : cellError("#NUM!");
    case "string": return value === "" ? null : value;
    case "boolean": return value;
    case "object": return value === null ? null : fromObject(value);
    default: return null;
  }
}

function fromObject(value: object): Cell {
  const { type, code, basicValue } = value as { type?: unknown; code?: unknown; basicValue?: unknown };
  if (type === "Empty") return null;
  if (typeof code === "string") return cellError(knownCode(code));
  if (type === "Error" || type === "Entity") return cellError(knownCode(basicValue));
  return typeof basicValue === "object" ? cellError("#UNKNOWN!") : toCell(basicValue);
}

function knownCode(code: unknown): CellErrorCode {
  return CELL_ERRORS.find((known) => known === code) ?? "#UNKNOWN!";
}

/** True for an optional argument that was left out: Excel hands over null, or undefined when it stands at the end. */
export function isOmitted(argument: unknown): argument is null | undefined {
  return argument === null || argument === undefined;
}

type Block = readonly (readonly unknown[])[];

/** No table has so many rows: a range with more is whole columns, of which some Excels hand over a million empty rows. */
const WHOLE_COLUMNS = 1_000_000;

/**
 * A range or array as rows of raw cells; a single value (a constant typed into the formula) is one row of one. Whole columns end
 * with their last row that holds anything, so that answers spill no further; in any other range empty rows are rows.
 */
export function toBlock(argument: unknown): Block {
  return toBlocks([argument])[0] ?? [];
}

/** Several ranges whose rows belong together: whole columns end where the longest of them does. */
export function toBlocks(given: readonly unknown[]): readonly Block[] {
  const blocks = given.map((argument): Block => (Array.isArray(argument) ? argument.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[argument]]));
  if (!blocks.some((block) => block.length > WHOLE_COLUMNS)) return blocks;
  const end = Math.max(1, ...blocks.map(usedRows));
  return blocks.map((block) => (block.length > WHOLE_COLUMNS ? block.slice(0, end) : block));
}

function usedRows(block: Block): number {
  let rows = block.length;
  while (rows > 0 && (block[rows - 1] ?? []).every((raw) => toCell(raw) === null)) rows -= 1;
  return rows;
}

/** The cells of one row or one column in order; null when the range has several of both. */
export function toVector(argument: unknown): readonly Cell[] | null {
  const block = toBlock(argument);
  if (block.length === 1) return (block[0] ?? []).map(toCell);
  return block.every((row) => row.length === 1) ? block.map((row) => toCell(row[0])) : null;
}

/** The text of an optional argument, trimmed; null when it was left out or is empty. */
export function toText(argument: unknown): string | null {
  const block = toBlock(argument);
  const text = cellText(toCell(block[0]?.[0]));
  return text === "" ? null : text;
}
