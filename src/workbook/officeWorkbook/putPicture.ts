import { columnLetters } from "../../core/table";
import { MAX_COLUMNS } from "../area";
import { WorkbookError, type Receipt, type SheetPicture } from "../port";
import { PUT_PICTURE, refuseOddPicture } from "../sheetPicture";
import { runExcel } from "./runExcel";

/** Excel on the web takes 5 MB a request; the picture goes as Base64, a third longer, with a little around it. */
const MOST_BYTES = 3_500_000;
/** Excel counts points, pictures px. */
const POINTS = 0.75;
/** Between the picture and another that stands left of it, in points. */
const GAP = 12;
/** Columns that a picture may need to the right of its corner. */
const ROOM = 40;
/** Shapes that an undo has put back, by the shape that they were before: an earlier receipt knows them by that. */
const backAs = new Map<string, string>();

/** A picture as it goes onto a sheet; places and sizes in points. */
interface Standing {
  /** Its shape; "" for one that is still to come. */
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly alt: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Puts a picture to the right of everything on a sheet, or in the place and width of the picture of that name that stands on it. The
 * new one is there before the old one goes, in one request, so that a refusal leaves the old. Undo brings the old one back as Excel
 * draws it, at 96 dots an inch. Rejects with WorkbookError; a picture too large for one request is `payload-too-large`.
 */
export async function putPicture(sheetId: string, sheetName: string, picture: SheetPicture): Promise<Receipt> {
  refuseOddPicture(picture);
  const { name, png, width, height, alt } = picture;
  if (png.length > MOST_BYTES) throw new WorkbookError("payload-too-large", "The picture is too large for Excel to take from an add-in. Save it as a PNG file and insert that (Insert, Pictures).");
  return runExcel(PUT_PICTURE, "write", async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const shapes = sheet.shapes.load("items/id,items/type,items/name,items/altTextDescription,items/left,items/top,items/width,items/height");
    const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    const old = shapes.items.filter((shape) => shape.name === name && shape.type === "Image");
    const images = old.map((shape) => shape.getAsImage("PNG"));
    const [row, column] = used.isNullObject ? [1, 1] : freeCell(used);
    const corner = sheet.getCell(row, column).load("left,top");
    await context.sync();
    const before = old.map((shape, at): Standing => {
      const { id, altTextDescription, left, top, width: wide, height: high } = shape;
      return { id, name, image: images[at]?.value ?? "", alt: altTextDescription, left, top, width: wide, height: high };
    });
    const [first] = before;
    const others = shapes.items.filter((shape) => shape.name !== name);
    const wide = first?.width ?? width * POINTS;
    const left = first?.left ?? others.reduce((most, shape) => Math.max(most, shape.left + shape.width + GAP), corner.left);
    const made = add(sheet, { id: "", name, image: base64(png), alt, left, top: first?.top ?? corner.top, width: wide, height: (wide * height) / width });
    for (const shape of old) shape.delete();
    made.name = name; // once no other has it
    made.load("id");
    await context.sync();
    const id = made.id;
    const places = first === undefined && left === corner.left ? `${sheetName}!${columnLetters(column)}${row + 1}` : sheetName;
    return { label: PUT_PICTURE, cellsChanged: 0, rowsAdded: 0, tablesCreated: [], places, undo: () => takeBack(sheetId, id, before) };
  });
}

/** Row and column, from 0, with one column free to the right of all cells; below them where the sheet ends before that. */
function freeCell({ rowIndex, rowCount, columnIndex, columnCount }: Excel.Range): readonly [row: number, column: number] {
  const column = columnIndex + columnCount + 1;
  return column + ROOM <= MAX_COLUMNS ? [1, column] : [rowIndex + rowCount + 1, 0];
}

function add(sheet: Excel.Worksheet, { image, alt, left, top, width, height }: Standing): Excel.Shape {
  const made = sheet.shapes.addImage(image);
  made.altTextDescription = alt;
  made.lockAspectRatio = false;
  made.left = left;
  made.top = top;
  made.width = width;
  made.height = height;
  made.lockAspectRatio = true;
  return made;
}

/** Takes the picture away and puts those before it back. One that is gone already is left so, and counted. */
async function takeBack(sheetId: string, id: string, before: readonly Standing[]): Promise<{ readonly left: number }> {
  return runExcel(`Undo: ${PUT_PICTURE}`, "write", async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const shapes = sheet.shapes.load("items/id");
    await context.sync();
    let now = id;
    for (let next = backAs.get(now); next !== undefined; next = backAs.get(now)) now = next;
    const put = shapes.items.find((shape) => shape.id === now);
    if (put === undefined) return { left: 1 };
    const back = before.map((old) => ({ old, made: add(sheet, old) }));
    put.delete();
    for (const { old, made } of back) {
      made.name = old.name;
      made.load("id");
    }
    await context.sync();
    for (const { old, made } of back) backAs.set(old.id, made.id);
    return { left: 0 };
  });
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
