import { MAX_CELL_TEXT } from "./limits";
import { tooLongText } from "./longText";
import { decodeCellText, unescapeXml } from "./xmlText";
import { XmlScanner } from "./xmlScan";

/** All texts of the shared strings part: rich text joined, phonetic readings left out. */
export function readSharedStrings(xml: string, part: string): readonly string[] {
  const scan = new XmlScanner(xml, part);
  const strings: string[] = [];
  while (scan.next()) {
    if (scan.name !== "si" || scan.is("close")) continue;
    strings.push(scan.is("empty") ? "" : readRichText(scan));
  }
  return strings;
}

/** The most characters that a cell's text can take where each is written as _xHHHH_. */
const MAX_WRITTEN = 7 * MAX_CELL_TEXT;

/** The text of the string item whose start tag was just read (`si` or `is`); leaves the scanner on its end tag. */
export function readRichText(scan: XmlScanner): string {
  const outer = scan.depth - 1;
  let text = "";
  while (scan.next()) {
    if (scan.is("close") && scan.depth === outer) break;
    if (!scan.is("open")) continue;
    if (scan.name === "rPh" || scan.name === "rPr" || scan.name === "extLst") scan.skip();
    else if (scan.name === "t") text += elementText(scan);
    if (text.length > MAX_WRITTEN) throw tooLongText();
  }
  return decodeCellText(text);
}

/** Character data of the element whose start tag was just read; leaves the scanner on its end tag. */
export function elementText(scan: XmlScanner): string {
  const from = scan.end;
  scan.next();
  const raw = scan.xml.slice(from, scan.start);
  if (!/[<&\r]/.test(raw)) return raw;
  if (!raw.includes("<")) return unescapeXml(raw);
  return raw.replace(/<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<\?[^]*?\?>|[^<]+/g, (piece, cdata: string | undefined) =>
    cdata ?? (piece.startsWith("<") ? "" : unescapeXml(piece)));
}
