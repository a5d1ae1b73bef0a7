import { cellError } from "../../src/core/cell";
import { isOwnFormula, moveFormula } from "../../src/workbook/fileWorkbook/formulas";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { packageOf, relations, seedParts } from "./buildWorkbook";
import { savedFile, type SeedTable } from "./contract";
import { editAndSave, errorOf, firstRows, openParts, partText, partTree, rawEntries } from "./openedFile";

const TABLE: SeedTable = {
  name: "Practices", sheet: "Practices", kind: "table", headerRow: 1, firstColumn: 0,
  headers: ["Title", "Rating", "Score"], rows: [["Choir", 2, 31], ["Garden", 3, 62], ["Library", 4, 93]],
};
const PARTS = seedParts({ tables: [TABLE] });
const SHEET = "xl/worksheets/sheet1.xml";
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEADER = '<row r="1"><c r="A1" t="str"><v>Title</v></c><c r="B1" t="str"><v>Rating</v></c><c r="C1" t="str"><v>Score</v></c></row>';

/** A workbook whose sheet is this text between `sheetData` tags; what stands behind them goes in `after`. */
function withSheet(rows: string, after = "", before = ""): Record<string, string> {
  return { ...PARTS, [SHEET]: `<worksheet ${MAIN}>${before}<sheetData>${HEADER}${rows}</sheetData>${after}<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>` };
}
const ROWS = '<row r="2"><c r="A2" t="str"><v>Choir</v></c><c r="B2"><v>2</v></c><c r="C2"><v>31</v></c></row><row r="3"><c r="A3" t="str"><v>Garden</v></c><c r="B3"><v>3</v></c><c r="C3"><v>62</v></c></row><row r="4"><c r="A4" t="str"><v>Library</v></c><c r="B4"><v>4</v></c><c r="C4"><v>93</v></c></row>';

describe("what is not edited", () => {
  test("stays byte for byte, in its order, with its times and flags", async () => {
    const extra = { "docProps/odd.bin": "\u0001\u0002", "xl/pivotCache/pivotCacheDefinition1.xml": "<pivot/>", "zz/unknown.dat": "???" };
    const before = packageOf({ ...extra, ...PARTS });
    const after = await editAndSave(await openFileWorkbook(before, "a.xlsx"), { kind: "cell", row: 0, column: 1, value: 7 });
    const changed = rawEntries(after).filter(([name, raw], i) => rawEntries(before)[i]?.[0] !== name || rawEntries(before)[i]?.[1] !== raw);
    expect(changed.map(([name]) => name)).toEqual([SHEET]);
  });

  test("the file itself comes back when nothing was edited, or everything undone", async () => {
    const bytes = packageOf(PARTS);
    const workbook = await openFileWorkbook(bytes, "a.xlsx");
    const receipt = await workbook.apply({ label: "x", edits: [{ kind: "append", table: "table:Practices", rows: [["a", 5, 6]] }] });
    await receipt.undo();
    const saved = await savedFile(workbook);
    expect(Buffer.from(saved.bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(saved.check).toMatchObject({ partsUntouched: Object.keys(PARTS).length, partsChanged: [], cellsChanged: 0 });
  });

  test("is counted when the file is saved, as are the parts and cells that changed", async () => {
    const workbook = await openFileWorkbook(packageOf(PARTS), "a.xlsx");
    await workbook.apply({ label: "x", edits: [{ kind: "cell", table: "table:Practices", row: 0, column: 0, value: null }, { kind: "append", table: "table:Practices", rows: [["a", null, 6]] }] });
    expect((await savedFile(workbook)).check).toEqual({
      partsUntouched: Object.keys(PARTS).length - 2, partsChanged: [SHEET, "xl/tables/table1.xml"], cellsChanged: 3,
      details: { partsRewritten: [SHEET, "xl/tables/table1.xml"], partsAdded: [], partsRemoved: [], sheetsAdded: [], cells: ["Practices!A2", "Practices!A5", "Practices!C5"], pictures: [] },
    });
  });

  test("the bytes handed in are never written to", async () => {
    const bytes = Buffer.from(packageOf(PARTS));
    const copy = Buffer.from(bytes);
    await editAndSave(await openFileWorkbook(bytes, "a.xlsx"), { kind: "cell", row: 0, column: 1, value: 7 });
    expect(bytes.equals(copy)).toBe(true);
  });

  test("of a sheet stays as it was spelt around the edited cell", async () => {
    const odd = withSheet("<row  r='2' ><c r='A2' s='0' t='str' ><v>Choir</v></c><!-- kept --><c r='B2'\n s='0'><v>2</v></c><c r='C2'><v>31</v><extLst/></c></row>" + ROWS.slice(ROWS.indexOf('<row r="3"')));
    const before = odd[SHEET] ?? "";
    const after = await editAndSave(await openParts(odd), { kind: "cell", row: 0, column: 1, value: 5.5 });
    expect(partText(after, SHEET)).toBe(before.replace("<c r='B2'\n s='0'><v>2</v></c>", "<c r='B2'\n s='0'><v>5.5</v></c>"));
  });
});

describe("sheets as other programs write them", () => {
  const edits = [{ kind: "cell", row: 1, column: 0, value: "changed" }, { kind: "cell", row: 2, column: 2, value: 94 }] as const;
  const expected = [["Choir", 2, 31], ["changed", 3, 62], ["Library", 4, 94]];

  test("with namespace prefixes everywhere", async () => {
    const prefixed = (PARTS[SHEET] ?? "").replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("xmlns=", "xmlns:x=");
    const after = await editAndSave(await openParts({ ...PARTS, [SHEET]: prefixed }), ...edits);
    expect(partTree(after, SHEET).prefix).toBe("x");
    expect(partText(after, SHEET)).not.toMatch(/<(c|v|is|t)[ >]/);
    expect(await firstRows(await openFileWorkbook(after, "a.xlsx"))).toEqual(expected);
  });

  test("with attributes that hold what looks like others", async () => {
    const odd = withSheet(ROWS.replace('<row r="3">', `<row note=" r='9' spans='7:8'" r="3" >`).replace('<c r="A3" t="str">', `<c note=" t='b' vm='1' s='7'" r = "A3" t='str' s="0">`));
    const after = await editAndSave(await openParts(odd), ...edits);
    expect(partText(after, SHEET)).toContain(`<c note=" t='b' vm='1' s='7'" r = "A3" s="0" t="inlineStr">`);
    expect(await firstRows(await openFileWorkbook(after, "a.xlsx"))).toEqual(expected);
  });

  test("and texts are written so that every character comes back", async () => {
    const after = await editAndSave(await openParts(PARTS), { kind: "cell", row: 0, column: 0, value: "  a\u0001_x0041_\r\n<&> " });
    expect(partText(after, SHEET)).toContain('t="inlineStr"><is><t xml:space="preserve">  a_x0001__x005F_x0041__x000D_\n&lt;&amp;&gt; </t></is>');
    expect((await firstRows(await openFileWorkbook(after, "a.xlsx")))[0]?.[0]).toBe("  a\u0001_x0041_\r\n<&> ");
  });

  test("with rows and cells that do not say where they are", async () => {
    const bare = (PARTS[SHEET] ?? "").replace(/(<row|<c) r="[^"]*"/g, "$1");
    const after = await editAndSave(await openParts({ ...PARTS, [SHEET]: bare }), ...edits);
    expect(await firstRows(await openFileWorkbook(after, "a.xlsx"))).toEqual(expected);
  });

  test("with single quotes, absolute targets and odd part names", async () => {
    const kept = Object.entries(PARTS).filter(([name]) => !name.startsWith("xl/worksheets/"));
    const parts = {
      ...Object.fromEntries(kept),
      "XL/Blatt eins.xml": (PARTS[SHEET] ?? "").replaceAll('"', "'"),
      "XL/_rels/Blatt eins.xml.rels": relations([["table", "/xl/tables/table1.xml"]]),
      "xl/_rels/workbook.xml.rels": relations([["worksheet", "/xl/Blatt%20eins.xml"]]),
    };
    const after = await editAndSave(await openParts(parts), ...edits);
    expect(await firstRows(await openFileWorkbook(after, "a.xlsx"))).toEqual(expected);
  });

  test("in the Strict format", async () => {
    const strict = Object.fromEntries(Object.entries(PARTS).map(([name, text]) => [name, text
      .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")]));
    const workbook = await openParts(strict);
    await workbook.createTables([{ name: "New", sheet: "New", columns: [{ name: "A", type: "text", width: 8 }], rows: [["x"]] }]);
    const after = await editAndSave(workbook, ...edits);
    expect(partText(after, "xl/worksheets/sheet2.xml")).toContain('xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
    expect(await firstRows(await openFileWorkbook(after, "a.xlsx"), "New")).toEqual([["x"]]);
  });

  test("in UTF-16", async () => {
    const sheet = `<?xml version="1.0" encoding="UTF-16"?>${(PARTS[SHEET] ?? "").replace("Choir", "Chœur")}`;
    const { newZip } = await import("../../src/workbook/fileWorkbook/zipWrite");
    const bytes = newZip(Object.entries(PARTS).map(([name, text]) => [name, name === SHEET ? new Uint8Array(Buffer.from(`\ufeff${sheet}`, "utf16le")) : new TextEncoder().encode(text)] as const));
    const after = await editAndSave(await openFileWorkbook(bytes, "a.xlsx"), edits[1]);
    expect(partText(after, SHEET)).toContain('encoding="UTF-8"');
    expect((await firstRows(await openFileWorkbook(after, "a.xlsx")))[0]?.[0]).toBe("Chœur");
  });

  test("with shared strings: rich text joined, readings dropped, escapes undone", async () => {
    const parts = withSheet('<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>');
    parts["xl/sharedStrings.xml"] = `<sst ${MAIN}><si><r><t>Choir </t></r><r><rPr><b/></rPr><t xml:space="preserve">of &amp; 2</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si><si><t>a_x000D_b<![CDATA[<c>]]></t></si></sst>`;
    parts["xl/_rels/workbook.xml.rels"] = relations([["worksheet", "worksheets/sheet1.xml"], ["sharedStrings", "sharedStrings.xml"]]);
    expect((await firstRows(await openParts(parts)))[0]).toEqual(["Choir of & 2", "東京", "a\rb<c>"]);
  });

  test("with dates as text, in both date systems", async () => {
    const parts = withSheet('<row r="2"><c r="A2" t="d"><v>2024-03-01T12:00:00Z</v></c><c r="B2" t="e"><v>#DIV/0!</v></c><c r="C2" t="e"><v>#NEW!</v></c></row>');
    expect((await firstRows(await openParts(parts)))[0]).toEqual([45352.5, cellError("#DIV/0!"), cellError("#UNKNOWN!")]);
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
    const old = await openParts(parts);
    expect(old.dateSystem).toBe(1904);
    expect((await firstRows(old))[0]?.[0]).toBe(43890.5);
  });

  test("leaves out the totals row of a table", async () => {
    const parts = { ...PARTS, "xl/tables/table1.xml": (PARTS["xl/tables/table1.xml"] ?? "").replace("displayName", 'totalsRowCount="1" displayName') };
    const workbook = await openParts(parts);
    expect((await workbook.list())[0]?.rowCount).toBe(2);
    const refused = await errorOf(workbook.apply({ label: "x", edits: [{ kind: "append", table: "table:Practices", rows: [["a", 5, 6]] }] }));
    expect(refused.message).toContain("totals row");
  });
});

describe("formulas", () => {
  const withFormulas = (f: string): Record<string, string> => withSheet(`<row r="2"><c r="A2" t="str"><v>Choir</v></c><c r="B2"><v>2</v></c><c r="C2" s="0" cm="1" vm="2"><f>${f}</f><v>31</v></c></row>${ROWS.slice(ROWS.indexOf('<row r="3"'))}`);

  test("of ours keep their place and get a fresh value; the file is not told to calculate, or it would read #NAME?", async () => {
    const after = await editAndSave(await openParts(withFormulas("_xldudf_CAIRN_SCORE(B2:B2)")), { kind: "computed", row: 0, column: 2, value: 77.5 });
    expect(partText(after, SHEET)).toContain('<c r="C2" s="0" cm="1"><f>_xldudf_CAIRN_SCORE(B2:B2)</f><v>77.5</v></c>');
    expect(partText(after, "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  test("of ours can give text, and nothing", async () => {
    const workbook = await openParts(withFormulas("IFNA(CAIRN.SCORE(B2:B2),\"\")"));
    expect(partText(await editAndSave(workbook, { kind: "computed", row: 0, column: 2, value: "a <b>" }), SHEET)).toContain('t="str"><f>IFNA(CAIRN.SCORE(B2:B2),"")</f><v>a &lt;b&gt;</v>');
    expect(partText(await editAndSave(workbook, { kind: "computed", row: 0, column: 2, value: null }), SHEET)).toContain('<f>IFNA(CAIRN.SCORE(B2:B2),"")</f></c>');
  });

  test("of others are left alone by a refresh and make Excel calculate after an edit elsewhere", async () => {
    const parts = withFormulas("B2*10");
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace("</sheets>", '</sheets><calcPr calcId="191029"/><extLst/>');
    const after = await editAndSave(await openParts(parts), { kind: "computed", row: 0, column: 2, value: 99 }, { kind: "cell", row: 0, column: 1, value: 4 });
    expect(partText(after, SHEET)).toContain("<f>B2*10</f><v>31</v>");
    expect(partText(after, "xl/workbook.xml")).toContain('</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/><extLst/>');
  });

  test("asks for calculation at the schema's place when the workbook has no word on it", async () => {
    const parts = withFormulas("B2*10");
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace("</sheets>", "</sheets><pivotCaches/>");
    const after = await editAndSave(await openParts(parts), { kind: "cell", row: 0, column: 1, value: 4 });
    expect(partText(after, "xl/workbook.xml")).toContain('</sheets><calcPr fullCalcOnLoad="1"/><pivotCaches/>');
  });

  test("that a value replaces leave the calculation chain, which goes whole", async () => {
    const parts = withFormulas("B2*10");
    parts["xl/calcChain.xml"] = `<calcChain ${MAIN}><c r="C2" i="1"/></calcChain>`;
    parts["xl/_rels/workbook.xml.rels"] = relations([["worksheet", "worksheets/sheet1.xml"], ["calcChain", "calcChain.xml"]]);
    parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] ?? "").replace("</Types>", '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>');
    const kept = await editAndSave(await openParts(parts), { kind: "cell", row: 0, column: 1, value: 4 });
    expect(partText(kept, "xl/calcChain.xml")).not.toBeNull();
    const after = await editAndSave(await openParts(parts), { kind: "cell", row: 0, column: 2, value: 5 });
    expect(partText(after, SHEET)).toContain('<c r="C2" s="0"><v>5</v></c>');
    expect(partText(after, "xl/calcChain.xml")).toBeNull();
    expect(partText(after, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partText(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  test("that spill from one of ours get fresh values below it", async () => {
    const rows = '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2" cm="1"><f t="array" ref="C2:C3">_xldudf_CAIRN_SCORE(B2:B3)</f><v>31</v></c></row><row r="3"><c r="C3"><v>62</v></c></row>';
    const after = await editAndSave(await openParts(withSheet(rows)), { kind: "computed", row: 1, column: 2, value: 63 });
    expect(partText(after, SHEET)).toContain('<c r="C3"><v>63</v></c>');
    expect(partText(after, SHEET)).toContain('<f t="array" ref="C2:C3">_xldudf_CAIRN_SCORE(B2:B3)</f><v>31</v>');
  });

  test.each([
    ["CAIRN.SCORE(A1)", true], ["_xldudf_CAIRN_WHY(A1)", true], ["IFERROR(_xll.CAIRN.SCORE(A1),\"\")", true], ["cairn.verdict(A1)", true],
    ["SUM(A1)", false], ["MYCAIRN.SCORE(A1)", false], ["\"CAIRN\"&A1", false], ["CAIRN", false],
  ])("knows whose %s is", (formula, own) => expect(isOwnFormula(formula)).toBe(own));

  test.each([
    ["A2*$B$2+C$2", 3, 1, "B5*$B$2+D$2"], ["SUM(A2:A9)", 1, 0, "SUM(A3:A10)"], ["\"A2\"&'A2'!B2", 1, 0, "\"A2\"&'A2'!B3"],
    ["Practices[[#This Row],[A2]]*A2", 2, 0, "Practices[[#This Row],[A2]]*A4"], ["LOG10(A2)", 1, 0, "LOG10(A3)"], ["A1", -1, 0, null],
  ])("moves %s", (formula, rows, columns, moved) => expect(moveFormula(formula, rows, columns)).toBe(moved));
});

describe("cells that cannot be written", () => {
  const refusal = async (rows: string, after: string, edit: { row: number; column: number }) =>
    errorOf(editAndSave(await openParts(withSheet(rows, after)), { kind: "cell", ...edit, value: 1 }));

  test.each([
    ["the master of a shared formula", '<row r="2"><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>4</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>6</v></c></row>', "", { row: 0, column: 2 }, "share"],
    ["an array formula", '<row r="2"><c r="C2"><f t="array" ref="C2:C3">B2:B3*2</f><v>4</v></c></row>', "", { row: 0, column: 2 }, "array formula"],
    ["a cell that a formula spills into", '<row r="2"><c r="C2" cm="1"><f t="array" ref="C2:C3">B2:B3*2</f><v>4</v></c></row><row r="3"><c r="C3"><v>6</v></c></row>', "", { row: 1, column: 2 }, "starts in C2"],
    ["a what-if data table", '<row r="2"><c r="C2"><f t="dataTable" ref="C2:C3" r1="A1"/><v>4</v></c></row>', "", { row: 1, column: 2 }, "data table"],
    ["a merged cell that is not the first", ROWS, '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>', { row: 1, column: 0 }, "merged with A2"],
    ["a cell of a protected sheet", ROWS, '<sheetProtection sheet="1"/>', { row: 1, column: 0 }, "protected"],
  ])("%s", async (_, rows, after, edit, words) => {
    const error = await refusal(rows, after, edit);
    expect(error.message).toContain(words);
    expect(["refused-cell", "protected"]).toContain(error.code);
  });

  test("but a shared formula below its master, the first cell of a merge and an unlocked cell can", async () => {
    const shared = '<row r="2"><c r="C2"><f t="shared" ref="C2:C3" si="0">B2*2</f><v>4</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>6</v></c></row>';
    await expect(editAndSave(await openParts(withSheet(shared)), { kind: "cell", row: 1, column: 2, value: 8 })).resolves.toBeDefined();
    await expect(editAndSave(await openParts(withSheet(ROWS, '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>')), { kind: "cell", row: 0, column: 0, value: 8 })).resolves.toBeDefined();
    const parts = withSheet(ROWS.replace('<c r="B3">', '<c r="B3" s="1">'), '<sheetProtection sheet="1"/>');
    parts["xl/styles.xml"] = `<styleSheet ${MAIN}><cellXfs count="2"><xf/><xf><protection locked="0"/></xf></cellXfs></styleSheet>`;
    parts["xl/_rels/workbook.xml.rels"] = relations([["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]]);
    const workbook = await openParts(parts);
    await expect(editAndSave(workbook, { kind: "cell", row: 1, column: 1, value: 8 })).resolves.toBeDefined();
    expect((await errorOf(editAndSave(workbook, { kind: "cell", row: 0, column: 1, value: 8 }))).code).toBe("protected");
  });

  test("a cell that a pivot table fills, which its next refresh would take back", async () => {
    const parts: Record<string, string> = { ...seedParts({ tables: [{ ...TABLE, kind: "range" }] }), "xl/pivotTables/odd.xml": `<pivotTableDefinition ${MAIN}><location ref="A1:C3"/></pivotTableDefinition>` };
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations([["pivotTable", "/xl/pivotTables/odd.xml"]]);
    const workbook = await openParts(parts);
    expect((await errorOf(editAndSave(workbook, { kind: "cell", row: 1, column: 1, value: 9 }))).message).toContain("Practices B3 belongs to a pivot table");
    expect((await errorOf(workbook.apply({ label: "x", edits: [{ kind: "append", table: "range:Practices", rows: [["Mill", 1, 5]] }] }))).message).toContain("pivot table");
    await expect(editAndSave(workbook, { kind: "cell", row: 2, column: 1, value: 9 })).resolves.toBeDefined();
  });

  test("a signed workbook is read but not changed", async () => {
    const parts = { ...PARTS, "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]).replace("</Relationships>", '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>'), "_xmlsignatures/origin.sigs": " " };
    const workbook = await openParts(parts);
    expect(workbook.readOnly).toBe(true);
    expect((await firstRows(workbook))[0]).toEqual(["Choir", 2, 31]);
    expect((await errorOf(editAndSave(workbook, { kind: "cell", row: 0, column: 1, value: 1 }))).code).toBe("read-only");
    expect((await errorOf(workbook.writeSettings("{}"))).code).toBe("read-only");
    expect((await errorOf(workbook.createTables([]))).code).toBe("read-only");
  });
});

describe("appended rows", () => {
  const append = async (parts: Record<string, string>): Promise<Uint8Array> => {
    const workbook = await openParts(parts);
    await workbook.apply({ label: "x", edits: [{ kind: "append", table: "table:Practices", rows: [["Mill", 1, null], ["Quay", 2, null]] }] });
    return (await savedFile(workbook)).bytes;
  };

  test("widen table, filter, dimension, and the rules that ended on the last row, but no others", async () => {
    const after = await append(withSheet(ROWS,
      '<conditionalFormatting sqref="B2:B4 F1"/><dataValidations count="2"><dataValidation sqref="B2:B4"/><dataValidation sqref="B2:B3"/></dataValidations><extLst><ext><y:sqref xmlns:y="urn:y">C2:C4</y:sqref></ext></extLst>', '<dimension ref="A1:C4"/>'));
    const sheet = partText(after, SHEET) ?? "";
    expect([sheet.match(/dimension ref="[^"]*"/)?.[0], ...sheet.matchAll(/sqref="[^"]*"/g)].map(String)).toEqual(['dimension ref="A1:C6"', 'sqref="B2:B6 F1"', 'sqref="B2:B6"', 'sqref="B2:B3"']);
    expect(sheet).toContain(">C2:C6</y:sqref>");
    expect(partText(after, "xl/tables/table1.xml")?.match(/ref="[^"]*"/g)).toEqual(['ref="A1:C6"', 'ref="A1:C6"']);
  });

  test("of a plain range take the rules that ended on its last row along too", async () => {
    const parts: Record<string, string> = { ...seedParts({ tables: [{ ...TABLE, kind: "range" }] }) };
    parts[SHEET] = (parts[SHEET] ?? "").replace("</sheetData>", '</sheetData><dataValidations count="1"><dataValidation sqref="B2:B4"/></dataValidations>');
    const workbook = await openParts(parts);
    await workbook.apply({ label: "x", edits: [{ kind: "append", table: "range:Practices", rows: [["Mill", 1, 5]] }] });
    expect(partText((await savedFile(workbook)).bytes, SHEET)).toContain('sqref="B2:B5"');
  });

  test("leave no table said to be empty", async () => {
    const parts = { ...PARTS, "xl/tables/table1.xml": (PARTS["xl/tables/table1.xml"] ?? "").replace("<table ", '<table insertRow="1" ') };
    expect(partText(await editAndSave(await openParts(parts), { kind: "cell", row: 0, column: 0, value: "Mill" }), "xl/tables/table1.xml")).toBe(PARTS["xl/tables/table1.xml"]);
  });

  test("take the format of the row above and fill calculated columns", async () => {
    const parts = withSheet(ROWS.replace('<c r="B4">', '<c r="B4" s="3">').replace('<c r="C4"><v>93</v>', '<c r="C4" s="5"><f>B4*$A$1</f><v>93</v>'));
    parts["xl/tables/table1.xml"] = (parts["xl/tables/table1.xml"] ?? "").replace('name="Score"/>', 'name="Score"><calculatedColumnFormula>B4*$A$1</calculatedColumnFormula></tableColumn>');
    const sheet = partText(await append(parts), SHEET) ?? "";
    expect(sheet).toContain('<c r="B5" s="3"><v>1</v></c><c r="C5" s="5"><f>B5*$A$1</f></c></row>');
    expect(sheet).toContain('<c r="B6" s="3"><v>2</v></c><c r="C6" s="5"><f>B6*$A$1</f></c></row>');
  });

  test("are refused when something lies below, and nothing is written", async () => {
    const workbook = await openParts(withSheet(`${ROWS}<row r="6"><c r="B6"><v>9</v></c></row>`));
    const error = await errorOf(workbook.apply({ label: "x", edits: [{ kind: "cell", table: "table:Practices", row: 0, column: 1, value: 8 }, { kind: "append", table: "table:Practices", rows: [["a", 1, 2], ["b", 3, 4]] }] }));
    expect([error.code, error.message]).toEqual(["refused-cell", expect.stringContaining("below")]);
    expect((await firstRows(workbook))[0]).toEqual(["Choir", 2, 31]);
    await expect(workbook.apply({ label: "x", edits: [{ kind: "append", table: "table:Practices", rows: [["a", 1, 2]] }] })).resolves.toMatchObject({ rowsAdded: 1 });
  });

  test("keep rows in order where the sheet goes on beside the table", async () => {
    const after = await append(withSheet(`${ROWS}<row r="5"><c r="H5"><v>8</v></c></row><row r="9"><c r="H9"><v>9</v></c></row>`));
    expect(partText(after, SHEET)?.match(/ r="[A-Z]*[5-9]"/g)).toEqual([' r="5"', ' r="A5"', ' r="B5"', ' r="H5"', ' r="6"', ' r="A6"', ' r="B6"', ' r="9"', ' r="H9"']);
  });
});

describe("the settings part", () => {
  test("is made with all that Excel expects beside it, and leaves the custom XML of others alone", async () => {
    const parts: Record<string, string> = { ...PARTS, "customXml/item1.xml": '<other xmlns="urn:other"/>' };
    parts["xl/_rels/workbook.xml.rels"] = relations([["worksheet", "worksheets/sheet1.xml"], ["customXml", "../customXml/item1.xml"]]);
    const workbook = await openParts(parts);
    expect(await workbook.readSettings()).toBeNull();
    await workbook.writeSettings('{"a":1}');
    const { bytes, check } = await savedFile(workbook);
    expect(check.cellsChanged).toBe(0);
    expect(partText(bytes, "customXml/item1.xml")).toBe('<other xmlns="urn:other"/>');
    expect(partText(bytes, "customXml/item2.xml")).toContain('{"a":1}');
    expect(partText(bytes, "customXml/itemProps2.xml")).toContain("urn:cairn:settings:1");
    expect(partText(bytes, "customXml/_rels/item2.xml.rels")).toContain("/customXml/itemProps2.xml");
    expect(partText(bytes, "[Content_Types].xml")).toContain('PartName="/customXml/itemProps2.xml"');
    expect(check.partsChanged).toEqual(expect.arrayContaining(["customXml/item2.xml", "xl/_rels/workbook.xml.rels"]));
  });

  test("is found under any name and prefix", async () => {
    const parts: Record<string, string> = { ...PARTS, "odd/place.xml": '<?xml version="1.0"?>\n<q:cairn xmlns:q="urn:cairn:settings:1">{"x":&quot;y&quot;}</q:cairn>' };
    parts["xl/_rels/workbook.xml.rels"] = relations([["worksheet", "worksheets/sheet1.xml"], ["customXml", "/odd/place.xml"]]);
    const workbook = await openParts(parts);
    expect(await workbook.readSettings()).toBe('{"x":"y"}');
    await workbook.writeSettings('{"x":2}');
    expect(await (await openFileWorkbook((await savedFile(workbook)).bytes, "a.xlsx")).readSettings()).toBe('{"x":2}');
  });
});
