import type { Book } from "../../../src/core/book";
import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { DEFAULT_SETTINGS, settingsJson, type Settings } from "../../../src/core/settings";
import { computeBy, computeProblem, followRules, formulaState } from "../../../src/workbook/actions/formulas";
import type { ColumnFormulas } from "../../../src/workbook/actions/fixMany";
import { emptyWorkbook } from "../../../src/workbook/fileWorkbook/emptyWorkbook";
import { openFileWorkbook } from "../../../src/workbook/fileWorkbook/fileWorkbook";
import type { EditBatch } from "../../../src/workbook/port";
import { openSession } from "../../../src/workbook/session";
import { newSettings, setUpSpecs } from "../../../src/workbook/setUp";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import { bookOf, DAC, ready, smallWorkbook } from "../readyBook";

const HEADERS = ["ID", "Title", ...DAC, "Score", "Coverage", "Verdict", "Why"];

/** Two practices and a blank row, with the criteria of DAC-5 in a table. */
function scored(rules: Partial<Settings> = {}, changes: { readonly headers?: readonly string[]; readonly weight?: number | string | null } = {}) {
  const { criteria } = criteriaSet("DAC-5", DEFAULT_SETTINGS.scale);
  return memoryWorkbook([
    {
      name: "Practices", headers: changes.headers ?? HEADERS,
      rows: [["P-1", "Choir", 4, 3, 3, 4, 3, null, null, null, null], HEADERS.map(() => null), ["P-2", "Garden", 1, "good", 2, 3, 4, null, null, null, null]],
    },
    { name: "Criteria", headers: ["Criterion", "Question", "Weight", "Minimum"], rows: criteria.map(({ name }, i) => [name, null, i === 2 ? (changes.weight ?? 5) : 1, null]) },
  ], { settings: settingsJson({ ...DEFAULT_SETTINGS, ...rules }, null) });
}

/** These formulas in the first table of practices. */
const inPractices = (book: Book, formulas: readonly (string | null)[]): ColumnFormulas => new Map([[book.practiceTables[0]?.table ?? "", formulas]]);
const NO_FORMULAS: ColumnFormulas = new Map();
const fills = (batch: EditBatch) => batch.edits.map((edit) => (edit.kind === "column" ? { column: edit.column, ...edit.fill } : edit.kind));

describe("the state of the computed columns", () => {
  test("tells Cairn's formulas, plain ones, values and somebody's own apart", async () => {
    const book = await bookOf(scored());
    const plain = "=SUMPRODUCT(1*(MID(1/2,2,1)=[@Relevance]))";
    const at = (score: string | null, verdict: string | null = null) => formulaState(book, inPractices(book, HEADERS.map((name) => ({ Score: score, Verdict: verdict })[name] ?? null)));
    expect(at(null)).toEqual({ by: "values", foreign: [] });
    expect(at(plain)).toEqual({ by: "plain", foreign: [] });
    expect(at("=IFNA(CAIRN.SCORE(Practices[@[Relevance]:[Impact]]),\"\")")).toEqual({ by: "cairn", foreign: [] });
    expect(at(plain, "=IF([@Score]>60,\"yes\",\"no\")")).toEqual({ by: "plain", foreign: ["Verdict"] });
  });
});

describe("computing by another way", () => {
  test("plain formulas: three formulas with today's values beside them, Why as a value, nothing beside a row that is no practice", async () => {
    const book = await bookOf(scored());
    const [score, coverage, verdict, why] = fills(computeBy(book, NO_FORMULAS, "plain"));
    const [choir, garden] = book.practices.map(({ evaluation }) => evaluation);
    expect(score).toMatchObject({ column: 7, kind: "formula", values: [choir?.score, null, null] });
    expect(coverage).toMatchObject({ column: 8, kind: "formula", values: [1, null, garden?.coverage] });
    expect(verdict).toMatchObject({ column: 9, kind: "formula", values: ["Good practice", null, "Unscored"] });
    expect(why).toEqual({ column: 10, kind: "values", values: [choir?.why, null, garden?.why] });
  });

  test("a column with somebody's own formula is left out", async () => {
    const book = await bookOf(scored());
    const formulas = HEADERS.map((name) => (name === "Coverage" ? "=COUNT([@Relevance])/5" : null));
    expect(fills(computeBy(book, inPractices(book, formulas), "values")).map((fill) => (typeof fill === "string" ? fill : fill.column))).toEqual([7, 9, 10]);
  });

  test("no formula of ours is newer than Excel 2010, or longer than Excel takes", async () => {
    const book = await bookOf(scored({ method: "minimum", scale: { worst: 6, best: 1 } }));
    const known = new Set(["IF", "AND", "OR", "NOT", "N", "ISNUMBER", "ISLOGICAL", "IFERROR", "ROUND", "ROWS", "MAX", "SUMPRODUCT", "SUMIF", "COUNTIF", "COUNTIFS", "COUNTA", "COUNTBLANK", "EXACT", "LOWER", "TRIM", "SUBSTITUTE", "MID", "REPT", "VALUE", "CHAR"]);
    for (const fill of fills(computeBy(book, NO_FORMULAS, "plain"))) {
      if (typeof fill === "string" || fill.kind !== "formula") continue;
      expect(fill.formula.length).toBeLessThan(8_193);
      const bare = fill.formula.replace(/"(?:[^"]|"")*"/g, "");
      expect([...bare.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((match) => match[1] ?? "").filter((name) => !known.has(name))).toEqual([]);
    }
  });

  test("Cairn formulas name the criteria table and the row's ratings", async () => {
    const [score, , , why] = fills(computeBy(await bookOf(scored()), NO_FORMULAS, "cairn"));
    expect(score).toMatchObject({ kind: "formula", formula: expect.stringContaining("CAIRN.SCORE(IF(Practices[@[Relevance]:[Sustainability]]") });
    expect(why).toMatchObject({ kind: "formula", formula: expect.stringContaining("CAIRN.WHY(") });
  });

  const ORDER = ["ID", "Title", "Impact", "Relevance", "Effectiveness", "Efficiency", "Sustainability", "Score", "Coverage", "Verdict", "Why"];
  test.each([
    ["plain", "a mean that native functions cannot say plainly", scored({ method: "geometric" }), /geometric means/],
    ["plain", "a weight that is text", scored({}, { weight: "2" }), /number written as text stands in Criteria C4/],
    ["plain", "a column that is missing", scored({}, { headers: [...HEADERS.slice(0, 8), "x", "y", "z"] }), /no column Coverage, Verdict/],
    ["cairn", "verdict bands of the workbook's own", scored({ bands: { good: 81, promising: 52, needsImprovement: 26 } }), /own verdict bands/],
    ["cairn", "columns in another order than the criteria", scored({}, { headers: ORDER }), /in the order of the Criteria table/],
    ["cairn", "no criteria table", smallWorkbook(), /has none with both columns/],
  ] as const)("%s is refused in words for %s", async (by, _, workbook, words) => {
    const book = await bookOf(workbook);
    expect(computeProblem(book, by)).toMatch(words);
    expect(() => computeBy(book, NO_FORMULAS, by)).toThrow(words);
    expect(computeProblem(book, "values")).toBeNull();
  });
});

describe("a session", () => {
  test("converts a file to plain formulas, keeps them when a practice is rated, and undoes it", async () => {
    const workbook = await openFileWorkbook(emptyWorkbook(), "New.xlsx");
    await workbook.createTables(setUpSpecs(newSettings({ criteriaSet: "DAC-5", scale: DEFAULT_SETTINGS.scale }), { formulas: "values" }));
    const session = openSession(workbook);
    await ready(session);
    const receipt = await session.computeBy("plain");
    const column = (await ready(session)).practiceColumns?.of["Verdict"] ?? -1;
    expect((await workbook.columnFormulas("table:Practices"))[column]).toContain("Insufficient evidence");
    expect(receipt.label).toBe("Convert to plain formulas");
    expect(await session.undo()).toEqual({ left: 0 });
    expect((await workbook.columnFormulas("table:Practices"))[column]).toBeNull();
  });

  test("writes the formulas anew when the rules change, and takes both back together", async () => {
    const workbook = scored();
    const session = openSession(workbook);
    const book = await ready(session);
    await session.computeBy("plain");
    const before = (await workbook.columnFormulas("Practices"))[9];
    const settings = { ...book.settings, bands: { good: 83, promising: 57, needsImprovement: 29 } };
    await session.carryOut(() => ({ label: "Change the criteria", create: [], edits: [], guards: [], settings }));
    expect((await workbook.columnFormulas("Practices"))[9]).toContain("<83,");
    await session.undo();
    expect((await workbook.columnFormulas("Practices"))[9]).toBe(before);
    expect((await ready(session)).settings.bands.good).toBe(70);
  });

  test("freezes the columns when the new rules cannot be said in plain formulas", async () => {
    const workbook = scored();
    const session = openSession(workbook);
    const book = await ready(session);
    await session.computeBy("plain");
    await session.carryOut(() => ({ label: "Change the criteria", create: [], edits: [], guards: [], settings: { ...book.settings, method: "harmonic" } }));
    expect((await workbook.columnFormulas("Practices")).filter((formula) => formula !== null)).toEqual([]);
    expect(workbook.cell("Practices", 0, "Score")).toBe((await ready(session)).practices[0]?.evaluation.score);
  });
});

test("rules that change nothing about formulas leave values alone", async () => {
  expect(followRules(await bookOf(scored()), NO_FORMULAS)).toBeNull();
});
