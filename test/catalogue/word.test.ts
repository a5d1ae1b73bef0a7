import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { makeCatalogue } from "../../src/catalogue/catalogue";
import { drawPictures } from "../../src/catalogue/word/pictures";
import { writeWord } from "../../src/catalogue/word/writeWord";
import type { Book } from "../../src/core/book";
import { HOSTILE } from "./hostile";
import { bookOf, CHOICES, sampleBook } from "./sample";
import { tinyPng } from "./tinyPng";
import { noJudge, pagesOf } from "./wordToPdf";

jest.setTimeout(300_000);

type Parts = Readonly<Record<string, string>>;

async function wordOf(book: Book, more: Partial<typeof CHOICES> = {}): Promise<Uint8Array> {
  const catalogue = makeCatalogue(book, { practices: book.practices, filters: [] }, { ...CHOICES, ...more });
  return writeWord(catalogue, await drawPictures(catalogue.parts, tinyPng, () => undefined));
}
const partsOf = (bytes: Uint8Array): Parts => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, name.endsWith(".png") ? "" : strFromU8(part)]));

/** Throws at the first thing that is no well-formed XML. */
function parse(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => { throw error; });
  parser.write(xml).close();
}

function expectSound(parts: Parts): void {
  for (const [name, xml] of Object.entries(parts)) if (/\.(xml|rels|svg)$/.test(name)) expect(() => { parse(xml); }).not.toThrow();
  for (const [name, xml] of Object.entries(parts).filter(([each]) => each.endsWith(".rels"))) {
    const folder = name.replace(/_rels\/[^/]*$/, "");
    for (const [, target, mode] of xml.matchAll(/Target="([^"]*)"(?: TargetMode="(\w+)")?/g)) {
      if (mode === "External") expect(target).toMatch(/^(https?|mailto):/);
      else expect(parts[target?.startsWith("/") === true ? target.slice(1) : folder + (target ?? "")]).toBeDefined();
    }
  }
}

describe("the catalogue as a Word document", () => {
  let bytes: Uint8Array;
  let parts: Parts;
  let text: string;
  beforeAll(async () => {
    bytes = await wordOf(await sampleBook());
    parts = partsOf(bytes);
    text = parts["word/document.xml"] ?? "";
  });

  test("is sound: every part is well-formed and every relationship leads to a part or to an address", () => {
    expectSound(parts);
  });

  test("has real headings, a title, a language and contents that are not empty before Word fills them in", () => {
    expect(text.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBeGreaterThan(32);
    expect(parts["docProps/core.xml"]).toContain("<dc:title>What works</dc:title>");
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="en-GB"/>');
    const contents = /<w:sdtContent>.*?<\/w:sdtContent>/s.exec(text)?.[0] ?? "";
    for (const entry of ["How practices were judged", "Index by indicator", "Sources and licences"]) expect(contents).toContain(entry);
    expect(parts["word/settings.xml"]).toContain("<w:updateFields");
  });

  test("gives each picture its words, and each table a header row that repeats", () => {
    const pictures = text.match(/<wp:docPr [^>]*>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(30);
    for (const picture of pictures) expect(picture).toMatch(/descr="Ratings of .*Relevance: /);
    expect(text.match(/<w:tblHeader\/>/g)?.length).toBe(text.match(/<w:tbl>/g)?.length);
  });

  test("has a bookmark for every link within", () => {
    const names = new Set([...text.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name));
    const anchors = [...text.matchAll(/w:anchor="([^"]*)"/g)].map(([, anchor]) => anchor);
    expect(anchors.length).toBeGreaterThan(100);
    expect(anchors.filter((anchor) => !names.has(anchor))).toEqual([]);
    for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/);
  });

  test("holds hostile text as text and stays sound", async () => {
    const hostile = partsOf(await wordOf(bookOf([HOSTILE]), { withContact: true, title: '"><w:p/>', organisation: "\u0000&\ud800" }));
    expectSound(hostile);
    const body = hostile["word/document.xml"] ?? "";
    expect(body).toContain("&lt;img src=x onerror=alert(2)&gt;");
    expect(body).not.toMatch(/<w:instrText[^>]*>[^<]*HYPERLINK/);
    expect(body).toContain("x".repeat(32_767));
    expect(body).toContain("<w:bidi/>");
    expect(body).toContain("<w:rtl/>");
  });

  test("comes out of LibreOffice with a page for each practice and its headings in order", () => {
    const missing = noJudge();
    if (missing !== null) {
      console.info(`Not judged: ${missing}.`);
      return;
    }
    const pages = pagesOf(bytes);
    const firstLines = pages.map((page) => page.split("\n").map((line) => line.trim()).filter((line) => line !== ""));
    for (let number = 2; number <= 32; number++) expect(firstLines.filter((lines) => lines[0]?.startsWith(`${number}. `) === true && lines.includes("Assessment"))).toHaveLength(1);
    const headings = ["Contents", "How practices were judged", "The practices", "Index by indicator", "Index by region", "Sources and licences"];
    const at = headings.map((heading) => firstLines.findIndex(([line]) => line === heading));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.length).toBeLessThan(60);
  });
});
