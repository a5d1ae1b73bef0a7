import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import type { Receipt, SavedFile, Workbook } from "../../src/workbook/port";
import { savedFile } from "./contract";
import { CORPUS_FILES, corpusFile, editTwoCells, REFUSED } from "./corpusFiles";
import { errorOf, rawEntries } from "./openedFile";
import { reachable } from "./reachable";
import { pictureNamed } from "./testPng";

const VALUES = ["=edited <&> \u0001 _x0041_ é", 12.5];

if (CORPUS_FILES.length === 0) test.skip("the corpus of public workbooks is not on this machine", () => undefined);
else describe.each(CORPUS_FILES)("%s", (file) => {
  const bytes = (): Uint8Array => corpusFile(file);
  const refusal = REFUSED[file];
  if (refusal !== undefined) {
    test("is refused in words", async () => {
      expect((await errorOf(openFileWorkbook(bytes(), file))).code).toBe(refusal);
    });
    return;
  }

  test("takes edits in two cells, or says why not, and loses nothing", async () => {
    const workbook = await openFileWorkbook(bytes(), file);
    const edited = await editTwoCells(workbook, VALUES);
    await expectNothingLost(workbook, bytes());
    const again = await openFileWorkbook((await savedFile(workbook)).bytes, file);
    for (const { table, row, column, value } of edited) {
      expect((await again.read([table]))[0]?.rows[row]?.[column]).toBe(value);
    }
  });

  test("takes a picture and loses nothing; taken back, it is the file that it was", async () => {
    const workbook = await openFileWorkbook(bytes(), file);
    if ((await workbook.list()).length === 0) await workbook.createTables([{ name: "CairnTrial", sheet: "Cairn trial", columns: [{ name: "ID", type: "id", width: 9 }], rows: [["007"]] }]);
    const [info] = await workbook.list();
    const untouched = (await savedFile(workbook)).bytes;
    const receipt = await putPicture(workbook, info?.id ?? "");
    const { check } = await expectNothingLost(workbook, bytes());
    expect(check.details.pictures).toEqual([`${receipt.places ?? ""}: Cairn trial`]);
    expect(check.partsChanged).toEqual(expect.arrayContaining([...(receipt.parts ?? [])]));
    await receipt.undo();
    expect((await savedFile(workbook)).bytes).toEqual(untouched);
  });

  test("takes a new table and settings, and loses nothing", async () => {
    const workbook = await openFileWorkbook(bytes(), file);
    const before = (await workbook.list()).map((t) => t.id);
    const columns = [{ name: "ID", type: "id", width: 9 }, { name: "State", type: "choice", width: 9, choices: ["on", "off"] }] as const;
    await workbook.createTables([{ name: "CairnTrial", sheet: "Cairn trial", columns, rows: [["007", "on"]] }]);
    await workbook.writeSettings('{"trial":1}');
    await expectNothingLost(workbook, bytes());
    const again = await openFileWorkbook((await savedFile(workbook)).bytes, file);
    expect((await again.list()).map((t) => t.id)).toEqual([...before, "table:CairnTrial"]);
    expect((await again.read(["table:CairnTrial"]))[0]?.rows).toEqual([["007", "on"]]);
    expect(await again.readSettings()).toBe('{"trial":1}');
  });
});

/** Every entry is there as it was, but for those that the save says it changed; all that could be reached still can be. */
async function expectNothingLost(workbook: Workbook, before: Uint8Array): Promise<SavedFile> {
  const saved = await savedFile(workbook);
  const { bytes, check } = saved;
  const changed = new Set(check.partsChanged.map((p) => p.toLowerCase()));
  const after = new Map(rawEntries(bytes));
  for (const [name, raw] of rawEntries(before)) {
    if (!changed.has(name.replace(/^\//, "").toLowerCase())) expect(after.get(name)).toBe(raw);
    else expect(after.has(name) || name.toLowerCase().includes("calcchain")).toBe(true);
  }
  const now = reachable(bytes);
  expect(reachable(before).filter((name) => !now.includes(name) && !name.includes("calcchain"))).toEqual([]);
  return saved;
}

async function putPicture(workbook: Workbook, table: string): Promise<Receipt> {
  if (workbook.putPicture === undefined) throw new Error("This workbook takes no pictures.");
  return workbook.putPicture(table, pictureNamed("Cairn trial"));
}
