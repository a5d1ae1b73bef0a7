import { sha256 } from "@noble/hashes/sha2";
import { JSDOM, VirtualConsole } from "jsdom";
import { writeReport } from "../../src/report/html/writeReport";
import { monitoringReport } from "../../src/report/monitoringReport";
import type { Book } from "../../src/core/book";
import type { ReportOptions } from "../../src/report/reportModel";
import { eightBook, OPTIONS, planBook, serial } from "./reportBook";

const page = new JSDOM("").window.document;
const htmlOf = (book: Book, more: Partial<ReportOptions> = {}): string => writeReport(monitoringReport(book, { ...OPTIONS, ...more }), page);
const documentOf = (html: string): Document => new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;

describe("the monitoring report as a web page", () => {
  const sample = documentOf(htmlOf(eightBook()));

  test("has a language, a title, landmarks, and headings without gaps", () => {
    expect([sample.documentElement.lang, sample.title]).toEqual(["en-GB", "How are we doing"]);
    for (const landmark of ["main", "header", "footer"]) expect(sample.querySelectorAll(landmark)).toHaveLength(1);
    expect(sample.querySelectorAll("h1")).toHaveLength(1);
    const ids = [...sample.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has a chart with title and words for each indicator that has a value", () => {
    const charts = [...sample.querySelectorAll('svg[role="img"]')];
    expect(charts).toHaveLength(7);
    for (const chart of charts) {
      const [title, words] = ["aria-labelledby", "aria-describedby"].map((name) => sample.getElementById(chart.getAttribute(name) ?? "")?.textContent);
      expect(title).toMatch(/^Chart of /);
      expect(words?.length).toBeGreaterThan(40);
    }
  });

  test("runs nothing and loads nothing: its policy allows its own style sheet by its hash, and nothing has a style of its own", () => {
    const style = sample.querySelector("style")?.textContent ?? "";
    expect(sample.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content")).toBe(`default-src 'none'; style-src 'sha256-${Buffer.from(sha256(style)).toString("base64")}'; base-uri 'none'; form-action 'none'`);
    expect(sample.querySelectorAll("style")).toHaveLength(1);
    expect(sample.querySelectorAll("script,link,img,image,iframe,object,form,[style],[src],[href],use")).toHaveLength(0);
    expect(style).not.toMatch(/url\(|@import/);
  });

  test("says a status by word and shape as well as by colour", () => {
    const counts = [...sample.querySelectorAll(".counts li")];
    expect(counts.map(({ textContent }) => textContent?.trim().replace(/\s+/g, " "))).toEqual(["2 Achieved", "1 On track", "2 Behind", "2 Reversing", "1 No reading", "1 Context, not judged"]);
    expect(new Set(counts.slice(0, 4).map((count) => count.querySelector("path")?.getAttribute("d"))).size).toBe(4);
    expect(counts.at(-1)?.querySelector("path")?.getAttribute("fill")).toBe("none");
  });

  test("shows hostile text as text", () => {
    const evil = "</style><script>alert(1)</script><img src=x onerror=alert(2)>\u0000\ud800 & \"'";
    const book = planBook(
      [{ Code: "OWN-1", Indicator: evil, Domain: evil, Unit: evil, Group: evil, Place: evil, Source: evil, Notes: evil, Baseline: 41, "Baseline date": serial("2021-01-31"), Target: 61, "Target date": serial("2026-12-31") }],
      [{ Code: "OWN-1", Group: evil, Place: evil, Date: serial("2024-01-31"), Value: 48 }], [{ ID: "P-1", Title: evil, Country: evil, Indicators: "OWN-1", Publish: "yes" }]);
    const html = htmlOf(book, { title: evil, subtitle: evil, withNotes: true });
    const document = documentOf(html);
    expect(document.querySelectorAll("script,img,[onerror],[style]")).toHaveLength(0);
    expect(document.querySelectorAll("style")).toHaveLength(1);
    expect(document.querySelector("h1")?.textContent).toContain("<img src=x onerror=alert(2)>\ufffd & \"'");
    expect(document.querySelectorAll('svg[role="img"]')).toHaveLength(1);
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(/[\x00-\x08\x0b\x0c\x0e-\x1f]/.test(html)).toBe(false);
  });

  test("marks the workbook's own texts with their language, and is a page without an indicator too", () => {
    const book = planBook([{ Code: "WRK-O1", Baseline: 41, Notes: "Fråga först" }], [], [], '{"language":"sv"}');
    expect([...documentOf(htmlOf(book, { withNotes: true })).querySelectorAll('[lang="sv"]')].map(({ textContent }) => textContent)).toEqual(["Fråga först"]);
    expect(documentOf(htmlOf(planBook([], []))).querySelector("main")?.textContent?.trim()).toBe("No indicator is in this report.");
  });
});
