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
