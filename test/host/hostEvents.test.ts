import { openJsdomHost } from "./jsdomHost";
import type { JsdomHost } from "./jsdomHost";

let open: JsdomHost;
beforeEach(async () => {
  open = await openJsdomHost({
    sheets: [
      { name: "Data", blocks: [{ at: "B2", rows: [["Title", "Score"], ["Language café", 3], ["Sports club", 4], ["Choir", ""]] }], tables: [{ name: "Practices", range: "B2:C5" }] },
      { name: "Notes" },
    ],
  });
});
afterEach(() => {
  expect(open.host.unimplemented).toEqual([]);
  open.close();
});

/** The way of an event through office.js. */
const arrived = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

interface Told { readonly type: string; readonly [name: string]: unknown }

/** Listens to all that the workbook tells; functions and what is undefined are left out. */
async function listen(): Promise<Told[]> {
  const told: Told[] = [];
  const handler = (event: object): Promise<void> => {
    told.push(JSON.parse(JSON.stringify(event)) as Told);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    for (const event of [worksheets.onChanged, worksheets.onAdded, worksheets.onDeleted, worksheets.onActivated, worksheets.onNameChanged, worksheets.onVisibilityChanged, worksheets.onRowSorted, worksheets.onProtectionChanged, worksheets.onSelectionChanged, tables.onChanged, tables.onAdded, tables.onDeleted]) {
      (event as unknown as OfficeExtension.EventHandlers<object>).add(handler);
    }
    await context.sync();
  });
  return told;
}

test("cells that a co-author changes are told as remote, with their table; the person's as local; our own as this add-in's", async () => {
  const told = await listen();
  open.host.coAuthor.edit("Data", "C4", [[1]]);
  open.host.person.edit("Notes", "A1", [["aside"]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("C3").values = [[2]];
    await context.sync();
  });
  await arrived();
  const [data, notes] = open.host.book.sheets;
  const common = { changeType: "RangeEdited", worksheetId: data?.id };
  const tableId = open.host.table("Practices").id;
  expect(told).toMatchObject([
    { type: "WorksheetChanged", ...common, address: "C4", source: "Remote", triggerSource: "Unknown" },
    { type: "TableChanged", ...common, address: "C4", source: "Remote", tableId },
    { type: "WorksheetChanged", changeType: "RangeEdited", worksheetId: notes?.id, address: "A1", source: "Local", triggerSource: "Unknown" },
    { type: "WorksheetChanged", ...common, address: "C3", source: "Local", triggerSource: "ThisLocalAddin" },
    { type: "TableChanged", ...common, address: "C3", source: "Local", tableId },
  ]);
});

test("rows come and go", async () => {
  const told = await listen();
  open.host.coAuthor.insertRow("Data", 4);
  open.host.person.deleteRow("Data", 3);
  await arrived();
  expect(told.filter(({ type }) => type === "WorksheetChanged").map(({ changeType, address, source }) => [changeType, address, source])).toEqual([["RowInserted", "4:4", "Remote"], ["RowDeleted", "3:3", "Local"]]);
  expect(open.host.values("Data", "B2:B5").flat()).toEqual(["Title", "", "Sports club", "Choir"]);
});

test("a sorted table moves whole rows, blanks last, and is told as sorted and changed", async () => {
  const told = await listen();
  open.host.coAuthor.sortTable("Practices", "Score", "descending");
  await arrived();
  expect(open.host.values("Data", "B3:C5")).toEqual([["Sports club", 4], ["Language café", 3], ["Choir", ""]]);
  expect(told.map(({ type, address, source }) => [type, address, source])).toEqual([
    ["WorksheetRowSorted", "B3:C5", "Remote"], ["WorksheetChanged", "B3:C5", "Remote"], ["TableChanged", "B3:C5", "Remote"],
  ]);
});

test("a table that is moved keeps its rows, and one that is deleted or renamed is told or not, as in Excel", async () => {
  const told = await listen();
  const { id } = open.host.table("Practices");
  open.host.coAuthor.renameTable("Practices", "Projects");
  await arrived();
  expect(told).toEqual([]); // Excel has no event for a table's new name
  open.host.coAuthor.moveTable("Projects", "E10");
  expect(open.host.values("Data", "E10:F13")).toEqual([["Title", "Score"], ["Language café", 3], ["Sports club", 4], ["Choir", ""]]);
  expect(open.host.values("Data", "B2:C5").flat().every((value) => value === "")).toBe(true);
  open.host.coAuthor.deleteTable("Projects");
  await arrived();
  expect(told.filter(({ type }) => type === "TableDeleted")).toMatchObject([{ tableId: id, tableName: "Projects", source: "Remote" }]);
});

test("sheets are told when they come, go, are renamed, hidden, protected and activated", async () => {
  const told = await listen();
  open.host.coAuthor.addSheet("Third");
  open.host.coAuthor.renameSheet("Third", "Third one");
  open.host.person.hideSheet("Third one");
  open.host.person.protectSheet("Notes");
  open.host.select("Notes", "B7");
  open.host.coAuthor.deleteSheet("Third one");
  await arrived();
  expect(told.map(({ type, source, nameAfter, visibilityAfter, isProtected, address }) => [type, source, nameAfter ?? visibilityAfter ?? isProtected ?? address])).toEqual([
    ["WorksheetAdded", "Remote", undefined], ["WorksheetNameChanged", "Remote", "Third one"], ["WorksheetVisibilityChanged", "Local", "Hidden"],
    ["WorksheetProtectionChanged", "Local", true], ["WorksheetSelectionChanged", undefined, "B7"], ["WorksheetActivated", undefined, undefined], ["WorksheetDeleted", "Remote", undefined],
  ]);
});

test("tables and sheets that the add-in makes are told after its answer, as local", async () => {
  const told = await listen();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Ratings");
    sheet.getRange("A1:B1").values = [["Rater", "Value"]];
    sheet.tables.add("Ratings!A1:B2", true).name = "Ratings";
    await context.sync();
    expect(told).toEqual([]);
  });
  await arrived();
  expect(told.map(({ type, source }) => [type, source])).toEqual([["WorksheetChanged", "Local"], ["WorksheetAdded", "Local"], ["TableAdded", "Local"]]);
});

test("a handler on one sheet or one table hears of that alone, and none hears after it is removed", async () => {
  const heard: string[] = [];
  const handlers = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Notes").onChanged.add((event) => Promise.resolve(void heard.push(`sheet ${event.address}`)));
    const table = context.workbook.tables.getItem("Practices").onChanged.add((event) => Promise.resolve(void heard.push(`table ${event.address}`)));
    const choice = context.workbook.tables.getItem("Practices").onSelectionChanged.add((event) => Promise.resolve(void heard.push(`chosen ${event.address}`)));
    await context.sync();
    return [sheet, table, choice];
  });
  open.host.person.edit("Notes", "D4", [["aside"]]);
  open.host.person.edit("Data", "F9", [["outside"]]);
  open.host.person.edit("Data", "C5", [[2]]);
  open.host.select("Data", "B5");
  open.host.select("Data", "F9");
  await arrived();
  expect(heard).toEqual(["sheet D4", "table C5", "chosen B5"]);
  for (const handler of handlers) await Excel.run(handler.context as Excel.RequestContext, async (context) => { handler.remove(); await context.sync(); });
  open.host.person.edit("Data", "C5", [[1]]);
  await arrived();
  expect(heard).toHaveLength(3);
});

test("an event that the host does not raise is refused by name", async () => {
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.onFormatChanged.add(() => Promise.resolve());
    await context.sync();
  })).rejects.toMatchObject({ code: "ApiNotFound" });
  expect(open.host.unimplemented.splice(0)).toEqual(["WorksheetCollection._RegisterFormatChangedEvent()"]);
});
