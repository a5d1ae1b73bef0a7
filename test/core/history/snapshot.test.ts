import { createHash } from "node:crypto";
import fc from "fast-check";
import type { Cell } from "../../../src/core/cell";
import { pairsText, readPairs } from "../../../src/core/history/pairs";
import { contentOf, hashOf } from "../../../src/core/history/snapshot";
import { readSnapshots, snapshotRows } from "../../../src/core/history/snapshotTable";
import { SNAPSHOT_COLUMNS } from "../../../src/core/schema";
import { DEFAULT_SETTINGS } from "../../../src/core/settings";
import { ratedBook } from "../evaluation/ratedBook";
import { tableOf } from "../practiceTable";

const DAY = { year: 2026, month: 11, day: 21 };
const HEADERS = SNAPSHOT_COLUMNS.map(({ name }) => name);
const book = ratedBook([[4, 3, null, "n/a", 2], [4, 4, 3, 4, "4 - good"]]);

/** The Snapshots table with the rows of one snapshot of this book. */
const tableWith = (rows: readonly (readonly Cell[])[]) => tableOf("Snapshots", HEADERS, rows);
const rowsOf = (number: number, of = book): Cell[][] => snapshotRows(contentOf(of), number, DAY, 1900).map((row) => HEADERS.map((header) => row.get(header) ?? null));

describe("what a snapshot keeps", () => {
  test("is what people can read in the sheet", () => {
    const { rules, practices } = contentOf(book);
    expect(rules).toEqual({
      criteriaSet: "DAC-5", scale: "1-4", method: "arithmetic", weights: "Relevance: 1; Effectiveness: 1; Efficiency: 1; Impact: 1; Sustainability: 1",
      minimums: "Effectiveness: 2.5; Impact: 2.5; Sustainability: 2.5", bands: "Good practice: 70; Promising practice: 50; Needs improvement: 25", leastCoverage: 2 / 3,
    });
    expect(practices.map(({ ratings }) => ratings)).toEqual([
      "Relevance: 4; Effectiveness: 3; Efficiency: blank; Impact: n/a; Sustainability: 2",
      "Relevance: 4; Effectiveness: 4; Efficiency: 3; Impact: 4; Sustainability: not usable (4 - good)",
    ]);
  });

  test("comes back from the table as it went in, with its day and an intact hash", () => {
    const { snapshots, rowsLeftOut } = readSnapshots({ tables: [tableWith([...rowsOf(1), ...rowsOf(3)])], settings: DEFAULT_SETTINGS }, 1900);
    expect(rowsLeftOut).toBe(0);
    expect(snapshots.map(({ number }) => number)).toEqual([3, 1]);
    expect(snapshots[0]).toEqual({ ...contentOf(book), number: 3, date: DAY, hash: hashOf(contentOf(book)), intact: true });
  });

  test("and rows without a number are left out and counted", () => {
    const [first, second] = rowsOf(2);
    const { snapshots, rowsLeftOut } = readSnapshots({ tables: [tableWith([[null], first ?? [], ["two", ...(second ?? []).slice(1)]])], settings: DEFAULT_SETTINGS }, 1900);
    expect([snapshots.length, rowsLeftOut]).toEqual([1, 1]);
    expect(snapshots[0]?.intact).toBe(false); // a row of it is missing
  });

  test("survives names with the marks that separate pairs", () => {
    const text = pairsText([["Cost; benefit: ratio", "3"], ["Fit\n(local)", "n/a"]]);
    expect([...readPairs(text)]).toEqual([["Cost benefit: ratio", "3"], ["Fit (local)", "n/a"]]);
  });
});

describe("the hash", () => {
  test("is the SHA-256 of the text that its description gives", () => {
    const one = ratedBook([[4, 3, 2, 3, 4]]);
    const text = [
      "cairn snapshot 1", "DAC-5", "1-4", "arithmetic", "Relevance: 1; Effectiveness: 1; Efficiency: 1; Impact: 1; Sustainability: 1",
      "Effectiveness: 2.5; Impact: 2.5; Sustainability: 2.5", "Good practice: 70; Promising practice: 50; Needs improvement: 25", "0.6667",
      "P-1 | Relevance: 4; Effectiveness: 3; Efficiency: 2; Impact: 3; Sustainability: 4 | 73.33 | Good practice",
    ].join("\n");
    expect(hashOf(contentOf(one))).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  });

  test("does not depend on the order of rows, nor on the day or number", () => {
    const content = contentOf(book);
    expect(hashOf({ ...content, practices: [...content.practices].reverse() })).toBe(hashOf(content));
    const [a, b] = [readSnapshots({ tables: [tableWith(rowsOf(4))], settings: DEFAULT_SETTINGS }, 1900), readSnapshots({ tables: [tableWith(rowsOf(9).reverse())], settings: DEFAULT_SETTINGS }, 1900)];
    expect(a.snapshots[0]?.hash).toBe(b.snapshots[0]?.hash);
  });

  test("changes with any rating", () => {
    const rating = fc.constantFrom<Cell>(1, 2, 3, 4, null, "n/a");
    const row = fc.array(rating, { minLength: 5, maxLength: 5 });
    fc.assert(fc.property(row, fc.nat(4), rating, (ratings, at, other) => {
      fc.pre(ratings[at] !== other);
      const changed = ratings.map((value, i) => (i === at ? other : value));
      expect(hashOf(contentOf(ratedBook([changed])))).not.toBe(hashOf(contentOf(ratedBook([ratings]))));
    }));
  });

  test.each([["Score", 99], ["Ratings", "Relevance: 4"], ["Verdict", "Good practice"], ["Method", "minimum"], ["Hash", "00"], ["Practice ID", "P-9"]])(
    "shows that someone has edited %s since", (header, value) => {
      const rows = rowsOf(5);
      const edited = rows.map((row, i) => (i === 1 ? row.map((cell, c) => (HEADERS[c] === header ? value : cell)) : row));
      expect(readSnapshots({ tables: [tableWith(edited)], settings: DEFAULT_SETTINGS }, 1900).snapshots[0]?.intact).toBe(false);
    });
});
