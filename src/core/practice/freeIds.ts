/** What stands for an ID that is an error value: no ID, but another thing than a blank cell. No ID starts with a space. */
export const ID_IS_ERROR = " error";

/** The text before a number at the end, and the number: "P-07" is "P-" and 7, two digits wide. Longer numbers are text. */
const NUMBERED = /^(.*?)(\d{1,9})$/s;

interface Series {
  readonly prefix: string;
  readonly width: number;
  highest: number;
  rows: number;
}

/**
 * IDs that no row has yet, each given once, in the way that the sheet counts: after P-01 to P-38 comes P-39. An ID without a
 * number at its end goes on as "café-2". For a row without an ID the most used series goes on; "P-01" begins one where there is none.
 */
export class FreeIds {
  private readonly taken = new Set<string>();
  private readonly series = new Map<string, Series>();
  private usual: Series = { prefix: "P-", width: 2, highest: 0, rows: 0 };

  constructor(ids: readonly (string | null)[]) {
    for (const id of ids) {
      if (id === null || id === "" || id === ID_IS_ERROR) continue;
      this.taken.add(id.toLowerCase());
      const [, prefix, digits] = NUMBERED.exec(id) ?? [];
      if (prefix === undefined || digits === undefined) continue;
      const series = this.seriesOf(prefix, digits.length);
      series.highest = Math.max(series.highest, Number(digits));
      if (++series.rows > this.usual.rows) this.usual = series;
    }
  }

  /** The next ID of the series that `id` belongs to; "" for a row without one. */
  next(id: string): string {
    const [, prefix, digits] = NUMBERED.exec(id) ?? [];
    const series = id === "" ? this.usual
      : prefix !== undefined && digits !== undefined ? this.seriesOf(prefix, digits.length)
        : this.seriesOf(`${id}-`, 1, 1);
    let next: string;
    do next = series.prefix + String(++series.highest).padStart(series.width, "0");
    while (this.taken.has(next.toLowerCase()));
    this.taken.add(next.toLowerCase());
    return next;
  }

  private seriesOf(prefix: string, width: number, highest = 0): Series {
    const key = prefix.toLowerCase();
    const known = this.series.get(key) ?? { prefix, width, highest, rows: 0 };
    this.series.set(key, known);
    return known;
  }
}
