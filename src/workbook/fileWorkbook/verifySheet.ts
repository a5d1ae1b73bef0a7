import { WorkbookError } from "../port";
import { cellKey, cellName, columnOfKey, rowOfKey } from "../area";
import type { FileModel } from "./fileModel";
import { sameCell } from "./pending";
import type { SheetContent } from "./sheetRead";

/** All cells of an edited sheet that were not edited hold what they held, values and formulas. */
export function verifyOthers(model: FileModel, sheet: string, before: SheetContent, now: SheetContent): void {
  const pending = model.pending.ofSheet(sheet);
  const edited = new Set([...pending.keys()].map(rowOfKey));
  for (const row of new Set([...before.rows.keys(), ...now.rows.keys()])) {
    const [was, is] = [before.rows.get(row) ?? [], now.rows.get(row) ?? []];
    for (let column = Math.max(was.length, is.length) - 1; column >= 0; column--) {
      if (sameCell(was[column] ?? null, is[column] ?? null) || (edited.has(row) && pending.has(cellKey(row, column)))) continue;
      throw lost(`${cellName(row, column)} of ${sheet}`);
    }
  }
  const kept = (formulas: SheetContent["formulas"]): Map<number, string> =>
    new Map([...formulas].flatMap(([key, { text }]) => ((pending.get(key)?.how ?? "cached") === "cached" ? [[key, text] as const] : [])));
  const [was, is] = [kept(before.formulas), kept(now.formulas)];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    if (was.get(key) !== is.get(key)) throw lost(`the formula in ${cellName(rowOfKey(key), columnOfKey(key))} of ${sheet}`);
  }
}

/** All edited cells read back as they were meant. */
export function verifyEdits(model: FileModel, sheet: string, now: SheetContent): void {
  for (const [key, pending] of model.pending.ofSheet(sheet)) {
    const cell = now.rows.get(rowOfKey(key))?.[columnOfKey(key)] ?? null;
    const formula = pending.how === "formula" ? pending.formula : null;
    if (!sameCell(cell, pending.value) || (formula !== null && now.formulas.get(key)?.text !== formula)) throw lost(`a cell of ${sheet}`);
  }
}

export function lost(what: string): WorkbookError {
  return new WorkbookError("damaged", `The file was not saved: a check of the result found that ${what} would not be as it should. Your edits are still here; keep this page open and tell the makers of Cairn.`);
}
