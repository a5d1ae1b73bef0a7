import { HeadingLevel, Paragraph, type FileChild } from "docx";
import { VERDICT_CHARACTERS } from "../../catalogue/verdictPicture";
import { words as plain } from "../../catalogue/outline";
import { run } from "../../catalogue/word/inlines";
import { wordTable } from "../../catalogue/word/table";
import { chartTable } from "../../core/report/chartTable";
import { VERDICT_STYLES } from "../../ui/verdictStyle";
import type { ReportBlock, ReportPractice } from "../reportModel";
import type { ChartPicture } from "./chartPictures";
import { chartPicture, direction } from "./rowsTable";

/** What was asked for beyond the page, from a new page on. `own`: language of the workbook's own texts, null where it is ours. */
export function annexParagraphs(annex: readonly ReportBlock[], pictures: ReadonlyMap<number, ChartPicture>, own: string | null): readonly FileChild[] {
  const full = annex.flatMap((block, index) => (block.chart !== null || block.words !== "" || block.notes.length > 0 ? [{ block, picture: pictures.get(index) }] : []));
  const served = annex.filter(({ practices }) => practices.length > 0);
  return [
    ...(full.length === 0 ? [] : [partHeading("Annex: indicators in full", true), ...full.flatMap(({ block, picture }) => blockParagraphs(block, picture, own))]),
    ...(served.length === 0 ? [] : [partHeading("Annex: practices that serve these indicators", full.length === 0), ...served.flatMap((block) => [blockHeading(block), ...block.practices.map((practice) => practiceParagraph(practice, own))])]),
  ];
}

const partHeading = (text: string, pageBreakBefore: boolean): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore, spacing: { before: 200, after: 60 }, children: [run(text, { size: 28 })] });

function blockHeading({ code, name }: ReportBlock): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { before: 160, after: 20 }, children: [run(name === "" ? code : `${name} (${code})`, { size: 22 })], ...direction(name) });
}

function blockParagraphs(block: ReportBlock, picture: ChartPicture | undefined, own: string | null): readonly FileChild[] {
  const { code, name, about, source, chart, words, notes } = block;
  const values = chart === null ? null : chartTable(chart);
  const language = own === null ? {} : { language: { value: own } };
  return [
    blockHeading(block),
    new Paragraph({ style: "Quiet", keepNext: true, spacing: { after: 20 }, children: [run(`${about}${source === "" ? "" : `. Source: ${source}`}`, { size: 17 })] }),
    ...(picture === undefined ? (words === "" ? [] : [new Paragraph({ children: [run(words)] })]) : [new Paragraph({ keepNext: true, spacing: { after: 20 }, children: [chartPicture(picture, name === "" ? code : `${name} (${code})`, words, 1)] })]),
    ...(chart === null || chart.range.note === "" ? [] : [new Paragraph({ style: "Quiet", children: [run(chart.range.note)] })]),
    ...(values === null || values.rows.length === 0 ? [] : wordTable({ kind: "table", caption: `Values of ${code}`, columns: values.columns, widths: [], rows: values.rows.map((row) => row.map((cell) => plain(cell === "" ? "–" : cell))) })),
    ...notes.map((note) => new Paragraph({ style: "Quiet", children: [run(note, language)], ...direction(note) })),
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
