import { WorkbookError } from "../port";
import { relationAttribute, type Namespaces } from "./packageParts";
import type { RowLayout } from "./rowLayout";
import { isTrue } from "./sheetRead";
import { XmlScanner } from "./xmlScan";
import { unescapeXml } from "./xmlText";
import { notXml } from "./xmlTree";

/** What a worksheet says of the drawing that lies on it. Offsets are into its text. */
export interface SheetDrawing {
  /** Relationship of its drawing; null where it has none. */
  readonly relation: string | null;
  /** Where the element belongs by the schema's order. */
  readonly at: number;
  /** The sheet's start tag, for its prefixes. */
  readonly rootTag: string;
  /** The sheet is protected and its objects with it. */
  readonly objectsLocked: boolean;
}

/** Children of a worksheet that stand behind its drawing (ECMA-376 Part 1, 18.3.1.99). */
const BEHIND = ["legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"] as const;
const HOLDS_BEHIND = new RegExp(`<(?:[\\w.-]+:)?(?:${BEHIND.join("|")})[\\s/>]`);
const HOLDS_DRAWING = /<(?:[\w.-]+:)?drawing[\s/>]/;

/** Reads a worksheet's text; with the layout of this very text its rows are passed over. What is laid out for several programs at once (mc:AlternateContent) is never cut into. */
export function readSheetDrawing(xml: string, part: string, layout: RowLayout | null): SheetDrawing {
  const scan = new XmlScanner(xml, part);
  let relation: string | null = null;
  let objectsLocked = false;
  let [at, end, rootTag] = [-1, -1, ""];
  while (scan.next()) {
    const depth = scan.is("empty") ? scan.depth + 1 : scan.depth;
    if (scan.is("close")) {
      if (depth === 0) end = scan.start;
    } else if (depth === 1) rootTag = xml.slice(scan.start, scan.end);
    else if (scan.name === "sheetData" && layout !== null && layout.length === xml.length) scan.goOnAt(xml.indexOf(">", layout.end) + 1);
    else {
      const { name, start, end: tagEnd } = scan;
      if (name === "drawing") relation = relationIdIn(xml.slice(start, tagEnd), part);
      else if (name === "sheetProtection") objectsLocked = isTrue(scan.attribute("sheet")) && isTrue(scan.attribute("objects"));
      scan.skip();
      const behind = (BEHIND as readonly string[]).includes(name) || (name === "AlternateContent" && HOLDS_BEHIND.test(xml.slice(start, scan.end)));
      if (behind && at < 0) at = start;
      if (name === "AlternateContent" && HOLDS_DRAWING.test(xml.slice(start, scan.end))) throw drawnTwice();
    }
  }
  if (end < 0) throw notXml(part);
  return { relation, at: at < 0 ? end : at, rootTag, objectsLocked };
}

/** The sheet's text with a drawing. */
export function withDrawing(xml: string, { at, rootTag }: SheetDrawing, namespaces: Namespaces, relation: string): string {
  const prefix = /^<([\w.-]+:)?/.exec(rootTag)?.[1] ?? "";
  return `${xml.slice(0, at)}<${prefix}drawing ${relationAttribute(rootTag, namespaces, "id", relation)}/>${xml.slice(at)}`;
}

function relationIdIn(tag: string, part: string): string {
  const found = /\s[\w.-]+:id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
  if (found === null) throw notXml(part);
  return unescapeXml(found[1] ?? found[2] ?? "");
}

function drawnTwice(): WorkbookError {
  return new WorkbookError("unsupported-format", "The drawing on this sheet is kept in several versions for different programs, so no picture can be added to it here. Save the picture as a PNG file and insert that in Excel (Insert, Pictures).");
}
