/** A name in a list of pairs: without the mark that separates them, in one line. */
export function pairName(name: string): string {
  return name.replace(/[;\s]+/g, " ").trim();
}

/** Names with their values as people read them in a cell: `Relevance: 4; Impact: n/a`. `readPairs` reads it back. */
export function pairsText(pairs: readonly (readonly [name: string, value: string])[]): string {
  return pairs.map(([name, value]) => `${pairName(name)}: ${pairName(value)}`).join("; ");
}

/** The pairs of a cell, by name. A name may hold a colon; a part without one is left out. */
export function readPairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(";").flatMap((part) => {
    const colon = part.lastIndexOf(": ");
    return colon < 0 ? [] : [[part.slice(0, colon).trim(), part.slice(colon + 2).trim()] as const];
  }));
}
