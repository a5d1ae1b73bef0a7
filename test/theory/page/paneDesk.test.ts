import fc from "fast-check";
import type { Book } from "../../../src/core/book";
import { THEORY_COLUMNS } from "../../../src/core/schema";
import { layoutTheory } from "../../../src/theory/diagram/layoutTheory";
import { NO_ASPECTS } from "../../../src/theory/diagram/aspects";
import { paneDesk, type PaneDesk } from "../../../src/theory/page/paneDesk";
import { serveTheory, type TheoryLine } from "../../../src/workbook/channel/theoryLine";
import { WorkbookError } from "../../../src/workbook/port";
import { openSession, type Session } from "../../../src/workbook/session";
import { memoryWorkbook, type MemoryWorkbook } from "../../support/memoryWorkbook";
import { drawnEdit, editFrom } from "../../support/theoryEdits";
import { pairOfWires, until, type PairOfWires } from "../../workbook/channel/pairOfWires";

const HEADERS = THEORY_COLUMNS.map(({ name }) => name);
const ROWS = [["T1", "need", "People are alone"], ["T2", "outcome", "People make friends", "T1"], ["T3", "output", "Forty cafés", "T2"]];

interface Joined {
  readonly workbook: MemoryWorkbook;
  readonly session: Session;
  readonly line: TheoryLine;
  readonly desk: PaneDesk;
  readonly wires: PairOfWires;
  readonly heard: string[];
}

async function joined(): Promise<Joined> {
  const workbook = memoryWorkbook([
    { name: "TheoryOfChange", headers: HEADERS, rows: ROWS.map((row) => HEADERS.map((_, i) => row[i] ?? null)) },
    { name: "Indicators", headers: ["Code", "Domain", "Indicator", "Kind"], rows: [["BRG-O4", null, null, null]] },
    { name: "Practices", headers: ["ID", "Title"], rows: [["P-1", "Language café"]] },
  ], { saving: "live" });
  const session = openSession(workbook, { burst: { quiet: 0, most: 0 } });
  const wires = pairOfWires();
  const heard: string[] = [];
  const line = serveTheory(session, wires.one, () => Promise.resolve("Theory of Change!I2"), { onHolding: (words) => heard.push(words ? "holding" : "free"), onProblem: (words) => heard.push(words) });
  const desk = paneDesk(wires.other);
  await until(() => desk.getState().kind === "ready");
  return { workbook, session, line, desk, wires, heard };
}

function end({ line, desk, session }: Joined): void {
  desk.close();
  line.close();
  session.close();
}

function bookOn({ getState }: Pick<PaneDesk, "getState"> | Session): Book {
  const state = getState();
  if (state.kind !== "ready") throw new Error("There is no book.");
  return state.book;
}

const failure = (work: Promise<unknown>): Promise<WorkbookError> => work.then(() => { throw new Error("It went well."); }, (error: WorkbookError) => error);

test("an edit is carried out by the pane, and shown here when its answer comes; undo is the pane's own", async () => {
  const all = await joined();
  const { desk, workbook, session } = all;
  await desk.edit({ kind: "statement", key: "T2", text: "Friendships grow" }, { kind: "statement", text: "People make friends" });
  expect(workbook.cell("TheoryOfChange", 1, "Statement")).toBe("Friendships grow");
  expect(bookOn(desk).plan.theory.statements[1]?.statement).toBe("Friendships grow");
  expect(desk.getState()).toMatchObject({ undoLabel: 'Reword "People make friends"', readOnly: false, pictures: false });
  await desk.select(["LNG-O3", "BRG-O4"]);
  expect(bookOn(desk).selection.map(({ code }) => code)).toEqual(["BRG-O4", "LNG-O3"]);
  await session.undo();
  await until(() => /Reword/.test((desk.getState() as { readonly undoLabel: string | null }).undoLabel ?? ""));
  await desk.undo();
  expect(workbook.cell("TheoryOfChange", 1, "Statement")).toBe("People make friends");
  expect(bookOn(desk).plan.theory.statements[1]?.statement).toBe("People make friends");
  expect(await desk.putPicture()).toBe("Theory of Change!I2");
  end(all);
});

test("a theory is started through the pane: refused where one stands, shown here with its indicators where there is none", async () => {
  const all = await joined();
  const { desk, workbook, session } = all;
  expect(await failure(desk.start({ kind: "need", need: "Rents are too high" }))).toMatchObject({ code: "moved" });
  for (const key of ["T3", "T2", "T1"]) await desk.edit({ kind: "remove", key });
  await desk.start({ kind: "need", need: "Rents are too high" });
  expect(bookOn(desk).plan.theory.statements.map(({ step, statement }) => [step, statement])).toEqual([["need", "Rents are too high"]]);
  await desk.undo();
  await desk.start({ kind: "example", name: "Language café", select: false });
  expect(bookOn(desk).selection.map(({ code }) => code)).toEqual(["BRG-O4"]);
  await desk.undo();
  await desk.start({ kind: "example", name: "Language café", select: true });
  const [first] = bookOn(desk).plan.theory.statements;
  expect(workbook.cell("TheoryOfChange", 0, "Statement")).toBe(first?.statement);
  expect(bookOn(desk).selection.length).toBeGreaterThan(1);
  expect(bookOn(session).selection).toEqual(bookOn(desk).selection);
  expect((await failure(desk.start({ kind: "example", name: "No such example", select: true }))).message).toContain("No such example");
  end(all);
});

test("what the workbook refuses comes back in its words, and undo never takes back another's change", async () => {
  const all = await joined();
  const { desk, workbook, session } = all;
  workbook.refuseNext(new WorkbookError("protected", "The sheet is protected."));
  expect(await failure(desk.edit({ kind: "step", key: "T2", step: "output" }))).toMatchObject({ code: "protected", message: "The sheet is protected." });
  expect((await failure(desk.edit({ kind: "statement", key: "T2", text: "Mine" }, { kind: "statement", text: "Seen before" }))).code).toBe("moved");
  expect((await failure(desk.edit({ kind: "link", from: "T1", to: "T1" }))).message).toBe("A statement cannot lead to itself.");
  await desk.edit({ kind: "step", key: "T2", step: "output" });
  const asked = failure(desk.undo()); // before it arrives, the pane does something else
  await session.apply({ label: "Rate Language café", edits: [{ kind: "cell", table: bookOn(session).tables.find(({ name }) => name === "Practices")?.id ?? "", row: 0, column: 1, value: "Café" }] });
  expect(await asked).toMatchObject({ code: "moved", message: expect.stringContaining("Rate Language café") as string });
  expect(workbook.cell("TheoryOfChange", 1, "Step")).toBe("output");
  end(all);
});

test("a colleague's change appears, and practices stay in the pane", async () => {
  const all = await joined();
  const { desk, workbook, wires, heard } = all;
  workbook.remoteEdit("TheoryOfChange", 2, "Statement", "Fifty cafés");
  await until(() => bookOn(desk).plan.theory.statements[2]?.statement === "Fifty cafés");
  expect(desk.getState()).toMatchObject({ origin: "remote" });
  expect(wires.texts.join("")).not.toContain("Language café");
  desk.holding(true);
  await until(() => heard.length > 0);
  expect(heard).toEqual(["holding"]);
  end(all);
});

test("a pane that says it leaves is lost at once: what waits ends in words, and nothing more is sent", async () => {
  const all = await joined();
  const { desk, workbook, wires } = all;
  const release = workbook.hold();
  const waiting = failure(desk.edit({ kind: "step", key: "T2", step: "output" }));
  await until(() => wires.texts.some((text) => text.includes("\\\"edit\\\"")));
  all.line.close();
  expect((await waiting).message).toContain("Whether this was written is not known");
  expect(desk.line.getState().lost).toBe(true);
  const before = wires.texts.length;
  expect((await failure(desk.edit({ kind: "remove", key: "T1" }))).message).toContain("This was not written");
  expect(wires.texts.slice(before).join("")).not.toContain("remove");
  release();
  end(all);
});

test("a pane that falls silent is lost after a while, and found again when it answers", async () => {
  const all = await joined();
  const { desk, wires } = all;
  jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask"], now: Date.now() });
  try {
    const late = paneDesk(wires.other); // its timers are the false ones
    wires.loses = () => true;
    await jest.advanceTimersByTimeAsync(16_000);
    expect(late.line.getState().lost).toBe(true);
    wires.loses = () => false;
    await jest.advanceTimersByTimeAsync(40_000);
    expect(late.line.getState().lost).toBe(false);
    late.close();
  } finally {
    jest.useRealTimers();
  }
  end(all);
  expect(desk.line.getState().lost).toBe(false);
});

/** What a diagram shows: its boxes with their words, and its arrows. */
function drawing(book: Book): unknown {
  const { nodes, edges } = layoutTheory(book.plan.theory, NO_ASPECTS);
  return { boxes: nodes.map(({ key, step, x, y, statement }) => [key, step, x, y, statement.statement]), arrows: edges.map(({ from, to, points }) => [from, to, points]) };
}

test("diagram on the page, table and undo stay in step under 200 random edits and undos", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(drawnEdit, fc.nat(9)), { minLength: 200, maxLength: 200 }), async (steps) => {
    const all = await joined();
    const { desk, session } = all;
    const before: string[] = [];
    const now = (): string => JSON.stringify(drawing(bookOn(desk)));
    for (const [drawn, turn] of steps) {
      const { undoLabel } = desk.getState() as { readonly undoLabel: string | null };
      if (turn < 3 && undoLabel !== null) {
        expect(await desk.undo()).toEqual({ left: 0 });
        const was = before.pop();
        if (was !== undefined) expect(now()).toBe(was);
      } else {
        const was = now();
        const label = undoLabel;
        await desk.edit(editFrom(drawn, bookOn(desk).plan.theory.statements.map(({ key }) => key))).then(
          () => { if ((desk.getState() as { readonly undoLabel: string | null }).undoLabel !== label || now() !== was) before.push(was); },
          (error: WorkbookError) => expect(error.code).toBe("refused-cell"),
        );
      }
      expect(now()).toBe(JSON.stringify(drawing(bookOn(session))));
    }
    end(all);
  }), { numRuns: 2, endOnFailure: true });
}, 120_000);
