import type { Book } from "../../core/book";
import type { CellValue } from "../../core/cell";
import { isBlank } from "../../core/cell";
import { columnsIn } from "../../core/practice/columns";
import type { Precision } from "../../core/practice/practice";
import { COMPUTED_COLUMNS } from "../../core/schema";
import type { Edit, EditBatch } from "../port";
import { WorkbookError } from "../port";
import { blankRows, guard } from "./rowEdits";

/** What is known of a practice when it is added; "" and null are left blank. */
export interface NewPractice {
  readonly title: string;
  readonly country: string;
  readonly region: string;
  readonly place: string;
  /** WGS 84 degrees, both or neither. */
  readonly position: { readonly lat: number; readonly lng: number; readonly precision: Precision } | null;
  readonly start: number | null;
  readonly status: string;
  readonly targetGroup: string;
}

/**
 * Adds one practice to a table of practices, the first one when none is named: into the first blank row of the table, else at its end. Its computed cells stay blank until it is
 * rated, or fill themselves where they are calculated columns. `id` is the practice's new ID.
 */
export function addPractice(book: Book, details: NewPractice, into: string | null = null): { readonly batch: EditBatch; readonly id: string } {
  const columns = into === null ? book.practiceTables[0] : columnsIn(book.practiceTables, into);
  const table = book.tables.find((t) => t.id === columns?.table);
  if (!columns || !table) throw new WorkbookError("not-found", "This workbook has no practice table yet. Set up the workbook first.");
  const id = nextId(book);
  const values = valuesOf(id, details).flatMap(([name, value]): (readonly [number, CellValue])[] => {
    const column = columns.of[name] ?? -1;
    return column < 0 || value === null || value === "" ? [] : [[column, value]];
  });
  const label = `Add ${details.title}`;
  const computed = new Set(COMPUTED_COLUMNS.map(({ name }) => columns.of[name] ?? -1));
  const [free] = blankRows(table, computed);
  if (free === undefined) {
    const row: CellValue[] = table.headers.map(() => null);
    for (const [column, value] of values) row[column] = value;
    return { id, batch: { label, edits: [{ kind: "append", table: table.id, rows: [row] }] } };
  }
  const edits = values.map(([column, value]): Edit => ({ kind: "cell", table: table.id, row: free, column, value }));
  return { id, batch: { label, edits, guards: values.map(([column]) => guard(book, table.id, free, column)) } };
}

function valuesOf(id: string, { title, country, region, place, position, start, status, targetGroup }: NewPractice): readonly (readonly [string, CellValue])[] {
  return [
    ["ID", id], ["Title", title], ["Country", country], ["Region", region], ["Place", place],
    ["Latitude", position?.lat ?? null], ["Longitude", position?.lng ?? null], ["Precision", position?.precision ?? null],
    ["Start", start], ["Status", status], ["Target group", targetGroup],
  ];
}

/** The ID after the highest one of the kind the sheet uses: P-07 → P-08, P038 → P039; P-01 in an empty table. */
export function nextId(book: Book): string {
  const taken = new Set(book.practices.map((p) => p.id.toLowerCase()));
  const numbered = book.practices.flatMap(({ id }) => {
    const [, prefix, digits] = /^(.*?)(\d+)$/.exec(id) ?? [];
    return prefix === undefined || digits === undefined || digits.length > 9 ? [] : [{ prefix, number: Number(digits), width: digits.length }];
  });
  const last = numbered.reduce((best, each) => (each.number > best.number ? each : best), numbered[0] ?? { prefix: "P-", number: 0, width: 2 });
  for (let number = last.number + 1; ; number += 1) {
    const id = `${last.prefix}${String(number).padStart(last.width, "0")}`;
    if (!taken.has(id.toLowerCase())) return id;
  }
}

/** True when a table already has this title at this place: worth a question before it is added a second time. */
export function isKnown(book: Book, details: Pick<NewPractice, "title" | "place">): boolean {
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  return book.practices.some((p) => !isBlank(p.title) && same(p.title, details.title) && same(p.place, details.place));
}
