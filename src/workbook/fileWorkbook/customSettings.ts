import { SETTINGS_NAMESPACE, settingsFromXml, settingsToXml } from "../settingsPart";
import { MAX_TREE_BYTES } from "./limits";
import { addContentType, addRelation, ensureRelationsType, namespacesOf, xmlPart } from "./packageParts";
import type { Parts } from "./parts";
import { parseXml } from "./xmlTree";

const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** The settings part of a workbook, found by its namespace whatever its name; null when there is none. */
function settingsPart(parts: Parts, main: string): string | null {
  for (const { kind, target } of parts.relations(main)) {
    if (kind !== "customXml" || target === null || !parts.has(target)) continue;
    if (parts.sizeOf(target) > MAX_TREE_BYTES) continue; // nobody's settings, whatever else it is
    const text = parts.text(target) ?? "";
    if (text.includes(SETTINGS_NAMESPACE) && parseXml(text, target).uri === SETTINGS_NAMESPACE) return target;
  }
  return null;
}

/** The settings document (JSON text); null when the workbook has none. */
export function readSettingsPart(parts: Parts, main: string): string | null {
  const part = settingsPart(parts, main);
  if (part === null) return null;
  const text = parts.need(part);
  return settingsFromXml(text) ?? parseXml(text, part).text;
}

/** Puts the settings document in, in its part or in a new one with everything that Excel expects beside it. */
export function writeSettingsPart(parts: Parts, main: string, json: string): void {
  const present = settingsPart(parts, main);
  if (present !== null) {
    parts.put(present, xmlPart(settingsToXml(json)));
    return;
  }
  const part = parts.freeName("customXml/item", (name) => parts.has(name.replace(/item(\d+)/, "itemProps$1")));
  const properties = part.replace(/item(\d+)/, "itemProps$1");
  const { relations } = namespacesOf(parts, main);
  ensureRelationsType(parts);
  parts.put(part, xmlPart(settingsToXml(json)));
  parts.put(properties, xmlPart(
    `<ds:datastoreItem ds:itemID="{6E0A9C3B-4D55-4B0E-9F3B-C41A5E77A001}" xmlns:ds="${CUSTOM_XML}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`));
  addRelation(parts, main, `${relations}/customXml`, part);
  addRelation(parts, part, `${relations}/customXmlProps`, properties);
  addContentType(parts, part, "application/xml");
  addContentType(parts, properties, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
}
