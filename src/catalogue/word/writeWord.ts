import {
  Bookmark, Document, Footer, Header, HeadingLevel, LeaderType, Packer, PageNumber, Paragraph, SimpleField, Tab, TableOfContents, TextRun, VerticalAlignSection,
  type FileChild, type ISectionOptions,
} from "docx";
import { runsRightToLeft } from "../cleanText";
import { ownLanguageOf, type Catalogue, type Cover, type Section } from "../outline";
import { wordBlocks, type WordState } from "./blocks";
import { bookmarkOf, run } from "./inlines";
import { pictureFor, type Pictures } from "./pictures";
import { BULLETS, PAGE, STYLES } from "./styles";

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

/**
 * The catalogue as a Word document (.docx): real headings, a table of contents with its entries in place, links and page
 * references within, alt texts, header rows that repeat, language and title. Page numbers are filled in by Word, which asks
 * once when the document is opened. `pictures` are those that `drawPictures` made of its parts. Three hundred practices take
 * more than a second at a stretch: do it in a worker.
 */
export async function writeWord(catalogue: Catalogue, pictures: Pictures): Promise<Uint8Array> {
  const { cover, contents, parts } = catalogue;
  const state: WordState = { pictureOf: (profile) => pictureFor(profile, pictures), ownLanguage: ownLanguageOf(catalogue) };
  const document = new Document({
    title: cover.title, subject: cover.subtitle, creator: cover.organisation || "Cairn", description: cover.scope.join(" "),
    styles: STYLES, numbering: BULLETS, features: { updateFields: true },
    sections: [coverSection(cover), ...bodySections(cover, [contents, ...parts], state)],
  });
  return Packer.pack(document, "uint8array");
}

function coverSection({ title, subtitle, organisation, date, scope, warning }: Cover): ISectionOptions {
  const line = (text: string, style?: string): readonly Paragraph[] => (text === "" ? [] : [new Paragraph({ ...(style === undefined ? {} : { style }), children: [run(text)], ...(runsRightToLeft(text) ? { bidirectional: true } : {}) })]);
  return {
    properties: { page: PAGE, verticalAlign: VerticalAlignSection.TOP },
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)], ...(runsRightToLeft(title) ? { bidirectional: true } : {}) }),
      ...line(subtitle, "Subtitle"), ...line(organisation), ...line(date), ...line(""),
      ...scope.flatMap((sentence) => line(sentence)), ...line(warning, "Notice"),
    ],
  };
}

/** Contents, method and indexes; the practices between them are a section of their own, because their pages name the practice in the margin. */
function bodySections({ title }: Cover, parts: readonly Section[], state: WordState): readonly ISectionOptions[] {
  const at = parts.findIndex(({ id }) => id === "practices");
  const [before, practices, after] = [parts.slice(0, at), parts.slice(at, at + 1), parts.slice(at + 1)];
  const contents = [new Paragraph({ style: "ContentsHeading", children: [run("Contents")] }), new TableOfContents("Contents", { hyperlink: true, headingStyleRange: "1-1", tabLeader: LeaderType.NONE })];
  const section = (children: readonly FileChild[], runningHead: boolean): ISectionOptions => ({
    properties: { page: PAGE }, footers: { default: footer(title) }, headers: { default: header(runningHead) }, children,
  });
  return [
    section([...contents, ...before.flatMap((part, index) => sectionBlocks(part, 0, state, index > 0))], false),
    section(practices.flatMap((part) => sectionBlocks(part, 0, state, false)), true),
    section(after.flatMap((part, index) => sectionBlocks(part, 0, state, index > 0)), false),
  ];
}

/** Title left, page right. */
function footer(title: string): Footer {
  const pages = new TextRun({ children: [new Tab(), PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ style: "Margin", children: [run(title), pages] })] });
}

/** On the practices' pages the name of the practice, which Word takes from the nearest heading of the second level, in any language of Word. */
function header(named: boolean): Header {
  const children = named ? [new TextRun({ children: [new Tab()] }), new SimpleField("STYLEREF 2", " ")] : [];
  return new Header({ children: [new Paragraph({ style: "Margin", children })] });
}

function sectionBlocks(section: Section, depth: number, state: WordState, newPage: boolean): readonly FileChild[] {
  const { id, title, own, blocks, sections } = section;
  const language = own === true && state.ownLanguage !== null ? { language: { value: state.ownLanguage } } : {};
  const heading = new Paragraph({
    heading: LEVELS[depth] ?? HeadingLevel.HEADING_4, pageBreakBefore: newPage,
    children: [new Bookmark({ id: bookmarkOf(id), children: [run(title, language)] })], ...(runsRightToLeft(title) ? { bidirectional: true } : {}),
  });
  const lines = blocks.flatMap((block, index) => wordBlocks(block, state, block.kind === "paragraph" && blocks[index + 1]?.kind === "entries"));
  return [heading, ...lines, ...sections.flatMap((each, index) => sectionBlocks(each, depth + 1, state, each.kind === "practice" && index > 0))];
}
