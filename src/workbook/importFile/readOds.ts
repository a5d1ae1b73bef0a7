import { MAX_COLUMNS, MAX_ROWS } from "../area";
import type { PlainCell, PlainSheet } from "../fileWorkbook/plainSheet";
import { XmlScanner } from "../fileWorkbook/xmlScan";
import { decodeXml, unescapeXml } from "../fileWorkbook/xmlText";
import { inflateEntry, readZip } from "../fileWorkbook/zipRead";
import { WorkbookError } from "../port";
import { NOTHING_LEFT, type Imported, type LeftBehind } from "./imported";
import { odsValue } from "./odsCells";

/** Cells that one file may come to once its repetitions are written out. */
const MAX_CELLS = 5_000_000;

type Counts = { -readonly [K in keyof LeftBehind]: LeftBehind[K] };

/** Reads an OpenDocument spreadsheet: its values, with the types that the file itself gives them. Throws WorkbookError. */
export function readOds(bytes: Uint8Array): Imported {
  const zip = readZip(bytes);
  const inflated = (name: string): string | null => {
    const entry = zip.byName.get(name);
    return entry === undefined ? null : decodeXml(inflateEntry(zip, entry));
  };
  if (/encryption-data/.test(inflated("meta-inf/manifest.xml") ?? "")) {
    throw new WorkbookError("encrypted", "This file is password-protected. Open it in LibreOffice or Excel, remove the password, and try again.");
  }
  const content = inflated("content.xml");
  if (content === null) throw new WorkbookError("damaged", "This OpenDocument file has no content. Open an earlier copy, or open it in LibreOffice and save it as .xlsx.");
  const counts: Counts = { ...NOTHING_LEFT, macros: zip.entries.some(({ name }) => /^(Basic|Scripts)\/.+\/.+\.(xml|py|js)$/i.test(name) && !/script-l[bc]\.xml$/i.test(name)) };
  return { sheets: new ContentReader(content, counts).sheets(), dateSystem: 1900, left: counts, remarks: [] };
}

/** Walks the tables of content.xml. Covered cells (under a merged one) keep what they hold. */
class ContentReader {
  private readonly scan: XmlScanner;
  private cells = 0;
  private readonly hiddenStyles = new Set<string>();

  constructor(xml: string, private readonly counts: Counts) {
    this.scan = new XmlScanner(xml, "content.xml");
  }

  sheets(): readonly PlainSheet[] {
    const { scan } = this;
    const sheets: PlainSheet[] = [];
    let style = "";
    let isSpreadsheet = false;
    while (scan.next()) {
      if (scan.is("close")) continue;
      if (scan.name === "spreadsheet") isSpreadsheet = true;
      if (scan.name === "style") style = scan.attribute("style:name") ?? "";
      if (scan.name === "table-properties" && scan.attribute("table:display") === "false") this.hiddenStyles.add(style);
      if (scan.name === "tracked-changes" || scan.name === "dde-links") scan.skip(); // tables in there are not sheets
      else if (scan.name === "table" && isSpreadsheet) sheets.push(this.sheet());
    }
    if (!isSpreadsheet) throw new WorkbookError("not-a-workbook", "This is an OpenDocument file, but not a spreadsheet. Choose a workbook, or a table saved as .csv.");
    return sheets;
  }

  private sheet(): PlainSheet {
    const { scan } = this;
    const name = unescapeXml(scan.attribute("table:name") ?? "");
    const hidden = this.hiddenStyles.has(scan.attribute("table:style-name") ?? "");
    const rows: (readonly PlainCell[])[] = [];
    if (scan.is("empty")) return { name, hidden, rows };
    const outer = scan.depth - 1;
    let row = 0;
    while (scan.next() && !(scan.is("close") && scan.depth === outer)) {
      if (scan.is("close")) continue;
      if (scan.name === "object") this.counts.charts += 1;
      if (scan.name !== "table-row") continue;
      const times = this.times("table:number-rows-repeated");
      const cells = scan.is("empty") ? [] : this.row();
      if (cells.length > 0) {
        this.count(cells.length * times);
        if (row + times > MAX_ROWS) throw tooLarge();
        for (let i = 0; i < times; i++) rows[row + i] = cells;
      }
      row += times;
    }
    return { name, hidden, rows: Array.from(rows, (cells) => cells ?? []) };
  }

  /** The row's cells up to its last one that holds anything. */
  private row(): readonly PlainCell[] {
    const { scan } = this;
    const outer = scan.depth - 1;
    const cells: PlainCell[] = [];
    let column = 0;
    while (scan.next() && !(scan.is("close") && scan.depth === outer)) {
      if (scan.is("close") || (scan.name !== "table-cell" && scan.name !== "covered-table-cell")) continue;
      const times = this.times("table:number-columns-repeated");
      const cell = this.cell();
      if (cell !== null) {
        if (column + times > MAX_COLUMNS) throw tooLarge();
        for (let i = 0; i < times; i++) cells[column + i] = cell;
      }
      column += times;
    }
    return Array.from(cells, (cell) => cell ?? null);
  }

  private cell(): PlainCell {
    const { scan, counts } = this;
    const type = scan.attribute("office:value-type");
    const of = (name: string): string | null => {
      const raw = scan.attribute(name);
      return raw === null ? null : unescapeXml(raw);
    };
    const value = of(type === "date" ? "office:date-value" : type === "time" ? "office:time-value" : type === "boolean" ? "office:boolean-value" : type === "string" ? "office:string-value" : "office:value");
    const isError = scan.attribute("calcext:value-type") === "error";
    if (Number(scan.attribute("table:number-columns-spanned") ?? 1) * Number(scan.attribute("table:number-rows-spanned") ?? 1) > 1) counts.mergedAreas += 1;
    const formula = scan.attribute("table:formula") !== null;
    const cell = odsValue({ type, value, text: scan.is("empty") ? "" : this.text(), isError });
    if (formula && type === null) counts.formulasWithoutValue += 1;
    else if (formula) counts.formulas += 1;
    return cell;
  }

  /** The paragraphs of the cell just begun; comments and drawings in it are not its text. */
  private text(): string {
    const { scan } = this;
    const outer = scan.depth - 1;
    const paragraphs: string[] = [];
    let text = "";
    let from = -1; // where text of a paragraph goes on; -1 outside of one
    const take = (): void => { if (from >= 0) text += unescapeXml(scan.xml.slice(from, scan.start).replace(/<!--[^]*?-->/g, "").replace(/[ \t\r\n]+/g, " ")); };
    while (scan.next() && !(scan.is("close") && scan.depth === outer)) {
      take();
      if (scan.name === "annotation" && scan.is("open")) {
        this.counts.comments += 1;
        scan.skip();
      } else if (scan.name === "frame" && scan.is("open")) {
        this.counts.charts += this.objectsInside();
      } else if (scan.name === "p" || scan.name === "h") {
        if (!scan.is("open")) paragraphs.push(text);
        text = "";
        from = scan.is("open") ? scan.end : -1;
        continue;
      } else if (!scan.is("close")) {
        if (scan.name === "s") text += " ".repeat(Math.min(1000, Math.max(1, Number(scan.attribute("text:c") ?? 1) || 1)));
        if (scan.name === "tab") text += "\t";
        if (scan.name === "line-break") text += "\n";
        if (scan.name === "a") this.counts.links += 1;
      }
      if (from >= 0) from = scan.end;
    }
    return paragraphs.join("\n");
  }

  private objectsInside(): number {
    const { scan } = this;
    const outer = scan.depth - 1;
    let objects = 0;
    while (scan.next() && !(scan.is("close") && scan.depth === outer)) if (scan.name === "object" && !scan.is("close")) objects += 1;
    return objects;
  }

  private times(attribute: string): number {
    const times = Number(this.scan.attribute(attribute) ?? 1);
    return Number.isInteger(times) && times >= 1 ? times : 1;
  }

  private count(cells: number): void {
    this.cells += cells;
    if (this.cells > MAX_CELLS) throw tooLarge();
  }
}

function tooLarge(): WorkbookError {
  return new WorkbookError("too-large", `This spreadsheet comes to more than ${MAX_CELLS.toLocaleString("en-GB")} cells once its repetitions are written out. Save the part you need as .xlsx, and open that.`);
}
