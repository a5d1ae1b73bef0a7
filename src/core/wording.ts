import { cellText, isCellError, type Cell } from "./cell";

/** A cell's content as a message quotes it: text in quotation marks and cut at 60 characters, all else bare. Blank is the word "blank". */
export function quoted(cell: Cell): string {
  if (cell === null) return "blank";
  if (typeof cell !== "string" || isCellError(cell)) return cellText(cell);
  const text = cell.trim().replace(/\s+/g, " ");
  if (text === "") return "blank";
  return text.length > 60 ? `"${text.slice(0, 59)}…"` : `"${text}"`;
}

/** Names as a list in a sentence: "A", "A and B", "A, B and C". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

/** The parts of a cell that holds several values, trimmed, empty ones and repeats left out. */
export function parts(text: string, separator = /[;\r\n]+/): readonly string[] {
  const found = text.split(separator).map((part) => part.trim()).filter((part) => part !== "");
  return found.length < 2 ? found : [...new Set(found)];
}
