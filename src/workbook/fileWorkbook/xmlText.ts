import { WorkbookError } from "../port";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of an element or attribute with its entities replaced; line ends become \n as XML demands. Unknown entities are damage. */
export function unescapeXml(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|\w+);?/g, (whole, name: string) => {
    const found = name.startsWith("#") ? fromCode(name) : NAMED[name];
    if (found === undefined || !whole.endsWith(";")) {
      throw new WorkbookError("damaged", "This file is damaged: a part of it is not valid XML. Let Excel repair it and save it as .xlsx.");
    }
    return found;
  });
}

function fromCode(name: string): string | undefined {
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Text for an element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (c) => {
    switch (c) {
      case "&": return "&amp;";
      case "<": return "&lt;";
      case ">": return "&gt;";
      case '"': return "&quot;";
      default: return `&#${c.charCodeAt(0)};`;
    }
  });
}

/** A string as Excel keeps it in a cell: characters that XML cannot hold as _xHHHH_, and text that looks like that escaped too. */
export function encodeCellText(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(/[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
  return safe.replace(/[&<>]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : "&gt;"));
}

/** The other way: _x000D_ → carriage return, _x005F_x000D_ → the text "_x000D_". */
export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A part's bytes as text, by its byte order mark, else its declaration, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  let label = "utf-8";
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) label = "utf-16le";
  else if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) label = "utf-16be";
  else {
    const start = new TextDecoder("latin1").decode(bytes.subarray(0, 120));
    label = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1] ?? "utf-8";
  }
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new WorkbookError("damaged", "This file is damaged: a part of it is not readable text. Let Excel repair it and save it as .xlsx.", { cause });
  }
}

/** Text as UTF-8 bytes, with the declaration's encoding put right when it said otherwise. */
export function encodeXml(xml: string): Uint8Array {
  const declared = /^(<\?xml[^>]*?encoding\s*=\s*["'])(?!utf-8["'])[\w-]+(?=["'])/i;
  return new TextEncoder().encode(xml.replace(declared, "$1UTF-8"));
}
