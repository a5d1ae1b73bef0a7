import { SaxesParser } from "saxes";
import { WorkbookError } from "../port";
import { MAX_TREE_NODES, MAX_XML_DEPTH } from "./limits";

/** An element with the places where it stands in the text, so that the text can be patched. Offsets are UTF-16 units. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** All character data directly inside, entities replaced. */
  readonly text: string;
  /** `<` of the start tag, and just behind its `>`. */
  readonly start: number;
  readonly openEnd: number;
  /** `<` of the end tag (= openEnd when there is none) and behind its `>`. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

export interface XmlAttribute {
  readonly name: string;
  readonly uri: string;
  readonly value: string;
}

type Building = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/** Reads a small part whole. A document type, undeclared entities, anything not well formed and more nodes than any real part has are refused. */
export function parseXml(xml: string, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Building[] = [];
  let root: XmlElement | null = null;
  let nodes = 0;
  const count = (): void => { if (++nodes > MAX_TREE_NODES) throw tooManyNodes(part); };
  parser.on("opentagstart", count);
  parser.on("attribute", count);
  parser.on("doctype", () => { throw doctypeRefused(part); });
  parser.on("error", (cause) => { throw notXml(part, cause); });
  parser.on("opentag", (tag) => {
    const openEnd = parser.position;
    if (open.length > MAX_XML_DEPTH) throw notXml(part);
    open.push({
      name: tag.local, prefix: tag.prefix, uri: tag.uri, children: [], text: "",
      attributes: Object.values(tag.attributes).map((a) => ({ name: a.local, uri: a.prefix === "" ? "" : a.uri, value: a.value })),
      start: xml.lastIndexOf("<", openEnd - 1), openEnd, closeStart: openEnd, end: openEnd, selfClosing: tag.isSelfClosing,
    });
  });
  const text = (chunk: string): void => {
    const current = open.at(-1);
    if (current !== undefined) current.text += chunk;
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => {
    const element = open.pop();
    if (element === undefined) return;
    element.end = parser.position;
    element.closeStart = element.selfClosing ? element.openEnd : xml.lastIndexOf("<", element.end - 1);
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
  });
  parser.write(xml).close();
  if (root === null) throw notXml(part);
  return root;
}

export function doctypeRefused(part: string): WorkbookError {
  return new WorkbookError("hostile", `This file was not opened: "${part}" in it declares a document type, which no workbook needs and which can be used for an attack. Ask whoever sent it for a fresh .xlsx.`);
}

export function tooManyNodes(part: string): WorkbookError {
  return new WorkbookError("too-large", `A part of this workbook ("${part}") holds more than can be read here, and far more than workbooks need. Copy the sheets that you use to a new workbook in Excel and open that.`);
}

export function notXml(part: string, cause?: unknown): WorkbookError {
  return new WorkbookError("damaged", `This file is damaged: "${part}" in it is not valid XML. Let Excel repair it and save it as .xlsx.`, { cause });
}

/** Value of an attribute without namespace; null when absent. */
export function attribute(element: XmlElement, name: string): string | null {
  return element.attributes.find((a) => a.name === name && a.uri === "")?.value ?? null;
}

/** The relationship id that an element carries (r:id, whatever the prefix); null when absent. */
export function relationId(element: XmlElement): string | null {
  return element.attributes.find((a) => a.name === "id" && a.uri.endsWith("/relationships"))?.value ?? null;
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((c) => c.name === name) ?? null;
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((c) => c.name === name);
}

/** A tag name in an element's own prefix. */
export function tagName(like: XmlElement, name: string): string {
  return like.prefix === "" ? name : `${like.prefix}:${name}`;
}
