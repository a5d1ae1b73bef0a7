/** A column that could be one of ours, and how much speaks for it. */
export interface Pair {
  readonly target: number;
  readonly column: number;
  readonly weight: number;
}

/**
 * Which pairs to take so that no target and no column is taken twice. The pair that would lose most by waiting goes first
 * (its weight against the next best for its target or its column), which settles a header that two targets would take.
 * Deterministic: equal pairs in the order given.
 */
export function assign<P extends Pair>(pairs: readonly P[]): ReadonlySet<P> {
  const chosen = new Set<P>();
  let open = [...pairs];
  while (open.length > 0) {
    const [first] = open;
    if (first === undefined) break;
    let best = first;
    let most = -Infinity;
    for (const pair of open) {
      const urgency = pair.weight + lossOfWaiting(pair, open);
      if (urgency > most + 1e-9) [best, most] = [pair, urgency];
    }
    chosen.add(best);
    open = open.filter((pair) => pair.target !== best.target && pair.column !== best.column);
  }
  return chosen;
}

function lossOfWaiting<P extends Pair>(pair: P, open: readonly P[]): number {
  let forTarget = 0;
  let forColumn = 0;
  for (const other of open) {
    if (other === pair) continue;
    if (other.target === pair.target && other.weight > forTarget) forTarget = other.weight;
    if (other.column === pair.column && other.weight > forColumn) forColumn = other.weight;
  }
  return pair.weight - Math.min(forTarget, forColumn);
}
