import type { Area } from "./area";
import { formatArea, parseArea } from "./area";
import { CustomFunctionHost } from "./customFunctions";
import { HostBook } from "./hostModel";
import type { Author, CellsChanged, HostTable, SeedValue, WorkbookSeed } from "./hostModel";
import type { HostObject } from "./hostObject";
import type { Batch, BatchAnswer } from "./interpreter";
import { runBatch } from "./interpreter";
import type { ObjectSession } from "./workbookObject";
import { worksheetObject, workbookObject } from "./workbookObject";

/**
 * The host side of Excel on the web: speaks the message protocol of office.js over any channel and keeps the workbook.
 * What a test may do stands here; what Excel's objects do stands in the …Object.ts files.
 */
export interface HostOptions {
  /** Highest ExcelApi set that the host claims; default 1.17. */
  readonly excelApi?: string;
  readonly locale?: string;
}

/** A failure for the next requests: an error inside the batch, or one of the host's own (5103, 5104, 5102, 5012, 7000, 5004). */
export type Fault =
  | {
      readonly kind: "batch"; readonly code: string;
      /** The action that fails, from 0; negative counts from the end. What comes before it is done. */
      readonly atAction?: number;
      /** Waits for a request that holds an action of this name, e.g. "Values". */
      readonly onlyIn?: string;
    }
  | { readonly kind: "host"; readonly code: number };

/** What is wrong with the request as a whole, by Office's own numbers ("Office Common API error codes"). */
const CELL_EDITING = 5004;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
/** "Resource limits and performance optimization for Office Add-ins": 5 MB a request or response on the web. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Requests that office.js makes of itself: custom functions, the ribbon's readiness, and the release of ranges after a run. */
function isOfficesOwn(body: string, batch: Batch): boolean {
  if (body.includes("Microsoft.ExcelServices.CustomFunctions") || body.includes("Microsoft.InternalService.")) return true;
  return batch.Actions.every((action) => action.ActionType === 1 || action.Name === "_RemoveReference");
}

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _data?: unknown;
}

export class ExcelHost {
  readonly book: HostBook;
  readonly functions: CustomFunctionHost;
  /** Members of Excel's API that the add-in used and the host does not have. A test asserts that this is empty. */
  readonly unimplemented: string[] = [];
  /** Every batch of the add-in's own, in order (office.js's own notices are not counted): its actions by name, for counting round trips. */
  readonly requests: { readonly actions: readonly string[]; readonly bytes: number }[] = [];
  /** Ribbon commands that the add-in has reported as completed. */
  readonly completedCommands: string[] = [];
  /** True while the person edits a cell: Excel then refuses requests. */
  cellEditing = false;
  private readonly faults: Fault[] = [];
  private readonly registered = new Set<string>();
  private readonly references = new Map<string, HostObject>();
  private readonly kept = new Map<HostObject, string>();
  private readonly conversations = new Map<string, Message>();
  private pendingEvents: (() => void)[] = [];
  private inBatch = false;
  private readonly session: ObjectSession;

  constructor(seed: WorkbookSeed, private readonly send: (message: string) => void, private readonly options: HostOptions = {}) {
    this.book = new HostBook(seed);
    this.session = {
      keep: (range) => this.keep(range),
      release: (id) => this.references.delete(id),
      register: (event) => this.register(event),
      sheetObject: (sheet) => worksheetObject(this.book, sheet, this.session),
      selectionChanged: () => this.raiseSelection(),
    };
    this.functions = new CustomFunctionHost(this.book, (rows) => this.event("richApiMessage", { ArrayData: rows }));
    this.book.calculate = (sheet, row, column, cell) => this.functions.calculate(sheet, row, column, cell);
    this.book.listeners.push((change) => this.raiseChange(change));
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
    if (typeof text !== "string" || !text.startsWith("{")) return;
    const message = JSON.parse(text) as Message;
    if (message._messageType !== 0) return;
    if (message._actionType === 1) {
      this.conversations.set(message._actionName, message);
      this.answer(message, { Error: 0 });
    } else if (message._actionType === 2) {
      this.conversations.delete(message._actionName);
      this.answer(message, { Error: 0 });
    } else this.invoke(message);
  }

  private invoke(message: Message): void {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync": return this.answer(message, this.appContext());
      case "ContextActivationManager_notifyHost": return undefined;
      case "executeMethod": return this.execute(message);
      default:
        this.unimplemented.push(`message ${message._actionName}`);
        return this.answer(message, null);
    }
  }

  private execute(message: Message): void {
    const data = (message._data ?? {}) as { readonly DdaMethod?: { readonly DispatchId: number }; readonly ArrayData?: readonly unknown[] } & Record<string, unknown>;
    const dispatch = data.DdaMethod?.DispatchId;
    if (dispatch === 93) return this.richApi(message, data.ArrayData ?? []);
    if (dispatch === 94) {
      this.completedCommands.push(String(data["0"] ?? ""));
      return this.answer(message, { Version: 1, Error: 0 });
    }
    this.unimplemented.push(`executeMethod dispatch ${String(dispatch)}`);
    this.answer(message, { Version: 1, Error: 5001 });
  }

  private richApi(message: Message, request: readonly unknown[]): void {
    const body = String(request[4] ?? "");
    const batch = JSON.parse(body) as Batch;
    const isOffice = isOfficesOwn(body, batch);
    if (!isOffice) this.requests.push({ actions: batch.Actions.filter((a) => a.ActionType !== 1 && !a.Name.startsWith("_")).map((a) => a.Name || `query:${(a.QueryInfo?.Select ?? []).join(",")}`), bytes: body.length });
    const fault = isOffice ? undefined : this.takeFault(batch);
    if (fault?.kind === "host") return this.answer(message, { Version: 1, Error: fault.code });
    if (this.cellEditing && !isOffice) return this.answer(message, { Version: 1, Error: CELL_EDITING });
    if (body.length > PAYLOAD_LIMIT) return this.answer(message, { Version: 1, Error: REQUEST_TOO_LARGE });
    const answer = this.run(batch, fault);
    const json = JSON.stringify(answer);
    if (json.length > PAYLOAD_LIMIT) return this.answer(message, { Version: 1, Error: RESPONSE_TOO_LARGE });
    this.answer(message, { Version: 1, Error: 0, Data: [answer.Error?.HttpStatusCode ?? 200, [], json] });
    this.flushEvents();
  }

  private takeFault(batch: Batch): Fault | undefined {
    const [next] = this.faults;
    if (next?.kind === "batch" && next.onlyIn !== undefined && !batch.Actions.some((action) => action.Name === next.onlyIn)) return undefined;
    return this.faults.shift();
  }

  private run(batch: Batch, fault: Fault | undefined): BatchAnswer {
    const at = fault?.kind === "batch" ? (fault.atAction ?? 0) : batch.Actions.length;
    const stop = at < 0 ? batch.Actions.length + at : at;
    this.inBatch = true;
    try {
      const answer = runBatch({ ...batch, Actions: batch.Actions.slice(0, stop) }, {
        root: workbookObject(this.book, this.session),
        service: (name) => this.functions.service(name),
        reference: (id) => this.references.get(id),
        unimplemented: (member) => this.unimplemented.push(member),
      });
      if (fault?.kind !== "batch" || answer.Error) return answer;
      return { ...answer, Error: { Code: fault.code, Message: fault.code, ActionIndex: stop, Location: "", HttpStatusCode: 400 } };
    } finally {
      this.inBatch = false;
    }
  }

  private answer(message: Message, data: unknown): void {
    this.send(JSON.stringify({
      _messageType: 1, _actionName: message._actionName, _conversationId: message._conversationId, _correlationId: message._correlationId,
      _data: data, _errorCode: 0, _responseType: 0, _serializerVersion: 1, _origin: "",
    }));
  }

  /** Sends an event to whoever registered for it; false when nobody has. */
  private event(name: string, data: unknown): boolean {
    const to = this.conversations.get(name);
    if (!to) return false;
    this.send(JSON.stringify({
      _messageType: 1, _actionName: name, _conversationId: to._conversationId, _correlationId: to._correlationId,
      _data: data, _errorCode: 0, _responseType: 1, _serializerVersion: 1, _origin: "",
    }));
    return true;
  }

  private appContext(): Record<string, unknown> {
    const excel = this.options.excelApi ?? "1.17";
    const locale = this.options.locale ?? "en-US";
    return {
      _id: "cairn-app", _appName: 16, _appVersion: "16.0", _appUILocale: locale, _dataLocale: locale,
      _docUrl: `https://example.sharepoint.com/Shared/${this.book.name}`, _clientMode: this.book.readOnly ? 0 : 1, _settings: [], _reason: 1,
      _osfControlType: 1, _eToken: "", _correlationId: "correlation", _appInstanceId: "cairn-app",
      _requirementMatrix: JSON.stringify({
        ExcelApi: excel, ExcelApiOnline: "1.1", DialogApi: "1.2", DialogOrigin: "1.1", SharedRuntime: "1.2", CustomFunctionsRuntime: "1.4",
        CustomFunctions: "1.8", AddinCommands: "1.3", RibbonApi: "1.2", KeyboardShortcuts: "1.1", RichApiRuntime: "1.0",
      }),
      _hostCustomMessage: null, _hostFullVersion: "16.0.17000.10000", _clientWindowHeight: 800, _clientWindowWidth: 320,
      _addinName: "Cairn", _appDomains: [], _dialogRequirementMatrix: JSON.stringify({ DialogApi: "1.2", DialogOrigin: "1.1" }),
      _featureGates: {}, _initialDisplayMode: 2,
    };
  }

  private keep(range: HostObject): string {
    const known = this.kept.get(range);
    if (known) return known;
    const id = `range-${this.kept.size + 1}`;
    this.kept.set(range, id);
    this.references.set(id, range);
    return id;
  }

  private register(event: string): void {
    if (event.startsWith("-")) this.registered.delete(event.slice(1));
    else this.registered.add(event);
  }

  /** "Work with events using the Excel JavaScript API": 10 is a changed sheet, 101 a changed table. */
  private raiseChange(change: CellsChanged): void {
    const source = change.author === "co-author" ? "Remote" : "Local";
    const common = {
      changeType: change.kind, source, address: formatArea(change.area), worksheetId: change.sheet.id,
      triggerSource: change.author === "add-in" ? "ThisLocalAddin" : "Unknown",
    };
    this.later(() => {
      if (this.registered.has("sheet-changed")) this.message(10, "Workbook", common, source === "Remote");
      for (const table of this.tablesAt(change)) {
        if (this.registered.has("table-changed")) this.message(101, "Workbook", { ...common, tableId: table.id }, source === "Remote");
      }
    });
  }

  private tablesAt(change: CellsChanged): readonly HostTable[] {
    return this.book.tables.filter((t) => t.sheet === change.sheet && t.area.row < change.area.row + change.area.rows && change.area.row < t.area.row + t.area.rows);
  }

  private raiseSelection(): void {
    const { sheet, area } = this.book.active;
    this.later(() => {
      if (this.registered.has("selection-changed")) this.message(14, "Workbook", { address: formatArea(area), worksheetId: sheet.id }, false);
    });
  }

  private message(type: number, target: string, body: unknown, remote: boolean): void {
    this.event("richApiMessage", { ArrayData: [[65_536, type, target, JSON.stringify(body), 0, remote]] });
  }

  /** Events of a batch go out after its answer. */
  private later(raise: () => void): void {
    this.pendingEvents.push(raise);
    if (!this.inBatch) this.flushEvents();
  }

  private flushEvents(): void {
    const raising = this.pendingEvents;
    this.pendingEvents = [];
    for (const raise of raising) raise();
  }

  // What a test does to the workbook.

  /** Types into cells as the person or a co-author does. */
  edit(sheet: string, address: string, rows: readonly (readonly SeedValue[])[], author: Exclude<Author, "add-in"> = "person"): void {
    this.book.sheet(sheet).write(this.area(address), rows.map((row) => row.map((v) => (typeof v === "object" && v !== null ? v.formula : v))), author);
  }

  /** Resolves when the add-in has asked for changes of sheets. */
  async untilListenedTo(): Promise<void> {
    while (!this.registered.has("sheet-changed")) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** The values of a range. */
  values(sheet: string, address: string): readonly (readonly (string | number | boolean)[])[] {
    const area = this.area(address);
    const at = this.book.sheet(sheet);
    return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_, c) => at.cell(area.row + r, area.column + c).value));
  }

  formula(sheet: string, address: string): string | null {
    const area = this.area(address);
    return this.book.sheet(sheet).cell(area.row, area.column).formula;
  }

  table(name: string): HostTable {
    const found = this.book.findTable(name);
    if (!found) throw new Error(`no table "${name}" in the host's workbook`);
    return found;
  }

  /** The person selects cells. */
  select(sheet: string, address: string): void {
    this.book.active = { sheet: this.book.sheet(sheet), area: this.area(address) };
    this.raiseSelection();
  }

  insertRow(sheet: string, at: number, author: Exclude<Author, "add-in"> = "person"): void {
    this.book.sheet(sheet).insertRow(at - 1, author);
  }

  deleteRow(sheet: string, at: number, author: Exclude<Author, "add-in"> = "person"): void {
    this.book.sheet(sheet).deleteRow(at - 1, author);
  }

  protect(sheet: string, on = true): void {
    this.book.sheet(sheet).protectedSheet = on;
  }

  /** Makes the next requests fail, one fault each. */
  failNext(...faults: readonly Fault[]): void {
    this.faults.push(...faults);
  }

  /** The person clicks a command of the ribbon whose action is ExecuteFunction; false when the add-in listens to none. */
  clickCommand(functionName: string, controlId = functionName): boolean {
    return this.event("appCommandInvoked", [`command-${controlId}`, functionName, JSON.stringify({ source: { id: controlId } })]);
  }

  private area(address: string): Area {
    const area = parseArea(address);
    if (!area) throw new Error(`not an address: ${address}`);
    return area;
  }
}
