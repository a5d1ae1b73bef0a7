import { readBook } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { coverageOf } from "../../../src/core/chain/coverage";
import { linksOfIndicator, linksOfPractice } from "../../../src/core/chain/links";
import { INDICATOR_COLUMNS, READING_COLUMNS, THEORY_COLUMNS } from "../../../src/core/schema";
import { practiceTable, tableOf } from "../practiceTable";

const table = (name: string, columns: readonly { readonly name: string }[], rows: readonly Readonly<Record<string, Cell>>[]) =>
  tableOf(name, columns.map((column) => column.name), rows.map((row) => columns.map((column) => row[column.name] ?? null)));

const book = readBook([
  practiceTable([
    { ID: "P-1", Title: "Café", Indicators: "LNG-O3; LNG-P4; BRG-P1", Relevance: 2, Effectiveness: 3, Efficiency: 2, Impact: 3, Sustainability: 3 },
    { ID: "P-2", Title: "Classes", Indicators: "LNG-O3", Relevance: 4, Effectiveness: 4, Efficiency: 4, Impact: "n/a", Sustainability: 4 },
    { ID: "P-3", Title: "Homes", Indicators: "HSG-O1" }, { ID: "P-4", Title: "Walks" }, { ID: "P-5", Title: "More classes", Indicators: "LNG-O3" },
  ]),
  table("Indicators", INDICATOR_COLUMNS, [{ Code: "LNG-O3", Latest: 5 }, { Code: "LNG-O3", Group: "Women" }, { Code: "LNG-P4" }, { Code: "OWN-1", Indicator: "Ours" }]),
  table("Readings", READING_COLUMNS, [{ Code: "LNG-P4", Date: 45000, Value: "yes" }]),
  table("TheoryOfChange", THEORY_COLUMNS, [{ ID: "T1", Step: "outcome", Statement: "a", Indicators: "LNG-O3; HSG-O1" }, { ID: "T2", Step: "output", Statement: "b", Indicators: "LNG-O3" }, { ID: "T3", Step: "outcome", Statement: "c", Indicators: "LNG-O3" }]),
], null, 1900);

test("each domain says what is selected, sought, done, done well and measured", () => {
  const { domains, elsewhere } = coverageOf(book);
  const of = (id: string) => domains.find(({ domain }) => domain.id === id);
  expect(domains).toHaveLength(14);
  expect(of("LNG")).toMatchObject({ selected: 2, outcomes: 2, practices: 3, goodPractices: 1, measured: 2 });
  expect(of("HSG")).toMatchObject({ selected: 0, outcomes: 1, practices: 1, goodPractices: 0, measured: 0 });
  expect(of("SAF")).toMatchObject({ selected: 0, outcomes: 0, practices: 0, goodPractices: 0, measured: 0 });
  expect(elsewhere).toEqual({ indicators: 1, practices: 1 });
});

test("from an indicator one sees its rows, its outcomes and the practices that serve it, best first", () => {
  const links = linksOfIndicator(book, "LNG-O3");
  expect(links.followed.map(({ indicator }) => indicator.group)).toEqual(["", "Women"]);
  expect(links.statements.map(({ key }) => key)).toEqual(["T1", "T2", "T3"]);
  expect(links.practices.map(({ practice, effectiveness, impact }) => [practice.key, effectiveness, impact])).toEqual([["P-2", 4, null], ["P-1", 3, 3], ["P-5", null, null]]);
  expect(linksOfIndicator(book, "SAF-O1")).toMatchObject({ followed: [], statements: [], practices: [] });
});

test("from a practice one sees its indicators, selected or not", () => {
  const [first, , third] = book.practices;
  if (first === undefined || third === undefined) throw new Error("no practices");
  expect(linksOfPractice(book, first).map(({ code, followed }) => [code, followed.length])).toEqual([["LNG-O3", 2], ["LNG-P4", 1], ["BRG-P1", 0]]);
  expect(linksOfPractice(book, first).map(({ statements, practices }) => [statements.map(({ key }) => key), practices])).toEqual([[["T1", "T2", "T3"], 3], [[], 1], [[], 1]]);
  expect(linksOfPractice(book, first)[2]?.name).toBe("Mentoring, befriending or buddy schemes run");
  expect(linksOfPractice(book, third).map(({ code, followed }) => [code, followed.length])).toEqual([["HSG-O1", 0]]);
});
