import { readBook, type Book } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { lookAt } from "../../../src/core/exercises/lookAt";
import { bookOfPublished, inScriptElement, publishedData, readPublished } from "../../../src/core/export/publishedData";
import { teamTable } from "../../../src/core/export/teamIndicators";
import { leaving } from "../../../src/core/export/leaving";
import { OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { principleChecks } from "../../../src/core/guide/principles";
import { searchDomains } from "../../../src/core/guide/searchDomains";
import { suggest, WAYS_IN } from "../../../src/core/guide/suggest";
import { ownRegions } from "../../../src/core/regions/ownRegions";
import { EMPTY_FILTER, prepareView, updateView, viewOf } from "../../../src/core/practice/view";
import { gapsOf, regionRows } from "../../../src/core/practice/gaps";
import { CATALOGUE_COLUMNS, INDICATOR_COLUMNS, READING_COLUMNS, THEORY_COLUMNS } from "../../../src/core/schema";
import { DEFAULT_SETTINGS, settingsJson } from "../../../src/core/settings";
import { checkTheory } from "../../../src/core/theory/checks";
import { practiceTable, tableOf } from "../practiceTable";

type Row = Readonly<Record<string, Cell>>;
const table = (name: string, columns: readonly { readonly name: string }[], rows: readonly Row[]) =>
  tableOf(name, columns.map((column) => column.name), rows.map((row) => columns.map((column) => row[column.name] ?? null)));

/** A team with a safety indicator of its own that Cairn has no word for, and its own wording of one of Cairn's. */
const OWN: Row = { Code: "MAL-1", Domain: "Safety", Indicator: "Nights without a siren", Kind: "outcome", Unit: "nights", Direction: "higher" };
const WORDED: Row = { Code: "WRK-O1", Indicator: "Neighbours in paid work" };

function team(mode: "add" | "replace" = "add", entries: readonly Row[] = [OWN, WORDED]): Book {
  return readBook([
    practiceTable([
      { ID: "P-1", Title: "Night walk", Indicators: "MAL-1", Publish: "yes", Relevance: 3 }, { ID: "P-2", Title: "Job fair", Indicators: "WRK-O1", Publish: "yes", Relevance: 4 },
    ]),
    table("Catalogue", CATALOGUE_COLUMNS, entries),
    table("Indicators", INDICATOR_COLUMNS, [{ Code: "MAL-1" }]),
    table("Readings", READING_COLUMNS, [{ Code: "MAL-1", Date: 45000, Value: 12 }, { Code: "MAL-2", Date: 45001, Value: 7 }]),
    table("TheoryOfChange", THEORY_COLUMNS, [{ ID: "T1", Step: "outcome", Statement: "Calm nights", "Leads to": "T2" }, { ID: "T2", Step: "need", Statement: "Fear" }]),
  ], settingsJson({ ...DEFAULT_SETTINGS, catalogueMode: mode }, null), 1900);
}

const valuesOf = (book: Book, name: string) => viewOf(prepareView(book.practices, book.criteria, book.catalogue), EMPTY_FILTER).facets.find((facet) => facet.name === name)?.values.map(({ value, label, count }) => [value, label, count]);

describe("the map", () => {
  test("counts a practice in the domain of its own indicator, and words indicators as the team does", () => {
    const book = team();
    expect(valuesOf(book, "Indicator domain")).toEqual([["WRK", "Work", 1], ["SAF", "Safety", 1]]);
    expect(valuesOf(book, "Indicator")).toEqual([["MAL-1", "MAL-1 Nights without a siren", 1], ["WRK-O1", "WRK-O1 Neighbours in paid work", 1]]);
  });

  test("finds practices by the team's words for their indicators", () => {
    const book = team();
    const titles = (text: string) => viewOf(prepareView(book.practices, book.criteria, book.catalogue), { ...EMPTY_FILTER, text }).listed.map(({ title }) => title);
    expect([titles("siren"), titles("neighbours"), titles("safety")]).toEqual([["Night walk"], ["Job fair"], ["Night walk"]]);
  });

  test("has no gap where only an own indicator is served", () => {
    const book = team();
    const index = prepareView(book.practices, book.criteria, book.catalogue);
    const regions = ownRegions([], []);
    expect(gapsOf(index, EMPTY_FILTER, [], regions, regionRows(index, regions)).domains.map(({ of }) => of.id)).not.toContain("SAF");
  });

  test("follows a list that changes while the practices stay", () => {
    const before = team();
    const after = readBook(before.tables.map((each) => (each.name === "Catalogue" ? table("Catalogue", CATALOGUE_COLUMNS, [{ ...OWN, Domain: "Housing" }, WORDED]) : each)), settingsJson(before.settings, null), 1900, before);
    expect(after.practices).toBe(before.practices);
    const index = updateView(prepareView(before.practices, before.criteria, before.catalogue), after.practices, after.criteria, after.catalogue);
    expect(viewOf(index, EMPTY_FILTER).facets.find(({ name }) => name === "Indicator domain")?.values.map(({ value }) => value)).toEqual(["WRK", "HSG"]);
  });

  test("keeps its list, and with it what was worked out from it, while the selection changes", () => {
    const before = team();
    const after = readBook(before.tables.map((each) => (each.name === "Indicators" ? table("Indicators", INDICATOR_COLUMNS, [{ Code: "MAL-1" }, { Code: "WRK-O2" }]) : each)), settingsJson(before.settings, null), 1900, before);
    expect(after.selection).toHaveLength(2);
    expect(after.catalogue).toBe(before.catalogue);
  });
});

describe("the guide", () => {
  test("suggests the team's own beside Cairn's, with whose it is, and counts their domain", () => {
    const { indicators, domains } = suggest({ kind: "question", id: "safe" }, team().catalogue);
    expect(indicators.map(({ id }) => id)).toEqual(["SAF-O1", "SAF-O2", "SAF-O3", "SAF-O4", "SAF-O5", "SAF-P1", "MAL-1"]);
    expect(indicators.at(-1)?.why).toBe("your own list has it under Safety");
    expect(domains).toEqual([{ id: "SAF", why: "7 of these belong to it" }]);
  });

  test("suggests nothing that a list in place of Cairn's does not show", () => {
    const { catalogue } = team("replace");
    const shown = new Set(catalogue.indicators.map(({ code }) => code));
    expect([...shown]).toEqual(["WRK-O1", "MAL-1"]);
    expect(WAYS_IN.flatMap((way) => suggest(way, catalogue).indicators).filter(({ id }) => !shown.has(id))).toEqual([]);
    expect(suggest({ kind: "question", id: "safe" }, catalogue).indicators.map(({ id }) => id)).toEqual(["MAL-1"]);
    expect(suggest({ kind: "area", domain: "SAF" }, catalogue).indicators.map(({ id }) => id)).toEqual(["MAL-1"]);
  });

  test("finds an area by the words of the team's own indicator", () => {
    expect([searchDomains("sirens", team().catalogue)[0]?.id, searchDomains("sirens", OUR_CATALOGUE)[0]?.id]).toEqual(["SAF", undefined]);
  });

  test("knows the heading of an own indicator, and does not claim to know whom it is about", () => {
    const checks = principleChecks(team());
    expect(checks[0]?.seen).toBe("The selection covers Facilitators.");
    expect(checks[1]?.seen).toBe("MAL-1 is your own: Cairn cannot tell whether it looks at residents, services or institutions.");
    expect(principleChecks(team("replace"))[0]?.offers).toEqual(["WRK-O1"]);
    expect(principleChecks(team("replace"))[1]?.offers).toEqual([]);
  });
});

test("exercises look at the team's own domains", () => {
  const book = team();
  expect(lookAt("domains of practices", book)).toBe("Your 2 practices serve 2 of 14 domains, most of all Work (1) and Safety (1).");
  expect(lookAt("domains without a practice", book)).not.toContain("Safety");
  expect(lookAt("size of the selection", book)).toBe("1 indicator selected, from 1 domain.");
});

test("a reading of an own indicator counts, one of a code that nobody words is named with the nearest", () => {
  const { plan, issues } = team();
  expect(plan.readings.map(({ code, value }) => [code, value])).toEqual([["MAL-1", { kind: "number", value: 12 }]]);
  expect(issues.find(({ kind }) => kind === "unknown-indicator")?.fix?.label).toBe("Use MAL-1");
});

test("questions about a theory word an own indicator", () => {
  const { plan } = team();
  expect(checkTheory(plan.theory, plan.indicators).map(({ message }) => message)).toContain("MAL-1 (Nights without a siren) is selected and stands in no outcome. Add it to the outcome that it shows, or drop it.");
});

describe("what leaves", () => {
  const sent = (book: Book) => publishedData(book, leaving(book.practices, { publishedOnly: true, withContact: false }), { title: "T", made: "2026-11-22", licence: "", warning: "", basis: null });

  test("the single page knows the team's words and domains, and carries no others", () => {
    const book = team("add", [{ ...OWN, Source: "Ann's private list" }, WORDED, { ...OWN, Code: "MAL-9", Indicator: "Not named by any practice" }]);
    const json = inScriptElement(sent(book));
    expect(json).not.toMatch(/private list|Not named/);
    const read = readPublished(json);
    expect(read === null ? null : valuesOf(bookOfPublished(read), "Indicator domain")).toEqual([["WRK", "Work", 1], ["SAF", "Safety", 1]]);
    expect(read === null ? null : valuesOf(bookOfPublished(read), "Indicator")).toEqual(valuesOf(book, "Indicator"));
  });

  test("without a list of one's own nothing is added to the page", () => {
    const book = team("add", []);
    expect(sent(book).indicators).toBeUndefined();
    expect(teamTable(book.catalogue, book.practices)).toBeNull();
  });

  test("a workbook that leaves brings the words that its practices need, and reads as they were", () => {
    const book = team();
    const spec = teamTable(book.catalogue, book.practices);
    const again = readBook([...book.tables.filter(({ name }) => name === "Practices"), tableOf("Catalogue", spec?.columns.map(({ name }) => name) ?? [], (spec?.rows ?? []) as Cell[][])], null, 1900);
    expect(again.issues.filter(({ kind }) => kind !== "missing-column")).toEqual([]);
    expect(["MAL-1", "WRK-O1"].map((code) => again.catalogue.indicatorOf(code)?.name)).toEqual(["Nights without a siren", "Neighbours in paid work"]);
  });
});
