import MiniSearch, { type SearchOptions } from "minisearch";
import { fold } from "../folding";
import { OUR_CATALOGUE, type Catalogue } from "./bookCatalogue";
import { domainOf, headingOf } from "./catalogue";
import type { Indicator } from "./framework";

/** Words of a catalogue, built when prepared, or else at the first search in it. Non-goals: synonyms, word stems, other languages than English. */
const engines = new WeakMap<Catalogue, Engine>();

interface Engine {
  readonly search: MiniSearch;
  readonly position: ReadonlyMap<string, number>;
}

const OPTIONS: SearchOptions = {
  boost: { code: 6, otherCodes: 6, name: 3, domain: 2, heading: 1, sources: 0.5 },
  prefix: (term) => term.length > 1,
  // One slip in a word of 4 to 7 letters, two from 8: fewer find nothing, more find anything.
  fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false),
  weights: { fuzzy: 0.3, prefix: 0.6 },
};

function emptyIndex(): MiniSearch {
  return new MiniSearch({
    idField: "code", fields: ["code", "otherCodes", "name", "domain", "heading", "sources"],
    // "wrko1" is typed as often as "WRK-O1"; the tokenizer splits the second at its hyphen.
    extractField: (document, field) => {
      const indicator = document as unknown as Indicator;
      const domain = domainOf(indicator.domain);
      switch (field) {
        case "code": return indicator.code;
        case "otherCodes": return (indicator.otherCodes ?? []).flatMap((code) => [code, code.replace(/[^\p{L}\p{N}]/gu, "")]).join(" ");
        case "name": return `${indicator.name} ${indicator.code.replace("-", "")}`;
        case "domain": return domain?.name ?? "";
        case "heading": return headingOf(domain?.heading ?? "")?.name ?? "";
        default: return indicator.sources.join(" ");
      }
    },
    processTerm: (term) => fold(term) || null,
  });
}

function keep(catalogue: Catalogue, search: MiniSearch): Engine {
  const engine = { search, position: new Map(catalogue.indicators.map(({ code }, index) => [code, index])) };
  engines.set(catalogue, engine);
  return engine;
}

function engineOf(catalogue: Catalogue): Engine {
  const known = engines.get(catalogue);
  if (known !== undefined) return known;
  const search = emptyIndex();
  search.addAll(catalogue.indicators);
  return keep(catalogue, search);
}

/** As many as take a few milliseconds at most. */
const ENTRIES_A_SLICE = 20;

/** Builds what a search needs in slices, with the page free in between, so that the first keystroke need not wait for it. */
export async function prepareSearch(catalogue: Catalogue = OUR_CATALOGUE): Promise<void> {
  if (engines.has(catalogue)) return;
  const search = emptyIndex();
  await search.addAllAsync(catalogue.indicators, { chunkSize: ENTRIES_A_SLICE });
  if (!engines.has(catalogue)) keep(catalogue, search);
}

/**
 * Indicators that fit a text, best first, at most `count` (default all). Tolerates typing errors, accents and unfinished
 * words; finds codes ("wrk o1", "WRKO1"), others' codes, domains and headings. All words must fit; when none fits all, any word counts.
 * Blank text finds nothing. The same text gives the same order: equal fits stand in catalogue order.
 */
export function searchIndicators(text: string, count = Infinity, catalogue: Catalogue = OUR_CATALOGUE): readonly Indicator[] {
  const query = text.trim();
  if (query === "") return [];
  const { search, position } = engineOf(catalogue);
  const all = search.search(query, { ...OPTIONS, combineWith: "AND" });
  const hits = all.length > 0 ? all : search.search(query, { ...OPTIONS, combineWith: "OR" });
  const ranked = [...hits].sort((a, b) => b.score - a.score || (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0));
  return ranked.slice(0, count).map((hit) => catalogue.indicatorOf(String(hit.id))).filter((indicator) => indicator !== undefined);
}
