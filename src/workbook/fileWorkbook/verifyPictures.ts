import type { FileModel } from "./fileModel";
import { inAttribute, readDrawing } from "./drawingPart";
import { contentType } from "./openPackage";
import { drawingOf } from "./pictures";
import type { Parts } from "./parts";
import { lost } from "./verifySheet";
import { readSheetDrawing } from "./worksheetDrawing";

/** Every picture that was to be put in stands in the saved file, once, with its words and its bytes; whatever else lies on its sheet is spelt as it was. Throws `damaged`. */
export function verifyPictures(model: FileModel, saved: Parts): void {
  for (const sheet of new Set(model.pictures.all().map((each) => each.sheet))) {
    const put = model.pictures.ofSheet(sheet);
    const ours = new Set(put.map(({ picture }) => inAttribute(picture.name)));
    const [was, is] = [drawingAt(model.parts, sheet), drawingAt(saved, sheet)];
    if (is === null) throw lost(`the drawing on ${sheet}`);
    const others = (drawing: typeof is): string => {
      const own = new Set(drawing.pictures.filter(({ name }) => ours.has(name)).map(({ element }) => element));
      return drawing.root.children.filter((child) => !own.has(child)).map(({ start, end }) => drawing.xml.slice(start, end)).join("\n");
    };
    if (was !== null && others(was) !== others(is)) throw lost(`what lies on ${sheet} besides the picture`);
    if (was === null && is.root.children.length !== put.length) throw lost(`the drawing on ${sheet}`);
    const ids = is.pictures.map(({ id }) => id);
    for (const { picture } of put) {
      const found = is.pictures.filter(({ name }) => name === inAttribute(picture.name));
      const image = saved.relations(is.part).find(({ id, kind }) => id === found[0]?.image && kind === "image")?.target ?? "";
      const alt = normalised(found[0]?.alt ?? "");
      if (found.length !== 1 || alt !== normalised(inAttribute(picture.alt)) || ids.filter((id) => id === found[0]?.id).length > 1) throw lost(`the picture ${picture.name}`);
      const bytes = saved.bytes(image);
      if (contentType(saved, image) !== "image/png" || bytes?.length !== picture.png.length || !bytes.every((byte, at) => byte === picture.png[at])) throw lost(`the picture ${picture.name}`);
    }
  }
}

function drawingAt(parts: Parts, sheet: string) {
  const part = drawingOf(parts, sheet, readSheetDrawing(parts.need(sheet), sheet, null).relation);
  return part === null ? null : { part, ...readDrawing(parts.need(part), part) };
}

/** Line ends are one character in XML. */
const normalised = (text: string): string => text.replace(/\r\n?/g, "\n");
