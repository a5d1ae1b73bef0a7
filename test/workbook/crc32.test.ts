import { crc32 } from "../../src/workbook/crc32";

// Values from the catalogue of CRC algorithms (CRC-32/ISO-HDLC) and from zlib, at every remainder of the length by four.
test.each([
  ["", 0], ["a", 0xe8b7be43], ["ab", 0x9e83486d], ["abc", 0x352441c2], ["abcd", 0xed82cd11], ["123456789", 0xcbf43926],
])("the checksum of %j is the one that everybody else gets", (text, expected) => {
  expect(crc32(new TextEncoder().encode(text))).toBe(expected);
});

test("bytes have one checksum however many they are and wherever in their buffer they start", () => {
  const bit = (crc: number): number => (crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1);
  const slowly = (bytes: Uint8Array): number => ~bytes.reduce((crc, byte) => bit(bit(bit(bit(bit(bit(bit(bit(crc ^ byte)))))))), -1) >>> 0;
  const bytes = Uint8Array.from({ length: 90 }, (_, i) => (i * 167 + 13) & 255);
  for (let start = 0; start < 5; start++) for (let end = start; end <= bytes.length; end++) expect(crc32(bytes.subarray(start, end))).toBe(slowly(bytes.subarray(start, end)));
});
