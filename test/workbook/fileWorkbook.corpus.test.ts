import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { WorkbookError, type Workbook } from "../../src/workbook/port";
import { savedFile } from "./contract";
import { errorOf, rawEntries } from "./openedFile";

/** Public test workbooks that lie beside the project on its makers' machines; elsewhere this file has nothing to do. */
const CORPUS = path.join(__dirname, "../../../shared/corpus");
const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((f) => /\.(xls\w?|ods)$/.test(f)) : [];

const REFUSED: Readonly<Record<string, WorkbookError["code"]>> = {
  "poi_poc-xmlbomb.xlsx": "hostile", "poi_duplicate-filename.xlsx": "hostile", "gen_zipbomb_sheet.xlsx": "hostile",
  "poi_protected_passtika.xlsx": "encrypted", "poi_xlsx-corrupted.xlsx": "damaged",
  "poi_testVarious.xlsb": "unsupported-format", "poi_SampleSS.ods": "unsupported-format",
};

if (files.length === 0) test.skip("the corpus of public workbooks is not on this machine", () => undefined);
else describe.each(files)("%s", (file) => {
  const bytes = (): Uint8Array => readFileSync(path.join(CORPUS, file));
  const refusal = REFUSED[file];
  if (refusal !== undefined) {
    test("is refused in words", async () => {
      expect((await errorOf(openFileWorkbook(bytes(), file))).code).toBe(refusal);
    });
    return;
  }

  test("takes edits in two cells, or says why not, and loses nothing", async () => {
    const workbook = await openFileWorkbook(bytes(), file);
    const edited = await editTwoCells(workbook);
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

interface Edited { readonly table: string; readonly row: number; readonly column: number; readonly value: string | number }

/** Writes a text and a number into the first two cells that let themselves be written. */
async function editTwoCells(workbook: Workbook): Promise<readonly Edited[]> {
  const values = ["=edited <&> \u0001 _x0041_ é", 12.5];
  const edited: Edited[] = [];
  for (const table of await workbook.list()) {
    for (let row = 0; row < Math.min(table.rowCount, 30); row++) {
      for (let column = 0; column < table.headers.length; column++) {
        const value = values[edited.length];
        if (value === undefined) return edited;
        const edit = { table: table.id, row, column, value };
        try {
          await workbook.apply({ label: "Trial", edits: [{ kind: "cell", ...edit }] });
          edited.push(edit);
        } catch (error) {
          if (!(error instanceof WorkbookError)) throw error;
          expect(["refused-cell", "protected"]).toContain(error.code);
        }
      }
    }
  }
  return edited;
}

/** Every entry is there as it was, but for those that the save says it changed. */
async function expectNothingLost(workbook: Workbook, before: Uint8Array): Promise<void> {
  const { bytes, check } = await savedFile(workbook);
  const changed = new Set(check.partsChanged.map((p) => p.toLowerCase()));
  const after = new Map(rawEntries(bytes));
  for (const [name, raw] of rawEntries(before)) {
    if (!changed.has(name.replace(/^\//, "").toLowerCase())) expect(after.get(name)).toBe(raw);
    else expect(after.has(name) || name.toLowerCase().includes("calcchain")).toBe(true);
  }
}
