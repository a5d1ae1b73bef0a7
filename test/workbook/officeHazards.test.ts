import { openOfficeWorkbook } from "../../src/workbook/officeWorkbook/officeWorkbook";
import type { EditBatch, Workbook } from "../../src/workbook/port";
import type { TableSpec } from "../../src/core/schema";
import type { Fault, HostOptions } from "../host/excelHost";
import type { WorkbookSeed } from "../host/hostModel";
import { openJsdomHost } from "../host/jsdomHost";
import type { JsdomHost } from "../host/jsdomHost";

// What happens to a table between reading and writing, and places that cannot take a write.

const ROWS = [["ID", "Title", "Impact"], ["P-1", "Choir", 3], ["P-2", "Garden", 4], ["P-3", "Kitchen", 1], ["P-4", "Library", 2]];
const SEED: WorkbookSeed = { sheets: [{ name: "Work", blocks: [{ at: "B2", rows: ROWS }], tables: [{ name: "Practices", range: "B2:D6" }] }, { name: "Other" }] };

let open: JsdomHost;
let workbook: Workbook;
let table: string;
afterEach(() => {
  expect(open.host.unimplemented).toEqual([]);
  open.close();
});

async function start(seed: WorkbookSeed = SEED, options?: HostOptions): Promise<void> {
  open = await openJsdomHost(seed, options);
  workbook = await openOfficeWorkbook();
  const list = await workbook.list();
  table = list.find(({ name }) => name === "Practices")?.id ?? "";
  await workbook.read([table]);
}
const rate = (row: number, value: number): EditBatch => ({ label: "Rate", edits: [{ kind: "cell", table, row, column: 2, value }], guards: [{ table, row, column: 0, cell: `P-${row + 1}` }] });
const add: () => EditBatch = () => ({ label: "Add", edits: [{ kind: "append", table, rows: [["P-5", "Museum", 2]] }] });

test("over hidden rows each cell is written by itself", async () => {
  await start();
  const sheet = open.host.book.sheet("Work");
  sheet.hiddenRows.add(3);
  await workbook.apply({ label: "Rate all", edits: [5, 6, 7, 8].map((value, row) => ({ kind: "cell" as const, table, row, column: 2, value })) });
  expect(open.host.values("Work", "D3:D6")).toEqual([[5], [6], [7], [8]]);
  expect(open.host.requests.at(-1)?.actions.filter((name) => name === "Values").length).toBe(4);
  sheet.hiddenRows.clear();
  await workbook.apply({ label: "Rate all", edits: [9, 10, 11, 12].map((value, row) => ({ kind: "cell" as const, table, row, column: 2, value })) });
  expect(open.host.requests.at(-1)?.actions.filter((name) => name === "Values").length).toBe(1);
});

test("a column is not filled over hidden rows", async () => {
  await start();
  open.host.book.sheet("Work").hiddenRows.add(4);
  await expect(workbook.apply({ label: "Fill", edits: [{ kind: "column", table, column: 2, fill: { kind: "values", values: [1, 2, 3, 4] } }] }))
    .rejects.toMatchObject({ code: "refused-cell", message: expect.stringContaining("a filter hides rows of the table \"Practices\"") });
  expect(open.host.values("Work", "D3:D6")).toEqual([[3], [4], [1], [2]]);
});

test("a table at the end of the sheet takes no row, and says so", async () => {
  await start({ sheets: [{ name: "Work", blocks: [{ at: "B1048572", rows: ROWS }], tables: [{ name: "Practices", range: "B1048572:D1048576" }] }] });
  await expect(workbook.apply(add())).rejects.toMatchObject({ code: "refused-cell", message: expect.stringContaining("a sheet ends at row 1,048,576") });
  await workbook.apply(rate(3, 4));
  expect(open.host.values("Work", "D1048576")).toEqual([[4]]);
});

test("what stands below is named by its cell, a formula that shows nothing too", async () => {
  await start();
  open.host.edit("Work", "C7", [["=\"\""]]);
  Object.assign(open.host.book.sheet("Work").own(6, 2), { value: "", error: false });
  await expect(workbook.apply(add())).rejects.toMatchObject({ code: "refused-cell", message: expect.stringContaining("Work!C7") });
  expect(open.host.formula("Work", "C7")).toBe("=\"\"");
});

test("a row that has moved, a table that is gone, and one that was renamed", async () => {
  await start();
  open.host.table("Practices").name = "OurWork";
  await workbook.apply(rate(0, 4)); // found by its id
  expect(open.host.values("Work", "D3")).toEqual([[4]]);
  open.host.edit("Work", "B3:D4", [["P-2", "Garden", 4], ["P-1", "Choir", 3]], "co-author"); // sorted the other way
  await expect(workbook.apply(rate(0, 1))).rejects.toMatchObject({ code: "moved" });
  expect(open.host.values("Work", "D3:D4")).toEqual([[4], [3]]);
  open.host.book.tables.splice(0, 1);
  await expect(workbook.apply(rate(0, 1))).rejects.toMatchObject({ code: "not-found", message: expect.stringContaining("Reload") });
});

test("rows inserted above move the table, and the write goes with it", async () => {
  await start();
  open.host.insertRow("Work", 1);
  const receipt = await workbook.apply(rate(2, 4));
  expect(open.host.values("Work", "B6:D6")).toEqual([["P-3", "Kitchen", 4]]);
  expect(receipt.places).toBe("Work!D6");
  open.host.insertRow("Work", 1);
  expect(await receipt.undo()).toEqual({ left: 0 });
  expect(open.host.values("Work", "D7")).toEqual([[1]]);
});

test("in a hidden sheet everything is written all the same", async () => {
  await start({ sheets: [{ ...SEED.sheets[0], name: "Work", hidden: true }, { name: "Other" }] });
  await workbook.apply(rate(1, 2));
  await workbook.apply(add());
  expect(open.host.values("Work", "B7:D7")).toEqual([["P-5", "Museum", 2]]);
});

test("a lost answer doubles no added row", async () => {
  await start();
  open.host.failNext({ kind: "batch", code: "RequestAborted", applied: true, onlyIn: "Resize" });
  const receipt = await workbook.apply(add());
  expect(receipt.rowsAdded).toBe(1);
  expect(open.host.table("Practices").area.rows).toBe(6);
  expect(open.host.values("Work", "B7:B8")).toEqual([["P-5"], [""]]);
});

test("a part that cannot be taken back is named by its cells", async () => {
  await start();
  const first = open.host.requests.length;
  open.host.failRequest(first + 2, { kind: "batch", code: "GeneralException", atAction: 22 });
  for (let n = 4; n < 12; n += 2) open.host.failRequest(first + n, { kind: "batch", code: "GeneralException" });
  for (let n = 5; n < 12; n += 2) open.host.failRequest(first + n, { kind: "batch", code: "GeneralException" });
  const error: unknown = await workbook.apply({ label: "Rate", edits: [{ kind: "cell", table, row: 0, column: 2, value: 7 }, { kind: "cell", table, row: 2, column: 2, value: 8 }] }).catch((cause: unknown) => cause);
  open.host.heal();
  const changed = [["Work!D3", 3], ["Work!D5", 1]].filter(([at, was]) => open.host.values("Work", String(at).slice(5))[0]?.[0] !== was).map(([at]) => String(at));
  expect(changed.length).toBeGreaterThan(0);
  for (const place of changed) expect((error as Error).message).toContain(place);
});

test("Excel is asked to take a write back in one step where it can", async () => {
  await start(SEED, { excelApi: "1.20" });
  const asked: unknown[] = [];
  const run = Excel.run.bind(Excel) as (...args: readonly unknown[]) => Promise<unknown>;
  Object.assign(Excel, { run: (...args: readonly unknown[]) => { asked.push(typeof args[0] === "object" ? args[0] : null); return run(...args); } });
  await workbook.apply(rate(0, 2));
  expect(asked).toContainEqual({ mergeUndoGroup: true });
});

test("a creation that is broken off after its cells gets look and rules in a second go, or says that they may be missing", async () => {
  const spec = (name: string): TableSpec => ({ name, sheet: name, rows: [["R-1"]], columns: [{ name: "Region code", type: "id", width: 9, help: "The code of the region." }] });
  await start();
  open.host.failNext({ kind: "batch", code: "RequestAborted", atAction: -7, onlyIn: "Values" });
  const whole = await workbook.createTables([spec("Regions")]);
  expect([whole.note, open.host.book.sheet("Regions").frozenRows]).toEqual([undefined, 1]);
  const broken: Fault = { kind: "batch", code: "GeneralException", atAction: -7, onlyIn: "Orientation" };
  open.host.failNext(broken, { ...broken, atAction: 0 });
  const partly = await workbook.createTables([spec("Areas")]);
  expect(partly.note).toMatch(/^Excel broke off at the end: frozen headers, .* may be missing/);
  expect(open.host.values("Areas", "A1:A2")).toEqual([["Region code"], ["R-1"]]);
});
