import { escapeXml } from "./xmlText";
import { childOf, tagName, type XmlElement } from "./xmlTree";

/** A stretch of text to be replaced; `start` = `end` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Splices in the order of the text; those at the same place keep their order. */
export function inOrder(splices: readonly Splice[]): readonly Splice[] {
  return [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text with all splices made; those at the same place keep their order. They must not overlap. */
export function applySplices(xml: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of inOrder(splices)) {
    if (splice.start < at) throw new RangeError("Splices overlap.");
    pieces.push(xml.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(xml.slice(at));
  return pieces.join("");
}

/** Puts XML in as the element's last content; a self-closing element is opened for it. */
export function appendInside(xml: string, element: XmlElement, inner: string): Splice {
  if (!element.selfClosing) return { start: element.closeStart, end: element.closeStart, text: inner };
  const tag = xml.slice(element.start, element.openEnd).replace(/\s*\/>$/, ">");
  return { start: element.start, end: element.openEnd, text: `${tag}${inner}</${tagName(element, element.name)}>` };
}

/** The start tag with an attribute set (or taken away by null); other attributes keep their spelling. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = [...tag.matchAll(/\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].find((attribute) => attribute[1] === name);
  const text = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
  if (found !== undefined) return tag.slice(0, found.index) + text + tag.slice(found.index + found[0].length);
  return tag.replace(/\s*(\/?)>$/, (_, slash: string) => `${text}${slash}>`);
}

export function setAttribute(xml: string, element: XmlElement, name: string, value: string | null): Splice {
  return { start: element.start, end: element.openEnd, text: withAttribute(xml.slice(element.start, element.openEnd), name, value) };
}

/**
 * Where a new child belongs by the schema's order: just before the first present child that comes later in `order`,
 * else at the element's end.
 */
export function insertInOrder(xml: string, parent: XmlElement, order: readonly string[], name: string, text: string): Splice {
  const later = new Set(order.slice(order.indexOf(name) + 1));
  const next = parent.children.find((c) => later.has(c.name));
  return next === undefined ? appendInside(xml, parent, text) : { start: next.start, end: next.start, text };
}

/** Appends to a counted list (`<fonts count="3">`), making the list where it is absent. */
export function appendToList(
  xml: string, parent: XmlElement, order: readonly string[], name: string, items: readonly string[],
): readonly Splice[] {
  const list = childOf(parent, name);
  const inner = items.join("");
  const tag = tagName(parent, name);
  if (list === null) return [insertInOrder(xml, parent, order, name, `<${tag} count="${items.length}">${inner}</${tag}>`)];
  const opened = withAttribute(xml.slice(list.start, list.openEnd), "count", String(list.children.length + items.length));
  if (list.selfClosing) return [{ start: list.start, end: list.openEnd, text: `${opened.replace(/\s*\/>$/, ">")}${inner}</${tag}>` }];
  return [{ start: list.start, end: list.openEnd, text: opened }, { start: list.closeStart, end: list.closeStart, text: inner }];
}
