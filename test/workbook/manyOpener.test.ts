import type { MergeSource } from "../../src/core/merge/source";
import { criteriaSet } from "../../src/core/evaluation/criteriaSets";
import { mergedPlan } from "../../src/core/merge/mergedPlan";
import { DEFAULT_SETTINGS, settingsJson } from "../../src/core/settings";
import { keepOnly } from "../../src/core/merge/decisions";
import { makeWorkbook } from "../../src/workbook/fileWorkbook/makeWorkbook";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { createManyOpener, openSeveral } from "../../src/workbook/manyOpener";
import { openMerge } from "../../src/workbook/mergeSession";
import type { FileSource, OpenFile } from "../../src/workbook/opener";
import { WorkbookError } from "../../src/workbook/port";
import { criteriaSpec, setUpSpecs } from "../../src/workbook/setUp";
import { libreOffice, recalculated } from "../support/libreOffice";

const opens: OpenFile = async (bytes, name, { onProgress, signal }) => {
  onProgress({ share: 0.5, onPage: false });
  if (name.startsWith("slow")) await new Promise<void>((resolve) => { signal.addEventListener("abort", () => resolve()); });
  if (name.startsWith("bad")) throw new WorkbookError("damaged", `${bytes.length} bytes are no workbook.`);
  return openFileWorkbook(bytes, name);
};

async function file(name: string, titles: readonly string[]): Promise<FileSource> {
  const spec = setUpSpecs(DEFAULT_SETTINGS, { formulas: "values" })[0];
  if (!spec) throw new Error("no practices");
  const rows = titles.map((title, i) => spec.columns.map((column) => (column.name === "ID" ? `${name}-${i + 1}` : column.name === "Title" ? title : null)));
  const bytes = await makeWorkbook({
    cover: { sheet: "About", heading: "x", lines: [] }, settingsJson: settingsJson(DEFAULT_SETTINGS, null),
    tables: [{ ...spec, rows }, criteriaSpec(criteriaSet("DAC-5").criteria)],
  });
  return { name, bytes: () => Promise.resolve(bytes) };
}

const bad: FileSource = { name: "bad.xlsx", bytes: () => Promise.resolve(new Uint8Array(3)) };

test("each file is read in turn, and a refused one is named with its sentence while the others open", async () => {
  const many = createManyOpener(opens);
  const opened = await many.open([await file("a.xlsx", ["Choir", "Chess"]), bad, await file("a.xlsx", ["Garden"])]);
  expect(opened?.map(({ source }) => [source.name, source.book.practices.map(({ title }) => title)])).toEqual([["a.xlsx", ["Choir", "Chess"]], ["a.xlsx (2)", ["Garden"]]]);
  const state = many.getState();
  expect(state.kind === "done" ? state.files.map(({ fileName, step }) => [fileName, step]) : []).toEqual([
    ["a.xlsx", { kind: "read", practices: 2 }], ["bad.xlsx", { kind: "refused", message: "3 bytes are no workbook." }], ["a.xlsx (2)", { kind: "read", practices: 1 }],
  ]);
  many.dismiss();
  expect(many.getState().kind).toBe("idle");
});

test("cancelling ends them all, also those that wait, and says nothing more", async () => {
  const many = createManyOpener(opens);
  const opening = many.open([await file("a.xlsx", ["Choir"]), { ...bad, name: "slow.xlsx" }, await file("b.xlsx", ["Chess"])]);
  while (!isOpening(many, "slow.xlsx")) await new Promise((resolve) => { setTimeout(resolve, 1); });
  many.cancel();
  expect(await opening).toBeNull();
  expect(many.getState().kind).toBe("idle");
});

test("a text that is in doubt is asked about among several, one that is not is read at once, and what is not wanted is left out", async () => {
  const asks: OpenFile = async (bytes, name, options) => {
    if (!name.endsWith(".csv")) return opens(bytes, name, options);
    const remarks = name.startsWith("doubtful") ? ["A quotation mark is never closed."] : [];
    const guess = { encoding: "utf-8", delimiter: ";", decimal: null, decimalSaid: false } as const;
    const preview = () => ({ table: { headerRow: 0, rows: [], columns: [], dataRows: 0, longerRows: 0, openQuote: false }, whole: true, remarks });
    if (((await options.ask?.({ fileName: name, guess, preview })) ?? null) === null) throw new WorkbookError("session-lost", "Opening was cancelled.");
    return openFileWorkbook(bytes, name.replace(".csv", ".xlsx"));
  };
  const many = createManyOpener(asks);
  const asked: string[] = [];
  many.subscribe(() => {
    const state = many.getState();
    if (state.kind !== "asking") return;
    asked.push(state.question.fileName);
    state.answer(state.question.fileName === "doubtful 2.csv" ? null : state.question.guess);
  });
  const opened = await many.open([await file("plain.csv", ["Choir"]), await file("doubtful 1.csv", ["Chess"]), await file("doubtful 2.csv", ["Garden"]), await file("b.xlsx", ["Bakery"])]);
  expect(asked).toEqual(["doubtful 1.csv", "doubtful 2.csv"]);
  expect(opened?.map(({ source }) => source.name)).toEqual(["plain.csv", "doubtful 1.csv", "b.xlsx"]);
});

function isOpening(many: ReturnType<typeof createManyOpener>, name: string): boolean {
  const state = many.getState();
  return state.kind === "opening" && state.files.some(({ fileName, step }) => fileName === name && step.kind === "opening");
}

test("twenty files are one list", async () => {
  const files = await Promise.all(Array.from({ length: 20 }, (_, i) => file(`${i}.xlsx`, [`Practice ${i}`])));
  const several: (readonly MergeSource[])[] = [];
  await openSeveral(createManyOpener(opens), files, { one: () => { throw new Error("not one"); }, several: (sources) => several.push(sources) });
  const state = await ready(openMerge(several[0] ?? []));
  expect(state.merged?.book.practices).toHaveLength(20);
}, 30_000);

test("one file, and the only one of several that can be read, open as one file does; none at all opens nothing", async () => {
  const one: string[] = [];
  const take = { one: ({ name }: FileSource) => { one.push(name); }, several: () => { throw new Error("not several"); } };
  await openSeveral(createManyOpener(opens), [bad], take); // its own opener says what is wrong with it
  await openSeveral(createManyOpener(opens), [bad, await file("good.xlsx", ["Choir"])], take);
  await openSeveral(createManyOpener(opens), [bad, { ...bad, name: "bad too.xlsx" }], take);
  expect(one).toEqual(["bad.xlsx", "good.xlsx"]);
});

async function ready(session: ReturnType<typeof openMerge>) {
  for (;;) {
    const state = session.getState();
    if (state.merged !== null && state.merged.united.decisions === state.decisions) return state;
    await new Promise((resolve) => { setTimeout(resolve, 1); });
  }
}

test("decisions can be taken back one by one, and are unsaved until a workbook is made", async () => {
  const opened = await createManyOpener(opens).open([await file("a.xlsx", ["Choir"]), await file("b.xlsx", ["Choir"])]);
  const session = openMerge((opened ?? []).map(({ source }) => source));
  const [group] = session.getState().ground.groups;
  if (!group) throw new Error("no group");
  session.decide("Keep the first", { [group.id]: keepOnly(group, "0:0") });
  expect(session.getState()).toMatchObject({ undoLabel: "Keep the first", unsaved: true });
  expect((await ready(session)).merged?.united.counts).toMatchObject({ kept: 1, dropped: 1, undecided: 0 });
  session.decide("Decide again", { [group.id]: null });
  session.undo();
  expect((await ready(session)).merged?.united.counts).toMatchObject({ dropped: 1 });
  session.undo();
  session.undo();
  expect((await ready(session))).toMatchObject({ undoLabel: null, unsaved: false, merged: { united: { counts: { dropped: 0, undecided: 1 } } } });
});

(libreOffice ? test : test.skip)("the new workbook opens in LibreOffice with every practice and where it came from", async () => {
  const opened = await createManyOpener(opens).open([await file("a.xlsx", ["Choir", "Chess"]), await file("b.xlsx", ["Choir"])]);
  const { merged } = await ready(openMerge((opened ?? []).map(({ source }) => source)));
  if (!merged) throw new Error("not merged");
  const bytes = await makeWorkbook(mergedPlan(merged, "2026-11-21"));
  const again = await openFileWorkbook(bytes, "merged.xlsx");
  expect((await again.list()).map(({ name }) => name)).toEqual(["Practices", "Criteria", "MergedFrom"]);
  const [practices, from] = recalculated([{ name: "one", sheet: "Practices", bytes }, { name: "two", sheet: "Merged from", bytes }]);
  const titles = practices?.[0]?.indexOf("Title") ?? -1;
  expect(practices?.slice(1).map((row) => [row[0], row[titles]])).toEqual([["a.xlsx-1", "Choir"], ["a.xlsx-2", "Chess"], ["b.xlsx-1", "Choir"]]);
  expect(from?.slice(1).map((row) => row.slice(0, 5))).toEqual([
    ["Workbook", "a.xlsx", "", "", "2"], ["Workbook", "b.xlsx", "", "", "1"], ["Possible duplicate 1", "a.xlsx", "a.xlsx-1", "Choir", ""], ["Possible duplicate 1", "b.xlsx", "b.xlsx-1", "Choir", ""],
  ]);
}, 300_000);
