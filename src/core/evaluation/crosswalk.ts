import { DAC, REGIN } from "./criteriaText";

/** For each DAC criterion (DAC-6 names), the REGIN aspects that speak to it. */
export type Crosswalk = Readonly<Record<string, readonly string[]>>;

/** The names on the two sides, in the order of their sets. */
export const DAC_NAMES: readonly string[] = DAC.map((criterion) => criterion.name);
export const REGIN_NAMES: readonly string[] = REGIN.map((criterion) => criterion.name);

/**
 * Cairn's own proposal. REGIN published its seven aspects without a link to the DAC criteria, so nobody can cite this as
 * theirs: a team reads it, changes it and answers for it.
 */
export const DEFAULT_CROSSWALK: Crosswalk = {
  Relevance: ["Inclusion", "Monitoring and evaluation"],
  Coherence: ["Multi-level governance", "Multi-stakeholder approach"],
  Effectiveness: ["Inclusion", "Monitoring and evaluation"],
  Efficiency: ["Multi-stakeholder approach", "Monitoring and evaluation"],
  Impact: ["Communication", "Inclusion", "Innovation"],
  Sustainability: ["Multi-level governance", "Sustainability"],
};

/** A crosswalk from a settings document: every DAC criterion, known aspects in REGIN's order. Null for anything that is none. */
export function readCrosswalk(value: unknown): Crosswalk | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const given = new Map<string, unknown>(Object.entries(value));
  const lists = DAC_NAMES.map((name) => [name, given.get(name) ?? []] as const);
  if (![...given.keys()].every((name) => DAC_NAMES.includes(name))) return null;
  const crosswalk: Record<string, readonly string[]> = {};
  for (const [name, list] of lists) {
    if (!Array.isArray(list) || !list.every((aspect) => REGIN_NAMES.some((known) => known === aspect))) return null;
    crosswalk[name] = REGIN_NAMES.filter((aspect) => list.includes(aspect));
  }
  return crosswalk;
}

/** The crosswalk with one link made or taken away. */
export function withLink(crosswalk: Crosswalk, criterion: string, aspect: string, linked: boolean): Crosswalk {
  const others = (crosswalk[criterion] ?? []).filter((name) => name !== aspect);
  const now = linked ? [...others, aspect] : others;
  return { ...crosswalk, [criterion]: REGIN_NAMES.filter((name) => now.includes(name)) };
}
