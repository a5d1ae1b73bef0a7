import type { ColumnSpec, ColumnType } from "../../core/schema";
import { MAX_TREE_BYTES } from "./limits";
import { addContentType, addRelation, namespacesOf, xmlPart } from "./packageParts";
import type { Parts } from "./parts";
import { appendToList, applySplices } from "./xmlPatch";
import { attribute, childOf, parseXml, type XmlElement } from "./xmlTree";

/** The cell formats of created tables, as indexes into the styles part. */
export interface StyleIds {
  readonly header: number;
  readonly computedHeader: number;
  readonly cell: (column: ColumnSpec) => number;
}

const STYLE_ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"] as const;

type Format = "general" | "text" | "whole" | "date" | "degrees" | "score" | "share";
const FORMAT_OF: Readonly<Record<ColumnType, Format>> = {
  id: "text", codes: "text", text: "general", "long text": "general", number: "general", year: "whole", date: "date", choice: "general",
  link: "general", degrees: "degrees", rating: "general", score: "score", share: "share",
};
const BUILT_IN: Readonly<Partial<Record<Format, number>>> = { general: 0, text: 49, whole: 1, share: 9 };
const CODES: Readonly<Partial<Record<Format, string>>> = { date: "yyyy-mm-dd", degrees: "0.0000", score: "0.0" };

/** Adds what created tables need to the styles part (made when the file has none); nothing that is there changes. */
export function addStyles(parts: Parts, main: string): StyleIds {
  const part = stylesPart(parts, main);
  const xml = parts.need(part, MAX_TREE_BYTES);
  const root = parseXml(xml, part);
  const count = (list: string): number => childOf(root, list)?.children.length ?? 0;
  const codes = Object.entries(CODES);
  const firstFormat = Math.max(163, ...(childOf(root, "numFmts")?.children ?? []).map((f) => Number(attribute(f, "numFmtId")))) + 1;
  const formatId = (format: Format): number => BUILT_IN[format] ?? firstFormat + codes.findIndex(([name]) => name === format);
  const font = count("fonts");
  const fill = count("fills");
  const cells = new Map<string, number>();
  const xfs: string[] = [headerFormat(font, fill), headerFormat(font, fill + 1)];
  const firstXf = count("cellXfs");
  for (const type of Object.keys(FORMAT_OF) as ColumnType[]) {
    for (const computed of [false, true]) {
      cells.set(`${type} ${computed}`, firstXf + xfs.length);
      xfs.push(cellFormat(formatId(FORMAT_OF[type]), type, computed ? fill + 1 : null));
    }
  }
  parts.put(part, applySplices(xml, [
    ...list(xml, root, "numFmts", codes.map(([name, code]) => `<numFmt numFmtId="${formatId(name as Format)}" formatCode="${code}"/>`)),
    ...list(xml, root, "fonts", ['<font><b/><sz val="11"/><color rgb="FF1B2A36"/><name val="Calibri"/><family val="2"/></font>']),
    ...list(xml, root, "fills", [solid("FFD6E4EC"), solid("FFEFEFEF")]),
    ...list(xml, root, "cellXfs", xfs),
  ]));
  return { header: firstXf, computedHeader: firstXf + 1, cell: (column) => cells.get(`${column.type} ${column.computed === true}`) ?? 0 };
}

function list(xml: string, root: XmlElement, name: string, items: readonly string[]) {
  const prefix = root.prefix === "" ? "" : `${root.prefix}:`;
  return appendToList(xml, root, STYLE_ORDER, name, items.map((item) => item.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`)));
}

function solid(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function headerFormat(font: number, fill: number): string {
  return `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">` +
    '<alignment vertical="center" wrapText="1"/></xf>';
}

/** Inputs are unlocked, so that a protected sheet still takes them; computed cells are shaded. All cells start at the top. */
function cellFormat(format: number, type: ColumnType, fill: number | null): string {
  const align = type === "rating" || type === "year" ? ' horizontal="center"' : "";
  const wrap = isWrapped(type) ? ' wrapText="1"' : "";
  const shade = fill === null ? 'fillId="0"' : `fillId="${fill}" applyFill="1"`;
  return `<xf numFmtId="${format}" fontId="0" ${shade} borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1" applyProtection="1">` +
    `<alignment${align} vertical="top"${wrap}/>${fill === null ? '<protection locked="0"/>' : ""}</xf>`;
}

/** Columns whose text flows over several lines instead of being cut off. */
export function isWrapped(type: ColumnType): boolean {
  return type === "text" || type === "long text" || type === "link" || type === "codes";
}

function stylesPart(parts: Parts, main: string): string {
  const present = parts.relations(main).find((r) => r.kind === "styles")?.target ?? null;
  if (present !== null && parts.has(present)) return present;
  const ns = namespacesOf(parts, main);
  const name = parts.freeName("xl/cairnStyles");
  parts.put(name, xmlPart(minimalStyles(ns.main)));
  addRelation(parts, main, `${ns.relations}/styles`, name);
  addContentType(parts, name, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
  return name;
}

/** The least that Excel takes as a styles part. */
export function minimalStyles(namespace: string): string {
  return `<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
}
