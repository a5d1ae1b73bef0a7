import { WorkbookError } from "../port";
import type { SheetPicture, Workbook } from "../port";
import { applyBatch } from "./applyBatch";
import { listenToChanges, listenToSelection, openEvents, ownWrites } from "./changes";
import type { OpenedEvents } from "./changes";
import { firstRowFormulas } from "./columnFills";
import { createTables } from "./createTables";
import { functionsRun, tooOld } from "./hostFeatures";
import { bodyOf } from "./layout";
import type { Layout } from "./layout";
import { askForListing } from "./listTables";
import type { Listing } from "./listTables";
import { readOfficeSettings, readSettingsParts, settingsParts, writeOfficeSettings } from "./officeSettings";
import { askForUsed, readPlainTables, readUsedSheets } from "./plainTables";
import type { UsedSheet } from "./plainTables";
import { putPicture } from "./putPicture";
import { readTables } from "./readTables";
import { hasExcelApi, runExcel } from "./runExcel";
import { tableMemory } from "./tableMemory";
import { listenToWaits } from "./waiting";

/** What opening learns in its one or two round trips; the first list and the first settings are taken from it. */
interface Opening {
  readonly name: string;
  readonly use1904: boolean;
  readonly readOnly: boolean;
  readonly listing: Listing;
  readonly used: readonly UsedSheet[];
  readonly settings: string | null;
  readonly events: OpenedEvents;
}

/**
 * The workbook that Excel has open, through Office.js (ExcelApi 1.9; appending rows needs 1.13, telling own changes from a
 * person's is exact from 1.14). Call it after `Office.onReady`. Rejects with WorkbookError: `too-old`, `not-a-workbook`
 * outside Excel, or what Excel answers.
 */
export async function openOfficeWorkbook(): Promise<Workbook> {
  if (typeof Office === "undefined" || typeof Excel === "undefined" || Office.context.host !== Office.HostType.Excel) {
    throw new WorkbookError("not-a-workbook", "Cairn runs here only inside Excel. Open the workbench page to work with a file in the browser.");
  }
  const old = tooOld();
  if (old !== null) throw old;
  return officeWorkbook(await open());
}

/** Everything that can be asked for at once; a second round trip brings the settings and where sheets without tables have content. */
function open(): Promise<Opening> {
  return runExcel("Open the workbook", "read", async (context) => {
    const { workbook } = context;
    workbook.load("name,readOnly");
    // Office.js does not tell the date system; Excel's own DATE does.
    const day = workbook.functions.date(1904, 1, 2).load("value");
    const asked = askForListing(context);
    const parts = settingsParts(context);
    const events = openEvents(context);
    await context.sync();
    const listing = asked.take();
    const used = askForUsed(context, listing.plainSheets);
    const ids = parts.items.map(({ id }) => id);
    const settings = await readSettingsParts(context, ids);
    if (ids.length === 0 && listing.plainSheets.length > 0) await context.sync();
    return {
      name: workbook.name, use1904: day.value === 1, readOnly: workbook.readOnly || Office.context.document.mode === Office.DocumentMode.ReadOnly,
      listing, used: used.take(), settings, events,
    };
  });
}

function officeWorkbook(opened: Opening): Workbook {
  let opening: Opening | null = opened;
  let firstSettings: { readonly json: string | null } | null = { json: opened.settings };
  const layouts = new Map<string, Layout>();
  const own = ownWrites();
  const memory = tableMemory();
  const known = (): readonly Layout[] => [...layouts.values()];
  /** Whether everything that somebody else changes is heard, and told from our own. */
  let following = false;

  const layoutOf = (id: string): Layout => {
    const layout = layouts.get(id);
    if (!layout) throw new WorkbookError("not-found", "The table is not in the workbook. Reload to see what is there now.");
    return layout;
  };
  const refuseReadOnly = (): void => {
    if (opened.readOnly) throw new WorkbookError("read-only", "The workbook is open read-only. Choose Edit Workbook in Excel, then open Cairn again.");
  };

  return {
    name: opened.name,
    dateSystem: opened.use1904 ? 1904 : 1900,
    readOnly: opened.readOnly,
    saving: { kind: "live" },
    runsFunctions: functionsRun(),

    list: () => runExcel("List the tables", "read", async (context) => {
      const first = opening;
      opening = null;
      const listing = first?.listing ?? (await freshListing(context));
      const plain = first === null ? await readPlainTables(context, listing.plainSheets) : await readUsedSheets(context, first.used);
      const found = [...listing.layouts, ...plain.map((table) => table.layout)];
      const places = new Map(layouts);
      layouts.clear();
      for (const layout of found) {
        const before = places.get(layout.info.id);
        layouts.set(layout.info.id, layout.top < 0 && before ? { ...layout, top: before.top, left: before.left } : layout);
      }
      return found.map((layout) => layout.info);
    }),

    read: async (ids) => {
      const left = new Map(ids.flatMap((id) => {
        const table = following ? memory.take(id) : null;
        return table === null ? [] : [[id, table] as const];
      }));
      const wanted = ids.filter((id) => !left.has(id)).map(layoutOf);
      if (wanted.length > 0) {
        const read = await runExcel("Read the tables", "read", (context) => readTables(context, wanted));
        for (const { layout } of read) layouts.set(layout.info.id, layout);
        memory.remember(read.map(({ table }) => table));
        for (const { table } of read) left.set(table.id, table);
      }
      return ids.flatMap((id) => left.get(id) ?? []);
    },

    columnFormulas: async (table) => {
      const layout = layoutOf(table);
      return runExcel("Look at the formulas", "read", (context) => firstRowFormulas(context, layout));
    },

    apply: async (batch) => {
      refuseReadOnly();
      if (batch.edits.some((edit) => edit.kind === "append") && !hasExcelApi("1.13")) {
        throw new WorkbookError("too-old", "This version of Excel cannot add rows safely. Update Excel, or use Excel on the web.");
      }
      opening = null;
      const receipt = await applyBatch(batch, layoutOf, own, memory.wrote);
      return { ...receipt, undo: () => { memory.forget(); return receipt.undo(); } };
    },

    createTables: async (specs) => {
      refuseReadOnly();
      opening = null;
      memory.forget();
      return createTables(specs, own);
    },

    readSettings: async () => {
      const first = firstSettings;
      firstSettings = null;
      return first === null ? readOfficeSettings() : first.json;
    },
    writeSettings: async (json) => {
      refuseReadOnly();
      firstSettings = null;
      await writeOfficeSettings(json);
    },

    select: async (table, row, column) => {
      const layout = layoutOf(table);
      await runExcel("Show the cell", "read", async (context) => {
        context.workbook.worksheets.getItem(layout.sheetId).activate();
        bodyOf(context, layout).getCell(row, column).select();
        await context.sync();
      });
    },

    ...(hasExcelApi("1.9") ? {
      putPicture: async (table: string, picture: SheetPicture) => {
        refuseReadOnly();
        const { sheetId, info } = layoutOf(table);
        return putPicture(sheetId, info.sheet, picture);
      },
    } : {}),

    onChange: (listener) => {
      following = hasExcelApi("1.14");
      const stop = listenToChanges(opened.events, known, own, (change) => {
        if (change.origin !== "cairn") memory.forget();
        listener(change);
      }, (cause) => { following = false; throwLater(cause); });
      return () => { following = false; stop(); };
    },
    onSelect: (listener) => listenToSelection(opened.events, known, listener, throwLater),
    onWait: listenToWaits,
  };
}

async function freshListing(context: Excel.RequestContext): Promise<Listing> {
  const asked = askForListing(context);
  await context.sync();
  return asked.take();
}

/** An event that cannot be registered has nobody waiting for it: it goes to the page's own error handling. */
function throwLater(cause: unknown): void {
  setTimeout(() => {
    throw cause;
  }, 0);
}
