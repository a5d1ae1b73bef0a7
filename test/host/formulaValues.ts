/** A cell's value while a formula is worked out. A blank cell is null until it is shown, where it is 0. */
export type Item = string | number | boolean | null | ErrorItem;
export interface ErrorItem { readonly error: string; readonly words: string }
/** A value of a formula: rows of items; a single value is one row of one. */
export type Matrix = readonly (readonly Item[])[];

export const errorItem = (error: string, words = ""): ErrorItem => ({ error, words });
export const single = (item: Item): Matrix => [[item]];
export const isError = (item: Item | undefined): item is ErrorItem => typeof item === "object" && item !== null;

/** Works item by item over arrays of any size; what is missing in a shorter one is #N/A ("Guidelines and examples of array formulas"). */
export function spread(matrices: readonly Matrix[], each: (...items: readonly Item[]) => Item): Matrix {
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 1));
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => each(...matrices.map((matrix) => itemAt(matrix, r, c)))));
}

export function itemAt(matrix: Matrix, row: number, column: number): Item {
  const line = matrix[matrix.length === 1 ? 0 : row];
  const item = line?.[line.length === 1 ? 0 : column];
  return item === undefined ? errorItem("#N/A") : item;
}

/** "Calculation operators and precedence in Excel": comparisons disregard case, a blank is "" or 0, text is above numbers. */
export function operate(operator: string, left: Item, right: Item): Item {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === "&") return textOf(left) + textOf(right);
  const compared = compare(left, right);
  switch (operator) {
    case "=": return compared === 0;
    case "<>": return compared !== 0;
    case "<": return compared < 0;
    case ">": return compared > 0;
    case "<=": return compared <= 0;
    case ">=": return compared >= 0;
    default: return calculate(operator, numberOf(left), numberOf(right));
  }
}

function calculate(operator: string, a: number | null, b: number | null): Item {
  if (a === null || b === null) return errorItem("#VALUE!");
  switch (operator) {
    case "+": return a + b;
    case "-": return a - b;
    case "*": return a * b;
    case "/": return b === 0 ? errorItem("#DIV/0!") : a / b;
    case "^": return a ** b;
    default: return errorItem("#NAME?");
  }
}

function compare(left: string | number | boolean | null, right: string | number | boolean | null): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "en", { sensitivity: "accent" });
  if (typeof a !== typeof b) return ["number", "string", "boolean"].indexOf(typeof a) - ["number", "string", "boolean"].indexOf(typeof b);
  return Number(a) - Number(b);
}

const emptyLike = (other: string | number | boolean | null): string | number | boolean => (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);
const textOf = (item: string | number | boolean | null): string => (item === null ? "" : typeof item === "boolean" ? String(item).toUpperCase() : String(item));

export function numberOf(item: string | number | boolean | null): number | null {
  if (typeof item === "string") return item.trim() !== "" && Number.isFinite(Number(item)) ? Number(item) : null;
  return Number(item ?? 0);
}

/** What IF takes for true; an error for text. */
export function truth(item: Item): boolean | ErrorItem {
  if (isError(item)) return item;
  const number = numberOf(item);
  if (typeof item === "string") return /^true$/i.test(item) ? true : /^false$/i.test(item) ? false : errorItem("#VALUE!");
  return number !== 0;
}
