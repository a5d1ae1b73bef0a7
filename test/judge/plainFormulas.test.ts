import type { Book } from "../../src/core/book";
import type { CellValue } from "../../src/core/cell";
import { criteriaSet } from "../../src/core/evaluation/criteriaSets";
import type { ColumnSpec, TableSpec } from "../../src/core/schema";
import { DEFAULT_SETTINGS, settingsJson, type Settings } from "../../src/core/settings";
import { columnFormulasOf } from "../../src/workbook/actions/columnFormulas";
import { computeBy } from "../../src/workbook/actions/formulas";
import { emptyWorkbook } from "../../src/workbook/fileWorkbook/emptyWorkbook";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import type { Edit, Workbook } from "../../src/workbook/port";
import { libreOffice, recalculated } from "../support/libreOffice";
import { savedFile } from "../workbook/contract";
import { bookOf } from "../workbook/readyBook";
import { randomFrom, randomRating } from "./randomPractices";

interface Case {
  readonly name: string;
  readonly rules: Partial<Settings>;
  /** In criteria order; null leaves the cell empty. */
  readonly weights: readonly (number | null)[];
  readonly minimums: readonly (number | null)[];
  /** Where the criterion columns stand: their order, and notes between them. */
  readonly columns: readonly (number | "note")[];
}

const CASES: readonly Case[] = [
  {
    name: "one-to-four", rules: { scale: { worst: 1, best: 4 } },
    weights: [1, 2, 1, null, 0.5], minimums: [null, 2.5, null, 2.5, 3], columns: [2, 0, 4, 1, 3],
  },
  {
    name: "six-to-one", rules: { scale: { worst: 6, best: 1 }, bands: { good: 71.7, promising: 53.3, needsImprovement: 33.3 } },
    weights: [2, 0, 1, null, 3], minimums: [3.5, null, 2, null, null], columns: [0, 1, "note", 2, 4, 3],
  },
  {
    name: "zero-to-ten", rules: { scale: { worst: 0, best: 10 }, method: "minimum", minCoverage: 0.6 },
    weights: [1, 0, 1, null, 3], minimums: [null, null, 2, null, null], columns: [4, 3, 2, 1, 0],
  },
  {
    name: "around-zero", rules: { scale: { worst: -2, best: 2 }, minCoverage: 0 },
    weights: [1, 7, 1, null, 3], minimums: [null, null, -0.5, 0, null], columns: [0, 1, 2, 3, 4],
  },
];
const ROWS = [3_000, 2_500, 3_000, 1_500];

/** Ratings whose scores and coverages stand just on an edge; each row is made of the scale's ends and middle. */
function edgeRatings(row: number, { worst, best }: Settings["scale"]): readonly CellValue[] {
  const at = [worst, best, (worst + best) / 2, null, worst + (best - worst) * 0.7];
  return Array.from({ length: 5 }, (_, i) => at[Math.floor(row / 5 ** i) % 5] ?? null);
}

/** A workbook of random practices through the file adapter, its columns turned into plain formulas, kept values all wrong. */
async function madeWorkbook(one: Case, index: number): Promise<{ readonly workbook: Workbook; readonly book: Book }> {
  const settings: Settings = { ...DEFAULT_SETTINGS, ...one.rules };
  const { criteria } = criteriaSet("DAC-5", settings.scale);
  const random = randomFrom(index + 41);
  const text = (name: string): ColumnSpec => ({ name, type: "text", width: 10 });
  const columns = [text("Title"), ...one.columns.map((c) => text(c === "note" ? "Note" : (criteria[c]?.name ?? ""))), text("Score"), text("Coverage"), text("Verdict")];
  const rows = Array.from({ length: ROWS[index] ?? 0 }, (_, row): CellValue[] => {
    const edge = row < 625 ? edgeRatings(row, settings.scale) : null;
    const cells = one.columns.map((c, i) => (c === "note" ? "3" : edge === null ? randomRating(random, settings.scale) : (edge[i % 5] ?? null)));
    return [`Practice ${row}`, ...cells, null, null, null];
  });
  const workbook = await openFileWorkbook(emptyWorkbook(), `${one.name}.xlsx`);
  await workbook.createTables([
    { name: "Practices", sheet: "Practices", columns, rows },
    criteriaTable(criteria.map(({ name }, i) => [name, one.weights[i] ?? null, one.minimums[i] ?? null])),
  ]);
  await workbook.writeSettings(settingsJson(settings, null));
  const book = await bookOf(workbook);
  const batch = computeBy(book, await columnFormulasOf(workbook, book), "plain");
  await workbook.apply({ ...batch, edits: batch.edits.map(withWrongValues) });
  return { workbook, book };
}

/** Ratings that a formula cannot read as the core does, one a row beside four good ones: it must say so, not score them wrongly. */
const ODD: readonly CellValue[] = ["3.0", "+3", "03", "3,50", "n/a\u2009", "na\u0303o se aplica"];

/** A small workbook whose formulas must refuse: odd ratings, or a Criteria table that was changed since they were written. */
async function refusing(name: string, ratings: readonly CellValue[], change: Edit | null): Promise<{ readonly name: string; readonly sheet: string; readonly bytes: Uint8Array }> {
  const { criteria } = criteriaSet("DAC-5", DEFAULT_SETTINGS.scale);
  const workbook = await openFileWorkbook(emptyWorkbook(), `${name}.xlsx`);
  const columns = ["Title", ...criteria.map((c) => c.name), "Score", "Coverage", "Verdict"].map((c): ColumnSpec => ({ name: c, type: "text", width: 10 }));
  await workbook.createTables([
    { name: "Practices", sheet: "Practices", columns, rows: ratings.map((rating, i) => [`Practice ${i}`, 4, 3, 2, 3, rating, null, null, null]) },
    criteriaTable(criteria.map((c) => [c.name, 1, null])),
  ]);
  const book = await bookOf(workbook);
  const batch = computeBy(book, await columnFormulasOf(workbook, book), "plain");
  await workbook.apply({ ...batch, edits: [...batch.edits.map(withWrongValues), ...(change === null ? [] : [change])] });
  return { name, sheet: "Practices", bytes: (await savedFile(workbook)).bytes };
}

/** In another order than the columns, with the most used one last. */
const criteriaTable = (rows: readonly (readonly CellValue[])[]): TableSpec => ({
  name: "Criteria", sheet: "Criteria", rows: [...rows].reverse(),
  columns: [{ name: "Criterion", type: "text", width: 20 }, { name: "Weight", type: "number", width: 9 }, { name: "Minimum", type: "number", width: 9 }],
});

/** What LibreOffice shows must have been calculated by it, not read from the file. */
function withWrongValues(edit: Edit): Edit {
  return edit.kind === "column" ? { ...edit, fill: { ...edit.fill, values: edit.fill.values.map(() => "not calculated") } } : edit;
}

const near = (shown: string | undefined, wanted: number | null): boolean =>
  wanted === null ? shown === "" : shown !== undefined && shown !== "" && Math.abs(Number(shown) - wanted) <= 1e-9;

if (libreOffice === undefined) test.skip("LibreOffice is not on this machine, so plain formulas were not recalculated by it", () => undefined);
else describe("LibreOffice", () => {
  test("calculates 10,000 rows of plain formulas as the core does: score, coverage and verdict", async () => {
  const made = await Promise.all(CASES.map(madeWorkbook));
  const files = await Promise.all(made.map(async ({ workbook }, i) => ({ name: CASES[i]?.name ?? "", sheet: "Practices", bytes: (await savedFile(workbook)).bytes })));
  const seen = recalculated(files);
  const wrong: string[] = [];
  const verdicts = new Set<string>();
  let compared = 0;
  made.forEach(({ book }, i) => {
    const table = book.tables.find(({ name }) => name === "Practices");
    for (const { row, evaluation } of book.practices) {
      const [score, coverage, verdict] = (seen[i]?.[row + 1] ?? []).slice(-3);
      const same = near(score, evaluation.score) && near(coverage, evaluation.coverage) && verdict === evaluation.verdict;
      compared += 1;
      verdicts.add(evaluation.verdict);
      if (!same) wrong.push(`${CASES[i]?.name}: ${JSON.stringify(table?.rows[row])} gave ${score}, ${coverage}, ${verdict}; the core gives ${evaluation.score}, ${evaluation.coverage}, ${evaluation.verdict}`);
    }
  });
  expect(wrong.slice(0, 9)).toEqual([]);
  expect(wrong).toHaveLength(0);
  expect(compared).toBe(10_000);
  expect(verdicts.size).toBe(7);
}, 300_000);

  test("says Unscored where a plain formula cannot say what the core says", async () => {
    const criteria = "table:Criteria";
    const [odd, ...changed] = recalculated([
      await refusing("odd", [...ODD, 3], null),
      await refusing("weight", [3], { kind: "cell", table: criteria, row: 1, column: 1, value: "2" }),
      await refusing("minimum", [3], { kind: "cell", table: criteria, row: 1, column: 2, value: "high" }),
      await refusing("criterion", [3], { kind: "cell", table: criteria, row: 1, column: 0, value: null }),
      await refusing("zeros", [3], { kind: "column", table: criteria, column: 1, fill: { kind: "values", values: [0, 0, 0, 0, 0] } }),
    ]);
    const result = (cells: readonly string[] | undefined): readonly (string | undefined)[] => [cells?.[6], cells?.at(-1)];
    expect(odd?.slice(1).map(result)).toEqual([...ODD.map(() => ["", "Unscored"]), ["66.6666666667", "Promising practice"]]);
    expect(changed.map((rows) => result(rows[1]))).toEqual([["", "Unscored"], ["66.6666666667", "Unscored"], ["", "Unscored"], ["", "Unscored"]]);
  }, 300_000);
});
