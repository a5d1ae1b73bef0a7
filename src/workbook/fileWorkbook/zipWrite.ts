import { packNow, type Packed } from "./packing";
import { entryKey, type ZipArchive, type ZipEntry } from "./zipRead";

/** What a new archive has instead of the old one. Names in `changed` and `removed` are entry keys. */
export interface ZipChanges {
  readonly changed: ReadonlyMap<string, Packed>;
  readonly removed: ReadonlySet<string>;
  /** New entries, appended in this order. */
  readonly added: readonly (readonly [name: string, part: Packed])[];
}

interface Placed { readonly central: (offset: number) => Uint8Array; readonly offset: number }

/** Writes the archive again: untouched entries keep their bytes, order, times and flags; nothing is packed anew but what changed. */
export function writeZip(zip: ZipArchive, changes: ZipChanges): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const put = (piece: Uint8Array): void => { pieces.push(piece); length += piece.length; };
  const placed = new Map<ZipEntry | string, Placed>();

  for (const entry of [...zip.entries].sort((a, b) => a.localStart - b.localStart)) {
    const key = entryKey(entry.name);
    if (changes.removed.has(key)) continue;
    const offset = length;
    const part = changes.changed.get(key);
    if (part === undefined) {
      put(zip.bytes.subarray(entry.localStart, entry.end));
      placed.set(entry, { offset, central: (o) => movedCentral(zip, entry, o) });
      continue;
    }
    const header = headerOf(zip, entry, part);
    put(localHeader(header));
    put(header.packed);
    placed.set(entry, { offset, central: (o) => centralRecord(header, o) });
  }
  for (const [name, part] of changes.added) {
    const offset = length;
    const header = freshHeader(name, part);
    put(localHeader(header));
    put(header.packed);
    placed.set(name, { offset, central: (o) => centralRecord(header, o) });
  }

  const start = length;
  const order: (ZipEntry | string)[] = [...zip.entries, ...changes.added.map(([name]) => name)];
  let count = 0;
  for (const which of order) {
    const place = placed.get(which);
    if (place === undefined) continue;
    put(place.central(place.offset));
    count++;
  }
  put(endRecord(count, length - start, start, zip.comment));
  return join(pieces, length);
}

/** A fresh archive of the given parts. */
export function newZip(parts: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const none: ZipArchive = { bytes: new Uint8Array(0), entries: [], byName: new Map(), comment: new Uint8Array(0) };
  return writeZip(none, { changed: new Map(), removed: new Set(), added: parts.map(([name, bytes]) => [name, packNow(bytes)] as const) });
}

interface Header extends Packed {
  readonly name: Uint8Array;
  readonly versionMadeBy: number;
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly externalAttributes: number;
}

function headerOf(zip: ZipArchive, entry: ZipEntry, part: Packed): Header {
  const view = new DataView(zip.bytes.buffer, zip.bytes.byteOffset + entry.centralStart, entry.centralEnd - entry.centralStart);
  const nameLength = view.getUint16(28, true);
  return {
    name: zip.bytes.subarray(entry.centralStart + 46, entry.centralStart + 46 + nameLength),
    versionMadeBy: view.getUint16(4, true),
    // Sizes now stand in the header, so the data-descriptor bit goes; all other bits stay.
    flags: entry.flags & ~8,
    time: view.getUint16(12, true),
    date: view.getUint16(14, true),
    ...part,
    externalAttributes: view.getUint32(38, true),
  };
}

function freshHeader(name: string, part: Packed): Header {
  // 1 January 1980, zip's zero: a file made twice from the same input is the same file.
  return {
    name: new TextEncoder().encode(name), versionMadeBy: 20, flags: /^[\x20-\x7e]*$/.test(name) ? 0 : 0x800, time: 0, date: 33,
    ...part, externalAttributes: 0,
  };
}

function localHeader(h: Header): Uint8Array {
  const out = new Uint8Array(30 + h.name.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  common(view, 6, h);
  out.set(h.name, 30);
  return out;
}

function centralRecord(h: Header, offset: number): Uint8Array {
  const out = new Uint8Array(46 + h.name.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, h.versionMadeBy, true);
  view.setUint16(6, 20, true);
  common(view, 8, h);
  view.setUint32(38, h.externalAttributes, true);
  view.setUint32(42, offset, true);
  out.set(h.name, 46);
  return out;
}

function common(view: DataView, at: number, h: Header): void {
  view.setUint16(at, h.flags, true);
  view.setUint16(at + 2, 8, true);
  view.setUint16(at + 4, h.time, true);
  view.setUint16(at + 6, h.date, true);
  view.setUint32(at + 8, h.crc, true);
  view.setUint32(at + 12, h.packed.length, true);
  view.setUint32(at + 16, h.size, true);
  view.setUint16(at + 20, h.name.length, true);
}

/** The old central record with its new offset; zip64 fields are written as plain ones, which always suffice here. */
function movedCentral(zip: ZipArchive, entry: ZipEntry, offset: number): Uint8Array {
  const old = zip.bytes.subarray(entry.centralStart, entry.centralEnd);
  const view = new DataView(old.buffer, old.byteOffset, old.length);
  if (!entry.zip64) {
    const copy = old.slice();
    new DataView(copy.buffer).setUint32(42, offset, true);
    return copy;
  }
  const nameEnd = 46 + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  const keep: Uint8Array[] = [];
  for (let p = nameEnd; p + 4 <= extraEnd; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) keep.push(old.subarray(p, Math.min(extraEnd, p + 4 + view.getUint16(p + 2, true))));
  }
  const extra = join(keep, keep.reduce((sum, k) => sum + k.length, 0));
  const out = join([old.subarray(0, nameEnd), extra, old.subarray(extraEnd)], nameEnd + extra.length + old.length - extraEnd);
  const outView = new DataView(out.buffer);
  outView.setUint32(20, entry.compressedSize, true);
  outView.setUint32(24, entry.size, true);
  outView.setUint16(30, extra.length, true);
  outView.setUint32(42, offset, true);
  return out;
}

function endRecord(count: number, size: number, start: number, comment: Uint8Array): Uint8Array {
  const out = new Uint8Array(22 + comment.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  out.set(comment, 22);
  return out;
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
