import type { Area } from "./area";
import { intersection, parseArea, splitAddress } from "./area";
import { copied } from "./formulaNotation";
import { HostError, invalidArgument, itemNotFound, UnimplementedMember } from "./hostError";
import { valueType } from "./hostCell";
import { HostObject } from "./hostObject";
import type { HostSheet } from "./hostSheet";
import type { RangeTarget } from "./rangeTarget";
import { rangeTarget } from "./rangeTarget";
import type { SortField } from "./tableFilter";
import { sortRows } from "./tableFilter";

/**
 * "Merge and unmerge cells": only the upper-left cell keeps what it holds; with `across` each row is merged by itself. No cells
 * of a table can be merged ("Overview of Excel tables"); that Excel answers MergedRangeConflict there is our assumption.
 */
export function mergeCells(sheet: HostSheet, area: Area, across: boolean): null {
  sheet.refuseUnless("allowFormatCells");
  if (sheet.book.tables.some((t) => t.sheet === sheet && intersection(t.area, area))) {
    throw new HostError("MergedRangeConflict", "Cannot complete the operation. A table can't overlap with a merged range.");
  }
  sheet.merges = sheet.merges.filter((m) => !intersection(m, area));
  for (const one of across ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 })) : [area]) {
    for (const [row, column, cell] of sheet.placesIn(one)) {
      if (row !== one.row || column !== one.column) Object.assign(cell, { value: "", formula: null, error: false });
    }
    if (one.rows * one.columns > 1) sheet.merges.push(one);
  }
  return null;
}

/** "Excel.RangeSort class", apply: rows by columns; a header row stays where it is. */
export function sortRange(sheet: HostSheet, area: Area, fields: unknown, matchCase: boolean, hasHeaders: boolean, orientation: unknown): null {
  if (orientation === "Columns") throw new UnimplementedMember("RangeSort.Apply by columns");
  if (sheet.merges.some((m) => intersection(m, area))) throw new HostError("MergedRangeConflict", "To do this, all the merged cells need to be the same size.");
  sheet.refuseUnless("allowSort");
  const body = hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  sheet.refuseProtected(body);
  sortRows(sheet, body, fields as readonly SortField[], matchCase);
  sheet.book.changed({ sheet, area: body, author: "add-in", kind: "RangeEdited" });
  return null;
}

/** "Excel.Range class", copyFrom: a source that fits several times into the target is repeated. */
export function copyRange(sheet: HostSheet, area: Area, source: unknown, kind: string, skipBlanks: boolean, transpose: boolean): null {
  if (transpose || !["All", "Formulas", "Values", "Formats"].includes(kind)) throw new UnimplementedMember(`Range.CopyFrom(…, ${kind}${transpose ? ", transposed" : ""})`);
  const from = typeof source === "string" ? fromText(sheet, source) : rangeTarget(source);
  const target = { ...area, rows: Math.max(area.rows, from.area.rows), columns: Math.max(area.columns, from.area.columns) };
  if (kind === "Formats") sheet.refuseUnless("allowFormatCells");
  else sheet.refuseProtected(target);
  const cells = Array.from({ length: target.rows }, (_, r) => Array.from({ length: target.columns }, (_, c) => {
    const [row, column] = [from.area.row + (r % from.area.rows), from.area.column + (c % from.area.columns)];
    return { ...from.sheet.cell(row, column), row, column };
  }));
  cells.forEach((line, r) => line.forEach((cell, c) => {
    const [row, column] = [target.row + r, target.column + c];
    const own = sheet.own(row, column);
    if (kind === "Formats" || kind === "All") Object.assign(own, { format: cell.format, locked: cell.locked });
    if (kind === "Formats" || (skipBlanks && cell.value === "" && cell.formula === null)) return;
    const formula = kind === "Values" || cell.formula === null ? null : copied(cell.formula, row - cell.row, column - cell.column);
    Object.assign(own, { value: cell.value, error: cell.error, formula });
    if (formula !== null) sheet.book.calculate?.(sheet, row, column, own);
  }));
  if (kind === "Formats" || kind === "All") sheet.formats.copy(from.sheet.formats, from.area, target);
  if (kind === "Formats") return null;
  sheet.book.headersWritten(sheet, target);
  sheet.book.changed({ sheet, area: target, author: "add-in", kind: "RangeEdited" });
  return null;
}

function fromText(sheet: HostSheet, text: string): RangeTarget {
  const { sheet: name, cells } = splitAddress(text);
  const area = parseArea(cells);
  const found = name === null ? sheet : sheet.book.findSheet(name);
  if (!area) throw invalidArgument(`range ${text}`);
  if (!found) throw itemNotFound();
  return { sheet: found, area };
}

/** "Excel.RangeView class": the rows that no filter hides, without hidden columns. */
export function visibleView(sheet: HostSheet, area: Area, range: (area: Area) => HostObject): HostObject {
  const rows = (): number[] => Array.from({ length: area.rows }, (_, r) => area.row + r).filter((row) => !sheet.hiddenRows.has(row));
  const columns = (): number[] => Array.from({ length: area.columns }, (_, c) => area.column + c).filter((column) => !sheet.hiddenColumns.has(column));
  const grid = (read: (cell: ReturnType<HostSheet["cell"]>) => unknown) => ({ get: () => rows().map((row) => columns().map((column) => read(sheet.cell(row, column)))) });
  return new HostObject("RangeView", {
    properties: {
      Values: grid((cell) => cell.value),
      Formulas: grid((cell) => cell.formula ?? cell.value),
      ValueTypes: grid(valueType),
      RowCount: { get: () => rows().length },
      ColumnCount: { get: () => columns().length },
      Rows: {
        get: () => new HostObject("RangeViewCollection", {
          items: () => rows().map((row) => visibleView(sheet, { ...area, row, rows: 1 }, range)),
          methods: { GetCount: () => rows().length, GetItemAt: (index) => visibleView(sheet, { ...area, row: rows()[Number(index)] ?? -1, rows: 1 }, range) },
        }),
      },
    },
    methods: { GetRange: () => range(area) },
  });
}
