import { JSDOM, VirtualConsole } from "jsdom";
import { sha256 } from "@noble/hashes/sha2";
import { makeCatalogue } from "../../src/catalogue/catalogue";
import { writeHtml } from "../../src/catalogue/html/writeHtml";
import type { Book } from "../../src/core/book";
import { HOSTILE } from "./hostile";
import { bookOf, CHOICES, sampleBook } from "./sample";

const htmlOf = (book: Book, more: Partial<typeof CHOICES> = {}): string => writeHtml(makeCatalogue(book, { practices: book.practices, filters: [] }, { ...CHOICES, ...more }));
/** jsdom does not know margin boxes on paper and would say so at length. */
const documentOf = (html: string): Document => new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
const attributes = (document: Document): readonly Attr[] => [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]);

describe("the catalogue as a web page", () => {
  let sample: Document;
  beforeAll(async () => { sample = documentOf(htmlOf(await sampleBook())); });

  test("has a language, a title, one main, a header and a navigation", () => {
    expect(sample.documentElement.lang).toBe("en-GB");
    expect(sample.title).toBe("What works");
    for (const landmark of ["main", "header", "nav"]) expect(sample.querySelectorAll(landmark)).toHaveLength(1);
    expect(sample.querySelector("a")?.getAttribute("href")).toBe("#practices");
  });

  test("has headings without gaps and one of the first level", () => {
    const levels = [...sample.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((heading) => Number(heading.tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, at) => { expect(level).toBeLessThanOrEqual((levels[at] ?? 0) + 1); });
  });

  test("has a page for each published practice, and every link within leads somewhere", () => {
    expect(sample.querySelectorAll("article")).toHaveLength(32);
    const inner = [...sample.querySelectorAll('a[href^="#"]')];
    expect(inner.length).toBeGreaterThan(100);
    expect(inner.filter((link) => sample.getElementById(link.getAttribute("href")?.slice(1) ?? "") === null)).toEqual([]);
    const ids = [...sample.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has a picture with words for each rated practice, and tables with captions and headers", () => {
    const pictures = [...sample.querySelectorAll('svg[role="img"]')];
    expect(pictures.length).toBeGreaterThan(30);
    for (const picture of pictures) expect(picture.querySelector("desc")?.textContent).toMatch(/^Relevance: .*Sustainability: /);
    for (const table of sample.querySelectorAll("table")) {
      expect(table.querySelector("caption")?.textContent).not.toBe("");
      expect(table.querySelectorAll("tbody tr").length).toBe(table.querySelectorAll('tbody th[scope="row"]').length);
    }
  });

  test("runs nothing and loads nothing: its policy allows its own style sheet by its hash", () => {
    const policy = sample.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
    const style = sample.querySelector("style")?.textContent ?? "";
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${Buffer.from(sha256(style)).toString("base64")}'; base-uri 'none'; form-action 'none'`);
    expect(sample.querySelectorAll("script,link,img,iframe,object,form")).toHaveLength(0);
    expect(style).not.toMatch(/url\(|@import/);
  });

  test("shows hostile text as text, with links to http, https and mailto alone", () => {
    const html = htmlOf(bookOf([HOSTILE]), { withContact: true, title: "</title><script>alert(7)</script>", organisation: "<b>x" });
    const document = documentOf(html);
    expect(document.querySelectorAll("script,img,iframe,b,[onerror],[onmouseover],[style]")).toHaveLength(0);
    expect(attributes(document).filter(({ name }) => name.startsWith("on"))).toEqual([]);
    const schemes = [...document.querySelectorAll("a[href]")].map((link) => /^#|^[a-z]+:/.exec(link.getAttribute("href") ?? "")?.[0]);
    expect(new Set(schemes)).toEqual(new Set(["#", "https:", "mailto:"]));
    expect(document.querySelector("h3[id^=practice]")?.textContent).toContain("<img src=x onerror=alert(2)>\ufffd & \"'");
    expect(document.body.textContent).toContain("javascript:alert(3)");
    expect(document.body.textContent).toContain("x".repeat(32_767));
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(html)).toBe(false);
    expect(document.querySelectorAll("style")).toHaveLength(1);
    expect(document.querySelectorAll("article")).toHaveLength(1);
  });

  test("keeps a title out of the style sheet's syntax", () => {
    const style = documentOf(htmlOf(bookOf([{ ID: "A", Title: '"}body{display:none}</style>\\' }]))).querySelector("style")?.textContent ?? "";
    expect(style).not.toContain("display:none}</");
    expect(style).toContain('content:"1\\2e  \\22 \\7d body\\7b display\\3a none\\7d \\3c \\2f style\\3e \\5c "');
  });

  test("marks the workbook's own texts with their language", () => {
    const document = documentOf(htmlOf(bookOf([{ ID: "A", Title: "Språkkafé", Problem: "Få pratar." }], '{"language":"sv"}')));
    expect([...document.querySelectorAll('[lang="sv"]')].map(({ textContent }) => textContent)).toEqual(["1. Språkkafé", "Få pratar."]);
  });
});
