import { BorderStyle, ImageRun, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type ParagraphChild } from "docx";
import { runsRightToLeft } from "../../catalogue/cleanText";
import { run } from "../../catalogue/word/inlines";
import { VERDICT_CHARACTERS } from "../../catalogue/verdictPicture";
import { statusLook } from "../../ui/statusStyle";
import { REPORT_COLUMNS, type ReportFigure, type ReportRow } from "../reportModel";
import type { ChartPicture } from "./chartPictures";

/** Widths of the columns in twips; together the text's width on A4 with these margins. */
export const COLUMN_WIDTHS = [2750, 2330, 1230, 1230, 1230, 1640] as const;
const WIDTH = COLUMN_WIDTHS.reduce((sum, width) => sum + width, 0);
/** How large a chart's px are printed: its letters are 8 pt high then. */
const SCALE = 0.74;
const SMALL = 16;

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "C3CBD1" } as const;

/** The one table of a report: a row each with its chart as a picture that carries its words; the header row repeats, and no row is torn apart. */
export function rowsTable(rows: readonly ReportRow[], pictures: ReadonlyMap<number, ChartPicture>): Table {
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: REPORT_COLUMNS.map((column, index) => cell([[run(column, { bold: true, size: SMALL + 1 })]], index)) });
  return new Table({
    rows: [head, ...rows.map((row, index) => rowOf(row, pictures.get(index)))], columnWidths: [...COLUMN_WIDTHS], layout: TableLayoutType.FIXED, width: { size: WIDTH, type: WidthType.DXA },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: { top: NONE, left: NONE, right: NONE, bottom: LINE, insideHorizontal: LINE, insideVertical: NONE },
  });
}

function rowOf(row: ReportRow, picture: ChartPicture | undefined): TableRow {
  const { code, name, label, baseline, latest, target, chart, words } = row;
  const trend: readonly ParagraphChild[] = picture === undefined ? [run("no dated value", { size: SMALL })] : [chartPicture(picture, name === "" ? code : `${name} (${code})`, words, SCALE)];
  return new TableRow({
    cantSplit: true,
    children: [
      cell([[run(name === "" ? code : name, { bold: true, size: SMALL + 1 }), ...(label === "" ? [] : [run(` for ${label}`, { size: SMALL + 1 })])], ...(name === "" ? [] : [[run(code, { style: "Note", size: SMALL - 1 })]])], 0),
      cell([trend, ...(chart === null || chart.range.note === "" ? [] : [[run(chart.range.note, { style: "Note", size: SMALL - 1 })]])], 1),
      ...[baseline, latest, target].map((figure, index) => cell(figureRuns(figure, index === 1), index + 2)),
      cell(statusRuns(row), 5),
    ],
  });
}

/** A picture with its words for those who do not see it. */
export function chartPicture({ png, width, height }: ChartPicture, name: string, words: string, scale: number): ImageRun {
  return new ImageRun({ type: "png", data: png, transformation: { width: Math.round(width * scale), height: Math.round(height * scale) }, altText: { name: `Chart of ${name}`, title: `Chart of ${name}`, description: words } });
}

function figureRuns({ value, day }: ReportFigure, isLatest: boolean): readonly (readonly ParagraphChild[])[] {
  return [[run(value, { bold: isLatest, size: SMALL + 2 })], ...(day === "" ? [] : [[run(day, { style: "Note", size: SMALL - 1 })]])];
}

/** Shape, colour and word, then how far it is or why nothing can be said. */
function statusRuns({ status, judged, progress }: ReportRow): readonly (readonly ParagraphChild[])[] {
  const { shape, colour, word } = statusLook(status, judged);
  const more = [progress, status.kind === "undetermined" && judged ? status.problem : ""].filter((part) => part !== "").join(". ");
  return [[new TextRun({ text: `${VERDICT_CHARACTERS[shape]} `, color: colour.slice(1), size: SMALL + 2 }), run(word, { size: SMALL + 2 })], ...(more === "" ? [] : [[run(more, { style: "Note", size: SMALL - 1 })]])];
}

/** Lines of full height: LibreOffice cuts the top off a picture in a lower one. */
function cell(lines: readonly (readonly ParagraphChild[])[], column: number): TableCell {
  return new TableCell({
    width: { size: COLUMN_WIDTHS[column] ?? 0, type: WidthType.DXA }, margins: { left: 0, right: 110 },
    children: lines.map((line) => new Paragraph({ style: "Cell", spacing: { before: 15, after: 15, line: 240, lineRule: LineRuleType.AUTO }, children: [...line] })),
  });
}

/** A paragraph's direction, where its text runs from right to left. */
export const direction = (text: string): { bidirectional?: true } => (runsRightToLeft(text) ? { bidirectional: true } : {});
