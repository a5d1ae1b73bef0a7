import { accessDenied, HostError, invalidArgument, itemNotFound, UnimplementedMember } from "./hostError";
import type { HostBook, HostSheet } from "./hostModel";
import { newId } from "./hostModel";
import type { HostProperty } from "./hostObject";
import { HostObject, nullObject } from "./hostObject";

/** A picture on a sheet ("Excel.Shape class"). Places and sizes are in points. */
export interface HostShape {
  readonly id: string;
  readonly format: "PNG" | "JPEG";
  /** Base64, without a data address in front. */
  readonly data: string;
  name: string;
  altTextTitle: string;
  altTextDescription: string;
  left: number;
  top: number;
  width: number;
  height: number;
  lockAspectRatio: boolean;
  visible: boolean;
  placement: string;
}

/** "Excel.ShapeCollection class": found by name or by id. Pictures only. */
export function shapesObject(book: HostBook, sheet: HostSheet): HostObject {
  const find = (key: unknown): HostShape | undefined => sheet.shapes.find((one) => one.id === key || one.name === key);
  const object = (one: HostShape): HostObject => shapeObject(sheet, one);
  const item = (key: unknown): HostObject => {
    const found = find(key);
    if (!found) throw itemNotFound();
    return object(found);
  };
  return new HostObject("ShapeCollection", {
    items: () => sheet.shapes.map(object),
    item,
    methods: {
      AddImage: (base64) => {
        sheet.refuseUnless("allowEditObjects");
        const made = picture(base64, freeName(sheet));
        sheet.shapes.push(made);
        book.record(sheet, null, "Shapes.AddImage", made.format);
        return object(made);
      },
      GetItem: item,
      GetItemOrNullObject: (key) => { const found = find(key); return found ? object(found) : nullObject("Shape"); },
      GetItemAt: (index) => { const found = sheet.shapes[Number(index)]; if (!found) throw itemNotFound(); return object(found); },
      GetCount: () => sheet.shapes.length,
    },
  });
}

function freeName(sheet: HostSheet): string {
  let n = sheet.shapes.length + 1;
  while (sheet.shapes.some((one) => one.name === `Picture ${n}`)) n += 1;
  return `Picture ${n}`;
}

/** "addImage": a Base64-encoded image, JPEG or PNG. Its size in points comes from its pixels at 96 to the inch. */
function picture(base64: unknown, name: string): HostShape {
  if (typeof base64 !== "string" || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw invalidArgument("base64ImageString");
  const bytes = Buffer.from(base64, "base64");
  const isPng = bytes.subarray(0, 8).toString("latin1") === "\u0089PNG\r\n\u001a\n";
  if (!isPng && !(bytes[0] === 0xff && bytes[1] === 0xd8)) throw new HostError("InvalidArgument", "The image is neither PNG nor JPEG.");
  const [width, height] = isPng ? [bytes.readUInt32BE(16) * 0.75, bytes.readUInt32BE(20) * 0.75] : [72, 72];
  return {
    id: newId(), format: isPng ? "PNG" : "JPEG", data: base64, name, altTextTitle: "", altTextDescription: "", left: 0, top: 0, width, height, lockAspectRatio: true, visible: true, placement: "TwoCell",
  };
}

function shapeObject(sheet: HostSheet, shape: HostShape): HostObject {
  const property = <K extends keyof HostShape>(name: K, accept: (value: unknown) => boolean, after?: (before: HostShape) => void): HostProperty => ({
    get: () => shape[name],
    set: (value) => {
      sheet.refuseUnless("allowEditObjects");
      if (!accept(value)) throw invalidArgument(name);
      const before = { ...shape };
      Object.assign(shape, { [name]: value });
      after?.(before);
    },
  });
  const text = (value: unknown): boolean => typeof value === "string";
  const yes = (value: unknown): boolean => typeof value === "boolean";
  const length = (value: unknown): boolean => typeof value === "number" && value >= 0;
  return new HostObject("Shape", {
    id: shape.id,
    properties: {
      Id: { get: () => shape.id }, Type: { get: () => "Image" }, ZOrderPosition: { get: () => sheet.shapes.indexOf(shape) },
      Name: property("name", (value) => text(value) && value !== ""),
      AltTextTitle: property("altTextTitle", text), AltTextDescription: property("altTextDescription", text),
      Left: property("left", length), Top: property("top", length), Visible: property("visible", yes), LockAspectRatio: property("lockAspectRatio", yes),
      // "lockAspectRatio": with it, a new height or width changes the other in proportion.
      Width: property("width", length, (before) => { if (shape.lockAspectRatio && before.width > 0) shape.height = (before.height * shape.width) / before.width; }),
      Height: property("height", length, (before) => { if (shape.lockAspectRatio && before.height > 0) shape.width = (before.width * shape.height) / before.height; }),
      Placement: property("placement", (value) => ["TwoCell", "OneCell", "Absolute"].includes(String(value))),
      Image: { get: () => new HostObject("Image", { id: shape.id, properties: { Id: { get: () => shape.id }, Format: { get: () => shape.format } } }) },
    },
    methods: {
      // "getAsImage": the host draws nothing, so it gives the picture back only in its own format.
      GetAsImage: (format) => {
        if (format !== shape.format) throw new UnimplementedMember(`Shape.GetAsImage("${String(format)}") of a ${shape.format}`);
        return shape.data;
      },
      Delete: () => {
        if (sheet.book.readOnly) throw accessDenied();
        sheet.refuseUnless("allowEditObjects");
        sheet.shapes.splice(sheet.shapes.indexOf(shape), 1);
        return null;
      },
    },
  });
}
