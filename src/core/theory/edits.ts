import { isBlank, type CellValue } from "../cell";
import { columnOf, type Table } from "../table";
import { parts } from "../wording";
import { readTheory, type Statement, type Theory, type TheoryStep } from "./theory";

/** What a person does to a Theory of Change, in whichever picture of it. Statements are named by key. */
export type TheoryEdit =
  | { readonly kind: "add"; readonly step: TheoryStep; readonly statement: string; /** Statements that the new one leads to, and that lead to it. */ readonly leadsTo?: readonly string[]; readonly from?: readonly string[]; readonly indicators?: readonly string[] }
  | { readonly kind: "statement" | "assumption" | "evidence"; readonly key: string; readonly text: string }
  | { readonly kind: "step"; readonly key: string; readonly step: TheoryStep }
  | { readonly kind: "indicators"; readonly key: string; readonly codes: readonly string[] }
  | { readonly kind: "link" | "unlink"; readonly from: string; readonly to: string }
  | { readonly kind: "remove"; readonly key: string };

/** One cell to write; row and column count from 0 within the table. A row at the table's length is a new one. */
export interface TheoryCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What an edit would write into the table, or the sentence that says why it cannot be done. */
export type TheoryWriting =
  | { readonly kind: "cells"; readonly cells: readonly TheoryCell[] }
  | { readonly kind: "refused"; readonly problem: string };

const refused = (problem: string): TheoryWriting => ({ kind: "refused", problem });

/** The column of an edit's own text. */
const TEXT_COLUMNS = { statement: "Statement", assumption: "Assumption", evidence: "Evidence" } as const;

/**
 * The cells of the `TheoryOfChange` table that an edit changes. A statement without an ID gets one when something is to lead to
 * it. A new statement takes the first blank row, else a row after the last. Removing clears its row and takes it out of every link; what stands
 * in columns that are not ours stays, and so does the row. Refused, in words: a key that is gone, a link to itself, a column that the table lacks.
 * Links that name no row stay as they were typed. Never throws.
 */
export function theoryCells(table: Table, edit: TheoryEdit): TheoryWriting {
  const { theory } = readTheory(table, new Set());
  const writer = new TheoryWriter(table, theory);
  const named = namedKeys(edit);
  if (!named.every((key) => writer.has(key))) return refused("This statement is no longer in the table. Look at the newest state and try again.");
  switch (edit.kind) {
    case "add": writer.add(edit); break;
    case "step": writer.put(edit.key, "Step", edit.step); break;
    case "indicators": writer.put(edit.key, "Indicators", edit.codes.join("; ")); break;
    case "remove": writer.remove(edit.key); break;
    case "link":
      if (edit.from === edit.to) return refused("A statement cannot lead to itself.");
      writer.link(edit.from, edit.to);
      break;
    case "unlink": writer.unlink(edit.from, edit.to); break;
    default: writer.put(edit.key, TEXT_COLUMNS[edit.kind], edit.text);
  }
  return writer.missing === null ? { kind: "cells", cells: writer.cells() } : refused(`The table "${table.name}" has no column ${writer.missing}. Add it in the sheet, then try again.`);
}

/** The table as it will be once these cells are written. */
export function withCells(table: Table, cells: readonly TheoryCell[]): Table {
  const rows = table.rows.map((row) => [...row]);
  for (const { row, column, value } of cells) {
    const cellsOfRow = rows[row] ?? (rows[row] = table.headers.map(() => null));
    cellsOfRow[column] = value === "" ? null : value;
  }
  return { ...table, rows };
}

function namedKeys(edit: TheoryEdit): readonly string[] {
  if (edit.kind === "add") return [...(edit.leadsTo ?? []), ...(edit.from ?? [])];
  return "key" in edit ? [edit.key] : [edit.from, edit.to];
}

/** Collects what is to be written; the last value for a cell counts. */
class TheoryWriter {
  /** The first column that was needed and is not there. */
  missing: string | null = null;
  private readonly values = new Map<string, TheoryCell>();
  private readonly ids: Map<string, string>;
  private readonly taken: Set<string>;

  constructor(private readonly table: Table, private readonly theory: Theory) {
    const owned = theory.statements.filter(({ id, key }) => id !== "" && id === key);
    this.ids = new Map(owned.map(({ key, id }) => [key, id]));
    this.taken = new Set(theory.statements.map(({ id }) => id.toLowerCase()));
  }

  has(key: string): boolean {
    return this.theory.statements.some((each) => each.key === key);
  }

  put(key: string, header: string, value: string): void {
    const statement = this.theory.statements.find((each) => each.key === key);
    if (statement !== undefined) this.write(statement.row, header, value);
  }

  add({ step, statement, leadsTo = [], from = [], indicators = [] }: TheoryEdit & { readonly kind: "add" }): void {
    const row = this.freeRow();
    const id = this.nextId();
    this.write(row, "ID", id);
    this.write(row, "Step", step);
    this.write(row, "Statement", statement);
    if (indicators.length > 0) this.write(row, "Indicators", indicators.join("; "));
    if (leadsTo.length > 0) this.write(row, "Leads to", [...new Set(leadsTo)].map((key) => this.idOf(key)).join("; "));
    for (const key of from) this.writeLinks(key, [...this.linksOf(key), id]);
  }

  link(from: string, to: string): void {
    const id = this.idOf(to);
    const links = this.linksOf(from);
    if (!links.some((each) => each.toLowerCase() === id.toLowerCase())) this.writeLinks(from, [...links, id]);
  }

  unlink(from: string, to: string): void {
    const id = this.ids.get(to);
    const links = this.linksOf(from);
    const left = links.filter((each) => each.toLowerCase() !== id?.toLowerCase());
    if (left.length < links.length) this.writeLinks(from, left);
  }

  remove(key: string): void {
    const statement = this.theory.statements.find((each) => each.key === key);
    if (statement === undefined) return;
    for (const header of ["ID", "Step", "Statement", "Leads to", "Indicators", "Assumption", "Evidence"]) {
      if (columnOf(this.table, header) >= 0) this.write(statement.row, header, "");
    }
    for (const { key: from, leadsTo } of this.theory.statements) if (from !== key && leadsTo.includes(key)) this.unlink(from, key);
  }

  cells(): readonly TheoryCell[] {
    return [...this.values.values()].filter(({ row, column, value }) => (this.table.rows[row]?.[column] ?? "") !== value);
  }

  /** The ID of a statement; one is given to it where it has none, or where another row has it too. */
  private idOf(key: string): string {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.nextId();
    this.ids.set(key, id);
    this.put(key, "ID", id);
    return id;
  }

  private nextId(): string {
    for (let number = this.theory.statements.length + 1; ; number += 1) {
      const id = `T${number}`;
      if (this.taken.has(id.toLowerCase())) continue;
      this.taken.add(id.toLowerCase());
      return id;
    }
  }

  /** The links as typed, those to nowhere included. */
  private linksOf(key: string): readonly string[] {
    const statement = this.statement(key);
    const column = columnOf(this.table, "Leads to");
    if (statement === undefined) return [];
    const waiting = this.values.get(`${statement.row} ${column}`)?.value;
    const cell = waiting === undefined ? this.table.rows[statement.row]?.[column] ?? null : waiting;
    return typeof cell === "string" || typeof cell === "number" ? parts(String(cell)) : [];
  }

  private writeLinks(key: string, links: readonly string[]): void {
    const statement = this.statement(key);
    if (statement !== undefined) this.write(statement.row, "Leads to", links.join("; "));
  }

  private statement(key: string): Statement | undefined {
    return this.theory.statements.find((each) => each.key === key);
  }

  private freeRow(): number {
    const free = this.table.rows.findIndex((cells) => cells.every((cell) => isBlank(cell)));
    return free < 0 ? this.table.rows.length : free;
  }

  private write(row: number, header: string, value: string): void {
    const column = columnOf(this.table, header);
    if (column < 0) this.missing ??= header;
    else this.values.set(`${row} ${column}`, { row, column, value: value === "" ? null : value });
  }
}
