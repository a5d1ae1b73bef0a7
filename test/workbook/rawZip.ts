import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/workbook/crc32";

export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** Sizes and checksum behind the data instead of in the header, as streaming writers do; 0 for none. */
  readonly descriptor?: 0 | 12 | 16;
  readonly stored?: boolean;
  readonly flags?: number;
  /** What the header says instead of the true length. */
  readonly declaredSize?: number;
}

/** A zip made by hand, so that tests can have what our own writer never writes. */
export function rawZip(entries: readonly RawEntry[], comment = ""): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const data = entry.stored === true ? Buffer.from(entry.content) : deflateRawSync(entry.content);
    const descriptor = entry.descriptor ?? 0;
    const flags = (entry.flags ?? 0) | (descriptor > 0 ? 8 : 0);
    const numbers = [crc32(entry.content), data.length, entry.declaredSize ?? entry.content.length];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeCommon(local, 4, flags, entry.stored === true ? 0 : 8, descriptor > 0 ? [0, 0, 0] : numbers, name.length);
    const after = Buffer.alloc(descriptor);
    if (descriptor === 16) after.writeUInt32LE(0x08074b50, 0);
    if (descriptor > 0) numbers.forEach((n, i) => after.writeUInt32LE(n, descriptor - 12 + 4 * i));
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    writeCommon(central, 6, flags, entry.stored === true ? 0 : 8, numbers, name.length);
    central.writeUInt32LE(offset, 42);
    locals.push(local, name, data, after);
    centrals.push(central, name);
    offset += 30 + name.length + data.length + descriptor;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return new Uint8Array(Buffer.concat([...locals, directory, end, Buffer.from(comment)]));
}

function writeCommon(header: Buffer, at: number, flags: number, method: number, numbers: readonly number[], nameLength: number): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(flags, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt16LE(0x6c3b, at + 6);
  header.writeUInt16LE(0x58a2, at + 8);
  numbers.forEach((n, i) => header.writeUInt32LE(n, at + 10 + 4 * i));
  header.writeUInt16LE(nameLength, at + 22);
}
