import type { PendingCell } from "./pending";
import { encodeCellText, escapeXml } from "./xmlText";
import { withAttribute } from "./xmlPatch";

/** How a sheet spells its elements: `""` or `x:`. */
export type Prefix = string;

/**
 * The element of an existing cell with other content. Its style and all other attributes stay; type and value metadata
 * go, and with a replaced formula the array mark (`cm`) too. `formula` is the cell's own `<f>` as it stands, or "".
 */
export function replacedCell(prefix: Prefix, openTag: string, formula: string, cell: PendingCell): string {
  let tag = withAttribute(withAttribute(openTag, "t", null), "vm", null);
  if (cell.how !== "cached") tag = withAttribute(tag, "cm", null);
  return filled(prefix, tag.replace(/\s*\/?>$/, ""), cell.how === "cached" ? formula : newFormula(prefix, cell), cell);
}

/** The element of a cell that was not there. */
export function newCell(prefix: Prefix, address: string, style: string | null, cell: PendingCell): string {
  const s = style === null ? "" : ` s="${style}"`;
  return filled(prefix, `<${prefix}c r="${address}"${s}`, newFormula(prefix, cell), cell);
}

function newFormula(prefix: Prefix, cell: PendingCell): string {
  return cell.how === "formula" ? `<${prefix}f>${escapeXml(cell.formula)}</${prefix}f>` : "";
}

function filled(prefix: Prefix, start: string, formula: string, { how, value }: PendingCell): string {
  const end = `</${prefix}c>`;
  if (value === null) return formula === "" ? `${start}/>` : `${start}>${formula}${end}`;
  const v = (text: string): string => `${formula}<${prefix}v>${text}</${prefix}v>${end}`;
  if (typeof value === "number") return `${start}>${v(String(value))}`;
  if (typeof value === "boolean") return `${start} t="b">${v(value ? "1" : "0")}`;
  // A formula's text stands in <v>; text that someone typed stands inline, so that the shared strings stay untouched.
  if (how !== "value") return `${start} t="str">${v(encodeCellText(value))}`;
  return `${start} t="inlineStr">${inlineText(prefix, value)}${end}`;
}

export function inlineText(prefix: Prefix, text: string): string {
  return `<${prefix}is><${prefix}t xml:space="preserve">${encodeCellText(text)}</${prefix}t></${prefix}is>`;
}
