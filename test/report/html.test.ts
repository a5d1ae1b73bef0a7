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
    for (const landmark of ["main", "header"]) expect(sample.querySelectorAll(landmark)).toHaveLength(1);
    expect(sample.querySelectorAll("h1")).toHaveLength(1);
    const ids = [...sample.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has a chart with title and words for each row that has a value, and one for each indicator of the annex", () => {
    const charts = [...sample.querySelectorAll('svg[role="img"]')];
    expect([charts.length, sample.querySelectorAll('.rows svg[role="img"]').length]).toEqual([8 + 7, 8]);
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
    const standing = [...sample.querySelectorAll(".rows .status")];
    expect(standing.map(({ textContent }) => textContent?.trim())).toEqual(["On track", "Reversing", "Achieved", "Behind", "Reversing", "Achieved", "No reading", "Behind", "Context, not judged"]);
    expect(new Set([0, 1, 2, 3].map((index) => standing[index]?.querySelector("path")?.getAttribute("d"))).size).toBe(4);
    expect(standing.at(-1)?.querySelector("path")?.getAttribute("fill")).toBe("none");
  });

  test("is one table whose rows and columns have names, and stays one where a narrow page lays the cells below one another", () => {
    const [rows, ...others] = [...sample.querySelectorAll("table.rows")];
    expect([others.length, rows?.getAttribute("role"), rows?.querySelector("caption")?.textContent]).toEqual([0, "table", "Where each indicator stands"]);
    expect([...rows?.querySelectorAll("thead th") ?? []].map((head) => [head.textContent, head.getAttribute("scope")])).toEqual(["Indicator", "Trend", "Baseline", "Latest", "Target", "Status"].map((name) => [name, "col"]));
    for (const row of rows?.querySelectorAll("tbody tr") ?? []) {
      expect([row.getAttribute("role"), ...[...row.children].map((cell) => cell.getAttribute("role"))]).toEqual(["row", "rowheader", "cell", "cell", "cell", "cell", "cell"]);
      expect([...row.querySelectorAll("td")].map((cell) => cell.getAttribute("data-name"))).toEqual(["Trend", "Baseline", "Latest", "Target", "Status"]);
    }
    expect(rows?.querySelector("tbody th")?.textContent).toMatch(/ for Women WRK-O1$/);
  });

  test("says first in words how it stands, and at the end of the page how to read it", () => {
    expect(sample.querySelector("header .lead")?.textContent).toMatch(/^Of 8 indicators in 9 groups and places, 3 are on track/);
    expect(sample.querySelector(".foot")?.textContent).toMatch(/How to read this.*Status compares.*Charts: .*\? unknown, × refused, < held back; none of these is 0\..*Small numbers: .*1 is held back here\..*Open Government Licence/);
  });

  test("repeats the values of each indicator as a table in the annex", () => {
    const [first] = [...sample.querySelectorAll(".annex .values")];
    expect([...first?.querySelectorAll("tr") ?? []].map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([["Date", "Women", "Men"], ["31 January 2022", "44%", "56%"], ["31 January 2023", "unknown", "–"], ["31 January 2024", "50%", "54%"], ["31 January 2025", "57%", "–"]]);
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
    expect(document.querySelectorAll('svg[role="img"]')).toHaveLength(2);
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(/[\x00-\x08\x0b\x0c\x0e-\x1f]/.test(html)).toBe(false);
  });

  test("marks the workbook's own texts with their language, and is a page without an indicator too", () => {
    const book = planBook([{ Code: "WRK-O1", Baseline: 41, Notes: "Fråga först" }], [], [], '{"language":"sv"}');
    expect([...documentOf(htmlOf(book, { withNotes: true })).querySelectorAll('[lang="sv"]')].map(({ textContent }) => textContent)).toEqual(["Fråga först"]);
    expect(documentOf(htmlOf(planBook([], []))).querySelector("main")?.textContent?.trim()).toBe("No indicator is in this report.");
  });
});
