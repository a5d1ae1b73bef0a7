import { columnOfKey, MAX_COLUMNS, MAX_ROWS, rowOfKey } from "../area";
import { WorkbookError, type SheetPicture } from "../port";
import { inAttribute, readDrawing, widthOf, type Corner, type DrawingPart } from "./drawingPart";
import type { FileModel, TableView } from "./fileModel";
import { isSameSpot, type PendingPicture } from "./pendingPictures";
import { drawingOf, drawPicture } from "./pictures";
import { readSheetDrawing } from "./worksheetDrawing";

/** Columns that a picture may need to the right of its corner. */
const ROOM = 40;

/** Decides where a picture goes: where the one of its name is, else to the right of everything on the sheet. Refuses what cannot be drawn there; nothing is changed. */
export function placePicture(model: FileModel, view: TableView, picture: SheetPicture): PendingPicture {
  const { part } = view.sheet;
  const { relation, objectsLocked } = readSheetDrawing(model.parts.need(part), part, model.content(part).layout);
  if (objectsLocked) {
    throw new WorkbookError("protected", `The sheet ${view.info.sheet} is protected, its pictures and shapes with it. Unprotect it in Excel (Review, Unprotect Sheet), save, and open the file again. Nothing was written.`);
  }
  const before = model.pictures.ofSheet(part).find(({ picture: { name } }) => name === picture.name);
  if (before !== undefined) return { ...before, picture };
  const drawn = drawingOf(model.parts, part, relation);
  const drawing = drawn === null ? null : readDrawing(model.parts.need(drawn), drawn);
  const old = drawing?.pictures.find(({ name }) => name === inAttribute(picture.name));
  if (old !== undefined) return { sheet: part, picture, corner: old.corner, width: old.width ?? widthOf(picture) };
  return { sheet: part, picture, corner: freeCorner(model, view, drawing), width: widthOf(picture) };
}

/** The parts that drawing it makes or rewrites, found by doing it on a copy: what would fail when the file is saved fails now. */
export function partsTouched(model: FileModel, picture: PendingPicture): readonly string[] {
  const before = model.parts.copy();
  for (const other of model.pictures.all()) if (!isSameSpot(other, picture)) drawPicture(before, model.main, other);
  const after = before.copy();
  drawPicture(after, model.main, picture);
  const was = before.made();
  return [...after.made()].filter(([name, content]) => was.get(name) !== content).map(([name]) => name);
}

/** In the second row, with one column free to the right of all cells, tables, merged cells and drawings; below all of it where the sheet ends before that. */
function freeCorner(model: FileModel, { sheet, data }: TableView, drawing: DrawingPart | null): Corner {
  const content = model.content(sheet.part);
  let right = drawing?.right ?? 0;
  let bottom = 0;
  const take = (row: number, columns: number): void => {
    right = Math.max(right, columns);
    bottom = Math.max(bottom, row);
  };
  for (const [row, cells] of content.rows) take(row, cells.length);
  for (const key of content.formulas.keys()) take(rowOfKey(key), columnOfKey(key) + 1);
  for (const [key, cell] of model.pending.ofSheet(sheet.part)) if (cell.value !== null || cell.how !== "value") take(rowOfKey(key), columnOfKey(key) + 1);
  for (const area of content.merged) take(area.bottom, area.right + 1);
  for (const table of model.tables()) if (table.sheet.part === sheet.part) take(table.data.bottom, table.data.right + 1);
  for (const { corner, width } of model.pictures.ofSheet(sheet.part)) if (corner.kind === "cell") right = Math.max(right, corner.column + 1 + Math.ceil(width / widthOf({ width: 64 })));
  if (right + 1 + ROOM <= MAX_COLUMNS) return { kind: "cell", column: right + 1, row: 1, x: 0, y: 0 };
  return { kind: "cell", column: data.left, row: Math.min(bottom + 1, MAX_ROWS - 1), x: 0, y: 0 };
}
