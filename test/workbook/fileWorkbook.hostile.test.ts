import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import type { WorkbookError } from "../../src/workbook/port";
import { packageOf, seedParts } from "./buildWorkbook";
import { savedFile, type SeedTable } from "./contract";
import { editAndSave, errorOf, firstRows, partText, rawEntries } from "./openedFile";
import { random } from "./mutations";
import { rawZip, type RawEntry } from "./rawZip";

const TABLE: SeedTable = { name: "T", sheet: "S", kind: "table", headerRow: 1, firstColumn: 0, headers: ["Title", "Rating"], rows: [["Choir", 2], ["Garden", 3]] };
const PARTS = seedParts({ tables: [TABLE] });
const SHEET = "xl/worksheets/sheet1.xml";
const entries = (change: Partial<Record<string, Partial<RawEntry>>> = {}): RawEntry[] =>
  Object.entries(PARTS).map(([name, text]) => ({ name, content: Buffer.from(text), ...change[name] }));

/** Bytes that do not pack well. */
const noise = random(777);
const NOISE = Uint8Array.from({ length: 300_000 }, () => noise() * 256);

const LONG_TEXT = Buffer.from(Uint8Array.from({ length: 20_000_000 }, () => 65 + noise() * 26)).toString("latin1");

async function refused(bytes: Uint8Array): Promise<WorkbookError> {
  const error = await errorOf((async () => {
    const workbook = await openFileWorkbook(bytes, "x.xlsx");
    await workbook.read((await workbook.list()).map((t) => t.id));
  })());
  expect(error.message).toMatch(/^[A-Z].*\.$/s);
  return error;
}

describe("files that are no .xlsx are refused in words", () => {
  const cfb = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(120), Buffer.from(text, "utf16le")]);
  const main = (type: string): Uint8Array => packageOf({ ...PARTS, "[Content_Types].xml": (PARTS["[Content_Types].xml"] ?? "").replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type) });

  test.each<readonly [string, Uint8Array, WorkbookError["code"], string]>([
    ["nothing at all", new Uint8Array(0), "not-a-workbook", "empty"],
    ["text", Buffer.from("Title;Rating\n"), "not-a-workbook", ".csv"],
    ["a PDF", Buffer.from("%PDF-1.7"), "not-a-workbook", "PDF"],
    ["a password-protected workbook", cfb("EncryptedPackage"), "encrypted", "password"],
    ["an old .xls", cfb("Workbook"), "unsupported-format", ".xls"],
    ["an .xlsb", main("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "unsupported-format", ".xlsb"],
    ["a Word document", main("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), "not-a-workbook", "Word"],
    ["an .ods", rawZip([{ name: "mimetype", content: Buffer.from("application/vnd.oasis.opendocument.spreadsheet"), stored: true }]), "unsupported-format", ".ods"],
    ["some other zip", rawZip([{ name: "a.txt", content: Buffer.from("a") }]), "not-a-workbook", "zip"],
  ])("%s", async (_, bytes, code, words) => {
    const error = await refused(bytes);
    expect([error.code, error.message]).toEqual([code, expect.stringContaining(words)]);
  });
});

describe("hostile and damaged files are refused", () => {
  const sheet = PARTS[SHEET] ?? "";
  test.each<readonly [string, readonly RawEntry[], WorkbookError["code"]]>([
    ["a document type", entries({ [SHEET]: { content: Buffer.from(`<!DOCTYPE x [<!ENTITY a "b">]>${sheet}`) } }), "hostile"],
    ["a document type behind a long comment", entries({ [SHEET]: { content: Buffer.from(`<!--${Array.from({ length: 9999 }, (_, i) => i * 7919).join("")}--><!DOCTYPE x>${sheet}`) } }), "hostile"],
    ["a document type in the workbook part", entries({ "xl/workbook.xml": { content: Buffer.from(`<!DOCTYPE x>${PARTS["xl/workbook.xml"] ?? ""}`) } }), "hostile"],
    ["a document type in a part that is never read", [...entries(), { name: "docProps/app.xml", content: Buffer.from("<?xml version='1.0'?>\n<!DOCTYPE x><x/>") }], "hostile"],
    ["an entity nobody declared", entries({ [SHEET]: { content: Buffer.from(sheet.replace("Choir", "&bomb;")) } }), "damaged"],
    ["two parts of one name", [...entries(), { name: "XL/worksheets/SHEET1.xml", content: Buffer.from(sheet) }], "hostile"],
    ["a name that climbs out", [...entries(), { name: "../../etc/passwd", content: Buffer.from("x") }], "hostile"],
    ["a part that unpacks to far more than it holds", entries({ [SHEET]: { content: Buffer.alloc(60_000_000, 32) } }), "hostile"],
    ["a part longer than it says", entries({ [SHEET]: { declaredSize: 50 } }), "hostile"],
    ["a large part longer than it says", entries({ [SHEET]: { content: NOISE, declaredSize: 500 } }), "hostile"],
    ["a part shorter than it says", entries({ [SHEET]: { declaredSize: 500_000 } }), "damaged"],
    ["an encrypted part", entries({ [SHEET]: { flags: 1 } }), "encrypted"],
    ["a cell with more text than Excel allows", entries({ [SHEET]: { content: Buffer.from(sheet.replace("Choir", "x".repeat(32_768))) } }), "hostile"],
    ["a cell with 20 MB of text that does not pack well", entries({ [SHEET]: { content: Buffer.from(sheet.replace("Choir", LONG_TEXT)) } }), "hostile"],
    ["many parts that together unpack to far more than they hold", [...entries(), ...Array.from({ length: 3 }, (_, i) => ({ name: `x/${i}.bin`, content: Buffer.alloc(20_000_000, 32) }))], "hostile"],
    ["a cell with a text in more pieces than Excel allows characters", entries({ [SHEET]: { content: Buffer.from(sheet.replace(/<t [^>]*>Choir<\/t>/, "<t>Choir</t>".repeat(46_000))) } }), "hostile"],
    ["a sheet with cells strewn to its last column", entries({ [SHEET]: { content: Buffer.from(sheet.replace("</sheetData>", `${Array.from({ length: 1_300 }, (_, i) => `<row r="${i + 10}"><c r="XFD${i + 10}"><v>${i}</v></c></row>`).join("")}</sheetData>`)) } }), "too-large"],
    ["a sheet nested deeper than any", entries({ [SHEET]: { content: Buffer.from(sheet.replace("</sheetData>", `</sheetData>${"<a>".repeat(200)}${"</a>".repeat(200)}`)) } }), "damaged"],
    ["a workbook part nested deeper than any", entries({ "xl/workbook.xml": { content: Buffer.from((PARTS["xl/workbook.xml"] ?? "").replace("</sheets>", `</sheets>${"<a>".repeat(201)}${"</a>".repeat(201)}`)) } }), "damaged"],
    ["a workbook part of 33 MB", entries({ "xl/workbook.xml": { content: Buffer.concat([Buffer.from(PARTS["xl/workbook.xml"] ?? ""), Buffer.alloc(34_000_000, 32)]) } }), "too-large"],
    ["a workbook part with half a million attributes", entries({ "xl/workbook.xml": { content: Buffer.from((PARTS["xl/workbook.xml"] ?? "").replace("</sheets>", `</sheets><calcPr${Array.from({ length: 500_001 }, (_, i) => ` a${i}=""`).join("")}/>`)) } }), "too-large"],
    ["tags that do not match", entries({ [SHEET]: { content: Buffer.from(sheet.replace("</row>", "</c>")) } }), "damaged"],
    ["a sheet cut short", entries({ [SHEET]: { content: Buffer.from(sheet.slice(0, -40)) } }), "damaged"],
    ["a row number beyond Excel's", entries({ [SHEET]: { content: Buffer.from(sheet.replace('<row r="2">', '<row r="1048577">')) } }), "damaged"],
    ["no sheet", entries({ "xl/workbook.xml": { content: Buffer.from((PARTS["xl/workbook.xml"] ?? "").replace(/<sheet .*?\/>/, "")) } }), "not-a-workbook"],
  ])("%s", async (_, parts, code) => {
    expect((await refused(rawZip(parts))).code).toBe(code);
  });

  test("a changed byte in a part is found by its checksum", async () => {
    const bytes = rawZip(entries({ [SHEET]: { stored: true } }));
    const at = Buffer.from(bytes).indexOf("Garden");
    bytes[at] = 0x67;
    expect((await refused(bytes)).code).toBe("damaged");
  });

  test("a directory that goes on behind its count, so that saving would lose what stands there", async () => {
    const bytes = rawZip([...entries(), { name: "xl/last.bin", content: Buffer.from("kept") }]);
    const count = new DataView(bytes.buffer).getUint16(bytes.length - 12, true);
    new DataView(bytes.buffer).setUint16(bytes.length - 12, count - 1, true);
    expect((await refused(bytes)).code).toBe("damaged");
  });

  test("a file cut short at any place never passes as whole", async () => {
    const bytes = packageOf(PARTS);
    for (let length = 0; length < bytes.length; length += 37) expect((await refused(bytes.slice(0, length))).code).toMatch(/damaged|not-a-workbook/);
  });
});

describe("zips as other programs write them", () => {
  test.each([12, 16] as const)("with data descriptors of %i bytes, stored parts, a UTF-8 flag and a comment, which all stay", async (descriptor) => {
    const before = rawZip([...entries(), { name: "xl/media/bild-ä.png", content: Buffer.from("png"), stored: true, flags: 0x800 }].map((e) => ({ ...e, descriptor })), "made by hand");
    const after = await editAndSave(await openFileWorkbook(before, "x.xlsx"), { kind: "cell", row: 0, column: 1, value: 9 });
    const untouched = (bytes: Uint8Array) => rawEntries(bytes).filter(([name]) => name !== SHEET);
    expect(untouched(after)).toEqual(untouched(before));
    expect(rawEntries(after).map(([name]) => name)).toEqual(rawEntries(before).map(([name]) => name));
    expect(Buffer.from(after.slice(-12)).toString()).toBe("made by hand");
    expect(await firstRows(await openFileWorkbook(after, "x.xlsx"))).toEqual([["Choir", 9], ["Garden", 3]]);
  });

  test("an .xlsm stays one, its macros untouched", async () => {
    const type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    const before = packageOf({ ...PARTS, "[Content_Types].xml": (PARTS["[Content_Types].xml"] ?? "").replace(/application[^"]*sheet\.main\+xml/, type), "xl/vbaProject.bin": "macros" });
    const workbook = await openFileWorkbook(before, "Macros.xlsm");
    const after = await editAndSave(workbook, { kind: "cell", row: 0, column: 1, value: 9 });
    expect((await savedFile(workbook)).fileName).toBe("Macros.xlsm");
    expect([partText(after, "xl/vbaProject.bin"), partText(after, "[Content_Types].xml")?.includes(type)]).toEqual(["macros", true]);
  });
});

describe("tables that claim more than there is", () => {
  const table = PARTS["xl/tables/table1.xml"] ?? "";
  const claiming = (ref: string): Uint8Array => rawZip(entries({ "xl/tables/table1.xml": { content: Buffer.from(table.replaceAll("A1:B3", ref)) } }));

  test("a table down to the sheet's last row costs no more than its filled rows, and takes an edit in its last one", async () => {
    const workbook = await openFileWorkbook(claiming("A1:B1048576"), "x.xlsx");
    const [before] = await workbook.read(["table:T"]);
    expect([before?.rows.length, before?.rows[1], new Set(before?.rows).size]).toEqual([1_048_575, ["Garden", 3], 3]);
    await workbook.apply({ label: "x", edits: [{ kind: "cell", table: "table:T", row: 1_048_574, column: 1, value: 4 }] });
    const again = await openFileWorkbook((await savedFile(workbook)).bytes, "x.xlsx");
    expect((await again.read(["table:T"]))[0]?.rows.slice(-2)).toEqual([[null, null], [null, 4]]);
  });

  test("many tables down to their sheets' last rows are refused before any is read", async () => {
    const five = Array.from({ length: 5 }, (_, i): SeedTable => ({ ...TABLE, name: `T${i}`, sheet: `S${i}` }));
    const parts = Object.entries(seedParts({ tables: five })).map(([name, text]) => ({ name, content: Buffer.from(name.startsWith("xl/tables/") ? text.replaceAll("A1:B3", "A1:B1048576") : text) }));
    const error = await refused(rawZip(parts));
    expect([error.code, error.message]).toEqual(["too-large", expect.stringContaining("5 million rows")]);
  });

  test("a table as wide as the sheet, which its columns are not, is read as the plain rows that it is", async () => {
    const workbook = await openFileWorkbook(claiming("A1:XFD1048576"), "x.xlsx");
    expect((await workbook.list()).map((info) => [info.kind, info.headers])).toEqual([["range", ["Title", "Rating"]]]);
    expect(await firstRows(workbook)).toEqual([["Choir", 2], ["Garden", 3]]);
  });
});
