import type { ErrorItem, Item, Matrix } from "./formulaValues";
import { errorItem, isError, single } from "./formulaValues";
import { HostObject } from "./hostObject";

/** What Excel knows of a custom function: its entry of functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly { readonly dimensionality?: string }[];
  readonly allowErrorForDataTypeAny?: boolean;
}

/** Office.js's numbers for a failed call: 1 is #N/A, 5 to 8 the other errors, everything else #VALUE!. */
const FAILURES: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!" };
/** Calls that are due at once travel together. */
const MOST_AT_ONCE = 1_000;

/** Calls of custom functions: out as messages to the runtime of office.js, back by its SetInvocationArrayResults. */
export class Invocations {
  ready = false;
  /** How many calls have gone out, for counting what is calculated again. */
  count = 0;
  /** Bytes of the calls' messages and of their results. */
  bytes = { out: 0, back: 0 };
  /**
   * What an empty cell of a range becomes. Excel hands it over as empty text; some versions of desktop Excel as 0
   * (office-js issues 1951, 4702, 5262).
   */
  blankCells: "" | 0 = "";
  private readonly known = new Map<string, FunctionMetadata>();
  private readonly waiting = new Map<number, (result: Matrix) => void>();
  private readonly onReady: (() => void)[] = [];
  private due: (readonly unknown[])[] = [];

  constructor(private readonly send: (rows: readonly unknown[]) => boolean) {}

  register(namespace: string, functions: readonly FunctionMetadata[]): void {
    for (const one of functions) this.known.set(`${namespace}.${one.name}`.toUpperCase(), one);
  }

  knows(name: string): boolean {
    return this.known.has(name);
  }

  metadata(name: string): FunctionMetadata | undefined {
    return this.known.get(name);
  }

  whenReady(run: () => void): void {
    this.onReady.push(run);
  }

  call(id: string, args: readonly unknown[], address: string, allowErrors: boolean): Promise<Matrix> {
    return new Promise((resolve) => {
      const invocation = ++this.count;
      this.waiting.set(invocation, resolve);
      const call = JSON.stringify([invocation, id, args, address, allowErrors ? 4 : 0]);
      this.bytes.out += Buffer.byteLength(call);
      this.due.push([1, 1000, "", call, 0, false]);
      if (this.due.length === 1) setTimeout(() => this.flush(), 0);
    });
  }

  private flush(): void {
    const due = this.due;
    this.due = [];
    for (let from = 0; from < due.length; from += MOST_AT_ONCE) {
      const some = due.slice(from, from + MOST_AT_ONCE);
      if (this.send(some)) continue;
      for (const row of some) this.settle(Number((JSON.parse(String(row[3])) as unknown[])[0]), single(errorItem("#BUSY!")));
    }
  }

  service(): HostObject {
    return new HostObject("CustomFunctions", {
      methods: {
        _SetOsfControlContainerReadyForCustomFunctions: () => {
          this.ready = true;
          setTimeout(() => { for (const run of this.onReady.splice(0)) run(); }, 0);
          return null;
        },
        _GetEnabledFeatures: () => [],
        SetInvocationArrayResults: (results) => {
          this.bytes.back += Buffer.byteLength(JSON.stringify(results));
          for (const result of results as readonly (readonly unknown[])[]) this.receive(result);
          return null;
        },
      },
    });
  }

  private receive([id, succeeded, value, failure]: readonly unknown[]): void {
    if (succeeded !== true) return this.settle(Number(id), single(errorItem(FAILURES[Number(failure)] ?? "#VALUE!", typeof value === "string" ? value : "")));
    const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
    // "#CALC!": an empty array has nothing to show ("How to correct a #CALC! error").
    if (rows.length === 0 || rows.some((row) => !Array.isArray(row) || row.length === 0)) return this.settle(Number(id), single(errorItem("#CALC!")));
    this.settle(Number(id), rows.map((row) => row.map(asItem)));
  }

  private settle(id: number, result: Matrix): void {
    const done = this.waiting.get(id);
    this.waiting.delete(id);
    done?.(result);
  }

  /** An item as the runtime gets it: an error as an object with its code, a blank as this version of Excel has it. */
  argument(item: Item): unknown {
    if (item === null) return this.blankCells;
    return isError(item) ? { type: "CustomFunctionError", code: item.error } : item;
  }
}

function asItem(value: unknown): Item {
  if (typeof value !== "object" || value === null) return (value ?? null) as Item;
  const { basicValue, message } = value as { readonly basicValue?: unknown; readonly message?: unknown };
  return basicValue === undefined ? (errorItem("#VALUE!") satisfies ErrorItem) : errorItem(String(basicValue), String(message ?? ""));
}
