import { cellText, isBlank, type DateSystem } from "../cell";
import type { CriteriaSet } from "../evaluation/criteria";
import { fold } from "../folding";
import { PRACTICE_COLUMNS } from "../schema";
import type { Table } from "../table";
import { assign, type Pair } from "./assign";
import { contentOf, judgeContent, judgeRatings, type ColumnContent } from "./contentScore";
import { headerText, matchHeader, type HeaderLanguage, type HeaderText } from "./headerScore";

export const CONFIDENCES = ["certain", "likely", "unsure"] as const;
/** `certain`: the header says so and nothing speaks against it; `unsure`: to be looked at before it is taken. */
export type Confidence = (typeof CONFIDENCES)[number];

/** One column of ours, and the column of the person's table that it is proposed to be. */
export interface ColumnProposal {
  /** Our column's name, or the criterion's. */
  readonly target: string;
  readonly kind: "column" | "criterion";
  readonly choice: ProposedColumn | null;
  /** Other columns that it could be, best first; the chosen one is not among them. */
  readonly others: readonly ProposedColumn[];
}

export interface ProposedColumn {
  /** 0-based position in the table. */
  readonly column: number;
  readonly header: string;
  readonly confidence: Confidence;
  readonly because: Because;
  /** The first three filled cells, as text. */
  readonly samples: readonly string[];
}

export type Because =
  /** The header has our own name, or the settings say so. */
  | { readonly kind: "named" }
  | { readonly kind: "header"; readonly word: string; readonly language: HeaderLanguage; readonly exact: boolean }
  | { readonly kind: "content" };

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;
/** A pair below this is not worth showing. */
const LEAST = 0.4;

/**
 * Which column of a person's table is which of ours: by the header in ten languages and by what the cells hold. Each column
 * is proposed for one of ours at most. Nothing is decided: a person confirms, and the settings keep it. `mapped` are the
 * headers that the settings already map, which are proposed as they stand.
 */
export function proposeColumns(table: Table, criteria: CriteriaSet, mapped: Readonly<Record<string, string>>, system: DateSystem): readonly ColumnProposal[] {
  const targets = [
    ...PRACTICE_COLUMNS.map(({ name }) => ({ name, kind: "column" as const })),
    ...criteria.criteria.map(({ name }) => ({ name, kind: "criterion" as const })),
  ];
  const contents = table.headers.map((_, column) => contentOf(cellsOf(table, column)));
  const texts = table.headers.map(headerText);
  const repeated = table.headers.map((header, column) => table.headers.slice(0, column).some((earlier) => fold(earlier) === fold(header)));
  const candidates = targets.flatMap((target, t) => table.headers.flatMap((header, column): readonly Candidate[] => {
    if (repeated[column]) return []; // the settings keep headers, and the first of equal ones counts
    const candidate = judge(target, header, texts[column], contents[column], mapped, criteria, system);
    return candidate === null ? [] : [{ ...candidate, target: t, column }];
  }));
  const chosen = assign(candidates);
  return targets.map(({ name, kind }, t) => {
    const own = candidates.filter((candidate) => candidate.target === t).sort((a, b) => b.weight - a.weight);
    const shown = (candidate: Candidate): ProposedColumn => ({
      column: candidate.column, header: table.headers[candidate.column] ?? "", because: candidate.because,
      confidence: confidenceOf(candidate, candidates, chosen), samples: samplesOf(table, candidate.column),
    });
    const choice = own.find((candidate) => chosen.has(candidate)) ?? null;
    return { target: name, kind, choice: choice === null ? null : shown(choice), others: own.filter((candidate) => candidate !== choice).slice(0, 3).map(shown) };
  });
}

interface Candidate extends Pair {
  readonly because: Because;
  /** What the content says, −1 to 1. */
  readonly fits: number;
}

function judge(
  target: { readonly name: string; readonly kind: "column" | "criterion" }, header: string, text: HeaderText | undefined, content: ColumnContent | undefined,
  mapped: Readonly<Record<string, string>>, criteria: CriteriaSet, system: DateSystem,
): Omit<Candidate, "target" | "column"> | null {
  if (header.trim() === "" || text === undefined || content === undefined) return null;
  const own = Object.hasOwn(mapped, target.name) ? mapped[target.name] : undefined;
  if (fold(own ?? target.name) === fold(header)) return { weight: own === undefined ? 2 : 3, because: { kind: "named" }, fits: 0 };
  if (own !== undefined) return null; // the person has said which one it is
  const named = matchHeader(text, target.name, target.kind);
  const held = target.kind === "criterion" ? judgeRatings(content, criteria.scale) : judgeContent(content, target.name, system);
  if (named.score > 0) {
    // What the header only resembles, and the cells speak against, is not worth a person's look.
    const weight = named.score + (held.fits < 0 && named.score < 0.9 ? 0.5 : 0.3) * held.fits;
    return weight < LEAST ? null : { weight, because: { kind: "header", word: named.word, language: named.language, exact: named.score >= 0.95 }, fits: held.fits };
  }
  return held.telling && held.fits >= 0.8 && content.filled >= 3 ? { weight: 0.5 * held.fits, because: { kind: "content" }, fits: held.fits } : null;
}

/** Certain: the very word, no content against it, and no other column or target that fits about as well. */
function confidenceOf(candidate: Candidate, all: readonly Candidate[], chosen: ReadonlySet<Candidate>): Confidence {
  if (candidate.because.kind === "named") return "certain";
  if (candidate.because.kind === "content" || candidate.fits < -0.5 || candidate.weight < 0.69) return "unsure";
  const rivals = all.filter((other) => other !== candidate && !chosen.has(other)
    && (other.target === candidate.target) !== (other.column === candidate.column) && other.weight > candidate.weight - 0.1);
  const free = rivals.some((rival) => rival.column !== candidate.column
    ? !all.some((other) => chosen.has(other) && other.column === rival.column)
    : !all.some((other) => chosen.has(other) && other.target === rival.target));
  if (!free && candidate.because.exact && candidate.weight >= 0.9) return "certain";
  return free ? "unsure" : "likely";
}

function* cellsOf(table: Table, column: number) {
  for (const row of table.rows) yield row[column] ?? null;
}

/** The first three filled cells of a column, as text. */
export function samplesOf(table: Table, column: number): readonly string[] {
  const samples: string[] = [];
  for (const cell of cellsOf(table, column)) {
    if (isBlank(cell)) continue;
    const text = cellText(cell).replace(/\s+/g, " ");
    samples.push(text.length <= SAMPLE_LENGTH ? text : `${text.slice(0, SAMPLE_LENGTH - 1)}…`);
    if (samples.length === SAMPLES) break;
  }
  return samples;
}
