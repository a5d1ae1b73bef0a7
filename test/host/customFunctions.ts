import type { Area } from "./area";
import { bounding, formatArea, intersection } from "./area";
import { FormulaRun } from "./formulaRun";
import type { Expression } from "./formulaCalls";
import { calls, parseFormula, referencesIn } from "./formulaCalls";
import type { Matrix } from "./formulaValues";
import { isError } from "./formulaValues";
import { Invocations } from "./invocations";
import type { FunctionMetadata } from "./invocations";
import type { HostCell } from "./hostCell";
import type { Structure } from "./hostEvents";
import type { CellsChanged, HostBook, HostSheet } from "./hostModel";
import type { HostObject } from "./hostObject";
import { HostObject as MadeObject } from "./hostObject";
import type { Place, Where } from "./references";
import { placeOf } from "./references";
import { Spills } from "./spills";

export type { FunctionMetadata } from "./invocations";

interface Calculated { where: Where; formula: string; expression: Expression; precedents: readonly Place[] }

/**
 * Cells that call the add-in's functions ("Custom functions overview"): the call goes to the runtime as a message and its
 * result comes back later; meanwhile the cell is #BUSY!. A cell is calculated again when a cell that it refers to changes, and
 * only then ("Excel recalculation": only dependents of what changed). Formulas that call none of them stay #NAME?: the host is no calculation engine.
 */
export class CustomFunctionHost {
  readonly invocations: Invocations;
  /** Words that came with an error, by `Sheet!A1`: what Excel shows beside the cell. */
  readonly words = new Map<string, string>();
  private readonly cells = new Map<HostCell, Calculated>();
  private readonly dirty = new Set<HostCell>();
  private readonly spills: Spills;
  /** A later change of an argument makes an earlier call's result void. */
  private readonly turns = new WeakMap<HostCell, number>();
  private flushing: ReturnType<typeof setTimeout> | null = null;
  private changedSince: Where[] = [];
  private running = 0;

  constructor(
    private readonly book: HostBook, send: (rows: readonly unknown[]) => boolean,
    private readonly calculated: (sheet: HostSheet, address: string) => void,
  ) {
    this.invocations = new Invocations(send);
    this.spills = new Spills(book);
    book.listeners.push((change) => this.changed(change));
  }

  /** True once the add-in's runtime has said that its functions are ready. */
  get ready(): boolean {
    return this.invocations.ready;
  }

  /** True while a result is under way or a cell waits to be calculated. */
  get isBusy(): boolean {
    return this.dirty.size > 0 || this.running > 0 || this.changedSince.length > 0;
  }

  /** Registers a namespace's functions.json, as Excel does from the manifest. */
  register(namespace: string, functions: readonly FunctionMetadata[]): void {
    this.invocations.register(namespace, functions);
    for (const sheet of this.book.sheets) for (const [row, column, cell] of sheet.occupied(true)) {
      // What a file holds was calculated before; only what never was is calculated now.
      if (cell.formula !== null && cell.value === "#NAME?") this.calculate(sheet, row, column, cell);
    }
  }

  /** Calls a function as a cell would, without a cell. */
  async invoke(name: string, args: readonly unknown[]): Promise<Matrix> {
    return this.invocations.call(name, args, "Sheet1!A1", false);
  }

  /** The spilled range that begins in a cell. */
  spillAt(where: Where): Area | null {
    return this.spills.at(where);
  }

  /** A formula was put in a cell, or its cell has moved. */
  calculate(sheet: HostSheet, row: number, column: number, cell: HostCell): void {
    const expression = cell.formula === null ? null : parseFormula(cell.formula);
    if (!expression || cell.formula === null || !calls(expression, (name) => this.invocations.knows(name))) return this.forget(cell);
    const where = { sheet, row, column };
    if (this.cells.has(cell)) this.spills.clear(cell);
    this.cells.set(cell, { where, formula: cell.formula, expression, precedents: this.precedents(expression, where) });
    this.soon(cell);
  }

  /** Tables and sheets may stand elsewhere now, or bear other names: what a formula refers to is looked up again. */
  structureChanged(before: Structure, after: Structure): void {
    if (JSON.stringify([before.sheets, before.tables]) === JSON.stringify([after.sheets, after.tables])) return;
    for (const [cell, one] of [...this.cells]) {
      if (this.isGone(cell, one)) this.forget(cell);
      else if (cell.formula !== one.formula) this.calculate(one.where.sheet, one.where.row, one.where.column, cell);
      else {
        const precedents = this.precedents(one.expression, one.where);
        if (keyOf(precedents) !== keyOf(one.precedents)) this.soon(cell);
        one.precedents = precedents;
      }
    }
  }

  private changed({ sheet, area }: CellsChanged): void {
    for (const [cell, one] of [...this.cells]) {
      if (cell.formula !== one.formula || this.isGone(cell, one)) {
        this.forget(cell);
        if (cell.formula !== null) this.calculate(one.where.sheet, one.where.row, one.where.column, cell);
      } else if (one.precedents.some((place) => place.sheet === sheet && intersection(place.area, area))) this.soon(cell);
    }
    for (const where of this.spills.review(sheet, area)) this.follow(where);
  }

  private isGone(cell: HostCell, { where }: Calculated): boolean {
    return cell.formula === null || !this.book.sheets.includes(where.sheet) || where.sheet.cell(where.row, where.column) !== cell;
  }

  private forget(cell: HostCell): void {
    this.spills.clear(cell);
    this.cells.delete(cell);
    this.dirty.delete(cell);
  }

  private precedents(expression: Expression, where: Where): readonly Place[] {
    return [...referencesIn(expression)].flatMap((text) => {
      const place = placeOf(this.book, text, where, (at) => this.spills.at(at) ?? { row: at.row, column: at.column, rows: 1, columns: 1 });
      return place ? [place] : [];
    });
  }

  /** Calculates a cell when all that changes with it has changed. */
  private soon(cell: HostCell): void {
    this.dirty.add(cell);
    this.turns.set(cell, (this.turns.get(cell) ?? 0) + 1);
    this.flushing ??= setTimeout(() => {
      this.flushing = null;
      const due = [...this.dirty];
      this.dirty.clear();
      for (const one of due) {
        this.running += 1;
        void this.run(one).finally(() => { this.running -= 1; });
      }
    }, 0);
  }

  private async run(cell: HostCell): Promise<void> {
    const one = this.cells.get(cell);
    if (!one) return;
    const { where, expression } = one;
    const here: Area = { row: where.row, column: where.column, rows: 1, columns: 1 };
    // "Remove or allow a circular reference": a formula that refers to its own cell shows 0.
    if (one.precedents.some((place) => place.sheet === where.sheet && intersection(place.area, here))) return void Object.assign(cell, { value: 0, error: false });
    if (!this.ready) {
      Object.assign(cell, { value: "#BUSY!", error: true });
      return void this.invocations.whenReady(() => this.soon(cell));
    }
    const turn = this.turns.get(cell);
    const address = `${where.sheet.name}!${formatArea(here)}`;
    const rows = await new FormulaRun(this.book, this.invocations, where, address, (at) => this.spills.at(at)).evaluate(expression);
    if (this.turns.get(cell) !== turn || !this.cells.has(cell)) return;
    const [first] = rows[0] ?? [];
    this.words.delete(address);
    if (isError(first) && first.words !== "") this.words.set(address, first.words);
    this.spills.put(cell, where, rows);
    this.calculated(where.sheet, formatArea(here));
    this.follow(where);
  }

  /** Cells that refer to a calculated one or to its spill are calculated after it; all that came at once are looked at together. */
  private follow(where: Where): void {
    this.changedSince.push(where);
    if (this.changedSince.length > 1) return;
    setTimeout(() => {
      const changed = this.changedSince;
      this.changedSince = [];
      const sheets = new Map<HostSheet, { all: Area; readonly areas: Area[] }>();
      for (const one of changed) {
        const area = this.spills.at(one) ?? { row: one.row, column: one.column, rows: 1, columns: 1 };
        const known = sheets.get(one.sheet);
        if (known) { known.all = bounding(known.all, area); known.areas.push(area); } else sheets.set(one.sheet, { all: area, areas: [area] });
      }
      const depends = (place: Place): boolean => {
        const there = sheets.get(place.sheet);
        return there !== undefined && intersection(place.area, there.all) !== null && there.areas.some((area) => intersection(place.area, area));
      };
      for (const [cell, one] of this.cells) {
        if (one.formula.includes("#")) one.precedents = this.precedents(one.expression, one.where); // a spilled range has another size now
        if (one.precedents.some(depends)) this.soon(cell);
      }
    }, 0);
  }

  /** The services that office.js itself calls: the function runtime, and the notice that ribbon actions are ready. */
  service(name: string): HostObject {
    const services: Readonly<Record<string, () => HostObject>> = {
      "Microsoft.ExcelServices.CustomFunctions": () => this.invocations.service(),
      "Microsoft.InternalService.AddinInternalService": () => new MadeObject("AddinInternalService", { methods: { NotifyActionHandlerReady: () => null } }),
      // Office.addin.showAsTaskpane ("Show or hide the task pane of your Office Add-in"): the pane of the tests is always in sight.
      "Microsoft.AppRuntime.AppRuntimeService": () => new MadeObject("AppRuntimeService", { methods: { SetAppRuntimeState: () => null } }),
    };
    return services[name]?.() ?? new MadeObject(name, {});
  }
}

const keyOf = (places: readonly Place[]): string => places.map(({ sheet, area }) => `${sheet.id}!${formatArea(area)}`).join(" ");
