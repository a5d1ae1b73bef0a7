import { checkTheory } from "../../../src/core/theory/checks";
import { THEORY_EXAMPLES } from "../../../src/core/theory/examplesData";
import { startFromExample, startFromNeed } from "../../../src/workbook/actions/startTheory";
import { WorkbookError } from "../../../src/workbook/port";
import { openSession } from "../../../src/workbook/session";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import { ready, smallWorkbook } from "../readyBook";

const HEADERS = ["ID", "Step", "Statement", "Leads to", "Indicators", "Assumption", "Evidence", "Owner"];
const [CAFE] = THEORY_EXAMPLES;
if (!CAFE) throw new Error("there is no example");

test("a need makes the table where there is none, and undo takes it away again", async () => {
  const workbook = smallWorkbook();
  const session = openSession(workbook);
  await ready(session);
  await session.carryOut((book) => startFromNeed(book, "people are alone"));
  expect((await ready(session)).plan.theory.statements).toMatchObject([{ key: "T1", step: "need", statement: "people are alone" }]);
  await session.undo();
  expect((await workbook.list()).map(({ name }) => name)).toEqual(["Practices", "Indicators"]);
});

test("an example fills the blank rows, leaves a row with someone's note, and adds the rest", async () => {
  const workbook = memoryWorkbook([{ name: "TheoryOfChange", headers: HEADERS, rows: [HEADERS.map(() => null), HEADERS.map((_, i) => (i === 7 ? "Ann" : null)), HEADERS.map(() => null)] }]);
  const session = openSession(workbook);
  await ready(session);
  await session.carryOut((book) => startFromExample(book, CAFE));
  const { theory } = (await ready(session)).plan;
  expect(theory.statements.map(({ row, id }) => [row, id]).slice(0, 4)).toEqual([[0, "T1"], [2, "T2"], [3, "T3"], [4, "T4"]]);
  expect(theory.statements.map(({ statement, leadsTo }) => [statement, leadsTo])).toEqual(CAFE.statements.map(({ statement, leadsTo = [] }) => [statement, leadsTo]));
  expect(workbook.written).toHaveLength(1);
  await expect(session.carryOut((book) => startFromExample(book, CAFE))).rejects.toMatchObject({ code: "moved" });
});

test("a table that lacks a column is named with it", async () => {
  const session = openSession(memoryWorkbook([{ name: "TheoryOfChange", headers: ["ID", "Step"], rows: [[null, null]] }]));
  const book = await ready(session);
  expect(() => startFromNeed(book, "n")).toThrow(WorkbookError);
  expect(() => startFromNeed(book, "n")).toThrow("has no column Statement");
});

test("an example brings its indicators into the selection, where there is a table and where there is none, and one undo takes all back", async () => {
  const carried = ["BRG-O7", "LNG-O6", "BRG-O4", "LNG-P4"];
  const columns = ["Code", "Domain", "Indicator", "Kind", "Unit", "Direction", "Source", "Notes"];
  const workbook = memoryWorkbook([{ name: "Indicators", headers: columns, rows: [["BRG-O4", ...columns.slice(1).map(() => null)]] }]);
  const session = openSession(workbook);
  await ready(session);
  await session.carryOut((book) => startFromExample(book, CAFE, { select: true }));
  expect((await ready(session)).selection.map(({ code }) => code)).toEqual(["BRG-O4", ...carried.filter((code) => code !== "BRG-O4")]);
  expect(checkTheory((await ready(session)).plan.theory, (await ready(session)).plan.indicators).filter(({ kind }) => kind === "indicator-in-no-outcome")).toEqual([]);
  await session.undo();
  expect((await ready(session)).selection.map(({ code }) => code)).toEqual(["BRG-O4"]);
  expect((await ready(session)).plan.theory.statements).toEqual([]);

  const empty = openSession(memoryWorkbook([{ name: "Practices", headers: ["ID", "Title", "Latitude"], rows: [] }]));
  await ready(empty);
  await empty.carryOut((book) => startFromExample(book, CAFE, { select: true }));
  expect((await ready(empty)).selection.map(({ code }) => code)).toEqual(carried);
  await empty.undo();
  expect((await ready(empty)).indicatorTable).toBeNull();
});
