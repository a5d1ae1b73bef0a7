import fc from "fast-check";
import type { CellValue } from "../../../src/core/cell";
import { csvStyleOf, SEPARATORS, writeCsv, type CsvStyle } from "../../../src/core/export/csv";
import { inertText } from "../../../src/core/export/inertText";
import { readCsv } from "../../support/csvReader";

const ENGLISH: CsvStyle = { separator: ",", decimal: "." };
const GERMAN: CsvStyle = { separator: ";", decimal: "," };

/** Ways to start a formula in Excel, LibreOffice or Google Sheets, among them those of the OWASP page. */
const HOSTILE = [
  "=1+2", "+1+2", "-1+2", "@SUM(A1)", "=HYPERLINK(\"http://evil.example\",\"click\")", "=cmd|' /C calc'!A0", "\t=1+2", "\r=1+2", "\n=1+2", "  =1+2",
  "\u00a0=1+2", "\u200b=1+2", "\ufeff=1+2", "\u202e=1+2", "＝1+2", "＋1+2", "－1+2", "＠SUM(A1)", "﹦1+2", "−1+2", "\ttext", "\rtext", "-", "=",
];

test("a locale with a decimal comma gets semicolons, any other commas, and nonsense the plain way", () => {
  expect(csvStyleOf("de-DE")).toEqual(GERMAN);
  expect(csvStyleOf("en-GB")).toEqual(ENGLISH);
  expect(csvStyleOf("not a language")).toEqual(ENGLISH);
});

test("numbers stay numbers, below nought too, and have the decimal mark of the style", () => {
  expect(writeCsv([[-0.07, 1234.5, 0, -0]], GERMAN)).toBe("\uFEFF-0,07;1234,5;0;0\r\n");
  expect(writeCsv([[-0.07, 1234.5]], ENGLISH)).toBe("\uFEFF-0.07,1234.5\r\n");
  expect(writeCsv([[-0.07]], { separator: ",", decimal: "," })).toBe('\uFEFF"-0,07"\r\n');
});

test("quotation marks, separators and line ends stay within their cell", () => {
  expect(writeCsv([['a "quoted", b', "line\r\nline", null, true]], ENGLISH)).toBe('\uFEFF"a ""quoted"", b","line\r\nline",,TRUE\r\n');
});

test.each(HOSTILE)("%j is made inert", (text) => {
  expect(inertText(text)).toBe(`'${text}`);
  for (const separator of SEPARATORS) {
    const [row] = readCsv(writeCsv([["before", text, "after"]], { separator, decimal: "." }), separator);
    expect(row).toEqual(["before", `'${text}`, "after"]);
  }
});

test("plain text is left as it is", () => {
  for (const text of ["Language café", "3 - good", "a=b", "'quoted'", "mail@example.org", "1-4", "ＡＢＣ"]) expect(inertText(text)).toBe(text);
});

const style = fc.record({ separator: fc.constantFrom(...SEPARATORS), decimal: fc.constantFrom(".", ",") }) as fc.Arbitrary<CsvStyle>;
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ unit: "grapheme" }), fc.string(), fc.constantFrom(...HOSTILE),
);

test("read back by RFC 4180, every cell is what it was, and none could start a formula", () => {
  fc.assert(fc.property(style, fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }), (written, rows) => {
    const read = readCsv(writeCsv(rows, written), written.separator);
    expect(read).toEqual(rows.map((row) => row.map((each) => {
      if (each === null) return "";
      return typeof each === "number" ? String(each + 0).replace(".", written.decimal) : typeof each === "string" ? (each === "" ? "" : inertText(each)) : "";
    })));
    rows.forEach((row, r) => { row.forEach((each, c) => { if (typeof each === "string") expect(read[r]?.[c] ?? "").not.toMatch(/^[\s\p{Z}\p{C}]*[=+\-@＝＋－＠]/u); }); });
  }));
});

test("text never ends its cell, whichever separator a program splits at", () => {
  fc.assert(fc.property(fc.string(), (text) => {
    fc.pre(text !== "");
    const line = writeCsv([[text]], ENGLISH).slice(1);
    for (const separator of SEPARATORS) expect(readCsv(line, separator)).toHaveLength(1);
    for (const separator of SEPARATORS) expect(readCsv(line, separator)[0]).toHaveLength(1);
  }));
});
