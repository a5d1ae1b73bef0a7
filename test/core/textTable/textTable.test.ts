import fc from "fast-check";
import { readColumn, readField } from "../../../src/core/textTable/columnReading";
import { parseDelimited } from "../../../src/core/textTable/delimited";
import { guessEncoding, isUtf8 } from "../../../src/core/textTable/encoding";
import { DELIMITERS, guessLayout, type DecimalMark, type TextLayout } from "../../../src/core/textTable/layout";
import { readTextTable } from "../../../src/core/textTable/textTable";

const layout = (over: Partial<TextLayout> = {}): TextLayout => ({ encoding: "utf-8", delimiter: ";", decimal: null, decimalSaid: false, ...over });
const column = (values: readonly string[], decimal: DecimalMark | null = null, decimalSaid = false) => {
  const reading = readColumn(values, { decimal, decimalSaid });
  return values.map((value) => readField(value, reading));
};

describe("fields of a delimited text", () => {
  test.each([
    ["marks in quotation marks", 'a;"b;c";d', [["a", "b;c", "d"]]],
    ["doubled quotation marks and a line end inside", '"He said ""yes"""\r\n"two\nlines";x\r\n', [['He said "yes"'], ["two\nlines", "x"]]],
    ["a quotation mark within a bare field", '5" pipe;x\n', [['5" pipe', "x"]]],
    ["what stands behind a closing mark", '"a"b;c', [["ab", "c"]]],
    ["blank lines and old line ends", "a\r\rb", [["a"], [""], ["b"]]],
    ["a delimiter at the end", "a;\n;b", [["a", ""], ["", "b"]]],
  ])("keeps %s", (_name, text, rows) => {
    expect(parseDelimited(text, ";")).toEqual({ rows, openQuote: false });
  });

  test("an open quotation mark swallows nothing", () => {
    expect(parseDelimited('a;"b\nc;d\n', ";")).toEqual({ rows: [["a", '"b'], ["c", "d"]], openQuote: true });
  });

  test("what is written as RFC 4180 has it is read back, whatever it holds", () => {
    const field = fc.string({ unit: fc.constantFrom("a", "é", '"', ";", ",", "\t", "|", "\n", "\r", " ", "=", "1") });
    fc.assert(fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }), fc.constantFrom(...DELIMITERS), (rows, delimiter) => {
      const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter)).join("\r\n");
      expect(parseDelimited(text, delimiter)).toEqual({ rows, openQuote: false });
    }));
  });
});

describe("the layout of a text", () => {
  const number = fc.integer({ min: 0, max: 999 }).chain((whole) => fc.integer({ min: 1, max: 99 }).map((part) => ({ whole, part: String(part).padStart(2, "0") })));
  const word = fc.stringMatching(/^[A-Za-z][a-z ]{0,12}$/);

  test("is found whatever delimiter and decimal mark it was written with", () => {
    const rows = fc.array(fc.tuple(word, number, word, number), { minLength: 3, maxLength: 12 });
    fc.assert(fc.property(rows, fc.constantFrom([";", ","], [";", "."], [",", "."], ["\t", ","], ["\t", "."], ["|", ","]), (data, [delimiter = ";", mark = "."]) => {
      const lines = [["Title", "Lat", "Place", "Budget"], ...data.map(([a, n, b, m]) => [a, `${n.whole}${mark}${n.part}`, b, `${m.whole}${mark}${m.part}`])];
      expect(guessLayout(lines.map((line) => line.join(delimiter)).join("\n"))).toEqual({ delimiter, decimal: mark });
    }));
  });

  test("follows Excel's own first line, which is no row", () => {
    const text = "sep=|\na;b|c;d\n1|2\n";
    expect(guessLayout(text).delimiter).toBe("|");
    expect(readTextTable(text, layout({ delimiter: "|" })).rows).toEqual([["a;b", "c;d"], [1, 2]]);
  });

  test("has no decimal mark where numbers contradict each other or could be either", () => {
    expect(guessLayout("a;b\n3,5;51.52\n").decimal).toBeNull();
    expect(guessLayout("a;b\n1,234;12,500\n").decimal).toBeNull();
  });
});

describe("a column", () => {
  test.each([
    ["whole numbers", ["3", "-17", "0"], [3, -17, 0]],
    ["numbers with gaps and marks for not applicable", ["3", "", "n/a", "k.A.", "4"], [3, null, "n/a", "k.A.", 4]],
    ["decimals with a comma", ["51,5", "0,07", "-1.234,25"], [51.5, 0.07, -1234.25]],
    ["decimals with a point", ["51.5", "1,234.75", "12"], [51.5, 1234.75, 12]],
  ])("of %s becomes numbers", (_name, values, cells) => {
    expect(column(values)).toEqual(cells);
  });

  test.each([
    ["codes that begin with zeros", ["007", "12"]],
    ["digits too long to keep", ["4532018833920011", "12"]],
    ["telephone numbers", ["+44 207 946 018", "020 7946 0018"]],
    ["numbers among words", ["3", "3 - good"]],
    ["two decimal marks", ["3,5", "3.5"]],
    ["sections such as 1.10", ["1.2", "1.10"]],
    ["powers and percentages", ["1e5", "12%"]],
    ["formulas", ["=1+1", "=2+3"]],
    ["what may be thousands or decimals", ["1.234", "12.500"]],
    ["days that may be months", ["03/04/2021", "05/06/2022"]],
    ["days that are none", ["31.02.2021", "01.03.2021"]],
    ["years of two digits", ["13.04.21", "14.04.21"]],
  ])("of %s stays text", (_name, values) => {
    expect(column(values)).toEqual(values);
  });

  test("of unclear marks follows the rest of the file as decimals, and the person as thousands", () => {
    expect(column(["1,234", "51,520"], ",")).toEqual([1.234, 51.52]);
    expect(column(["1.234", "51.520"], ",")).toEqual(["1.234", "51.520"]);
    expect(column(["1.234", "51.520"], ",", true)).toEqual([1234, 51520]);
  });

  test("of days becomes serial numbers where one order fits them all", () => {
    expect(column(["2021-03-14", "2021-03-14 06:00"])).toEqual([44269, 44269.25]);
    expect(column(["13/04/2021", "03/04/2021"])).toEqual([44299, 44289]);
    expect(column(["04/13/2021", "04/03/2021"])).toEqual([44299, 44289]);
    expect(column(["03.04.2021", "-"])).toEqual([44289, "-"]);
  });

  test("never turns a text into another number than the one it shows", () => {
    const shown = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.stringMatching(/^\d{0,4}$/)).map(([whole, part]) => (part === "" ? String(whole) : `${whole}.${part}`));
    fc.assert(fc.property(fc.array(shown, { minLength: 1, maxLength: 6 }), fc.constantFrom<DecimalMark | null>(".", null), (values, mark) => {
      column(values, mark).forEach((cell, i) => expect([values[i], Number(values[i]), 0]).toContain(cell === 0 ? 0 : cell));
    }));
  });
});

describe("a table in a text", () => {
  test("has its header below titles, and says which rows are longer", () => {
    const table = readTextTable("Regional practices\n\nTitle;Country;Rating\nCafé;Malta;3\nLong;Italy;4;and a note\n", layout());
    expect([table.headerRow, table.dataRows, table.longerRows]).toEqual([2, 2, 1]);
    expect(table.rows.slice(3)).toEqual([["Café", "Malta", 3], ["Long", "Italy", 4, "and a note"]]);
    expect(table.columns.map(({ kind }) => kind)).toEqual(["text", "text", "number", "text"]);
  });

  test("keeps every character of every field where nothing is a number or a day", () => {
    const field = fc.string({ unit: "grapheme", maxLength: 9 }).map((text) => `x${text.replace(/[";\r\n\0]/g, "")}`);
    fc.assert(fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 6 }), (rows) => {
      expect(readTextTable(rows.map((row) => row.join(";")).join("\n"), layout()).rows).toEqual(rows);
    }));
  });
});

describe("the encoding of a text", () => {
  const utf16 = (text: string, high: boolean): number[] => [...text].flatMap((c) => (high ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
  test.each([
    ["utf-8", [0xef, 0xbb, 0xbf, 0x61]], ["utf-8", [...new TextEncoder().encode("Łódź; Malmö")]], ["utf-16le", [0xff, 0xfe, 0x61, 0]],
    ["utf-16be", utf16("Titel;Land\nMalmö;Sverige\n", true)], ["utf-16le", utf16("Titel;Land\nMalmö;Sverige\n", false)],
    ["windows-1252", [...Buffer.from("Title;Malmö;coordonnées;São João\n", "latin1")]],
    // Τίτλος;Χώρα in Windows-1253
    ["windows-1253", [0xd4, 0xdf, 0xf4, 0xeb, 0xef, 0xf2, 0x3b, 0xd7, 0xfe, 0xf1, 0xe1]],
  ])("is seen to be %s", (encoding, bytes) => {
    expect(guessEncoding(Uint8Array.from(bytes))).toBe(encoding);
  });

  test("is UTF-8 for exactly what the platform's own strict decoder takes", () => {
    const strict = (bytes: Uint8Array): boolean => {
      try {
        new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    const byte = fc.constantFrom(0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5);
    fc.assert(fc.property(fc.array(byte, { maxLength: 6 }), (bytes) => {
      const closed = Uint8Array.from([...bytes, 0x41]); // so that nothing is cut off by the end
      expect(isUtf8(closed)).toBe(strict(closed));
    }), { numRuns: 1000 });
  });
});
