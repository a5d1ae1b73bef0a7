/** So few can be compared, and so many stand side by side. */
export const FEWEST = 2;
export const MOST = 4;

/** The chosen practices with one more, or one less. A fifth is not taken: the same list comes back. */
export function toggleChosen(chosen: readonly string[], key: string): readonly string[] {
  if (chosen.includes(key)) return chosen.filter((each) => each !== key);
  return chosen.length >= MOST ? chosen : [...chosen, key];
}

/** The chosen ones from an address: each once, at most four. */
export function chosenFrom(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].slice(0, MOST);
}

/** What a row or a card needs to offer its practice for comparison. */
export interface Choosing {
  has(key: string): boolean;
  /** Four others are chosen. */
  isFull(key: string): boolean;
  toggle(key: string): void;
}

export function choosingOf(chosen: readonly string[], toggle: (key: string) => void): Choosing {
  return { has: (key) => chosen.includes(key), isFull: (key) => chosen.length >= MOST && !chosen.includes(key), toggle };
}
