import type { ScoredPractice } from "../core/practice/practice";
import type { Grouping } from "./choices";
import { cleanLine } from "./cleanText";
import type { BookFramework, Theme } from "./framework";

/** A practice with its number in the catalogue, which is how contents and indexes name it on paper. */
export interface Numbered {
  /** From 1, in the order of the pages. */
  readonly number: number;
  readonly id: string;
  /** The title, or what stands in for a missing one. */
  readonly title: string;
  readonly practice: ScoredPractice;
}

/** Practices that stand together in the contents. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly members: readonly Numbered[];
}

export interface Listing {
  readonly groups: readonly Group[];
  /** In the order of the pages: each practice once, where its first group lists it. */
  readonly practices: readonly Numbered[];
}

interface Pile { readonly key: string; readonly title: string; readonly about: string; readonly order: number; readonly members: ScoredPractice[] }

const LAST = 1e6;
const byName = new Intl.Collator("en-GB", { sensitivity: "base", numeric: true });
export const compareNames = (a: string, b: string): number => byName.compare(a, b);

/**
 * Groups practices by theme (a practice in several themes stands under each) or by country. Themes keep the framework's
 * order, countries the alphabet's; those that state none come last. Within a group the best score comes first, then titles.
 */
export function listPractices(practices: readonly ScoredPractice[], groupBy: Grouping, framework: BookFramework): Listing {
  const piles = groupBy === "theme" ? byTheme(practices, framework) : byCountry(practices);
  const sorted = piles.sort((a, b) => a.order - b.order || compareNames(a.title, b.title));
  const numbers = new Map<string, Numbered>();
  const groups = sorted.map(({ title, about, members }, index): Group => ({
    id: `group-${index + 1}`, title, about,
    members: members.sort(bestFirst).map((practice) => {
      const known = numbers.get(practice.key);
      const numbered = known ?? { number: numbers.size + 1, id: `practice-${numbers.size + 1}`, title: titleOf(practice), practice };
      numbers.set(practice.key, numbered);
      return numbered;
    }),
  }));
  return { groups, practices: [...numbers.values()] };
}

/** The title as a heading; a row without one is named by its ID or row. */
export function titleOf(practice: Pick<ScoredPractice, "title" | "key">): string {
  return cleanLine(practice.title) || `Untitled practice, ${cleanLine(practice.key)}`;
}

function bestFirst(a: ScoredPractice, b: ScoredPractice): number {
  return (b.evaluation.score ?? -1) - (a.evaluation.score ?? -1) || compareNames(titleOf(a), titleOf(b));
}

/** The themes that a practice's indicators belong to, each once. */
export function themesOf(practice: ScoredPractice, framework: BookFramework): readonly Theme[] {
  const themes = new Map(practice.indicators.map((code) => framework.indicator(code).theme).map((theme) => [theme.key, theme]));
  return [...themes.values()].sort((a, b) => framework.order(a) - framework.order(b) || compareNames(a.name, b.name));
}

function byTheme(practices: readonly ScoredPractice[], framework: BookFramework): Pile[] {
  return piled(practices, (practice) => {
    const themes = themesOf(practice, framework);
    if (themes.length === 0) return [{ key: "none", title: "No indicator stated", about: "", order: LAST }];
    return themes.map((theme) => ({ key: theme.key, title: theme.name, about: theme.about, order: framework.order(theme) }));
  });
}

function byCountry(practices: readonly ScoredPractice[]): Pile[] {
  return piled(practices, (practice) => {
    const country = cleanLine(practice.country);
    return [country === "" ? { key: "", title: "Country not stated", about: "", order: LAST } : { key: country, title: country, about: "", order: 0 }];
  });
}

function piled(practices: readonly ScoredPractice[], pilesOf: (practice: ScoredPractice) => readonly Omit<Pile, "members">[]): Pile[] {
  const piles = new Map<string, Pile>();
  for (const practice of practices) {
    for (const pile of pilesOf(practice)) {
      const known = piles.get(pile.key);
      if (known) known.members.push(practice);
      else piles.set(pile.key, { ...pile, members: [practice] });
    }
  }
  return [...piles.values()];
}
