import { WorkbookError } from "../port";
import type { Workbook } from "../port";
import { applyBatch } from "./applyBatch";
import { listenToChanges, listenToSelection, ownWrites } from "./changes";
import { firstRowFormulas } from "./columnFills";
import { createTables } from "./createTables";
import { functionsRun, tooOld } from "./hostFeatures";
import { bodyOf } from "./layout";
import type { Layout } from "./layout";
import { askForListing } from "./listTables";
import type { Listing } from "./listTables";
import { readOfficeSettings, readSettingsPart, settingsPart, writeOfficeSettings } from "./officeSettings";
import { readPlainTables } from "./plainTables";
import { readTables } from "./readTables";
import { hasExcelApi, runExcel } from "./runExcel";

/** What opening learns in its one round trip; the first list, and where the first settings are, are taken from it. */
interface Opening {
  readonly name: string;
  readonly use1904: boolean;
  readonly readOnly: boolean;
  readonly listing: Listing;
  /** Id of the custom XML part; null when there is none. */
  readonly settingsPart: string | null;
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
  if (old) throw old;
  const opened = await open();
  return officeWorkbook(opened);
}

function open(): Promise<Opening> {
  return runExcel("Open the workbook", "read", async (context) => {
    const { workbook } = context;
    workbook.load("name,readOnly");
    // Office.js does not tell the date system; Excel's own DATE does.
    const day = workbook.functions.date(1904, 1, 2).load("value");
    const listing = askForListing(context);
    const part = settingsPart(context);
    part.load("id");
    await context.sync();
    return {
      name: workbook.name, use1904: day.value === 1, readOnly: workbook.readOnly || Office.context.document.mode === Office.DocumentMode.ReadOnly, listing: listing.take(),
      settingsPart: part.isNullObject ? null : part.id,
    };
  });
}

function officeWorkbook(opened: Opening): Workbook {
  let opening: Opening | null = opened;
  let settingsKnown = true;
  const layouts = new Map<string, Layout>();
  const own = ownWrites();
  const known = (): readonly Layout[] => [...layouts.values()];

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
      const listing = opening?.listing ?? (await freshListing(context));
      opening = null;
      const plain = await readPlainTables(context, listing.plainSheets);
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
      const wanted = ids.map(layoutOf);
      const read = await runExcel("Read the tables", "read", (context) => readTables(context, wanted));
      for (const { layout } of read) layouts.set(layout.info.id, layout);
      return read.map(({ table }) => table);
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
      return applyBatch(batch, layoutOf, own);
    },

    createTables: async (specs) => {
      refuseReadOnly();
      opening = null;
      return createTables(specs, own);
    },

    readSettings: async () => {
      const first = settingsKnown;
      settingsKnown = false;
      if (!first) return readOfficeSettings();
      return opened.settingsPart === null ? null : readSettingsPart(opened.settingsPart);
    },
    writeSettings: async (json) => {
      refuseReadOnly();
      settingsKnown = false;
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

    onChange: (listener) => listenToChanges(known, own, listener, throwLater),
    onSelect: (listener) => listenToSelection(known, listener, throwLater),
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
