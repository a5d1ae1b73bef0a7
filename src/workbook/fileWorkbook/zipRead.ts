import { Inflate, inflateSync } from "fflate";
import { WorkbookError } from "../port";
import { crc32 } from "../crc32";
import { HAS_NATIVE_DEFLATE, inflateNative, type Watch } from "./nativeDeflate";
import { MAX_ENTRIES, MAX_PART_BYTES, MAX_TOTAL_BYTES, SUSPICIOUS_BYTES, SUSPICIOUS_RATIO } from "./limits";

/** One entry as the central directory has it. Offsets are into the archive's bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header starts, where the data starts, and where the entry ends (data descriptor included). */
  readonly localStart: number;
  readonly dataStart: number;
  readonly end: number;
  /** The central record, whole. */
  readonly centralStart: number;
  readonly centralEnd: number;
  /** True when sizes or offset stood in a zip64 field. */
  readonly zip64: boolean;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** By lower-case name with forward slashes: part names are compared without regard to case. */
  readonly byName: ReadonlyMap<string, ZipEntry>;
  readonly comment: Uint8Array;
}

const CUT_SHORT = "This file is damaged: it is cut short or its directory cannot be read. Open an earlier copy, or let Excel repair it and save it as .xlsx.";
const damaged = (message = CUT_SHORT): WorkbookError => new WorkbookError("damaged", message);
const hostile = (what: string): WorkbookError =>
  new WorkbookError("hostile", `This file was not opened: ${what}, which no workbook needs and which can be used for an attack. Ask whoever sent it for a fresh .xlsx.`);

/** Name as the package knows it: forward slashes, no leading slash, lower case. */
export function entryKey(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
}

/** Reads a zip's directory without inflating anything. Refuses what is damaged, hostile, encrypted or too large. */
export function readZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(bytes, view);
  const { count, start, length } = readEnd(view, end);
  if (count > MAX_ENTRIES) throw hostile(`it holds ${count} parts`);
  const entries: ZipEntry[] = [];
  const byName = new Map<string, ZipEntry>();
  let at = start;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const entry = readEntry(bytes, view, at);
    const key = entryKey(entry.name);
    if (byName.has(key)) throw hostile(`two parts in it have the name "${entry.name}"`);
    total += entry.size;
    if (total > MAX_TOTAL_BYTES) throw tooLarge(total);
    byName.set(key, entry);
    entries.push(entry);
    at = entry.centralEnd;
  }
  // A directory that goes on behind its count holds parts that nobody would see, and that saving would lose.
  if (at !== start + length) throw damaged();
  if (total > SUSPICIOUS_BYTES && total > bytes.length * SUSPICIOUS_RATIO) throw bomb("its parts", total);
  refuseOverlaps(entries);
  return { bytes, entries, byName, comment: bytes.subarray(end + 22) };
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === bytes.length) return at;
  }
  throw damaged();
}

function readEnd(view: DataView, end: number): { count: number; start: number; length: number } {
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== 0xffffffff) return { count, start, length };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return { count, start, length };
  const wide = Number(view.getBigUint64(locator + 8, true));
  if (wide + 56 > view.byteLength || view.getUint32(wide, true) !== 0x06064b50) throw damaged();
  return { count: Number(view.getBigUint64(wide + 32, true)), start: Number(view.getBigUint64(wide + 48, true)), length: Number(view.getBigUint64(wide + 40, true)) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged();
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const centralEnd = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (centralEnd > bytes.length) throw damaged();
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const wide = wideFields(view, at, nameLength, extraLength);
  if (flags & 1) throw new WorkbookError("encrypted", "This file is encrypted. Remove the encryption, then open it again.");
  if (method !== 0 && method !== 8) throw damaged("This file is packed in a way that Excel does not use. Open it in Excel and save it as .xlsx.");
  if (name.split(/[\\/]/).includes("..") || name.includes("\0")) throw hostile(`a part in it is named "${name.replace(/\0/g, "")}"`);
  refuseSizes(name, wide.compressedSize, wide.size);
  const local = wide.localStart;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw damaged();
  const dataStart = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const dataEnd = dataStart + wide.compressedSize;
  if (dataEnd > bytes.length) throw damaged();
  const crc = view.getUint32(at + 16, true);
  const end = dataEnd + (flags & 8 ? descriptorLength(view, dataEnd, crc, wide.compressedSize) : 0);
  return { name, flags, method, crc, ...wide, dataStart, end, centralStart: at, centralEnd };
}

function wideFields(view: DataView, at: number, nameLength: number, extraLength: number) {
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let localStart = view.getUint32(at + 42, true);
  const zip64 = [compressedSize, size, localStart].includes(0xffffffff);
  const extraEnd = at + 46 + nameLength + extraLength;
  for (let p = at + 46 + nameLength; zip64 && p + 4 <= extraEnd; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue;
    let field = p + 4;
    const next = (): number => {
      if (field + 8 > extraEnd) throw damaged();
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    if (size === 0xffffffff) size = next();
    if (compressedSize === 0xffffffff) compressedSize = next();
    if (localStart === 0xffffffff) localStart = next();
  }
  return { compressedSize, size, localStart, zip64 };
}

function refuseSizes(name: string, compressed: number, size: number): void {
  if (size > SUSPICIOUS_BYTES && size > compressed * SUSPICIOUS_RATIO) {
    throw bomb(`"${name}" in it`, size);
  }
  if (size > MAX_PART_BYTES) throw tooLarge(size);
}

function bomb(what: string, size: number): WorkbookError {
  return hostile(`${what} would unpack to ${Math.round(size / 1024 / 1024)} MB from next to nothing`);
}

function tooLarge(size: number): WorkbookError {
  return new WorkbookError("too-large", `This workbook is too large to open here: unpacked it has ${Math.round(size / 1024 / 1024)} MB. Move the practices into a workbook of their own.`);
}

/** A data descriptor comes with or without signature, with 32 or 64 bit sizes: the one that fits is taken. */
function descriptorLength(view: DataView, at: number, crc: number, compressed: number): number {
  for (const [signature, size] of [[4, 4], [4, 8], [0, 4], [0, 8]] as const) {
    const length = signature + 4 + 2 * size;
    if (at + length > view.byteLength) continue;
    if (signature > 0 && view.getUint32(at, true) !== 0x08074b50) continue;
    const found = size === 4 ? view.getUint32(at + signature + 4, true) : Number(view.getBigUint64(at + signature + 4, true));
    if (view.getUint32(at + signature, true) === crc && found === compressed) return length;
  }
  throw damaged();
}

function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let last = 0;
  for (const entry of [...entries].sort((a, b) => a.localStart - b.localStart)) {
    if (entry.localStart < last) throw hostile("parts of it overlap");
    last = entry.end;
  }
}

/** Entries that were unpacked before they are asked for, until they are. */
const unpackedAhead = new WeakMap<ZipEntry, Uint8Array>();
/** Packed bytes from which on that is worth while. */
const WORTH_WHILE = 64 * 1024;

/** Unpacks a large entry by the browser's own means, where it has them, for the `inflateEntry` that follows. Rejects only with a WorkbookError of `watch`. */
export async function inflateAhead(zip: ZipArchive, entry: ZipEntry, watch: Watch): Promise<void> {
  if (!HAS_NATIVE_DEFLATE || entry.method === 0 || entry.compressedSize < WORTH_WHILE) return;
  try {
    unpackedAhead.set(entry, await inflateNative(zip.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize), entry.size, watch));
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause; // whatever else is wrong, `inflateEntry` finds again and puts into words
  }
}

/** The entry's bytes, inflated; length and CRC must be those declared. Never writes more than the declared length. */
export function inflateEntry(zip: ZipArchive, entry: ZipEntry, watch: Watch = () => undefined): Uint8Array {
  const packed = zip.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  if (entry.method === 0) for (let at = 0; at < packed.length; at += STEP) watch(packed.subarray(at, at + STEP));
  const bytes = entry.method === 0 ? packed : unpackedAhead.get(entry) ?? unpack(packed, entry.size, entry.name, watch);
  unpackedAhead.delete(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw damaged(`This file is damaged: "${entry.name}" in it does not match its check sum. Open an earlier copy, or let Excel repair it.`);
  }
  return bytes;
}

const STEP = 64 * 1024;

function unpack(packed: Uint8Array, size: number, name: string, watch: Watch): Uint8Array {
  try {
    // One byte more than declared shows a part that is longer than it says; what does not fit is not kept.
    if (packed.length <= STEP) return inflateSync(packed, { out: new Uint8Array(size + 1) });
    return unpackInSteps(packed, size, name, watch);
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError("damaged", `This file is damaged: "${name}" in it cannot be unpacked. Open an earlier copy, or let Excel repair it.`, { cause });
  }
}

function unpackInSteps(packed: Uint8Array, size: number, name: string, watch: Watch): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw hostile(`"${name}" in it is larger than it says`);
    watch(chunk);
    out.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return out.subarray(0, filled);
}

/** Packed bytes that are unpacked at a time while the beginning of a part is looked at. */
const SIP = 128;

/** The first bytes of an entry (about 1 KB or more), to look at what a part begins with without unpacking it. */
export function inflateStart(zip: ZipArchive, entry: ZipEntry): Uint8Array {
  const packed = zip.bytes.subarray(entry.dataStart, entry.dataStart + Math.min(entry.compressedSize, 4096));
  if (entry.method === 0) return packed;
  const start = new Uint8Array(1024);
  let length = 0;
  try {
    const stream = new Inflate((chunk) => {
      start.set(chunk.subarray(0, start.length - Math.min(length, start.length)), Math.min(length, start.length));
      length += chunk.length;
    });
    for (let at = 0; at < packed.length && length < start.length; at += SIP) stream.push(packed.subarray(at, at + SIP), false);
  } catch (cause) {
    throw new WorkbookError("damaged", `This file is damaged: "${entry.name}" in it cannot be unpacked. Open an earlier copy, or let Excel repair it.`, { cause });
  }
  if (length > entry.size) throw hostile(`"${entry.name}" in it is larger than it says`);
  return start.subarray(0, length);
}
