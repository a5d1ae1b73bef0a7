import { hasOleEntry } from "../oleDirectory";
import { WorkbookError } from "../port";
import type { ImportFormat } from "./imported";

const TEXT_NAME = /\.(csv|tsv|tab|txt|xls)$/i;
/** Bytes of the end of a zip in which the names of its parts are looked for. */
const DIRECTORY_BYTES = 256 * 1024;
/** Bytes of a file that are looked at to tell text from other things. */
const LOOK = 4096;

/**
 * What a file is by its own bytes; its name only tells a text to be read as a table from one to be left alone. Null for what
 * is an .xlsx or nothing that is known here: the adapter for .xlsx opens or refuses it. Throws WorkbookError for a look-alike.
 */
export function formatOf(bytes: Uint8Array, name: string): ImportFormat | null {
  const starts = (...magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compoundFormat(bytes);
  if (starts(0x50, 0x4b)) return zipFormat(bytes);
  if (bytes.length === 0 || starts(0x25, 0x50, 0x44, 0x46) || !TEXT_NAME.test(name)) return null;
  refuseLookAlikes(bytes, name);
  return "text";
}

/** A compound file is an old .xls where it has a stream of that kind; an encrypted .xlsx is one too, and is refused by its adapter. */
function compoundFormat(bytes: Uint8Array): ImportFormat | null {
  if (hasOleEntry(bytes, "EncryptedPackage")) return null;
  if (hasOleEntry(bytes, "Workbook") || hasOleEntry(bytes, "Book")) return "xls";
  throw new WorkbookError("not-a-workbook", "This is an old Office file, but not a workbook. Choose a workbook, or a table saved as .csv.");
}

function zipFormat(bytes: Uint8Array): ImportFormat | null {
  if (has(bytes.subarray(0, 256), "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) return "ods";
  const directory = bytes.subarray(Math.max(0, bytes.length - DIRECTORY_BYTES));
  if (has(directory, "xl/workbook.bin")) return "xlsb";
  // Some programs put the type elsewhere; the reader then looks whether it is a spreadsheet.
  return has(directory, "content.xml") && has(directory, "META-INF/manifest.xml") && !has(directory, "[Content_Types].xml") ? "ods" : null;
}

/** Web pages and XML are often saved under the name of a table; nothing here reads them. */
function refuseLookAlikes(bytes: Uint8Array, name: string): void {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, LOOK)).replace(/^\u00ef\u00bb\u00bf/, "").replaceAll("\0", "").trimStart();
  const kind = /^<(!doctype html|html|head|table|meta)/i.test(start) ? "a web page" : /^<\?xml|^<!DOCTYPE/i.test(start) ? "an XML file" : null;
  if (kind !== null) throw new WorkbookError("unsupported-format", `This file is ${kind}, whatever its name says. Open it in Excel, save it as .xlsx, then open that.`);
  // What no text holds.
  if (/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/.test(start)) {
    throw new WorkbookError("not-a-workbook", `This file does not hold text${/\.xls$/i.test(name) ? ", nor a workbook that can be read here" : ""}. Choose a workbook, or a table saved as .csv.`);
  }
}

/** Whether a text stands in the bytes, one byte a character. */
function has(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].map((c) => c.charCodeAt(0));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
