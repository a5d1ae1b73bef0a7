import type { Cell } from "../../core/cell";
import type { Table } from "../../core/table";
import type { Receipt, SavedFile, Workbook, WorkbookChange } from "../port";
import { WorkbookError } from "../port";
import type { Answer, CallName, Calls, Line, OpenedFile, ReceiptFacts, Request, RowsMessage, TableHead } from "./messages";

/** How far an opening file is: what is done in the worker, then how much of its rows has come over. Shares 0–1. */
export interface WorkerProgress {
  readonly stage: "reading" | "rows";
  readonly share: number;
}

interface Waiting {
  readonly resolve: (get: Calls[CallName]["get"]) => void;
  readonly reject: (error: WorkbookError) => void;
}

/** The page's end of the line to a served file: sends calls, keeps the rows that came over. */
export class FileLine {
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  /** Tables as last given out, and rows that have come over since. */
  private readonly tables = new Map<string, Table>();
  private readonly arriving = new Map<string, (readonly Cell[])[]>();
  private calls = 0;
  private broken: WorkbookError | null = null;

  constructor(private readonly line: Line, private readonly onProgress: (progress: WorkerProgress) => void) {
    line.addEventListener("message", ({ data }) => this.take(data as Answer));
  }

  call<Name extends CallName>(call: Name, give: Calls[Name]["give"], transfer: Transferable[] = []): Promise<Calls[Name]["get"]> {
    if (this.broken !== null) return Promise.reject(this.broken);
    const id = ++this.calls;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
      try {
        this.line.postMessage({ id, call, give } satisfies Request<Name>, transfer);
      } catch (cause) {
        this.waiting.delete(id);
        reject(new WorkbookError("refused-cell", "What was to be written cannot be handed to the file. Nothing was written.", { cause }));
      }
    });
  }

  /** All that waits, and all that is asked from now on, fails with this. */
  break(error: WorkbookError): void {
    this.broken = error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Whole tables from heads and from the rows that came over; a table nothing of which has changed is the same object. */
  tablesOf(heads: readonly TableHead[]): readonly Table[] {
    return heads.map(({ rowCount, ...head }) => {
      const before = this.tables.get(head.id);
      const arrived = this.arriving.get(head.id);
      this.arriving.delete(head.id);
      if (before !== undefined && arrived === undefined && before.rows.length === rowCount && isSameHead(before, head)) return before;
      const rows = arrived ?? [...(before?.rows ?? [])];
      rows.length = rowCount;
      const table: Table = { ...head, rows };
      this.tables.set(head.id, table);
      return table;
    });
  }

  private take(answer: Answer): void {
    switch (answer.kind) {
      case "ready": return;
      case "reading": return this.onProgress({ stage: "reading", share: answer.share });
      case "rows": return this.takeRows(answer);
      case "change":
        for (const listener of [...this.listeners]) listener(answer.change);
        return;
      case "done":
      case "failed": {
        const waiting = this.waiting.get(answer.id);
        this.waiting.delete(answer.id);
        if (answer.kind === "done") waiting?.resolve(answer.get);
        else waiting?.reject(new WorkbookError(answer.code, answer.message, answer.cause === null ? {} : { cause: answer.cause }));
      }
    }
  }

  private takeRows({ table, places, rows, share }: RowsMessage): void {
    const arriving = this.arriving.get(table) ?? [...(this.tables.get(table)?.rows ?? [])];
    this.arriving.set(table, arriving);
    places.forEach((place, i) => { arriving[place] = rows[i] ?? []; });
    this.onProgress({ stage: "rows", share });
  }
}

function isSameHead(before: Table, head: Omit<Table, "rows">): boolean {
  return before.name === head.name && before.sheet === head.sheet && before.firstRow === head.firstRow && before.firstColumn === head.firstColumn
    && before.headers.length === head.headers.length && before.headers.every((header, column) => header === head.headers[column]);
}

/** The file behind a line as a workbook. `end` lets the other end go. */
export function workbookOver(line: FileLine, name: string, { dateSystem, readOnly }: OpenedFile, end: () => void): Workbook {
  const receipt = ({ receipt: number, ...facts }: ReceiptFacts): Receipt => ({ ...facts, undo: () => line.call("undo", number) });
  return {
    name, dateSystem, readOnly,
    saving: { kind: "file", bytes: (): Promise<SavedFile> => line.call("bytes", null) },
    list: () => line.call("list", null),
    read: async (ids) => line.tablesOf(await line.call("read", ids)),
    columnFormulas: (table) => line.call("columnFormulas", table),
    apply: async (batch) => receipt(await line.call("apply", batch)),
    createTables: async (specs) => receipt(await line.call("createTables", specs)),
    putPicture: async (table, picture) => receipt(await line.call("putPicture", { table, picture })),
    readSettings: () => line.call("readSettings", null),
    writeSettings: async (json) => void (await line.call("writeSettings", json)),
    onChange: (listener) => line.onChange(listener),
    close: () => {
      line.break(new WorkbookError("session-lost", "This workbook has been closed. Open the file again."));
      end();
    },
  };
}
