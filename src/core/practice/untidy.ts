import type { Cell, CellValue } from "../cell";
import { readDecimal, readNumber } from "../numbers";
import { listed } from "../wording";
import type { Practice } from "./practice";
import type { PracticeRow } from "./row";

/** Columns whose text is compared letter by letter, with other tables, with lists and with boundary files. */
const CODES = ["ID", "Region code", "Indicators", "Currency"] as const;

/** Signs that nobody sees: controls, soft hyphens, zero-width signs, direction marks. Joiners between letters are part of some scripts. */
// eslint-disable-next-line no-control-regex -- they are what is found
const UNSEEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const WIDE_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Code text as most codes are: no sign that could be untidy but a space. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Text without unseen signs, outer white space and odd spaces; line breaks stay, as they part codes. */
function tidied(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, "").replace(WIDE_SPACES, " ").trim();
}

/** Reports what reads well to people and not to programs: unseen signs round codes, and numbers that are text. One issue a row each. */
export function reportUntidy(row: PracticeRow, practice: Practice): void {
  reportSigns(row);
  reportTexts(row, practice);
}

function reportSigns(row: PracticeRow): void {
  const changes: Record<string, CellValue> = {};
  for (const column of CODES) {
    const cell = row.cell(column);
    if (typeof cell !== "string" || cell === "") continue;
    const tidy = tidied(cell);
    if (tidy !== cell && tidy !== "") changes[column] = tidy;
  }
  const columns = Object.keys(changes);
  const [first] = columns;
  if (first === undefined) return;
  row.report("odd-characters", "notice", first,
    `${listed(columns)} ${columns.length === 1 ? "has" : "have"} spaces or unseen characters round or in the code in ${row.name}. Allowed: the code alone, so that other tables and files match it.`,
    row.fix("Trim", changes));
}

interface NumberColumn {
  readonly name: string;
  /** The number that the column's text says, as the practice was read; null where it says none. */
  readonly read: (cell: string, practice: Practice) => number | null;
}

/** Columns that hold numbers. What could not be read has an issue of its own; a number that could be two things stays text. */
const NUMBERS: readonly NumberColumn[] = [
  { name: "Latitude", read: (cell, { position }) => (position === null ? null : readDecimal(cell)) },
  { name: "Longitude", read: (cell, { position }) => (position === null ? null : readDecimal(cell)) },
  { name: "Start", read: yearAlone }, { name: "End", read: yearAlone },
  { name: "Evidence", read: (cell, { evidence }) => (evidence === null ? null : readNumber(cell)) },
  { name: "Budget", read: (cell, { budget }) => (budget === null ? null : readNumber(cell)) },
];

function yearAlone(cell: string): number | null {
  return /^\s*(?:19|20)\d\d\s*$/.test(cell) ? Number(cell) : null;
}

interface Change {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

function reportTexts(row: PracticeRow, practice: Practice): void {
  let changes: Change[] | null = null;
  const found = (cell: Cell, column: number, value: number | null): void => {
    if (typeof cell === "string" && value !== null && column >= 0) (changes ??= []).push({ row: row.index, column, value });
  };
  for (const { name, read } of NUMBERS) {
    const cell = row.cell(name);
    if (typeof cell === "string" && cell !== "") found(cell, row.at(name), read(cell, practice));
  }
  for (const [index, reading] of practice.readings.entries()) {
    if (reading.kind === "value") found(row.cellOfCriterion(index), row.atCriterion(index), reading.value);
  }
  if (changes !== null) report(row, changes);
}

function report(row: PracticeRow, changes: readonly Change[]): void {
  const [first] = changes;
  if (first === undefined) return;
  const headers = changes.map(({ column }) => row.headerAt(column));
  row.reportAt(first.column, "text-number", "notice",
    `${listed(headers)} ${headers.length === 1 ? "is a number" : "are numbers"} kept as text in ${row.name}, which Excel's own sums and filters leave out. Allowed: numbers.`,
    { label: changes.length === 1 ? "Make it a number" : "Make them numbers", changes });
}
