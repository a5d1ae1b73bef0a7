import { columnLetters } from "../../core/table";
import { WorkbookError, type SheetPicture } from "../port";
import { xmlPart } from "./packageParts";
import { escapeXml } from "./xmlText";
import { attribute, childOf, notXml, parseXml, type XmlElement } from "./xmlTree";

/** English metric units in a px; the width of a column that nobody has changed, in px. */
const EMU = 9525;
const COLUMN_PX = 64;

/** Namespaces of drawings in the two families that an Excel file can be written in. */
export interface DrawingNamespaces {
  readonly sheet: string;
  readonly main: string;
  readonly relations: string;
}

const OFFICE = "http://schemas.openxmlformats.org/";
const TRANSITIONAL: DrawingNamespaces = { sheet: `${OFFICE}drawingml/2006/spreadsheetDrawing`, main: `${OFFICE}drawingml/2006/main`, relations: `${OFFICE}officeDocument/2006/relationships` };
const ISO = "http://purl.oclc.org/ooxml/";
const STRICT: DrawingNamespaces = { sheet: `${ISO}drawingml/spreadsheetDrawing`, main: `${ISO}drawingml/main`, relations: `${ISO}officeDocument/relationships` };

/** Those of the family that any one namespace of a file belongs to. */
export function drawingNamespaces(like: string): DrawingNamespaces {
  return like.startsWith(ISO) ? STRICT : TRANSITIONAL;
}

/** Where a picture's upper left corner is. Row and column count from 0; `x` and `y` are EMU, within the cell or (without a cell) from the sheet's corner. */
export type Corner =
  | { readonly kind: "cell"; readonly column: number; readonly row: number; readonly x: number; readonly y: number }
  | { readonly kind: "absolute"; readonly x: number; readonly y: number };

/** A picture that lies on a sheet by itself (one within a group is the group's). */
export interface PictureAnchor {
  readonly element: XmlElement;
  readonly name: string;
  readonly id: number;
  readonly alt: string;
  /** Relationship of its image; null where it is linked. */
  readonly image: string | null;
  readonly corner: Corner;
  /** Width in EMU; null where nothing says it. */
  readonly width: number | null;
}

export interface DrawingPart {
  readonly xml: string;
  readonly root: XmlElement;
  readonly pictures: readonly PictureAnchor[];
  /** An id that nothing on it has. */
  readonly freeId: number;
  /** The first column (from 0) to the right of everything on it. */
  readonly right: number;
}

const ANCHORS: ReadonlySet<string> = new Set(["oneCellAnchor", "twoCellAnchor", "absoluteAnchor"]);

/** Reads a drawing. What Cairn does not know in it is left alone. */
export function readDrawing(xml: string, part: string): DrawingPart {
  const root = parseXml(xml, part);
  if (root.name !== "wsDr") throw notXml(part);
  const ids = [...within(root)].filter(({ name }) => name === "cNvPr").map((element) => Number(attribute(element, "id") ?? 0)).filter(Number.isSafeInteger);
  const taken = new Set(ids);
  let freeId = Math.min(ids.reduce((most, id) => Math.max(most, id), 0) + 1, 2 ** 31 - 1);
  while (taken.has(freeId)) freeId -= 1;
  return { xml, root, pictures: root.children.flatMap(pictureIn), freeId, right: root.children.reduce((most, each) => Math.max(most, rightOf(each)), 0) };
}

function* within(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* within(child);
  }
}

function pictureIn(anchor: XmlElement): readonly PictureAnchor[] {
  const picture = ANCHORS.has(anchor.name) ? childOf(anchor, "pic") : null;
  const named = picture === null ? null : path(picture, "nvPicPr", "cNvPr");
  if (picture === null || named === null) return [];
  const image = path(picture, "blipFill", "blip")?.attributes.find(({ name, uri }) => name === "embed" && uri.endsWith("/relationships"))?.value ?? null;
  const width = numberOf(childOf(anchor, "ext"), "cx") || numberOf(path(picture, "spPr", "xfrm", "ext"), "cx");
  return [{ element: anchor, name: attribute(named, "name") ?? "", id: numberOf(named, "id"), alt: attribute(named, "descr") ?? "", image, corner: cornerOf(anchor), width: width > 0 ? width : null }];
}

function cornerOf(anchor: XmlElement): Corner {
  const from = childOf(anchor, "from");
  if (from === null) return { kind: "absolute", x: numberOf(childOf(anchor, "pos"), "x"), y: numberOf(childOf(anchor, "pos"), "y") };
  const said = (name: string): number => Math.max(0, Math.trunc(Number(childOf(from, name)?.text ?? 0)) || 0);
  return { kind: "cell", column: said("col"), row: said("row"), x: said("colOff"), y: said("rowOff") };
}

/** An anchor whose width is said in EMU is taken to lie over columns of the usual width. */
function rightOf(anchor: XmlElement): number {
  if (!ANCHORS.has(anchor.name)) return [...within(anchor)].reduce((right, each) => (ANCHORS.has(each.name) ? Math.max(right, rightOf(each)) : right), 0);
  const to = childOf(anchor, "to");
  if (to !== null) return Number(childOf(to, "col")?.text ?? 0) + 1 || 0;
  const corner = cornerOf(anchor);
  const columns = (emu: number): number => Math.ceil(emu / (COLUMN_PX * EMU));
  const width = numberOf(childOf(anchor, "ext"), "cx");
  return corner.kind === "cell" ? corner.column + 1 + columns(corner.x + width) : columns(corner.x + width);
}

function numberOf(element: XmlElement | null, name: string): number {
  return element === null ? 0 : Math.trunc(Number(attribute(element, name) ?? 0)) || 0;
}

function path(element: XmlElement, ...names: readonly string[]): XmlElement | null {
  return names.reduce<XmlElement | null>((at, name) => (at === null ? null : childOf(at, name)), element);
}

export function newDrawing(namespaces: DrawingNamespaces): string {
  return xmlPart(`<xdr:wsDr xmlns:xdr="${namespaces.sheet}" xmlns:a="${namespaces.main}"></xdr:wsDr>`);
}

/** What stands on the sheet: the picture with its corner, and its width in EMU. */
export interface Placed {
  readonly picture: SheetPicture;
  readonly corner: Corner;
  readonly width: number;
}

export function widthOf({ width }: Pick<SheetPicture, "width">): number {
  return Math.round(width * EMU);
}

/** The anchor of a picture, which moves with its cell and keeps its size. It declares its own prefixes, so that it stands in any drawing. */
export function anchorXml({ picture, corner, width }: Placed, id: number, relation: string, namespaces: DrawingNamespaces): string {
  const height = Math.max(1, Math.round((width * picture.height) / picture.width));
  const size = `cx="${width}" cy="${height}"`;
  const [tag, place] = corner.kind === "absolute"
    ? ["absoluteAnchor", `<xdr:pos x="${corner.x}" y="${corner.y}"/>`]
    : ["oneCellAnchor", `<xdr:from><xdr:col>${corner.column}</xdr:col><xdr:colOff>${corner.x}</xdr:colOff><xdr:row>${corner.row}</xdr:row><xdr:rowOff>${corner.y}</xdr:rowOff></xdr:from>`];
  return `<xdr:${tag} xmlns:xdr="${namespaces.sheet}" xmlns:a="${namespaces.main}" xmlns:r="${namespaces.relations}">${place}<xdr:ext ${size}/>` +
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="${escapeXml(inAttribute(picture.name))}" descr="${escapeXml(inAttribute(picture.alt))}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:${tag}>`;
}

/** Text as an attribute can hold it: characters that XML knows no way to write become spaces. */
export function inAttribute(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, " ");
}

/** The cell under a corner, for people; "" for a place that no cell holds. */
export function cellOf(corner: Corner): string {
  return corner.kind === "cell" ? `${columnLetters(corner.column)}${corner.row + 1}` : "";
}

export function noDrawing(part: string): WorkbookError {
  return new WorkbookError("damaged", `This sheet names a drawing that the file does not hold ("${part}"), so no picture can be added to it. Let Excel repair the file and save it as .xlsx.`);
}
