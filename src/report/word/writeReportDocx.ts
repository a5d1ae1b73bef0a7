import { Document, Footer, HeadingLevel, ImageRun, Packer, PageNumber, Paragraph, SectionType, Tab, TextRun, type FileChild, type ISectionOptions, type ParagraphChild } from "docx";
import { runsRightToLeft } from "../../catalogue/cleanText";
import { words as plain, ownLanguageOf } from "../../catalogue/outline";
import { run } from "../../catalogue/word/inlines";
import { BULLETS, STYLES } from "../../catalogue/word/styles";
import { wordTable } from "../../catalogue/word/table";
import { VERDICT_CHARACTERS } from "../../catalogue/verdictPicture";
import { statusLook } from "../../ui/statusStyle";
import { VERDICT_STYLES } from "../../ui/verdictStyle";
import type { ReportBlock, ReportModel, ReportPractice, ReportRow } from "../reportModel";
import type { ChartPicture } from "./chartPictures";

/** A4 with narrower margins than a catalogue has, in twips. */
const PAGE = { size: { width: 11906, height: 16838 }, margin: { top: 850, right: 1134, bottom: 850, left: 1134, header: 400, footer: 400 } } as const;

/**
 * The report as a Word document for people to edit: real headings, one table of all rows with a header that repeats, charts as pictures that
 * carry their words, two columns of indicators. `charts` are those that `drawCharts` made of it. Do it in a worker.
 */
export async function writeReportDocx(report: ReportModel, charts: ReadonlyMap<number, ChartPicture>): Promise<Uint8Array> {
  const { title, subtitle, scope, blocks } = report;
  const own = ownLanguageOf(report);
  const section = (children: readonly FileChild[], columns: number): ISectionOptions => ({
    properties: { page: PAGE, type: SectionType.CONTINUOUS, ...(columns > 1 ? { column: { count: columns, space: 400 } } : {}) },
    footers: { default: footer(title) }, children,
  });
  const document = new Document({
    title, subject: subtitle, creator: "Cairn", description: scope.join(" "), styles: STYLES, numbering: BULLETS,
    sections: [
      section(headOf(report), 1),
      ...(blocks.length === 0 ? [] : [section(blocks.flatMap((block, index) => blockParagraphs(block, charts.get(index), own)), 2)]),
      section(tailOf(report, own), 1),
    ],
  });
  return Packer.pack(document, "uint8array");
}

const direction = (text: string): { bidirectional?: true } => (runsRightToLeft(text) ? { bidirectional: true } : {});
const line = (text: string, style?: string): readonly Paragraph[] => (text === "" ? [] : [new Paragraph({ ...(style === undefined ? {} : { style }), children: [run(text)], ...direction(text) })]);

function headOf({ title, subtitle, date, scope, warning, counts, blocks }: ReportModel): readonly FileChild[] {
  const rows = blocks.flatMap(({ code, name, rows: own }) => own.map((row) => [
    plain(`${code} ${name}`), plain(row.named ? row.label : "–"), plain(row.baseline), plain(row.latest), plain(row.target), plain(standing(row)),
  ]));
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, spacing: { before: 0, after: 60 }, children: [run(title, { size: 40 })], ...direction(title) }),
    ...line([subtitle, date].filter((part) => part !== "").join(" · ")), ...line(scope.join(" "), "Quiet"), ...line(warning, "Notice"),
    ...(counts.length === 0 ? [] : [new Paragraph({ children: counts.flatMap(({ status, judged, count }, index) => [run(`${index === 0 ? "" : "     "}${count} `, { bold: true }), ...statusRuns({ status, judged })]) })]),
    ...(rows.length === 0 ? line("No indicator is in this report.") : [...wordTable({ kind: "table", caption: "Where each indicator stands", columns: ["Indicator", "For", "Baseline", "Latest", "Target", "Status"], widths: [0.3, 0.13, 0.14, 0.14, 0.14, 0.15], rows }), partHeading("Indicator by indicator")]),
  ];
}

const partHeading = (text: string): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 200, after: 60 }, children: [run(text, { size: 28 })] });

function blockParagraphs({ code, name, about, source, rows, chart, words, notes }: ReportBlock, picture: ChartPicture | undefined, own: string | null): readonly Paragraph[] {
  const image = (drawn: ChartPicture): ImageRun => new ImageRun({
    type: "png", data: drawn.png, transformation: { width: drawn.width * 0.95, height: Math.round(drawn.height * 0.95) }, altText: { name: `Chart of ${code}`, title: `Chart of ${code}`, description: words },
  });
  const language = own === null ? {} : { language: { value: own } };
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { before: 140, after: 20 }, children: [run(`${code} ${name}`, { size: 22 })], ...direction(name) }),
    new Paragraph({ style: "Quiet", keepNext: true, spacing: { after: 20 }, children: [run(`${about}${source === "" ? "" : `. Source: ${source}`}`, { size: 17 })] }),
    ...rows.map((row) => new Paragraph({ keepNext: chart !== null, spacing: { after: 20 }, children: [...(row.named ? [run(`${row.label}: `, { bold: true })] : []), ...statusRuns(row), ...more(row)] })),
    ...(picture === undefined ? [] : [new Paragraph({ spacing: { after: 40 }, children: [image(picture)] })]),
    ...(chart === null || chart.range.note === "" ? [] : line(chart.range.note, "Quiet")),
    ...notes.map((note) => new Paragraph({ style: "Quiet", children: [run(note, language)], ...direction(note) })),
  ];
}

/** Shape, colour and word. */
function statusRuns({ status, judged }: Pick<ReportRow, "status" | "judged">): ParagraphChild[] {
  const { shape, colour, word } = statusLook(status, judged);
  return [run(`${VERDICT_CHARACTERS[shape]} `, { color: colour.slice(1) }), run(word)];
}

const problemOf = ({ status, judged }: ReportRow): string => (status.kind === "undetermined" && judged ? status.problem : "");
const more = (row: ReportRow): ParagraphChild[] => [row.progress, problemOf(row)].filter((part) => part !== "").map((part) => run(`. ${part}`, { size: 18 }));
const standing = (row: ReportRow): string => [statusLook(row.status, row.judged).word, row.progress].filter((part) => part !== "").join(", ");

function tailOf({ missing, heldBack, blocks, method, licence }: ReportModel, own: string | null): readonly Paragraph[] {
  const gaps = [...missing, ...(heldBack === "" ? [] : [heldBack])];
  const served = blocks.filter(({ practices }) => practices.length > 0);
  return [
    ...(gaps.length === 0 ? [] : [partHeading("What is not known"), ...gaps.map((gap) => new Paragraph({ numbering: { reference: "bullets", level: 0, custom: true }, children: [run(gap)], ...direction(gap) }))]),
    ...(served.length === 0 ? [] : [partHeading("Practices that serve these indicators"), ...served.flatMap(({ code, name, practices }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { before: 120, after: 20 }, children: [run(`${code} ${name}`, { size: 22 })], ...direction(name) }),
      ...practices.map((practice) => practiceParagraph(practice, own)),
    ])]),
    partHeading("About this report"), ...line(method, "Quiet"), ...line(licence, "Quiet"),
  ];
}

function practiceParagraph({ title, place, verdict, score, why, synthetic }: ReportPractice, own: string | null): Paragraph {
  const { shape, colour } = VERDICT_STYLES[verdict];
  return new Paragraph({
    keepLines: true,
    children: [
      run(`${VERDICT_CHARACTERS[shape]} `, { color: colour.slice(1) }), run(title, { bold: true, ...(own === null ? {} : { language: { value: own } }) }),
      run(`${place === "" ? "" : `, ${place}`}: ${verdict}${score === "" ? "" : `, ${score}`}${synthetic ? " (synthetic ratings)" : ""}. ${why}`),
    ],
  });
}

function footer(title: string): Footer {
  return new Footer({ children: [new Paragraph({ style: "Margin", children: [run(title), new TextRun({ children: [new Tab(), PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })] })] });
}
