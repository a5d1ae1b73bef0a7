import { cellText, isBlank, isCellError, type Cell, type DateSystem } from "../cell";
import { readDate } from "../dates";
import type { CriteriaSet } from "../evaluation/criteria";
import { readRating } from "../evaluation/reading";
import { fold } from "../folding";
import type { Fix, Issue, IssueKind } from "../issue";
import { EVIDENCE_LABELS, gradeOf } from "../practice/choices";
import type { Practice } from "../practice/practice";
import { ROWS_A_STEP, type Steps } from "../steps";
import { textDateIssue } from "../textDates";
import { columnOf, type Table } from "../table";
import { noticeOfMissingColumns, placeAt } from "../tableIssues";
import { listed, quoted } from "../wording";
import { isConsensusRater, NO_RATINGS, raterKey, type RaterRating, type RatingBook, type RatingColumns } from "./rating";

export interface DecodedRatings {
  readonly book: RatingBook;
  readonly issues: readonly Issue[];
}

/** Without these no row says who rated what. */
const NEEDED = { practice: "Practice ID", rater: "Rater", criterion: "Criterion", rating: "Rating" } as const;

/**
 * The ratings of a `Ratings` table, and an issue at the address of each cell that cannot be used. A row counts when it names
 * a practice of the book by its ID, a rater, and a criterion of the set; a second row of the same three is reported and
 * left out. A bad rating is kept as bad: it takes no part in agreement or consensus. Blank rows are no ratings. In steps.
 */
export function* decodeRatings(table: Table | null, practices: readonly Practice[], criteria: CriteriaSet, dateSystem: DateSystem): Steps<DecodedRatings> {
  if (table === null) return { book: NO_RATINGS, issues: [] };
  const columns = findRatingColumns(table);
  const missing = Object.entries(NEEDED).filter(([key]) => columns[key as keyof typeof NEEDED] < 0).map(([, name]) => name);
  if (missing.length > 0) return { book: NO_RATINGS, issues: [noticeOfMissingColumns(table, missing, "ratings")] };
  const reader = new RatingReader(table, columns, practices, criteria, dateSystem);
  const all = yield* reader.read();
  return {
    book: { table: table.id, columns, ratings: all.filter(({ rater }) => !isConsensusRater(rater)), consensus: all.filter(({ rater }) => isConsensusRater(rater)) },
    issues: reader.issues,
  };
}

function findRatingColumns(table: Table): RatingColumns {
  const at = (name: string): number => columnOf(table, name);
  return { practice: at(NEEDED.practice), rater: at(NEEDED.rater), criterion: at(NEEDED.criterion), rating: at(NEEDED.rating), evidence: at("Evidence"), date: at("Date") };
}

class RatingReader {
  readonly issues: Issue[] = [];
  private readonly keys: ReadonlyMap<string, string>;
  /** By folded name, and by each spelling met so far. */
  private readonly criterionOf: Map<string, number>;
  /** Sheet row of the first row of each practice, rater and criterion. */
  private readonly taken = new Map<string, number>();
  private readonly allowed: string;
  private readonly columnList: readonly number[];

  constructor(
    private readonly table: Table, private readonly columns: RatingColumns, practices: readonly Practice[],
    private readonly criteria: CriteriaSet, private readonly dateSystem: DateSystem,
  ) {
    // Only the first row of an ID has it as its key: ratings of a doubled ID go to that one, as the issue at the second says.
    this.keys = new Map(practices.filter(({ id, key }) => id !== "" && id === key).map(({ id, key }) => [id.toLowerCase(), key]));
    this.criterionOf = new Map(criteria.criteria.map(({ name }, index) => [fold(name), index]));
    this.columnList = Object.values(columns);
    const { worst, best } = criteria.scale;
    this.allowed = `${Math.min(worst, best)} to ${Math.max(worst, best)}, blank or n/a`;
  }

  *read(): Steps<readonly RaterRating[]> {
    const { length } = this.table.rows;
    const ratings: RaterRating[] = [];
    for (let row = 0; row < length; row++) {
      if (row % ROWS_A_STEP === 0) yield row / length;
      const rating = this.readRow(row);
      if (rating !== null) ratings.push(rating);
    }
    return ratings;
  }

  private readRow(row: number): RaterRating | null {
    const { columns } = this;
    if (this.columnList.every((column) => isBlank(this.cell(row, column)))) return null;
    const practice = this.practiceAt(row);
    const rater = this.raterAt(row);
    const criterion = this.criterionAt(row);
    if (practice === null || rater === null || criterion === null || this.isRepeat(row, practice, rater, criterion)) return null;
    const reading = readRating(this.cell(row, columns.rating), this.criteria.scale);
    if (reading.kind === "bad") {
      const { suggestion } = reading;
      this.refuse("bad-rating", row, columns.rating, "Rating", this.allowed, suggestion === undefined ? undefined : this.fix(row, columns.rating, suggestion));
    }
    return { row, practice, rater, criterion, reading, evidence: this.evidenceAt(row), date: this.dateAt(row) };
  }

  private practiceAt(row: number): string | null {
    const cell = this.cell(row, this.columns.practice);
    const key = isCellError(cell) ? undefined : this.keys.get(cellText(cell).toLowerCase());
    if (key === undefined) this.refuse("unknown-practice", row, this.columns.practice, "Practice ID", "the ID of a row of the practice table");
    return key ?? null;
  }

  private raterAt(row: number): string | null {
    const cell = this.cell(row, this.columns.rater);
    if (!isBlank(cell) && !isCellError(cell)) return cellText(cell);
    this.refuse("missing-rater", row, this.columns.rater, "Rater", "the initials of who rated");
    return null;
  }

  private criterionAt(row: number): number | null {
    const cell = this.cell(row, this.columns.criterion);
    const text = isCellError(cell) ? "" : cellText(cell);
    const index = this.criterionOf.get(text) ?? this.criterionOf.get(fold(text));
    if (index !== undefined) this.criterionOf.set(text, index);
    else this.refuse("unknown-criterion", row, this.columns.criterion, "Criterion", listed(this.criteria.criteria.map(({ name }) => name)));
    return index ?? null;
  }

  /** A practice has one consensus a criterion, whatever its reason. */
  private isRepeat(row: number, practice: string, rater: string, criterion: number): boolean {
    const slot = `${criterion}\n${isConsensusRater(rater) ? "\nconsensus" : raterKey(rater)}\n${practice}`;
    const first = this.taken.get(slot);
    if (first === undefined) {
      this.taken.set(slot, this.sheetRow(row));
      return false;
    }
    const name = this.criteria.criteria[criterion]?.name ?? "";
    const message = `${rater} rates ${name} of practice ${practice} in row ${this.sheetRow(row)} and first in row ${first} of "${this.table.name}". The first counts. Allowed: one row for each.`;
    this.report("duplicate-rating", row, this.columns.rating, message);
    return true;
  }

  private evidenceAt(row: number): RaterRating["evidence"] {
    const cell = this.cell(row, this.columns.evidence);
    if (isBlank(cell)) return null;
    const grade = gradeOf(cell);
    if (grade === null) this.refuse("bad-choice", row, this.columns.evidence, "Evidence", `${EVIDENCE_LABELS.join(", ")}, or blank`);
    return grade;
  }

  private dateAt(row: number): RaterRating["date"] {
    const cell = this.cell(row, this.columns.date);
    if (isBlank(cell)) return null;
    const date = readDate(cell, this.dateSystem);
    if (date === null) this.refuse("bad-date", row, this.columns.date, "Date", "a date or blank");
    const asText = textDateIssue(this.table, row, this.columns.date, this.dateSystem);
    if (asText !== null) this.issues.push(asText);
    return date;
  }

  private cell(row: number, column: number): Cell {
    return this.table.rows[row]?.[column] ?? null;
  }

  private sheetRow(row: number): number {
    return this.table.firstRow + row;
  }

  private fix(row: number, column: number, value: number): Fix {
    return { label: `Use ${value}`, changes: [{ row, column, value }] };
  }

  private refuse(kind: IssueKind, row: number, column: number, name: string, allowed: string, fix?: Fix): void {
    const cell = this.cell(row, column);
    const message = `${name} is ${quoted(cell)} in row ${this.sheetRow(row)} of "${this.table.name}". Allowed: ${allowed}.`;
    this.report(isCellError(cell) ? "cell-error" : kind, row, column, message, fix);
  }

  /** All of them are notices: what stands in `Ratings` never changes a practice's own score. */
  private report(kind: IssueKind, row: number, column: number, message: string, fix?: Fix): void {
    const place = placeAt(this.table, row, column);
    this.issues.push({ kind, severity: "notice", message, place, ...(fix ? { fix } : {}) });
  }
}
