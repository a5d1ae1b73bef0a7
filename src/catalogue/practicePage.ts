import type { Book } from "../core/book";
import { evidenceWords } from "../core/evaluation/evidence";
import { shownShare } from "../core/evaluation/wording";
import { budgetText, placeText, yearsText } from "../core/practice/facts";
import { EVIDENCE_GRADES, type ScoredPractice } from "../core/practice/practice";
import { cleanLine, paragraphsOf } from "./cleanText";
import type { BookFramework } from "./framework";
import { documentLink } from "./links";
import { themesOf, type Numbered } from "./listing";
import { OUR_LANGUAGE, paragraph, words, type Block, type Content, type Fact, type Section } from "./outline";
import { profileOf } from "./profile";
import { isSynthetic, ratingBasis } from "./ratingBasis";

/** The page of one practice. What its row leaves blank is left out; why there is no score is said. */
export function practicePage({ id, number, title, practice }: Numbered, book: Book, framework: BookFramework): Section {
  const topic = (name: string, blocks: readonly Block[], kind: "topic" | "aside" = "topic"): readonly Section[] =>
    (blocks.length === 0 ? [] : [{ id: `${id}-${name.toLowerCase().replace(/ /g, "-")}`, title: name, kind, blocks, sections: [] }]);
  return {
    id, title: `${number}. ${title}`, kind: "practice", own: true,
    blocks: [...whereLine(practice, framework), verdictBlock(practice, book)],
    sections: [
      ...topic("Assessment", assessment(practice, book)),
      ...topic("Facts", facts(practice, book), "aside"),
      ...topic("Problem", prose(practice.problem)),
      ...topic("Activities", prose(practice.activities)),
      ...topic("Results", results(practice)),
      ...topic("Strengths", prose(practice.strengths)),
      ...topic("Limitations", prose(practice.limitations)),
      ...topic("Lessons", prose(practice.lessons)),
      ...topic("Transferability", prose(practice.transferability)),
      ...topic("Indicators served", indicators(practice, framework)),
      ...topic("Sources", sources(practice)),
    ],
  };
}

/** Long text as its paragraphs; none for blank. */
function prose(text: string): readonly Block[] {
  return paragraphsOf(text).map((line): Block => ({ kind: "paragraph", content: words(line), own: true }));
}

function whereLine(practice: ScoredPractice, framework: BookFramework): readonly Block[] {
  const themes = themesOf(practice, framework).map(({ name }) => name).join(", ");
  const line = [cleanLine(placeText(practice)), themes].filter((part) => part !== "").join(" · ");
  return line === "" ? [] : [paragraph(line, "lead")];
}

function verdictBlock(practice: ScoredPractice, book: Book): Block {
  const { evaluation, readings } = practice;
  const rated = readings.filter((reading) => reading.kind === "value").length;
  const basis = isSynthetic(ratingBasis(book, practice)) ? "synthetic ratings" : "";
  return {
    kind: "verdict", verdict: evaluation.verdict, score: evaluation.score === null ? null : evaluation.shownScore,
    words: [evidenceWords(evaluation.verdict, practice.evidence), basis].filter((part) => part !== "").join("; "),
    below: `${rated} of ${readings.length} criteria rated, coverage ${shownShare(evaluation.coverage)}`,
  };
}

function assessment(practice: ScoredPractice, book: Book): readonly Block[] {
  const { why } = practice.evaluation;
  const rated = practice.readings.some((reading) => reading.kind !== "blank");
  return [
    ...(why === "" ? [] : [paragraph(cleanLine(why))]),
    ...(rated ? [{ kind: "profile", profile: profileOf(practice, book.criteria) } as const] : []),
  ];
}

/** Results, and how well they are evidenced: the grade alone where no result is told. */
function results(practice: ScoredPractice): readonly Block[] {
  const { evidence } = practice;
  const grade = evidence === null ? [] : [paragraph(`Evidence: ${EVIDENCE_GRADES[evidence]} (${evidence} of ${EVIDENCE_GRADES.length - 1}).`, "quiet")];
  return [...prose(practice.results), ...grade];
}

function facts(practice: ScoredPractice, book: Book): readonly Block[] {
  const contact = cleanLine(practice.contact);
  const region = [practice.region, practice.regionCode === "" || practice.region === "" ? practice.regionCode : `(${practice.regionCode})`];
  const found: readonly (readonly [string, string])[] = [
    ["Place", practice.place], ["Region", region.filter((part) => part !== "").join(" ")], ["Country", practice.country],
    ["Years", yearsText(practice.startYear, practice.endYear)], ["Status", practice.status],
    ["Lead organisation", practice.leadOrganisation], ["Partners", practice.partners.join("; ")], ["Regional role", practice.regionalRole],
    ["Target group", practice.targetGroups.join("; ")], ["Budget", budgetText(practice.budget, practice.currency, OUR_LANGUAGE)],
    ["Funder", practice.funder], ["ID", practice.id], ["Rating basis", ratingBasis(book, practice)],
  ];
  const filled = found.flatMap(([name, text]): readonly Fact[] => {
    const line = cleanLine(text);
    return line === "" ? [] : [{ name, content: words(line) }];
  });
  const all = contact === "" ? filled : [...filled, { name: "Contact", content: contactContent(contact) }];
  return all.length === 0 ? [] : [{ kind: "facts", facts: all }];
}

/** A bare e-mail address becomes a link to write to; all else stays as typed. */
function contactContent(contact: string): Content {
  const address = documentLink(contact) ?? documentLink(/^[^\s@:;,<>]+@[^\s@:;,<>]+\.[^\s@:;,<>]+$/.test(contact) ? `mailto:${contact}` : "");
  return address === null ? words(contact) : [{ kind: "link", text: contact, address }];
}

function indicators(practice: ScoredPractice, framework: BookFramework): readonly Block[] {
  const items = practice.indicators.map((code): Content => {
    const { code: known, name } = framework.indicator(code);
    return [{ kind: "strong", text: known }, ...(name === "" ? [] : words(` ${name}`))];
  });
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

function sources(practice: ScoredPractice): readonly Block[] {
  const items = practice.sources.map(cleanLine).filter((source) => source !== "").map((source): Content => {
    const address = documentLink(source);
    return address === null ? words(source) : [{ kind: "link", text: source, address }];
  });
  return items.length === 0 ? [] : [{ kind: "list", items }];
}
