import { readFileSync } from "node:fs";
import path from "node:path";
import { changesSince } from "../../../src/core/history/changesSince";
import { readSnapshots } from "../../../src/core/history/snapshotTable";
import { rate } from "../../../src/workbook/actions/rate";
import { takeSnapshot } from "../../../src/workbook/actions/takeSnapshot";
import { openFileWorkbook } from "../../../src/workbook/fileWorkbook/fileWorkbook";
import { openSession } from "../../../src/workbook/session";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import { bookOf, ready, smallWorkbook } from "../readyBook";

const MONDAY = { year: 2026, month: 3, day: 2 };
const TUESDAY = { year: 2026, month: 3, day: 3 };

describe("taking snapshots", () => {
  test("makes the table with the first, adds rows with the second, and tells what happened between them", async () => {
    const workbook = smallWorkbook();
    const session = openSession(workbook);
    await ready(session);
    expect((await session.carryOut((book) => takeSnapshot(book, MONDAY, 1900))).tablesCreated).toEqual(["Snapshots"]);
    await session.apply((book) => rate(book, "P-07", 3, 1));
    expect((await session.carryOut((book) => takeSnapshot(book, TUESDAY, 1900))).rowsAdded).toBe(2);
    const book = await ready(session);
    const [second, first] = readSnapshots(book, 1900).snapshots;
    expect([first?.date, second?.date, first?.intact, second?.intact]).toEqual([MONDAY, TUESDAY, true, true]);
    if (!first || !second) throw new Error("two snapshots were taken");
    expect(changesSince(book, first).changed.map(({ ratings }) => ratings)).toEqual([["Impact 3 → 1"]]);
    expect(changesSince(book, second).changed).toEqual([]);
  });

  test("come back intact from a saved file", async () => {
    const bytes = readFileSync(path.join(__dirname, "../../../assets/sample.xlsx"));
    const workbook = await openFileWorkbook(bytes, "sample.xlsx");
    const session = openSession(workbook);
    await ready(session);
    await session.carryOut((book) => takeSnapshot(book, MONDAY, 1900));
    await session.carryOut((book) => takeSnapshot(book, TUESDAY, 1900));
    if (workbook.saving.kind !== "file") throw new Error("a file has bytes");
    const again = await openFileWorkbook((await workbook.saving.bytes()).bytes, "again.xlsx");
    const { snapshots, rowsLeftOut } = readSnapshots(await bookOf(again), again.dateSystem);
    expect(snapshots.map(({ number, date, intact, practices }) => [number, date, intact, practices.length])).toEqual([[2, TUESDAY, true, 38], [1, MONDAY, true, 38]]);
    expect(rowsLeftOut).toBe(0);
  });

  test("leaves the practices as they are, and undo takes the new rows away", async () => {
    const workbook = smallWorkbook();
    const session = openSession(workbook);
    const before = await ready(session);
    await session.carryOut((book) => takeSnapshot(book, MONDAY, 1900));
    expect((await ready(session)).practices).toEqual(before.practices);
    await session.undo();
    expect((await workbook.list()).map(({ name }) => name)).not.toContain("Snapshots");
  });

  test("names the columns that a table called Snapshots lacks", async () => {
    const workbook = memoryWorkbook([
      { name: "Practices", headers: ["ID", "Title", "Impact"], rows: [["P-5", "Choir", 3]] },
      { name: "Snapshots", headers: ["Snapshot", "Date", "Photo"], rows: [[1, null, "beach.jpg"]] },
    ]);
    const book = await bookOf(workbook);
    expect(() => takeSnapshot(book, MONDAY, 1900)).toThrow(/"Snapshots" has no columns Criteria set, .* and Hash/);
  });

  test("is refused where there is no practice", async () => {
    const book = await bookOf(memoryWorkbook([]));
    expect(() => takeSnapshot(book, MONDAY, 1900)).toThrow("There is no practice to take a snapshot of.");
  });
});
