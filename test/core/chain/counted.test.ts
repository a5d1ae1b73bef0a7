import * as fc from "fast-check";
import { readBook } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { countedIn, COVERAGE_COUNTS } from "../../../src/core/chain/counted";
import { coverageOf } from "../../../src/core/chain/coverage";
import { coverageRows, coverageSentences, fullness } from "../../../src/core/chain/coverageWords";
import { INDICATORS } from "../../../src/core/framework/catalogue";
import { INDICATOR_COLUMNS, THEORY_COLUMNS } from "../../../src/core/schema";
import { practiceTable, tableOf } from "../practiceTable";

const table = (name: string, columns: readonly { readonly name: string }[], rows: readonly Readonly<Record<string, Cell>>[]) =>
  tableOf(name, columns.map((column) => column.name), rows.map((row) => columns.map((column) => row[column.name] ?? null)));
const codes = fc.array(fc.constantFrom(...INDICATORS.map(({ code }) => code), "OWN-1"), { maxLength: 4 });
const rating = fc.constantFrom(1, 4, null);

test("each number of the coverage stands for exactly that many things", () => {
  fc.assert(fc.property(fc.array(fc.tuple(codes, rating)), fc.array(fc.tuple(codes, fc.constantFrom(7, null, "unknown"))), fc.array(fc.tuple(codes, fc.constantFrom("outcome", "output"))), (practices, indicators, statements) => {
    const book = readBook([
      practiceTable(practices.map(([own, value], i) => ({ ID: `P-${i}`, Title: `Practice ${i}`, Indicators: own.join("; "), Relevance: value, Effectiveness: value, Efficiency: value, Impact: value, Sustainability: value }))),
      table("Indicators", INDICATOR_COLUMNS, indicators.flatMap(([own, latest]) => own.map((code, i) => ({ Code: code, Indicator: "worded", Group: `group ${i}`, Latest: latest })))),
      table("TheoryOfChange", THEORY_COLUMNS, statements.map(([own, step], i) => ({ ID: `T${i}`, Step: step, Statement: `Statement ${i}`, Indicators: own.join(";") }))),
    ], null, 1900);
    for (const row of coverageOf(book).domains) {
      for (const count of COVERAGE_COUNTS) expect(countedIn(book, row.domain.id, count)).toHaveLength(row[count]);
    }
  }), { numRuns: 60 });
});

const filled = readBook([
  practiceTable([{ ID: "P-1", Title: "Café", Indicators: "LNG-O3" }, { ID: "P-2", Title: "Walks" }]),
  table("Indicators", INDICATOR_COLUMNS, [{ Code: "LNG-O3", Latest: 5 }, { Code: "HSG-O1" }, { Code: "OWN-1", Indicator: "Ours" }]),
], null, 1900);

test("the first sentence says where nothing is done and nothing is measured, the others what the domains cannot show", () => {
  expect(coverageSentences(coverageOf(filled))).toEqual([
    "Nothing is done in 13 domains; nothing is measured in 13.", "1 domain with selected indicators has no practice.",
    "1 row of Indicators stands in none of these domains.", "1 practice names no indicator of these domains.",
  ]);
  expect(coverageSentences(coverageOf(readBook([], null, 1900)))).toEqual(["Nothing is done in any domain; nothing is measured in any."]);
});

test("rows for a file have headers and numbers", () => {
  const rows = coverageRows(coverageOf(filled));
  expect(rows).toHaveLength(15);
  expect(rows[0]).toEqual(["Heading", "Domain", "Selected", "Outcomes", "Practices", "Good practices", "Measured"]);
  expect(rows.find(([, domain]) => domain === "Language and Communication")).toEqual(["Facilitators", "Language and Communication", 1, 0, 1, 0, 1]);
});

test("a cell is drawn as full as its share of the column's largest count, and only 0 is a gap", () => {
  const { domains } = coverageOf(filled);
  const [first, ...rest] = domains;
  if (first === undefined) throw new Error("no domain");
  const of = (n: number): number => fullness([{ ...first, practices: 40 }, ...rest], "practices", n);
  expect([0, 1, 10, 11, 20, 21, 30, 31, 40].map(of)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
  expect(fullness(domains, "outcomes", 0)).toBe(0);
});
