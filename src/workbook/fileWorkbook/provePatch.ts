import { formatArea, rowOfKey } from "../area";
import type { FileModel } from "./fileModel";
import { lastUpTo, type RowLayout } from "./rowLayout";
import type { SheetPatched } from "./sheetPatch";
import { readSheet, type SheetContent } from "./sheetRead";
import { lost, verifyEdits, verifyOthers } from "./verifySheet";

/** A stretch of the sheet's text: [start, end) before, and where it stands after. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly startAfter: number;
  readonly endAfter: number;
}

/**
 * Proves that a patched sheet holds its edits and otherwise what it held, without reading it whole; throws `damaged` where it
 * does not, and returns false where the sheet is not laid out for this proof.
 *
 * The sheet is in good order (`RowLayout`), so that a row's cells follow from the row's own text. Every character outside the
 * rows that were touched and the rows beside them is compared with what it was: equal rows hold equal cells. The rest (those
 * rows within the sheet's own head and tail) is read as a sheet of its own, before and after, and compared cell by cell; that
 * reading must be in good order too, so that no touched row took another's place or number. Formulas that rows share are the
 * one thing that reaches beyond a row: where one that others rest on was replaced, the sheet is read whole.
 */
export function provePatch(model: FileModel, sheet: string, before: string, { xml: after, splices }: SheetPatched): boolean {
  const { layout, formulas } = model.content(sheet);
  if (layout === null || layout.length !== before.length) return false;
  const pending = model.pending.ofSheet(sheet);
  for (const [key, cell] of pending) {
    const kind = cell.how === "cached" ? undefined : formulas.get(key)?.kind;
    if (kind !== undefined && kind !== "normal" && kind !== "shared") return false;
  }
  const regions = touched(layout, splices, new Set([...pending.keys()].map(rowOfKey)));
  const [first, last] = [layout.starts[0] ?? 0, layout.end];
  const shift = shiftOf(splices);
  let [at, atAfter] = [first, first + shift(first)];
  for (const { start, end, startAfter, endAfter } of [...regions, { start: last, end: last, startAfter: last + shift(last + 1), endAfter: 0 }]) {
    if (before.slice(at, start) !== after.slice(atAfter, startAfter)) throw lost(`a row of ${sheet} that was not edited`);
    [at, atAfter] = [end, endAfter];
  }
  const was = excerpt(model, sheet, [before.slice(0, first), ...regions.map((r) => before.slice(r.start, r.end)), before.slice(last)]);
  const is = excerpt(model, sheet, [after.slice(0, first + shift(first)), ...regions.map((r) => after.slice(r.startAfter, r.endAfter)), after.slice(last + shift(last + 1))]);
  if (regions.length > 0 && is.layout === null) throw lost(`the order of rows in ${sheet}`);
  if (is.isProtected !== was.isProtected || is.merged.map(formatArea).join() !== was.merged.map(formatArea).join()) throw lost(`the merged cells of ${sheet}`);
  verifyOthers(model, sheet, was, is);
  verifyEdits(model, sheet, is);
  return true;
}

/**
 * Each stretch of rows that splices touch or that hold edits (one that was forgotten must be seen too), with the row before
 * and the row behind, so that its order among them is seen; in order, none overlapping.
 */
function touched(layout: RowLayout, splices: SheetPatched["splices"], edited: Iterable<number>): readonly Region[] {
  const { numbers, starts, end } = layout;
  const [first, shift] = [starts[0] ?? 0, shiftOf(splices)];
  const places = splices.filter((splice) => splice.start <= end && splice.end >= first && !(splice.end === first && splice.start < first)) // not those in head and tail
    .map((splice) => ({ start: splice.start, last: Math.max(splice.start, splice.end - 1) }));
  for (const row of edited) {
    const at = lastUpTo(numbers, row);
    const start = starts[at];
    if (start !== undefined && numbers[at] === row) places.push({ start, last: start });
  }
  const found: { start: number; end: number }[] = [];
  for (const place of places.sort((a, b) => a.start - b.start)) {
    const start = starts[Math.max(0, lastUpTo(starts, place.start) - 1)] ?? first;
    const behind = starts[lastUpTo(starts, place.last) + 2] ?? end;
    const known = found.at(-1);
    if (known !== undefined && start <= known.end) known.end = Math.max(known.end, behind);
    else found.push({ start, end: behind });
  }
  return found.map((region) => ({ ...region, startAfter: region.start + shift(region.start), endAfter: region.end + shift(region.end === end ? end + 1 : region.end) }));
}

/** By how much the splices that start before a place move what stands there. */
function shiftOf(splices: SheetPatched["splices"]): (place: number) => number {
  const starts = splices.map(({ start }) => start);
  const sums = [0];
  for (const { start, end, text } of splices) sums.push((sums.at(-1) ?? 0) + text.length - (end - start));
  return (place) => sums[lastUpTo(starts, place - 1) + 1] ?? 0;
}

function excerpt(model: FileModel, part: string, pieces: readonly string[]): SheetContent {
  return readSheet(pieces.join(""), { part, strings: () => model.texts(), dateSystem: model.workbook.dateSystem });
}
