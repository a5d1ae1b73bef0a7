import { openJsdomHost } from "./jsdomHost";
import type { JsdomHost } from "./jsdomHost";

let open: JsdomHost;
beforeEach(async () => {
  open = await openJsdomHost({
    sheets: [
      { name: "Data", blocks: [{ at: "B2", rows: [["Title", "Score", "Twice"], ["Choir", 3, { formula: "=[@Score]*2", value: 6 }], ["Attic", 5, { formula: "=[@Score]*2", value: 10 }], ["Boats", 4, { formula: "=[@Score]*2", value: 8 }]] }], cells: { B7: "below", F1: { formula: "=SUM(Practices[Score])", value: 12 } }, tables: [{ name: "Practices", range: "B2:D5" }] },
      { name: "Other", cells: { A1: { formula: "=Data!B7", value: "below" } } },
    ],
    names: [{ name: "Region", formula: "=Data!$B$7" }],
  });
});
afterEach(() => {
  expect(open.host.unimplemented).toEqual([]);
  open.close();
});

const refusal = (work: (context: Excel.RequestContext) => void): Promise<string> =>
  Excel.run(async (context) => { work(context); await context.sync(); }).then(() => "done", (cause: unknown) => String((cause as { code: unknown }).code));
const run = async (work: (table: Excel.Table, context: Excel.RequestContext) => void): Promise<void> => {
  await Excel.run(async (context) => { work(context.workbook.tables.getItem("Practices"), context); await context.sync(); });
};

test("rows come and go, calculated columns fill, and what stands below moves", async () => {
  await run((table) => { table.rows.add(1, [["Dance", 9, null as never]]); table.rows.add(undefined, [["Eels", 8, null as never]]); });
  expect(open.host.values("Data", "B3:C7")).toEqual([["Choir", 3], ["Dance", 9], ["Attic", 5], ["Boats", 4], ["Eels", 8]]);
  expect([open.host.formula("Data", "D4"), open.host.formula("Data", "D7")]).toEqual(["=[@Score]*2", "=[@Score]*2"]);
  expect([open.host.values("Data", "B9"), open.host.formula("Other", "A1"), open.host.book.names[0]?.formula]).toEqual([[["below"]], "=Data!B9", "=Data!$B$9"]);
  await run((table) => table.rows.deleteRowsAt(0, 4));
  expect(open.host.values("Data", "B3:C5")).toEqual([["Eels", 8], ["", ""], ["below", ""]]);
  expect(open.host.table("Practices").area).toMatchObject({ row: 1, rows: 2 });
});

test("columns come and go, a header is unique text, and structured references follow names", async () => {
  await run((table) => { table.columns.add(1, [["Score"], [21], [22], [23]]); });
  expect(open.host.values("Data", "B2:E3")).toEqual([["Title", "Score2", "Score", "Twice"], ["Choir", 21, 3, 6]]);
  await run((table, context) => {
    table.columns.getItem("Title").name = "Name";
    table.name = "Projects";
    context.workbook.worksheets.getItem("Data").getRange("D2").values = [["Mark"]];
  });
  expect(open.host.values("Data", "B2:E2")).toEqual([["Name", "Score2", "Mark", "Twice"]]);
  expect([open.host.formula("Data", "F1"), open.host.formula("Data", "E4")]).toEqual(["=SUM(Projects[Mark])", "=[@Mark]*2"]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Projects").columns.getItem("Name").delete();
    context.workbook.worksheets.getItem("Data").getRange("B2").values = [[""]];
    await context.sync();
  });
  expect(open.host.table("Projects").columnNames).toEqual(["Column1", "Mark", "Twice"]);
});

test("totals and headers are rows of their own that can be switched", async () => {
  await run((table) => { table.showTotals = true; });
  expect(open.host.formula("Data", "D6")).toBe("=SUBTOTAL(109,[Twice])");
  expect(open.host.table("Practices").body.rows).toBe(3);
  const read = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Practices");
    table.showHeaders = false;
    const [body, totals] = [table.getDataBodyRange(), table.getTotalRowRange()];
    body.load("address");
    totals.load("values");
    table.columns.load("items/name");
    await context.sync();
    return [body.address, totals.values[0]?.[0], table.columns.items.map((column) => column.name)];
  });
  expect(read).toEqual(["Data!B3:D5", "Total", ["Title", "Score", "Twice"]]);
  expect(open.host.values("Data", "B2:D2")).toEqual([["", "", ""]]);
  await run((table) => { table.showHeaders = true; table.showTotals = false; });
  expect(open.host.values("Data", "B2:D2")).toEqual([["Title", "Score", "Twice"]]);
  expect(open.host.table("Practices").area).toMatchObject({ row: 1, rows: 4 });
});

test("a filter hides rows until it is cleared, and sorting moves whole rows", async () => {
  const read = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Practices");
    table.columns.getItem("Score").filter.applyCustomFilter(">=4");
    table.sort.apply([{ key: 0, ascending: false }]);
    const visible = table.getDataBodyRange().getVisibleView();
    visible.load("values,rowCount");
    await context.sync();
    table.clearFilters();
    const all = table.getDataBodyRange();
    all.load("values,rowHidden");
    await context.sync();
    return [visible.values.map((row) => row.slice(0, 2)), all.values.map((row) => row[0]), all.rowHidden];
  });
  expect(read).toEqual([[["Boats", 4], ["Attic", 5]], ["Choir", "Boats", "Attic"], false]);
});

test("names that are taken, tables that overlap and cells that would tear a table are refused", async () => {
  const answers = await Promise.all([
    refusal((context) => { context.workbook.tables.getItem("Practices").name = "region"; }),
    refusal((context) => { context.workbook.names.add("PRACTICES", "=1"); }),
    refusal((context) => { context.workbook.tables.add("Data!D4:F6", true); }),
    refusal((context) => { context.workbook.worksheets.getItem("Data").getRange("B4").insert("Down"); }),
    refusal((context) => { context.workbook.tables.getItem("Practices").resize("B3:D9"); }),
    refusal((context) => { context.workbook.worksheets.add("data"); }),
    refusal((context) => { context.workbook.worksheets.getItem("Data").name = "a/b"; }),
  ]);
  expect(answers).toEqual(["ItemAlreadyExists", "ItemAlreadyExists", "InvalidArgument", "InsertDeleteConflict", "InvalidArgument", "ItemAlreadyExists", "InvalidArgument"]);
});

test("a protected sheet refuses everything but what its options allow", async () => {
  await run((_, context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("C3:C5").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true }, "secret");
  });
  const data = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Data");
  const answers = [
    await refusal((context) => { data(context).getRange("C3").values = [[31]]; }),
    await refusal((context) => { data(context).getRange("B3").values = [["x"]]; }),
    await refusal((context) => { data(context).getRange("B3").format.font.bold = true; }),
    await refusal((context) => { context.workbook.tables.getItem("Practices").rows.add(undefined, [["x", 1, 2]]); }),
    await refusal((context) => { data(context).protection.protect(); }),
    await refusal((context) => { data(context).protection.unprotect("wrong"); }),
    await refusal((context) => { data(context).protection.unprotect("secret"); data(context).getRange("B3").values = [["x"]]; }),
  ];
  expect(answers).toEqual(["done", "AccessDenied", "done", "AccessDenied", "AccessDenied", "InvalidArgument", "done"]);
});

test("sheets are renamed, moved, hidden and deleted, formulas follow, and one always stays visible", async () => {
  await run((_, context) => {
    const other = context.workbook.worksheets.getItem("Other");
    context.workbook.worksheets.getItem("Data").name = "My data";
    other.position = 0;
    other.freezePanes.freezeRows(2);
    other.visibility = "Hidden";
  });
  expect([open.host.book.sheets.map((sheet) => sheet.name), open.host.formula("Other", "A1")]).toEqual([["Other", "My data"], "='My data'!B7"]);
  expect(await refusal((context) => { context.workbook.worksheets.getItem("My data").visibility = "Hidden"; })).toBe("InvalidOperation");
  expect(await refusal((context) => context.workbook.worksheets.getItem("Other").activate())).toBe("InvalidOperation");
  expect(await refusal((context) => context.workbook.worksheets.getItem("My data").delete())).toBe("InvalidOperation");
});

test("a kept range whose cells are gone is no valid reference", async () => {
  const kept = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Other").getRange("A1");
    range.load("values");
    await context.sync();
    open.host.book.removeSheet(open.host.book.sheet("Other"));
    range.load("values");
    await context.sync();
  });
  await expect(kept).rejects.toMatchObject({ code: "InvalidReference" });
});
