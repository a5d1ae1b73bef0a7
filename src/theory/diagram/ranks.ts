import { THEORY_STEPS, type Statement } from "../../core/theory/theory";

/** From the bottom of the picture to its top; statements without a step stand apart, below all. */
const BANDS = [null, ...[...THEORY_STEPS].reverse()] as const;

/**
 * The row of each statement, by key: 0 at the bottom, inputs low, needs at the top, whatever the links say. Within a step a
 * statement stands above those of the same step that lead to it. Every link joins two different rows, a loop's too, and no row
 * is empty. The same statements give the same rows. Never throws, never hangs.
 */
export function rowsOf(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let base = 0;
  for (const band of BANDS) {
    const own = statements.filter(({ step }) => step === band);
    const within = rowsWithin(own);
    for (const { key } of own) rows.set(key, base + (within.get(key) ?? 0));
    base += own.length === 0 ? 0 : Math.max(...within.values()) + 1;
  }
  return rows;
}

/** Longest way up within one step. Links are taken in the order of a walk that breaks a loop where the fewest lead in. */
function rowsWithin(own: readonly Statement[]): ReadonlyMap<string, number> {
  const keys = new Set(own.map(({ key }) => key));
  const links = own.flatMap(({ key, leadsTo }) => leadsTo.filter((to) => keys.has(to) && to !== key).map((to) => ({ from: key, to })));
  const order = walk(own.map(({ key }) => key), links);
  const lower = new Map<string, string[]>();
  for (const { from, to } of links) {
    const [first, second] = (order.get(from) ?? 0) < (order.get(to) ?? 0) ? [from, to] : [to, from];
    const below = lower.get(second);
    if (below === undefined) lower.set(second, [first]);
    else below.push(first);
  }
  const rows = new Map<string, number>();
  for (const [key] of order) rows.set(key, Math.max(-1, ...(lower.get(key) ?? []).map((below) => rows.get(below) ?? 0)) + 1);
  return rows;
}

/** Place of each key in an order in which links go forward, but for those that close a loop. */
function walk(keys: readonly string[], links: readonly { readonly from: string; readonly to: string }[]): ReadonlyMap<string, number> {
  const waitingFor = new Map(keys.map((key) => [key, 0]));
  const next = new Map<string, string[]>(keys.map((key) => [key, []]));
  for (const { from, to } of links) {
    waitingFor.set(to, (waitingFor.get(to) ?? 0) + 1);
    next.get(from)?.push(to);
  }
  const order = new Map<string, number>();
  const ready = keys.filter((key) => waitingFor.get(key) === 0);
  while (order.size < keys.length) {
    const key = ready.shift() ?? fewest(waitingFor);
    if (key === undefined) return order;
    if (order.has(key)) continue;
    order.set(key, order.size);
    waitingFor.delete(key);
    for (const to of next.get(key) ?? []) {
      const left = waitingFor.get(to);
      if (left === undefined) continue;
      waitingFor.set(to, left - 1);
      if (left === 1) ready.push(to);
    }
  }
  return order;
}

function fewest(waitingFor: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const [key, count] of waitingFor) {
    if (count >= least) continue;
    best = key;
    least = count;
  }
  return best;
}
