/** Bytes that are taken at a time: each has a table of its own, so that they need not wait for one another. */
const STRIDE = 16;
/** Table k, at k × 256, gives what a byte followed by k zero bytes does to the sum. */
const TABLES = makeTables();

const NONE = new Int32Array(0);

function makeTables(): Int32Array {
  const tables = new Int32Array(STRIDE * 256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    tables[n] = c;
  }
  for (let at = 256; at < tables.length; at++) {
    const before = entry(tables, at - 256);
    tables[at] = (before >>> 8) ^ entry(tables, before & 255);
  }
  return tables;
}

/** CRC-32 as zip files and PNG use it (ISO 3309), unsigned. Takes words as the machine has them, whose low byte comes first wherever browsers run. */
export function crc32(bytes: Uint8Array): number {
  const t = TABLES;
  let crc = -1;
  let at = 0;
  for (const aligned = Math.min(bytes.length, -bytes.byteOffset & 3); at < aligned; at++) crc = entry(t, (crc ^ byte(bytes, at)) & 255) ^ (crc >>> 8);
  const words = bytes.length - at < 4 ? NONE : new Int32Array(bytes.buffer, bytes.byteOffset + at, (bytes.length - at) >>> 2);
  const whole = words.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    const [a, b, c, d] = [crc ^ entry(words, i), entry(words, i + 1), entry(words, i + 2), entry(words, i + 3)];
    crc = entry(t, 3840 + (a & 255)) ^ entry(t, 3584 + ((a >>> 8) & 255)) ^ entry(t, 3328 + ((a >>> 16) & 255)) ^ entry(t, 3072 + (a >>> 24))
      ^ entry(t, 2816 + (b & 255)) ^ entry(t, 2560 + ((b >>> 8) & 255)) ^ entry(t, 2304 + ((b >>> 16) & 255)) ^ entry(t, 2048 + (b >>> 24))
      ^ entry(t, 1792 + (c & 255)) ^ entry(t, 1536 + ((c >>> 8) & 255)) ^ entry(t, 1280 + ((c >>> 16) & 255)) ^ entry(t, 1024 + (c >>> 24))
      ^ entry(t, 768 + (d & 255)) ^ entry(t, 512 + ((d >>> 8) & 255)) ^ entry(t, 256 + ((d >>> 16) & 255)) ^ entry(t, d >>> 24);
  }
  for (at += whole * 4; at < bytes.length; at++) crc = entry(t, (crc ^ byte(bytes, at)) & 255) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

function entry(table: Int32Array, at: number): number {
  return table[at] as number;
}
