/**
 * Where the rows of a long list stand, in px. A row is as high as was guessed until it is measured. Making one costs next to
 * nothing, and a question or a measurement some twenty steps, however many rows there are: what measured rows differ from
 * the guess is kept as partial sums (a Fenwick tree).
 */
export class RowHeights {
  /** From 1 on; each holds the differences of as many rows as its lowest bit says. */
  private readonly sums: Float64Array;
  private readonly measured = new Map<number, number>();

  constructor(readonly count: number, readonly guess: number) {
    this.sums = new Float64Array(count + 1);
  }

  /** From the top of the first row to that of this one; for `count` the height of all. */
  top(index: number): number {
    let top = index * this.guess;
    for (let at = index; at > 0; at -= at & -at) top += this.sums[at] ?? 0;
    return top;
  }

  height(index: number): number {
    return this.measured.get(index) ?? this.guess;
  }

  /** Takes in how high a row is; false where that changes nothing. */
  measure(index: number, height: number): boolean {
    if (index < 0 || index >= this.count) return false;
    const more = height - this.height(index);
    this.measured.set(index, height);
    if (more === 0) return false;
    for (let at = index + 1; at <= this.count; at += at & -at) this.sums[at] = (this.sums[at] ?? 0) + more;
    return true;
  }

  /** The row that is so far from the top: the first one above all, the last one below all; 0 where there is none. */
  indexAt(distance: number): number {
    let index = 0;
    let left = distance;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step >= 1; step /= 2) {
      const next = index + step;
      if (next > this.count) continue;
      const high = step * this.guess + (this.sums[next] ?? 0);
      if (high > left) continue;
      index = next;
      left -= high;
    }
    return Math.max(0, Math.min(index, this.count - 1));
  }

  /** The heights for a list of so many rows, with those measured here that `keeps` says are the same rows there. */
  carriedTo(count: number, keeps: (index: number) => boolean): RowHeights {
    const next = new RowHeights(count, this.guess);
    for (const [index, height] of this.measured) if (keeps(index)) next.measure(index, height);
    return next;
  }
}
