import { parseArea } from "../area";
import type { Area } from "../area";
import type { WorkbookChange } from "../port";
import type { Layout } from "./layout";
import { hasExcelApi, runExcel } from "./runExcel";

/** Cairn's own writes, for hosts that do not say who triggered a change (before ExcelApi 1.14). */
export interface OwnWrites {
  expect(sheetId: string): void;
  isOwn(sheetId: string): boolean;
}

/** After this long, a change of a sheet that Cairn has written is somebody else's, in milliseconds. */
const OWN_FOR = 1_000;

export function ownWrites(): OwnWrites {
  const until = new Map<string, number>();
  return {
    expect: (sheetId) => until.set(sheetId, Date.now() + OWN_FOR),
    isOwn: (sheetId) => (until.get(sheetId) ?? 0) >= Date.now(),
  };
}

/**
 * Listens to every sheet. A change by a co-author is "remote"; one that this add-in made is "cairn": Excel says so since
 * ExcelApi 1.14, before that a local change of a sheet just written counts as ours.
 */
export function listenToChanges(layouts: () => readonly Layout[], own: OwnWrites, tell: (change: WorkbookChange) => void, fail: (cause: unknown) => void): () => void {
  return listen<Excel.WorksheetChangedEventArgs>((context, handler) => context.workbook.worksheets.onChanged.add(handler), (event) => {
    tell({ origin: originOf(event, own), tables: tablesTouched(event, layouts()) });
  }, "Follow changes", fail);
}

function originOf(event: Excel.WorksheetChangedEventArgs, own: OwnWrites): WorkbookChange["origin"] {
  if (event.source === "Remote") return "remote";
  if (hasExcelApi("1.14")) return event.triggerSource === "ThisLocalAddin" ? "cairn" : "local";
  return own.isOwn(event.worksheetId) ? "cairn" : "local";
}

/** Tables on the changed sheet that the changed cells touch; all of that sheet when rows or columns moved. */
function tablesTouched(event: Excel.WorksheetChangedEventArgs, layouts: readonly Layout[]): readonly string[] {
  const onSheet = layouts.filter((layout) => layout.sheetId === event.worksheetId);
  if (event.changeType !== "RangeEdited") return onSheet.map((layout) => layout.info.id);
  const areas = event.address.split(",").map((text) => parseArea(text));
  return onSheet.filter((layout) => layout.top < 0 || areas.some((area) => !area || touches(layout, area))).map((layout) => layout.info.id);
}

function touches(layout: Layout, area: Area): boolean {
  const top = layout.top + 1;
  // One row more than the table has: Excel may have grown it since it was last read.
  const bottom = top + layout.info.rowCount + 1;
  return area.bottom >= top && area.top <= bottom && area.right >= layout.left && area.left < layout.left + layout.info.headers.length;
}

/** Tells which row of a table the person has selected; nothing for a selection outside every table's data. */
export function listenToSelection(layouts: () => readonly Layout[], tell: (table: string, row: number) => void, fail: (cause: unknown) => void): () => void {
  return listen<Excel.WorksheetSelectionChangedEventArgs>((context, handler) => context.workbook.worksheets.onSelectionChanged.add(handler), (event) => {
    const area = selectedArea(event.address);
    const layout = layouts().find((l) => area && l.sheetId === event.worksheetId && l.top >= 0 && touches(l, area)
      && area.top - 2 >= l.top && area.top - 2 < l.top + l.info.rowCount);
    if (area && layout) tell(layout.info.id, area.top - layout.top - 2);
  }, "Follow the selection", fail);
}

/** The first area of a selection; whole rows come as "6:6". Rows count from 1, columns from 0. Null for whole columns. */
function selectedArea(address: string): Area | null {
  const first = address.split(",")[0] ?? "";
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(first);
  return rows ? { top: Number(rows[1]), bottom: Number(rows[2]), left: 0, right: Number.MAX_SAFE_INTEGER } : parseArea(first);
}

/** Registers a handler. What is returned stops it at once, and takes it away from Excel when that can be done. */
function listen<E>(
  add: (context: Excel.RequestContext, handler: (event: E) => Promise<void>) => OfficeExtension.EventHandlerResult<E>,
  hear: (event: E) => void, what: string, fail: (cause: unknown) => void,
): () => void {
  let stopped = false;
  const registered = runExcel(what, "read", async (context) => {
    const result = add(context, async (event) => {
      if (!stopped) hear(event);
    });
    await context.sync();
    return result;
  });
  registered.catch(fail);
  return () => {
    stopped = true;
    registered.then((result) => Excel.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    })).catch(() => undefined); // the registration has failed and was told, or the host is gone: there is nothing to stop
  };
}
