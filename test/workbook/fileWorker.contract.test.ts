import type { Line } from "../../src/workbook/fileWorker/messages";
import { serveFile } from "../../src/workbook/fileWorker/serveFile";
import { FileLine, workbookOver } from "../../src/workbook/fileWorker/workerFile";
import type { WorkerProgress } from "../../src/workbook/fileWorker/workerFile";
import { WorkbookError, type Workbook } from "../../src/workbook/port";
import { seedWorkbook } from "./buildWorkbook";
import { savedFile, workbookContract, type SeedTable } from "./contract";
import { fileSights } from "./fileSights";
import { errorOf } from "./openedFile";

/** The worker's code at the other end of a message channel: all that crosses is cloned, as between page and worker. */
async function openServed(bytes: Uint8Array, name: string, onProgress: (progress: WorkerProgress) => void = () => undefined) {
  const { port1, port2 } = new MessageChannel();
  const received: unknown[] = [];
  port1.addEventListener("message", (event) => received.push((event as MessageEvent).data));
  for (const port of [port1, port2]) port.start();
  serveFile(port2 as unknown as Line);
  const line = new FileLine(port1 as unknown as Line, onProgress);
  const end = (): void => port1.close();
  try {
    const workbook = workbookOver(line, name, await line.call("open", { bytes: bytes.slice(), name }), end);
    return { workbook, line, received };
  } catch (cause) {
    end();
    throw cause;
  }
}

const opened: Workbook[] = [];
async function open(bytes: Uint8Array): Promise<Workbook> {
  const { workbook } = await openServed(bytes, "Practices.xlsx");
  opened.push(workbook);
  return workbook;
}
const closeAll = (): void => opened.splice(0).forEach((workbook) => workbook.close?.());

workbookContract("an .xlsx file in a worker", async (seed) => {
  const workbook = await open(seedWorkbook(seed));
  return {
    workbook,
    ...fileSights(workbook),
    reopen: async () => open((await savedFile(workbook)).bytes),
    dispose: async () => closeAll(),
  };
});

const MANY: SeedTable = {
  name: "Many", sheet: "Many", kind: "table", headerRow: 1, firstColumn: 0, headers: ["ID", "Rating"],
  rows: Array.from({ length: 1203 }, (_, i) => [`P-${i}`, i % 4]),
};
const rowsSent = (received: readonly unknown[]): number =>
  received.reduce<number>((sum, message) => sum + ((message as { kind: string; rows?: readonly unknown[] }).rows?.length ?? 0), 0);

describe("the line to a worker", () => {
  afterEach(closeAll);

  test("brings rows over in pieces, and then only those that changed", async () => {
    const { workbook, received } = await openServed(seedWorkbook({ tables: [MANY] }), "Many.xlsx");
    opened.push(workbook);
    const [first] = await workbook.read(["table:Many"]);
    expect(first?.rows).toEqual(MANY.rows);
    expect(rowsSent(received)).toBe(1203);
    expect(received.filter((message) => (message as { kind: string }).kind === "rows").length).toBeGreaterThan(3);

    received.length = 0;
    await workbook.apply({ label: "Test", edits: [{ kind: "cell", table: "table:Many", row: 707, column: 1, value: 9 }] });
    const [second] = await workbook.read(["table:Many"]);
    expect(rowsSent(received)).toBe(1);
    expect(second?.rows[707]).toEqual(["P-707", 9]);
    expect(second?.rows.filter((row, i) => row !== first?.rows[i])).toHaveLength(1);
    expect(first?.rows[707]).toEqual(["P-707", 3]);
  });

  test("gives the same table where nothing changed, and a shorter one where rows went", async () => {
    const { workbook } = await openServed(seedWorkbook({ tables: [MANY] }), "Many.xlsx");
    opened.push(workbook);
    const [first] = await workbook.read(["table:Many"]);
    const receipt = await workbook.apply({ label: "Test", edits: [{ kind: "append", table: "table:Many", rows: [["P-x", 4]] }] });
    expect((await workbook.read(["table:Many"]))[0]?.rows).toHaveLength(1204);
    await receipt.undo();
    const [third] = await workbook.read(["table:Many"]);
    expect(third?.rows).toEqual(first?.rows);
    expect((await workbook.read(["table:Many"]))[0]).toBe(third);
  });

  test("tells how far the reading is, never going back, to the end", async () => {
    const shares: Record<WorkerProgress["stage"], number[]> = { reading: [], rows: [] };
    const { workbook } = await openServed(seedWorkbook({ tables: [MANY] }), "Many.xlsx", ({ stage, share }) => shares[stage].push(share));
    opened.push(workbook);
    await workbook.read(["table:Many"]);
    for (const told of Object.values(shares)) {
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told.at(-1)).toBe(1);
    }
  });

  test("keeps code and words of an error", async () => {
    const error = await errorOf(openServed(new TextEncoder().encode("%PDF-1.7"), "Report.pdf"));
    expect([error.code, error.message]).toEqual(["not-a-workbook", "This is a PDF, not a workbook. Choose a file that ends in .xlsx or .xlsm."]);
  });

  test("keeps its own copy of a file that is handed out unchanged", async () => {
    const workbook = await open(seedWorkbook({ tables: [MANY] }));
    const once = await savedFile(workbook);
    expect((await savedFile(workbook)).bytes).toEqual(once.bytes);
  });

  test("fails all that waits, and all that comes after, once the worker is gone", async () => {
    const { workbook, line } = await openServed(seedWorkbook({ tables: [MANY] }), "Many.xlsx");
    opened.push(workbook);
    const waiting = errorOf(workbook.list());
    line.break(new WorkbookError("session-lost", "Gone."));
    expect((await waiting).code).toBe("session-lost");
    expect((await errorOf(workbook.readSettings())).message).toBe("Gone.");
  });
});
