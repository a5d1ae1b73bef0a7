import type { Book } from "../core/book";
import type { Criterion, CriteriaSetName } from "../core/evaluation/criteria";
import { VERDICTS } from "../core/evaluation/evaluation";
import { levelCount, type Scale } from "../core/evaluation/scale";
import { shownRating, shownShare } from "../core/evaluation/wording";
import { rulesInWords } from "../core/export/rulesInWords";
import { EVIDENCE_GRADES, type ScoredPractice } from "../core/practice/practice";
import { agreementTopic } from "./agreement";
import { cleanLine } from "./cleanText";
import { paragraph, words, type Block, type Content, type Fact, type Section } from "./outline";

const SET_WORDS: Readonly<Record<CriteriaSetName, string>> = {
  "DAC-5": "The criteria are the five of the OECD Development Assistance Committee’s Principles for Evaluation (1991), put to practices of migrant integration.",
  "DAC-6": "The criteria are the six of the OECD Development Assistance Committee (2019), put to practices of migrant integration.",
  "REGIN-7": "The criteria are the seven aspects of the REGIN project’s Integration Lab (2021). REGIN published no ratings: those on these pages are the raters’ own.",
  own: "The criteria are this workbook’s own.",
};

/** How practices were judged: criteria, scale, score, verdicts with their counts here, evidence, agreement. Enough to judge again. */
export function methodPart(book: Book, practices: readonly ScoredPractice[]): Section {
  const { criteria: set, rules } = book;
  const topic = (id: string, title: string, blocks: readonly Block[], sections: readonly Section[] = []): Section => ({ id: `judged-${id}`, title, kind: "topic", blocks, sections });
  const levels = set.criteria.flatMap((criterion, index) => levelTopic(criterion, set.scale, index));
  return {
    id: "judged", title: "How practices were judged", kind: "part",
    blocks: [paragraph(SET_WORDS[set.name])],
    sections: [
      topic("criteria", "Criteria", [criteriaTable(book)]),
      topic("score", "Score and verdict", [{ kind: "list", items: rulesInWords(set, rules).sentences.map((sentence) => words(cleanLine(sentence))) }, verdictTable(practices)]),
      ...(levels.length === 0 ? [] : [topic("levels", "What each rating means", [], levels)]),
      topic("evidence", "Evidence", evidence(practices)),
      ...agreementTopic(book, practices),
    ],
  };
}

function criteriaTable({ criteria: { criteria }, rules }: Book): Block {
  return {
    kind: "table", caption: "Criteria, their weights and minimums", columns: ["Criterion", "Question", "Weight", "Minimum"], widths: [0.24, 0.46, 0.13, 0.17],
    rows: criteria.map(({ name, question, minimum }, index): readonly Content[] => [
      words(cleanLine(name)), words(cleanLine(question)), words(shownShare(rules.weights[index] ?? 0)),
      words(minimum === null ? "none" : `${shownRating(minimum)} or better`),
    ]),
  };
}

/** The levels of a criterion, worst first, each with its rating where the scale has as many whole steps as there are words. */
function levelTopic({ name, levels }: Criterion, scale: Scale, index: number): readonly Section[] {
  const named = levelCount(scale) === levels.length;
  const step = scale.best > scale.worst ? 1 : -1;
  const facts = levels.flatMap((level, at): readonly Fact[] => {
    const line = cleanLine(level);
    const rating = named ? shownRating(scale.worst + at * step) : `Level ${at + 1}`;
    return line === "" ? [] : [{ name: rating, content: words(line) }];
  });
  return facts.length === 0 ? [] : [{ id: `level-${index + 1}`, title: cleanLine(name), kind: "topic", blocks: [{ kind: "facts", facts, narrow: true }], sections: [] }];
}

function verdictTable(practices: readonly ScoredPractice[]): Block {
  const count = (verdict: string): number => practices.filter(({ evaluation }) => evaluation.verdict === verdict).length;
  return {
    kind: "table", caption: "Verdicts in this catalogue", columns: ["Verdict", "Practices"], widths: [0.7, 0.3],
    rows: VERDICTS.filter((verdict) => count(verdict) > 0).map((verdict): readonly Content[] => [words(verdict), words(String(count(verdict)))]),
  };
}

function evidence(practices: readonly ScoredPractice[]): readonly Block[] {
  const count = (grade: number | null): number => practices.filter((practice) => practice.evidence === grade).length;
  const rows = EVIDENCE_GRADES.map((name, grade): readonly Content[] => [words(`${grade} ${name}`), words(String(count(grade)))]);
  return [
    paragraph("A verdict is only as good as what it rests on. Each practice states how its results are evidenced, and the grade stands beside the verdict; it does not change the score."),
    {
      kind: "table", caption: "Evidence in this catalogue", columns: ["Grade", "Practices"], widths: [0.7, 0.3],
      rows: count(null) === 0 ? rows : [...rows, [words("not stated"), words(String(count(null)))]],
    },
  ];
}
