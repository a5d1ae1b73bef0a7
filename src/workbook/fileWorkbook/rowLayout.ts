import type { XmlScanner } from "./xmlScan";

/**
 * Where the rows of a sheet stand in its text, for a sheet in good order: one `sheetData`, directly in it rows that all say
 * their number, each greater than the one before, and cells nowhere but in rows. What such a row holds is told by its own text
 * alone (but for the text of a formula that another row shares with it).
 */
export interface RowLayout {
  /** Length of the text that the places are in. */
  readonly length: number;
  /** Ascending, and by the same index where each row's tag starts. */
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
  /** Where the end tag of `sheetData` starts. */
  readonly end: number;
}

/** Notes the layout while a sheet is read. */
export class RowLayoutNotes {
  private readonly numbers: number[] = [];
  private readonly starts: number[] = [];
  private state: "before" | "inside" | "behind" = "before";
  private end = 0;
  private orderly = true;

  /** The layout once the sheet is read; null for a sheet that is not in good order, or has no rows. */
  result(length: number): RowLayout | null {
    const { numbers, starts, end } = this;
    return this.orderly && this.state === "behind" && numbers.length > 0 ? { length, numbers, starts, end } : null;
  }

  open({ kind, depth }: XmlScanner): void {
    if (this.state !== "before" || kind === "empty" || depth !== 2) this.orderly = false;
    this.state = "inside";
  }

  close({ start }: XmlScanner): void {
    this.state = "behind";
    this.end = start;
  }

  row({ kind, depth, start }: XmlScanner, number: number, isSaid: boolean): void {
    if (this.state !== "inside" || !isSaid || depth !== (kind === "empty" ? 2 : 3) || number <= (this.numbers.at(-1) ?? 0)) this.orderly = false;
    this.numbers.push(number);
    this.starts.push(start);
  }

  cell({ kind, depth }: XmlScanner): void {
    if (this.state !== "inside" || depth !== (kind === "empty" ? 3 : 4)) this.orderly = false;
  }
}

/** Index of the last place that is not behind `at`; −1 when all are. */
export function lastUpTo(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
