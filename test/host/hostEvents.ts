import { formatArea } from "./area";
import type { Area } from "./area";
import { UnimplementedMember } from "./hostError";
import type { Author, CellsChanged, HostBook, HostSheet, HostTable } from "./hostModel";
import type { HostObject } from "./hostObject";

/**
 * The events of "Work with events using the Excel JavaScript API" that the host raises, by the name under which office.js
 * registers them, with office.js's own number for each. Formats, formulas, clicks, charts and comments raise none.
 */
const SHEET_EVENTS: Readonly<Record<string, number>> = {
  DataChanged: 10, Activated: 11, Deactivated: 12, Added: 13, SelectionChanged: 14, Deleted: 15, Calculated: 16,
  RowSorted: 19, RowHiddenChanged: 22, ProtectionChanged: 24, NameChanged: 25, VisibilityChanged: 26, Moved: 27,
};
const TABLE_EVENTS: Readonly<Record<string, number>> = { SelectionChanged: 100, DataChanged: 101, Added: 102, Deleted: 103 };
const EVENTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Worksheet: SHEET_EVENTS, WorksheetCollection: SHEET_EVENTS, Table: TABLE_EVENTS, TableCollection: TABLE_EVENTS,
};
const CHANGED = 10;
/** office.js's name for "any sheet of the workbook" as the target of an event. */
const WORKBOOK = "Workbook";

/** What a batch or a person can change besides cells; events are raised by comparing it before and after. */
export interface Structure {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly visibility: string; readonly isProtected: boolean }[];
  readonly tables: readonly { readonly id: string; readonly name: string; readonly sheet: string; readonly area: Area }[];
  readonly active: { readonly sheet: string; readonly area: Area };
}

export function structureOf(book: HostBook): Structure {
  return {
    sheets: book.sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, visibility: sheet.visibility, isProtected: sheet.protectedSheet })),
    tables: book.tables.map((table) => ({ id: table.id, name: table.name, sheet: table.sheet.id, area: table.area })),
    active: { sheet: book.active.sheet.id, area: book.active.area },
  };
}

/** One row of a `richApiMessage`: category, number, target, JSON, flags, and whether office.js shall call the source remote. */
type Row = readonly [number, number, string, string, number, boolean];

/** Keeps which events the add-in has asked for, and sends those. */
export class HostEvents {
  private readonly registered = new Map<string, number>();

  constructor(private readonly send: (rows: readonly Row[]) => void) {}

  /** Takes a call such as `_RegisterDataChangedEvent` or `_UnregisterEventNameChanged`; false for any other method. */
  register(object: HostObject, method: string): boolean {
    const call = /^_(Un)?[Rr]egister(?:Event(\w+)|(\w+)Event)$/.exec(method);
    if (!call || call[2] === undefined && call[3] === undefined) return false;
    const number = EVENTS[object.type]?.[call[2] ?? call[3] ?? ""];
    if (number === undefined) throw new UnimplementedMember(`${object.type}.${method}()`);
    const key = `${number} ${object.type === "Worksheet" || object.type === "Table" ? object.id ?? "" : WORKBOOK}`;
    const count = (this.registered.get(key) ?? 0) + (call[1] ? -1 : 1);
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
    return true;
  }

  /** True once changes of cells are listened to, anywhere. */
  get listensToChanges(): boolean {
    return [...this.registered.keys()].some((key) => key.startsWith(`${CHANGED} `));
  }

  /** "Excel.WorksheetChangedEventArgs", "Excel.TableChangedEventArgs": cells that changed, on their sheet and in each table that they touch. */
  changed(change: CellsChanged, tables: readonly HostTable[]): void {
    const common = {
      changeType: change.kind, address: formatArea(change.area), worksheetId: change.sheet.id,
      // "Excel.EventTriggerSource": only an add-in's own writes are marked.
      triggerSource: change.author === "add-in" ? "ThisLocalAddin" : "Unknown",
    };
    this.onSheet(CHANGED, change.sheet.id, common, change.author);
    for (const table of tables) this.raise(101, [table.id, WORKBOOK, change.sheet.id], { ...common, tableId: table.id }, change.author);
  }

  sorted(sheet: HostSheet, area: Area, author: Author): void {
    this.onSheet(19, sheet.id, { address: formatArea(area), worksheetId: sheet.id }, author);
  }

  calculated(sheet: HostSheet, address: string): void {
    this.onSheet(16, sheet.id, { address, worksheetId: sheet.id }, "person");
  }

  selected(sheet: HostSheet, area: Area, tables: readonly HostTable[]): void {
    this.onSheet(14, sheet.id, { address: formatArea(area), worksheetId: sheet.id }, "person");
    for (const table of tables) {
      this.raise(100, [table.id], { address: formatArea(area), isInsideTable: true, tableId: table.id, worksheetId: sheet.id }, "person");
    }
  }

  /** Raises what differs between two moments: sheets and tables that came, went, were renamed, moved, hidden, protected, activated. */
  compared(before: Structure, after: Structure, author: Author): void {
    const old = new Map(before.sheets.map((sheet, position) => [sheet.id, { ...sheet, position }]));
    for (const [position, sheet] of after.sheets.entries()) {
      const was = old.get(sheet.id);
      const at = { worksheetId: sheet.id };
      if (!was) { this.raise(13, [WORKBOOK], at, author); continue; }
      if (was.name !== sheet.name) this.onSheet(25, sheet.id, { ...at, nameBefore: was.name, nameAfter: sheet.name }, author);
      if (was.visibility !== sheet.visibility) this.onSheet(26, sheet.id, { ...at, visibilityBefore: was.visibility, visibilityAfter: sheet.visibility }, author);
      if (was.isProtected !== sheet.isProtected) this.onSheet(24, sheet.id, { ...at, isProtected: sheet.isProtected }, author);
      if (was.position !== position && before.sheets.length === after.sheets.length) this.raise(27, [WORKBOOK], { ...at, positionBefore: was.position, positionAfter: position }, author);
    }
    for (const sheet of before.sheets) {
      if (!after.sheets.some(({ id }) => id === sheet.id)) this.raise(15, [WORKBOOK], { worksheetId: sheet.id }, author);
    }
    this.comparedTables(before, after, author);
    if (before.active.sheet === after.active.sheet) return;
    this.onSheet(12, before.active.sheet, { worksheetId: before.active.sheet }, author);
    this.onSheet(11, after.active.sheet, { worksheetId: after.active.sheet }, author);
  }

  private comparedTables(before: Structure, after: Structure, author: Author): void {
    for (const table of after.tables) {
      if (!before.tables.some(({ id }) => id === table.id)) this.raise(102, [WORKBOOK, table.sheet], { tableId: table.id, worksheetId: table.sheet }, author);
    }
    for (const table of before.tables) {
      if (!after.tables.some(({ id }) => id === table.id)) this.raise(103, [WORKBOOK, table.sheet], { tableId: table.id, tableName: table.name, worksheetId: table.sheet }, author);
    }
  }

  private onSheet(number: number, sheet: string, body: object, author: Author): void {
    this.raise(number, [WORKBOOK, sheet], body, author);
  }

  private raise(number: number, targets: readonly string[], body: object, author: Author): void {
    const remote = author === "co-author";
    // A collection within one sheet registers as the workbook's: office.js drops what nobody there waits for.
    if (!targets.some((target) => this.registered.has(`${number} ${target}`))) return;
    const json = JSON.stringify({ ...body, source: remote ? "Remote" : "Local" });
    this.send(targets.map((target) => [65_536, number, target, json, 0, remote]));
  }
}
