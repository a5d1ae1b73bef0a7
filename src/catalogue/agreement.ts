import type { Book } from "../core/book";
import type { ScoredPractice } from "../core/practice/practice";
import { agreementReport, agreementWord, agreementWords, shownAgreement } from "../core/rating/consensus";
import { ratersOf } from "../core/rating/raters";
import { cleanLine } from "./cleanText";
import { paragraph, words, type Block, type Content, type Section } from "./outline";

/**
 * How far several raters agreed on the practices of the catalogue; nothing where fewer than two rated. Raters are counted and
 * never named: initials are personal data.
 */
export function agreementTopic(book: Book, practices: readonly ScoredPractice[]): readonly Section[] {
  const keys = new Set(practices.map(({ key }) => key));
  const ratings = book.ratings.ratings.filter(({ practice }) => keys.has(practice));
  const raters = ratersOf(ratings).length;
  if (raters < 2) return [];
  const { overall, perCriterion } = agreementReport(book, keys);
  const rated = new Set(ratings.map(({ practice }) => practice)).size;
  const agreed = new Set(book.ratings.consensus.filter(({ practice }) => keys.has(practice)).map(({ practice }) => practice)).size;
  const blocks: readonly Block[] = [
    paragraph(`${raters} raters rated ${rated} of the ${practices.length} practices on their own.${agreed === 0 ? "" : ` For ${agreed} of them what stands here was agreed among the raters.`}`),
    paragraph(`Krippendorff’s alpha with the ordinal metric, over all criteria: ${shownAgreement(overall.value)}. ${agreementWords(overall)}`),
    {
      kind: "table", caption: "Agreement by criterion: 1 is full agreement, 0 what chance would give", columns: ["Criterion", "Alpha", "Pairs of ratings", "In a word"], widths: [0.36, 0.16, 0.22, 0.26],
      rows: perCriterion.map((agreement, index): readonly Content[] => [
        words(cleanLine(book.criteria.criteria[index]?.name ?? "")), words(shownAgreement(agreement.value)), words(String(agreement.pairs)), words(agreementWord(agreement)),
      ]),
    },
    paragraph("Words for agreement follow a convention (Krippendorff 2004): reliable from 0.8, for cautious conclusions from 0.667.", "quiet"),
  ];
  return [{ id: "judged-agreement", title: "Agreement between raters", kind: "topic", blocks, sections: [] }];
}
