import type { EditBatch, Workbook } from "../../src/workbook/port";
import { seedParts } from "./buildWorkbook";
import { savedFile, type SeedTable } from "./contract";
import { openParts, partText } from "./openedFile";

const TABLE: SeedTable = {
  name: "Rated", sheet: "Rated", kind: "table", headerRow: 1, firstColumn: 0,
  headers: ["Rating", "Score"], rows: [[2, 33], [3, 67]],
};
const FORMULA = "Rated[[#This Row],[Rating]]*25&\"<\"";
const SHEET = "xl/worksheets/sheet1.xml";
const PART = "xl/tables/table1.xml";

const fill: EditBatch = { label: "Fill", edits: [{ kind: "column", table: "table:Rated", column: 1, fill: { kind: "formula", formula: `=${FORMULA}`, values: ["50<", "75<"] } }] };
const textOf = async (workbook: Workbook, part: string): Promise<string> => partText((await savedFile(workbook)).bytes, part) ?? "";
const open = (change: (parts: Record<string, string>) => void = () => undefined): Promise<Workbook> => {
  const parts: Record<string, string> = { ...seedParts({ tables: [TABLE] }) };
  change(parts);
  return openParts(parts);
};

describe("a column filled with a formula in a file", () => {
  test("is a calculated column of its table, its values kept beside it and calculated anew by Excel", async () => {
    const workbook = await open();
    await workbook.apply(fill);
    const escaped = FORMULA.replace("&", "&amp;").replaceAll('"', "&quot;").replace("<", "&lt;");
    expect(await textOf(workbook, PART)).toContain(`name="Score"><calculatedColumnFormula>${escaped}</calculatedColumnFormula></tableColumn>`);
    expect(await textOf(workbook, SHEET)).toContain(`<c r="B3" t="str"><f>${escaped}</f><v>75&lt;</v></c>`);
    expect(await textOf(workbook, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("goes on into a row that is added", async () => {
    const workbook = await open();
    await workbook.apply(fill);
    await workbook.apply({ label: "Add", edits: [{ kind: "append", table: "table:Rated", rows: [[4, null]] }] });
    expect(await textOf(workbook, SHEET)).toContain("<c r=\"B4\"><f>Rated[[#This Row],[Rating]]*25");
  });

  test("leaves no trace after undo: the file is its old bytes", async () => {
    const workbook = await open();
    const before = (await savedFile(workbook)).bytes;
    const receipt = await workbook.apply(fill);
    await receipt.undo();
    const { bytes, check } = await savedFile(workbook);
    expect(check.partsChanged).toEqual([]);
    expect(bytes).toEqual(before);
  });

  test("replaces a formula that only this column shares, and refuses one that reaches further", async () => {
    const shared = (area: string) => (parts: Record<string, string>): void => {
      parts[SHEET] = (parts[SHEET] ?? "").replace('<c r="B2"><v>33</v></c>', `<c r="B2"><f t="shared" ref="${area}" si="0">A2+31</f><v>33</v></c>`)
        .replace('<c r="B3"><v>67</v></c>', '<c r="B3"><f t="shared" si="0"/><v>67</v></c>');
    };
    const own = await open(shared("B2:B3"));
    await own.apply(fill);
    expect(await textOf(own, SHEET)).not.toContain("shared");
    const wide = await open(shared("B2:B9"));
    await expect(wide.apply(fill)).rejects.toMatchObject({ code: "refused-cell" });
  });
});
