import { WorkbookError, type SheetPicture } from "../port";
import { anchorXml, cellOf, drawingNamespaces, inAttribute, newDrawing, noDrawing, readDrawing, type Corner, type DrawingNamespaces } from "./drawingPart";
import { contentType } from "./openPackage";
import { addContentType, addRelation, ensureDefaultType, ensureRelationsType, namespacesOf } from "./packageParts";
import type { Parts } from "./parts";
import type { PendingPicture, PendingPictures } from "./pendingPictures";
import { lost } from "./verifySheet";
import { readSheetDrawing, withDrawing } from "./worksheetDrawing";
import { appendInside, applySplices } from "./xmlPatch";
import type { XmlElement } from "./xmlTree";
import { entryKey } from "./zipRead";

/** Where a picture is, for people: "Plan!I2", or the sheet alone. */
export function placeOf(corner: Corner, sheetName: string): string {
  const cell = cellOf(corner);
  return cell === "" ? sheetName : `${sheetName}!${cell}`;
}

/** The drawing of a sheet; null where it has none. One that the file lacks, or that two sheets share, is refused. */
export function drawingOf(parts: Parts, sheet: string, relation: string | null): string | null {
  if (relation === null) return null;
  const target = parts.relations(sheet).find(({ id }) => id === relation)?.target ?? null;
  if (target === null || !parts.has(target)) throw noDrawing(target ?? relation);
  if (usesOf(parts, target) > 1) throw new WorkbookError("unsupported-format", "Two sheets of this file share one drawing, so a picture put on one would stand on both. Let Excel open the file and save it, then try again.");
  return target;
}

/** Draws a picture on its sheet: in the place of the one of its name, else behind everything that lies there. All else in the drawing stays as it is spelt. */
export function drawPicture(parts: Parts, main: string, placed: PendingPicture): void {
  const part = drawingFor(parts, main, placed.sheet);
  const { xml, root, pictures, freeId } = readDrawing(parts.need(part), part);
  const namespaces = drawingNamespaces(root.uri);
  const present = pictures.filter(({ name }) => name === inAttribute(placed.picture.name));
  const [first] = present;
  const image = putImage(parts, part, root, first?.image ?? null, placed.picture, namespaces);
  const anchor = anchorXml(placed, first?.id ?? freeId, image, namespaces);
  parts.put(part, applySplices(xml, first === undefined
    ? [appendInside(xml, root, anchor)]
    : present.map(({ element }) => ({ start: element.start, end: element.end, text: element === first.element ? anchor : "" }))));
}

/** Draws all pending pictures. Gives the sheets whose text now names a drawing; that this is all that came into it is proven, cells and formats included. */
export function drawPictures(model: { readonly main: string; readonly pictures: PendingPictures }, parts: Parts): readonly string[] {
  const before = new Map(model.pictures.all().map(({ sheet }) => [sheet, parts.need(sheet)]));
  for (const picture of model.pictures.all()) drawPicture(parts, model.main, picture);
  return [...before].flatMap(([sheet, was]) => {
    const is = parts.need(sheet);
    if (is === was) return [];
    if (is.replace(/<(?:[\w.-]+:)?drawing\s[^<>]*\/>/, "") !== was) throw lost(sheet);
    return [sheet];
  });
}

function drawingFor(parts: Parts, main: string, sheet: string): string {
  const xml = parts.need(sheet);
  const place = readSheetDrawing(xml, sheet, null);
  const present = drawingOf(parts, sheet, place.relation);
  if (present !== null) return present;
  const namespaces = namespacesOf(parts, main);
  const part = parts.freeName("xl/drawings/drawing");
  ensureRelationsType(parts);
  parts.put(part, newDrawing(drawingNamespaces(namespaces.relations)));
  addContentType(parts, part, "application/vnd.openxmlformats-officedocument.drawing+xml");
  parts.put(sheet, withDrawing(xml, place, namespaces, addRelation(parts, sheet, `${namespaces.relations}/drawing`, part)));
  return part;
}

/** The relationship of the picture's image: of the one before, where nothing else shows that image, so that putting again leaves nothing behind. */
function putImage(parts: Parts, drawing: string, root: XmlElement, before: string | null, { png }: SheetPicture, { relations }: DrawingNamespaces): string {
  const target = before === null ? null : parts.relations(drawing).find(({ id, kind }) => id === before && kind === "image")?.target ?? null;
  if (before !== null && target !== null && parts.has(target) && contentType(parts, target) === "image/png" && usesOf(parts, target) === 1 && namings(root, before) === 1) {
    parts.putBytes(target, png);
    return before;
  }
  const stems = new Set(parts.names().map((name) => entryKey(name).replace(/\.[^./]*$/, "")));
  const image = parts.freeName("xl/media/image", (name) => stems.has(name.replace(/\.png$/, "")), "png");
  ensureRelationsType(parts);
  ensureDefaultType(parts, "png", "image/png");
  parts.putBytes(image, png);
  addContentType(parts, image, "image/png");
  return addRelation(parts, drawing, `${relations}/image`, image);
}

/** How many relationships of the whole package lead to a part. */
function usesOf(parts: Parts, target: string): number {
  const sources = parts.names().flatMap((name) => {
    const found = /^\/?(.*?)_rels\/([^/]*)\.rels$/i.exec(name.replace(/\\/g, "/"));
    return found === null ? [] : [`${found[1] ?? ""}${found[2] ?? ""}`];
  });
  return sources.reduce((sum, source) => sum + parts.relations(source).filter((each) => each.target !== null && entryKey(each.target) === entryKey(target)).length, 0);
}

/** How often a drawing names one of its relationships. */
function namings(element: XmlElement, relation: string): number {
  const own = element.attributes.filter(({ uri, value }) => uri.endsWith("/relationships") && value === relation).length;
  return element.children.reduce((sum, child) => sum + namings(child, relation), own);
}
