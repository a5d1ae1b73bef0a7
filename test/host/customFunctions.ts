import { letters } from "./area";
import type { Expression } from "./formulaCalls";
import { blanksKeptRange, cellsReferred, parseFormula } from "./formulaCalls";
import type { HostCell } from "./hostCell";
import type { Structure } from "./hostEvents";
import type { HostBook, HostSheet } from "./hostModel";
import { HostObject } from "./hostObject";

/** What Excel knows of a custom function: its entry of functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly { readonly dimensionality?: string }[];
  readonly allowErrorForDataTypeAny?: boolean;
}
interface Where { readonly sheet: HostSheet; readonly row: number; readonly column: number }
type Value = string | number | boolean;
type Outcome = { readonly kind: "value"; readonly rows: readonly (readonly unknown[])[] } | { readonly kind: "error"; readonly code: string; readonly words: string };

/** Office.js's numbers for a failed call: 1 is #N/A, 5 to 8 the other errors, everything else #VALUE!. */
const FAILURES: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!" };

/**
 * Custom functions as Excel calls them ("Custom functions overview", "Custom functions parameter options"): a call goes to
 * the runtime as a message and its result comes back later; meanwhile the cell is #BUSY!. The host calculates calls of the
 * namespace, alone or inside IFNA / IFERROR, over ranges, literals and IF(range="","",range); any other formula keeps #NAME?, since the host is no calculation engine.
 */
export class CustomFunctionHost {
  /** True once the add-in's runtime has said that its functions are ready. */
  ready = false;
  /** Words that came with an error, by `Sheet!A1`: what Excel shows beside the cell. */
  readonly words = new Map<string, string>();
  private readonly known = new Map<string, FunctionMetadata>();
  private readonly cells = new Map<HostCell, Where>();
  private readonly waiting = new Map<number, (outcome: Outcome) => void>();
  /** A later change of an argument makes an earlier call's result void. */
  private readonly turns = new WeakMap<HostCell, number>();
  private lastId = 0;

  constructor(
    private readonly book: HostBook, private readonly send: (rows: readonly unknown[]) => boolean,
    private readonly calculated: (sheet: HostSheet, address: string) => void,
  ) {
    book.listeners.push(() => this.recalculate());
  }

  /** Tables and sheets may stand elsewhere now, or bear other names. */
  structureChanged(before: Structure, after: Structure): void {
    if (JSON.stringify(before) !== JSON.stringify(after)) this.recalculate();
  }

  /** Registers a namespace's functions.json, as Excel does from the manifest. */
  register(namespace: string, functions: readonly FunctionMetadata[]): void {
    for (const one of functions) this.known.set(`${namespace}.${one.name}`.toUpperCase(), one);
    this.recalculate();
  }

  /** Calls a function as a cell would, without a cell. */
  async invoke(name: string, args: readonly unknown[]): Promise<Outcome> {
    return new Promise((resolve) => this.post(name, args, "Sheet1!A1", false, resolve));
  }

  calculate(sheet: HostSheet, row: number, column: number, cell: HostCell): void {
    if (cell.formula === null || !this.callIn(parseFormula(cell.formula))) return;
    this.cells.set(cell, { sheet, row, column });
    this.run(cell, { sheet, row, column });
  }

  private recalculate(): void {
    for (const [cell, where] of this.cells) {
      if (cell.formula === null || where.sheet.cell(where.row, where.column) !== cell) this.cells.delete(cell);
      else this.run(cell, where);
    }
  }

  private run(cell: HostCell, where: Where): void {
    const put = (value: Value, error: boolean): void => { Object.assign(cell, { value, error }); };
    if (!this.ready) return put("#BUSY!", true);
    const turn = (this.turns.get(cell) ?? 0) + 1;
    this.turns.set(cell, turn);
    const expression = parseFormula(cell.formula ?? "");
    const address = `${where.sheet.name}!${letters(where.column)}${where.row + 1}`;
    this.evaluate(expression, where, address, (outcome) => {
      if (this.turns.get(cell) !== turn) return;
      this.words.delete(address);
      if (outcome.kind === "error") {
        this.words.set(address, outcome.words);
        return put(outcome.code, true);
      }
      if (outcome.rows.length > 1 || (outcome.rows[0]?.length ?? 0) > 1) return put("#SPILL!", true);
      const value = outcome.rows[0]?.[0];
      if (typeof value === "object" && value !== null && "basicValue" in value) {
        this.words.set(address, "message" in value ? String(value.message ?? "") : "");
        return put(String(value.basicValue), true);
      }
      return put((value ?? 0) as Value, false);
    });
  }

  private callIn(expression: Expression): boolean {
    if (expression.kind !== "call") return false;
    if (this.known.has(expression.name)) return true;
    return (expression.name === "IFNA" || expression.name === "IFERROR") && expression.args.some((arg) => this.callIn(arg));
  }

  private evaluate(expression: Expression, where: Where, address: string, done: (outcome: Outcome) => void): void {
    if (expression.kind === "literal") return done({ kind: "value", rows: [[expression.value]] });
    if (expression.kind !== "call") return done({ kind: "error", code: "#NAME?", words: "" });
    if (expression.name === "IFNA" || expression.name === "IFERROR") {
      const [first, otherwise] = expression.args;
      if (!first || !otherwise) return done({ kind: "error", code: "#VALUE!", words: "" });
      return this.evaluate(first, where, address, (outcome) => {
        const code = errorCode(outcome);
        const caught = code !== null && (expression.name === "IFERROR" || code === "#N/A");
        if (caught) this.evaluate(otherwise, where, address, done);
        else done(outcome);
      });
    }
    const metadata = this.known.get(expression.name);
    if (!metadata) return done({ kind: "error", code: "#NAME?", words: "" });
    this.call(metadata, expression.args, where, address, done);
  }

  private call(metadata: FunctionMetadata, given: readonly Expression[], where: Where, address: string, done: (outcome: Outcome) => void): void {
    const args: unknown[] = [];
    for (const [i, parameter] of metadata.parameters.entries()) {
      const arg = given[i];
      if (!arg || (arg.kind === "literal" && arg.value === null)) { args.push(null); continue; }
      const range = arg.kind === "reference" ? arg.text : blanksKeptRange(arg);
      const cells = range === null ? null : cellsReferred(this.book, range, where);
      if (range !== null && !cells) return done({ kind: "error", code: "#REF!", words: "" });
      if (range === null && arg.kind !== "literal") return done({ kind: "error", code: "#NAME?", words: "" });
      // Without allowErrorForDataTypeAny one error cell fails the whole call ("Handle and return errors from your custom function").
      const failing = cells?.flat().find((cell) => cell.error);
      if (failing && metadata.allowErrorForDataTypeAny !== true) return done({ kind: "error", code: "#VALUE!", words: "" });
      const rows = cells ? cells.map((row) => row.map(asArgument)) : [[arg.kind === "literal" ? arg.value : null]];
      args.push(parameter.dimensionality === "matrix" ? rows : rows[0]?.[0]);
    }
    this.post(metadata.id, args, address, metadata.allowErrorForDataTypeAny === true, done);
  }

  private post(id: string, args: readonly unknown[], address: string, allowErrors: boolean, done: (outcome: Outcome) => void): void {
    const invocation = ++this.lastId;
    this.waiting.set(invocation, done);
    const sent = this.send([[1, 1000, "", JSON.stringify([invocation, id, args, address, allowErrors ? 4 : 0]), 0, false]]);
    if (!sent) done({ kind: "error", code: "#BUSY!", words: "" });
  }

  /** The services that office.js itself calls: the function runtime, and the notice that ribbon actions are ready. */
  service(name: string): HostObject {
    if (name === "Microsoft.ExcelServices.CustomFunctions") {
      return new HostObject("CustomFunctions", {
        methods: {
          _SetOsfControlContainerReadyForCustomFunctions: () => { this.ready = true; setTimeout(() => this.recalculate(), 0); return null; },
          _GetEnabledFeatures: () => [],
          SetInvocationArrayResults: (results) => { this.receive(results as readonly (readonly unknown[])[]); return null; },
        },
      });
    }
    if (name === "Microsoft.InternalService.AddinInternalService") {
      return new HostObject("AddinInternalService", { methods: { NotifyActionHandlerReady: () => null } });
    }
    // Office.addin.showAsTaskpane ("Show or hide the task pane of your Office Add-in"): the pane of the tests is always in sight.
    if (name === "Microsoft.AppRuntime.AppRuntimeService") {
      return new HostObject("AppRuntimeService", { methods: { SetAppRuntimeState: () => null } });
    }
    return new HostObject(name, {});
  }

  private receive(results: readonly (readonly unknown[])[]): void {
    for (const [id, succeeded, value, failure] of results) {
      const done = this.waiting.get(Number(id));
      this.waiting.delete(Number(id));
      if (succeeded !== true) done?.({ kind: "error", code: FAILURES[Number(failure)] ?? "#VALUE!", words: typeof value === "string" ? value : "" });
      else done?.({ kind: "value", rows: Array.isArray(value) ? (value as unknown[][]) : [[value]] });
    }
  }
}

function asArgument(cell: HostCell): unknown {
  return cell.error ? { type: "CustomFunctionError", code: cell.value } : cell.value;
}

function errorCode(outcome: Outcome): string | null {
  if (outcome.kind === "error") return outcome.code;
  const value = outcome.rows[0]?.[0];
  return typeof value === "object" && value !== null && "basicValue" in value ? String(value.basicValue) : null;
}
