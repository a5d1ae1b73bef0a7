import { PNG } from "pngjs";
import { describedPng } from "../../../src/theory/export/describedPng";
import { crc32 } from "../../../src/workbook/crc32";
import { testPng } from "../../workbook/testPng";

/** The chunks of a PNG: type and data, each with a checksum that holds. */
function chunks(bytes: Buffer): readonly (readonly [string, Buffer])[] {
  const found: (readonly [string, Buffer])[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const whole = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(whole));
    found.push([whole.subarray(0, 4).toString("latin1"), whole.subarray(4)]);
    at += 12 + length;
  }
  return found;
}

test("a PNG alone says what it shows, in any script, and stays the picture that it was", () => {
  const png = Buffer.from(testPng(3, 2, [117, 20, 31]));
  const described = Buffer.from(describedPng(png, { title: "Theory of Change", description: "Need\n  - Café für Neue: مقهى\0" }));
  const read = chunks(described);
  expect(read.map(([type]) => type)).toEqual(["IHDR", "iTXt", "iTXt", ...chunks(png).slice(1).map(([type]) => type)]);
  expect(read[1]?.[1].toString("utf8")).toBe("Title\0\0\0\0\0Theory of Change");
  expect(read[2]?.[1].toString("utf8")).toBe("Description\0\0\0\0\0Need\n  - Café für Neue: مقهى");
  expect([...PNG.sync.read(described).data]).toEqual([...PNG.sync.read(png).data]);
});

test("bytes that are no PNG come back as they are", () => {
  const bytes = new TextEncoder().encode("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\"/>");
  expect(describedPng(bytes, { title: "a", description: "b" })).toBe(bytes);
});
