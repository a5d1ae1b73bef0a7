import { createOpener, type FileSource, type OpenOptions, type OpenProgress } from "../../src/workbook/opener";
import { WorkbookError, type Workbook } from "../../src/workbook/port";
import type { Session } from "../../src/workbook/session";
import { smallWorkbook } from "./readyBook";

const source = (name: string): FileSource => ({ name, bytes: async () => new Uint8Array([1]) });
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** An adapter that opens each file only when it is told to, and knows which of its workbooks were closed. */
function adapter() {
  const asked = new Map<string, { readonly options: OpenOptions; readonly open: () => void; readonly fail: (error: unknown) => void }>();
  const closed: string[] = [];
  const openFile = (_bytes: Uint8Array, name: string, options: OpenOptions): Promise<Workbook> =>
    new Promise((resolve, reject) => {
      asked.set(name, { options, open: () => resolve({ ...smallWorkbook({ name }), close: () => closed.push(name) }), fail: reject });
    });
  const opened: string[] = [];
  const opener = createOpener(openFile);
  opener.onOpened((session: Session, { name }) => {
    expect(session.getState().kind).toBe("ready");
    opened.push(name);
  });
  return { opener, opened, closed, of: (name: string) => asked.get(name) ?? { options: null, open: () => undefined, fail: () => undefined } };
}

describe("an opener", () => {
  test("hands a session on once its book is read, and is idle again", async () => {
    const { opener, opened, of } = adapter();
    void opener.open(source("A.xlsx"));
    await settle();
    expect(opener.getState()).toEqual({ kind: "opening", fileName: "A.xlsx" });
    of("A.xlsx").open();
    await settle();
    expect(opened).toEqual(["A.xlsx"]);
    expect(opener.getState()).toEqual({ kind: "idle" });
  });

  test("lets a newer file win, whichever is ready first, and lets the older one go", async () => {
    const { opener, opened, closed, of } = adapter();
    void opener.open(source("Old.xlsx"));
    await settle();
    void opener.open(source("New.xlsx"));
    await settle();
    expect(of("Old.xlsx").options?.signal.aborted).toBe(true);
    of("Old.xlsx").open();
    of("New.xlsx").open();
    await settle();
    expect([opened, closed]).toEqual([["New.xlsx"], ["Old.xlsx"]]);
  });

  test("opens nothing after Cancel, and tells the adapter to stop", async () => {
    const { opener, opened, closed, of } = adapter();
    void opener.open(source("A.xlsx"));
    await settle();
    opener.cancel();
    expect(opener.getState()).toEqual({ kind: "idle" });
    expect(of("A.xlsx").options?.signal.aborted).toBe(true);
    of("A.xlsx").open();
    await settle();
    expect([opened, closed]).toEqual([[], ["A.xlsx"]]);
  });

  test("says why a file could not be opened, until that is dismissed or another is opened", async () => {
    const { opener, opened, of } = adapter();
    void opener.open(source("Bad.xlsx"));
    await settle();
    of("Bad.xlsx").fail(new WorkbookError("encrypted", "It is locked."));
    await settle();
    expect(opener.getState()).toMatchObject({ kind: "failed", fileName: "Bad.xlsx", error: { code: "encrypted", message: "It is locked." } });
    opener.dismiss();
    expect(opener.getState()).toEqual({ kind: "idle" });
    expect(opened).toEqual([]);
  });

  test("keeps the failure of a cancelled file to itself", async () => {
    const { opener, of } = adapter();
    void opener.open(source("A.xlsx"));
    await settle();
    opener.cancel();
    of("A.xlsx").fail(new WorkbookError("session-lost", "Opening was cancelled."));
    await settle();
    expect(opener.getState()).toEqual({ kind: "idle" });
  });

  test("tells of whole per cent only, the adapter's part before the book's", async () => {
    const { opener, of } = adapter();
    const told: OpenProgress[] = [];
    opener.progress.subscribe(() => told.push(opener.progress.getState()));
    void opener.open(source("A.xlsx"));
    await settle();
    for (const share of [0.25, 0.2501, 0.5, 1]) of("A.xlsx").options?.onProgress({ share, onPage: false });
    expect(told.map(({ share }) => share)).toEqual([null, 0.175, 0.35, 0.7]);
  });

  test("says when the page itself does the reading", async () => {
    const { opener, of } = adapter();
    void opener.open(source("A.xlsx"));
    await settle();
    of("A.xlsx").options?.onProgress({ share: null, onPage: true });
    expect(opener.progress.getState()).toEqual({ share: null, onPage: true });
  });
});

describe("a text that is to be read as a table", () => {
  const question = { fileName: "Old.csv", guess: { encoding: "utf-8", delimiter: ";", decimal: null, decimalSaid: false }, preview: () => { throw new Error("Nobody looks here."); } } as const;

  test("waits for the person's answer, and hands on the copy's name and receipt", async () => {
    const answers: unknown[] = [];
    const opener = createOpener(async (_bytes, _name, { ask, onNote }) => {
      answers.push(await ask?.(question));
      onNote?.("Opened a copy.");
      return smallWorkbook({ name: "Old.xlsx" });
    });
    const opened: FileSource[] = [];
    opener.onOpened((_session, from) => opened.push(from));
    void opener.open(source("Old.csv"));
    await settle();
    const now = opener.getState();
    if (now.kind !== "asking") throw new Error(`It is ${now.kind}.`);
    now.answer({ ...question.guess, delimiter: "|" });
    await settle();
    expect(answers).toEqual([{ ...question.guess, delimiter: "|" }]);
    expect(opened.map(({ name, note }) => [name, note])).toEqual([["Old.xlsx", "Opened a copy."]]);
    expect(opener.getState()).toEqual({ kind: "idle" });
  });

  test("is not opened where the person declines, and no failure is told", async () => {
    const opener = createOpener(async (_bytes, _name, { ask }) => {
      if ((await ask?.(question)) === null) throw new WorkbookError("session-lost", "Opening was cancelled.");
      return smallWorkbook({ name: "Old.xlsx" });
    });
    void opener.open(source("Old.csv"));
    await settle();
    const now = opener.getState();
    if (now.kind === "asking") now.answer(null);
    await settle();
    expect(opener.getState()).toEqual({ kind: "idle" });
  });
});
