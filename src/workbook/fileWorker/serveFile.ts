import { runSteps } from "../../core/steps";
import type { Table } from "../../core/table";
import { asWorkbookError } from "../failure";
import { openFileWorkbook } from "../fileWorkbook/fileWorkbook";
import { keepTables } from "../keepRows";
import type { Receipt, SavedFile, Workbook } from "../port";
import { WorkbookError } from "../port";
import type { Answer, CallName, Calls, Line, ReceiptFacts, Request, TableHead } from "./messages";

/** Rows in one message: taking them in costs the page about a millisecond. */
const ROWS_A_MESSAGE = 128;
/** Least time between two words about progress, in ms. */
const PROGRESS_EVERY = 40;

type Handlers = { readonly [Name in CallName]: (give: Calls[Name]["give"]) => Promise<Calls[Name]["get"]> };

/** Serves one file to the other end of a line: what a worker does all its life. */
export function serveFile(line: Line): void {
  const handlers = handlersFor((answer, transfer = []) => line.postMessage(answer, transfer));
  line.addEventListener("message", ({ data }) => void answerTo(data as Request, handlers, (answer, transfer = []) => line.postMessage(answer, transfer)));
  line.postMessage({ kind: "ready" } satisfies Answer, []);
}

type Send = (answer: Answer, transfer?: Transferable[]) => void;

async function answerTo(request: Request, handlers: Handlers, send: Send): Promise<void> {
  const { id } = request;
  try {
    const handle = handlers[request.call] as (give: Request["give"]) => Promise<Calls[CallName]["get"]>; // the request pairs the two
    const get = await handle(request.give);
    send({ kind: "done", id, get }, request.call === "bytes" ? [(get as SavedFile).bytes.buffer] : []);
  } catch (failure) {
    const { code, message, cause } = asWorkbookError(failure);
    send({ kind: "failed", id, code, message, cause: cause === undefined ? null : String(cause) });
  }
}

function handlersFor(send: Send): Handlers {
  let open: Workbook | null = null;
  let sent: readonly Table[] = [];
  const receipts: Receipt[] = [];
  const workbook = (): Workbook => {
    if (open === null) throw new WorkbookError("busy", "The file is not open yet. Try again in a moment.");
    return open;
  };
  const keep = ({ undo, ...facts }: Receipt): ReceiptFacts => ({ ...facts, receipt: receipts.push({ undo, ...facts }) - 1 });

  return {
    open: async ({ bytes, name }) => {
      open = await openFileWorkbook(bytes, name, seldom((share) => send({ kind: "reading", share })));
      open.onChange((change) => send({ kind: "change", change }));
      return { dateSystem: open.dateSystem, readOnly: open.readOnly };
    },
    list: () => workbook().list(),
    read: async (ids) => {
      const read = runSteps(keepTables(sent, await workbook().read(ids)));
      for (const table of read) sendRows(table, sent.find(({ id }) => id === table.id) ?? null, send);
      sent = [...sent.filter(({ id }) => !read.some((table) => table.id === id)), ...read];
      return read.map(({ rows, ...head }): TableHead => ({ ...head, rowCount: rows.length }));
    },
    columnFormulas: (table) => workbook().columnFormulas(table),
    apply: async (batch) => keep(await workbook().apply(batch)),
    createTables: async (specs) => keep(await workbook().createTables(specs)),
    putPicture: async ({ table, picture }) => {
      const { putPicture } = workbook();
      if (putPicture === undefined) throw new WorkbookError("host-refused", "This workbook takes no pictures.");
      return keep(await putPicture.call(workbook(), table, picture));
    },
    undo: async (receipt) => {
      const found = receipts[receipt];
      if (!found) throw new WorkbookError("not-found", "There is nothing of that kind to take back.");
      return found.undo();
    },
    readSettings: () => workbook().readSettings(),
    writeSettings: async (json) => {
      await workbook().writeSettings(json);
      return null;
    },
    bytes: async () => {
      const { saving } = workbook();
      if (saving.kind !== "file") throw new WorkbookError("host-refused", "This workbook has no file.");
      const saved = await saving.bytes();
      return { ...saved, bytes: saved.bytes.slice() }; // an unchanged file is handed out as it is held, and what is sent away is gone
    },
  };
}

/** Sends the rows that are not the arrays which the page has already. */
function sendRows(table: Table, before: Table | null, send: Send): void {
  const places: number[] = [];
  table.rows.forEach((row, place) => {
    if (row !== before?.rows[place]) places.push(place);
  });
  for (let at = 0; at < places.length; at += ROWS_A_MESSAGE) {
    const some = places.slice(at, at + ROWS_A_MESSAGE);
    send({ kind: "rows", table: table.id, places: some, rows: some.map((place) => table.rows[place] ?? []), share: (at + some.length) / places.length });
  }
}

function seldom(tell: (share: number) => void): (share: number) => void {
  let last = 0;
  return (share) => {
    const now = performance.now();
    if (share < 1 && now - last < PROGRESS_EVERY) return;
    last = now;
    tell(share);
  };
}
