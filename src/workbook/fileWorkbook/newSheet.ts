import type { CellValue } from "../../core/cell";
import type { ColumnSpec, TableSpec } from "../../core/schema";
import { columnLetters } from "../../core/table";
import { cellName, formatArea, type Area } from "../area";
import { newCell } from "./cellXml";
import { inFile } from "./formulas";
import { isWrapped, type StyleIds } from "./newStyles";
import type { Namespaces } from "./packageParts";
import { xmlPart } from "./packageParts";
import type { PendingCell } from "./pending";
import { escapeXml } from "./xmlText";

/** About what fits on a landscape page and can still be read, in characters. */
const CHARACTERS_A_PAGE = 170;

/** The area of a new table: header in row 1, at least one row of data, as Excel demands. */
export function areaOf(spec: TableSpec): Area {
  return { top: 1, left: 0, bottom: 1 + Math.max(1, spec.rows.length), right: spec.columns.length - 1 };
}

/** True when the ID and title columns should stay in view (and be printed again) while one goes right. */
export function keepsFirstColumns(spec: TableSpec): boolean {
  return spec.columns.length > 12;
}

export interface SheetOptions {
  readonly namespaces: Namespaces;
  readonly styles: StyleIds;
  /** Defined name of the choices of a column; null when it has none. */
  readonly listName: (column: ColumnSpec) => string | null;
  readonly tableRelation: string;
  /** Kept from the sheet that is reused (macros know it by this name). */
  readonly codeName: string | null;
}

/** A worksheet with one table: frozen bold header, widths, formats, validations, print set-up. */
export function sheetXml(spec: TableSpec, options: SheetOptions): string {
  const { namespaces, styles } = options;
  const code = options.codeName === null ? "" : ` codeName="${escapeXml(options.codeName)}"`;
  return xmlPart(
    `<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relations}"><sheetPr${code}><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="${formatArea(areaOf(spec))}"/>${sheetView(spec)}<sheetFormatPr defaultRowHeight="15"/>` +
    `<cols>${spec.columns.map((c, i) => `<col min="${i + 1}" max="${i + 1}" width="${c.width}" style="${styles.cell(c)}" customWidth="1"/>`).join("")}</cols>` +
    `<sheetData>${rows(spec, styles)}</sheetData>${validations(spec, options)}` +
    '<printOptions gridLines="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesWide(spec)}" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>' +
    `<tableParts count="1"><tablePart r:id="${options.tableRelation}"/></tableParts></worksheet>`);
}

/** The table's own part. A calculated column's formula goes on into rows that people add. */
export function tableXml(spec: TableSpec, id: number, namespace: string): string {
  const ref = formatArea(areaOf(spec));
  const columns = spec.columns.map((c, i) => {
    const tag = `<tableColumn id="${i + 1}" name="${columnName(c.name)}"`;
    return c.formula === undefined ? `${tag}/>` : `${tag}><calculatedColumnFormula>${escapeXml(inFile(c.formula))}</calculatedColumnFormula></tableColumn>`;
  }).join("");
  return xmlPart(
    `<table xmlns="${namespace}" id="${id}" name="${escapeXml(spec.name)}" displayName="${escapeXml(spec.name)}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${spec.columns.length}">${columns}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>');
}

function columnName(name: string): string {
  return escapeXml(name.replace(/\n/g, "_x000a_"));
}

function sheetView(spec: TableSpec): string {
  const wide = keepsFirstColumns(spec);
  const pane = wide ? '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="C2" sqref="C2"/>'
    : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>';
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function rows(spec: TableSpec, styles: StyleIds): string {
  const header = spec.columns.map((c, i) => newCell("", cellName(1, i), String(c.computed === true ? styles.computedHeader : styles.header), { how: "value", value: c.name }));
  const data: readonly (readonly CellValue[])[] = spec.rows.length > 0 ? spec.rows : [[]];
  const body = data.map((values, r) => {
    const cells = spec.columns.map((c, i) => newCell("", cellName(r + 2, i), String(styles.cell(c)), madeCell(c, values[i] ?? null)));
    return `<row r="${r + 2}"${height(spec.columns.map((c, i) => linesIn(c, values[i] ?? null)))}>${cells.join("")}</row>`;
  });
  return `<row r="1" ht="32" customHeight="1">${header.join("")}</row>${body.join("")}`;
}

/** A row's value, kept beside the formula where its column has one: nobody calculates before the file is opened in Excel. */
function madeCell(column: ColumnSpec, value: CellValue): PendingCell {
  return column.formula === undefined ? { how: "value", value } : { how: "formula", value, formula: inFile(column.formula) };
}

const LINE_POINTS = 15;
/** Taller rows would hide their neighbours; the rest of a text shows when the cell is chosen. */
const MOST_LINES = 10;

/** About how many lines a wrapped cell takes. Words do not fill a line to its end, hence the nine tenths. */
function linesIn(column: ColumnSpec, value: CellValue): number {
  if (typeof value !== "string" || !isWrapped(column.type)) return 1;
  return value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (column.width * 0.9))), 0);
}

/** A height to start with, not a fixed one: Excel fits the row again when its text changes; other programs show it as it is. */
function height(lines: readonly number[]): string {
  const most = Math.min(MOST_LINES, Math.max(1, ...lines));
  return most === 1 ? "" : ` ht="${most * LINE_POINTS}"`;
}

function pagesWide(spec: TableSpec): number {
  return Math.max(1, Math.round(spec.columns.reduce((sum, c) => sum + c.width, 0) / CHARACTERS_A_PAGE));
}

function validations(spec: TableSpec, options: SheetOptions): string {
  const bottom = areaOf(spec).bottom;
  const all = spec.columns.flatMap((column, i) => {
    const letters = columnLetters(i);
    const rule = ruleFor(column, `${letters}2`, options.listName(column));
    if (rule === null && column.help === undefined) return [];
    const prompt = column.help === undefined ? "" : ` showInputMessage="1" promptTitle="${escapeXml(column.name.slice(0, 32))}" prompt="${escapeXml(column.help.slice(0, 255))}"`;
    return [`<dataValidation ${rule?.attributes ?? ""}allowBlank="1"${prompt} sqref="${letters}2:${letters}${bottom}"${rule === null ? "/>" : `><formula1>${rule.formula}</formula1></dataValidation>`}`];
  });
  return all.length === 0 ? "" : `<dataValidations count="${all.length}">${all.join("")}</dataValidations>`;
}

/** Choices give a warning, as others are allowed; a rating off the scale is stopped, `n/a` and `-` are let through. */
function ruleFor(column: ColumnSpec, cell: string, listName: string | null): { readonly attributes: string; readonly formula: string } | null {
  if (listName !== null) {
    return { attributes: `type="list" errorStyle="warning" showErrorMessage="1" errorTitle="${escapeXml(column.name.slice(0, 32))}" error="This is not one of the offered values. Keep it?" `, formula: listName };
  }
  if (column.scale === undefined) return null;
  const low = Math.min(column.scale.worst, column.scale.best);
  const high = Math.max(column.scale.worst, column.scale.best);
  return {
    attributes: `type="custom" errorStyle="stop" showErrorMessage="1" errorTitle="${escapeXml(column.name.slice(0, 32))}" error="A rating is a number from ${low} to ${high}, or n/a. Leave the cell blank when it is not rated." `,
    formula: `OR(AND(ISNUMBER(${cell}),${cell}&gt;=${low},${cell}&lt;=${high}),${cell}="n/a",${cell}="-")`,
  };
}
