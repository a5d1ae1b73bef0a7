import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import type { Workbook } from "../../src/workbook/port";
import { savedFile } from "./contract";
import { CORPUS_FILES, corpusFile, editTwoCells, REFUSED } from "./corpusFiles";
import { errorOf, rawEntries } from "./openedFile";
import { reachable } from "./reachable";

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
async function expectNothingLost(workbook: Workbook, before: Uint8Array): Promise<void> {
  const { bytes, check } = await savedFile(workbook);
  const changed = new Set(check.partsChanged.map((p) => p.toLowerCase()));
  const after = new Map(rawEntries(bytes));
  for (const [name, raw] of rawEntries(before)) {
    if (!changed.has(name.replace(/^\//, "").toLowerCase())) expect(after.get(name)).toBe(raw);
    else expect(after.has(name) || name.toLowerCase().includes("calcchain")).toBe(true);
  }
  const now = reachable(bytes);
  expect(reachable(before).filter((name) => !now.includes(name) && !name.includes("calcchain"))).toEqual([]);
}
