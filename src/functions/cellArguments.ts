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

/** A range or array as rows of raw cells; a single value (a constant typed into the formula) is one row of one. */
export function toBlock(argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.map((row: unknown) => (Array.isArray(row) ? row : [row]));
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
