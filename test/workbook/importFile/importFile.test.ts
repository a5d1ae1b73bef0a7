import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { zipSync, strToU8 } from "fflate";
import { cellError } from "../../../src/core/cell";
import { openFileWorkbook } from "../../../src/workbook/fileWorkbook/fileWorkbook";
import { formatOf } from "../../../src/workbook/importFile/format";
import { makeCopy, type FileCopy, type ImportTask } from "../../../src/workbook/importFile/makeCopy";
import { aboutText } from "../../../src/workbook/importFile/textQuestion";
import { WorkbookError } from "../../../src/workbook/port";

// The library grumbles at records and formats that it does not know.
beforeEach(() => void jest.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

/** A workbook as a colleague's program would save it. */
function written(bookType: XLSX.BookType, date1904 = false): Uint8Array {
  const sheet: XLSX.WorkSheet = XLSX.utils.aoa_to_sheet([
    ["Title", "Since", "Share", "Open", "Odd", "Code"],
    ["Café Łódź", 45000, 0.25, true, null, "007"],
    ["=not a formula", 45001.5, 0.75, false, 17, "12"],
  ]);
  const set = (address: string, cell: Partial<XLSX.CellObject>): void => { sheet[address] = { ...(sheet[address] as object | undefined), ...cell }; };
  set("B2", { z: "dd/mm/yyyy" });
  set("B3", { z: "dd/mm/yyyy hh:mm" });
  set("C2", { z: "0%" });
  set("C3", { z: "0%" });
  set("E2", { t: "e", v: 0x17 });
  const notes = XLSX.utils.aoa_to_sheet([["Notes"], ["of 2021"], [null, 3.5]]);
  return new Uint8Array(XLSX.write({ SheetNames: ["Our practices", "Notes"], Sheets: { "Our practices": sheet, Notes: notes }, Workbook: { WBProps: { date1904 } } }, { bookType, type: "array" }) as ArrayBuffer);
}

/** What another library reads in the copy. */
function judged({ bytes }: FileCopy) {
  const book = XLSX.read(bytes, { type: "array", cellNF: true });
  return { book, cell: (address: string, sheet = book.SheetNames[0] ?? ""): XLSX.CellObject | undefined => book.Sheets[sheet]?.[address] as XLSX.CellObject | undefined };
}

const refusal = (work: () => unknown): WorkbookError => {
  try {
    work();
  } catch (cause) {
    if (cause instanceof WorkbookError) return cause;
    throw cause;
  }
  throw new Error("It was not refused.");
};

/** The task that opening a file of these bytes comes to. */
function task(bytes: Uint8Array, fileName: string): ImportTask {
  const format = formatOf(bytes, fileName);
  if (format === null) throw new Error("Not a format that is imported.");
  return format === "text" ? { bytes, fileName, format, layout: aboutText(bytes, fileName).guess } : { bytes, fileName, format };
}

describe.each([["xls", "biff8"], ["xlsb", "xlsb"]] as const)("a copy of an .%s", (format, bookType) => {
  test("has every value at its address, dates as dates, errors as errors, codes as text", async () => {
    const bytes = written(bookType);
    expect(formatOf(bytes, "whatever")).toBe(format);
    const copy = makeCopy(task(bytes, `Old.${format}`));
    const { book, cell } = judged(copy);
    expect(book.SheetNames).toEqual(["Our practices", "Notes"]);
    expect(cell("A2")).toMatchObject({ t: "s", v: "Café Łódź" });
    expect(cell("A3")).toMatchObject({ t: "s", v: "=not a formula" });
    expect(cell("A3")?.f).toBeUndefined();
    expect(cell("B2")).toMatchObject({ t: "n", v: 45000, z: "yyyy\\-mm\\-dd" });
    expect(cell("B3")).toMatchObject({ t: "n", v: 45001.5, z: "yyyy\\-mm\\-dd\\ hh:mm" });
    expect(cell("C3")).toMatchObject({ t: "n", v: 0.75, z: "0.00%" });
    expect([cell("D2")?.v, cell("D3")?.v]).toEqual([true, false]);
    expect(cell("E2")).toMatchObject({ t: "e", v: 0x17 });
    expect(cell("F2")).toMatchObject({ t: "s", v: "007" });
    expect(cell("B3", "Notes")).toMatchObject({ t: "n", v: 3.5 });
    const workbook = await openFileWorkbook(copy.bytes, copy.fileName);
    const [info] = await workbook.list();
    expect(info).toMatchObject({ name: "Our_practices", sheet: "Our practices", kind: "table", headers: ["Title", "Since", "Share", "Open", "Odd", "Code"] });
    expect((await workbook.read([info?.id ?? ""]))[0]?.rows).toEqual([["Café Łódź", 45000, 0.25, true, cellError("#REF!"), "007"], ["=not a formula", 45001.5, 0.75, false, 17, "12"]]);
  });

  test("keeps the date system of 1904, so that no day moves", async () => {
    const workbook = await openFileWorkbook(makeCopy(task(written(bookType, true), `Mac.${format}`)).bytes, "Mac.xlsx");
    expect(workbook.dateSystem).toBe(1904);
    expect((await workbook.read([(await workbook.list())[0]?.id ?? ""]))[0]?.rows[0]?.[1]).toBe(45000);
  });

  test("is refused in words where the file is cut short", () => {
    expect(refusal(() => makeCopy({ bytes: written(bookType).subarray(0, 2000), fileName: `Cut.${format}`, format })).code).toBe("damaged");
  });
});

test("an .xls in which records are lost is refused, and never opened with fewer rows", () => {
  const rows = Array.from({ length: 900 }, (_, i) => [`Practice ${i}`, i + 0.25]);
  const whole = new Uint8Array(XLSX.write({ SheetNames: ["S"], Sheets: { S: XLSX.utils.aoa_to_sheet([["Title", "Value"], ...rows]) } }, { bookType: "biff8", type: "array" }) as ArrayBuffer);
  expect(makeCopy(task(whole, "Whole.xls")).receipt).toContain("1 sheet, 900 rows");
  for (const share of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    const holed = whole.slice();
    holed.fill(0, Math.floor(whole.length * share), Math.floor(whole.length * share) + 700);
    expect(refusal(() => makeCopy({ bytes: holed, fileName: "Holed.xls", format: "xls" })).code).toBe("damaged");
  }
});

const ODS_HEAD = '<office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:calcext="urn:c"><office:body><office:spreadsheet>';
const odsOf = (tables: string, others: Readonly<Record<string, string>> = {}): Uint8Array => zipSync({
  mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
  ...Object.fromEntries(Object.entries({ "content.xml": `${ODS_HEAD}${tables}</office:spreadsheet></office:body></office:document-content>`, ...others }).map(([name, text]) => [name, strToU8(text)])),
});
const odsCell = (attributes: string, text = ""): string => (text === "" ? `<table:table-cell ${attributes}/>` : `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`);
const odsTable = (rows: string, name = "Sheet one"): string => `<table:table table:name="${name}">${rows}</table:table>`;

describe("a copy of an .ods", () => {
  test("has the types that the file gives, also where a value has no text, and counts formulas", () => {
    const rows = [
      odsCell('office:value-type="string"', "Title"), odsCell('office:value-type="float" office:value="3.5"'),
      odsCell('office:value-type="date" office:date-value="2021-03-14"', "14.3.21"), odsCell('office:value-type="percentage" office:value="0.4"', "40%"),
      odsCell('office:value-type="boolean" office:boolean-value="true"', "WAHR"),
      odsCell('table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"', "#DIV/0!"),
      odsCell('table:formula="of:=2*21" office:value-type="float" office:value="42"', "42"), odsCell('office:value-type="time" office:time-value="PT06H30M00S"', "06:30"),
      odsCell('office:value-type="string"', "a<text:s text:c=\"2\"/>b &amp; c</text:p><text:p>second"),
    ].join("");
    const copy = makeCopy(task(odsOf(odsTable(`<table:table-row>${rows}</table:table-row>`)), "Alt.ods"));
    const { cell } = judged(copy);
    expect(["A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1", "I1"].map((address) => cell(address)?.v)).toEqual(["Title", 3.5, 44269, 0.4, true, 7, 42, 0.2708333333333333, "a  b & c\nsecond"]);
    expect(copy.receipt).toContain("Formulas became their values (2).");
  });

  test("writes repetitions out, keeps what lies under merged cells, and leaves comments out with a count", () => {
    const spanned = '<table:table-cell table:number-columns-spanned="2" office:value-type="string"><office:annotation><text:p>secret</text:p></office:annotation><text:p>wide</text:p></table:table-cell><table:covered-table-cell office:value-type="float" office:value="9"><text:p>9</text:p></table:covered-table-cell>';
    const repeated = `<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"/>${odsCell('table:number-columns-repeated="2" office:value-type="float" office:value="7"', "7")}</table:table-row>`;
    const copy = makeCopy(task(odsOf(odsTable(`<table:table-row>${spanned}</table:table-row>${repeated}<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`)), "Alt.ods"));
    const { book, cell } = judged(copy);
    expect([cell("A1")?.v, cell("B1")?.v, cell("C2")?.v, cell("D4")?.v]).toEqual(["wide", 9, 7, 7]);
    expect(book.Sheets["Sheet one"]?.["!ref"]).toBe("A1:D4");
    expect(copy.receipt).toContain("Not in the copy: cell formats, 1 comment and 1 merged area.");
  });

  test("is refused where repetitions would fill the memory, and where a password protects it", () => {
    const bomb = odsTable(`<table:table-row table:number-rows-repeated="1000000">${odsCell('table:number-columns-repeated="9000" office:value-type="float" office:value="7"', "7")}</table:table-row>`);
    expect(refusal(() => makeCopy(task(odsOf(bomb), "Bomb.ods"))).code).toBe("too-large");
    const locked = odsOf("", { "META-INF/manifest.xml": "<manifest:encryption-data/>" });
    expect(refusal(() => makeCopy(task(locked, "Locked.ods"))).code).toBe("encrypted");
  });

  test("is known wherever in the zip its type stands, and a text document is refused", () => {
    expect(formatOf(written("ods"), "x.ods")).toBe("ods");
    const letter = zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text"), "content.xml": strToU8("<office:document-content xmlns:office='urn:o'><office:text/></office:document-content>"), "META-INF/manifest.xml": strToU8("<a/>") });
    expect(refusal(() => makeCopy(task(letter, "Letter.odt"))).code).toBe("not-a-workbook");
  });

  test("has names that Excel takes, and says that they changed", () => {
    const copy = makeCopy(task(odsOf(odsTable("", "2020/21") + odsTable("", "2020-21")), "Alt.ods"));
    expect(judged(copy).book.SheetNames).toEqual(["2020-21", "2020-21 (2)"]);
    expect(copy.receipt).toContain("2 sheet names had to change");
  });
});

describe("a copy of a text", () => {
  test("reads Windows-1252, semicolons and decimal commas, keeps codes and formula-like text", async () => {
    const text = "Title;Country;Latitude;Relevance;Code;Note\r\nCaf\xe9;Malta;35,9;3;007;=1+1\r\nSpr\xe5k;Sweden;55,605;n/a;120;@x\r\n";
    const copy = makeCopy(task(Uint8Array.from(Buffer.from(text, "latin1")), "Praxis 2021.csv"));
    const workbook = await openFileWorkbook(copy.bytes, copy.fileName);
    const [info] = await workbook.list();
    expect(info).toMatchObject({ kind: "table", sheet: "Praxis 2021" });
    expect((await workbook.read([info?.id ?? ""]))[0]?.rows).toEqual([["Café", "Malta", 35.9, 3, "007", "=1+1"], ["Språk", "Sweden", 55.605, "n/a", "120", "@x"]]);
    expect(copy.receipt).toBe("Opened a copy of Praxis 2021.csv as a new workbook: 1 sheet, 2 rows. Download saves Praxis 2021.xlsx; Praxis 2021.csv stays as it is.");
  });

  test("counts rows under the headers, not titles above them", () => {
    expect(makeCopy(task(strToU8("A list;;\n\nTitle;Country;Year\nChoir;Malta;2019\n"), "Titled.csv")).receipt).toContain("1 sheet, 1 row.");
  });

  test("reads UTF-16 and Greek", () => {
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from("Título\tAño\nAcogida\t2019\n", "utf16le")]);
    expect(judged(makeCopy(task(wide, "Lista.txt"))).cell("A1")?.v).toBe("Título");
    const greek = Uint8Array.from([0xd4, 0xdf, 0xf4, 0xeb, 0xef, 0xf2, 0x3b, 0xd7, 0xfe, 0xf1, 0xe1, 0x0a, 0xc1, 0xe8, 0xde, 0xed, 0xe1, 0x3b, 0x31]);
    expect(judged(makeCopy(task(greek, "Lista.csv"))).cell("B1")?.v).toBe("Χώρα");
  });

  test("says which cell no workbook can hold, instead of cutting it off", () => {
    const error = refusal(() => makeCopy(task(strToU8(`Title;Note\nx;${"y".repeat(32_768)}\n`), "Long.csv")));
    expect([error.code, error.message]).toEqual(["too-large", expect.stringContaining("Cell B2")]);
  });

  test("is known by its name, and look-alikes are refused in words", () => {
    expect(formatOf(strToU8("a,b"), "x.json")).toBeNull();
    expect(refusal(() => formatOf(strToU8("<html><table></table></html>"), "Export.xls")).message).toContain("a web page");
    expect(refusal(() => formatOf(Uint8Array.from([1, 2, 3]), "Broken.csv")).code).toBe("not-a-workbook");
    expect(formatOf(strToU8("a\tb"), "Export.xls")).toBe("text");
  });
});

const CORPUS = path.join(__dirname, "../../../../shared/corpus");
if (!existsSync(CORPUS)) test.skip("the corpus of public workbooks is not on this machine", () => undefined);
else test.each([["poi_SampleSS.ods", "First Sheet"], ["poi_testVarious.xlsb", null]])("a copy of %s opens with its sheets and holds what it held", async (file, first) => {
  const bytes = new Uint8Array(readFileSync(path.join(CORPUS, file)));
  const copy = makeCopy(task(bytes, file));
  const source = XLSX.read(bytes, { type: "array" });
  const { book } = judged(copy);
  if (first !== null) expect(book.SheetNames[0]).toBe(first);
  for (const name of book.SheetNames) {
    for (const [address, cell] of Object.entries(source.Sheets[name] ?? {})) {
      if (address.startsWith("!") || (cell as XLSX.CellObject).t === "z") continue;
      const { t, v } = cell as XLSX.CellObject;
      expect({ name, address, v: (book.Sheets[name]?.[address] as XLSX.CellObject | undefined)?.v }).toEqual({ name, address, v: t === "n" ? expect.closeTo(Number(v), 9) : v });
    }
  }
  await expect(openFileWorkbook(copy.bytes, copy.fileName)).resolves.toBeDefined();
});
