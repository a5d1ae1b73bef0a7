import { openJsdomHost } from "./jsdomHost";
import type { JsdomHost } from "./jsdomHost";

let open: JsdomHost;
beforeEach(async () => {
  open = await openJsdomHost({ sheets: [{ name: "Data", blocks: [{ at: "B2", rows: [["Title", "Score"], ["Language café", 3], ["Sports club", 4]] }], tables: [{ name: "Practices", range: "B2:C4" }] }] });
});
afterEach(() => open.close());

test("Microsoft's office.js reads a table through the host", async () => {
  const read = await Excel.run(async (context) => {
    const tables = context.workbook.tables;
    tables.load("items/name,items/id,items/columns/items/name,items/worksheet/name,items/rows/count");
    const range = context.workbook.tables.getItem("Practices").getDataBodyRange();
    range.load("values,valueTypes,address");
    await context.sync();
    return { names: tables.items.map((t) => [t.name, t.worksheet.name, t.rows.count, t.columns.items.map((c) => c.name)]), values: range.values, types: range.valueTypes, address: range.address };
  });
  expect(read.names).toEqual([["Practices", "Data", 2, ["Title", "Score"]]]);
  expect(read.values).toEqual([["Language café", 3], ["Sports club", 4]]);
  expect(read.address).toBe("Data!B3:C4");
  expect(open.host.unimplemented).toEqual([]);
  expect(open.refused).toEqual([]);
});

test("a member that the host does not have is refused by name and kept", async () => {
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").charts.load("items/name");
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Worksheet.Charts") });
  expect(open.host.unimplemented).toEqual(["Worksheet.Charts"]);
});

test("a missing sheet, an array of the wrong size and a value that was not loaded are refused as in Excel", async () => {
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").load("name");
    await context.sync();
  })).rejects.toMatchObject({ code: "ItemNotFound" });
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("A1:B2").values = [[1, 2, 3]];
    await context.sync();
  })).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(Excel.run(async (context) => context.workbook.tables.getItem("Practices").name)).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});

test("input becomes what Excel makes of it", async () => {
  const inputs = ["007", "'007", "=1+1", "'=1+1", "-5", "+49 30", "12%", "3-4", "2024-05-06", "true", "#N/A", "", "Café 2"];
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange("H1:H13");
    range.values = inputs.map((input) => [input]);
    range.load("values,valueTypes,formulas");
    await context.sync();
    return inputs.map((_, r) => [range.valueTypes[r]?.[0], range.values[r]?.[0], range.formulas[r]?.[0]]);
  });
  expect(read).toEqual([
    ["Double", 7, 7], ["String", "007", "007"], ["Error", "#NAME?", "=1+1"], ["String", "=1+1", "=1+1"], ["Double", -5, -5],
    ["Error", "#NAME?", "=+49 30"], ["Double", 0.12, 0.12], ["Double", 46_085, 46_085], ["Double", 45_418, 45_418], ["Boolean", true, true],
    ["Error", "#N/A", "#N/A"], ["Empty", "", ""], ["String", "Café 2", "Café 2"],
  ]);
});

test("what comes before a failing action stays done, as in Excel", async () => {
  await expect(Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("A9").values = [["done"]];
    sheet.getRange("A10").values = [["too", "wide"]];
    await context.sync();
  })).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(open.host.values("Data", "A9:A10")).toEqual([["done"], [""]]);
});
