import type { TableSpec } from "../../src/core/schema";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { attribute, childOf, childrenOf, type XmlElement } from "../../src/workbook/fileWorkbook/xmlTree";
import { seedParts } from "./buildWorkbook";
import { savedFile } from "./contract";
import { firstRows, openParts, partText, partTree } from "./openedFile";

const SPEC: TableSpec = {
  name: "Trial", sheet: "Trial sheet", columns: [
    { name: "ID", type: "id", width: 9 }, { name: "Seen", type: "date", width: 12 }, { name: "State", type: "choice", width: 11, choices: ["on", "off"] },
    { name: "Rating", type: "rating", width: 8, scale: { worst: 1, best: 4 } }, { name: "Twice", type: "number", width: 10, computed: true, formula: "=Trial[[#This Row],[Rating]]*2" },
  ], rows: [["=1+1", 45352, "on", 3, 6], ["-007", null, null, null, null]],
};
const SHEET = "xl/worksheets/sheet2.xml";

/** The user's file with the table in it, saved. */
async function withTable(): Promise<Uint8Array> {
  const workbook = await openParts(seedParts({ tables: [{ name: "Theirs", sheet: "Theirs", kind: "table", headerRow: 1, firstColumn: 0, headers: ["A", "B"], rows: [[11, 12]] }] }));
  await workbook.createTables([SPEC]);
  return (await savedFile(workbook)).bytes;
}

const only = (parent: XmlElement, name: string): XmlElement => childOf(parent, name) ?? ((): never => { throw new Error(`No ${name}.`); })();

describe("a table that Cairn adds to someone's workbook is a good citizen of Excel", () => {
  test("its sheet has one table, no merged cell, a frozen header that is printed on each page, and fits a landscape page", async () => {
    const bytes = await withTable();
    const sheet = partTree(bytes, SHEET);
    expect([only(sheet, "tableParts").children.length, childOf(sheet, "mergeCells")]).toEqual([1, null]);
    expect(partText(bytes, SHEET)).toMatch(/<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/);
    expect(attribute(only(sheet, "pageSetup"), "orientation")).toBe("landscape");
    expect([attribute(only(sheet, "pageSetup"), "fitToWidth"), attribute(only(sheet, "pageSetup"), "fitToHeight")]).toEqual(["1", "0"]);
    expect(partText(bytes, SHEET)).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(partText(bytes, "xl/workbook.xml")).toContain("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'Trial sheet'!$1:$1</definedName>");
  });

  test("new rows fill themselves, and a formula names the cells of its own row", async () => {
    const table = partText(await withTable(), "xl/tables/table2.xml");
    expect(table).toContain('name="Twice"><calculatedColumnFormula>Trial[[#This Row],[Rating]]*2</calculatedColumnFormula>');
    expect(table).toContain('id="2" name="Trial" displayName="Trial" ref="A1:E3"');
  });

  test("choices come from a defined name, off-scale ratings are stopped, and inputs alone are unlocked", async () => {
    const bytes = await withTable();
    expect(partText(bytes, SHEET)).toMatch(/type="list"[^>]*sqref="C2:C3"><formula1>Cairn_Trial_State<\/formula1>/);
    expect(partText(bytes, SHEET)).toMatch(/errorStyle="stop"[^>]*sqref="D2:D3"/);
    expect(partText(bytes, "xl/workbook.xml")).toContain("<definedName name=\"Cairn_Trial_State\">'Lists'!$A$2:$A$3</definedName>");
    const formats = only(partTree(bytes, "xl/cairnStyles1.xml"), "cellXfs").children;
    const locked = (row: number, column: number): boolean => {
      const cell = only(partTree(bytes, SHEET), "sheetData").children[row]?.children[column];
      const format = formats[Number(attribute(cell ?? only(partTree(bytes, SHEET), "sheetData"), "s"))];
      return format === undefined || childrenOf(format, "protection").every((protection) => attribute(protection, "locked") !== "0");
    };
    expect([0, 1, 2, 3, 4].map((column) => [locked(0, column), locked(1, column)])).toEqual([[true, false], [true, false], [true, false], [true, false], [true, true]]);
  });

  test("the header is bold on a fill, a date has the format of one, and text that looks like a formula is text", async () => {
    const bytes = await withTable();
    const styles = partTree(bytes, "xl/cairnStyles1.xml");
    const format = (name: string): XmlElement | undefined => {
      const cells = only(partTree(bytes, SHEET), "sheetData").children.flatMap((row) => row.children);
      return only(styles, "cellXfs").children[Number(attribute(cells.find((cell) => attribute(cell, "r") === name) ?? styles, "s"))];
    };
    const header = format("A1") ?? styles;
    expect(childOf(only(styles, "fonts").children[Number(attribute(header, "fontId"))] ?? styles, "b")).not.toBeNull();
    expect(attribute(only(only(styles, "fills").children[Number(attribute(header, "fillId"))] ?? styles, "patternFill"), "patternType")).toBe("solid");
    const code = only(styles, "numFmts").children.find((each) => attribute(each, "numFmtId") === attribute(format("B2") ?? styles, "numFmtId"));
    expect(attribute(code ?? styles, "formatCode")).toBe("yyyy-mm-dd");
    expect(partText(bytes, SHEET)).toMatch(/<c r="A2" s="\d+" t="inlineStr"><is><t xml:space="preserve">=1\+1<\/t>/);
    expect(await firstRows(await openFileWorkbook(bytes, "a.xlsx"), "Trial")).toEqual(SPEC.rows);
  });
});
