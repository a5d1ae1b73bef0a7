import type { ColumnSpec, TableSpec } from "../../core/schema";
import { columnLetters } from "../../core/table";
import { WorkbookError } from "../port";
import { newCell } from "./cellXml";
import type { FileModel } from "./fileModel";
import { keepsFirstColumns, sheetXml, tableXml } from "./newSheet";
import { addStyles } from "./newStyles";
import { addContentType, addRelation, ensureRelationsType, namespacesOf, relationAttribute, WORKBOOK_ORDER, xmlPart, type Namespaces } from "./packageParts";
import type { Parts } from "./parts";
import { readWorkbookPart } from "./workbookPart";
import { appendInside, applySplices, insertInOrder } from "./xmlPatch";
import { attribute, childOf, childrenOf, parseXml, tagName } from "./xmlTree";
import { escapeXml } from "./xmlText";

/** Tables to be made, with the part names they will have; replayed whenever the file's parts are built again. */
export interface TablePlan {
  readonly spec: TableSpec;
  readonly sheetPart: string;
  readonly tablePart: string;
  /** The sheet is there already, empty. */
  readonly reuse: boolean;
}

export interface TablesPlan {
  readonly tables: readonly TablePlan[];
  readonly listsPart: string;
}

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Chooses part names for new tables; refuses names that are taken before anything is made. */
export function planTables(model: FileModel, specs: readonly TableSpec[]): TablesPlan {
  if (model.workbook.structureLocked) {
    throw new WorkbookError("protected", "The structure of this workbook is protected, so no sheet can be added. Unprotect it in Excel (Review, Protect Workbook), save, and open it again.");
  }
  refuseTakenNames(model, specs);
  const used = new Set<string>();
  const take = (stem: string): string => {
    const name = model.parts.freeName(stem, (n) => used.has(n));
    used.add(name);
    return name;
  };
  const tables = specs.map((spec): TablePlan => {
    const present = model.workbook.sheets.find((s) => s.name.toLowerCase() === spec.sheet.toLowerCase());
    return { spec, sheetPart: present?.part ?? take("xl/worksheets/sheet"), tablePart: take("xl/tables/table"), reuse: present !== undefined };
  });
  return { tables, listsPart: take("xl/worksheets/sheet") };
}

function refuseTakenNames(model: FileModel, specs: readonly TableSpec[]): void {
  const taken = (message: string): WorkbookError => new WorkbookError("name-taken", `${message} Nothing was created.`);
  const root = model.parts.tree(model.main);
  const names = new Set([...model.workbook.tables.map((t) => t.name), ...childrenOf(childOf(root, "definedNames") ?? root, "definedName").map((n) => attribute(n, "name") ?? "")].map((n) => n.toLowerCase()));
  const sheets = new Set<string>();
  for (const spec of specs) {
    if (names.has(spec.name.toLowerCase())) throw taken(`This workbook already has a table or name "${spec.name}".`);
    names.add(spec.name.toLowerCase());
    const headers = new Set(spec.columns.map((c) => c.name.trim().toLowerCase()));
    if (headers.size !== spec.columns.length) throw taken(`Two columns of "${spec.name}" would have the same name.`);
    if (sheets.has(spec.sheet.toLowerCase()) || !isFreeSheet(model, root, spec.sheet)) throw taken(`This workbook already has a sheet "${spec.sheet}" with content.`);
    sheets.add(spec.sheet.toLowerCase());
  }
}

function isFreeSheet(model: FileModel, root: ReturnType<Parts["tree"]>, name: string): boolean {
  const listed = childrenOf(childOf(root, "sheets") ?? root, "sheet").some((s) => attribute(s, "name")?.toLowerCase() === name.toLowerCase());
  const sheet = model.workbook.sheets.find((s) => s.name.toLowerCase() === name.toLowerCase());
  if (sheet === undefined) return !listed;
  const content = model.content(sheet.part);
  return content.lastRow === 0 && content.formulas.size === 0 && !content.isProtected && model.pending.ofSheet(sheet.part).size === 0 && model.parts.relations(sheet.part).length === 0;
}

/** Makes the planned tables in the package: sheets, tables, styles, choice lists, names, types and relationships. */
export function makeTables(parts: Parts, main: string, plan: TablesPlan): void {
  if (plan.tables.length === 0) return;
  const namespaces = namespacesOf(parts, main);
  ensureRelationsType(parts);
  const styles = addStyles(parts, main);
  const lists = choiceLists(parts, main, plan.tables.map((t) => t.spec));
  let id = largestTableId(parts, main);
  for (const { spec, sheetPart, tablePart, reuse } of plan.tables) {
    const codeName = reuse ? codeNameOf(parts, sheetPart) : null;
    parts.put(tablePart, tableXml(spec, ++id, namespaces.main));
    addContentType(parts, tablePart, `${SPREADSHEET}.table+xml`);
    const tableRelation = addRelation(parts, sheetPart, `${namespaces.relations}/table`, tablePart);
    parts.put(sheetPart, sheetXml(spec, { namespaces, styles, tableRelation, codeName, listName: (c) => lists.find((l) => l.key === listKey(c))?.name ?? null }));
    if (!reuse) addSheet(parts, main, namespaces, sheetPart, spec.sheet, false);
    addName(parts, main, "_xlnm.Print_Titles", printTitles(spec), spec.sheet);
  }
  if (lists.length > 0) makeLists(parts, main, namespaces, plan.listsPart, lists);
}

interface ChoiceList { readonly key: string; readonly name: string; readonly title: string; readonly choices: readonly string[] }

function listKey(column: ColumnSpec): string | null {
  return column.choices === undefined || column.choices.length === 0 ? null : column.choices.join("\u0000");
}

function choiceLists(parts: Parts, main: string, specs: readonly TableSpec[]): readonly ChoiceList[] {
  const root = parts.tree(main);
  const taken = new Set(childrenOf(childOf(root, "definedNames") ?? root, "definedName").map((n) => attribute(n, "name")?.toLowerCase()));
  const lists: ChoiceList[] = [];
  for (const spec of specs) {
    for (const column of spec.columns) {
      const key = listKey(column);
      if (key === null || lists.some((l) => l.key === key)) continue;
      const stem = `Cairn_${spec.name}_${column.name}`.replace(/\W+/g, "_");
      let name = stem;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${stem}_${n}`;
      taken.add(name.toLowerCase());
      lists.push({ key, name, title: `${spec.name}: ${column.name}`, choices: column.choices ?? [] });
    }
  }
  return lists;
}

/** The hidden sheet of choices: a list a column. Choices that are numbers are kept as numbers, so that typed ones match. */
function makeLists(parts: Parts, main: string, namespaces: Namespaces, part: string, lists: readonly ChoiceList[]): void {
  const sheets = childrenOf(childOf(parts.tree(main), "sheets") ?? parts.tree(main), "sheet").map((s) => attribute(s, "name")?.toLowerCase());
  let title = "Lists";
  for (let n = 2; sheets.includes(title.toLowerCase()); n++) title = `Lists ${n}`;
  const height = Math.max(...lists.map((l) => l.choices.length));
  const rows = Array.from({ length: height + 1 }, (_, r) => {
    const cells = lists.flatMap((list, c) => {
      const text = r === 0 ? list.title : list.choices[r - 1];
      if (text === undefined) return [];
      return [newCell("", `${columnLetters(c)}${r + 1}`, null, { how: "value", value: /^\d+$/.test(text) ? Number(text) : text })];
    });
    return `<row r="${r + 1}">${cells.join("")}</row>`;
  });
  parts.put(part, xmlPart(`<worksheet xmlns="${namespaces.main}"><sheetData>${rows.join("")}</sheetData></worksheet>`));
  addSheet(parts, main, namespaces, part, title, true);
  lists.forEach((list, c) => {
    const letters = columnLetters(c);
    addName(parts, main, list.name, `${quoted(title)}!$${letters}$2:$${letters}$${list.choices.length + 1}`, null);
  });
}

function addSheet(parts: Parts, main: string, namespaces: Namespaces, part: string, name: string, hidden: boolean): void {
  addContentType(parts, part, `${SPREADSHEET}.worksheet+xml`);
  const relation = addRelation(parts, main, `${namespaces.relations}/worksheet`, part);
  const xml = parts.need(main);
  const root = parseXml(xml, main);
  const sheets = childOf(root, "sheets") ?? root;
  const id = Math.max(0, ...sheets.children.map((s) => Number(attribute(s, "sheetId")))) + 1;
  const relationId = relationAttribute(xml.slice(root.start, root.openEnd), namespaces, "id", relation);
  const element = `<${tagName(root, "sheet")} name="${escapeXml(name)}" sheetId="${id}"${hidden ? ' state="hidden"' : ""} ${relationId}/>`;
  parts.put(main, applySplices(xml, [appendInside(xml, sheets, element)]));
}

/** Adds a defined name; with a sheet, one that counts for that sheet only. */
function addName(parts: Parts, main: string, name: string, refersTo: string, sheet: string | null): void {
  const xml = parts.need(main);
  const root = parseXml(xml, main);
  const names = childOf(root, "definedNames");
  const index = childrenOf(childOf(root, "sheets") ?? root, "sheet").findIndex((s) => attribute(s, "name")?.toLowerCase() === sheet?.toLowerCase());
  const local = sheet === null ? "" : ` localSheetId="${index}"`;
  const element = `<${tagName(root, "definedName")} name="${escapeXml(name)}"${local}>${escapeXml(refersTo)}</${tagName(root, "definedName")}>`;
  const list = tagName(root, "definedNames");
  const splice = names === null ? insertInOrder(xml, root, WORKBOOK_ORDER, "definedNames", `<${list}>${element}</${list}>`) : appendInside(xml, names, element);
  parts.put(main, applySplices(xml, [splice]));
}

function printTitles(spec: TableSpec): string {
  const sheet = quoted(spec.sheet);
  return keepsFirstColumns(spec) ? `${sheet}!$A:$B,${sheet}!$1:$1` : `${sheet}!$1:$1`;
}

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

function largestTableId(parts: Parts, main: string): number {
  return Math.max(0, ...readWorkbookPart(parts, main).tables.map((t) => Number(attribute(parts.tree(t.part), "id") ?? "0")));
}

function codeNameOf(parts: Parts, sheet: string): string | null {
  const properties = childOf(parts.tree(sheet), "sheetPr");
  return properties === null ? null : attribute(properties, "codeName");
}
