import { cellName, columnOfKey, formatArea, rowOfKey } from "../area";
import { FileModel, type TableView } from "./fileModel";
import { openPackage } from "./openPackage";
import { reachableParts } from "./parts";
import { verifyPictures } from "./verifyPictures";
import { lost, verifyEdits, verifyOthers } from "./verifySheet";
import type { TablePart } from "./workbookPart";
import { parseXml } from "./xmlTree";
import { entryKey, inflateEntry, type ZipArchive, type ZipEntry } from "./zipRead";

/** What the save was meant to do. Names in `removed` are entry keys. */
export interface Intended {
  /** Entry names changed or added. */
  readonly changed: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  readonly sheets: readonly string[];
  readonly grownTables: readonly TableView[];
  /** Parts that must stand in the file byte for byte: sheets whose patched text was proven (`provePatch`, `drawPictures`), and pictures. Other sheets are read whole and compared. */
  readonly proven: ReadonlyMap<string, Uint8Array>;
}

/** Cells that were changed and read back: how many, and the first of them by name. */
export interface Verified {
  readonly cells: number;
  readonly first: readonly string[];
}

const MOST_NAMED = 300;

/**
 * Opens the saved bytes as if they were someone else's and compares: parts that were not meant to change are the same
 * bytes, all that could be reached still can be, changed parts are whole, and every cell of an edited sheet reads back: either
 * the sheet is, byte for byte, the text that `provePatch` has proven, or it is read whole. Returns the cells checked; throws `damaged` when anything differs, so that a bad file is never handed out.
 */
export async function verifySaved(model: FileModel, bytes: Uint8Array, intended: Intended): Promise<Verified> {
  const { parts, main } = openPackage(bytes);
  for (const sheet of intended.sheets) await parts.unpackAhead(sheet);
  const before = model.parts.zip;
  const changed = new Set([...intended.changed].map(entryKey));
  for (const entry of before.entries) {
    const key = entryKey(entry.name);
    if (intended.removed.has(key)) continue;
    const now = parts.zip.byName.get(key);
    if (now === undefined) throw lost(entry.name);
    if (!changed.has(key) && !sameBytes(before, entry, parts.zip, now)) throw lost(entry.name);
  }
  for (const key of changed) {
    const entry = parts.zip.byName.get(key);
    if (intended.removed.has(key)) continue;
    if (entry === undefined) throw lost(key);
    const proven = [...intended.proven].find(([sheet]) => entryKey(sheet) === key)?.[1];
    if (proven !== undefined) {
      if (!isSame(inflateEntry(parts.zip, entry), proven)) throw lost(entry.name);
      continue;
    }
    // Unpacking compares checksums; other edited sheets are unpacked and read below.
    if (!intended.sheets.some((sheet) => entryKey(sheet) === key)) parseXml(parts.need(entry.name), entry.name);
  }
  const reached = reachableParts(parts);
  for (const part of reachableParts(model.parts)) {
    if (!reached.has(part) && !intended.removed.has(part)) throw lost(part);
  }
  verifyPictures(model, parts);
  return verifyCells(model, new FileModel(parts, main), intended);
}

function verifyCells(model: FileModel, saved: FileModel, intended: Intended): Verified {
  let cells = 0;
  const first: string[] = [];
  for (const sheet of intended.sheets) {
    const before = model.content(sheet);
    if (!intended.proven.has(sheet)) {
      const content = saved.content(sheet);
      verifyOthers(model, sheet, before, content);
      verifyEdits(model, sheet, content);
    }
    const name = model.sheetName(sheet);
    for (const [key, pending] of model.pending.ofSheet(sheet)) {
      // A blank cell of an added row is no change.
      if (pending.value === null && before.rows.get(rowOfKey(key))?.[columnOfKey(key)] === undefined) continue;
      if (++cells <= MOST_NAMED) first.push(`${name}!${cellName(rowOfKey(key), columnOfKey(key))}`);
    }
  }
  for (const { info, columns } of model.tables()) {
    if (model.pending.columnFormulas(info.id).size === 0) continue;
    const now = savedTable(saved, info.name);
    if (columns.some(({ formula }, i) => (now?.columns[i]?.formula ?? null) !== formula)) throw lost(`a calculated column of ${info.name}`);
  }
  for (const table of intended.grownTables) {
    if (table.part === null) continue;
    const now = savedTable(saved, table.info.name);
    if (now === undefined || formatArea(now.area) !== formatArea({ ...table.part.area, bottom: table.data.bottom + table.part.totalsRows })) throw lost(`the rows of ${table.info.name}`);
  }
  return { cells, first };
}

function savedTable(saved: FileModel, name: string): TablePart | undefined {
  return saved.workbook.tables.find((table) => table.name === name);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  if (((a.byteOffset | b.byteOffset) & 3) === 0) { // four at a time: a sheet has many megabytes
    const [x, y] = [a, b].map(({ buffer, byteOffset, length }) => new Int32Array(buffer, byteOffset, length >>> 2)) as [Int32Array, Int32Array];
    for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false;
    at = x.length * 4;
  }
  for (; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function sameBytes(zipA: ZipArchive, a: ZipEntry, zipB: ZipArchive, b: ZipEntry): boolean {
  if (a.crc !== b.crc || a.size !== b.size || a.compressedSize !== b.compressedSize || a.method !== b.method) return false;
  return isSame(zipA.bytes.subarray(a.dataStart, a.dataStart + a.compressedSize), zipB.bytes.subarray(b.dataStart, b.dataStart + b.compressedSize));
}
