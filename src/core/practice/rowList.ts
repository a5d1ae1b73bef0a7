import type { Issue } from "../issue";
import type { Table } from "../table";
import type { PracticeColumns } from "./columns";
import { PracticeRow } from "./row";

/** A table that holds practices, and where our columns stand in it. */
export interface PracticeTable {
  readonly table: Table;
  readonly columns: PracticeColumns;
}

/** The rows of all tables of practices, counted through from 0, table after table. With one table a row's number is its row in it. */
export class RowList {
  readonly length: number;
  /** Number of each table's first row. */
  readonly starts: readonly number[];
  /** What a person calls each table among the others: its sheet, or its name where two stand on one sheet. Null where it is the only one. */
  readonly labels: readonly (string | null)[];

  constructor(readonly parts: readonly PracticeTable[]) {
    let length = 0;
    this.starts = parts.map(({ table }) => (length += table.rows.length) - table.rows.length);
    this.length = length;
    this.labels = parts.map(({ table }) => (parts.length === 1 ? null : labelAmong(table, parts)));
  }

  /** Position in `parts` of a row. */
  partOf(index: number): number {
    let part = this.starts.length - 1;
    while (part > 0 && index < (this.starts[part] ?? 0)) part--;
    return part;
  }

  /** The row, to be read and reported on. The list must have one of this number. */
  at(index: number, issues: Issue[]): PracticeRow {
    const part = this.partOf(index);
    const of = this.parts[part];
    if (of === undefined) throw new RangeError(`There is no row ${index}.`);
    return new PracticeRow(of.table, of.columns, index - (this.starts[part] ?? 0), issues);
  }

  /** 1-based row in its sheet. */
  sheetRow(index: number): number {
    const part = this.partOf(index);
    return (this.parts[part]?.table.firstRow ?? 1) + index - (this.starts[part] ?? 0);
  }

  /** A row as a message about another row names it: "row 12", and of which sheet where that is another. */
  wordsFor(index: number, seenFrom: number): string {
    const part = this.partOf(index);
    const words = `row ${this.sheetRow(index)}`;
    return part === this.partOf(seenFrom) ? words : `${words} of "${this.labels[part] ?? ""}"`;
  }

  /** `row 12`, the key of a row without an ID of its own; in all tables but the first with the table's name. */
  keyWords(index: number): string {
    const part = this.partOf(index);
    return part === 0 ? `row ${this.sheetRow(index)}` : `row ${this.sheetRow(index)} of ${this.parts[part]?.table.name ?? ""}`;
  }
}

function labelAmong({ id, name, sheet }: Table, parts: readonly PracticeTable[]): string {
  return parts.some(({ table }) => table.id !== id && table.sheet === sheet) ? name : sheet;
}
