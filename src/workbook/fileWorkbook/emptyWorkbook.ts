import { minimalStyles } from "./newStyles";
import { newCell } from "./cellXml";
import { xmlPart } from "./packageParts";
import { escapeXml } from "./xmlText";
import { newZip } from "./zipWrite";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A first sheet of plain words: a heading and lines under it, "" for an empty line. */
export interface Cover {
  readonly sheet: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The bytes of a small valid workbook to start from: one empty sheet, or one with the cover's words. */
export function emptyWorkbook(cover?: Cover): Uint8Array {
  const text = (xml: string): Uint8Array => new TextEncoder().encode(xmlPart(xml));
  return newZip([
    ["[Content_Types].xml", text(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`)],
    ["_rels/.rels", text(relations([["officeDocument", "xl/workbook.xml"]]))],
    ["xl/workbook.xml", text(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/><bookViews><workbookView/></bookViews>` +
      `<sheets><sheet name="${escapeXml(cover?.sheet ?? "Sheet1")}" sheetId="1" r:id="rId1"/></sheets></workbook>`)],
    ["xl/_rels/workbook.xml.rels", text(relations([["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]]))],
    ["xl/worksheets/sheet1.xml", text(firstSheet(cover))],
    ["xl/styles.xml", text(cover === undefined ? minimalStyles(MAIN) : coverStyles())],
  ]);
}

function relations(all: readonly (readonly [kind: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
}

/** In characters: fits a portrait page. */
const COVER_WIDTH = 88;

function firstSheet(cover: Cover | undefined): string {
  if (cover === undefined) return `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
  const rows = [cover.heading, ...cover.lines].map((line, i) =>
    `<row r="${i + 1}" ht="${i === 0 ? 24 : 15 * Math.max(1, Math.ceil(line.length / COVER_WIDTH))}">${line === "" ? "" : newCell("", `A${i + 1}`, i === 0 ? "1" : "2", { how: "value", value: line })}</row>`);
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="${COVER_WIDTH}" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData>` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/></worksheet>';
}

/** The minimal styles with a bold heading (1) and wrapped lines (2). */
function coverStyles(): string {
  return minimalStyles(MAIN)
    .replace('<fonts count="1">', '<fonts count="2">')
    .replace("</fonts>", '<font><b/><sz val="16"/><name val="Calibri"/><family val="2"/></font></fonts>')
    .replace('<cellXfs count="1">', '<cellXfs count="3">')
    .replace("</cellXfs>", '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>');
}
