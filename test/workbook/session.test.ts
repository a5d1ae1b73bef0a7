import { rate } from "../../src/workbook/actions/rate";
import { WorkbookError } from "../../src/workbook/port";
import { openSession } from "../../src/workbook/session";
import { ready, smallWorkbook } from "./readyBook";

const scoreOf = (session: ReturnType<typeof openSession>, key: string): number | null | undefined => {
  const state = session.getState();
  return state.kind === "ready" ? state.book.practices.find((p) => p.key === key)?.evaluation.score : undefined;
};

describe("a session", () => {
  test("is loading at first and then holds the book", async () => {
    const session = openSession(smallWorkbook());
    expect(session.getState().kind).toBe("loading");
    expect((await ready(session)).practices.map((p) => p.title)).toEqual(["Language café", "Mentors at work"]);
  });

  test("shows the new score as soon as a rating was written", async () => {
    const workbook = smallWorkbook();
    const session = openSession(workbook);
    await ready(session);
    const before = scoreOf(session, "P-07");
    await session.apply((book) => rate(book, "P-07", 2, 1));
    expect(workbook.cell("Practices", 0, "Efficiency")).toBe(1);
    expect(scoreOf(session, "P-07")).toBeLessThan(before ?? 0);
    expect(session.getState()).toMatchObject({ kind: "ready", unsaved: true, undoLabel: "Rate Efficiency of Language café" });
  });

  test("makes the second of two quick ratings from what the first left behind", async () => {
    const workbook = smallWorkbook();
    const session = openSession(workbook);
    await ready(session);
    await Promise.all([session.apply((book) => rate(book, "P-07", 2, 1)), session.apply((book) => rate(book, "P-07", 0, 2))]);
    // 2, 3, 1, 3, 4 on 1-4: the computed cells of the second batch know the first one's rating.
    expect(workbook.cell("Practices", 0, "Score")).toBeCloseTo((100 * (1 / 3 + 2 / 3 + 0 + 2 / 3 + 1)) / 5);
    expect(workbook.cell("Practices", 0, "Coverage")).toBe(1);
  });

  test("passes a refusal on, keeps the book and stays usable", async () => {
    const workbook = smallWorkbook();
    const session = openSession(workbook);
    await ready(session);
    workbook.refuseNext(new WorkbookError("protected", "The sheet is protected."));
    await expect(session.apply((book) => rate(book, "P-07", 2, 1))).rejects.toMatchObject({ code: "protected" });
    expect(session.getState()).toMatchObject({ kind: "ready", unsaved: false, undoLabel: null });
    await session.apply((book) => rate(book, "P-07", 2, 3));
    expect(workbook.cell("Practices", 0, "Efficiency")).toBe(3);
  });

  test("undoes the last write first", async () => {
    const workbook = smallWorkbook();
    const session = openSession(workbook);
    await ready(session);
    await session.apply((book) => rate(book, "P-07", 2, 1));
    await session.apply((book) => rate(book, "P-07", 0, 2));
    await session.undo();
    expect([workbook.cell("Practices", 0, "Efficiency"), workbook.cell("Practices", 0, "Relevance")]).toEqual([1, 4]);
    await session.undo();
    expect(workbook.cell("Practices", 0, "Efficiency")).toBeNull();
    expect(session.getState()).toMatchObject({ undoLabel: null });
  });

  test("follows a colleague's edit and says that it was one", async () => {
    const workbook = smallWorkbook();
    const session = openSession(workbook);
    await ready(session);
    const heard = new Promise<void>((resolve) => void session.subscribe(resolve));
    workbook.remoteEdit("Practices", 0, "Impact", 1);
    await heard;
    const state = session.getState();
    expect(state).toMatchObject({ kind: "ready", lastChange: { origin: "remote" } });
    expect(scoreOf(session, "P-07")).toBeLessThan(70);
  });

  test("sets up only the tables that are missing and keeps the criteria it finds", async () => {
    const workbook = smallWorkbook();
    const session = openSession(workbook);
    await ready(session);
    const receipt = await session.setUp({ criteriaSet: "DAC-6", scale: { worst: 0, best: 5 } });
    expect(receipt.tablesCreated).not.toContain("Practices");
    expect(receipt.tablesCreated).toContain("Criteria");
    const names = (await workbook.list()).map((t) => t.name);
    expect(names).toEqual(expect.arrayContaining(["Readings", "Ratings", "TheoryOfChange", "Stakeholders", "Competencies", "Regions"]));
    expect(JSON.parse((await workbook.readSettings()) ?? "")).toMatchObject({ criteriaSet: "DAC-6" });
  });

  test("leaves no table behind when set-up cannot write the settings", async () => {
    const refused = new WorkbookError("protected", "The workbook's structure is protected.");
    const workbook = { ...smallWorkbook(), writeSettings: () => Promise.reject(refused) };
    const session = openSession(workbook);
    await ready(session);
    await expect(session.setUp({ criteriaSet: "DAC-5", scale: { worst: 1, best: 4 } })).rejects.toMatchObject({ code: "protected" });
    expect((await workbook.list()).map((t) => t.name)).toEqual(["Practices", "Indicators"]);
  });

  test("says nothing more after it was closed", async () => {
    const workbook = smallWorkbook();
    const session = openSession(workbook);
    await ready(session);
    const listener = jest.fn();
    session.subscribe(listener);
    session.close();
    workbook.remoteEdit("Practices", 0, "Impact", 1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(listener).not.toHaveBeenCalled();
  });
});
