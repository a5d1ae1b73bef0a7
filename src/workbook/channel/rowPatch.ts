import type { Cell } from "../../core/cell";
import { ROWS_A_STEP, type Steps } from "../../core/steps";
import { sameRow } from "../keepRows";

type Row = readonly Cell[];

/** How a table's rows follow from those before: runs of rows that were there (from, count), and runs of rows that are new. */
export type RowPiece =
  | { readonly kind: "keep"; readonly from: number; readonly count: number }
  /** Rows `from` up to `to` of the new table. */
  | { readonly kind: "new"; readonly from: number; readonly to: number };

/**
 * What must travel so that the rows before become the rows now. What stands alike at the beginning and at the end is kept by
 * place, what is in between by content: an inserted row, a deleted one and a sorted table cost the rows that changed, and numbers.
 */
export function* rowPatch(before: readonly Row[], now: readonly Row[]): Steps<readonly RowPiece[]> {
  if (before === now) return pieces(now.length === 0 ? [] : [{ kind: "keep", from: 0, count: now.length }]);
  if (before.length === 0) return now.length === 0 ? [] : [{ kind: "new", from: 0, to: now.length }];
  const shorter = Math.min(before.length, now.length);
  let top = 0;
  while (top < shorter && alike(before[top], now[top])) if (++top % ROWS_A_STEP === 0) yield (top / shorter) * 0.3;
  let foot = 0;
  while (foot < shorter - top && alike(before[before.length - 1 - foot], now[now.length - 1 - foot])) if (++foot % ROWS_A_STEP === 0) yield 0.3;
  const [oldEnd, newEnd] = [before.length - foot, now.length - foot];

  const made: RowPiece[] = [];
  if (top > 0) made.push({ kind: "keep", from: 0, count: top });
  const known = new Map<number, number[]>();
  for (let at = top; at < oldEnd; at++) {
    if (at % ROWS_A_STEP === 0) yield 0.3 + (at / oldEnd) * 0.3;
    const hash = rowHash(before[at] ?? []);
    const places = known.get(hash);
    if (places) places.push(at);
    else known.set(hash, [at]);
  }
  let expected = top;
  for (let at = top; at < newEnd; at++) {
    if (at % ROWS_A_STEP === 0) yield 0.6 + (at / newEnd) * 0.4;
    const row = now[at] ?? [];
    // A run goes on where it can; else any row before that holds the same will do.
    const from = expected < oldEnd && alike(before[expected], row) ? expected : known.size === 0 ? undefined : known.get(rowHash(row))?.find((place) => alike(before[place], row));
    add(made, from, at);
    expected = from === undefined ? expected + 1 : from + 1; // a changed row stands where the old one stood
  }
  if (foot > 0) made.push({ kind: "keep", from: oldEnd, count: foot });
  return pieces(made);
}

function alike(a: Row | undefined, b: Row | undefined): boolean {
  return a !== undefined && b !== undefined && sameRow(a, b);
}

function add(made: RowPiece[], from: number | undefined, at: number): void {
  const last = made.at(-1);
  if (from === undefined) {
    if (last?.kind === "new") made[made.length - 1] = { ...last, to: at + 1 };
    else made.push({ kind: "new", from: at, to: at + 1 });
  } else if (last?.kind === "keep" && last.from + last.count === from) {
    made[made.length - 1] = { ...last, count: last.count + 1 };
  } else {
    made.push({ kind: "keep", from, count: 1 });
  }
}

/** Two runs that follow each other are one. */
function pieces(made: readonly RowPiece[]): readonly RowPiece[] {
  const joined: RowPiece[] = [];
  for (const piece of made) {
    const last = joined.at(-1);
    if (piece.kind === "keep" && last?.kind === "keep" && last.from + last.count === piece.from) joined[joined.length - 1] = { ...last, count: last.count + piece.count };
    else joined.push(piece);
  }
  return joined;
}

/** FNV-1a over what the cells hold: rows that hold the same have the same number; others are told apart by comparing them. */
function rowHash(row: Row): number {
  let hash = 0x811c9dc5;
  for (const cell of row) {
    const text = typeof cell === "string" ? cell : typeof cell === "object" && cell !== null ? cell.code : String(cell);
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return hash >>> 0;
}
