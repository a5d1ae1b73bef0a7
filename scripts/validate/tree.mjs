// Reads a manifest into a small tree that remembers its lines.
import { SaxesParser } from "saxes";

/** The three namespaces of a task-pane manifest, by the letters the rules call them. */
const NAMESPACES = new Map([
  ["http://schemas.microsoft.com/office/appforoffice/1.1", "o"],
  ["http://schemas.microsoft.com/office/taskpaneappversionoverrides", "v"],
  ["http://schemas.microsoft.com/office/officeappbasictypes/1.0", "bt"],
]);
const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/**
 * `{root, problems}`. An element is `{key, name, type, attributes, text, line, parent, children}`: `key` such as `v:Icon`
 * names it by namespace whatever its prefix, `type` is its xsi:type. `root` is null when the file is no XML that Office reads.
 */
export function readTree(text) {
  const problems = [];
  const parser = new SaxesParser({ xmlns: true });
  let root = null;
  let current = null;
  let line = 1;
  parser.on("error", (error) => {
    // One fault in the markup makes a crowd of followers: the first is the one to mend.
    if (problems.length === 0) problems.push({ line: parser.line, text: `The file is not well-formed XML (${error.message.replace(/^\d+:\d+:\s*/, "")}).`, todo: "Mend the markup there." });
  });
  parser.on("doctype", () => problems.push({ line: parser.line, text: "The file has a DOCTYPE, which Office does not accept.", todo: "Remove it." }));
  parser.on("opentagstart", () => { line = parser.line; });
  parser.on("opentag", (tag) => {
    const attributes = {};
    let type = null;
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.uri === XSI && attribute.local === "type") type = attribute.value;
      else if (attribute.prefix !== "xmlns" && attribute.name !== "xmlns") attributes[attribute.local] = attribute.value;
    }
    const space = NAMESPACES.get(tag.uri) ?? "?";
    const element = { key: `${space}:${tag.local}`, name: tag.local, type, attributes, text: "", line, parent: current, children: [] };
    if (current) current.children.push(element);
    else root ??= element;
    current = element;
  });
  parser.on("text", (value) => { if (current) current.text += value; });
  parser.on("closetag", () => {
    current.text = current.text.trim();
    current = current.parent;
  });
  parser.write(text).close();
  return { root: problems.length > 0 ? null : root, problems };
}

/** Every element at or below `element`, in document order. */
export function* everyElement(element) {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/** The elements with this key, in document order. */
export const elementsOf = (root, key) => [...everyElement(root)].filter((element) => element.key === key);

export const childOf = (element, key) => element.children.find((child) => child.key === key);
