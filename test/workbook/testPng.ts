import { deflateSync } from "node:zlib";
import { crc32 } from "../../src/workbook/crc32";
import type { SheetPicture } from "../../src/workbook/port";

/** A valid PNG of one colour with a frame, so that a person who looks at a page sees its edges. */
export function testPng(width: number, height: number, [red, green, blue]: readonly [number, number, number]): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const frame = x < 3 || y < 3 || x >= width - 3 || y >= height - 3;
      rows.set(frame ? [20, 20, 20] : [red, green, blue], y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(new Uint8Array(body)), body.length + 4);
  return out;
}

export const GREEN = testPng(40, 30, [0, 158, 115]);
export const BLUE = testPng(44, 22, [0, 114, 178]);

/** A picture to be put, 400 × 300 px unless told otherwise. */
export function pictureNamed(name: string, more: Partial<SheetPicture> = {}): SheetPicture {
  return { name, png: GREEN, width: 400, height: 300, alt: `What ${name} shows`, ...more };
}
