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
export function listenToChanges(opened: OpenedEvents, layouts: () => readonly Layout[], own: OwnWrites, tell: (change: WorkbookChange) => void, fail: (cause: unknown) => void): () => void {
  return listen<Excel.WorksheetChangedEventArgs>(opened.changes, askForChanges, (event) => {
    const tables = tablesTouched(event, layouts());
    const elsewhere = event.changeType === "RangeEdited" && tables.length === 0 && layouts().length > 0;
    tell({ origin: originOf(event, own), tables, ...(elsewhere ? { elsewhere } : {}) });
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
export function listenToSelection(opened: OpenedEvents, layouts: () => readonly Layout[], tell: (table: string, row: number) => void, fail: (cause: unknown) => void): () => void {
  return listen<Excel.WorksheetSelectionChangedEventArgs>(opened.selection, askForSelection, (event) => {
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

type Handler<E> = (event: E) => Promise<void>;
type Ask<E> = (context: Excel.RequestContext, handler: Handler<E>) => OfficeExtension.EventHandlerResult<E>;

const askForChanges: Ask<Excel.WorksheetChangedEventArgs> = (context, handler) => context.workbook.worksheets.onChanged.add(handler);
const askForSelection: Ask<Excel.WorksheetSelectionChangedEventArgs> = (context, handler) => context.workbook.worksheets.onSelectionChanged.add(handler);

/** Events that were registered with the opening request, so that listening costs no round trip of its own; each has one listener. */
export interface OpenedEvents {
  readonly changes: OpenedEvent<Excel.WorksheetChangedEventArgs>;
  readonly selection: OpenedEvent<Excel.WorksheetSelectionChangedEventArgs>;
}
interface OpenedEvent<E> {
  hear: ((event: E) => void) | null;
  /** Null once somebody listens: who listens after has the event registered anew. */
  result: OfficeExtension.EventHandlerResult<E> | null;
}

/** Asks for both events with the caller's next sync. */
export function openEvents(context: Excel.RequestContext): OpenedEvents {
  return { changes: openEvent(context, askForChanges), selection: openEvent(context, askForSelection) };
}

function openEvent<E>(context: Excel.RequestContext, ask: Ask<E>): OpenedEvent<E> {
  const opened: OpenedEvent<E> = { hear: null, result: null };
  opened.result = ask(context, async (event) => opened.hear?.(event));
  return opened;
}

/** Has a handler called. What is returned stops it at once, and takes it away from Excel when that can be done. */
function listen<E>(opened: OpenedEvent<E>, ask: Ask<E>, hear: (event: E) => void, what: string, fail: (cause: unknown) => void): () => void {
  let stopped = false;
  const heard = (event: E): void => { if (!stopped) hear(event); };
  const registered = opened.result === null ? register(ask, heard, what) : Promise.resolve(opened.result);
  if (opened.result !== null) {
    opened.hear = heard;
    opened.result = null;
  }
  registered.catch(fail);
  return () => {
    stopped = true;
    registered.then((result) => Excel.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    })).catch(() => undefined); // the registration has failed and was told, or the host is gone: there is nothing to stop
  };
}

function register<E>(ask: Ask<E>, hear: (event: E) => void, what: string): Promise<OfficeExtension.EventHandlerResult<E>> {
  return runExcel(what, "read", async (context) => {
    const result = ask(context, async (event) => hear(event));
    await context.sync();
    return result;
  });
}
