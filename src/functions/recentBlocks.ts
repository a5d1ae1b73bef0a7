type Rows = readonly (readonly unknown[])[];

/** A range as it was asked about, and what each of its rows was answered. */
export interface Recent<T> {
  readonly question: string;
  readonly rows: Rows;
  readonly answers: readonly T[];
}

/** Below so many rows there is nothing to gain. */
const LEAST_ROWS = 64;
/** Rows looked at to tell whether a range is the one that was asked about before. */
const LOOKS = 8;

/**
 * The ranges that were asked about last, by their content: a recalculation asks about the same rows again, and to see that a row is the same
 * costs far less than looking up its answer. Bounded by the cells that it holds; the range that was asked about longest ago goes first.
 */
export class RecentBlocks<T> {
  private kept: readonly Recent<T>[] = [];

  constructor(private readonly budget: number) {}

  /** The range asked the same about and most likely changed into this one; null for none. Each row is still to be compared. */
  like(question: string, rows: Rows): Recent<T> | null {
    if (rows.length < LEAST_ROWS) return null;
    const places = Array.from({ length: LOOKS }, (_, i) => Math.floor((i * (rows.length - 1)) / (LOOKS - 1)));
    return this.kept.find((one) => one.question === question && one.rows.length === rows.length && places.filter((at) => sameCells(one.rows[at], rows[at])).length * 2 >= LOOKS) ?? null;
  }

  keep(recent: Recent<T>, instead: Recent<T> | null): void {
    if (recent.rows.length < LEAST_ROWS) return;
    let left = this.budget;
    this.kept = [recent, ...this.kept.filter((one) => one !== instead)].filter(({ rows }) => (left -= rows.length * (rows[0]?.length ?? 0)) >= 0);
  }

  /** Cells held now; never above the budget. */
  get cells(): number {
    return this.kept.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
  }
}

/** Whether two rows hold the same cells. What is no plain value (an error, a data type) counts as different and is looked at closely. */
export function sameCells(a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean {
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] || (typeof a[at] === "object" && a[at] !== null)) return false;
  return true;
}
