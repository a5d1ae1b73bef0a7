import fc from "fast-check";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { FileModel } from "../../src/workbook/fileWorkbook/fileModel";
import { openPackage } from "../../src/workbook/fileWorkbook/openPackage";
import { placePicture } from "../../src/workbook/fileWorkbook/placePicture";
import { verifySaved } from "../../src/workbook/fileWorkbook/verifySaved";
import type { Receipt, Workbook } from "../../src/workbook/port";
import { packageOf, seedParts, seedWorkbook } from "./buildWorkbook";
import { savedFile, type SeedTable } from "./contract";
import { partText } from "./openedFile";
import { partsIn, picturesOn } from "./seenPictures";
import { BLUE, GREEN, pictureNamed } from "./testPng";

const SHEET = "xl/worksheets/sheet1.xml";
const DRAWING = "xl/drawings/drawing1.xml";
const STEPS: SeedTable = { name: "Steps", sheet: "Plan", kind: "table", headerRow: 1, firstColumn: 0, headers: ["ID", "Statement"], rows: [["T1", "apart"]] };
/** Characters that trip writers of attributes, those among them that XML cannot hold. */
const words = fc.array(fc.constantFrom("a", "é", "漢", "🌍", "<", "&", '"', "'", "\n", "\t", "]]>", "_x0041_", "\u0001", "\ud800"), { maxLength: 9 }).map((all) => all.join(""));
const readable = (text: string): string => text.replaceAll("\u0001", " ").replace(/\ud800(?![\udc00-\udfff])/g, " ");

type Step = { readonly kind: "put"; readonly name: string; readonly alt: string; readonly blue: boolean } | { readonly kind: "undo" } | { readonly kind: "reopen" };
const steps: fc.Arbitrary<readonly Step[]> = fc.array(fc.oneof<fc.Arbitrary<Step>[]>(
  fc.record({ kind: fc.constant("put" as const), name: fc.constantFrom("Diagram", "Chart & co"), alt: words, blue: fc.boolean() }), fc.record({ kind: fc.constant("undo" as const) }), fc.record({ kind: fc.constant("reopen" as const) }),
), { minLength: 1, maxLength: 7 });

test("whatever is put, taken back and saved in between: one picture of a name with the newest words and bytes, and all of others as they were", async () => {
  await fc.assert(fc.asyncProperty(fc.boolean(), steps, async (drawn, all) => {
    const theirs = drawn ? [{ name: "Town hall", alt: 'in "snow"', png: BLUE }] : [];
    const seed = seedWorkbook({ tables: [drawn ? { ...STEPS, pictures: theirs } : STEPS] });
    let workbook: Workbook = await openFileWorkbook(seed, "Plan.xlsx");
    let saved = seed;
    /** What should stand there, by name; what it was before each put that can be taken back. */
    let expected = new Map<string, readonly [alt: string, blue: boolean]>();
    let past: { readonly receipt: Receipt; readonly before: typeof expected }[] = [];
    for (const step of all) {
      if (step.kind === "put") {
        const receipt = await workbook.putPicture?.("table:Steps", pictureNamed(step.name, { alt: step.alt, png: step.blue ? BLUE : GREEN }));
        if (receipt) past.push({ receipt, before: expected });
        expected = new Map([...expected, [step.name, [step.alt, step.blue] as const]]);
      } else if (step.kind === "undo") {
        const last = past.pop();
        if (last === undefined) continue;
        expect(await last.receipt.undo()).toEqual({ left: 0 });
        expected = last.before;
      } else {
        saved = (await savedFile(workbook)).bytes;
        workbook = await openFileWorkbook(saved, "Plan.xlsx");
        past = [];
      }
    }
    const { bytes } = await savedFile(workbook);
    const seen = picturesOn(bytes, SHEET);
    expect(seen.slice(0, theirs.length).map(({ name, alt, png }) => ({ name, alt, png }))).toEqual(theirs);
    expect(new Map(seen.slice(theirs.length).map(({ name, alt, png }) => [name, [alt, png.length === BLUE.length]]))).toEqual(new Map([...expected].map(([name, [alt, blue]]) => [name, [readable(alt), blue]])));
    expect(seen).toHaveLength(theirs.length + expected.size);
    expect(Object.keys(partsIn(bytes).parts).filter((name) => name.startsWith("xl/media/"))).toHaveLength(seen.length);
    if (past.length === 0 && expected.size === 0 && saved === seed) expect(bytes).toEqual(seed);
    // Putting is a matter of the drawing alone: the sheet gets its name once, and nothing else.
    expect((partText(bytes, SHEET) ?? "").replace(/<drawing [^>]*\/>/, "")).toBe((partText(seed, SHEET) ?? "").replace(/<drawing [^>]*\/>/, ""));
  }), { numRuns: 60 });
}, 60_000);

describe("a save with a picture that", () => {
  const seed = seedWorkbook({ tables: [{ ...STEPS, pictures: [{ name: "Town hall", alt: "in snow", png: BLUE }] }] });
  const CHANGED = [DRAWING, "xl/drawings/_rels/drawing1.xml.rels", "[Content_Types].xml", SHEET];

  /** The saved file with parts changed as a broken writer would, judged against what was meant. */
  async function judge(spoil: (text: (name: string) => string) => Readonly<Record<string, string | Uint8Array>>): Promise<unknown> {
    const workbook = await openFileWorkbook(seed, "Plan.xlsx");
    await workbook.putPicture?.("table:Steps", pictureNamed("Diagram"));
    const { parts, text } = partsIn((await savedFile(workbook)).bytes);
    const spoilt = spoil(text);
    const all = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, typeof spoilt[name] === "string" ? new TextEncoder().encode(spoilt[name]) : spoilt[name] ?? bytes]));
    const { parts: before, main } = openPackage(seed);
    const model = new FileModel(before, main);
    model.pictures.put(placePicture(model, model.table("table:Steps"), pictureNamed("Diagram")));
    return verifySaved(model, packageOf({}, all), { changed: new Set(CHANGED), removed: new Set(), sheets: [], grownTables: [], proven: new Map() });
  }

  test("did what it was meant to do passes", async () => {
    expect(await judge(() => ({}))).toEqual({ cells: 0, first: [] });
  });

  test.each<readonly [string, (text: (name: string) => string) => Readonly<Record<string, string | Uint8Array>>]>([
    ["has other bytes", () => ({ "xl/media/image1.png": BLUE })],
    ["has one other byte", () => ({ "xl/media/image1.png": Uint8Array.from(GREEN, (byte, at) => (at === GREEN.length - 1 ? 7 : byte)) })],
    ["has other words", (text) => ({ [DRAWING]: text(DRAWING).replace("What Diagram shows", "Nothing") })],
    ["is there twice", (text) => ({ [DRAWING]: text(DRAWING).replace(/<xdr:oneCellAnchor.*?<\/xdr:oneCellAnchor>/s, (own) => own + own.replace('id="3"', 'id="4"')) })],
    ["is not there", (text) => ({ [DRAWING]: text(DRAWING).replace(/<xdr:oneCellAnchor.*?<\/xdr:oneCellAnchor>/s, "") })],
    ["has an id that another has", (text) => ({ [DRAWING]: text(DRAWING).replace('id="3" name="Diagram"', 'id="2" name="Diagram"') })],
    ["moved what another has drawn", (text) => ({ [DRAWING]: text(DRAWING).replace("<xdr:row>12</xdr:row>", "<xdr:row>13</xdr:row>") })],
    ["is said to be something else", (text) => ({ "[Content_Types].xml": text("[Content_Types].xml").replace("image/png", "image/x") })],
    ["lies in a drawing that the sheet no longer names", (text) => ({ [SHEET]: text(SHEET).replace(/<drawing [^>]*\/>/, "") })],
  ])("%s is not handed out", async (_, spoil) => {
    await expect(judge(spoil)).rejects.toThrow(/The file was not saved/);
  });

  test("lies on a sheet with more rows than a tree may have does not need the sheet read as a tree", async () => {
    const rows = Array.from({ length: 70_000 }, (_, i) => `<row r="${i + 9}"><c r="A${i + 9}"><v>${i}</v></c><c r="B${i + 9}"><v>1</v></c></row>`).join("");
    const parts = seedParts({ tables: [STEPS] });
    const workbook = await openFileWorkbook(packageOf({ ...parts, [SHEET]: (parts[SHEET] ?? "").replace("</sheetData>", `${rows}</sheetData>`) }), "Long.xlsx");
    await workbook.putPicture?.("table:Steps", pictureNamed("Diagram"));
    expect(picturesOn((await savedFile(workbook)).bytes, SHEET)).toHaveLength(1);
  }, 60_000);
});
