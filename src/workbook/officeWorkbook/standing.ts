/* eslint office-addins/call-sync-before-read: "off", office-addins/load-object-before-read: "off" -- each sync stands just before what is read */
import type { Cell } from "../../core/cell";
import type { PlannedCell } from "./batchPlan";
import { placeKey } from "./cellRuns";
import type { CellPlace } from "./cellRuns";
import { formulaOf, readCells } from "./cellState";
import type { CellBefore } from "./cellState";
import { readColumn, standingOf } from "./columnFills";
import type { FillStanding, WrittenFill } from "./columnFills";
import { bodyOf, headerOf, headerTexts } from "./layout";
import { fromOffice, sameCell } from "./officeCell";
import { isTooLarge } from "./pieces";
import type { TableState } from "./tableState";
import { carriedFormulas } from "./writePieces";
import type { Written } from "./written";

/** What stands of a write to one table, as read back. */
export interface Standing {
  readonly one: Written;
  /** Cells that hold what was written and did not before; what was written is what was before is in none of these. */
  readonly ours: readonly PlannedCell[];
  /** Cells that hold neither what was written nor what was before: somebody has changed them since. */
  readonly others: readonly PlannedCell[];
  /** The added rows as they stand, formulas beside; null when none were added. */
  readonly rows: AddedRows | null;
  readonly fills: readonly { readonly fill: WrittenFill; readonly rows: readonly FillStanding[] }[];
  /** False when the columns or, for a fill, the rows are others by now: nothing can be told of them then. */
  readonly comparable: boolean;
}

export interface AddedRows {
  /** Data rows of the table now. */
  readonly rowCount: number;
  readonly cells: readonly (readonly { readonly cell: Cell; readonly formula: string | null }[])[];
}

/** Reads back what stands of a write. Rejects with what Office.js gives. */
export async function lookAt(context: Excel.RequestContext, written: readonly Written[]): Promise<readonly Standing[]> {
  const frames = written.map((one) => {
    const body = bodyOf(context, one.state.layout);
    const header = headerOf(context, one.state.layout);
    body.load("rowCount,columnCount");
    header.load("values");
    return { one, body, header };
  });
  await context.sync();
  const alike = frames.filter(({ one, header }) => sameHeaders(one.state, headerTexts(header.values[0] ?? [])));
  // Rows may be fewer by now: a cell that is gone holds nothing of ours.
  const asked = alike.map(({ one, body }) => ({ layout: one.state.layout, places: one.cells.filter(({ row }) => row < body.rowCount) }));
  const cells = await readCells(context, asked);
  const looks: Standing[] = [];
  for (const { one, body } of frames) {
    const at = alike.findIndex((each) => each.one === one);
    if (at < 0) looks.push({ one, ours: [], others: one.cells, rows: null, fills: [], comparable: false });
    else looks.push(await standing(context, one, body.rowCount, cells[at] ?? new Map<string, CellBefore>()));
  }
  return looks;
}

async function standing(context: Excel.RequestContext, one: Written, rowCount: number, now: ReadonlyMap<string, CellBefore>): Promise<Standing> {
  const ours: PlannedCell[] = [];
  const others: PlannedCell[] = [];
  for (const cell of one.cells) {
    const is = now.get(placeKey(cell.row, cell.column));
    const was = one.state.cells.get(placeKey(cell.row, cell.column));
    const holdsOurs = is !== undefined && is.formula === null && sameCell(is.cell, cell.value);
    const holdsBefore = is !== undefined && was !== undefined && is.formula === was.formula && (is.formula !== null || sameCell(is.cell, was.cell));
    if (holdsOurs && !holdsBefore) ours.push(cell);
    else if (!holdsBefore) others.push(cell);
  }
  const rows = one.appended.length === 0 ? null : { rowCount, cells: await readAdded(context, one) };
  const fills: { fill: WrittenFill; rows: readonly FillStanding[] }[] = [];
  const sameRows = one.fills.every(({ before }) => before.length === rowCount);
  for (const fill of sameRows ? one.fills : []) fills.push({ fill, rows: standingOf(fill, await readColumn(context, one.state.layout, fill.column, rowCount)) });
  return { one, ours, others, rows, fills, comparable: sameRows };
}

/** The places of the added rows, whether the table has grown over them or not. */
async function readAdded(context: Excel.RequestContext, { state, appended }: Written): Promise<AddedRows["cells"]> {
  const read: { cell: Cell; formula: string | null }[][] = [];
  let atOnce = Math.max(1, Math.floor(10_000 / state.columnCount));
  while (read.length < appended.length) {
    const count = Math.min(atOnce, appended.length - read.length);
    const range = bodyOf(context, state.layout).getCell(state.rowCount + read.length, 0).getResizedRange(count - 1, state.columnCount - 1);
    range.load("values,valueTypes,formulas");
    try {
      await context.sync();
    } catch (cause) {
      if (!isTooLarge(cause) || count === 1) throw cause;
      atOnce = Math.ceil(count / 4);
      continue;
    }
    read.push(...range.values.map((row, r) => row.map((value: unknown, c) => ({
      cell: fromOffice(value, range.valueTypes[r]?.[c]), formula: formulaOf(range.formulas[r]?.[c], value),
    }))));
  }
  return read;
}

const sameHeaders = (state: TableState, now: readonly string[]): boolean => {
  const known = state.layout.headerCells ?? state.layout.info.headers;
  return now.length === known.length && now.every((header, c) => header === known[c]);
};

/** Whether all of a write stands, so that its lost answer matters no more. */
export function hasLanded(looks: readonly Standing[]): boolean {
  return looks.every(({ one, others, ours, rows, fills, comparable }) => {
    const unchanged = one.cells.length - ours.length - others.length;
    const wanted = one.cells.filter((cell) => isChange(one.state, cell)).length;
    return comparable && others.length === 0 && ours.length === wanted && unchanged === one.cells.length - wanted
      && (rows === null || (hasGrown(one, rows) && rows.cells.every((_, r) => rowStands(one, rows, r) && carries(one, rows, r))))
      && fills.every(({ rows: states }) => states.every((is) => is === "ours" || is === "same"));
  });
}

const isChange = (state: TableState, cell: PlannedCell): boolean => {
  const was = state.cells.get(placeKey(cell.row, cell.column));
  return !was || was.formula !== null || !sameCell(was.cell, cell.value);
};

export function hasGrown({ state, appended }: Written, rows: AddedRows): boolean {
  return state.layout.info.kind === "range" || rows.rowCount >= state.rowCount + appended.length;
}

/** Whether an added row holds what it was given; a cell given as null may have been filled by a calculated column. */
export function rowStands({ appended }: Written, rows: AddedRows, r: number): boolean {
  return (appended[r] ?? []).every((value, c) => value === null || sameCell(rows.cells[r]?.[c]?.cell ?? null, value));
}

function carries({ state, appended }: Written, rows: AddedRows, r: number): boolean {
  return carriedFormulas(state, appended).every(({ column }) => rows.cells[r]?.[column]?.formula !== null);
}

/** The cells, by place, that still hold something of a write; added rows count where the table has grown over them too. */
export function ourPlaces({ one, ours, rows, fills }: Standing): readonly CellPlace[] {
  const { state, appended } = one;
  const added = rows === null ? [] : appended.flatMap((row, r) => row.flatMap((value, column): CellPlace[] => {
    const is = rows.cells[r]?.[column];
    return value !== null && is !== undefined && is.formula === null && sameCell(is.cell, value) ? [{ row: state.rowCount + r, column }] : [];
  }));
  const filled = fills.flatMap(({ fill, rows: states }) => states.flatMap((is, row): CellPlace[] => (is === "ours" ? [{ row, column: fill.column }] : [])));
  // A table that has grown over rows without content is not as it was either.
  const grown = rows !== null && added.length === 0 && state.layout.info.kind === "table" && rows.rowCount === state.rowCount + appended.length
    && rows.cells.every((row) => row.every(({ cell, formula }) => cell === null || formula !== null))
    ? appended.map((_, r): CellPlace => ({ row: state.rowCount + r, column: 0 })) : [];
  return [...ours, ...added, ...filled, ...grown];
}

/** Every cell that a write was to change. */
export function allPlaces({ state, cells, appended, fills }: Written): readonly CellPlace[] {
  return [
    ...cells,
    ...appended.flatMap((row, r) => row.map((_, column): CellPlace => ({ row: state.rowCount + r, column }))),
    ...fills.flatMap(({ column, before }) => before.map((_, row): CellPlace => ({ row, column }))),
  ];
}
