import { BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from "docx";
import type { Block, Content } from "../outline";
import { inlines, run } from "./inlines";
import { TEXT_WIDTH } from "./styles";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "C3CBD1" } as const;

/** A table below its caption: a header row that repeats on each page, first column as the rows' names, no row torn apart. */
export function wordTable({ caption, columns, widths, rows }: Extract<Block, { kind: "table" }>): readonly FileChild[] {
  const columnWidths = columns.map((_, index) => Math.round((widths[index] ?? 1 / columns.length) * TEXT_WIDTH));
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column, index) => cell([{ kind: "strong", text: column }], columnWidths[index] ?? 0, true)) });
  const body = rows.map((row, at) => new TableRow({
    cantSplit: true,
    // Rows of a short table stay with the next one, so that a page does not end in the middle of it.
    children: row.map((content, index) => cell(index === 0 ? content.map((inline) => (inline.kind === "text" ? { kind: "strong" as const, text: inline.text } : inline)) : content, columnWidths[index] ?? 0, rows.length <= 12 && at < rows.length - 1)),
  }));
  return [
    new Paragraph({ style: "Caption", children: [run(caption)] }),
    new Table({
      rows: [head, ...body], columnWidths, layout: TableLayoutType.FIXED, width: { size: TEXT_WIDTH, type: WidthType.DXA },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      borders: { top: NONE, left: NONE, right: NONE, bottom: LINE, insideHorizontal: LINE, insideVertical: NONE },
    }),
    // Word joins tables that touch, and wants a paragraph after one.
    new Paragraph({ spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

function cell(content: Content, width: number, keepNext: boolean): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: [new Paragraph({ style: "Cell", keepNext, children: inlines(content) })] });
}
