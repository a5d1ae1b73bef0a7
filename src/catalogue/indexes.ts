import { cleanLine } from "./cleanText";
import type { BookFramework, IndicatorWords } from "./framework";
import { compareNames, type Numbered } from "./listing";
import { paragraph, type Block, type Content, type Section } from "./outline";

const CONFIDENCE: Readonly<Record<string, string>> = { "evidence-found": "evidence found", recalled: "recalled", uncertain: "uncertain" };

/** Practices by what they serve, where they are and who leads them; an index with nothing in it is left out. */
export function indexParts(practices: readonly Numbered[], framework: BookFramework): readonly Section[] {
  return [...byIndicator(practices, framework), ...byRegion(practices), ...byOrganisation(practices)];
}

function byIndicator(practices: readonly Numbered[], framework: BookFramework): readonly Section[] {
  const users = pile(practices, ({ practice }) => practice.indicators.map((code) => framework.indicator(code).code));
  const served = [...users.keys()].map((code) => framework.indicator(code));
  const themes = [...new Map(served.map(({ theme }) => [theme.key, theme])).values()]
    .sort((a, b) => framework.order(a) - framework.order(b) || compareNames(a.name, b.name));
  const topics = themes.map((theme, index): Section => ({
    id: `by-indicator-${index + 1}`, title: theme.name, kind: "topic", sections: [],
    blocks: served.filter((each) => each.theme.key === theme.key).sort((a, b) => compareNames(a.code, b.code))
      .flatMap((each) => lines(indicatorHead(each), users.get(each.code) ?? [])),
  }));
  return part("by-indicator", "Index by indicator", topics, "Which practices serve which indicator of the evaluation framework.");
}

function indicatorHead({ code, name, kind, confidence }: IndicatorWords): Content {
  const notes = [kind === "" ? "" : `${kind} indicator`, confidence === null ? "this team’s own" : CONFIDENCE[confidence] ?? ""].filter((note) => note !== "");
  return [{ kind: "strong", text: code }, { kind: "text", text: ` ${[name, `(${notes.join("; ")})`].filter((text) => text !== "").join(" ")}` }];
}

function byRegion(practices: readonly Numbered[]): readonly Section[] {
  const countries = pile(practices, ({ practice }) => [cleanLine(practice.country)]);
  const topics = sortedNames(countries).map((country, index): Section => {
    const regions = pile(countries.get(country) ?? [], ({ practice }) => [cleanLine(practice.region)]);
    return {
      id: `by-region-${index + 1}`, title: country === "" ? "Country not stated" : country, kind: "topic", sections: [],
      blocks: sortedNames(regions).flatMap((region) => lines([{ kind: "strong", text: region === "" ? "Region not stated" : region }], regions.get(region) ?? [])),
    };
  });
  return part("by-region", "Index by region", topics, "");
}

function byOrganisation(practices: readonly Numbered[]): readonly Section[] {
  const leads = pile(practices, ({ practice }) => [cleanLine(practice.leadOrganisation)]);
  leads.delete("");
  const blocks = sortedNames(leads).flatMap((name) => lines([{ kind: "strong", text: name }], leads.get(name) ?? []));
  return blocks.length === 0 ? [] : [{ id: "by-organisation", title: "Index by lead organisation", kind: "part", blocks, sections: [] }];
}

function part(id: string, title: string, topics: readonly Section[], about: string): readonly Section[] {
  return topics.length === 0 ? [] : [{ id, title, kind: "part", blocks: about === "" ? [] : [paragraph(about, "quiet")], sections: topics }];
}

/** What is looked up, and below it the practices by number. */
function lines(head: Content, practices: readonly Numbered[]): readonly Block[] {
  const entries = [...practices].sort((a, b) => a.number - b.number).map(({ number, id, title }) => ({ text: `${number}. ${title}`, note: "", section: id }));
  return [{ kind: "paragraph", content: head }, { kind: "entries", entries }];
}

function pile(practices: readonly Numbered[], keysOf: (practice: Numbered) => readonly string[]): Map<string, Numbered[]> {
  const piles = new Map<string, Numbered[]>();
  for (const practice of practices) {
    for (const key of new Set(keysOf(practice))) {
      const known = piles.get(key);
      if (known) known.push(practice);
      else piles.set(key, [practice]);
    }
  }
  return piles;
}

/** By the alphabet, what is not stated last. */
function sortedNames(piles: ReadonlyMap<string, unknown>): readonly string[] {
  return [...piles.keys()].sort((a, b) => Number(a === "") - Number(b === "") || compareNames(a, b));
}
