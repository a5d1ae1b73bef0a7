import type { SaveDetails, SavedFile } from "../port";
import type { FileModel } from "./fileModel";
import { callsCairn } from "../formulaText";
import { WORKBOOK_ORDER } from "./packageParts";
import { pack, type Packed } from "./packing";
import { relationsName, type Parts } from "./parts";
import { drawPictures, placeOf } from "./pictures";
import { provePatch } from "./provePatch";
import { patchSheet, type Growth } from "./sheetPatch";
import { verifySaved } from "./verifySaved";
import { columnOfKey, contains, formatArea, rowOfKey, type Area } from "../area";
import { encodeXml, escapeXml } from "./xmlText";
import { applySplices, insertInOrder, setAttribute, type Splice } from "./xmlPatch";
import { attribute, childOf, childrenOf, notXml, parseXml, tagName } from "./xmlTree";
import { entryKey } from "./zipRead";
import { writeZip } from "./zipWrite";

const NO_DETAILS: SaveDetails = { partsRewritten: [], partsAdded: [], partsRemoved: [], sheetsAdded: [], cells: [], pictures: [] };

/** The whole file with all edits in place, verified by opening it again. Throws rather than lose anything. */
export async function saveFile(model: FileModel, fileName: string): Promise<SavedFile> {
  for (const sheet of model.pending.sheets()) await model.parts.unpackAhead(sheet);
  const { parts: out, removed, sheets, grownTables, provenSheets } = patchedParts(model);
  const made = out.made();
  if (made.size === 0) {
    const { bytes, entries } = model.parts.zip;
    return { bytes, fileName, check: { partsUntouched: entries.length, partsChanged: [], cellsChanged: 0, details: NO_DETAILS } };
  }
  const changed = new Map<string, Packed>();
  const added: (readonly [string, Packed])[] = [];
  const proven = new Map<string, Uint8Array>();
  for (const [name, content] of made) {
    if (removed.has(entryKey(name))) continue;
    const plain = typeof content === "string" ? encodeXml(content) : content;
    const sheet = provenSheets.find((each) => entryKey(each) === entryKey(name));
    if (sheet !== undefined || typeof content !== "string") proven.set(sheet ?? name, plain);
    const part = await pack(plain);
    if (out.zip.byName.has(entryKey(name))) changed.set(entryKey(name), part);
    else added.push([name, part]);
  }
  const bytes = writeZip(out.zip, { changed, removed, added });
  const verified = await verifySaved(model, bytes, { changed: new Set(made.keys()), removed, sheets, grownTables, proven });
  const gone = [...removed].map((key) => out.zip.byName.get(key)?.name ?? key);
  const kept = [...made.keys()].filter((name) => !removed.has(entryKey(name)));
  const details: SaveDetails = {
    partsRewritten: kept.filter((name) => changed.has(entryKey(name))), partsAdded: added.map(([name]) => name), partsRemoved: gone,
    sheetsAdded: model.workbook.sheets.filter(({ part }) => !out.zip.byName.has(entryKey(part))).map(({ name }) => name), cells: verified.first,
    pictures: model.pictures.all().map(({ sheet, corner, picture }) => `${placeOf(corner, model.sheetName(sheet))}: ${picture.name}`),
  };
  const partsUntouched = out.zip.entries.length - changed.size - removed.size;
  return { bytes, fileName, check: { partsUntouched, partsChanged: [...kept, ...gone], cellsChanged: verified.cells, details } };
}

function patchedParts(model: FileModel) {
  const parts = model.parts.copy();
  const sheets = model.pending.sheets();
  const grownTables = model.tables().filter((t) => t.data.bottom > t.original.bottom);
  const provenSheets: string[] = [];
  for (const sheet of sheets) {
    const growths = grownTables.filter((t) => t.sheet.part === sheet).map((t): Growth => ({ data: t.original, bottom: t.data.bottom }));
    const before = parts.need(sheet);
    const patched = patchSheet(before, sheet, model.pending.ofSheet(sheet), growths, model.content(sheet).layout);
    if (provePatch(model, sheet, before, patched)) provenSheets.push(sheet);
    parts.put(sheet, patched.xml);
  }
  for (const { part, data } of grownTables) {
    if (part !== null) parts.put(part.part, grownTable(parts.need(part.part), part.part, formatArea({ ...part.area, bottom: data.bottom })));
  }
  for (const { info, part } of model.tables()) {
    const formulas = model.pending.columnFormulas(info.id);
    if (part !== null && formulas.size > 0) parts.put(part.part, calculatedTable(parts.need(part.part), part.part, formulas));
  }
  for (const { part, data, sheet } of model.tables()) {
    if (part?.insertRow === true && isWrittenIn(model, sheet.part, data)) parts.put(part.part, filledTable(parts.need(part.part), part.part));
  }
  const removed = new Set<string>();
  if (sheets.some((sheet) => formulasGo(model, sheet))) removeCalcChain(parts, model.main, removed);
  if (sheets.length > 0 && needsRecalculation(model, parts)) askForRecalculation(parts, model.main);
  for (const sheet of drawPictures(model, parts)) if (!sheets.includes(sheet)) provenSheets.push(sheet);
  return { parts, removed, sheets, grownTables, provenSheets };
}

function isWrittenIn(model: FileModel, sheet: string, area: Area): boolean {
  return [...model.pending.ofSheet(sheet).keys()].some((key) => contains(area, rowOfKey(key), columnOfKey(key)));
}

/** Excel shows an empty table's one row as the place to type in, and says so in the table; once it is filled it is a row. */
function filledTable(xml: string, part: string): string {
  return applySplices(xml, [setAttribute(xml, parseXml(xml, part), "insertRow", null)]);
}

function grownTable(xml: string, part: string, ref: string): string {
  const root = parseXml(xml, part);
  const filter = childOf(root, "autoFilter");
  return applySplices(xml, [setAttribute(xml, root, "ref", ref), ...(filter === null ? [] : [setAttribute(xml, filter, "ref", ref)])]);
}

const COLUMN_ORDER = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"] as const;

/** The table with other formulas for its calculated columns; null takes one away. */
function calculatedTable(xml: string, part: string, formulas: ReadonlyMap<number, string | null>): string {
  const root = parseXml(xml, part);
  const columns = childrenOf(childOf(root, "tableColumns") ?? root, "tableColumn");
  return applySplices(xml, [...formulas].flatMap(([index, formula]): readonly Splice[] => {
    const column = columns[index];
    if (column === undefined) throw notXml(part);
    const present = childOf(column, "calculatedColumnFormula");
    const tag = tagName(column, "calculatedColumnFormula");
    const text = formula === null ? "" : `<${tag}>${escapeXml(formula)}</${tag}>`;
    if (present !== null) return [{ start: present.start, end: present.end, text }];
    return text === "" ? [] : [insertInOrder(xml, column, COLUMN_ORDER, "calculatedColumnFormula", text)];
  }));
}

/** Whether an edit replaces a formula by a value, which then must leave the calculation chain. */
function formulasGo(model: FileModel, sheet: string): boolean {
  const { formulas } = model.content(sheet);
  return [...model.pending.ofSheet(sheet)].some(([key, cell]) => cell.how !== "cached" && formulas.has(key));
}

/** Takes the calculation chain out whole: Excel makes it anew when it opens the file. */
function removeCalcChain(parts: Parts, main: string, removed: Set<string>): void {
  const chain = parts.relations(main).find((r) => r.kind === "calcChain")?.target ?? null;
  if (chain === null || !parts.has(chain)) return;
  removed.add(entryKey(chain));
  removeChildren(parts, relationsName(main), (kind) => kind.endsWith("/calcChain"), "Type");
  removeChildren(parts, "[Content_Types].xml", (name) => entryKey(name) === entryKey(chain), "PartName");
}

function removeChildren(parts: Parts, part: string, matches: (value: string) => boolean, by: string): void {
  const xml = parts.need(part);
  const gone = parseXml(xml, part).children.filter((c) => matches(attribute(c, by) ?? ""));
  if (gone.length > 0) parts.put(part, applySplices(xml, gone.map((c): Splice => ({ start: c.start, end: c.end, text: "" }))));
}

/**
 * Whether Excel should calculate everything when it opens the file. Not when a formula of ours is in it: someone without
 * the add-in would then read #NAME? where our fresh values stand; nor when there is no formula at all.
 */
function needsRecalculation(model: FileModel, patched: Parts): boolean {
  let any = model.pending.sheets().some((s) => [...model.pending.ofSheet(s).values()].some((c) => c.how === "formula"));
  for (const { part } of model.workbook.sheets) {
    if (!model.isRead(part) && !/<(?:[\w.-]+:)?f[\s>/]/.test(patched.need(part))) continue;
    if (keptFormulas(model, part).length > 0) any = true;
    if (hasCairnFormula(model, part)) return false;
  }
  return any;
}

/** Whether a sheet will hold a formula with one of Cairn's functions once its edits are made. */
function hasCairnFormula(model: FileModel, part: string): boolean {
  return keptFormulas(model, part).some(callsCairn)
    || [...model.pending.ofSheet(part).values()].some((cell) => cell.how === "formula" && callsCairn(cell.formula));
}

/** The texts of a sheet's formulas that no edit replaces. */
function keptFormulas(model: FileModel, part: string): readonly string[] {
  const pending = model.pending.ofSheet(part);
  return [...model.content(part).formulas].flatMap(([key, { text }]) => ((pending.get(key)?.how ?? "cached") === "cached" ? [text] : []));
}

function askForRecalculation(parts: Parts, main: string): void {
  const xml = parts.need(main);
  const root = parseXml(xml, main);
  const properties = childrenOf(root, "calcPr")[0];
  const splice = properties === undefined
    ? insertInOrder(xml, root, WORKBOOK_ORDER, "calcPr", `<${tagName(root, "calcPr")} fullCalcOnLoad="1"/>`)
    : setAttribute(xml, properties, "fullCalcOnLoad", "1");
  parts.put(main, applySplices(xml, [splice]));
}
