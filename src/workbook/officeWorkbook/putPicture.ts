import { WorkbookError, type SheetPicture } from "../port";
import { runExcel } from "./runExcel";

/** Excel on the web takes 5 MB a request; the picture goes as Base64, a third longer, with a little around it. */
const MOST_BYTES = 3_500_000;
/** Excel counts points, pictures px. */
const POINTS = 0.75;

/**
 * Puts a picture beside a table, or in the place and width of the one of that name that stands on its sheet. The new one is there before
 * the old one goes, in one request, so that a refusal leaves the old. Rejects with WorkbookError; a picture too large for one request is `payload-too-large`.
 */
export async function putPicture(sheetId: string, besideColumn: number, { name, png, width, height, alt }: SheetPicture): Promise<void> {
  if (png.length > MOST_BYTES) throw new WorkbookError("payload-too-large", "The picture is too large for Excel to take from an add-in. Save it as a PNG file and insert that (Insert, Pictures).");
  await runExcel("Put the picture into the workbook", "write", async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const shapes = sheet.shapes.load("items/name,items/left,items/top,items/width");
    const corner = sheet.getCell(1, besideColumn).load("left,top");
    await context.sync();
    const old = shapes.items.filter((shape) => shape.name === name);
    const [before] = old;
    const wide = before?.width ?? width * POINTS;
    const made = shapes.addImage(base64(png));
    made.altTextDescription = alt;
    made.lockAspectRatio = false;
    made.left = before?.left ?? corner.left;
    made.top = before?.top ?? corner.top;
    made.width = wide;
    made.height = (wide * height) / width;
    made.lockAspectRatio = true;
    for (const shape of old) shape.delete();
    made.name = name;
    await context.sync();
  });
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
