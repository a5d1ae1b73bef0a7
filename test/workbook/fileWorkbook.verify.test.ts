import { FileModel } from "../../src/workbook/fileWorkbook/fileModel";
import { openPackage } from "../../src/workbook/fileWorkbook/openPackage";
import { verifySaved, type Intended } from "../../src/workbook/fileWorkbook/verifySaved";
import { packageOf, seedParts } from "./buildWorkbook";
import type { PartTexts } from "./buildWorkbook";

const SHEET = "xl/worksheets/sheet1.xml";
const PARTS: Record<string, string> = {
  ...seedParts({ tables: [{ name: "T", sheet: "S", kind: "table", headerRow: 1, firstColumn: 0, headers: ["Title", "Rating"], rows: [["Choir", 2], ["Garden", 3]] }] }),
  "xl/other.xml": "<other/>",
};
PARTS[SHEET] = (PARTS[SHEET] ?? "").replace("<v>2</v>", "<f>1+1</f><v>2</v>");
const EDITED: PartTexts = { ...PARTS, [SHEET]: (PARTS[SHEET] ?? "").replace("<v>3</v>", "<v>4</v>") };

/** A workbook in which B3 was changed from 3 to 4, and what a save of it is meant to do. */
function edited(): { readonly model: FileModel; readonly intended: Intended } {
  const { parts, main } = openPackage(packageOf(PARTS));
  const model = new FileModel(parts, main);
  model.pending.set(SHEET, 3, 1, { how: "value", value: 4 }, []);
  return { model, intended: { changed: new Set([SHEET]), removed: new Set(), sheets: [SHEET], grownTables: [], proven: new Map() } };
}

function verify(saved: PartTexts): () => Promise<unknown> {
  const { model, intended } = edited();
  return () => verifySaved(model, packageOf(saved), intended);
}

test("a save that did what it was meant to do passes, and its cells are counted", async () => {
  expect(await verify(EDITED)()).toEqual({ cells: 1, first: ["S!B3"] });
});

test.each<readonly [string, PartTexts, string]>([
  ["changed a part it was not meant to", { ...EDITED, "xl/other.xml": "<other2/>" }, "xl/other.xml"],
  ["lost a part", Object.fromEntries(Object.entries(EDITED).filter(([name]) => name !== "xl/other.xml")), "xl/other.xml"],
  ["lost the edit", PARTS, "a cell"],
  ["changed a cell it was not meant to", { ...EDITED, [SHEET]: (EDITED[SHEET] ?? "").replace("Choir", "Chor") }, "A2"],
  ["wrote in a cell that was blank", { ...EDITED, [SHEET]: (EDITED[SHEET] ?? "").replace("</sheetData>", '<row r="9"><c r="E9"><v>5</v></c></row></sheetData>') }, "E9"],
  ["lost a formula, though its value stayed", { ...EDITED, [SHEET]: (EDITED[SHEET] ?? "").replace("<f>1+1</f>", "") }, "the formula in B2"],
  ["broke the sheet", { ...EDITED, [SHEET]: (EDITED[SHEET] ?? "").replace("</row>", "") }, SHEET],
])("a save that %s is not handed out", async (_, saved, words) => {
  await expect(verify(saved)()).rejects.toThrow(words);
});

test("a save after which a part can no longer be reached is not handed out", async () => {
  const { model, intended } = edited();
  const saved = { ...EDITED, "xl/worksheets/_rels/sheet1.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>' };
  const changed = new Set([...intended.changed, "xl/worksheets/_rels/sheet1.xml.rels"]);
  await expect(verifySaved(model, packageOf(saved), { ...intended, changed })).rejects.toThrow("xl/tables/table1.xml");
});

test("a sheet that was proven must stand in the file byte for byte", async () => {
  const { model, intended } = edited();
  const proven = new Map([[SHEET, new TextEncoder().encode(EDITED[SHEET])]]);
  expect(await verifySaved(model, packageOf(EDITED), { ...intended, proven })).toEqual({ cells: 1, first: ["S!B3"] });
  await expect(verifySaved(model, packageOf({ ...EDITED, [SHEET]: `${EDITED[SHEET] ?? ""} ` }), { ...intended, proven })).rejects.toThrow(SHEET);
});
