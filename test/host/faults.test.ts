import { FAULTS } from "./faults";
import type { FaultName } from "./faults";
import { openJsdomHost } from "./jsdomHost";
import type { JsdomHost } from "./jsdomHost";

let open: JsdomHost;
beforeEach(async () => {
  open = await openJsdomHost({ sheets: [{ name: "Data", blocks: [{ at: "B2", rows: [["Title", "Score"], ["Language café", 3], ["Sports club", 4]] }], tables: [{ name: "Practices", range: "B2:C4" }] }] });
});
afterEach(() => {
  expect(open.host.unimplemented).toEqual([]);
  open.close();
});

/** One round trip with one write in it. */
const write = (address: string, value: unknown): Promise<void> => Excel.run(async (context) => {
  context.workbook.worksheets.getItem("Data").getRange(address).values = [[value]];
  await context.sync();
});

/** What office.js makes of each fault, and whether the write has been done. Codes: "Error handling with the application-specific JavaScript APIs". */
const EXPECTED: Readonly<Record<FaultName, readonly [string, boolean]>> = {
  busy: ["ActivityLimitReached", false], unavailable: ["ServiceNotAvailable", false], aborted: ["RequestAborted", false],
  abortedHalfWay: ["RequestAborted", false], abortedAfterwards: ["RequestAborted", true], restartNeeded: ["HostRestartNeeded", false],
  general: ["GeneralException", false], generalHalfWay: ["GeneralException", false], cellEditing: ["InvalidOperationInCellEditMode", false],
  sessionLost: ["InvalidOrTimedOutSession", false], sessionLostAfterwards: ["InvalidOrTimedOutSession", true],
  requestTooLarge: ["RequestPayloadSizeLimitExceeded", false], responseTooLarge: ["ResponsePayloadSizeLimitExceeded", true],
  accessDenied: ["AccessDenied", false], noCapability: ["AccessDenied", false],
};

test.each(Object.keys(FAULTS) as FaultName[])("the fault %s reaches the add-in with its code, before or after the write", async (name) => {
  const [code, isDone] = EXPECTED[name];
  open.host.failRequest(1, name);
  await expect(write("E7", 41)).rejects.toMatchObject({ code });
  expect(open.host.values("Data", "E7")).toEqual([[isDone ? 41 : ""]]);
  await write("E8", 43);
  expect(open.host.values("Data", "E8")).toEqual([[43]]);
});

test("a fault strikes the request of its number, as often as it shall", async () => {
  open.host.failRequest(2, "busy", 2);
  await write("E7", 11);
  await expect(write("E8", 12)).rejects.toMatchObject({ code: "ActivityLimitReached" });
  await expect(write("E9", 13)).rejects.toMatchObject({ code: "ActivityLimitReached" });
  await write("E10", 14);
  expect(open.host.values("Data", "E7:E10").flat()).toEqual([11, "", "", 14]);
  expect(open.host.requests.map((request) => request.failed)).toEqual([null, 5102, 5102, null]);
});

test("a lasting fault ends when the host is healed", async () => {
  open.host.failRequest(1, "restartNeeded", Infinity);
  for (const value of [5, 6, 7]) await expect(write("E7", value)).rejects.toMatchObject({ code: "HostRestartNeeded" });
  open.host.heal();
  await write("E7", 8);
  expect(open.host.values("Data", "E7")).toEqual([[8]]);
});

test("a batch that breaks off at action k leaves what came before it, for every k", async () => {
  const both = (): Promise<void> => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("E7").values = [[71]];
    sheet.getRange("E8").values = [[72]];
    await context.sync();
  });
  await both();
  const count = open.host.requests[0]?.count ?? 0;
  const left = new Set<string>();
  for (let k = 0; k < count; k += 1) {
    open.host.edit("Data", "E7:E8", [[""], [""]]);
    open.host.failNext({ kind: "batch", code: "GeneralException", atAction: k });
    await expect(both()).rejects.toMatchObject({ code: "GeneralException" });
    left.add(JSON.stringify(open.host.values("Data", "E7:E8").flat()));
  }
  expect([...left]).toEqual(['["",""]', '[71,""]']);
});

test("a request that is never answered is carried out or not, as told", async () => {
  open.host.failNext({ kind: "silent", applied: true }, { kind: "silent", applied: false });
  const unanswered = Promise.race([Promise.all([write("E7", 51), write("E8", 52)]), new Promise((resolve) => setTimeout(() => resolve("nothing"), 100))]);
  await expect(unanswered).resolves.toBe("nothing");
  expect(open.host.values("Data", "E7:E8").flat()).toEqual([51, ""]);
});

test("a lost session refuses everything until it is there again, and so does a cell in edit mode", async () => {
  open.host.sessionLost = true;
  await expect(write("E7", 9)).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
  open.host.heal();
  open.host.cellEditing = true;
  await expect(write("E7", 9)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  open.host.cellEditing = false;
  await write("E7", 10);
  expect(open.host.values("Data", "E7")).toEqual([[10]]);
});

test("requests and answers are measured in bytes and refused beyond the limit", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange("B3");
    range.load("values");
    await context.sync();
  });
  const [read] = open.host.requests;
  expect(read?.actions).toEqual(["query:values"]);
  expect(read?.answerBytes).toBeGreaterThan(Buffer.byteLength("Language café"));
  open.host.payloadLimit = 2000;
  await expect(write("E7", "é".repeat(999))).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  open.host.edit("Data", "E8", [["é".repeat(999)]]);
  await expect(Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange("E8");
    range.load("values");
    await context.sync();
  })).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

test("a workbook that is open for reading takes no write and gives its values", async () => {
  open.host.book.readOnly = true;
  await expect(write("E7", 9)).rejects.toMatchObject({ code: "AccessDenied" });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange("C4");
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[4]]);
  });
});

test("messages under way keep their order, whatever the latency", async () => {
  for (const latency of [{ kind: "fixed", ms: 5 }, { kind: "random", from: 0, to: 12, seed: 7 }] as const) {
    open.host.setLatency(latency);
    const done: number[] = [];
    await Promise.all([21, 22, 23, 24].map((value) => write("E7", value).then(() => done.push(value))));
    expect(done).toEqual([21, 22, 23, 24]);
    expect(open.host.values("Data", "E7")).toEqual([[24]]);
  }
});
