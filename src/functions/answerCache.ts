import { isCellError } from "../core/cell";
import { toCell } from "./cellArguments";

/** What an entry costs beside its text: two strings, a place in a map. In characters. */
const OVERHEAD = 64;

/**
 * Answers that were given before, by the content that was asked about and never by an address. Bounded by the characters that it
 * holds: when half of the budget is full the older half is let go, except for what is asked for again.
 */
export class AnswerCache<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private youngWeight = 0;
  private oldWeight = 0;

  /** `budget` in characters; `weigh` tells how many a value holds. */
  constructor(private readonly budget: number, private readonly weigh: (value: T) => number) {}

  get(key: string): T | undefined {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const older = this.old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, value: T): void {
    const weight = key.length + this.weigh(value) + OVERHEAD;
    if (weight > this.budget / 2) return; // it would drive out everything else
    if (this.youngWeight + weight > this.budget / 2) {
      this.old = this.young;
      this.oldWeight = this.youngWeight;
      this.young = new Map();
      this.youngWeight = 0;
    }
    if (!this.young.has(key)) this.youngWeight += weight;
    this.young.set(key, value);
  }

  /** Characters held now; never above the budget. */
  get weight(): number {
    return this.youngWeight + this.oldWeight;
  }
}

/** Cells as a key: equal for cells that read the same, different for any that do not. A text carries its length, so that no text can pose as several cells. */
export function rowKey(row: readonly unknown[]): string {
  let key = "";
  for (const raw of row) {
    if (typeof raw === "number") key += Number.isFinite(raw) ? `${raw};` : "!#NUM!;";
    else if (raw === "" || raw === null || raw === undefined) key += ";";
    else key += cellKey(raw);
  }
  return key;
}

function cellKey(raw: unknown): string {
  const cell = toCell(raw);
  if (cell === null) return ";";
  if (isCellError(cell)) return `!${cell.code};`;
  switch (typeof cell) {
    case "string": return `"${cell.length}:${cell};`;
    case "boolean": return cell ? "T;" : "F;";
    default: return `${String(cell)};`;
  }
}

/** An argument as a key: left out, one value, or rows of a range. */
export function argumentKey(argument: unknown): string {
  if (argument === null || argument === undefined) return "-";
  if (!Array.isArray(argument)) return `=${rowKey([argument])}`;
  return `[${argument.map((row: unknown) => rowKey(Array.isArray(row) ? row : [row])).join("/")}]`;
}
