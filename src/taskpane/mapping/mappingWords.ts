import type { Because, Confidence, ProposedColumn } from "../../core/mapping/propose";

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = { certain: "Certain", likely: "Likely", unsure: "Unsure" };

/** Why a column is proposed: "“Pays”, French". */
export function becauseWords(because: Because): string {
  switch (because.kind) {
    case "named": return "has this name";
    case "header": return because.exact ? `“${because.word}”, ${because.language}` : `like “${because.word}”, ${because.language}`;
    case "content": return "by what its cells hold";
  }
}

/** A header on one line, as text for people. */
export function headerWords(header: string): string {
  return header.replace(/\s+/g, " ").trim();
}

export function sampleWords(samples: readonly string[]): string {
  return samples.length === 0 ? "No cell is filled." : samples.join(" · ");
}

/** What a screen reader hears of a proposal in one go. */
export function proposalWords(target: string, choice: ProposedColumn): string {
  return `${target} is “${headerWords(choice.header)}”`;
}
