import type { Cell } from "../../../src/core/cell";
import { INDICATOR_COLUMNS, READING_COLUMNS } from "../../../src/core/schema";
import { addReading, addReadings } from "../../../src/workbook/actions/readings";
import type { NewReading } from "../../../src/workbook/actions/readings";
import { planIndicator } from "../../../src/workbook/actions/planIndicator";
import { setCell } from "../../../src/workbook/actions/correct";
import { openSession } from "../../../src/workbook/session";
import type { Session } from "../../../src/workbook/session";
import { indicatorKey } from "../../../src/core/planning/plannedIndicator";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import type { MemoryWorkbook } from "../../support/memoryWorkbook";

type Row = Readonly<Record<string, Cell>>;
const INDICATORS = INDICATOR_COLUMNS.map(({ name }) => name);
const READINGS = READING_COLUMNS.map(({ name }) => name);
const WOMEN: Row = { Code: "WRK-O1", Kind: "outcome", Unit: "percent", Direction: "higher", Group: "Women", Baseline: 41, "Baseline date": 44000, Target: 61, "Target date": 46000, Status: "No reading" };
const GUIDES: Row = { Code: "OWN-1", Indicator: "Guides trained", Unit: "yes/no", Baseline: "no", "Baseline date": 44000, Target: "yes", "Target date": 46000 };

interface Open {
  readonly workbook: MemoryWorkbook;
  readonly session: Session;
}

async function open(indicators: readonly Row[], readings: readonly Row[], headers: readonly string[] = INDICATORS, readingHeaders: readonly string[] = READINGS): Promise<Open> {
  const workbook = memoryWorkbook([
    { name: "Indicators", headers, rows: indicators.map((row) => headers.map((header) => row[header] ?? null)) },
    { name: "Readings", headers: readingHeaders, rows: readings.map((row) => readingHeaders.map((header) => row[header] ?? null)) },
  ]);
  const session = openSession(workbook);
  while (session.getState().kind === "loading") await new Promise((resolve) => setTimeout(resolve, 0));
  return { workbook, session };
}

/** 15 March 2023 is serial 45000 and day 19431. */
const reading = (over: Partial<NewReading> = {}): NewReading => ({ key: indicatorKey("WRK-O1", "Women", ""), day: 19431, value: { kind: "number", value: 52 }, source: "LFS", note: "", ...over });
const enter = ({ session }: Open, over: Partial<NewReading> = {}) => session.apply((book) => addReading(book, reading(over), 1900));
const row = ({ workbook }: Open, table: string, at: number, names: readonly string[]): readonly Cell[] => names.map((name) => workbook.cell(table, at, name));
const standing = (pane: Open, at = 0) => row(pane, "Indicators", at, ["Latest", "Latest date", "Progress", "Status"]);

test("a reading takes a blank row, and Latest, Progress and Status follow in the same batch, undone together", async () => {
  const book = await open([WOMEN], [{}]);
  await enter(book);
  expect(row(book, "Readings", 0, READINGS)).toEqual(["WRK-O1", 45000, "Women", null, 52, "LFS", null]);
  expect(standing(book)).toEqual([52, 45000, 0.55, "On track"]);
  expect(book.workbook.written).toEqual(["Enter a reading of WRK-O1, Women"]);
  await book.session.undo();
  expect([row(book, "Readings", 0, READINGS), standing(book)]).toEqual([READINGS.map(() => null), [null, null, null, "No reading"]]);
});

test("without a blank row it goes at the end", async () => {
  const book = await open([WOMEN], [{ Code: "SAF-O3", Date: 44001, Value: 7 }]);
  await enter(book);
  expect(row(book, "Readings", 1, ["Code", "Date", "Value"])).toEqual(["WRK-O1", 45000, 52]);
});

test("a row that was prepared for it is filled, and keeps its own spelling and source", async () => {
  const book = await open([WOMEN], [{}, { Code: "wrk-o1", Group: "WOMEN", Source: "Own survey" }]);
  await enter(book, { source: "" });
  expect(row(book, "Readings", 1, READINGS)).toEqual(["wrk-o1", 45000, "WOMEN", null, 52, "Own survey", null]);
  expect(book.workbook.cell("Readings", 0, "Code")).toBeNull();
});

test("a second reading of the same day takes the place of the first", async () => {
  const book = await open([WOMEN], [{ Code: "WRK-O1", Group: "Women", Date: 45000, Value: 48, Note: "first count" }]);
  await enter(book);
  expect(row(book, "Readings", 0, ["Value", "Source", "Note"])).toEqual([52, "LFS", "first count"]);
  expect((await book.workbook.list()).find(({ name }) => name === "Readings")?.rowCount).toBe(1);
});

test.each(["unknown", "refused"] as const)("%s is written as a word and changes no number", async (kind) => {
  const book = await open([{ ...WOMEN, Latest: 47, "Latest date": 44900, Progress: 0.3, Status: "Behind" }], [{}]);
  await enter(book, { value: { kind } });
  expect(book.workbook.cell("Readings", 0, "Value")).toBe(kind);
  expect(standing(book)).toEqual([47, 44900, 0.3, "Behind"]);
});

test("Latest that is of a later day stays, and so it does where a later reading is there", async () => {
  const later = await open([{ ...WOMEN, Latest: 58, "Latest date": 45001 }], [{}]);
  await enter(later);
  expect(standing(later).slice(0, 2)).toEqual([58, 45001]);
  const read = await open([{ ...WOMEN, Latest: 57, "Latest date": 44001 }], [{ Code: "WRK-O1", Group: "Women", Date: 45002, Value: 59 }]);
  await enter(read);
  expect(standing(read).slice(0, 2)).toEqual([57, 44001]);
});

test("a yes/no indicator gets words, and every row of the same group and place follows", async () => {
  const book = await open([WOMEN, GUIDES, { ...GUIDES, Owner: "again" }], [{}]);
  await enter(book, { key: indicatorKey("OWN-1", "", ""), value: { kind: "number", value: 1 } });
  expect(book.workbook.cell("Readings", 0, "Value")).toBe("yes");
  expect([standing(book, 0)[0], standing(book, 1)[0], standing(book, 2)[0]]).toEqual([null, "yes", "yes"]);
  await expect(enter(book, { key: indicatorKey("OWN-1", "", ""), value: { kind: "number", value: 2 } })).rejects.toMatchObject({ code: "refused-cell" });
});

test("a table without a column that the reading needs is refused in words, and so is an indicator that is gone", async () => {
  const book = await open([WOMEN], [{}], INDICATORS, ["Code", "Date", "Value"]);
  await expect(enter(book)).rejects.toMatchObject({ message: 'The table "Readings" has no column Group. Add it in the sheet. Nothing was written.' });
  await expect(enter(book, { key: "gone" })).rejects.toMatchObject({ code: "not-found" });
  expect(book.workbook.written).toEqual([]);
});

test("a row that a colleague has filled meanwhile is not written over", async () => {
  const book = await open([WOMEN], [{}]);
  const state = book.session.getState();
  if (state.kind !== "ready") throw new Error("not ready");
  const batch = addReading(state.book, reading(), 1900);
  book.workbook.remoteEdit("Readings", 0, "Value", 33);
  await expect(book.workbook.apply(batch)).rejects.toMatchObject({ code: "moved" });
});

test("a changed target makes Progress and Status fresh in the same batch", async () => {
  const book = await open([{ ...WOMEN, Latest: 52, "Latest date": 45000, Progress: 0.55, Status: "On track" }], []);
  await book.session.apply((now) => {
    const [seen] = now.plan.indicators;
    if (!seen) throw new Error("no indicator");
    return planIndicator(now, seen, { Target: 96, Owner: "Ada" });
  });
  expect([...standing(book), book.workbook.cell("Indicators", 0, "Owner")]).toEqual([52, 45000, 0.2, "Behind", "Ada"]);
  await book.session.undo();
  expect(standing(book)).toEqual([52, 45000, 0.55, "On track"]);
});

test("a correction in Check makes them fresh as well, and only those whose standing changes", async () => {
  const book = await open([{ ...WOMEN, Latest: "52 %", "Latest date": 45000 }, { ...WOMEN, Group: "Men", Latest: 44, "Latest date": 45000, Progress: null, Status: null }], []);
  await book.session.apply((now) => setCell(now, { table: "Indicators", sheet: "Indicators", address: "O2", row: 0, column: INDICATORS.indexOf("Latest") }, 53));
  expect(standing(book)).toEqual([53, 45000, 0.6, "On track"]);
  expect(standing(book, 1)).toEqual([44, 45000, null, null]);
});

test("what an officer typed in Status stays, and so does everything in a table that is not as Cairn makes it", async () => {
  const typed = await open([{ ...WOMEN, Status: "waiting for the survey" }], [{}]);
  await enter(typed);
  expect(standing(typed)).toEqual([52, 45000, 0.55, "waiting for the survey"]);
  const headers = INDICATORS.filter((name) => name !== "Kind");
  const own = await open([{ ...WOMEN, Progress: 75, Status: "On track" }], [{}], headers);
  await enter(own);
  expect(standing(own)).toEqual([52, 45000, 75, "On track"]);
});

test("many readings land in one batch: each in a blank row of its own, the others at the end, and one undo takes all back", async () => {
  const opened = await open([WOMEN, { ...WOMEN, Group: "Men" }, { ...WOMEN, Group: "Others" }, GUIDES], [{}, {}]);
  const keys = [["Women", 52], ["Men", 63], ["Others", 47]] as const;
  await opened.session.apply((book) => addReadings(book, [
    ...keys.map(([group, value]) => reading({ key: indicatorKey("WRK-O1", group, ""), value: { kind: "number", value } })), reading({ key: indicatorKey("OWN-1", "", ""), value: { kind: "refused" } }),
  ], 1900));
  expect([0, 1, 2, 3].map((at) => row(opened, "Readings", at, ["Code", "Group", "Value"]))).toEqual([["WRK-O1", "Women", 52], ["WRK-O1", "Men", 63], ["WRK-O1", "Others", 47], ["OWN-1", null, "refused"]]);
  expect([0, 1, 2].map((at) => standing(opened, at)[0])).toEqual([52, 63, 47]);
  await opened.session.undo();
  expect(row(opened, "Readings", 0, ["Code", "Group", "Value"])).toEqual([null, null, null]);
  expect([0, 1, 2].map((at) => standing(opened, at)[0])).toEqual([null, null, null]);
});

test("where one of many readings is refused, none is written", async () => {
  const opened = await open([WOMEN, GUIDES], [{}]);
  await expect(opened.session.apply((book) => addReadings(book, [reading(), reading({ key: indicatorKey("OWN-1", "", ""), value: { kind: "number", value: 3 } })], 1900))).rejects.toThrow(/3 is no value of OWN-1/);
  expect(opened.workbook.written).toEqual([]);
});
