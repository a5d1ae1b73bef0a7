import type { TableSpec } from "../../core/schema";
import type { Table } from "../../core/table";
import type { EditBatch, Receipt, SavedFile, SheetPicture, TableInfo, Workbook, WorkbookChange } from "../port";
import { WorkbookError } from "../port";
import { PUT_PICTURE, refuseOddPicture } from "../sheetPicture";
import { applyEdit, checkGuards } from "./applyEdits";
import { readSettingsPart, writeSettingsPart } from "./customSettings";
import { FileModel, refuseLongTables } from "./fileModel";
import { makeTables, planTables, type TablePlan, type TablesPlan } from "./newTables";
import { openPackage } from "./openPackage";
import { Parts } from "./parts";
import type { Step } from "./pending";
import { placeOf } from "./pictures";
import { partsTouched, placePicture } from "./placePicture";
import type { ReadingListener } from "./readingMeter";
import { saveFile } from "./saveFile";

/**
 * Opens an .xlsx or .xlsm that is in memory. The file is never rewritten: edits wait beside it, reads show them, and
 * `saving.bytes()` patches them in. Rejects with a WorkbookError that says what the file is and what to do. `onReading`
 * hears how far sheets and texts are read, which begins when tables are first listed or read.
 */
export function openFileWorkbook(bytes: Uint8Array, fileName: string, onReading?: ReadingListener): Promise<Workbook> {
  return now(() => open(bytes, fileName, onReading));
}

function open(bytes: Uint8Array, fileName: string, onReading: ReadingListener | undefined): Workbook {
  const { parts, main } = openPackage(bytes);
  const model = new FileModel(parts, main);
  if (onReading) parts.meter.start(model.largeParts(), onReading);
  if (model.workbook.sheets.length === 0) {
    throw new WorkbookError("not-a-workbook", "This workbook has no sheet with cells. Add a sheet in Excel and save it as .xlsx.");
  }
  return new FileWorkbook(model, fileName);
}

class FileWorkbook implements Workbook {
  readonly saving = { kind: "file" as const, bytes: (): Promise<SavedFile> => this.save() };
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  /** What was made in the package besides cells, replayed over the file's own parts whenever something of it is taken back. */
  private plans: readonly TablesPlan[] = [];
  private settings: string | null = null;
  /** The save under way, which rests on edits and parts as they are: changes wait for its end. */
  private saveUnderWay: Promise<void> | null = null;

  constructor(private readonly model: FileModel, readonly name: string) {}

  get dateSystem() {
    return this.model.workbook.dateSystem;
  }

  /** A signed workbook is only read: any change would break its signature. */
  get readOnly(): boolean {
    return this.model.workbook.signed;
  }

  list(): Promise<readonly TableInfo[]> {
    return now(async () => {
      await this.model.loadListed();
      return this.model.tables().map((t) => t.info);
    });
  }

  read(ids: readonly string[]): Promise<readonly Table[]> {
    return now(async () => {
      await this.model.loadListed();
      const asked = ids.map((id) => this.model.table(id));
      refuseLongTables(asked);
      for (const { sheet } of asked) await this.model.load(sheet.part);
      const views = ids.map((id) => this.model.table(id)); // an edit may have come in between
      refuseLongTables(views);
      return views.map((view) => this.model.read(view));
    });
  }

  columnFormulas(table: string): Promise<readonly (string | null)[]> {
    return now(() => {
      const { data, info, sheet } = this.model.table(table);
      return info.headers.map((_, i) => {
        const formula = data.bottom < data.top ? null : this.model.formula(sheet.part, data.top, data.left + i);
        return formula === null ? null : `=${formula.text}`;
      });
    });
  }

  apply(batch: EditBatch): Promise<Receipt> {
    return this.change(() => {
      this.refuseSigned();
      checkGuards(this.model, batch.guards ?? []);
      const journal: Step[] = [];
      let cellsChanged = 0;
      let rowsAdded = 0;
      try {
        for (const edit of batch.edits) {
          const done = applyEdit(this.model, edit, journal);
          cellsChanged += done.cells;
          rowsAdded += done.rows;
        }
      } catch (cause) {
        this.model.pending.takeBack(journal);
        throw cause;
      }
      const tables = [...new Set(batch.edits.map((e) => e.table))];
      if (journal.length > 0) this.tell(tables);
      return { label: batch.label, cellsChanged, rowsAdded, tablesCreated: [], undo: this.once(() => this.takeBack(journal, tables)) };
    });
  }

  createTables(specs: readonly TableSpec[]): Promise<Receipt> {
    return this.change(() => {
      this.refuseSigned();
      const plan = planTables(this.model, specs);
      this.rebuild([...this.plans, plan], this.settings);
      const names = specs.map((s) => s.name);
      this.tell(names.map((name) => `table:${name}`));
      return { label: "Create tables", cellsChanged: 0, rowsAdded: 0, tablesCreated: names, undo: this.once(() => this.removeTables(plan)) };
    });
  }

  readSettings(): Promise<string | null> {
    return now(() => this.settings ?? readSettingsPart(this.model.parts, this.model.main));
  }

  writeSettings(json: string): Promise<void> {
    return this.change(() => {
      this.refuseSigned();
      this.rebuild(this.plans, json);
      this.tell([]);
    });
  }

  putPicture(table: string, picture: SheetPicture): Promise<Receipt> {
    return this.change(() => {
      this.refuseSigned();
      refuseOddPicture(picture);
      const view = this.model.table(table);
      const placed = placePicture(this.model, view, picture);
      const parts = partsTouched(this.model, placed);
      const takeBack = this.model.pictures.put(placed);
      this.tell([table]);
      return {
        label: PUT_PICTURE, cellsChanged: 0, rowsAdded: 0, tablesCreated: [], places: placeOf(placed.corner, view.info.sheet), parts,
        undo: this.once(() => {
          const done = takeBack();
          this.tell([table]);
          return { left: done ? 0 : 1 };
        }),
      };
    });
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async change<T>(work: () => T): Promise<T> {
    while (this.saveUnderWay !== null) await this.saveUnderWay;
    return now(work);
  }

  private async save(): Promise<SavedFile> {
    while (this.saveUnderWay !== null) await this.saveUnderWay;
    const saving = now(() => saveFile(this.model, this.name));
    const end = (): void => { this.saveUnderWay = null; };
    this.saveUnderWay = saving.then(end, end);
    return saving;
  }

  /** An undo works once; asked again it finds nothing left to do. */
  private once(work: () => { readonly left: number }): () => Promise<{ readonly left: number }> {
    let done = false;
    return () => this.change(() => {
      if (done) return { left: 0 };
      done = true;
      return work();
    });
  }

  private takeBack(journal: readonly Step[], tables: readonly string[]): { readonly left: number } {
    const left = this.model.pending.takeBack(journal);
    this.tell(tables);
    return { left };
  }

  /** Takes away the tables that are still as they were made; the cells changed and pictures put in the others are counted and left. */
  private removeTables(plan: TablesPlan): { readonly left: number } {
    const changed = (table: TablePlan): number => this.model.pending.ofSheet(table.sheetPart).size + this.model.pictures.ofSheet(table.sheetPart).length;
    const left = plan.tables.reduce((sum, table) => sum + changed(table), 0);
    const kept = { ...plan, tables: plan.tables.filter((table) => changed(table) > 0) };
    this.rebuild(this.plans.map((p) => (p === plan ? kept : p)), this.settings);
    this.tell([]);
    return { left };
  }

  private rebuild(plans: readonly TablesPlan[], settings: string | null): void {
    const parts = new Parts(this.model.parts.zip, this.model.parts.meter);
    for (const plan of plans) makeTables(parts, this.model.main, plan);
    if (settings !== null) writeSettingsPart(parts, this.model.main, settings);
    const sheets = [...this.plans, ...plans].flatMap((p) => p.tables.map((t) => t.sheetPart));
    this.model.replaceParts(parts, sheets);
    this.plans = plans;
    this.settings = settings;
  }

  private refuseSigned(): void {
    if (this.readOnly) {
      throw new WorkbookError("read-only", "This workbook is digitally signed, and any change would break the signature. Save a copy without the signature in Excel and open that.");
    }
  }

  private tell(tables: readonly string[]): void {
    for (const listener of [...this.listeners]) listener({ origin: "cairn", tables });
  }
}

/** Begins the work at once and gives its outcome as a promise; whatever goes wrong arrives as a WorkbookError. */
async function now<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError("damaged", "This workbook holds something that cannot be read here. Open it in Excel, save it as .xlsx, and try again.", { cause });
  }
}
