import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { monitoringReport } from "../../src/report/monitoringReport";
import { drawCharts } from "../../src/report/word/chartPictures";
import { writeReportDocx } from "../../src/report/word/writeReportDocx";
import { tinyPng } from "../catalogue/tinyPng";
import { noJudge, pagesOf } from "../catalogue/wordToPdf";
import { eightBook, OPTIONS, planBook } from "./reportBook";

const { document: page, DOMParser } = new JSDOM("").window;

async function docx(book = eightBook(), more: Partial<typeof OPTIONS> = {}): Promise<Uint8Array> {
  const report = monitoringReport(book, { ...OPTIONS, ...more });
  return writeReportDocx(report, await drawCharts(report, tinyPng, page));
}
const xmlOf = (bytes: Uint8Array, part = "word/document.xml"): Document => new DOMParser().parseFromString(strFromU8(unzipSync(bytes)[part] ?? new Uint8Array()), "application/xml");
const styles = (document: Document): readonly (string | null)[] => [...document.getElementsByTagName("w:pStyle")].map((style) => style.getAttribute("w:val")).filter((style) => /^(Title|Heading)/.test(style ?? ""));

describe("the monitoring report as a Word document", () => {
  test("has real headings, a table whose header repeats, and charts that carry their words", async () => {
    const document = xmlOf(await docx());
    expect(styles(document).slice(0, 3)).toEqual(["Title", "Heading1", "Heading2"]);
    expect(styles(document).filter((style) => style === "Heading2")).toHaveLength(8 + 2);
    expect(document.getElementsByTagName("w:tblHeader")).toHaveLength(1);
    const words = [...document.getElementsByTagName("wp:docPr")].map((picture) => picture.getAttribute("descr"));
    expect(words).toHaveLength(7);
    expect(words[0]).toMatch(/^WRK-O1 .*Women\. 3 values from .*4 percentage points below the target\. Men: 2 values/);
  });

  test("draws each chart as XML that stands alone, one at a time, and stops when told", async () => {
    const drawn: string[] = [];
    const report = monitoringReport(eightBook(), OPTIONS);
    await drawCharts(report, (svg) => { drawn.push(svg); return tinyPng(); }, page);
    expect(drawn).toHaveLength(7);
    for (const svg of drawn) {
      const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
      expect([root.nodeName, root.namespaceURI]).toEqual(["svg", "http://www.w3.org/2000/svg"]);
      expect(svg).not.toMatch(/var\(|currentColor/);
    }
    await expect(drawCharts(report, tinyPng, page, AbortSignal.abort())).rejects.toThrow();
  });

  test("keeps hostile text as text and has a language", async () => {
    const evil = "<w:p/>]]>&\u0000\ud800";
    const bytes = await docx(planBook([{ Code: "OWN-1", Indicator: evil, Unit: "count", Group: evil, Notes: evil }], []), { title: evil, withNotes: true });
    expect(xmlOf(bytes).getElementsByTagName("parsererror")).toHaveLength(0);
    expect(xmlOf(bytes).documentElement.textContent).toContain("<w:p/>]]>&\ufffd");
    expect(xmlOf(bytes, "word/styles.xml").getElementsByTagName("w:lang")[0]?.getAttribute("w:val")).toBe("en-GB");
  });

  (noJudge() === null ? test : test.skip)(`opens in LibreOffice on two pages with all that it says${noJudge() === null ? "" : ` (skipped: ${noJudge() ?? ""})`}`, async () => {
    const pages = pagesOf(await docx());
    expect(pages.length).toBeLessThanOrEqual(3);
    const text = pages.join(" ");
    for (const words of ["How are we doing", "Where each indicator stands", "Context, not judged", "fewer than 10", "Language café", "What is not known", "Open Government Licence"]) expect(text).toContain(words);
  }, 120_000);
});
