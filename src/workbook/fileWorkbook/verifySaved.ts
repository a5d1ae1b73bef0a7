import { WorkbookError } from "../port";
import { cellKey, cellName, columnOfKey, formatArea, rowOfKey } from "../area";
import { FileModel, type TableView } from "./fileModel";
import { openPackage } from "./openPackage";
import { reachableParts } from "./parts";
import { sameCell } from "./pending";
import type { SheetContent } from "./sheetRead";
import { parseXml } from "./xmlTree";
import { entryKey, type ZipArchive, type ZipEntry } from "./zipRead";

/** What the save was meant to do. Names in `removed` are entry keys. */
export interface Intended {
  /** Entry names changed or added. */
  readonly changed: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  readonly sheets: readonly string[];
  readonly grownTables: readonly TableView[];
}

/** Cells that were changed and read back: how many, and the first of them by name. */
export interface Verified {
  readonly cells: number;
  readonly first: readonly string[];
}

const MOST_NAMED = 300;

/**
 * Opens the saved bytes as if they were someone else's and compares: parts that were not meant to change are the same
 * bytes, all that could be reached still can be, changed parts are whole, and every edit reads back. Returns the cells
 * checked; throws `damaged` when anything differs, so that a bad file is never handed out.
 */
export function verifySaved(model: FileModel, bytes: Uint8Array, intended: Intended): Verified {
  const { parts, main } = openPackage(bytes);
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
    // Unpacking compares checksums; edited sheets are unpacked and read below.
    if (!intended.sheets.some((sheet) => entryKey(sheet) === key)) parseXml(parts.need(entry.name), entry.name);
  }
  const reached = reachableParts(parts);
  for (const part of reachableParts(model.parts)) {
    if (!reached.has(part) && !intended.removed.has(part)) throw lost(part);
  }
  return verifyCells(model, new FileModel(parts, main), intended);
}

function verifyCells(model: FileModel, saved: FileModel, intended: Intended): Verified {
  let cells = 0;
  const first: string[] = [];
  for (const sheet of intended.sheets) {
    const content = saved.content(sheet);
    verifyOthers(model, sheet, content);
    const name = model.workbook.sheets.find(({ part }) => part === sheet)?.name ?? sheet;
    for (const [key, pending] of model.pending.ofSheet(sheet)) {
      const now = content.rows.get(rowOfKey(key))?.[columnOfKey(key)] ?? null;
      const formula = pending.how === "formula" ? pending.formula : null;
      if (!sameCell(now, pending.value) || (formula !== null && content.formulas.get(key)?.text !== formula)) throw lost(`a cell of ${sheet}`);
      // A blank cell of an added row is no change.
      if (pending.value === null && model.content(sheet).rows.get(rowOfKey(key))?.[columnOfKey(key)] === undefined) continue;
      if (++cells <= MOST_NAMED) first.push(`${name}!${cellName(rowOfKey(key), columnOfKey(key))}`);
    }
  }
  for (const { info, columns } of model.tables()) {
    if (model.pending.columnFormulas(info.id).size === 0) continue;
    const now = saved.tables().find((t) => t.info.id === info.id);
    if (columns.some(({ formula }, i) => (now?.columns[i]?.formula ?? null) !== formula)) throw lost(`a calculated column of ${info.name}`);
  }
  for (const table of intended.grownTables) {
    const now = saved.tables().find((t) => t.info.id === table.info.id);
    if (table.part !== null && (now === undefined || formatArea(now.data) !== formatArea(table.data))) throw lost(`the rows of ${table.info.name}`);
  }
  return { cells, first };
}

/** All cells of an edited sheet that were not edited hold what they held, values and formulas. */
function verifyOthers(model: FileModel, sheet: string, now: SheetContent): void {
  const before = model.content(sheet);
  const pending = model.pending.ofSheet(sheet);
  const edited = new Set([...pending.keys()].map(rowOfKey));
  for (const row of new Set([...before.rows.keys(), ...now.rows.keys()])) {
    const [was, is] = [before.rows.get(row) ?? [], now.rows.get(row) ?? []];
    for (let column = Math.max(was.length, is.length) - 1; column >= 0; column--) {
      if (sameCell(was[column] ?? null, is[column] ?? null) || (edited.has(row) && pending.has(cellKey(row, column)))) continue;
      throw lost(`${cellName(row, column)} of ${sheet}`);
    }
  }
  const kept = (formulas: SheetContent["formulas"]): Map<number, string> =>
    new Map([...formulas].flatMap(([key, { text }]) => ((pending.get(key)?.how ?? "cached") === "cached" ? [[key, text] as const] : [])));
  const [was, is] = [kept(before.formulas), kept(now.formulas)];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    if (was.get(key) !== is.get(key)) throw lost(`the formula in ${cellName(rowOfKey(key), columnOfKey(key))} of ${sheet}`);
  }
}

function sameBytes(zipA: ZipArchive, a: ZipEntry, zipB: ZipArchive, b: ZipEntry): boolean {
  if (a.crc !== b.crc || a.size !== b.size || a.compressedSize !== b.compressedSize || a.method !== b.method) return false;
  for (let i = 0; i < a.compressedSize; i++) if (zipA.bytes[a.dataStart + i] !== zipB.bytes[b.dataStart + i]) return false;
  return true;
}

function lost(what: string): WorkbookError {
  return new WorkbookError("damaged", `The file was not saved: a check of the result found that ${what} would not be as it should. Your edits are still here; keep this page open and tell the makers of Cairn.`);
}
