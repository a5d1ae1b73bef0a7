import { cellText, isBlank, isCellError, type Cell } from "./cell";
import { fold } from "./folding";
import { OUR_CATALOGUE, type Catalogue } from "./framework/bookCatalogue";
import { canonicalCode, domainOf, indicatorOf } from "./framework/catalogue";
import type { Indicator } from "./framework/framework";
import { nearestCode } from "./framework/selection";
import type { Issue } from "./issue";
import { INDICATOR_COLUMNS } from "./schema";
import { columnOf, type Table } from "./table";
import { noticeAt, placeOfTable } from "./tableIssues";
import { parts, quoted } from "./wording";

/** One row of the `Indicators` table. */
export interface SelectedIndicator {
  readonly code: string;
  /** 0-based data row. */
  readonly row: number;
  /** True when someone typed anything that Cairn did not write (baseline, owner, notes, an own wording …). */
  readonly hasOwnContent: boolean;
}

export interface SelectionReading {
  readonly selection: readonly SelectedIndicator[];
  /** Codes that the catalogue does not have and that the table gives a wording for: the team's own indicators. */
  readonly ownCodes: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** What Cairn writes for an indicator, by the column's name; the rest of the row is people's. */
export function catalogueCells(indicator: Indicator): Readonly<Record<string, string>> {
  return {
    Code: indicator.code, Domain: domainOf(indicator.domain)?.name ?? indicator.domain, Indicator: indicator.name,
    Kind: indicator.kind, Unit: indicator.unit, Direction: indicator.direction, Source: indicator.sources.join("; "),
  };
}

const COMPUTED: ReadonlySet<string> = new Set(INDICATOR_COLUMNS.filter((column) => column.computed).map((column) => fold(column.name)));
const sameText = (a: string, b: string): boolean => parts(fold(a)).join(";") === parts(fold(b)).join(";");

/** True when a row of the table holds something besides what Cairn writes or computes. An error value counts: someone's formula stands there. */
function hasOwnContent(headers: readonly string[], cells: readonly Cell[], indicator: Indicator | undefined): boolean {
  if (indicator === undefined) return true;
  // A row that was written before its entry was corrected says what Cairn says: that is nobody's own.
  const written = [indicator, indicatorOf(indicator.code) ?? indicator].map((entry) => new Map(Object.entries(catalogueCells(entry)).map(([name, value]) => [fold(name), value])));
  return headers.some((header, column) => {
    const cell = cells[column] ?? null;
    if (isBlank(cell) || COMPUTED.has(header) || header === "code") return false;
    return isCellError(cell) || !written.some((ours) => sameText(cellText(cell), ours.get(header) ?? ""));
  });
}

/**
 * The selection: the rows of the `Indicators` table, in sheet order. A code may stand in several rows (one a group or a
 * place). A code that the catalogue lacks is the team's own when its row words it, else it is reported with the nearest
 * code as the offered fix and left out of the selection.
 */
export function readSelection(table: Table | null, catalogue: Catalogue = OUR_CATALOGUE): SelectionReading {
  const issues: Issue[] = [];
  const ownCodes = new Set<string>();
  const codeColumn = table === null ? -1 : columnOf(table, "Code");
  if (table === null) return { selection: [], ownCodes, issues };
  if (codeColumn < 0) return { selection: [], ownCodes, issues: [noCodeColumn(table)] };
  const headers = table.headers.map(fold);
  const wording = columnOf(table, "Indicator");
  const selection = table.rows.flatMap((cells, row): readonly SelectedIndicator[] => {
    const cell = cells[codeColumn] ?? null;
    if (isBlank(cell) || isCellError(cell)) {
      if (cells.some((each, column) => !isBlank(each) && !COMPUTED.has(headers[column] ?? ""))) issues.push(noticeAt(table, row, codeColumn, "missing-id", `Code is ${quoted(cell)} in row ${table.firstRow + row} of "${table.name}". Allowed: an indicator's code.`));
      return [];
    }
    const indicator = catalogue.indicatorOf(cellText(cell));
    const code = indicator?.code ?? canonicalCode(cellText(cell));
    if (indicator === undefined && isBlank(cells[wording] ?? null)) {
      issues.push(unknownCode(table, row, codeColumn, cell, catalogue.ownCodes));
      return [];
    }
    if (indicator === undefined) ownCodes.add(code);
    return [{ code, row, hasOwnContent: hasOwnContent(headers, cells, indicator) }];
  });
  return { selection, ownCodes, issues };
}

function unknownCode(table: Table, row: number, column: number, cell: Cell, own: ReadonlySet<string>): Issue {
  const nearest = nearestCode(cellText(cell), own);
  const hint = nearest === null ? "" : ` Nearest: ${nearest}.`;
  const message = `Code is ${quoted(cell)} in row ${table.firstRow + row} of "${table.name}". Allowed: a code of the catalogue, or your own with its wording in the column Indicator.${hint}`;
  const issue = noticeAt(table, row, column, "unknown-indicator", message);
  return nearest === null ? issue : { ...issue, fix: { label: `Use ${nearest}`, changes: [{ row, column, value: nearest }] } };
}

function noCodeColumn(table: Table): Issue {
  const message = `The table "${table.name}" has no column Code, so no indicator is read from it.`;
  return { kind: "missing-column", severity: "error", message, place: placeOfTable(table) };
}
