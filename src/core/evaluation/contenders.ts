type Row = readonly (number | null)[];

/**
 * The practices that can rank within the first `top` under some weighting, as indexes: all but those that at least `top`
 * others beat by every weighting. Leaving the beaten out changes no other's rank within `top`: whatever a beaten one is
 * ahead of, those that beat it are ahead of too. Beaten by every weighting: nowhere better and somewhere worse, both rated
 * on every criterion; who is not always takes part.
 */
export function contenders(rows: readonly Row[], top: number): readonly number[] {
  const complete: number[] = [];
  const kept: number[] = [];
  rows.forEach((row, index) => (row.includes(null) ? kept : complete).push(index));
  // Best sum first: who beats a practice stands before it.
  const sums = rows.map((row) => row.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  complete.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
  const strong: Row[] = [];
  for (const index of complete) {
    const row = rows[index] ?? [];
    if (beatenBy(strong, row, top)) continue;
    strong.push(row);
    kept.push(index);
  }
  return kept.sort((a, b) => a - b);
}

/** True as soon as `top` of the rivals beat the row. */
function beatenBy(rivals: readonly Row[], row: Row, top: number): boolean {
  let beaten = 0;
  for (const rival of rivals) if (beats(rival, row) && ++beaten >= top) return true;
  return false;
}

function beats(rival: Row, row: Row): boolean {
  let isBetter = false;
  for (let c = 0; c < row.length; c++) {
    const [theirs, ours] = [rival[c] ?? 0, row[c] ?? 0];
    if (theirs < ours) return false;
    if (theirs > ours) isBetter = true;
  }
  return isBetter;
}
