import type { DateSystem } from "../../core/cell";
import type { TableSpec } from "../../core/schema";
import { tableXml } from "./newSheet";
import { minimalStyles } from "./newStyles";
import { xmlPart } from "./packageParts";
import { tableSpecs } from "./plainNames";
import { HEADER_STYLE, SHOWN_AS, sheetXml, type PlainSheet, type ShownAs } from "./plainSheet";
import { escapeXml } from "./xmlText";
import { newZip } from "./zipWrite";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The bytes of a new .xlsx with these sheets, every cell at its address. A sheet that is one list from its first row on (full,
 * different headers) becomes an Excel table; any other stays plain. Names are to be those of a workbook already. Throws
 * WorkbookError for what no sheet can hold.
 */
export function plainWorkbook(sheets: readonly PlainSheet[], dateSystem: DateSystem): Uint8Array {
  const encode = (xml: string): Uint8Array => new TextEncoder().encode(xmlPart(xml));
  const tables = tableSpecs(sheets);
  const tableNumber = (sheet: number): number => tables.slice(0, sheet + 1).filter((table) => table !== null).length;
  const parts: (readonly [string, Uint8Array])[] = [];
  const overrides: string[] = [];
  const put = (name: string, type: string, xml: string): void => {
    parts.push([name, new TextEncoder().encode(xml.startsWith("<?xml") ? xml : xmlPart(xml))]); // a table's part brings its head
    overrides.push(`<Override PartName="/${name}" ContentType="${TYPE}.${type}+xml"/>`);
  };
  put("xl/workbook.xml", "sheet.main", workbookXml(sheets, tables, dateSystem));
  put("xl/styles.xml", "styles", styles());
  sheets.forEach((sheet, i) => {
    const table = tables[i] ?? null;
    put(`xl/worksheets/sheet${i + 1}.xml`, "worksheet", sheetXml(sheet, { isTable: table !== null, selected: i === firstShown(sheets) }));
    if (table === null) return;
    put(`xl/tables/table${tableNumber(i)}.xml`, "table", tableXml(table, tableNumber(i), MAIN));
    parts.push([`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, encode(relations([["table", `../tables/table${tableNumber(i)}.xml`]]))]);
  });
  parts.push(["xl/_rels/workbook.xml.rels", encode(relations([...sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const), ["styles", "styles.xml"]]))]);
  parts.push(["_rels/.rels", encode(relations([["officeDocument", "xl/workbook.xml"]]))]);
  const types = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
  return newZip([["[Content_Types].xml", encode(types)], ...parts]);
}

function relations(all: readonly (readonly [kind: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
}

function firstShown(sheets: readonly PlainSheet[]): number {
  return Math.max(0, sheets.findIndex((sheet) => !sheet.hidden)); // a workbook has at least one sheet to look at
}

function workbookXml(sheets: readonly PlainSheet[], tables: readonly (TableSpec | null)[], dateSystem: DateSystem): string {
  const shown = firstShown(sheets);
  const listed = sheets.map(({ name, hidden }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden && i !== shown ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`);
  const titles = sheets.flatMap(({ name }, i) => (tables[i] ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${escapeXml(name.replace(/'/g, "''"))}'!$1:$1</definedName>`] : []));
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${dateSystem === 1904 ? ' date1904="1"' : ""}/><bookViews><workbookView activeTab="${shown}"/></bookViews>` +
    `<sheets>${listed.join("")}</sheets>${titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`}</workbook>`;
}

/** The minimal styles with one for each way of showing a number, then bold headers. */
function styles(): string {
  const formats: Readonly<Record<ShownAs, number>> = { date: 164, "date-time": 165, time: 166, share: 10 };
  const cells = SHOWN_AS.map((as) => `<xf numFmtId="${formats[as]}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`);
  return minimalStyles(MAIN)
    .replace("<fonts ", '<numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="166" formatCode="[h]:mm:ss"/></numFmts><fonts ')
    .replace('<fonts count="1">', '<fonts count="2">')
    .replace("</fonts>", '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>')
    .replace('<cellXfs count="1">', `<cellXfs count="${HEADER_STYLE + 1}">`)
    .replace("</cellXfs>", `${cells.join("")}<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs>`);
}
