import type { Cell, CellValue } from "../../src/core/cell";
import type { TableSpec } from "../../src/core/schema";
import type { Table } from "../../src/core/table";
import { WorkbookError } from "../../src/workbook/port";
import type { EditBatch, Receipt, SavedFile, TableInfo, Wait, Workbook, WorkbookChange } from "../../src/workbook/port";

/** A table to start with. Cells may be anything a sheet can hold. */
export interface Seed {
  readonly name: string;
  readonly sheet?: string;
  /** 1-based sheet row of the headers; default 1. */
  readonly headerRow?: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Formulas with "=", by header. */
  readonly formulas?: Readonly<Record<string, string>>;
}

interface Kept {
  name: string;
  sheet: string;
  headerRow: number;
  headers: readonly string[];
  rows: Cell[][];
  readonly formulas: Map<number, string | null>;
}

export interface MemoryOptions {
  readonly name?: string;
  readonly readOnly?: boolean;
  /** "live" stands for Excel: no file to download, and a grid whose cells can be selected. Default "file". */
  readonly saving?: "live" | "file";
  readonly settings?: string | null;
}

/** A workbook in memory for tests of the faces: the port's promises, with hands to break things and to play the co-author. */
export interface MemoryWorkbook extends Workbook {
  /** What a cell holds now. */
  cell(table: string, row: number, header: string): Cell;
  /** All labels written so far. */
  readonly written: readonly string[];
  /** Cells that were selected in the grid, as `table row column`. */
  readonly selected: readonly string[];
  /** The next batch is refused with this. */
  refuseNext(error: WorkbookError): void;
  /** Batches wait until the returned function is called. */
  hold(): () => void;
  /** A co-author changes a cell. */
  remoteEdit(table: string, row: number, header: string, value: Cell): void;
  /** A co-author sorts: the rows stand in this order of their old positions. */
  sortRows(table: string, order: readonly number[]): void;
  /** Someone gives a table another name; hosts tell nobody of that. */
  rename(table: string, name: string): void;
  /** The session with the host is lost: nothing can be read until the returned function is called. */
  lose(): () => void;
  /** The host makes us wait, or no longer. */
  wait(wait: Wait | null): void;
  /** The person selects a row in the grid. */
  selectRow(table: string, row: number): void;
}

export function memoryWorkbook(seeds: readonly Seed[], options: MemoryOptions = {}): MemoryWorkbook {
  const tables = new Map<string, Kept>(seeds.map((seed) => [seed.name, {
    name: seed.name, sheet: seed.sheet ?? seed.name, headerRow: seed.headerRow ?? 1, headers: seed.headers, rows: seed.rows.map((row) => [...row]),
    formulas: new Map(Object.entries(seed.formulas ?? {}).map(([header, formula]) => [seed.headers.indexOf(header), formula])),
  }]));
  const listeners = new Set<(change: WorkbookChange) => void>();
  const followers = new Set<(table: string, row: number) => void>();
  const written: string[] = [];
  const selected: string[] = [];
  const waiters = new Set<(wait: Wait | null) => void>();
  let settings = options.settings ?? null;
  let lost = false;
  let refusal: WorkbookError | null = null;
  let gate: Promise<void> = Promise.resolve();

  const kept = (id: string): Kept => {
    const table = tables.get(id);
    if (!table) throw new WorkbookError("not-found", `There is no table ${id}.`);
    return table;
  };
  const tell = (change: WorkbookChange): void => listeners.forEach((listener) => listener(change));

  const apply = async (batch: EditBatch): Promise<Receipt> => {
    await gate;
    if (refusal) {
      const error = refusal;
      refusal = null;
      throw error;
    }
    for (const { table, row, column, cell } of batch.guards ?? []) {
      if ((kept(table).rows[row]?.[column] ?? null) !== cell) throw new WorkbookError("moved", "The row has changed meanwhile. Nothing was written.");
    }
    const before = new Map([...tables].map(([id, table]) => [id, { rows: table.rows.map((row) => [...row]), formulas: [...table.formulas] }]));
    let cellsChanged = 0;
    let rowsAdded = 0;
    for (const edit of batch.edits) {
      const table = kept(edit.table);
      if (edit.kind === "column") {
        const { column, fill } = edit;
        table.formulas.set(column, fill.kind === "formula" ? fill.formula : null);
        table.rows.forEach((row, i) => { row[column] = fill.values[i] ?? null; });
        cellsChanged += table.rows.length;
      } else if (edit.kind === "append") {
        table.rows.push(...edit.rows.map((row) => [...row]));
        rowsAdded += edit.rows.length;
      } else {
        const row = table.rows[edit.row];
        if (!row) throw new WorkbookError("not-found", `Row ${edit.row + 1} is not in ${table.name}.`);
        row[edit.column] = edit.value;
        cellsChanged += 1;
      }
    }
    written.push(batch.label);
    tell({ origin: "cairn", tables: [...new Set(batch.edits.map(({ table }) => table))] });
    return {
      label: batch.label, cellsChanged, rowsAdded, tablesCreated: [],
      undo: async () => {
        for (const [id, { rows, formulas }] of before) {
          kept(id).rows = rows;
          kept(id).formulas.clear();
          for (const [column, formula] of formulas) kept(id).formulas.set(column, formula);
        }
        return { left: 0 };
      },
    };
  };

  const createTables = async (specs: readonly TableSpec[]): Promise<Receipt> => {
    await gate;
    for (const spec of specs) {
      if (tables.has(spec.name)) throw new WorkbookError("name-taken", `There is a table ${spec.name} already. Nothing was created.`);
    }
    for (const spec of specs) {
      const blank: CellValue[] = spec.columns.map(() => null);
      tables.set(spec.name, {
        name: spec.name, sheet: spec.sheet, headerRow: 1, headers: spec.columns.map(({ name }) => name),
        rows: spec.rows.length === 0 ? [blank] : spec.rows.map((row) => [...row]),
        formulas: new Map(spec.columns.map(({ formula }, column) => [column, formula ?? null])),
      });
    }
    return {
      label: "Set up workbook", cellsChanged: 0, rowsAdded: 0, tablesCreated: specs.map(({ name }) => name),
      undo: async () => {
        for (const { name } of specs) tables.delete(name);
        return { left: 0 };
      },
    };
  };

  return {
    name: options.name ?? "Practices.xlsx", dateSystem: 1900, readOnly: options.readOnly ?? false,
    saving: options.saving === "live" ? { kind: "live" } : { kind: "file", bytes: noBytes },
    list: async () => [...tables].map(([id, table]): TableInfo => ({
      id, name: table.name, sheet: table.sheet, kind: "table", headers: table.headers, rowCount: table.rows.length,
    })),
    read: async (ids) => ids.map((id): Table => {
      if (lost) throw new WorkbookError("session-lost", "The session with Excel has ended.");
      const table = kept(id);
      return {
        id, name: table.name, sheet: table.sheet, firstRow: table.headerRow + 1, firstColumn: 0,
        headers: table.headers, rows: table.rows.map((row) => [...row]),
      };
    }),
    columnFormulas: async (id) => kept(id).headers.map((_, column) => kept(id).formulas.get(column) ?? null),
    apply, createTables,
    readSettings: async () => settings,
    writeSettings: async (json) => { settings = json; },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...(options.saving === "live" ? {
      select: async (table: string, row: number, column: number) => { selected.push(`${table} ${row} ${column}`); },
      onSelect: (listener: (table: string, row: number) => void) => {
        followers.add(listener);
        return () => followers.delete(listener);
      },
    } : {}),
    onWait: (listener) => {
      waiters.add(listener);
      return () => waiters.delete(listener);
    },
    written, selected,
    sortRows: (table, order) => {
      const { rows } = kept(table);
      kept(table).rows = order.map((from) => rows[from] ?? []);
      tell({ origin: "remote", tables: [table] });
    },
    rename: (table, name) => { kept(table).name = name; },
    lose: () => {
      lost = true;
      return () => { lost = false; };
    },
    wait: (wait) => waiters.forEach((listener) => listener(wait)),
    cell: (table, row, header) => kept(table).rows[row]?.[kept(table).headers.indexOf(header)] ?? null,
    refuseNext: (error) => { refusal = error; },
    hold: () => {
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => { release = resolve; });
      return release;
    },
    remoteEdit: (table, row, header, value) => {
      const cells = kept(table).rows[row];
      if (cells) cells[kept(table).headers.indexOf(header)] = value;
      tell({ origin: "remote", tables: [table] });
    },
    selectRow: (table, row) => followers.forEach((listener) => listener(table, row)),
  };
}

function noBytes(): Promise<SavedFile> {
  return Promise.reject(new WorkbookError("unsupported-format", "A workbook in memory has no file."));
}
