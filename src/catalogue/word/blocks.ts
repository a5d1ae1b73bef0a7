import { ImageRun, InternalHyperlink, PageReference, Paragraph, Tab, TabStopType, TextRun, type FileChild } from "docx";
import { VERDICT_STYLES } from "../../ui/verdictStyle";
import { runsRightToLeft } from "../cleanText";
import type { Block, Content, Entry, Fact } from "../outline";
import { pictureSize } from "../profilePicture";
import type { Profile } from "../profile";
import { VERDICT_CHARACTERS } from "../verdictPicture";
import { bookmarkOf, inlines, plainText, run } from "./inlines";
import type { Picture } from "./pictures";
import { TEXT_WIDTH } from "./styles";
import { wordTable } from "./table";

/** What a block needs to know of the document around it. */
export interface WordState {
  readonly pictureOf: (profile: Profile) => Picture;
  /** Language of the workbook's own texts where it is not ours; null where it is. */
  readonly ownLanguage: string | null;
}

const TONES = { lead: "Lead", quiet: "Quiet", notice: "Notice" } as const;
/** How wide a profile stands on the page, in CSS pixels. */
const PICTURE_WIDTH = 450;

/** A block as paragraphs and tables. `isHead` marks a line that what follows must not leave. */
export function wordBlocks(block: Block, state: WordState, isHead = false): readonly FileChild[] {
  switch (block.kind) {
    case "paragraph": return [textParagraph(block, state, isHead)];
    case "list": return block.items.map((item, at) => new Paragraph({ numbering: { reference: "bullets", level: 0, custom: true }, spacing: { after: 30 }, keepNext: at < block.items.length - 1, children: inlines(item), ...direction(item) }));
    case "entries": return block.entries.map(entryParagraph);
    case "facts": return block.facts.map((fact) => factParagraph(fact, block.narrow === true));
    case "table": return wordTable(block);
    case "verdict": return verdictParagraphs(block);
    case "profile": return profileParagraphs(block.profile, state);
  }
}

const direction = (content: Content): { bidirectional?: true } => (runsRightToLeft(plainText(content)) ? { bidirectional: true } : {});

function textParagraph({ content, tone, own }: Extract<Block, { kind: "paragraph" }>, { ownLanguage }: WordState, isHead: boolean): Paragraph {
  const language = own === true && ownLanguage !== null ? { language: { value: ownLanguage } } : {};
  const style = isHead && tone === undefined ? { style: "IndexHead" } : tone === undefined ? {} : { style: TONES[tone] };
  return new Paragraph({ ...style, ...(isHead ? { keepNext: true } : {}), children: inlines(content, language), ...direction(content) });
}

/**
 * A line that leads to a section: the text as a link, what is less important, and the page. Practices are numbered, so that the
 * line leads there on paper too where a program does not work out pages; no dots lead to a number that may be missing.
 */
function entryParagraph({ text, note, section }: Entry): Paragraph {
  const anchor = bookmarkOf(section);
  return new Paragraph({
    style: "Entry", tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new InternalHyperlink({ anchor, children: [run(text)] }),
      ...(note === "" ? [] : [run(`  ${note}`, { style: "Note" })]),
      new TextRun({ children: [new Tab()] }),
      new PageReference(anchor, { hyperlink: true }),
    ],
  });
}

function factParagraph({ name, content }: Fact, narrow: boolean): Paragraph {
  return new Paragraph({ style: narrow ? "NarrowFact" : "Fact", children: [run(name, { style: "FactName" }), new TextRun({ children: [new Tab()] }), ...inlines(content)] });
}

function verdictParagraphs({ verdict, score, words, below }: Extract<Block, { kind: "verdict" }>): readonly Paragraph[] {
  const { shape, colour } = VERDICT_STYLES[verdict];
  return [
    new Paragraph({
      style: "Verdict",
      children: [
        ...(score === null ? [] : [run(score, { bold: true, size: 44 }), run(" of 100    ")]),
        run(`${VERDICT_CHARACTERS[shape]} `, { color: colour.slice(1), size: 26 }), run(verdict, { bold: true, size: 24 }), ...(words === "" ? [] : [run(`, ${words}`)]),
      ],
    }),
    new Paragraph({ style: "Quiet", children: [run(below)] }),
  ];
}

function profileParagraphs(profile: Profile, { pictureOf }: WordState): readonly Paragraph[] {
  const { svg, png } = pictureOf(profile);
  const { width, height } = pictureSize(profile);
  const picture = new ImageRun({
    type: "svg", data: svg, fallback: { type: "png", data: png },
    transformation: { width: PICTURE_WIDTH, height: Math.round((height * PICTURE_WIDTH) / width) },
    altText: { name: "Criteria profile", description: `${profile.title}. ${profile.description}` },
  });
  return [new Paragraph({ keepNext: true, children: [picture] }), new Paragraph({ style: "Quiet", children: [run(profile.legend)] })];
}
