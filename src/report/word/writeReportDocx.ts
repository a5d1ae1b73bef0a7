import { Document, Footer, HeadingLevel, LineRuleType, Packer, PageNumber, Paragraph, Tab, TextRun, type FileChild } from "docx";
import { ownLanguageOf } from "../../catalogue/outline";
import { run } from "../../catalogue/word/inlines";
import { BULLETS, STYLES } from "../../catalogue/word/styles";
import type { ReportModel } from "../reportModel";
import { annexParagraphs } from "./annexParagraphs";
import type { ReportPictures } from "./chartPictures";
import { direction, rowsTable } from "./rowsTable";

/** A4 with narrower margins than a catalogue has, in twips. */
const PAGE = { size: { width: 11906, height: 16838 }, margin: { top: 700, right: 748, bottom: 760, left: 748, header: 400, footer: 380 } } as const;

/**
 * The report as a Word document for people to edit: a page with one table of all rows, its header marked, charts as pictures that carry their words, real
 * headings; then the annex where there is one. `pictures` are those that `drawCharts` made of it. Do it in a worker.
 */
export async function writeReportDocx(report: ReportModel, pictures: ReportPictures): Promise<Uint8Array> {
  const { title, subtitle, scope, rows, annex } = report;
  const document = new Document({
    title, subject: subtitle, creator: "Cairn", description: scope.join(" "), styles: STYLES, numbering: BULLETS,
    sections: [{
      properties: { page: PAGE }, footers: { default: footer(title) },
      children: [...headOf(report), ...(rows.length === 0 ? paragraphs([report.notStarted === "" ? "No indicator is in this report." : ""]) : [rowsTable(rows, pictures.rows)]), ...footOf(report), ...annexParagraphs(annex, pictures.annex, ownLanguageOf(report))],
    }],
  });
  return Packer.pack(document, "uint8array");
}

const paragraphs = (texts: readonly string[], looks: { readonly style?: string; readonly size?: number; readonly bold?: boolean; readonly before?: number; readonly after?: number } = {}): readonly Paragraph[] =>
  texts.filter((text) => text !== "").map((text) => new Paragraph({
    ...(looks.style === undefined ? {} : { style: looks.style }), spacing: { before: looks.before ?? 0, after: looks.after ?? 40, line: 240, lineRule: LineRuleType.AUTO }, ...direction(text),
    children: [run(text, { ...(looks.size === undefined ? {} : { size: looks.size }), ...(looks.bold === true ? { bold: true } : {}) })],
  }));

function headOf({ title, subtitle, date, scope, warning, headline: [lead = "", ...more] }: ReportModel): readonly FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, spacing: { before: 0, after: 20 }, children: [run(title, { size: 36 })], ...direction(title) }),
    ...paragraphs([`${[subtitle, date].filter((part) => part !== "").join(" · ")}. ${scope.join(" ")}`], { style: "Quiet", size: 17 }),
    ...paragraphs([warning], { style: "Notice", size: 17 }), ...paragraphs([lead], { size: 23, bold: true, before: 80 }), ...paragraphs([more.join(" ")], { size: 19, after: 80 }),
  ];
}

function footOf({ missing: partly, notStarted, method, licence }: ReportModel): readonly FileChild[] {
  const missing = [...(notStarted === "" ? [] : [notStarted]), ...partly];
  return [
    ...(missing.length === 0 ? [] : [smallHeading("What is not known"), ...missing.map((gap) => new Paragraph({ numbering: { reference: "bullets", level: 0, custom: true }, spacing: { before: 0, after: 0, line: 228, lineRule: LineRuleType.AUTO }, children: [run(gap, { size: 17 })], ...direction(gap) }))]),
    ...(method.length === 0 ? [] : [smallHeading("How to read this"), ...paragraphs([...method, licence], { style: "Quiet", size: 15, after: 20 })]),
  ];
}

const smallHeading = (text: string): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 90, after: 20 }, children: [run(text, { size: 21 })] });

function footer(title: string): Footer {
  return new Footer({ children: [new Paragraph({ style: "Margin", children: [run(title), new TextRun({ children: [new Tab(), PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })] })] });
}
