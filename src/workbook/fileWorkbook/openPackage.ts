import { hasOleEntry } from "../oleDirectory";
import { WorkbookError } from "../port";
import { MAX_FILE_BYTES } from "./limits";
import { Parts } from "./parts";
import { decodeXml } from "./xmlText";
import { attribute, doctypeRefused } from "./xmlTree";
import { inflateEntry, inflateStart, readZip, type ZipArchive } from "./zipRead";

const unsupported = (message: string): WorkbookError => new WorkbookError("unsupported-format", message);
const notAWorkbook = (message: string): WorkbookError => new WorkbookError("not-a-workbook", message);

/** Opens the package of an .xlsx or .xlsm and names its workbook part; anything else is refused in words. */
export function openPackage(given: Uint8Array): { readonly parts: Parts; readonly main: string } {
  // A plain view: Node's Buffer overrides slice() to share memory, and what is handed in is never written to.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length > MAX_FILE_BYTES) {
    throw new WorkbookError("too-large", `This file has ${Math.round(bytes.length / 1024 / 1024)} MB; up to ${MAX_FILE_BYTES / 1024 / 1024} MB can be opened here.`);
  }
  refuseOtherFormats(bytes);
  const zip = readZip(bytes);
  refuseOtherPackages(zip);
  refuseDoctypes(zip);
  const parts = new Parts(zip);
  const main = parts.relations("").find((r) => r.kind === "officeDocument")?.target ?? null;
  if (main === null || !parts.has(main)) throw notAWorkbook("This zip file is not an Excel workbook. Choose a file that ends in .xlsx or .xlsm.");
  refuseOtherDocuments(parts, main);
  return { parts, main };
}

function refuseOtherFormats(bytes: Uint8Array): void {
  const starts = (...magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
  if (bytes.length === 0) throw notAWorkbook("This file is empty. Choose a file that ends in .xlsx or .xlsm.");
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    // An encrypted .xlsx is an OLE file with a stream of this name; else it is an old .xls.
    throw hasOleEntry(bytes, "EncryptedPackage")
      ? new WorkbookError("encrypted", "This file is password-protected. Open it in Excel, remove the password, and try again.")
      : unsupported("This is a workbook in the old .xls format. Open it in Excel and save it as .xlsx, then open that.");
  }
  if (starts(0x25, 0x50, 0x44, 0x46)) throw notAWorkbook("This is a PDF, not a workbook. Choose a file that ends in .xlsx or .xlsm.");
  if (!starts(0x50, 0x4b)) throw notAWorkbook("This is not an Excel workbook. Choose a file that ends in .xlsx or .xlsm; a .csv can be opened in Excel and saved as .xlsx.");
}

function refuseOtherPackages(zip: ZipArchive): void {
  const mimetype = zip.byName.get("mimetype");
  if (mimetype !== undefined && mimetype.size < 200) {
    const type = decodeXml(inflateEntry(zip, mimetype));
    if (type.includes("opendocument.spreadsheet")) throw unsupported("This is an OpenDocument spreadsheet (.ods). Open it in LibreOffice or Excel and save it as .xlsx, then open that.");
    throw notAWorkbook("This is not an Excel workbook. Choose a file that ends in .xlsx or .xlsm.");
  }
  if (!zip.byName.has("[content_types].xml")) throw notAWorkbook("This zip file is not an Excel workbook. Choose a file that ends in .xlsx or .xlsm.");
}

/** A document type stands before the first element, so the start of each part is enough to look at; readers refuse it too. */
function refuseDoctypes(zip: ZipArchive): void {
  for (const entry of zip.entries) {
    if (!/\.(xml|rels)$/i.test(entry.name)) continue;
    const start = new TextDecoder("latin1").decode(inflateStart(zip, entry)).replaceAll("\0", "");
    if (/<!(DOCTYPE|ENTITY)/i.test(start.replace(/<!--[^]*?-->/g, ""))) throw doctypeRefused(entry.name);
  }
}

function refuseOtherDocuments(parts: Parts, main: string): void {
  const type = contentType(parts, main);
  if (type.includes("sheet.binary")) throw unsupported("This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx, then open that.");
  if (type.includes("wordprocessingml")) throw notAWorkbook("This is a Word document, not a workbook. Choose a file that ends in .xlsx or .xlsm.");
  if (type.includes("presentationml")) throw notAWorkbook("This is a PowerPoint presentation, not a workbook. Choose a file that ends in .xlsx or .xlsm.");
}

/** The content type of a part, by override or by extension; "" when it has none. */
export function contentType(parts: Parts, name: string): string {
  const types = parts.tree("[Content_Types].xml").children;
  const override = types.find((t) => t.name === "Override" && (attribute(t, "PartName") ?? "").toLowerCase() === `/${name}`.toLowerCase());
  const extension = name.split(".").at(-1)?.toLowerCase();
  const byDefault = types.find((t) => t.name === "Default" && attribute(t, "Extension")?.toLowerCase() === extension);
  return (override === undefined ? null : attribute(override, "ContentType")) ?? (byDefault === undefined ? null : attribute(byDefault, "ContentType")) ?? "";
}
