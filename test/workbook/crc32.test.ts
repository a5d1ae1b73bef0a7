import { crc32 } from "../../src/workbook/fileWorkbook/crc32";

// Values from the catalogue of CRC algorithms (CRC-32/ISO-HDLC) and from zlib, at every remainder of the length by four.
test.each([
  ["", 0], ["a", 0xe8b7be43], ["ab", 0x9e83486d], ["abc", 0x352441c2], ["abcd", 0xed82cd11], ["123456789", 0xcbf43926],
])("the checksum of %j is the one that everybody else gets", (text, expected) => {
  expect(crc32(new TextEncoder().encode(text))).toBe(expected);
});
