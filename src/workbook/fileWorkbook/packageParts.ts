import { contentType } from "./openPackage";
import { relationsName, targetOf, type Parts } from "./parts";
import { appendInside, applySplices } from "./xmlPatch";
import { attribute, parseXml, tagName } from "./xmlTree";
import { escapeXml } from "./xmlText";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The order of the workbook part's children, as the schema demands it. */
export const WORKBOOK_ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
  "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
  "fileRecoveryPr", "webPublishObjects", "extLst",
] as const;

/** The two families of namespaces an Excel file can be written in. */
export interface Namespaces {
  readonly main: string;
  /** Base of relationship types, and the namespace of `r:id`. */
  readonly relations: string;
}

const TRANSITIONAL: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

export function namespacesOf(parts: Parts, main: string): Namespaces {
  return parts.tree(main).uri === STRICT.main ? STRICT : TRANSITIONAL;
}

/** Starts a new part: declaration and root element. */
export function xmlPart(body: string): string {
  return HEAD + body;
}

/** Adds a relationship from a part to another and returns its id. */
export function addRelation(parts: Parts, from: string, type: string, to: string): string {
  const name = relationsName(from);
  const xml = parts.text(name) ?? xmlPart(`<Relationships xmlns="${RELATIONS}"/>`);
  const root = parseXml(xml, name);
  const taken = new Set(root.children.map((r) => attribute(r, "Id")));
  let n = root.children.length + 1;
  while (taken.has(`rId${n}`)) n++;
  const element = `<${tagName(root, "Relationship")} Id="rId${n}" Type="${type}" Target="${escapeXml(targetOf(to))}"/>`;
  parts.put(name, applySplices(xml, [appendInside(xml, root, element)]));
  return `rId${n}`;
}

/** Says what a new part is, unless the file's defaults already say so. */
export function addContentType(parts: Parts, part: string, type: string): void {
  if (contentType(parts, part) === type) return;
  const name = "[Content_Types].xml";
  const xml = parts.need(name);
  const root = parseXml(xml, name);
  const element = `<${tagName(root, "Override")} PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  parts.put(name, applySplices(xml, [appendInside(xml, root, element)]));
}

/** New relationship parts need their extension known; most files know it already. */
export function ensureRelationsType(parts: Parts): void {
  ensureDefaultType(parts, "rels", "application/vnd.openxmlformats-package.relationships+xml");
}

/** Says what parts of an extension are, where the file does not say it yet. One that it says otherwise is left: such a part then needs an override. */
export function ensureDefaultType(parts: Parts, extension: string, type: string): void {
  const name = "[Content_Types].xml";
  const xml = parts.need(name);
  const root = parseXml(xml, name);
  const isKnown = root.children.some((c) => c.name === "Default" && attribute(c, "Extension")?.toLowerCase() === extension);
  if (isKnown) return;
  const first = root.children[0];
  const element = `<${tagName(root, "Default")} Extension="${extension}" ContentType="${type}"/>`;
  const splice = first === undefined ? appendInside(xml, root, element) : { start: first.start, end: first.start, text: element };
  parts.put(name, applySplices(xml, [splice]));
}

/** An attribute such as `r:id="rId7"` for an element inside a root with this start tag, which may know the namespace of relationships by any prefix or not at all. */
export function relationAttribute(rootTag: string, namespaces: Namespaces, name: string, id: string): string {
  const known = [...rootTag.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)].find((m) => m[2] === namespaces.relations)?.[1];
  return known === undefined ? `xmlns:r="${namespaces.relations}" r:${name}="${id}"` : `${known}:${name}="${id}"`;
}
