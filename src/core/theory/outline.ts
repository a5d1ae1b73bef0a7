import { OUR_CATALOGUE } from "../framework/bookCatalogue";
import { loops } from "./loops";
import { statementWords } from "./statementWords";
import { STEP_WORDS } from "./stepWords";
import { THEORY_STEPS, type Statement, type Theory, type TheoryStep } from "./theory";

/** What is said beneath a statement, in this order. */
export const OUTLINE_LABELS = ["Leads to", "Led to by", "Shown by", "Assumes", "Evidence", "Note"] as const;
export type OutlineLabel = (typeof OUTLINE_LABELS)[number];

export interface OutlineLine {
  readonly label: OutlineLabel;
  readonly items: readonly string[];
}

export interface OutlineStatement {
  readonly key: string;
  /** Its words, else its ID or row. */
  readonly words: string;
  /** Only lines that say something. */
  readonly lines: readonly OutlineLine[];
}

export interface OutlineSection {
  /** Null for statements without a step. */
  readonly step: TheoryStep | null;
  readonly heading: string;
  readonly asks: string;
  readonly statements: readonly OutlineStatement[];
}

/** A Theory of Change as nested headings and lists. Sections run from need to input; empty ones are left out. */
export interface TheoryOutline {
  readonly sections: readonly OutlineSection[];
}

/**
 * A Theory of Change in words, for whoever cannot see it drawn: a section a step, each link told in the words of the statement at its
 * other end, both ways. Statements stand once each, in sheet order, so that a loop ends like all else; it is told in a note.
 * `nameOf` words indicators as the workbook has them; without one they are Cairn's. Never throws.
 */
export function theoryOutline(theory: Theory, nameOf: (code: string) => string = ourName): TheoryOutline {
  const { statements } = theory;
  const byKey = new Map(statements.map((statement) => [statement.key, statement]));
  const from = new Map<string, Statement[]>();
  for (const statement of statements) for (const key of statement.leadsTo) from.set(key, [...from.get(key) ?? [], statement]);
  const loopOf = new Map(loops(statements).flatMap((keys) => keys.map((key) => [key, keys] as const)));
  const told = (statement: Statement): string => (statement.step === null ? plain(statement) : `${capital(statement.step)}: ${plain(statement)}`);
  const linesOf = (statement: Statement): readonly OutlineLine[] => {
    const others = (loopOf.get(statement.key) ?? []).filter((key) => key !== statement.key).flatMap((key) => byKey.get(key) ?? []);
    const lines: readonly OutlineLine[] = [
      { label: "Leads to", items: statement.leadsTo.flatMap((key) => byKey.get(key) ?? []).map(told) },
      { label: "Led to by", items: (from.get(statement.key) ?? []).map(told) },
      { label: "Shown by", items: statement.indicators.map((code) => indicatorWords(code, nameOf)) },
      { label: "Assumes", items: one(statement.assumption) },
      { label: "Evidence", items: one(statement.evidence) },
      { label: "Note", items: others.length === 0 ? [] : [`It is in a loop with ${others.map((other) => statementWords(other)).join(", ")}.`] },
    ];
    return lines.filter(({ items }) => items.length > 0);
  };
  const sections = [...THEORY_STEPS, null].map((step): OutlineSection => ({
    step,
    heading: step === null ? "Without a step" : STEP_WORDS[step].heading,
    asks: step === null ? "Which step is each of these?" : STEP_WORDS[step].asks,
    statements: statements.filter((statement) => statement.step === step).map((statement) => ({ key: statement.key, words: plain(statement), lines: linesOf(statement) })),
  }));
  return { sections: sections.filter((section) => section.statements.length > 0) };
}

/** An outline as plain text, two spaces for each level. */
export function outlineText({ sections }: TheoryOutline): string {
  return sections.map(({ heading, statements }) => [
    heading,
    ...statements.flatMap(({ words, lines }) => [`  - ${words}`, ...lines.map(({ label, items }) => `    ${label}: ${items.join("; ")}`)]),
  ].join("\n")).join("\n\n");
}

/** Code and name of an indicator, e.g. "WRK-O1 Working-age people in paid work"; the code alone where nobody words it. */
export function indicatorWords(code: string, nameOf: (code: string) => string = ourName): string {
  const name = nameOf(code);
  return name === "" ? code : `${code} ${name}`;
}

const ourName = (code: string): string => OUR_CATALOGUE.indicatorOf(code)?.name ?? "";

function plain({ statement, id, key }: Statement): string {
  return statement !== "" ? statement.replace(/\s+/g, " ") : id !== "" ? id : key;
}

const one = (text: string): readonly string[] => (text === "" ? [] : [text]);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
