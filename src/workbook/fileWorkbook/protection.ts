import { cellKey } from "../area";
import type { Parts } from "./parts";
import { cellColumn, isTrue, rowNumber } from "./sheetRead";
import { XmlScanner } from "./xmlScan";
import { attribute, childOf, childrenOf } from "./xmlTree";

/** Tells which cells of a protected sheet are locked: a cell's own style decides, else its row's, else its column's; locked is the default. */
export function lockedCells(parts: Parts, main: string, sheet: string): (row: number, column: number) => boolean {
  const unlocked = unlockedStyles(parts, main);
  const cells = new Map<number, number>();
  const rows = new Map<number, number>();
  const columns: { min: number; max: number; style: number }[] = [];
  const scan = new XmlScanner(parts.need(sheet), sheet);
  let row = 0;
  let column = -1;
  while (scan.next()) {
    if (scan.is("close")) continue;
    if (scan.name === "col") columns.push({ min: Number(scan.attribute("min")) - 1, max: Number(scan.attribute("max")) - 1, style: Number(scan.attribute("style") ?? 0) });
    else if (scan.name === "row") {
      row = rowNumber(scan, row, sheet);
      column = -1;
      if (isTrue(scan.attribute("customFormat"))) rows.set(row, Number(scan.attribute("s") ?? 0));
    } else if (scan.name === "c") {
      column = cellColumn(scan, column, sheet);
      cells.set(cellKey(row, column), Number(scan.attribute("s") ?? 0));
      scan.skip();
    }
  }
  return (r, c) => {
    const style = cells.get(cellKey(r, c)) ?? rows.get(r) ?? columns.find((col) => c >= col.min && c <= col.max)?.style ?? 0;
    return !unlocked.has(style);
  };
}

function unlockedStyles(parts: Parts, main: string): ReadonlySet<number> {
  const part = parts.relations(main).find((r) => r.kind === "styles")?.target ?? null;
  const formats = part === null || !parts.has(part) ? null : childOf(parts.tree(part), "cellXfs");
  if (formats === null) return new Set();
  return new Set(childrenOf(formats, "xf").flatMap((xf, index) => {
    const protection = childOf(xf, "protection");
    const locked = protection === null ? null : attribute(protection, "locked");
    return locked === "0" || locked === "false" ? [index] : [];
  }));
}
