import { openOfficeWorkbook } from "../../src/workbook/officeWorkbook/officeWorkbook";
import { rate } from "../../src/workbook/actions/rate";
import type { Book } from "../../src/core/book";
import { openSession } from "../../src/workbook/session";
import type { Session } from "../../src/workbook/session";
import type { WorkbookSeed } from "../host/hostModel";
import { openJsdomHost } from "../host/jsdomHost";
import type { JsdomHost } from "../host/jsdomHost";
import { ready } from "./readyBook";

const HEADERS = ["ID", "Title", "Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"];
const SEED: WorkbookSeed = {
  sheets: [
    {
      name: "Practices",
      blocks: [{ at: "A1", rows: [HEADERS, ["P-07", "Language café", 4, 3, 2, 3, 1], ["P-08", "Job mentors", 2, 2, 3, 4, 3], ["P-09", "Advice desk", 1, 3, 4, 2, 2]] }],
      tables: [{ name: "Practices", range: "A1:G4" }],
    },
    { name: "Indicators", blocks: [{ at: "A1", rows: [["Code", "Notes"], ["WRK-O1", "agreed"]] }], tables: [{ name: "Indicators", range: "A1:B2" }] },
    { name: "Notes", blocks: [{ at: "A1", rows: [["Agenda"], ["Budget"]] }] },
  ],
};

let open: JsdomHost;
let session: Session;

async function start(): Promise<void> {
  open = await openJsdomHost(SEED);
  session = openSession(await openOfficeWorkbook());
  await until(() => session.getState().kind === "ready");
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !isSo(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
}
const book = (): Book => {
  const state = session.getState();
  if (state.kind !== "ready") throw new Error(`the session is ${state.kind}`);
  return state.book;
};
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

afterEach(() => {
  expect(open.host.unimplemented).toEqual([]);
  session.close();
  open.close();
});

describe("a session over Excel's own client library", () => {
  test("follows a colleague's edit in one request for the table alone, with the settings", async () => {
    await start();
    await open.host.untilListenedTo();
    await quiet();
    const before = open.host.requests.length;
    for (const title of ["A", "B", "Café of languages"]) open.host.edit("Practices", "B2", [[title]], "co-author");
    await until(() => book().practices[0]?.title === "Café of languages");
    await quiet();
    expect(open.host.requests.length - before).toBeLessThanOrEqual(2);
    expect(session.getState()).toMatchObject({ lastChange: { origin: "remote" } });
  });

  test("asks nothing for cells outside its tables", async () => {
    await start();
    await open.host.untilListenedTo();
    await quiet();
    const before = open.host.requests.length;
    open.host.edit("Notes", "A2", [["Lunch"]]);
    open.host.edit("Practices", "K9", [["=1+1"]], "co-author");
    await quiet();
    expect(open.host.requests.length - before).toBe(0);
  });

  test("knows each practice after a sort by a colleague, and writes to the row where it stands now", async () => {
    await start();
    await open.host.untilListenedTo();
    open.host.coAuthor.sortTable("Practices", "Title");
    await until(() => book().practices[0]?.title === "Advice desk");
    await session.apply((now) => rate(now, "P-07", 3, 4));
    expect(open.host.values("Practices", "A2:B4")).toEqual([["P-09", "Advice desk"], ["P-08", "Job mentors"], ["P-07", "Language café"]]);
    expect(open.host.values("Practices", "F2:F4").flat()).toEqual([2, 4, 4]);
  });

  test("refuses to replace a rating that a colleague has put unseen, and undo leaves what they changed", async () => {
    await start();
    await open.host.untilListenedTo();
    const stale = await ready(session);
    await session.apply((now) => rate(now, "P-07", 0, 2));
    open.host.edit("Practices", "C2", [[3]], "co-author");
    expect(await session.undo()).toEqual({ left: 1 });
    expect(open.host.values("Practices", "C2")).toEqual([[3]]);
    await expect(session.apply(rate(stale, "P-07", 0, 1))).rejects.toMatchObject({ code: "moved" });
    expect(open.host.values("Practices", "C2")).toEqual([[3]]);
  });
});
