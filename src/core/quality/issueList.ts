import { cellText, isCellError, type Cell, type CellValue } from "../cell";
import { inertText } from "../export/inertText";
import type { Fix, Issue } from "../issue";
import type { ColumnSpec, TableSpec } from "../schema";
import { addressIn, type Table } from "../table";
import { KIND_TITLES, SEVERITY_WORDS, cellAt } from "./issueWords";

const text = (name: string, width: number): ColumnSpec => ({ name, type: "text", width });
const long = (name: string): ColumnSpec => ({ name, type: "long text", width: 50 });
const COLUMNS: readonly ColumnSpec[] = [text("Sheet", 16), text("Cell", 9), text("Kind", 30), text("Severity", 10), long("Message"), long("Present content"), long("Offered fix")];

/** The columns of a list of issues that leaves Cairn. */
export const LIST_HEADERS: readonly string[] = COLUMNS.map(({ name }) => name);

/** One row an issue: sheet, cell, kind, severity, sentence, what the cell holds and what the ready fix would write. */
export function issueRows(issues: readonly Issue[], tables: readonly Table[]): readonly (readonly CellValue[])[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return issues.map((issue) => {
    const table = byId.get(issue.place.table);
    const content = cellAt(table === undefined ? [] : [table], issue.place);
    return [
      issue.place.sheet === "" ? null : issue.place.sheet, issue.place.address === "" ? null : issue.place.address, KIND_TITLES[issue.kind], SEVERITY_WORDS[issue.severity],
      issue.message, valueOf(content), issue.fix ? fixWords(issue.fix, table) : null,
    ];
  });
}

/** The list as a table of a workbook. */
export function issueTable(issues: readonly Issue[], tables: readonly Table[]): TableSpec {
  return { name: "Issues", sheet: "Issues", columns: COLUMNS, rows: issueRows(issues, tables) };
}

/** The list as text with tabs, which a sheet takes as cells when it is pasted: every value on one line, none that starts a formula. */
export function issueClipboard(issues: readonly Issue[], tables: readonly Table[]): string {
  const line = (row: readonly CellValue[]): string => row.map((cell) => inertText(String(cell ?? "").replace(/\s+/g, " ").trim())).join("\t");
  return [LIST_HEADERS, ...issueRows(issues, tables)].map((row) => `${line(row)}\r\n`).join("");
}

function valueOf(cell: Cell): CellValue {
  return isCellError(cell) ? cell.code : cell;
}

/** "H12: 3; I12: 4": each cell that a fix writes. */
export function fixWords({ changes }: Fix, table: Table | undefined): string {
  return changes.map(({ row, column, value }) => `${table ? addressIn(table, row, column) : ""}: ${value === null ? "(empty)" : cellText(value)}`).join("; ");
}
