import { ExternalHyperlink, InternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from "docx";
import { runsRightToLeft } from "../cleanText";
import type { Content, Inline } from "../outline";

/** A bookmark's name for a section: letters, digits and underscores, at most 40, as Word wants it. */
export function bookmarkOf(section: string): string {
  return section.replace(/-/g, "_").slice(0, 40);
}

/** How a run of text is set apart from its paragraph's style. */
export type RunLooks = Pick<IRunOptions, "bold" | "style" | "size" | "color" | "language">;

/** One run. Text that runs from right to left says so, as Word does not find it by itself. */
export function run(text: string, looks: RunLooks = {}): TextRun {
  return new TextRun({ ...looks, text, ...(runsRightToLeft(text) ? { rightToLeft: true } : {}) });
}

export function inlines(content: Content, looks: RunLooks = {}): ParagraphChild[] {
  return content.map((inline) => inlineRun(inline, looks));
}

function inlineRun(inline: Inline, looks: RunLooks): ParagraphChild {
  switch (inline.kind) {
    case "text": return run(inline.text, looks);
    case "strong": return run(inline.text, { ...looks, bold: true });
    case "link": return new ExternalHyperlink({ link: inline.address, children: [run(inline.text, { ...looks, style: "Hyperlink" })] });
    case "to": return new InternalHyperlink({ anchor: bookmarkOf(inline.section), children: [run(inline.text, looks)] });
  }
}

/** The words of a line, to find its direction by. */
export function plainText(content: Content): string {
  return content.map(({ text }) => text).join("");
}
