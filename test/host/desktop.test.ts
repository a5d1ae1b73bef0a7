import { openDesktopHost } from "./jsdomDesktop";

jest.setTimeout(60_000);

test("office.js for Windows reads, writes and fails over window.external as it does on the web", async () => {
  const open = await openDesktopHost({ sheets: [{ name: "Data", blocks: [{ at: "B2", rows: [["Title", "Score"], ["Language café", 3]] }], tables: [{ name: "Practices", range: "B2:C3" }] }] });
  const desktop = open.window as unknown as { readonly Excel: typeof Excel; readonly Office: typeof Office };
  expect(desktop.Office.context.platform).toBe("PC");
  const write = (): Promise<unknown> => desktop.Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Practices").getDataBodyRange();
    body.load("values");
    context.workbook.worksheets.getItem("Data").getRange("E5").values = [[17]];
    await context.sync();
    return body.values;
  });
  expect(await write()).toEqual([["Language café", 3]]);
  expect(open.host.values("Data", "E5")).toEqual([[17]]);
  open.host.failNext("busy", "cellEditing", "aborted");
  await expect(write()).rejects.toMatchObject({ code: "ActivityLimitReached" });
  await expect(write()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  await expect(write()).rejects.toMatchObject({ code: "RequestAborted" });
  expect(open.host.unimplemented).toEqual([]);
  expect(open.unanswered).toEqual([]);
  open.close();
});
