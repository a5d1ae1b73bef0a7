import type { TableSpec } from "../../core/schema";
import { WorkbookError } from "../port";
import type { Receipt } from "../port";
import type { OwnWrites } from "./changes";
import { dressedAgain, madeInPieces } from "./makeTable";
import type { Created } from "./madeTable";
import { refuseBadValues } from "./officeCell";
import { toWorkbookError, withWords } from "./officeErrors";
import { send } from "./pieces";
import { haveLanded, removeAll, removeUntouched } from "./removeTables";
import { passes, patience, runExcel, runGrouped, runOnce } from "./runExcel";

const WHAT = "Set up workbook";

/**
 * Creates tables in two round trips, where they fit a request: one that checks every name, one that makes them all. A failure
 * takes all of them back, unless all have landed and only the answer was lost; what cannot be taken back is named.
 */
export async function createTables(specs: readonly TableSpec[], own: OwnWrites): Promise<Receipt> {
  for (const spec of specs) refuseBadValues(spec.rows.flat(), WHAT);
  const { created, note } = specs.length === 0 ? { created: [], note: null } : await create(specs, own);
  return {
    ...(note === null ? {} : { note }),
    label: WHAT, cellsChanged: 0, rowsAdded: 0, tablesCreated: created.map(({ spec }) => spec.name),
    places: sheetsOf(created),
    undo: () => removeUntouched(created, own),
  };
}

async function create(specs: readonly TableSpec[], own: OwnWrites): Promise<{ readonly created: readonly Created[]; readonly note: string | null }> {
  const waitAfter = patience(WHAT);
  for (;;) {
    const places = await runExcel(WHAT, "read", (context) => findPlaces(context, specs));
    for (const place of places) if (!place.sheetIsOurs) own.expect(place.sheetId);
    try {
      await runGrouped((context) => send(context, madeInPieces(places)));
      return { created: places, note: null };
    } catch (cause) {
      if (await settle(places, cause) === "landed") return { created: places, note: await dressAgain(places) };
      if (!passes(cause)) throw withWords(toWorkbookError(cause, WHAT), "Nothing was changed.");
      await waitAfter(cause);
    }
  }
}

/** The cells have landed, but it may have been broken off before the tables had their look and rules: gives them again. Returns what a person must know. */
async function dressAgain(places: readonly Created[]): Promise<string | null> {
  const waitAfter = patience(WHAT, false);
  for (;;) {
    try {
      await runOnce((context) => send(context, dressedAgain(places)));
      return null;
    } catch (cause) {
      const goesOn = passes(cause) && await waitAfter(cause).then(() => true, () => false);
      if (!goesOn) return "Excel broke off at the end: frozen headers, column widths, lists to choose from or rules of cells may be missing. Undo and set up again for them; the cells are whole.";
    }
  }
}

async function settle(places: readonly Created[], cause: unknown): Promise<"landed" | "as before"> {
  const cannotTell = (): never => {
    throw withWords(toWorkbookError(cause, WHAT), `These new sheets may be there, whole or in part: ${sheetsOf(places)}. Delete them before you try again.`);
  };
  if (await runExcel(WHAT, "read", (context) => haveLanded(context, places), false).catch(cannotTell)) return "landed";
  const left = await removeAll(places).catch(cannotTell);
  if (left.length === 0) return "as before";
  throw withWords(toWorkbookError(cause, WHAT), `These new sheets were made in part and could not be taken back: ${left.map((name) => `"${name}"`).join(", ")}. Delete them before you try again.`);
}

const sheetsOf = (created: readonly Created[]): string => created.map(({ spec }) => `"${spec.sheet}"`).join(", ");

async function findPlaces(context: Excel.RequestContext, specs: readonly TableSpec[]): Promise<readonly (Created & { readonly sheetId: string })[]> {
  const asked = specs.map((spec) => {
    const table = context.workbook.tables.getItemOrNullObject(spec.name);
    const name = context.workbook.names.getItemOrNullObject(spec.name);
    const sheet = context.workbook.worksheets.getItemOrNullObject(spec.sheet);
    table.load("id");
    name.load("name");
    sheet.load("id");
    return { spec, table, name, sheet };
  });
  await context.sync();
  const taken = asked.filter((a) => !a.table.isNullObject || !a.name.isNullObject).map((a) => `the table "${a.spec.name}"`);
  const full = await sheetsWithContent(context, asked.filter((a) => !a.sheet.isNullObject).map((a) => a.spec.sheet));
  if (taken.length + full.length > 0) {
    throw new WorkbookError("name-taken", `The workbook already has ${[...taken, ...full].join(", ")}. Rename what is there and try again; nothing was created.`);
  }
  return asked.map(({ spec, sheet }) => ({ spec, sheetIsOurs: sheet.isNullObject, sheetId: sheet.isNullObject ? "" : sheet.id }));
}

async function sheetsWithContent(context: Excel.RequestContext, names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const asked = names.map((name) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load("address");
    return { name, used };
  });
  await context.sync();
  return asked.filter(({ used }) => !used.isNullObject).map(({ name }) => `the sheet "${name}" with content`);
}
