/**
 * A formula's text as pieces, so that references, function names and separators can be changed and nothing else. Every piece
 * joined again is the formula. Source: "Using structured references with Excel tables", "Create or change a cell reference".
 */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  /** An array constant's or argument list's separator. */
  | { readonly kind: "separator"; readonly text: string }
  | { readonly kind: "number"; readonly text: string }
  /** A function's name, without its bracket. */
  | { readonly kind: "function"; readonly text: string }
  /** `Sheet1!` or `'My sheet'!`. */
  | { readonly kind: "sheet"; readonly text: string }
  /** `A1`, `$B$2`, in R1C1 notation `R[1]C2`. */
  | { readonly kind: "cell"; readonly text: string }
  /** A name; of a table when a `brackets` piece follows. */
  | { readonly kind: "name"; readonly text: string }
  /** A structured reference's part in square brackets, with them. */
  | { readonly kind: "brackets"; readonly text: string };

const A1 = /^\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w(.])/;
const R1C1 = /^R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?(?![\w(.[])/i;

/** Cuts a formula (with or without "=") into pieces. `separator` is the list separator; a decimal comma goes with ";". */
export function piecesOf(formula: string, notation: "A1" | "R1C1" = "A1", separator = ","): Piece[] {
  const pieces: Piece[] = [];
  const decimal = separator === ";" ? "," : "\\.";
  const number = new RegExp(`^\\d+(?:${decimal}\\d+)?(?:[eE][+-]?\\d+)?(?![\\w:])`);
  let at = 0;
  const put = (kind: Piece["kind"], length: number): void => {
    pieces.push({ kind, text: formula.slice(at, at + length) });
    at += length;
  };
  while (at < formula.length) {
    const rest = formula.slice(at);
    const c = rest[0] ?? "";
    const quoted = c === "'" ? /^'(?:[^']|'')*'!/.exec(rest) : null;
    const name = /^[\p{L}_\\][\p{L}\p{N}_.\\]*/u.exec(rest);
    const cell = (notation === "A1" ? A1 : R1C1).exec(rest);
    if (c === '"') put("text", /^"(?:[^"]|"")*"?/.exec(rest)?.[0].length ?? 1);
    else if (quoted) put("sheet", quoted[0].length);
    else if (c === "[") put("brackets", bracketLength(rest));
    else if (c === separator) put("separator", 1);
    else if (name && rest[name[0].length] === "!") put("sheet", name[0].length + 1);
    else if (cell) put("cell", cell[0].length);
    else if (name) put(rest[name[0].length] === "(" ? "function" : "name", name[0].length);
    else put(number.test(rest) ? "number" : "text", number.exec(rest)?.[0].length ?? 1);
  }
  return pieces;
}

/** An apostrophe in brackets makes the next character plain. */
function bracketLength(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "'") i += 1;
    else if (text[i] === "[") depth += 1;
    else if (text[i] === "]" && (depth -= 1) === 0) return i + 1;
  }
  return text.length;
}

export const joined = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join("");

/** A formula with some pieces changed; the function sees the piece, the one before and the one after. */
export function changePieces(formula: string, change: (piece: Piece, before: Piece | undefined, after: Piece | undefined) => string, notation: "A1" | "R1C1" = "A1", separator = ","): string {
  const pieces = piecesOf(formula, notation, separator);
  return pieces.map((piece, i) => change(piece, pieces[i - 1], pieces[i + 1])).join("");
}
