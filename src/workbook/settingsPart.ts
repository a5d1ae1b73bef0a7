/** Namespace of the custom XML part that carries the settings; both adapters find the part by it, never by its name. */
export const SETTINGS_NAMESPACE = "urn:cairn:settings:1";

/** The part's whole text for a settings document (JSON text). Characters that XML cannot hold become JSON escapes. */
export function settingsToXml(json: string): string {
  const safe = json
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
  return `<cairn xmlns="${SETTINGS_NAMESPACE}">${safe}</cairn>`;
}

/** The settings document in a part's text, or null when the part is not ours or not well formed. */
export function settingsFromXml(xml: string): string | null {
  const root = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?<((?:[\w.-]+:)?cairn)\s[^>]*?xmlns(?::[\w.-]+)?\s*=\s*(["'])urn:cairn:settings:1\2[^>]*>([^]*)<\/\1\s*>\s*$/.exec(xml);
  const inner = root?.[3];
  if (inner === undefined) return null;
  return inner.replace(/<!\[CDATA\[([^]*?)\]\]>|&(#x?[0-9a-fA-F]+|\w+);/g, (whole: string, cdata: string | undefined, entity: string | undefined) =>
    cdata ?? decodeEntity(entity ?? "") ?? whole);
}

function decodeEntity(name: string): string | null {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  if (!name.startsWith("#")) return named[name] ?? null;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
