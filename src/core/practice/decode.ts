import { cellText, isBlank, isCellError, type Cell, type DateSystem } from "../cell";
import type { CriteriaSet } from "../evaluation/criteria";
import type { Issue } from "../issue";
import { readNumber } from "../numbers";
import { PRACTICE_COLUMNS } from "../schema";
import type { Table } from "../table";
import { parts } from "../wording";
import { readEvidence, readPublish } from "./choices";
import { readCodes } from "./codes";
import type { PracticeColumns } from "./columns";
import { readSources } from "./links";
import { readPosition } from "./place";
import type { Practice } from "./practice";
import { readRatings } from "./ratings";
import { PracticeRow } from "./row";
import { readYears } from "./years";

export interface DecodeOptions {
  readonly dateSystem: DateSystem;
  /** Indicator codes that the workbook adds to the catalogue. */
  readonly ownCodes: ReadonlySet<string>;
}

export interface DecodedPractices {
  readonly practices: readonly Practice[];
  readonly issues: readonly Issue[];
}

/**
 * The practices of a table, in sheet order, and an issue at the address of each cell that could not be read as it stands.
 * A row in which all the columns we read are blank is no practice. Never throws for what a cell holds.
 */
export function decodePractices(table: Table, columns: PracticeColumns, criteria: CriteriaSet, options: DecodeOptions): DecodedPractices {
  const issues: Issue[] = [];
  const read = [...PRACTICE_COLUMNS.map((column) => columns.of[column.name] ?? -1), ...columns.criteria].filter((column) => column >= 0);
  const filled = table.rows.map((_, index) => index).filter((index) => read.some((column) => !isBlank(table.rows[index]?.[column] ?? null)));
  const rows = filled.map((index) => new PracticeRow(table, columns, index, issues));
  const keys = readKeys(rows);
  const practices = rows.map((row, index) => decodeRow(row, keys[index] ?? "", table.id, criteria, options));
  return { practices, issues };
}

const idOf = (cell: Cell): string => (isCellError(cell) ? "" : cellText(cell));

/**
 * A key for each row: its ID, else `row N`. IDs that differ only in case are the same, as they are to Excel. A missing ID,
 * and each repeat of one, is reported; the first row keeps the ID as its key.
 */
function readKeys(rows: readonly PracticeRow[]): readonly string[] {
  const taken = new Set(rows.map((row) => idOf(row.cell("ID")).toLowerCase()));
  const firstRow = new Map<string, number>();
  return rows.map((row) => {
    const id = idOf(row.cell("ID"));
    const first = firstRow.get(id.toLowerCase());
    if (id !== "" && first === undefined) {
      firstRow.set(id.toLowerCase(), row.sheetRow);
      return id;
    }
    if (id !== "") row.report("duplicate-id", "notice", "ID", `ID is "${id}" in row ${row.sheetRow} and first in row ${first ?? 0}. Allowed: an ID that no other row has.`);
    else if (row.has("ID")) reportNoId(row);
    return keyOfRow(row, taken);
  });
}

function reportNoId(row: PracticeRow): void {
  if (isCellError(row.cell("ID"))) row.refuse("missing-id", "notice", "ID", "a short code that no other row has");
  else row.report("missing-id", "notice", "ID", `ID is blank in ${row.name}. Allowed: a short code that no other row has.`);
}

/** `row N`, with a mark should somebody have used just that as an ID. */
function keyOfRow(row: PracticeRow, taken: ReadonlySet<string>): string {
  let key = `row ${row.sheetRow}`;
  while (taken.has(key)) key += "*";
  return key;
}

function readTitle(row: PracticeRow): string {
  if (row.has("Title") && isBlank(row.cell("Title"))) {
    row.report("missing-title", "notice", "Title", `Title is blank in ${row.name}. Allowed: the practice's name.`);
  }
  return row.text("Title");
}

/** A sum of money, 0 or more; null for blank and for bad, which is reported. */
function readBudget(row: PracticeRow): number | null {
  const cell = row.cell("Budget");
  if (isBlank(cell)) return null;
  const budget = readNumber(cell);
  if (budget !== null && budget >= 0) return budget;
  row.refuse("bad-number", "notice", "Budget", "a number of 0 or more, or blank");
  return null;
}

function decodeRow(row: PracticeRow, key: string, table: string, criteria: CriteriaSet, options: DecodeOptions): Practice {
  return {
    key, id: idOf(row.cell("ID")), row: row.index, table, title: readTitle(row),
    region: row.text("Region"), regionCode: row.text("Region code"), country: row.text("Country"), place: row.text("Place"),
    position: readPosition(row), ...readYears(row, options.dateSystem), status: row.text("Status"),
    leadOrganisation: row.text("Lead organisation"), partners: parts(row.text("Partners")), regionalRole: row.text("Regional role"),
    targetGroups: parts(row.text("Target group")), indicators: readCodes(row, options.ownCodes),
    problem: row.text("Problem"), activities: row.text("Activities"), results: row.text("Results"), evidence: readEvidence(row),
    budget: readBudget(row), currency: row.text("Currency"), funder: row.text("Funder"),
    strengths: row.text("Strengths"), limitations: row.text("Limitations"), lessons: row.text("Lessons"), transferability: row.text("Transferability"),
    sources: readSources(row), publish: readPublish(row), contact: row.text("Contact"), readings: readRatings(row, criteria),
  };
}
