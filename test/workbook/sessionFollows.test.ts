import { CAFE, MENTORS, indicatorsSeed, practicesSeed } from "../taskpane/seeds";
import { memoryWorkbook } from "../support/memoryWorkbook";
import type { MemoryWorkbook } from "../support/memoryWorkbook";
import { gatherBursts, mergeChanges, rereadAfter } from "../../src/workbook/changeBurst";
import { rate } from "../../src/workbook/actions/rate";
import { WorkbookError } from "../../src/workbook/port";
import type { Workbook, WorkbookChange } from "../../src/workbook/port";
import { openSession } from "../../src/workbook/session";
import type { Session } from "../../src/workbook/session";
import { ready } from "./readyBook";

/** A workbook in memory whose readings are noted, and may be made to fail. */
function noted(live: "live" | "file" = "file"): { workbook: Workbook; memory: MemoryWorkbook; asked: string[][]; failWith(error: WorkbookError | null): void; tell(change: WorkbookChange): void } {
  const memory = memoryWorkbook([practicesSeed([CAFE, MENTORS]), indicatorsSeed([{ code: "WRK-O1" }])], { saving: live });
  const asked: string[][] = [];
  let failure: WorkbookError | null = null;
  let tell: (change: WorkbookChange) => void = () => undefined;
  const workbook: Workbook = {
    ...memory,
    read: async (ids) => {
      asked.push([...ids]);
      if (failure) throw failure;
      return memory.read(ids);
    },
    onChange: (listener) => {
      tell = listener;
      return memory.onChange(listener);
    },
  };
  return { workbook, memory, asked, failWith: (error) => { failure = error; }, tell: (change) => tell(change) };
}

const state = (session: Session): Extract<ReturnType<Session["getState"]>, { kind: "ready" }> => {
  const now = session.getState();
  if (now.kind !== "ready") throw new Error(`the session is ${now.kind}`);
  return now;
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe("following a workbook", () => {
  test("reads only the tables that a change touches", async () => {
    const { workbook, memory, asked } = noted();
    const session = openSession(workbook);
    await ready(session);
    memory.remoteEdit("Practices", 1, "Title", "Mentors for work");
    await settled();
    expect(asked).toEqual([["Practices", "Indicators"], ["Practices"]]);
    expect(state(session).book.practices[1]?.title).toBe("Mentors for work");
    await session.apply((book) => rate(book, "P-07", 2, 1));
    expect(asked.at(-1)).toEqual(["Practices"]);
    session.close();
  });

  test("reads nothing for cells outside the tables, and for a table that the book is not made of", async () => {
    const { workbook, asked, tell } = noted();
    const session = openSession(workbook);
    await ready(session);
    const before = session.getState();
    tell({ origin: "local", tables: [], elsewhere: true });
    tell({ origin: "remote", tables: ["Budget"] });
    await settled();
    expect(asked).toHaveLength(1);
    expect(session.getState()).toBe(before);
    session.close();
  });

  test("reads once after a burst", async () => {
    const { workbook, memory, asked } = noted("live");
    const session = openSession(workbook, { burst: { quiet: 15, most: 200 } });
    await ready(session);
    for (const value of [1, 2, 3, 4]) memory.remoteEdit("Practices", 0, "Impact", value);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(asked).toHaveLength(2);
    expect(state(session).book.practices[0]?.readings[3]).toEqual({ kind: "value", value: 4 });
    session.close();
  });

  test("reads again for what changed while it was reading", async () => {
    const { workbook, memory, asked } = noted();
    const session = openSession(workbook);
    await ready(session);
    memory.remoteEdit("Practices", 0, "Impact", 1);
    memory.remoteEdit("Indicators", 0, "Notes", "agreed");
    memory.remoteEdit("Practices", 0, "Impact", 2);
    await settled();
    expect(asked.slice(1)).toEqual([["Practices"], ["Practices", "Indicators"]]);
    expect(state(session).book.practices[0]?.readings[3]).toEqual({ kind: "value", value: 2 });
    session.close();
  });

  test("keeps the book when the workbook cannot be read any more, says why, and comes back", async () => {
    const { workbook, memory, failWith } = noted();
    const session = openSession(workbook);
    await ready(session);
    failWith(new WorkbookError("session-lost", "The session with Excel has ended."));
    memory.remoteEdit("Practices", 0, "Title", "Café of languages");
    await settled();
    expect(state(session)).toMatchObject({ trouble: { error: { code: "session-lost" }, retrying: true } });
    expect(state(session).book.practices[0]?.title).toBe("Language café");
    failWith(null);
    await session.reload();
    expect(state(session).trouble).toBeNull();
    expect(state(session).book.practices[0]?.title).toBe("Café of languages");
    session.close();
  });

  test("follows the table of practices under a new name, and goes on following", async () => {
    const memory = memoryWorkbook([{ ...practicesSeed([CAFE, MENTORS]) }]);
    let name = "Practices";
    const renamed = <T extends { readonly id: string; readonly name: string }>(table: T): T => (table.id === "Practices" ? { ...table, name } : table);
    const workbook: Workbook = { ...memory, list: async () => (await memory.list()).map(renamed), read: async (ids) => (await memory.read(ids)).map(renamed) };
    const session = openSession(workbook);
    await ready(session);
    name = "Praxis 2026";
    memory.remoteEdit("Practices", 0, "Impact", 1);
    await settled();
    expect(state(session).book.settings.practiceTable).toBe("Praxis 2026");
    await session.reload();
    expect(state(session).book.practices.map(({ title }) => title)).toEqual(["Language café", "Job mentors"]);
    name = "Praxis 2027";
    await session.reload();
    expect(state(session).book.settings.practiceTable).toBe("Praxis 2027");
    session.close();
  });
});

describe("changes as one", () => {
  const local: WorkbookChange = { origin: "local", tables: ["A"] };
  const remote: WorkbookChange = { origin: "remote", tables: ["B", "A"] };
  const any: WorkbookChange = { origin: "local", tables: [] };
  const elsewhere: WorkbookChange = { origin: "remote", tables: [], elsewhere: true };

  test("name all tables, and are a colleague's once one of them is", () => {
    expect(mergeChanges(local, remote)).toEqual({ origin: "remote", tables: ["A", "B"] });
    expect(mergeChanges(remote, any)).toEqual({ origin: "remote", tables: [] });
    expect(mergeChanges(elsewhere, local)).toEqual({ origin: "remote", tables: ["A"] });
    expect(mergeChanges(elsewhere, elsewhere)).toEqual(elsewhere);
  });

  test("ask for the reading that they need", async () => {
    const session = openSession(memoryWorkbook([practicesSeed([CAFE])]));
    const book = await ready(session);
    expect(rereadAfter(any, book)).toEqual({ kind: "all" });
    expect(rereadAfter(elsewhere, book)).toEqual({ kind: "nothing" });
    expect(rereadAfter(elsewhere, { ...book, practices: [] })).toEqual({ kind: "all" });
    expect(rereadAfter({ origin: "local", tables: ["Practices", "X"] }, book)).toEqual({ kind: "tables", ids: ["Practices"] });
    session.close();
  });

  test("are passed on although the burst does not end", async () => {
    const passed: WorkbookChange[] = [];
    const bursts = gatherBursts((change) => passed.push(change), { quiet: 30, most: 60 });
    for (let i = 0; i < 8; i += 1) {
      bursts.hear(local);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    bursts.stop();
    expect(passed.length).toBeGreaterThan(0);
  });
});
