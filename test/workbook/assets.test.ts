import { readFileSync } from "node:fs";
import path from "node:path";
import { readBook, type Book } from "../../src/core/book";
import { isCellError } from "../../src/core/cell";
import { dueOf } from "../../src/core/planning/due";
import { followIndicators } from "../../src/core/planning/follow";
import { STATUSES } from "../../src/core/planning/status";
import { VERDICTS } from "../../src/core/evaluation/evaluation";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { theoryQuestions } from "../../src/core/theory/questions";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { newSettings, setUpSpecs } from "../../src/workbook/setUp";
import type { Workbook } from "../../src/workbook/port";

const open = (name: string): Promise<Workbook> => openFileWorkbook(readFileSync(path.join(__dirname, "../../assets", name)), name);

async function bookOf(workbook: Workbook): Promise<Book> {
  const tables = await workbook.read((await workbook.list()).map((t) => t.id));
  return readBook(tables, await workbook.readSettings(), workbook.dateSystem);
}

describe("assets/sample.xlsx", () => {
  test("reads as 38 practices without a single issue", async () => {
    const book = await bookOf(await open("sample.xlsx"));
    expect(book.practices).toHaveLength(38);
    expect(book.issues).toEqual([]);
    expect(book.practices.filter((p) => p.position !== null)).toHaveLength(38);
    expect(book.selection.length).toBeGreaterThan(9);
  });

  test("shows every verdict but Unscored, and only one practice with too little evidence", async () => {
    const verdicts = (await bookOf(await open("sample.xlsx"))).practices.map((p) => p.evaluation.verdict);
    expect(new Set(verdicts)).toEqual(new Set(VERDICTS.filter((v) => v !== "Unscored")));
    expect(verdicts.filter((v) => v === "Insufficient evidence")).toHaveLength(1);
  });

  test("holds the scores, coverages, verdicts and reasons that the core gives today", async () => {
    const book = await bookOf(await open("sample.xlsx"));
    const table = book.tables.find((t) => t.name === "Practices");
    for (const { row, evaluation } of book.practices) {
      const cells = ["Score", "Coverage", "Verdict", "Why"].map((name) => table?.rows[row]?.[table.headers.indexOf(name)]);
      expect(cells).toEqual([evaluation.score, evaluation.coverage, evaluation.verdict, evaluation.why]);
    }
  });

  test("says in every row that its ratings are synthetic", async () => {
    const book = await bookOf(await open("sample.xlsx"));
    const table = book.tables.find((t) => t.name === "Practices");
    expect(new Set(table?.rows.map((row) => row[table.headers.indexOf("Rating basis")]))).toEqual(new Set(["synthetic"]));
  });

  test("says in every row that its plans and readings are synthetic, and holds the Progress and Status that the core gives today", async () => {
    const book = await bookOf(await open("sample.xlsx"));
    const { plan } = book;
    expect(plan.readings.length).toBeGreaterThan(20);
    expect(plan.readings.filter(({ source, note }) => !/^Synthetic/.test(source) || !/^Synthetic/.test(note))).toEqual([]);
    const planned = followIndicators(plan).filter(({ indicator }) => indicator.baseline !== null || indicator.target !== null || indicator.latest !== null);
    expect(planned.filter(({ indicator }) => !/^Synthetic/.test(indicator.notes))).toEqual([]);
    const table = book.tables.find(({ id }) => id === book.indicatorTable);
    const held = (row: number, name: string) => table?.rows[row]?.[table.headers.indexOf(name)];
    for (const { indicator, progress, status } of planned) {
      expect([held(indicator.row, "Progress"), held(indicator.row, "Status")]).toEqual([progress, status.kind === "status" ? status.status : null]);
    }
    expect(new Set(planned.map(({ indicator }) => held(indicator.row, "Status")))).toEqual(new Set(STATUSES.filter((status) => status !== "No reading")));
    expect(plan.readings.map(({ value }) => value.kind)).toEqual(expect.arrayContaining(["unknown", "refused"]));
    // 22 November 2026: some are due for each reason, others are not.
    expect(new Set(followIndicators(plan).map((each) => dueOf(each, 20_779).kind))).toEqual(new Set(["never", "target", "interval", "later"]));
  });

  test("holds a Theory of Change that says that it is synthetic, with all selected indicators and one question open", async () => {
    const { plan } = await bookOf(await open("sample.xlsx"));
    const { statements } = plan.theory;
    expect(new Set(statements.map(({ step }) => step)).size).toBe(6);
    expect(statements[0]?.statement).toMatch(/^Synthetic example: /);
    expect(statements.filter(({ evidence }) => evidence !== "" && !evidence.startsWith("Synthetic: "))).toEqual([]);
    expect(theoryQuestions(plan).map(({ kind }) => kind)).toEqual(["assumption-without-evidence"]);
  });
});

describe("assets/template.xlsx", () => {
  test("has the tables of Set up workbook, and nothing in them but the criteria", async () => {
    const workbook = await open("template.xlsx");
    const settings = newSettings({ criteriaSet: "DAC-5", scale: DEFAULT_SETTINGS.scale });
    const specs = setUpSpecs(settings, { formulas: "plain" });
    expect((await workbook.list()).map((t) => [t.name, t.sheet, t.headers])).toEqual(specs.map((s) => [s.name, s.sheet, s.columns.map((c) => c.name)]));
    const book = await bookOf(workbook);
    expect([book.practices, book.issues, book.settings.criteriaSet]).toEqual([[], [], "DAC-5"]);
    for (const table of book.tables) {
      if (table.name !== "Criteria") expect(table.rows.flat().filter((cell) => cell !== null)).toEqual([]);
      expect(table.rows.flat().some(isCellError)).toBe(false);
    }
  });
});
