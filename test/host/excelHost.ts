import type { HostOptions } from "./appContext";
import { appContext } from "./appContext";
import { CustomFunctionHost } from "./customFunctions";
import type { Fault } from "./faults";
import { actionsBefore, CELL_EDITING, FAULTS, FaultPlan, REQUEST_TOO_LARGE, RESPONSE_TOO_LARGE, SESSION_LOST } from "./faults";
import type { FaultName } from "./faults";
import { intersection } from "./area";
import { HostEvents, structureOf } from "./hostEvents";
import type { HostRequest, Message } from "./hostMessages";
import { actionNames, isOfficesOwn } from "./hostMessages";
import { HostBook } from "./hostModel";
import type { Author, CellsChanged, HostTable, SeedValue, WorkbookSeed } from "./hostModel";
import type { HostObject } from "./hostObject";
import { areaOf, HostPerson } from "./hostPeople";
import type { Batch, BatchAnswer } from "./interpreter";
import { runBatch } from "./interpreter";
import { HostWire } from "./hostWire";
import type { Latency } from "./latency";
import type { ObjectSession } from "./workbookObject";
import { worksheetObject, workbookObject } from "./workbookObject";

export type { HostOptions } from "./appContext";
export type { Fault, FaultName } from "./faults";

/**
 * The host side of Excel on the web: speaks the message protocol of office.js over any channel and keeps the workbook.
 * What a test may do stands here and in hostPeople.ts; what Excel's objects do stands in the …Object.ts files.
 */
export class ExcelHost {
  readonly book: HostBook;
  readonly functions: CustomFunctionHost;
  readonly events: HostEvents;
  /** The person at this Excel, and somebody elsewhere with the same file open. */
  readonly person: HostPerson;
  readonly coAuthor: HostPerson;
  /** Members of Excel's API that the add-in used and the host does not have. A test asserts that this is empty. */
  readonly unimplemented: string[] = [];
  /** Every batch of the add-in's own, in order (office.js's own notices are not counted). */
  readonly requests: HostRequest[] = [];
  /** Ribbon commands that the add-in has reported as completed. */
  readonly completedCommands: string[] = [];
  /** True while the person edits a cell: Excel then refuses requests with InvalidOperationInCellEditMode. */
  cellEditing = false;
  /** True while the session with the server is lost: every request answers InvalidOrTimedOutSession. */
  sessionLost = false;
  /** "Resource limits and performance optimization for Office Add-ins": 5 MB a request or response on the web. In bytes. */
  payloadLimit = 5 * 1024 * 1024;
  private readonly faults = new FaultPlan();
  private readonly wire: HostWire;
  private readonly references = new Map<string, HostObject>();
  private readonly kept = new Map<HostObject, string>();
  private pendingEvents: (() => void)[] = [];
  private depth = 0;
  private readonly session: ObjectSession;

  constructor(seed: WorkbookSeed, send: (message: string) => void, private readonly options: HostOptions = {}) {
    this.book = new HostBook(seed);
    this.wire = new HostWire(send, (message) => this.invoke(message));
    this.events = new HostEvents((rows) => this.later(() => this.wire.event("richApiMessage", { ArrayData: rows })));
    this.session = {
      keep: (range) => this.keep(range),
      release: (id) => this.references.delete(id),
      register: () => undefined,
      sheetObject: (sheet) => worksheetObject(this.book, sheet, this.session),
      selectionChanged: () => this.raiseSelection(),
    };
    this.functions = new CustomFunctionHost(this.book, (rows) => this.wire.event("richApiMessage", { ArrayData: rows }), (sheet, address) => this.events.calculated(sheet, address));
    this.book.calculate = (sheet, row, column, cell) => this.functions.calculate(sheet, row, column, cell);
    this.book.listeners.push((change) => this.events.changed(change, this.tablesAt(change)));
    const acting = (author: Author, act: () => void): void => this.acting(author, act);
    this.person = new HostPerson("person", this.book, acting, this.events);
    this.coAuthor = new HostPerson("co-author", this.book, acting, this.events);
  }

  /** The window name that tells office.js where it runs; `origin` is the host page's. Flags: 1 shared runtime, 2 custom functions. */
  windowName(origin: string): string {
    return JSON.stringify({
      baseFrameName: "cairn-pane",
      hostInfo: `Excel|Web|16.00|${this.options.locale ?? "en-US"}|correlation|||3`,
      xdmInfo: `cairn-conversation|cairn-app|${origin}`,
      serializerVersion: "1",
    });
  }

  /** A message from office.js. Answers go through `send`. */
  receive(text: unknown): void {
    this.wire.receive(text);
  }

  private invoke(message: Message): void {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync": return this.wire.answer(message, appContext(this.book, this.options));
      case "ContextActivationManager_notifyHost": return undefined;
      case "executeMethod": return this.execute(message);
      default:
        this.unimplemented.push(`message ${message._actionName}`);
        return this.wire.answer(message, null);
    }
  }

  private execute(message: Message): void {
    const data = (message._data ?? {}) as { readonly DdaMethod?: { readonly DispatchId: number }; readonly ArrayData?: readonly unknown[] } & Record<string, unknown>;
    const dispatch = data.DdaMethod?.DispatchId;
    if (dispatch === 93) return this.richApi(message, data.ArrayData ?? []);
    if (dispatch === 94) {
      this.completedCommands.push(String(data["0"] ?? ""));
      return this.wire.answer(message, { Version: 1, Error: 0 });
    }
    this.unimplemented.push(`executeMethod dispatch ${String(dispatch)}`);
    this.wire.answer(message, { Version: 1, Error: 5001 });
  }

  private richApi(message: Message, array: readonly unknown[]): void {
    const outcome = this.process(String(array[4] ?? ""));
    if (outcome.kind === "refused") this.wire.answer(message, { Version: 1, Error: outcome.code });
    if (outcome.kind === "answered") this.wire.answer(message, { Version: 1, Error: 0, Data: [outcome.status, [], outcome.json] });
    this.flushEvents();
  }

  /** One batch, whatever carried it here: what the host makes of it, with faults, modes and limits. */
  process(body: string): { readonly kind: "refused"; readonly code: number } | { readonly kind: "answered"; readonly status: number; readonly json: string } | { readonly kind: "silent" } {
    const batch = JSON.parse(body) as Batch;
    const bytes = Buffer.byteLength(body);
    const own = isOfficesOwn(body, batch);
    const request: HostRequest = { number: this.requests.length + 1, actions: actionNames(batch), count: batch.Actions.length, bytes, answerBytes: 0, failed: null };
    if (!own) this.requests.push(request);
    const fault = own ? undefined : this.faults.take(request.number, batch);
    const refusal = own ? null : this.refusal(fault, bytes);
    const refused = (code: number): { readonly kind: "refused"; readonly code: number } => { request.failed = code; return { kind: "refused", code }; };
    if (refusal !== null) return refused(refusal);
    const answer = this.run(batch, fault);
    if (fault?.kind === "silent") { request.failed = "no answer"; return { kind: "silent" }; }
    if (fault?.kind === "host") return refused(fault.code);
    const json = JSON.stringify(answer);
    request.answerBytes = Buffer.byteLength(json);
    request.failed = answer.Error?.Code ?? null;
    if (request.answerBytes > this.payloadLimit) return refused(RESPONSE_TOO_LARGE);
    return { kind: "answered", status: answer.Error?.HttpStatusCode ?? 200, json };
  }

  /** Why the request is refused before anything is done; null when it is not. */
  private refusal(fault: Fault | undefined, bytes: number): number | null {
    if (this.sessionLost) return SESSION_LOST;
    if (fault?.kind === "host" && fault.applied !== true) return fault.code;
    if (this.cellEditing) return CELL_EDITING;
    return bytes > this.payloadLimit ? REQUEST_TOO_LARGE : null;
  }

  private run(batch: Batch, fault: Fault | undefined): BatchAnswer {
    const stop = actionsBefore(fault, batch.Actions.length);
    let answer: BatchAnswer = { Results: [], TraceIds: [] };
    this.acting("add-in", () => {
      answer = runBatch({ ...batch, Actions: batch.Actions.slice(0, stop) }, {
        root: workbookObject(this.book, this.session),
        service: (name) => this.functions.service(name),
        reference: (id) => this.references.get(id),
        unimplemented: (member) => this.unimplemented.push(member),
        event: (object, method) => this.events.register(object, method),
      });
    }, "after the answer");
    if (fault?.kind !== "batch" || answer.Error) return answer;
    return { ...answer, Error: { Code: fault.code, Message: fault.code, ActionIndex: Math.min(stop, batch.Actions.length - 1), Location: "", HttpStatusCode: 400 } };
  }

  /** Does something to the workbook and raises the events that follow: at once, or for a batch after its answer. */
  private acting(author: Author, act: () => void, when: "now" | "after the answer" = "now"): void {
    const before = structureOf(this.book);
    this.depth += 1;
    try {
      act();
    } finally {
      const after = structureOf(this.book);
      this.events.compared(before, after, author);
      this.functions.structureChanged(before, after);
      this.depth -= 1;
    }
    if (when === "now") this.flushEvents();
  }

  private keep(range: HostObject): string {
    const known = this.kept.get(range);
    if (known) return known;
    const id = `range-${this.kept.size + 1}`;
    this.kept.set(range, id);
    this.references.set(id, range);
    return id;
  }

  private tablesAt(change: Pick<CellsChanged, "sheet" | "area">): readonly HostTable[] {
    return this.book.tables.filter((table) => table.sheet === change.sheet && intersection(table.area, change.area) !== null);
  }

  private raiseSelection(): void {
    const { sheet, area } = this.book.active;
    this.events.selected(sheet, area, this.tablesAt({ sheet, area }));
  }

  /** Events of a batch go out after its answer. */
  private later(raise: () => void): void {
    this.pendingEvents.push(raise);
    if (this.depth === 0) this.flushEvents();
  }

  private flushEvents(): void {
    const raising = this.pendingEvents;
    this.pendingEvents = [];
    for (const raise of raising) raise();
  }

  // What a test does. What people do to the workbook is in `person` and `coAuthor`; the next four are the same, in short.

  edit(sheet: string, address: string, rows: readonly (readonly SeedValue[])[], author: Exclude<Author, "add-in"> = "person"): void {
    this.by(author).edit(sheet, address, rows);
  }

  insertRow(sheet: string, at: number, author: Exclude<Author, "add-in"> = "person"): void {
    this.by(author).insertRow(sheet, at);
  }

  deleteRow(sheet: string, at: number, author: Exclude<Author, "add-in"> = "person"): void {
    this.by(author).deleteRow(sheet, at);
  }

  protect(sheet: string, on = true): void {
    this.person.protectSheet(sheet, on);
  }

  private by(author: Exclude<Author, "add-in">): HostPerson {
    return author === "person" ? this.person : this.coAuthor;
  }

  /** The person selects cells; choosing them on another sheet activates it. */
  select(sheet: string, address: string): void {
    this.acting("person", () => {
      this.book.active = { sheet: this.book.sheet(sheet), area: areaOf(address) };
      this.raiseSelection();
    });
  }

  /** Resolves when the add-in has asked for changes of cells. */
  async untilListenedTo(): Promise<void> {
    while (!this.events.listensToChanges) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** The values of a range. */
  values(sheet: string, address: string): readonly (readonly (string | number | boolean)[])[] {
    const area = areaOf(address);
    const at = this.book.sheet(sheet);
    return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_, c) => at.cell(area.row + r, area.column + c).value));
  }

  formula(sheet: string, address: string): string | null {
    const area = areaOf(address);
    return this.book.sheet(sheet).cell(area.row, area.column).formula;
  }

  table(name: string): HostTable {
    const found = this.book.findTable(name);
    if (!found) throw new Error(`no table "${name}" in the host's workbook`);
    return found;
  }

  /** Makes the next requests fail, one fault each. */
  failNext(...faults: readonly (Fault | FaultName)[]): void {
    this.faults.push(...faults.map(faultOf));
  }

  /** Makes request `n` fail, counted as in `requests` from 1 (so the next one is `host.requests.length + 1`), and `times - 1` after it. */
  failRequest(n: number, how: Fault | FaultName, times = 1): void {
    this.faults.at(n, faultOf(how), times);
  }

  /** Forgets all faults that have not struck, and gives session and grid back. */
  heal(): void {
    this.faults.clear();
    this.sessionLost = false;
    this.cellEditing = false;
  }

  /** How long messages are under way each way; they keep their order. */
  setLatency(latency: Latency): void {
    this.wire.setLatency(latency);
  }

  /** The person clicks a command of the ribbon whose action is ExecuteFunction; false when the add-in listens to none. */
  clickCommand(functionName: string, controlId = functionName): boolean {
    return this.wire.event("appCommandInvoked", [`command-${controlId}`, functionName, JSON.stringify({ source: { id: controlId } })]);
  }
}

const faultOf = (how: Fault | FaultName): Fault => (typeof how === "string" ? FAULTS[how] : how);
