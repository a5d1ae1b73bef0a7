import { cellError } from "../../src/core/cell";
import type { TableSpec } from "../../src/core/schema";
import { openOfficeWorkbook } from "../../src/workbook/officeWorkbook/officeWorkbook";
import type { Wait, Workbook, WorkbookChange } from "../../src/workbook/port";
import type { HostOptions, ExcelHost } from "../host/excelHost";
import type { WorkbookSeed } from "../host/hostModel";
import { openJsdomHost } from "../host/jsdomHost";
import type { JsdomHost } from "../host/jsdomHost";

const PRACTICES: WorkbookSeed = {
  sheets: [
    {
      name: "My practices",
      blocks: [{
        at: "C4",
        rows: [
          ["ID", "Title", "Relevance", "Impact", "Score"],
          ["'007", "Language café", 3, 4, { formula: "=SUM(1)", value: 61 }],
          ["P-08", "Sports club", null, "#N/A", { formula: "=SUM(1)", value: 62 }],
          ["P-09", "'=not a formula", "n/a", 2, { formula: "=SUM(1)", value: 63 }],
        ],
      }],
      tables: [{ name: "Practices", range: "C4:G7" }],
    },
    { name: "Figures", blocks: [{ at: "B3", rows: [["Region", "Value"], ["Malmö", 17], ["Lund", 19]] }] },
  ],
};

let open: JsdomHost;
let host: ExcelHost;

async function start(seed: WorkbookSeed = PRACTICES, options?: HostOptions): Promise<Workbook> {
  open = await openJsdomHost(seed, options);
  host = open.host;
  return openOfficeWorkbook();
}

async function practices(workbook: Workbook): Promise<string> {
  const list = await workbook.list();
  const found = list.find((t) => t.name === "Practices");
  if (!found) throw new Error("no Practices table");
  await workbook.read([found.id]);
  return found.id;
}

afterEach(() => {
  expect(host.unimplemented).toEqual([]);
  expect(open.refused).toEqual([]);
  open.close();
});

describe("reading", () => {
  test("a table keeps blanks, errors, text that looks like a formula, and leading zeros", async () => {
    const workbook = await start();
    const list = await workbook.list();
    expect(list.map(({ name, sheet, kind, headers, rowCount }) => ({ name, sheet, kind, headers, rowCount }))).toEqual([
      { name: "Practices", sheet: "My practices", kind: "table", headers: ["ID", "Title", "Relevance", "Impact", "Score"], rowCount: 3 },
      { name: "Figures", sheet: "Figures", kind: "range", headers: ["Region", "Value"], rowCount: 2 },
    ]);
    const [table, figures] = await workbook.read(list.map((t) => t.id));
    expect(table).toMatchObject({ firstRow: 5, firstColumn: 2 });
    expect(table?.rows).toEqual([
      ["007", "Language café", 3, 4, 61],
      ["P-08", "Sports club", null, cellError("#N/A"), 62],
      ["P-09", "=not a formula", "n/a", 2, 63],
    ]);
    expect(figures).toMatchObject({ firstRow: 4, firstColumn: 1, rows: [["Malmö", 17], ["Lund", 19]] });
  });

  test("opening, listing, reading and the settings take three round trips", async () => {
    const workbook = await start({ sheets: [{ ...PRACTICES.sheets[0], name: "One" }] });
    const [list, settings] = await Promise.all([workbook.list(), workbook.readSettings()]);
    await workbook.read(list.map((t) => t.id));
    expect(settings).toBeNull();
    expect(host.requests.length).toBeLessThanOrEqual(3);
  });

  test("a large table comes in pieces, none lost", async () => {
    const rows = Array.from({ length: 30_000 }, (_, r) => [`P-${r}`, r]);
    const workbook = await start({ sheets: [{ name: "Big", blocks: [{ at: "A1", rows: [["ID", "Value"], ...rows] }], tables: [{ name: "Practices", range: "A1:B30001" }] }] });
    const [table] = await workbook.read([await practices(workbook)]);
    expect(table?.rows.length).toBe(30_000);
    expect(table?.rows.at(-1)).toEqual(["P-29999", 29_999]);
  });

  test("texts too long for one answer are asked for in smaller pieces", async () => {
    const rows = Array.from({ length: 300 }, (_, r) => [`P-${r}`, "x".repeat(30_000)]);
    const workbook = await start({ sheets: [{ name: "Long", blocks: [{ at: "A1", rows: [["ID", "Text"], ...rows] }], tables: [{ name: "Practices", range: "A1:B301" }] }] });
    const [table] = await workbook.read([await practices(workbook)]);
    expect(table?.rows.length).toBe(300);
    expect(table?.rows[299]).toEqual(["P-299", "x".repeat(30_000)]);
  });

  test("the 1904 date system is told", async () => {
    expect((await start({ ...PRACTICES, use1904: true })).dateSystem).toBe(1904);
    open.close();
    expect((await start()).dateSystem).toBe(1900);
  });

  test("a table that is gone is not-found", async () => {
    const workbook = await start();
    await expect(workbook.read(["{no-such-table}"])).rejects.toMatchObject({ code: "not-found" });
    const id = await practices(workbook);
    host.book.tables.splice(0, 1);
    await expect(workbook.read([id])).rejects.toMatchObject({ name: "WorkbookError", code: "not-found" });
  });
});

describe("writing", () => {
  test("a batch with a guard takes two round trips and undo puts back what was there", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    const before = host.requests.length;
    const receipt = await workbook.apply({
      label: "Rate Sports club",
      edits: [{ kind: "cell", table, row: 1, column: 2, value: 4 }, { kind: "cell", table, row: 1, column: 3, value: null }],
      guards: [{ table, row: 1, column: 0, cell: "P-08" }],
    });
    expect(host.requests.length - before).toBe(2);
    expect(receipt).toMatchObject({ label: "Rate Sports club", cellsChanged: 2, rowsAdded: 0 });
    expect(host.values("My practices", "E6:F6")).toEqual([[4, ""]]);
    expect(await receipt.undo()).toEqual({ left: 0 });
    const [read] = await workbook.read([table]);
    expect(read?.rows[1]).toEqual(["P-08", "Sports club", null, cellError("#N/A"), 62]);
  });

  test("a guard that fails writes nothing", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    host.edit("My practices", "C6", [["P-88"]], "co-author");
    await expect(workbook.apply({
      label: "Rate", edits: [{ kind: "cell", table, row: 1, column: 2, value: 1 }], guards: [{ table, row: 1, column: 0, cell: "P-08" }],
    })).rejects.toMatchObject({ code: "moved" });
    expect(host.values("My practices", "E6")).toEqual([[""]]);
  });

  test("a column that someone has inserted stops the write", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    host.edit("My practices", "D4", [["Other"]], "co-author");
    await expect(workbook.apply({ label: "Rate", edits: [{ kind: "cell", table, row: 0, column: 2, value: 1 }] })).rejects.toMatchObject({ code: "moved" });
    expect(host.values("My practices", "E5")).toEqual([[3]]);
  });

  test.each(["=1+1", "+44 20", "-5", "@home", "007", "3-4", "TRUE", "#REF!", "'quoted", "12 Mar"])("text %p stays text", async (text) => {
    const workbook = await start();
    const table = await practices(workbook);
    await workbook.apply({ label: "Type", edits: [{ kind: "cell", table, row: 0, column: 1, value: text }] });
    const [read] = await workbook.read([table]);
    expect(read?.rows[0]?.[1]).toBe(text);
    expect(host.formula("My practices", "D5")).toBeNull();
  });

  test("a computed edit leaves a formula alone and replaces a value", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    const receipt = await workbook.apply({ label: "Refresh", edits: [{ kind: "computed", table, row: 0, column: 4, value: 99 }, { kind: "computed", table, row: 0, column: 3, value: 2 }] });
    expect(receipt.cellsChanged).toBe(1);
    expect(host.formula("My practices", "G5")).toBe("=SUM(1)");
    expect(host.values("My practices", "F5")).toEqual([[2]]);
  });

  test("undo leaves a cell that someone has changed since, and restores a formula", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    const receipt = await workbook.apply({ label: "Type", edits: [{ kind: "cell", table, row: 0, column: 4, value: 1 }, { kind: "cell", table, row: 2, column: 1, value: "Choir" }] });
    host.edit("My practices", "D7", [["Big choir"]]);
    expect(await receipt.undo()).toEqual({ left: 1 });
    expect(host.formula("My practices", "G5")).toBe("=SUM(1)");
    expect(host.values("My practices", "D7")).toEqual([["Big choir"]]);
  });

  test("rows are appended below, the table grows, calculated columns fill, and undo takes them away", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    const receipt = await workbook.apply({ label: "Add", edits: [{ kind: "append", table, rows: [["010", "Choir", 1, 2, null], ["011", "=Garden", null, 4, null]] }] });
    expect(receipt.rowsAdded).toBe(2);
    expect(host.table("Practices").area.rows).toBe(6);
    expect(host.formula("My practices", "G9")).toBe("=SUM(1)");
    const [read] = await workbook.read([table]);
    expect(read?.rows.slice(3).map((row) => row.slice(0, 4))).toEqual([["010", "Choir", 1, 2], ["011", "=Garden", null, 4]]);
    expect(await receipt.undo()).toEqual({ left: 0 });
    expect(host.table("Practices").area.rows).toBe(4);
    expect(host.values("My practices", "C8:G9").flat().every((value) => value === "")).toBe(true);
  });

  test("a row added and changed since stays", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    const receipt = await workbook.apply({ label: "Add", edits: [{ kind: "append", table, rows: [["P-10", "Choir", 1, 2, null], ["P-11", "Garden", null, 4, null]] }] });
    host.edit("My practices", "D8", [["Big choir"]]);
    expect(await receipt.undo()).toEqual({ left: 4 });
    expect(host.table("Practices").area.rows).toBe(5);
  });

  test("rows are not appended over what stands below, nor past a totals row", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    host.edit("My practices", "D8", [["A note"]]);
    const add = { label: "Add", edits: [{ kind: "append" as const, table, rows: [["P-10", "Choir", 1, 2, null]] }] };
    await expect(workbook.apply(add)).rejects.toMatchObject({ code: "refused-cell" });
    expect(host.values("My practices", "C8:D8")).toEqual([["", "A note"]]);
    host.edit("My practices", "D8", [[""]]);
    host.table("Practices").showTotals = true;
    await expect(workbook.apply(add)).rejects.toMatchObject({ code: expect.stringMatching(/refused-cell|moved/) });
  });

  test("a plain header row is written and extended too", async () => {
    const workbook = await start();
    const list = await workbook.list();
    const figures = list.find((t) => t.name === "Figures");
    const table = figures?.id ?? "";
    const receipt = await workbook.apply({ label: "Add", edits: [{ kind: "append", table, rows: [["Kiel", 23]] }, { kind: "cell", table, row: 1, column: 1, value: 29 }] });
    expect(host.values("Figures", "B4:C6")).toEqual([["Malmö", 17], ["Lund", 29], ["Kiel", 23]]);
    expect(await receipt.undo()).toEqual({ left: 0 });
    expect(host.values("Figures", "B4:C6")).toEqual([["Malmö", 17], ["Lund", 19], ["", ""]]);
  });

  test("a value that no cell can hold is refused before anything is written", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    await expect(workbook.apply({
      label: "Type", edits: [{ kind: "cell", table, row: 0, column: 2, value: 1 }, { kind: "cell", table, row: 0, column: 1, value: "x".repeat(32_768) }],
    })).rejects.toMatchObject({ code: "refused-cell" });
    await expect(workbook.apply({ label: "Type", edits: [{ kind: "cell", table, row: 0, column: 2, value: Number.NaN }] })).rejects.toMatchObject({ code: "refused-cell" });
    expect(host.values("My practices", "E5")).toEqual([[3]]);
  });

  test("a protected sheet is named before anything is written", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    host.protect("My practices");
    await expect(workbook.apply({ label: "Rate", edits: [{ kind: "cell", table, row: 0, column: 2, value: 1 }] }))
      .rejects.toMatchObject({ code: "protected", message: expect.stringContaining("My practices") });
  });

  test("a write that breaks off in the middle is put back", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    host.failNext({ kind: "batch", code: "GeneralException", onlyIn: "Values", atAction: 40 });
    const heard: WorkbookChange[] = [];
    workbook.onChange((change) => heard.push(change));
    await host.untilListenedTo();
    await expect(workbook.apply({
      label: "Rate", edits: [{ kind: "cell", table, row: 0, column: 2, value: 1 }, { kind: "cell", table, row: 2, column: 3, value: 1 }, { kind: "append", table, rows: [["P-10", "Choir", 1, 2, null]] }],
    })).rejects.toMatchObject({ code: "host-refused", message: expect.stringContaining("Nothing was changed") });
    expect(heard.length).toBeGreaterThan(2); // something was written, and put back
    expect(host.table("Practices").area.rows).toBe(4);
    expect(host.values("My practices", "C8:D8")).toEqual([["", ""]]);
    expect(host.values("My practices", "E5")).toEqual([[3]]);
    expect(host.values("My practices", "F7")).toEqual([[2]]);
  });
});

describe("failures", () => {
  test.each([
    [5103, "payload-too-large"], [5012, "session-lost"], [7000, "protected"],
  ])("Office error %i is told as %s", async (code, told) => {
    const workbook = await start();
    await practices(workbook);
    host.failNext({ kind: "host", code });
    await expect(workbook.list()).rejects.toMatchObject({ name: "WorkbookError", code: told });
  });

  test.each([
    ["ItemNotFound", "not-found"], ["AccessDenied", "protected"], ["ApiNotFound", "too-old"], ["HostRestartNeeded", "session-lost"],
    ["ItemAlreadyExists", "name-taken"], ["GeneralException", "host-refused"], ["RangeExceedsLimit", "payload-too-large"],
  ])("%s in a batch is told as %s, in a sentence without the code", async (code, told) => {
    const workbook = await start();
    await practices(workbook);
    host.failNext({ kind: "batch", code });
    const error = await workbook.list().catch((cause: unknown) => cause);
    expect(error).toMatchObject({ name: "WorkbookError", code: told });
    expect((error as Error).message).not.toContain(code);
    expect((error as Error).message).toMatch(/\.$/);
  });

  test("a busy Excel is asked again", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    host.failNext({ kind: "host", code: 5102 }, { kind: "host", code: 5004 });
    await workbook.apply({ label: "Rate", edits: [{ kind: "cell", table, row: 0, column: 2, value: 1 }] });
    expect(host.values("My practices", "E5")).toEqual([[1]]);
  });

  test("a write waits while a cell is being edited, tells so, and goes on when the cell is finished", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    const waits: (Wait | null)[] = [];
    const stop = workbook.onWait?.((wait) => {
      waits.push(wait);
      if (wait !== null) host.cellEditing = false;
    });
    host.cellEditing = true;
    await workbook.apply({ label: "Rate", edits: [{ kind: "cell", table, row: 0, column: 2, value: 1 }] });
    stop?.();
    expect(waits).toEqual([{ reason: "cell-editing", what: "Rate", cancel: expect.any(Function) }, null]);
    expect(host.values("My practices", "E5")).toEqual([[1]]);
  });

  test("who does not want to wait for the cell cancels, and nothing is written", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    const stop = workbook.onWait?.((wait) => wait?.cancel?.());
    host.cellEditing = true;
    await expect(workbook.apply({ label: "Rate", edits: [{ kind: "cell", table, row: 0, column: 2, value: 1 }] }))
      .rejects.toMatchObject({ code: "cell-editing", message: "Rate: not done, because you stopped waiting. Nothing was written." });
    stop?.();
    expect(host.values("My practices", "E5")).toEqual([[3]]);
  });

  test("a read-only workbook refuses writes and an old Excel is named", async () => {
    const workbook = await start({ ...PRACTICES, readOnly: true });
    expect(workbook.readOnly).toBe(true);
    const table = await practices(workbook);
    await expect(workbook.apply({ label: "Rate", edits: [{ kind: "cell", table, row: 0, column: 2, value: 1 }] })).rejects.toMatchObject({ code: "read-only" });
    open.close();
    await expect(start(PRACTICES, { excelApi: "1.8" })).rejects.toMatchObject({ code: "too-old" });
  });
});

describe("events", () => {
  async function nextChange(workbook: Workbook, act: () => void | Promise<unknown>): Promise<WorkbookChange> {
    return new Promise((resolve, reject) => {
      const stop = workbook.onChange((change) => {
        stop();
        resolve(change);
      });
      void host.untilListenedTo().then(() => setTimeout(() => void Promise.resolve(act()).catch(reject), 40));
    });
  }

  test("a co-author's edit is remote, the person's is local, ours is cairn", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    expect(await nextChange(workbook, () => host.edit("My practices", "E5", [[1]], "co-author"))).toEqual({ origin: "remote", tables: [table] });
    expect(await nextChange(workbook, () => host.edit("My practices", "E5", [[2]]))).toEqual({ origin: "local", tables: [table] });
    expect(await nextChange(workbook, () => workbook.apply({ label: "Rate", edits: [{ kind: "cell", table, row: 0, column: 2, value: 4 }] }))).toEqual({ origin: "cairn", tables: [table] });
    expect(await nextChange(workbook, () => host.edit("My practices", "A1", [["far away"]]))).toEqual({ origin: "local", tables: [], elsewhere: true });
    expect(await nextChange(workbook, () => host.insertRow("My practices", 2))).toEqual({ origin: "local", tables: [table] });
  });

  test("before ExcelApi 1.14 our own write is still recognised", async () => {
    const workbook = await start(PRACTICES, { excelApi: "1.13" });
    const table = await practices(workbook);
    expect(await nextChange(workbook, () => workbook.apply({ label: "Rate", edits: [{ kind: "cell", table, row: 0, column: 2, value: 4 }] }))).toMatchObject({ origin: "cairn" });
  });

  test("one who has stopped listening hears nothing, even of what is already on its way", async () => {
    const workbook = await start();
    await practices(workbook);
    const heard: WorkbookChange[] = [];
    const stop = workbook.onChange((change) => heard.push(change));
    await host.untilListenedTo();
    await workbook.list();
    host.edit("My practices", "E5", [[1]]);
    stop();
    await workbook.list();
    expect(heard).toEqual([]);
  });

  test("a selected row of a table is told, and select shows a cell", async () => {
    const workbook = await start();
    const table = await practices(workbook);
    const rows: [string, number][] = [];
    const stop = workbook.onSelect?.((id, row) => rows.push([id, row]));
    await workbook.list();
    await new Promise((resolve) => setTimeout(resolve, 20));
    host.select("My practices", "D7");
    host.select("My practices", "A1");
    host.select("My practices", "6:6");
    await workbook.select?.(table, 0, 3);
    await workbook.list();
    stop?.();
    expect(rows).toEqual([[table, 2], [table, 1], [table, 0]]);
    expect(host.book.active.sheet.name).toBe("My practices");
    expect(host.book.active.area).toMatchObject({ row: 4, column: 5 });
  });
});

describe("creating", () => {
  const SPECS: readonly TableSpec[] = [
    {
      name: "Practices", sheet: "Practices", rows: [["007", 3, "running", null]],
      columns: [
        { name: "ID", type: "id", width: 9 }, { name: "Impact", type: "rating", width: 14, scale: { worst: 6, best: 1 } },
        { name: "Status", type: "choice", width: 12, choices: ["planned", "running"], help: "How far it is." },
        { name: "Score", type: "score", width: 8, computed: true, formula: "=SUM(Criteria[Weight])" },
      ],
    },
    { name: "Criteria", sheet: "Criteria", rows: [], columns: [{ name: "Criterion", type: "text", width: 20 }, { name: "Weight", type: "number", width: 9 }] },
  ];
  const EMPTY: WorkbookSeed = { sheets: [{ name: "Sheet1" }, { name: "Criteria" }] };

  test("tables get sheets, formats, validation, a frozen header and print titles; undo removes them", async () => {
    const workbook = await start(EMPTY);
    const receipt = await workbook.createTables(SPECS);
    expect(receipt.tablesCreated).toEqual(["Practices", "Criteria"]);
    expect(host.values("Practices", "A1:C2")).toEqual([["ID", "Impact", "Status"], ["007", 3, "running"]]);
    expect(host.formula("Practices", "D2")).toBe("=SUM(Criteria[Weight])");
    const sheet = host.book.sheet("Practices");
    expect(sheet.frozenRows).toBe(1);
    expect(sheet.cell(1, 0).format).toBe("@");
    const settings = host.book.settings.filter((s) => s.sheet === "Practices");
    expect(settings).toContainEqual({ sheet: "Practices", address: "B2", path: "DataValidation.Rule", value: { custom: { formula: "=OR(ISTEXT(B2),AND(ISNUMBER(B2),B2>=1,B2<=6))" } } });
    expect(settings).toContainEqual({ sheet: "Practices", address: "C2", path: "DataValidation.Rule", value: { list: { inCellDropDown: true, source: "planned,running" } } });
    expect(settings).toContainEqual({ sheet: "Practices", address: "A1:D1", path: "Format.Font.Bold", value: true });
    expect(settings).toContainEqual({ sheet: "Practices", address: "", path: "PageLayout.PrintTitleRows", value: "$1:$1" });
    const list = await workbook.list();
    expect(list.map((t) => [t.name, t.rowCount])).toEqual([["Practices", 1], ["Criteria", 1]]);
    expect(await receipt.undo()).toEqual({ left: 0 });
    expect(host.book.sheets.map((s) => s.name)).toEqual(["Sheet1", "Criteria"]);
    expect(host.book.tables).toEqual([]);
  });

  test("undo leaves a table that someone has typed in", async () => {
    const workbook = await start(EMPTY);
    const receipt = await workbook.createTables(SPECS);
    host.edit("Practices", "C2", [["planned"]]);
    expect(await receipt.undo()).toEqual({ left: 1 });
    expect(host.book.tables.map((t) => t.name)).toEqual(["Practices"]);
  });

  test("a taken name creates nothing and every one is named", async () => {
    const workbook = await start({ sheets: [...PRACTICES.sheets, { name: "Criteria", cells: { A1: "My own notes" } }] });
    const sheets = host.book.sheets.length;
    const error = await workbook.createTables(SPECS).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: "name-taken" });
    expect((error as Error).message).toContain('"Practices"');
    expect((error as Error).message).toContain('"Criteria"');
    expect(host.book.sheets.length).toBe(sheets);
  });

  test("a creation that breaks off is taken back", async () => {
    const workbook = await start(EMPTY);
    host.failNext({ kind: "batch", code: "GeneralException", onlyIn: "FreezeRows", atAction: -1 });
    await expect(workbook.createTables(SPECS)).rejects.toMatchObject({ code: "host-refused" });
    expect(host.book.settings.length).toBeGreaterThan(0); // it did begin
    expect(host.book.tables).toEqual([]);
    expect(host.book.sheets.map((s) => s.name)).toEqual(["Sheet1", "Criteria"]);
  });
});

describe("creating beside a co-author", () => {
  test("a sheet of the same name that came in between is theirs and stays", async () => {
    const workbook = await start({ sheets: [{ name: "Sheet1" }] });
    const before = host.requests.length;
    const creation = workbook.createTables([
      { name: "First", sheet: "First", rows: [["a"]], columns: [{ name: "Code", type: "text", width: 9 }] },
      { name: "Second", sheet: "Second", rows: [["b"]], columns: [{ name: "Code", type: "text", width: 9 }] },
    ]);
    while (host.requests.length === before) await new Promise((resolve) => setTimeout(resolve, 0));
    host.book.addSheet("Second");
    host.edit("Second", "A1:A2", [["Code"], ["theirs"]], "co-author");
    await expect(creation).rejects.toMatchObject({ code: "name-taken" });
    expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "Second"]);
    expect(host.values("Second", "A1:A2")).toEqual([["Code"], ["theirs"]]);
  });
});

describe("settings", () => {
  test("they travel in the custom XML part and are replaced, not added twice", async () => {
    const workbook = await start();
    expect(await workbook.readSettings()).toBeNull();
    await workbook.writeSettings('{"version":1,"note":"5 < 7 & more"}');
    await workbook.writeSettings('{"version":1,"note":"<&>"}');
    expect(await workbook.readSettings()).toBe('{"version":1,"note":"<&>"}');
    expect(host.book.customXml.length).toBe(1);
  });
});
