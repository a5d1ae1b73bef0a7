import { unzipSync } from "fflate";
import { parseXml, type XmlElement } from "../../src/workbook/fileWorkbook/xmlTree";

/** A picture as it lies on a sheet; its size in px. */
export interface SeenPicture {
  readonly name: string;
  readonly alt: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What one needs to find a drawing in a file: its parts by name, and names by relationship. Nothing of it is code of ours but the parser. */
export function partsIn(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const text = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array(0));
  const related = (part: string, kind: string): readonly { readonly id: string; readonly target: string }[] => {
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const xml = text(`${folder}_rels/${part.slice(folder.length)}.rels`);
    return xml === "" ? [] : parseXml(xml, part).children.map((each) => Object.fromEntries(each.attributes.map(({ name, value }) => [name, value]))).flatMap(({ Id = "", Type = "", Target = "" }) =>
      (Type.endsWith(`/${kind}`) ? [{ id: Id, target: decodeURIComponent(new URL(Target, `http://package/${folder}`).pathname.slice(1)) }] : []));
  };
  return { parts, text, related };
}

/** The pictures on a sheet of a saved file, in their order. */
export function picturesOn(bytes: Uint8Array, sheetPart: string): readonly SeenPicture[] {
  const { parts, text, related } = partsIn(bytes);
  return related(sheetPart, "drawing").flatMap(({ id, target }) => {
    if (!new RegExp(`<(?:\\w+:)?drawing [^>]*:id=["']${id}["']`).test(text(sheetPart))) throw new Error(`${sheetPart} does not name its drawing.`);
    return [...within(parseXml(text(target), target))].filter(({ name }) => name === "pic").map((pic): SeenPicture => {
      const all = [...within(pic)];
      const at = (name: string, attribute: string): string => all.find((each) => each.name === name && valueOf(each, attribute) !== null)?.attributes.find((each) => each.name === attribute)?.value ?? "";
      const image = related(target, "image").find((each) => each.id === at("blip", "embed"))?.target ?? "";
      return { name: at("cNvPr", "name"), alt: at("cNvPr", "descr"), png: new Uint8Array(parts[image] ?? []), width: Number(at("ext", "cx")) / 9525, height: Number(at("ext", "cy")) / 9525 };
    });
  });
}

function valueOf(element: XmlElement, name: string): string | null {
  return element.attributes.find((each) => each.name === name)?.value ?? null;
}

function* within(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* within(child);
  }
}
