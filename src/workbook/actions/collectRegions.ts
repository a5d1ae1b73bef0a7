import type { Book } from "../../core/book";
import { cellText, isBlank, isCellError, type Cell, type CellValue } from "../../core/cell";
import { columnsIn } from "../../core/practice/columns";
import { COMPUTED_COLUMNS } from "../../core/schema";
import { columnOf, type Table } from "../../core/table";
import type { WorkbookPlan } from "../plan";
import type { Edit, Guard } from "../port";
import { WorkbookError } from "../port";
import { REGION_TABLE } from "../templates";
import { blankRows, guard } from "./rowEdits";

/** What collecting comes to, before it is written. */
export interface Collected {
  /** Null where there is nothing to write. */
  readonly plan: WorkbookPlan | null;
  readonly regions: number;
  readonly added: number;
  /** Rows that are in Practices already. */
  readonly there: number;
  /** Rows that hold the ID of another practice, as "Sheet!row: title"; they stay where they are. */
  readonly clashes: readonly string[];
  /** Cells with an error value (such as #REF!), which were left blank. */
  readonly errors: number;
}

export const isRegionTable = ({ name }: { readonly name: string }): boolean => REGION_TABLE.test(name);

/**
 * Collects into the first table of practices; a region's table that is itself one of them is read as it stands, and not collected.
 * Rows of the region sheets that Practices does not have yet, to be written there with their region (the sheet's name where the
 * row names none). A row is there already when its ID and title are, or, without an ID, its title at its place. Nothing in
 * Practices or in a region's sheet changes. Throws WorkbookError where there is no practice table.
 */
export function collectRegions(book: Book, regionTables: readonly Table[]): Collected {
  const columns = book.practiceTables[0];
  const target = book.tables.find(({ id }) => id === columns?.table);
  if (columns === undefined || target === undefined) throw new WorkbookError("not-found", "This workbook has no practice table yet. Set up the workbook first.");
  const computed = new Set(COMPUTED_COLUMNS.map(({ name }) => columns.of[name] ?? -1));
  const known = new Known();
  target.rows.forEach((row) => known.add(row, target));
  const rows: (readonly CellValue[])[] = [];
  const clashes: string[] = [];
  let there = 0;
  let errors = 0;
  const collected = regionTables.filter(({ id }) => columnsIn(book.practiceTables, id) === null);
  for (const table of collected) {
    table.rows.forEach((row, r) => {
      if (row.every(isBlank)) return;
      const standing = known.standing(row, table);
      if (standing === "there") there += 1;
      else if (standing === "clash") clashes.push(`${table.sheet}, row ${table.firstRow + r}`);
      else {
        known.add(row, table);
        errors += row.filter(isCellError).length;
        rows.push(target.headers.map((header, column) => (computed.has(column) ? null : valueFor(header, row, table))));
      }
    });
  }
  const plan = rows.length === 0 ? null : planFor(book, target, rows, computed);
  return { plan, regions: collected.length, added: rows.length, there, clashes, errors };
}

function valueFor(header: string, row: readonly Cell[], table: Table): CellValue {
  const cell = row[columnOf(table, header)] ?? null;
  if (isBlank(cell) && header.trim().toLowerCase() === "region") return table.sheet;
  return isCellError(cell) ? null : cell;
}

/** Rows go into the blank ones first, then to the table's end; the settings are written again so that formulas follow. */
function planFor(book: Book, target: Table, rows: readonly (readonly CellValue[])[], computed: ReadonlySet<number>): WorkbookPlan {
  const free = blankRows(target, computed);
  const filled = rows.slice(0, free.length);
  const edits: Edit[] = [];
  const guards: Guard[] = [];
  filled.forEach((values, i) => values.forEach((value, column) => {
    if (value === null) return;
    edits.push({ kind: "cell", table: target.id, row: free[i] ?? 0, column, value });
    guards.push(guard(book, target.id, free[i] ?? 0, column));
  }));
  if (rows.length > filled.length) edits.push({ kind: "append", table: target.id, rows: rows.slice(filled.length) });
  return { label: `Collect ${rows.length === 1 ? "1 practice" : `${rows.length} practices`} from region sheets`, create: [], edits, guards, settings: book.settings };
}

/** What the list has already, by ID and by title at a place. */
class Known {
  private readonly titleOf = new Map<string, string>();
  private readonly places = new Set<string>();

  add(row: readonly Cell[], table: Table): void {
    const { id, title, key } = identity(row, table);
    if (id !== "" && !this.titleOf.has(id)) this.titleOf.set(id, title);
    if (title !== "") this.places.add(key);
  }

  standing(row: readonly Cell[], table: Table): "new" | "there" | "clash" {
    const { id, title, key } = identity(row, table);
    const same = id === "" ? undefined : this.titleOf.get(id);
    if (same !== undefined) return same === title ? "there" : "clash";
    return title !== "" && this.places.has(key) ? "there" : "new";
  }
}

function identity(row: readonly Cell[], table: Table): { readonly id: string; readonly title: string; readonly key: string } {
  const of = (header: string): string => cellText(row[columnOf(table, header)] ?? null).normalize("NFC").replace(/\s+/g, " ").toLowerCase();
  const region = of("Region") === "" && isRegionTable(table) ? table.sheet.toLowerCase() : of("Region");
  return { id: of("ID"), title: of("Title"), key: [of("Title"), of("Place"), region, of("Country")].join("\u0000") };
}

/** One receipt for the person. */
export function collectedWords({ regions, added, there, clashes, errors }: Collected): string {
  const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
  return [
    added === 0 ? `Nothing new in ${count(regions, "region sheet")}.` : `Collected ${count(added, "practice")} from ${count(regions, "region sheet")} into Practices.`,
    there > 0 ? `${count(there, "row")} ${there === 1 ? "was" : "were"} there already.` : null,
    clashes.length > 0 ? `Left out, as the ID belongs to another practice: ${clashes.slice(0, 5).join("; ")}${clashes.length > 5 ? ` and ${clashes.length - 5} more` : ""}. Give ${clashes.length === 1 ? "it an ID of its" : "them IDs of their"} own and collect again.` : null,
    errors > 0 ? `${count(errors, "cell")} with an error value ${errors === 1 ? "was" : "were"} left blank.` : null,
  ].filter((sentence) => sentence !== null).join(" ");
}
