import type { Receipt, SheetPicture, Workbook } from "../../src/workbook/port";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { openSession } from "../../src/workbook/session";
import { packageOf, relations, seedParts, seedWorkbook, type PartTexts } from "./buildWorkbook";
import { savedFile, type SeedTable } from "./contract";
import { batch } from "./contractHelpers";
import { errorOf, openParts, partText, partTree, rawEntries } from "./openedFile";
import { partsIn, picturesOn } from "./seenPictures";
import { BLUE, GREEN, pictureNamed } from "./testPng";

const SHEET = "xl/worksheets/sheet1.xml";
const DRAWING = "xl/drawings/drawing1.xml";
const STEPS: SeedTable = { name: "Steps", sheet: "Plan", kind: "table", headerRow: 1, firstColumn: 0, headers: ["ID", "Statement"], rows: [["T1", "apart"], ["T2", "together"]] };
const PARTS = seedParts({ tables: [STEPS] });
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";

function put(workbook: Workbook, picture: SheetPicture = pictureNamed("Diagram")): Promise<Receipt> {
  if (workbook.putPicture === undefined) throw new Error("This workbook takes no pictures.");
  return workbook.putPicture("table:Steps", picture);
}
const bytesOf = async (workbook: Workbook): Promise<Uint8Array> => (await savedFile(workbook)).bytes;
async function putInto(parts: PartTexts, picture?: SheetPicture): Promise<Uint8Array> {
  const workbook = await openParts(parts);
  await put(workbook, picture);
  return bytesOf(workbook);
}
const withSheet = (change: (xml: string) => string, more: PartTexts = {}): PartTexts => ({ ...PARTS, [SHEET]: change(PARTS[SHEET] ?? ""), ...more });
const childrenIn = (bytes: Uint8Array): readonly string[] => partTree(bytes, SHEET).children.map(({ name }) => name);

describe("a sheet that gets its first drawing", () => {
  const LEGACY = relations([["table", "../tables/table1.xml"], ["vmlDrawing", "../drawings/vmlDrawing1.vml"]]);

  test.each<readonly [string, string, readonly string[]]>([
    ["before its tables", "", ["dimension", "sheetData", "drawing", "tableParts"]],
    ["behind breaks and errors to be ignored, before comments drawn in the old way", '<rowBreaks/><ignoredErrors/><legacyDrawing r:id="rId2"/>', ["dimension", "sheetData", "rowBreaks", "ignoredErrors", "drawing", "legacyDrawing", "tableParts"]],
    ["before controls that are written for several programs", '<pageMargins/><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>', ["dimension", "sheetData", "pageMargins", "drawing", "AlternateContent", "tableParts"]],
    ["behind what else is written for several programs", '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x14"><pageSetup/></mc:Choice></mc:AlternateContent><extLst/>', ["dimension", "sheetData", "AlternateContent", "drawing", "extLst", "tableParts"]],
  ])("names it %s", async (_, tail, children) => {
    const bytes = await putInto(withSheet((xml) => xml.replace("<tableParts", `${tail}<tableParts`), { "xl/worksheets/_rels/sheet1.xml.rels": LEGACY, "xl/drawings/vmlDrawing1.vml": "<xml/>" }));
    expect(childrenIn(bytes)).toEqual(children);
    expect(picturesOn(bytes, SHEET)).toEqual([{ name: "Diagram", alt: "What Diagram shows", png: GREEN, width: 400, height: 300 }]);
  });

  test("changes nothing else in it, and of the other parts only what must name the new ones", async () => {
    const before = packageOf(PARTS);
    const workbook = await openFileWorkbook(before, "Plan.xlsx");
    const receipt = await put(workbook);
    const { bytes, check } = await savedFile(workbook);
    expect((partText(bytes, SHEET) ?? "").replace(/<drawing [^>]*\/>/, "")).toBe(PARTS[SHEET]);
    expect(check).toMatchObject({ cellsChanged: 0, details: {
      partsRewritten: ["[Content_Types].xml", "xl/worksheets/_rels/sheet1.xml.rels", SHEET], partsAdded: [DRAWING, "xl/drawings/_rels/drawing1.xml.rels", "xl/media/image1.png"], pictures: ["Plan!D2: Diagram"],
    } });
    expect([...(receipt.parts ?? [])].sort()).toEqual([...check.partsChanged].sort());
    expect(await receipt.undo()).toEqual({ left: 0 });
    expect(await bytesOf(workbook)).toEqual(before);
  });

  test("whose elements have a prefix, and which knows no relationships, gets it in that spelling", async () => {
    const plain = seedParts({ tables: [{ ...STEPS, kind: "range" }] });
    const prefixed = (plain[SHEET] ?? "").replace(/ xmlns:r="[^"]*"/, "").replace(/<(\/?)([a-z])/gi, "<$1x:$2").replace(" xmlns=", " xmlns:x=");
    const workbook = await openParts({ ...plain, [SHEET]: prefixed });
    await workbook.putPicture?.("range:Plan", pictureNamed("Diagram"));
    const bytes = await bytesOf(workbook);
    expect(partText(bytes, SHEET)).toContain(`<x:drawing xmlns:r="${REL}" r:id="rId1"/></x:worksheet>`);
    expect(picturesOn(bytes, SHEET)).toHaveLength(1);
  });

  test("in a Strict file is drawn in Strict namespaces", async () => {
    const strict = (text: string): string => text.replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    const bytes = await putInto(Object.fromEntries(Object.entries(PARTS).map(([name, text]) => [name, strict(text)])));
    const all = [SHEET, "xl/worksheets/_rels/sheet1.xml.rels", DRAWING, "xl/drawings/_rels/drawing1.xml.rels"].map((name) => partText(bytes, name)).join();
    expect(all).not.toMatch(/schemas\.openxmlformats\.org\/(?!package)/);
    expect(partTree(bytes, DRAWING).uri).toBe("http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing");
    expect(picturesOn(bytes, SHEET)).toHaveLength(1);
  });

  test("takes numbers that no other part has, whatever its ending", async () => {
    const bytes = await putInto({ ...PARTS, [DRAWING]: "<orphan/>", "xl/media/image1.jpeg": "…", "xl/media/Image2.EMF": "…" });
    expect(Object.keys(partsIn(bytes).parts).slice(-3)).toEqual(["xl/drawings/drawing2.xml", "xl/drawings/_rels/drawing2.xml.rels", "xl/media/image3.png"]);
  });

  test("says what a PNG is even where the file says it otherwise", async () => {
    const types = (PARTS["[Content_Types].xml"] ?? "").replace("<Override", '<Default Extension="PNG" ContentType="image/x-png"/><Override');
    const bytes = await putInto({ ...PARTS, "[Content_Types].xml": types });
    expect(partText(bytes, "[Content_Types].xml")).toContain('<Override PartName="/xl/media/image1.png" ContentType="image/png"/>');
  });

  test("keeps its cells' edits and its new rows, and grows to the right of them", async () => {
    const workbook = await openParts(PARTS);
    await workbook.apply(batch([{ kind: "append", table: "table:Steps", rows: [["T3", "new"]] }, { kind: "cell", table: "table:Steps", row: 0, column: 1, value: "reworded" }]));
    expect((await put(workbook)).places).toBe("Plan!D2");
    const bytes = await bytesOf(workbook);
    expect((await (await openFileWorkbook(bytes, "Plan.xlsx")).read(["table:Steps"]))[0]?.rows).toEqual([["T1", "reworded"], ["T2", "together"], ["T3", "new"]]);
    expect(picturesOn(bytes, SHEET)).toHaveLength(1);
  });

  test("that is used up to its last column gets it below", async () => {
    const workbook = await openParts(seedParts({ tables: [{ ...STEPS, beside: { XFD7: "far" } }] }));
    expect((await put(workbook)).places).toBe("Plan!A9");
  });

  test("is refused only where its objects are locked", async () => {
    const locked = (attributes: string): PartTexts => withSheet((xml) => xml.replace("</sheetData>", `</sheetData><sheetProtection ${attributes}/>`));
    expect((await errorOf(openParts(locked('sheet="1" objects="1"')).then((workbook) => put(workbook)))).message).toBe(
      "The sheet Plan is protected, its pictures and shapes with it. Unprotect it in Excel (Review, Unprotect Sheet), save, and open the file again. Nothing was written.");
    expect(picturesOn(await putInto(locked('sheet="1" scenarios="1"')), SHEET)).toHaveLength(1);
    expect(picturesOn(await putInto(locked('objects="1"')), SHEET)).toHaveLength(1);
  });
});

describe("a sheet that has a drawing", () => {
  /** As Excel writes it: a chart, a shape in a group, a control for newer programs; with a prefix of its own and line ends as they come. */
  const FOREIGN = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<d:wsDr xmlns:d='${XDR}' xmlns:a="${A}"><d:twoCellAnchor  editAs="absolute"><d:from><d:col>4</d:col><d:colOff>7</d:colOff><d:row>1</d:row><d:rowOff>0</d:rowOff></d:from><d:to><d:col>9</d:col><d:colOff>0</d:colOff><d:row>9</d:row><d:rowOff>0</d:rowOff></d:to><d:graphicFrame macro=""><d:nvGraphicFramePr><d:cNvPr id="41" name="Diagram"/><d:cNvGraphicFramePr/></d:nvGraphicFramePr></d:graphicFrame><d:clientData/></d:twoCellAnchor>\n` +
    `<d:oneCellAnchor><d:from><d:col>1</d:col><d:colOff>0</d:colOff><d:row>3</d:row><d:rowOff>0</d:rowOff></d:from><d:ext cx="9525" cy="9525"/><d:grpSp><d:pic><d:nvPicPr><d:cNvPr id="57" name="Diagram"/></d:nvPicPr></d:pic></d:grpSp><d:clientData/></d:oneCellAnchor>` +
    `<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="a14"><d:twoCellAnchor><d:from/><d:to><d:col>12</d:col></d:to><d:sp><d:nvSpPr><d:cNvPr id="73" name="Button &amp; more"/></d:nvSpPr></d:sp></d:twoCellAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent></d:wsDr>`;
  const drawn = (drawing: string, rels: string | null = null): PartTexts => withSheet((xml) => xml.replace("<tableParts", '<drawing  r:id="rId2" /><tableParts'), {
    "xl/worksheets/_rels/sheet1.xml.rels": relations([["table", "../tables/table1.xml"], ["drawing", "../drawings/drawing1.xml"]]), [DRAWING]: drawing,
    ...(rels === null ? {} : { "xl/drawings/_rels/drawing1.xml.rels": rels, "[Content_Types].xml": (PARTS["[Content_Types].xml"] ?? "").replace("<Override", '<Default Extension="png" ContentType="image/png"/><Override') }),
  });
  const anchor = (name: string, relation: string): string =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>11</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>22</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="8" name="${name}" descr="old"/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${REL}" r:embed="${relation}"/></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="5" y="5"/><a:ext cx="1905000" cy="99"/></a:xfrm></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`;
  const drawing = (...anchors: readonly string[]): string => `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}">${anchors.join("")}</xdr:wsDr>`;

  test("keeps every character of it, and takes the picture behind it with an id that nothing has", async () => {
    const workbook = await openParts(drawn(FOREIGN));
    const receipt = await put(workbook);
    expect(receipt.places).toBe("Plan!O2"); // the button reaches to column M
    const { bytes, check } = await savedFile(workbook);
    const now = partText(bytes, DRAWING) ?? "";
    const own = /<xdr:oneCellAnchor .*?<\/xdr:oneCellAnchor>/s.exec(now)?.[0] ?? "";
    expect(now.replace(own, "")).toBe(FOREIGN);
    expect(own).toContain('<xdr:cNvPr id="74" name="Diagram"');
    expect(partText(bytes, SHEET)).toBe(drawn(FOREIGN)[SHEET]);
    expect(check.details.partsRewritten).toEqual(["[Content_Types].xml", DRAWING]);
    await receipt.undo();
    expect(await bytesOf(workbook)).toEqual(packageOf(drawn(FOREIGN)));
  });

  test("and a picture of the name shows the new one in its place and width, its image with it, so that nothing piles up", async () => {
    const first = await putInto(drawn(FOREIGN));
    const names = rawEntries(first).map(([name]) => name);
    const workbook = await openFileWorkbook(first, "Plan.xlsx");
    expect((await put(workbook, pictureNamed("Diagram", { png: BLUE, width: 999, height: 1998, alt: "Changed" }))).places).toBe("Plan!O2");
    const second = await bytesOf(workbook);
    expect(rawEntries(second).map(([name]) => name)).toEqual(names);
    expect(picturesOn(second, SHEET).at(-1)).toEqual({ name: "Diagram", alt: "Changed", png: BLUE, width: 400, height: 800 });
    expect((partText(second, DRAWING) ?? "").replace(/<xdr:oneCellAnchor .*?<\/xdr:oneCellAnchor>/s, "")).toBe(FOREIGN);
  });

  test("and in it the picture where a person has moved it, keeps that place and width", async () => {
    const bytes = await openFileWorkbook(packageOf(drawn(drawing(anchor("Diagram", "rId1")), relations([["image", "../media/image5.png"]])), { "xl/media/image5.png": BLUE }), "Plan.xlsx").then(async (workbook) => {
      expect((await put(workbook)).places).toBe("Plan!D7");
      return bytesOf(workbook);
    });
    expect(partText(bytes, DRAWING)).toContain("<xdr:from><xdr:col>3</xdr:col><xdr:colOff>11</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>22</xdr:rowOff></xdr:from><xdr:ext cx=\"1905000\" cy=\"1428750\"/>");
    expect(partText(bytes, DRAWING)).toContain('<xdr:cNvPr id="8" name="Diagram" descr="What Diagram shows"/>');
    expect(new Uint8Array(partsIn(bytes).parts["xl/media/image5.png"] ?? [])).toEqual(GREEN);
  });

  test("and in it an image that another picture shows as well, leaves that image alone", async () => {
    const parts = drawn(drawing(anchor("Diagram", "rId1"), anchor("Theirs", "rId1").replace('id="8"', 'id="9"')), relations([["image", "../media/image5.png"]]));
    const workbook = await openFileWorkbook(packageOf(parts, { "xl/media/image5.png": BLUE }), "Plan.xlsx");
    await put(workbook);
    expect(picturesOn(await bytesOf(workbook), SHEET).map(({ name, png }) => [name, png])).toEqual([["Diagram", GREEN], ["Theirs", BLUE]]);
  });

  test("with two pictures of the name has one of them then, as in Excel", async () => {
    const parts = drawn(drawing(anchor("Diagram", "rId1"), anchor("Theirs", "rId2").replace('id="8"', 'id="9"'), anchor("Diagram", "rId2").replace('id="8"', 'id="10"')), relations([["image", "../media/image5.png"], ["image", "../media/image6.png"]]));
    const workbook = await openFileWorkbook(packageOf(parts, { "xl/media/image5.png": BLUE, "xl/media/image6.png": BLUE }), "Plan.xlsx");
    await put(workbook);
    expect(picturesOn(await bytesOf(workbook), SHEET).map(({ name, png }) => [name, png])).toEqual([["Diagram", GREEN], ["Theirs", BLUE]]);
  });

  test("that is empty and closed in one tag is opened for it", async () => {
    expect(picturesOn(await putInto(drawn(`<xdr:wsDr xmlns:xdr="${XDR}"/>`)), SHEET)).toHaveLength(1);
  });

  test.each<readonly [string, PartTexts, string, string]>([
    ["the file lacks", Object.fromEntries(Object.entries(drawn("")).filter(([name]) => name !== DRAWING)), "damaged", "names a drawing that the file does not hold"],
    ["is none", drawn("<note/>"), "damaged", DRAWING],
    ["stands in several versions", withSheet((xml) => xml.replace("<tableParts", '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x"><drawing r:id="rId2"/></mc:Choice></mc:AlternateContent><tableParts')), "unsupported-format", "several versions"],
    ["lies on two sheets", { ...drawn(drawing()), "xl/other.xml": "<a/>", "xl/_rels/other.xml.rels": relations([["drawing", "drawings/drawing1.xml"]]) }, "unsupported-format", "share one drawing"],
  ])("that %s is refused in words, and the file stays as it is", async (_, parts, code, words) => {
    const workbook = await openParts(parts);
    const error = await errorOf(put(workbook));
    expect([error.code, error.message]).toEqual([code, expect.stringContaining(words)]);
    expect(await bytesOf(workbook)).toEqual(packageOf(parts));
  });
});

describe("a picture in a session", () => {
  test("is unsaved work that undo takes back", async () => {
    const session = openSession(await openFileWorkbook(seedWorkbook({ tables: [STEPS] }), "Plan.xlsx"));
    await new Promise<void>((resolve) => { const stop = session.subscribe(() => { stop(); resolve(); }); });
    const receipt = await session.putPicture("table:Steps", pictureNamed("Diagram"));
    expect(receipt.places).toBe("Plan!D2");
    expect(session.getState()).toMatchObject({ kind: "ready", unsaved: true, undoLabel: "Put the picture into the workbook" });
    expect(await session.undo()).toEqual({ left: 0 });
    expect(session.getState()).toMatchObject({ undoLabel: null });
    expect(await bytesOf(session.workbook)).toEqual(seedWorkbook({ tables: [STEPS] }));
    session.close();
  });

  test("keeps the table that was made for it, when the making is undone", async () => {
    const workbook = await openParts(PARTS);
    const made = await workbook.createTables([{ name: "Made", sheet: "Made", columns: [{ name: "Code", type: "text", width: 9 }], rows: [["c-1"]] }]);
    const receipt = await workbook.putPicture?.("table:Made", pictureNamed("Diagram"));
    expect(await made.undo()).toEqual({ left: 1 });
    expect(picturesOn(await bytesOf(workbook), "xl/worksheets/sheet2.xml")).toHaveLength(1);
    expect(await receipt?.undo()).toEqual({ left: 0 });
    expect((await workbook.list()).map(({ name }) => name)).toEqual(["Steps", "Made"]);
  });
});
