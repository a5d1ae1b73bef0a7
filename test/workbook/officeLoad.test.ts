import { rate } from "../../src/workbook/actions/rate";
import { openOfficeWorkbook } from "../../src/workbook/officeWorkbook/officeWorkbook";
import { openSession } from "../../src/workbook/session";
import type { Session } from "../../src/workbook/session";
import { openJsdomHost } from "../host/jsdomHost";
import type { JsdomHost } from "../host/jsdomHost";
import { manyPractices } from "./officeLoad";

// Round trips are counted, not timed; `npm run bench -- excel` has the times and sizes of 10,000 and 100,000 practices.

let open: JsdomHost;
afterEach(() => {
  expect(open.host.unimplemented).toEqual([]);
  open.close();
});

async function opened(count: number): Promise<Session> {
  open = await openJsdomHost(manyPractices(count));
  const session = openSession(await openOfficeWorkbook());
  while (session.getState().kind === "loading") await new Promise((resolve) => setImmediate(resolve));
  return session;
}

function bookOf(session: Session) {
  const state = session.getState();
  if (state.kind !== "ready") throw new Error(state.kind);
  return state.book;
}

test.each([37, 6_000])("with %i practices, opening takes three round trips and rating one takes two", async (count) => {
  const session = await opened(count);
  expect(bookOf(session).practices.length).toBe(count);
  expect(open.host.requests.length).toBeLessThanOrEqual(3);
  const before = open.host.requests.length;
  const key = bookOf(session).practices[11]?.key ?? "";
  await session.apply((book) => rate(book, key, 2, 4));
  expect(open.host.requests.length - before).toBe(2);
  expect(bookOf(session).practices[11]?.readings[2]).toEqual({ kind: "value", value: 4 });
  expect(open.host.values("Practices", "P13")).toEqual([[4]]);
  session.close();
}, 30_000);

test("what a person types while we write is read, not remembered away", async () => {
  const session = await opened(5);
  const key = bookOf(session).practices[1]?.key ?? "";
  await session.apply((book) => rate(book, key, 0, 1));
  open.host.edit("Practices", "B5", [["Choir of many"]], "co-author");
  await session.apply((book) => rate(book, key, 1, 2));
  while (bookOf(session).practices[3]?.title !== "Choir of many") await new Promise((resolve) => setTimeout(resolve, 5));
  expect(bookOf(session).practices[1]?.readings.slice(0, 2)).toEqual([{ kind: "value", value: 1 }, { kind: "value", value: 2 }]);
  session.close();
});

test("more than fits an answer comes in as many round trips as its size asks for, each below the limit", async () => {
  open = await openJsdomHost(manyPractices(3_000));
  open.host.payloadLimit = 300_000;
  const workbook = await openOfficeWorkbook();
  const list = await workbook.list();
  const [table] = await workbook.read(list.map(({ id }) => id));
  expect(table?.rows.length).toBe(3_000);
  expect(table?.rows[2_999]?.[0]).toBe("P-3000");
  expect(Math.max(...open.host.requests.filter(({ failed }) => failed === null).map(({ answerBytes }) => answerBytes))).toBeLessThanOrEqual(300_000);
});

test("a write longer than a request goes in pieces, and comes back whole by undo", async () => {
  open = await openJsdomHost(manyPractices(200));
  const workbook = await openOfficeWorkbook();
  const [info] = await workbook.list();
  const table = info?.id ?? "";
  await workbook.read([table]);
  const before = open.host.requests.length;
  const receipt = await workbook.apply({
    label: "Describe", edits: Array.from({ length: 190 }, (_, row) => ({ kind: "cell" as const, table, row, column: 21, value: `${row} ${"x".repeat(31_000)}` })),
  });
  expect(open.host.requests.length - before).toBe(3); // one reads, two write
  expect(Math.max(...open.host.requests.map(({ bytes }) => bytes))).toBeLessThan(5 * 1024 * 1024);
  expect(String(open.host.values("Practices", "V191")[0]?.[0]).slice(0, 6)).toBe("189 xx");
  expect(await receipt.undo()).toEqual({ left: 0 });
  expect(open.host.values("Practices", "V2:V191").flat().every((value) => value === "strong on relevance")).toBe(true);
}, 30_000);
