import type { PlainSheet } from "../fileWorkbook/plainSheet";
import type { Imported } from "./imported";

/** Name of the copy: the file's own, ending in .xlsx. */
export function copyName(fileName: string): string {
  return `${fileName.replace(/\.(xls|xlsb|ods|csv|tsv|tab|txt)$/i, "")}.xlsx`;
}

/** One receipt for a copy: what it holds, what became of formulas, what was left behind, and that the file itself stays. */
export function receiptOf({ sheets, left, dataRows: known, remarks }: Imported, fileName: string, renamedSheets: number): string {
  const rows = known ?? sheets.reduce((sum, sheet) => sum + dataRows(sheet), 0);
  const notCarried = [
    left.charts > 0 ? counted(left.charts, "chart") : null, left.comments > 0 ? counted(left.comments, "comment") : null,
    left.links > 0 ? `the addresses of ${counted(left.links, "link")}` : null, left.mergedAreas > 0 ? counted(left.mergedAreas, "merged area") : null,
    left.macros ? "macros" : null,
  ].flatMap((words) => words ?? []);
  const isText = /\.(csv|tsv|tab|txt)$/i.test(fileName);
  return [
    `Opened a copy of ${fileName} as a new workbook: ${counted(sheets.length, "sheet")}, ${counted(rows, "row")}.`,
    left.formulas > 0 ? `Formulas became their values (${number(left.formulas)}).` : null,
    left.formulasWithoutValue > 0 ? `${counted(left.formulasWithoutValue, "formula")} had no value and ${left.formulasWithoutValue === 1 ? "is a blank cell" : "are blank cells"}.` : null,
    isText ? null : `Not in the copy: ${list(["cell formats", ...notCarried])}.`,
    renamedSheets > 0 ? `${counted(renamedSheets, "sheet name")} had to change for Excel.` : null,
    ...remarks,
    `Download saves ${copyName(fileName)}; ${fileName} stays as it is.`,
  ].filter((sentence) => sentence !== null).join(" ");
}

/** Rows that hold anything, without the first of them, which has the headers. */
function dataRows({ rows }: PlainSheet): number {
  return Math.max(0, rows.filter((row) => row.some((cell) => cell !== null && cell !== "")).length - 1);
}

const number = (count: number): string => count.toLocaleString("en-GB");
const counted = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
const list = (words: readonly string[]): string => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`);
