import type { Book } from "../book";
import { cellText, isBlank, isCellError, type Cell, type CellValue } from "../cell";
import { formatScale } from "../evaluation/scale";
import { fold } from "../folding";
import { WORKBOOK_COLUMN, type PracticeColumns } from "../practice/columns";
import type { ScoredPractice } from "../practice/practice";
import { COMPUTED_COLUMNS, PRACTICE_COLUMNS, type ColumnSpec } from "../schema";
import type { Table } from "../table";
import { criteriaLabel, relationTo, usedSource, type MergeSource } from "./source";

/** A practice of one of the sources. */
export interface Member {
  /** Of this row in this source, whatever is decided: `1:12` is the second source's row 12 (from 0). */
  readonly key: string;
  readonly source: number;
  /** Its table among all tables of practices of all sources: see `partsOf`. */
  readonly part: number;
  readonly workbook: string;
  readonly practice: ScoredPractice;
  /** The raw cells of its row. */
  readonly cells: readonly Cell[];
}

/** One thing that practices say, with where each source says it. The fields of the united table, in its order. */
export interface MergeField {
  readonly spec: ColumnSpec;
  /** `column`: one that Cairn knows. `rating`: on the criteria that stand for all. `elsewhere`: on a set of its own. `own`: a person's own column. */
  readonly kind: "column" | "rating" | "elsewhere" | "own";
  /** Position in each table of practices of the sources (`partsOf`); -1 where it has none. */
  readonly columns: readonly number[];
}

/** Columns that the united table adds; a person's own column of such a name gets another. */
export const ADDED_COLUMNS = [
  WORKBOOK_COLUMN, "Sheet in its workbook", "ID in its workbook", "Judged by", "Score in its workbook", "Coverage in its workbook", "Verdict in its workbook", "Why in its workbook", "Merge remarks",
] as const;

/** A table of practices of one of the sources. */
interface MergePart {
  readonly source: number;
  readonly book: Book;
  readonly table: Table;
  readonly columns: PracticeColumns;
}

/** All tables of practices of all sources, source by source. */
export function partsOf(sources: readonly MergeSource[]): readonly MergePart[] {
  return sources.flatMap(({ book }, source) => book.practiceTables.flatMap((columns) => {
    const table = book.tables.find(({ id }) => id === columns.table);
    return table === undefined ? [] : [{ source, book, table, columns }];
  }));
}

/** All practices of all sources, source by source in sheet order. */
export function membersOf(sources: readonly MergeSource[]): readonly Member[] {
  const parts = partsOf(sources);
  return parts.flatMap(({ source, book, table }, part) => {
    const nth = parts.slice(0, part).filter((earlier) => earlier.source === source).length;
    return book.practices.filter((practice) => practice.table === table.id).map((practice): Member => ({
      key: `${source}:${practice.row}${nth === 0 ? "" : `:${nth}`}`, source, part, workbook: sources[source]?.name ?? "", practice, cells: table.rows[practice.row] ?? [],
    }));
  });
}

/** Every field that some source has; those that Cairn knows always, in the order of a workbook of ours. */
export function fieldsOf(sources: readonly MergeSource[]): readonly MergeField[] {
  const parts = partsOf(sources);
  const known = PRACTICE_COLUMNS.map((spec): MergeField => ({ spec, kind: "column", columns: parts.map(({ columns }) => columns.of[spec.name] ?? -1) }));
  const used = sources[usedSource(sources)];
  if (!used) return known;
  const taken = new Set([...PRACTICE_COLUMNS.map(({ name }) => name), ...COMPUTED_COLUMNS.map(({ name }) => name), ...ADDED_COLUMNS].map(fold));
  const ratings = ratingFields(sources, used).filter(({ spec }) => !taken.has(fold(spec.name)));
  for (const { spec } of ratings) taken.add(fold(spec.name));
  return [...known, ...ratings, ...ownFields(sources, taken)];
}

/** The cell as it goes into the united table: what was read where Cairn reads it in one way only, else what stood there. An error becomes its code as text. */
export function cellOf({ spec, kind, columns }: MergeField, { part, practice, cells }: Member): CellValue {
  const cell = cells[columns[part] ?? -1] ?? null;
  if (kind === "column") {
    switch (spec.name) {
      case "ID": return practice.id === "" ? null : practice.id;
      case "Latitude": if (practice.position !== null) return practice.position.lat; break;
      case "Longitude": if (practice.position !== null) return practice.position.lng; break;
      case "Start": if (practice.startYear !== null) return practice.startYear; break;
      case "End": if (practice.endYear !== null) return practice.endYear; break;
    }
  }
  if (isBlank(cell)) return null;
  if (isCellError(cell)) return kind === "rating" || kind === "elsewhere" ? `error ${cellText(cell)}` : cellText(cell); // #N/A as text would read as "not applicable"
  return cell;
}

function ratingFields(sources: readonly MergeSource[], used: MergeSource): readonly MergeField[] {
  const isForeign = sources.map(({ book }) => relationTo(used.book, book) === "other criteria");
  const columnsFor = (name: string, takes: (source: number) => boolean): readonly number[] => partsOf(sources).map(({ source, book, columns: own }) => {
    const at = book.criteria.criteria.findIndex((each) => fold(each.name) === fold(name));
    return takes(source) && at >= 0 ? own.criteria[at] ?? -1 : -1;
  });
  const { criteria, scale } = used.book.criteria;
  const shared = criteria.map(({ name, question }): MergeField => ({
    spec: { name, type: "rating", width: 14, scale, help: `${question} ${formatScale(scale)}, ${scale.best} is best. Blank or n/a when not rated.`.slice(0, 255) },
    kind: "rating", columns: columnsFor(name, (i) => isForeign[i] !== true),
  }));
  const labels = [...new Set(sources.flatMap(({ book }, i) => (isForeign[i] === true ? [criteriaLabel(book)] : [])))];
  const elsewhere = labels.flatMap((label) => {
    const has = (i: number): boolean => { const book = sources[i]?.book; return isForeign[i] === true && book !== undefined && criteriaLabel(book) === label; };
    const names = [...new Map(sources.flatMap(({ book }, i) => (has(i) ? book.criteria.criteria.map(({ name }) => [fold(name), name] as const) : []))).values()];
    return names.map((name): MergeField => ({ spec: { name: elsewhereName(name, label), type: "number", width: 14 }, kind: "elsewhere", columns: columnsFor(name, has) }));
  });
  return [...shared, ...elsewhere];
}

/** The header of ratings that are not on the criteria which stand for all, e.g. "Impact (DAC-6, 6-1)". */
export function elsewhereName(criterion: string, label: string): string {
  return `${criterion} (${label})`;
}

/** Columns that Cairn does not know, by folded header; a repeat within a sheet gets a number, one named like a column of ours "(own)". */
function ownFields(sources: readonly MergeSource[], taken: ReadonlySet<string>): readonly MergeField[] {
  const found = new Map<string, { readonly name: string; readonly columns: number[]; readonly cells: Cell[] }>();
  const parts = partsOf(sources);
  parts.forEach(({ book, table, columns: own }, part) => {
    const known = new Set([...PRACTICE_COLUMNS, ...COMPUTED_COLUMNS].map(({ name }) => own.of[name] ?? -1).concat(own.criteria));
    const seen = new Map<string, number>();
    table.headers.forEach((header, column) => {
      if (known.has(column)) return;
      const cells = book.practices.flatMap((practice) => (practice.table === table.id ? [table.rows[practice.row]?.[column] ?? null] : []));
      const plain = header.replace(/\s+/g, " ").trim();
      if (plain === "" && cells.every(isBlank)) return;
      const base = plain === "" ? "Column without a header" : taken.has(fold(plain)) ? `${plain} (own)` : plain;
      const times = (seen.get(fold(base)) ?? 0) + 1;
      seen.set(fold(base), times);
      const name = times === 1 ? base : `${base} (${times})`;
      const field = found.get(fold(name)) ?? { name, columns: parts.map(() => -1), cells: [] };
      field.columns[part] = column;
      field.cells.push(...cells);
      found.set(fold(name), field);
    });
  });
  return [...found.values()].map(({ name, columns, cells }): MergeField => ({ spec: ownColumn(name, cells), kind: "own", columns }));
}

const LONG = 60;

/** How a column of cells that nobody described is best shown. */
export function ownColumn(name: string, cells: readonly Cell[]): ColumnSpec {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length > 0 && filled.every((cell) => typeof cell === "number")) return { name, type: "number", width: 14 };
  return filled.some((cell) => cellText(cell).length > LONG) ? { name, type: "long text", width: 40 } : { name, type: "text", width: 20 };
}
