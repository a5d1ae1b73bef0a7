import type { Book } from "../../core/book";
import { followIndicators } from "../../core/planning/follow";
import type { FollowedIndicator } from "../../core/planning/follow";
import { addressIn, columnOf } from "../../core/table";
import type { TheoryCheck } from "../../core/theory/checks";
import { indicatorWords } from "../../core/theory/outline";
import { statementWords } from "../../core/theory/statementWords";
import { STEP_WORDS } from "../../core/theory/stepWords";
import type { Statement, TheoryStep } from "../../core/theory/theory";
import { listed } from "../../core/wording";
import type { PickerOption } from "../pickers/WordPicker";
import { inOutlineOrder } from "./useTheory";

/** What statements of one book share; made once a book. */
export interface TheoryModel {
  readonly book: Book;
  readonly byKey: ReadonlyMap<string, Statement>;
  /** Who leads to a statement, by its key. */
  readonly ledBy: ReadonlyMap<string, readonly Statement[]>;
  readonly questionsOf: ReadonlyMap<string, readonly TheoryCheck[]>;
  /** Codes of the selection, each once. */
  readonly selected: ReadonlySet<string>;
  readonly nameOf: (code: string) => string;
}

export function theoryModel(book: Book, questions: readonly TheoryCheck[]): TheoryModel {
  const { statements } = book.plan.theory;
  const ledBy = new Map<string, Statement[]>();
  for (const statement of statements) for (const key of statement.leadsTo) ledBy.set(key, [...ledBy.get(key) ?? [], statement]);
  const questionsOf = new Map<string, TheoryCheck[]>();
  for (const question of questions) for (const key of question.keys) questionsOf.set(key, [...questionsOf.get(key) ?? [], question]);
  const names = new Map(book.plan.indicators.map(({ code, name }) => [code, name]));
  return {
    book, ledBy, questionsOf, byKey: new Map(statements.map((statement) => [statement.key, statement])),
    selected: new Set(book.plan.indicators.map(({ code }) => code)), nameOf: (code) => book.catalogue.indicatorOf(code)?.name ?? names.get(code) ?? "",
  };
}

/** Statements that this one could lead to, those it is likely to lead to first: one step up, then further up, then the rest. */
export function linkOptions({ book }: TheoryModel, from: Statement): readonly PickerOption[] {
  const taken = new Set([from.key, ...from.leadsTo]);
  const steps = ["need", "long-term change", "outcome", "output", "activity", "input"] as const;
  const own = from.step === null ? steps.length : steps.indexOf(from.step);
  const rank = ({ step }: Statement): number => { const at = step === null ? steps.length : steps.indexOf(step); return at < own ? own - at : 10 + at; };
  return inOutlineOrder(book.plan.theory.statements).filter(({ key }) => !taken.has(key)).sort((a, b) => rank(a) - rank(b))
    .map((statement) => ({ value: statement.key, words: statementName(statement), group: statement.step === null ? "Without a step" : STEP_WORDS[statement.step].heading }));
}

/** Selected indicators that a statement could carry: outcome indicators first where it is an outcome or a change, else practice indicators. */
export function indicatorOptions({ book, nameOf }: TheoryModel, statement: Statement): readonly PickerOption[] {
  const kinds = statement.step === "outcome" || statement.step === "long-term change" || statement.step === "need" ? ["outcome", "practice", null] : ["practice", "outcome", null];
  const once = [...new Map(book.plan.indicators.map((indicator) => [indicator.code, indicator])).values()];
  return once.filter(({ code }) => !statement.indicators.includes(code)).sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
    .map(({ code, kind }) => ({ value: code, words: indicatorWords(code, nameOf), group: kind === "outcome" ? "Outcome indicators" : kind === "practice" ? "Practice indicators" : "Others" }));
}

/** Where an indicator stands, a line for each of its rows, e.g. "On track, 45% of the way"; its group and place where it has several. */
export function indicatorStanding({ book }: TheoryModel, code: string): readonly string[] {
  const rows = followIndicators(book.plan).filter(({ indicator }) => indicator.code === code);
  return rows.map((followed) => [rows.length > 1 ? aboutWhom(followed) : "", standing(followed)].filter((part) => part !== "").join(": "));
}

const aboutWhom = ({ indicator: { group, place } }: FollowedIndicator): string => listed([group, place].filter((part) => part !== ""));

function standing({ status, progress, judged }: FollowedIndicator): string {
  if (status.kind === "undetermined") return status.problem;
  const share = progress === null || status.status === "No reading" ? "" : `, ${Math.round(progress * 100)}% of the way`;
  // An indicator of context is neither good nor bad: only how far it has come is said.
  return judged || status.status === "No reading" ? `${status.status}${share}` : share.slice(2);
}

/** The words of a statement as a person reads them in a list, without quotation marks. */
export function statementName(statement: Statement): string {
  return statement.statement === "" ? statementWords(statement) : statement.statement.replace(/\s+/g, " ");
}

/** Address of a statement's cell with its sheet, e.g. `Theory of Change!C5`. */
export function cellAddress({ book }: TheoryModel, row: number, header: string): string {
  const table = book.tables.find(({ id }) => id === book.plan.theory.table);
  return table === undefined ? header : `${table.sheet}!${addressIn(table, row, columnOf(table, header))}`;
}

/** "an outcome", "a need". */
export function aStep(step: TheoryStep): string {
  return /^[aeiou]/.test(step) ? `an ${step}` : `a ${step}`;
}

export function questionWords(count: number): string {
  return `${count} ${count === 1 ? "question" : "questions"}`;
}
