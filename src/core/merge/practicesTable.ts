import type { CellValue } from "../cell";
import { WORKBOOK_COLUMN } from "../practice/columns";
import type { ScoredPractice } from "../practice/practice";
import { COMPUTED_COLUMNS, type ColumnSpec, type TableSpec } from "../schema";
import type { ADDED_COLUMNS } from "./fields";
import { criteriaLabel } from "./source";
import type { Standing } from "./standing";
import type { United, UnitedRow } from "./unite";

/** A cell holds no longer text. */
const LONGEST = 32_000;

interface Column {
  readonly spec: ColumnSpec;
  readonly cell: (row: UnitedRow, at: number) => CellValue;
}

/**
 * The practices of all workbooks as one table: the columns that Cairn knows, the workbook, ratings, everybody's own columns,
 * then score, coverage, verdict and why by the criteria that stand for all (`judged`, by row; null leaves them blank). Rows
 * that were judged otherwise have their own score and verdict in columns of their own, and those columns are there only then.
 */
export function practicesTable(united: United, standings: readonly (Standing | null)[], judged: readonly (ScoredPractice | null)[] | null): TableSpec {
  const { fields } = united.ground;
  const fieldColumns = (known: boolean): readonly Column[] => fields.flatMap((field, at) => ((field.kind === "column") === known ? [{ spec: field.spec, cell: (row: UnitedRow) => row.cells[at] ?? null }] : []));
  const text = (name: (typeof ADDED_COLUMNS)[number], type: ColumnSpec["type"], width: number, cell: Column["cell"]): Column => ({ spec: { name, type, width }, cell });
  const inOwn = (take: (standing: Standing) => CellValue): Column["cell"] => (_, at) => { const standing = standings[at] ?? null; return standing === null ? null : take(standing); };
  const renamed = united.rows.some(isRenamed);
  const columns: readonly Column[] = [
    ...fieldColumns(true),
    text(WORKBOOK_COLUMN, "text", 24, (row) => workbooksOf(row).join("; ")),
    ...(united.rows.some((row) => sheetsOf(row) !== "") ? [text("Sheet in its workbook", "text", 18, (row) => sheetsOf(row) || null)] : []),
    ...(renamed ? [text("ID in its workbook", "text", 14, (row) => (isRenamed(row) ? oldIds(row) : null))] : []),
    ...fieldColumns(false),
    ...COMPUTED_COLUMNS.map((spec): Column => ({ spec, cell: (_, at) => computed(spec.name, judged?.[at] ?? null) })),
    ...(standings.every((standing) => standing === null) ? [] : [
      text("Judged by", "text", 26, inOwn(({ source }) => `${source.name}: ${criteriaLabel(source.book)}`)),
      text("Score in its workbook", "score", 10, inOwn(({ evaluation }) => evaluation.score)),
      text("Coverage in its workbook", "share", 10, inOwn(({ evaluation }) => evaluation.coverage)),
      text("Verdict in its workbook", "text", 20, inOwn(({ evaluation }) => evaluation.verdict)),
      text("Why in its workbook", "long text", 50, inOwn(({ evaluation }) => evaluation.why)),
    ]),
    ...(united.rows.every(({ remarks }) => remarks.length === 0) ? [] : [text("Merge remarks", "long text", 50, ({ remarks }) => (remarks.length === 0 ? null : remarks.map(({ text: words }) => words).join("\n").slice(0, LONGEST)))]),
  ];
  return { name: "Practices", sheet: "Practices", columns: columns.map(({ spec }) => spec), rows: united.rows.map((row, at) => columns.map(({ cell }) => cell(row, at))) };
}

export function workbooksOf({ members }: UnitedRow): readonly string[] {
  return [...new Set(members.map(({ workbook }) => workbook))];
}

/** The sheets that a row comes from, where its workbook has practices on several; "" elsewhere. */
function sheetsOf({ members }: UnitedRow): string {
  return [...new Set(members.flatMap(({ practice: { sheet } }) => sheet ?? []))].join("; ");
}

export function isRenamed({ id, members }: UnitedRow): boolean {
  return members.some(({ practice }) => practice.id !== "" && practice.id !== id);
}

function oldIds({ members }: UnitedRow): string {
  const [first] = members;
  return members.length === 1 ? first.practice.id : members.map(({ workbook, practice }) => `${workbook}: ${practice.id === "" ? "none" : practice.id}`).join("; ");
}

function computed(name: string, practice: ScoredPractice | null): CellValue {
  if (practice === null) return null;
  const { score, coverage, verdict, why } = practice.evaluation;
  switch (name) {
    case "Score": return score;
    case "Coverage": return coverage;
    case "Verdict": return verdict;
    default: return why === "" ? null : why;
  }
}
