import type { Book } from "../../core/book";
import { exportColumns } from "../../core/export/columns";
import type { Leaving } from "../../core/export/leaving";
import { rulesInWords } from "../../core/export/rulesInWords";
import { teamTable } from "../../core/export/teamIndicators";
import type { WorkbookPlan } from "../../core/export/workbookPlan";
import { QUALITY_KINDS } from "../../core/issue";
import { settingsJson } from "../../core/settings";
import { criteriaSpec } from "../../workbook/setUp";
import { basisIn, basisWarning } from "./basis";

export interface ExportWords {
  /** The workbook's file name. */
  readonly name: string;
  /** The day it was made, as 2026-11-21. */
  readonly made: string;
  /** What is filtered, e.g. "Country: Italy"; "" for everything. */
  readonly filters: string;
  /** Of how many the practices were chosen. */
  readonly total: number;
}

/** A workbook of what leaves: Read me, Practices with scores and reasons as values, Criteria, what the team words itself of the indicators that are named, and the rules as settings, so that Cairn opens it again. */
export function workbookOf(book: Book, made: Leaving, words: ExportWords): WorkbookPlan {
  const columns = exportColumns(book.criteria, { ...made, basis: basisIn(book, made.practices) });
  const rows = made.practices.map((practice) => columns.map(({ cell }) => cell(practice)));
  const team = teamTable(book.catalogue, made.practices);
  return {
    cover: { sheet: "Read me", heading: `Practices from ${words.name}`, lines: coverLines(book, made, words) },
    tables: [{ name: "Practices", sheet: "Practices", columns: columns.map(({ spec }) => spec), rows }, criteriaSpec(book.criteria.criteria), ...(team === null ? [] : [team])],
    settingsJson: settingsJson({ ...book.settings, practiceTable: null, columns: {}, furtherTables: [], tableNames: {}, catalogueMode: "add" }, null),
  };
}

function coverLines(book: Book, { practices, unpublished, withContact }: Leaving, { made, filters, total }: ExportWords): readonly string[] {
  const unread = unreadCells(book, new Set(practices.map(({ table, row }) => `${row} ${table}`)));
  const rules = rulesInWords(book.criteria, book.rules);
  return [
    `${practices.length} of ${total} practices, made by Cairn on ${made}.`,
    ...[basisWarning(book, practices)].filter((warning) => warning !== ""),
    filters === "" ? "No filter was set." : `Filtered by ${filters}.`,
    ...(unpublished > 0 ? [`${unpublished} more are not for publication and were left out.`] : []),
    withContact ? "Contact details are in it: the person who made this file ticked that those named have agreed." : "Contact details, raters' names and columns that Cairn does not know are not in it.",
    ...(unread > 0 ? [`${unread === 1 ? "1 cell" : `${unread} cells`} of these practices could not be read as it stands and may be blank here; Check in the original workbook lists them.`] : []),
    "",
    "Score, Coverage, Verdict and Why are values of that day. Open this file in Cairn to have them follow a changed rating.",
    "",
    "How the practices were judged",
    ...rules.sentences,
    ...rules.criteria,
  ];
}

/** Issues at cells of these rows, as `row table`; a bad rating is left out, as it is exported as it stood. */
function unreadCells(book: Book, rows: ReadonlySet<string>): number {
  return book.issues.filter(({ kind, place }) => place.row !== undefined && rows.has(`${place.row} ${place.table}`) && kind !== "bad-rating" && !QUALITY_KINDS.has(kind)).length;
}
