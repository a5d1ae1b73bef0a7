import { BorderStyle, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from "docx";
import { OUR_LANGUAGE } from "../outline";

/** Width of the text on A4 with these margins, in twips (twentieths of a point). */
export const TEXT_WIDTH = 9638;
export const PAGE = { size: { width: 11906, height: 16838 }, margin: { top: 1247, right: 1134, bottom: 1134, left: 1134, header: 567, footer: 510 } } as const;
/** Where the names of facts end and their texts begin: usual, and for names of a word or a number. */
export const FACT_INDENT = 2268;
export const NARROW_INDENT = 1134;

const ACCENT = "1F5C87";
const QUIET = "464F56";
/** As the page names its fonts; Word takes the first and has it. */
const FONT = "Calibri";

/** Named styles, so that whoever edits the document changes its looks in one place each. Sizes are half points. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 20, language: { value: OUR_LANGUAGE } },
      paragraph: { spacing: { after: 80, line: 252, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: FONT, size: 64, bold: true, color: "1D2226" }, paragraph: { spacing: { before: 4200, after: 160 } } },
    heading1: { run: { font: FONT, size: 38, bold: true, color: ACCENT }, paragraph: { spacing: { after: 200 }, keepNext: true, keepLines: true } },
    heading2: { run: { font: FONT, size: 28, bold: true, color: "1D2226" }, paragraph: { spacing: { before: 280, after: 80 }, keepNext: true, keepLines: true } },
    heading3: { run: { font: FONT, size: 22, bold: true, color: ACCENT }, paragraph: { spacing: { before: 140, after: 30 }, keepNext: true, keepLines: true } },
    caption: { run: { font: FONT, size: 19, color: QUIET }, paragraph: { spacing: { before: 160, after: 60 }, keepNext: true } },
    hyperlink: { run: { color: ACCENT, underline: {} } },
  },
  paragraphStyles: [
    { id: "ContentsHeading", name: "Contents heading", basedOn: "Heading1", next: "Normal" },
    { id: "Subtitle", name: "Subtitle", basedOn: "Normal", run: { size: 30, color: QUIET }, paragraph: { spacing: { after: 600 } } },
    { id: "Lead", name: "Lead", basedOn: "Normal", run: { color: QUIET }, paragraph: { keepNext: true } },
    { id: "Quiet", name: "Quiet", basedOn: "Normal", run: { size: 19, color: QUIET } },
    {
      id: "Notice", name: "Notice", basedOn: "Normal", run: { color: "4A3B00" },
      paragraph: { spacing: { before: 400, after: 100 }, border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: "7A6200" } }, indent: { left: 200 }, keepLines: true },
    },
    { id: "Verdict", name: "Verdict", basedOn: "Normal", paragraph: { spacing: { before: 80, after: 0 }, keepNext: true } },
    { id: "Fact", name: "Fact", basedOn: "Normal", paragraph: factParagraph(FACT_INDENT) },
    { id: "NarrowFact", name: "Narrow fact", basedOn: "Normal", paragraph: factParagraph(NARROW_INDENT) },
    {
      id: "Entry", name: "Entry", basedOn: "Normal",
      paragraph: { spacing: { after: 20, line: 252, lineRule: LineRuleType.AUTO }, indent: { left: 340, right: 700, hanging: 340 } },
    },
    { id: "IndexHead", name: "Index head", basedOn: "Normal", paragraph: { spacing: { before: 120, after: 20 }, keepNext: true, keepLines: true } },
    { id: "Cell", name: "Cell", basedOn: "Normal", paragraph: { spacing: { before: 30, after: 30 } } },
    { id: "Margin", name: "Margin", basedOn: "Normal", run: { size: 17, color: QUIET }, paragraph: { spacing: { after: 0 }, rightTabStop: TEXT_WIDTH } },
    // Word's own name for the first level of a table of contents.
    { id: "TOC1", name: "toc 1", basedOn: "Normal", paragraph: { spacing: { after: 40 } } },
  ],
  characterStyles: [
    { id: "FactName", name: "Fact name", run: { color: QUIET } },
    { id: "Note", name: "Note", run: { size: 18, color: QUIET } },
  ],
};

/** The list of bullets that all lists use: flush with the text, dense. */
export const BULLETS: INumberingOptions = {
  config: [{ reference: "bullets", levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", style: { paragraph: { indent: { left: 284, hanging: 284 }, spacing: { after: 40 } } } }] }],
};

function factParagraph(indent: number) {
  return { spacing: { after: 10 }, indent: { left: indent, hanging: indent }, leftTabStop: indent, keepLines: true };
}
