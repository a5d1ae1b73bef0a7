/* eslint office-addins/call-sync-before-read: "off", office-addins/load-object-before-read: "off" -- each sync stands just before what is read */
import type { Cell } from "../../core/cell";
import { cellRuns, placeKey } from "./cellRuns";
import type { CellPlace, CellRun } from "./cellRuns";
import { bodyOf } from "./layout";
import type { Layout } from "./layout";
import { fromOffice } from "./officeCell";
import { isTooLarge } from "./pieces";

/** A cell as it is before a write: what is needed to compare it and to put it back. */
export interface CellBefore {
  readonly cell: Cell;
  /** Its formula with "=", or null for a constant. */
  readonly formula: string | null;
  readonly numberFormat: unknown;
  readonly locked: boolean;
  /** A filter or a person hides rows hereabouts: an array over such rows lands in wrong ones (office-js issue 224), one cell alone does not. */
  readonly hidden: boolean;
}

export interface CellsAsked {
  readonly layout: Layout;
  readonly places: readonly CellPlace[];
}

/** Cells by place, for each table that was asked for. */
export type CellsRead = readonly ReadonlyMap<string, CellBefore>[];

interface Span {
  readonly table: number;
  readonly run: CellRun;
}

/** What is asked for in one request to begin with. */
const CELLS_AT_ONCE = 8_000;
const RANGES_AT_ONCE = 1_200;

/**
 * Reads the cells of several tables, in as many round trips as they ask for: one while they are few. `beside` asks for more
 * with the first request, and again when that was too large and is repeated.
 */
export async function readCells(context: Excel.RequestContext, asked: readonly CellsAsked[], beside?: () => void): Promise<CellsRead> {
  const found = asked.map(() => new Map<string, CellBefore>());
  let left: readonly Span[] = asked.flatMap(({ places }, table) => cellRuns(places).map((run) => ({ table, run })));
  let atOnce = CELLS_AT_ONCE;
  for (let first = true; first || left.length > 0;) {
    const { now, later } = portion(left, atOnce);
    if (first) beside?.();
    const bodies = asked.map(({ layout }) => bodyOf(context, layout));
    const loaded = now.map((span) => ({ span, range: load(bodies, span) }));
    try {
      await context.sync();
    } catch (cause) {
      if (!isTooLarge(cause) || atOnce <= 1) throw cause;
      atOnce = Math.ceil(Math.min(atOnce, now.reduce((sum, { run }) => sum + run.count, 0)) / 4);
      continue;
    }
    for (const { span, range } of loaded) if (range) keep(found[span.table], span.run, range);
    left = later;
    first = false;
  }
  return found;
}

function portion(spans: readonly Span[], cells: number): { readonly now: readonly Span[]; readonly later: readonly Span[] } {
  const now: Span[] = [];
  let room = cells;
  for (const [i, span] of spans.entries()) {
    const fits = now.length < RANGES_AT_ONCE ? Math.min(span.run.count, room) : 0;
    if (fits > 0) now.push({ ...span, run: { ...span.run, count: fits } });
    room -= fits;
    if (fits === span.run.count) continue;
    const rest = { ...span, run: { ...span.run, firstRow: span.run.firstRow + fits, count: span.run.count - fits } };
    return { now, later: [rest, ...spans.slice(i + 1)] };
  }
  return { now, later: [] };
}

function load(bodies: readonly Excel.Range[], { table, run }: Span): Excel.Range | null {
  const range = bodies[table]?.getCell(run.firstRow, run.column).getResizedRange(run.count - 1, 0) ?? null;
  range?.load("values,valueTypes,formulas,numberFormat,rowHidden,format/protection/locked");
  return range;
}

function keep(cells: Map<string, CellBefore> | undefined, run: CellRun, range: Excel.Range): void {
  const locked = range.format.protection.locked !== false;
  const hidden = (range.rowHidden as boolean | null) !== false;
  for (let i = 0; i < run.count; i += 1) {
    cells?.set(placeKey(run.firstRow + i, run.column), {
      cell: fromOffice(range.values[i]?.[0], range.valueTypes[i]?.[0]),
      formula: formulaOf(range.formulas[i]?.[0], range.values[i]?.[0]),
      numberFormat: range.numberFormat[i]?.[0], locked, hidden,
    });
  }
}

/** The formula of a cell by what `formulas` and `values` say of it; null for a constant. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return isFormula(formula) && formula !== value ? formula : null;
}

/** A text that starts with "=" reads the same in `formulas` and in `values`; a formula does not. */
export const isFormula = (formula: unknown): formula is string => typeof formula === "string" && formula.startsWith("=");
