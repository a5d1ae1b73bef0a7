import type { DateSystem } from "../../core/cell";
import { MAX_ROWS, parseArea, type Area } from "../area";
import type { Parts } from "./parts";
import { isTrue } from "./sheetRead";
import { decodeCellText } from "./xmlText";
import { attribute, childOf, childrenOf, relationId, type XmlElement } from "./xmlTree";

/** A worksheet as the workbook part lists it; chart sheets and macro sheets are left out. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** A table (ListObject) as its part describes it. */
export interface TablePart {
  readonly part: string;
  readonly name: string;
  readonly sheet: SheetEntry;
  /** Header and totals rows included. */
  readonly area: Area;
  readonly headerRows: 0 | 1;
  readonly totalsRows: 0 | 1;
  /** True when its only row is the one that Excel shows for typing in. */
  readonly insertRow: boolean;
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  readonly name: string;
  /** Text of the calculated column's formula; null when it is none. */
  readonly formula: string | null;
}

export interface WorkbookPart {
  readonly main: string;
  readonly dateSystem: DateSystem;
  readonly structureLocked: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly tables: readonly TablePart[];
  readonly sharedStrings: string | null;
  readonly signed: boolean;
}

/** Reads what the workbook part and its relationships say; sheets themselves are not touched. */
export function readWorkbookPart(parts: Parts, main: string): WorkbookPart {
  const root = parts.tree(main);
  const relations = parts.relations(main);
  const properties = childOf(root, "workbookPr");
  const sheets = childrenOf(childOf(root, "sheets") ?? root, "sheet").flatMap((sheet): SheetEntry[] => {
    const relation = relations.find((r) => r.id === relationId(sheet));
    if (relation?.kind !== "worksheet" || relation.target === null || !parts.has(relation.target)) return [];
    const state = attribute(sheet, "state") ?? "visible";
    return [{ name: attribute(sheet, "name") ?? "", part: relation.target, hidden: state !== "visible" }];
  });
  const protection = childOf(root, "workbookProtection");
  return {
    main,
    dateSystem: properties !== null && isTrue(attribute(properties, "date1904")) ? 1904 : 1900,
    structureLocked: protection !== null && isTrue(attribute(protection, "lockStructure")),
    sheets,
    tables: sheets.flatMap((sheet) => tablesOf(parts, sheet)),
    sharedStrings: relations.find((r) => r.kind === "sharedStrings")?.target ?? null,
    signed: parts.relations("").some((r) => r.kind === "origin" && r.target !== null && parts.has(r.target)),
  };
}

function tablesOf(parts: Parts, sheet: SheetEntry): readonly TablePart[] {
  return parts.relations(sheet.part).flatMap((relation) => {
    if (relation.kind !== "table" || relation.target === null || !parts.has(relation.target)) return [];
    const table = readTable(parts.tree(relation.target), relation.target, sheet);
    return table === null ? [] : [table];
  });
}

function readTable(root: XmlElement, part: string, sheet: SheetEntry): TablePart | null {
  const area = parseArea(attribute(root, "ref") ?? "");
  const name = attribute(root, "displayName") ?? attribute(root, "name");
  if (root.name !== "table" || area === null || name === null || area.bottom > MAX_ROWS) return null;
  const columns = childrenOf(childOf(root, "tableColumns") ?? root, "tableColumn").map((column) => ({
    name: decodeCellText(attribute(column, "name") ?? ""),
    formula: childOf(column, "calculatedColumnFormula")?.text ?? null,
  }));
  // Excel would call such a table damaged; its cells are then read as the plain rows that they are.
  if (columns.length !== area.right - area.left + 1) return null;
  return {
    part, name, sheet, area, columns,
    headerRows: attribute(root, "headerRowCount") === "0" ? 0 : 1,
    insertRow: isTrue(attribute(root, "insertRow")),
    totalsRows: Number(attribute(root, "totalsRowCount") ?? "0") > 0 ? 1 : 0,
  };
}
