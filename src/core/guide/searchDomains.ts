import MiniSearch from "minisearch";
import type { Catalogue } from "../framework/bookCatalogue";
import { DOMAINS } from "../framework/catalogue";
import { EVERYDAY_WORDS } from "./everydayWords";
import { tellingWord, tellsSomething } from "./telling";

/** A domain that a text is about, and how much: the best has 1. */
export interface FoundDomain {
  readonly id: string;
  readonly fit: number;
}

const engines = new WeakMap<Catalogue, MiniSearch>();

function engineOf(catalogue: Catalogue): MiniSearch {
  const known = engines.get(catalogue);
  if (known !== undefined) return known;
  const made = new MiniSearch({ fields: ["everyday", "name", "indicators", "description"], processTerm: tellingWord });
  made.addAll(DOMAINS.map(({ id, name, description }) => ({
    id, name, description, everyday: (EVERYDAY_WORDS[id] ?? "").replace(/(\w)-(\w)/g, "$1$2 $1 $2"), indicators: catalogue.indicatorsOf(id).map((indicator) => indicator.name).join(" "),
  })));
  engines.set(catalogue, made);
  return made;
}

/** How words are matched in the guide: unfinished ones, and one slip in a word of five letters or more. */
export const GUIDE_MATCH = { prefix: (term: string) => term.length > 2, fuzzy: (term: string) => (term.length > 4 ? 1 : false), weights: { fuzzy: 0.25, prefix: 0.5 }, combineWith: "OR" } as const;

/** Domains that a text in everyday words is about, best first; none for a text without a telling word, or with none that is known. */
export function searchDomains(text: string, catalogue: Catalogue): readonly FoundDomain[] {
  if (!tellsSomething(text)) return [];
  const hits = engineOf(catalogue).search(text, { ...GUIDE_MATCH, boost: { everyday: 3, name: 3, indicators: 1.5, description: 1 } });
  const best = hits[0]?.score ?? 1;
  return hits.map(({ id, score }) => ({ id: String(id), fit: score / best }));
}
