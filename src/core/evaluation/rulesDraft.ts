import type { Book } from "../book";
import { fold } from "../folding";
import { readDecimal } from "../numbers";
import { CRITERIA_SET_NAMES, type CriteriaSet, type CriteriaSetName, type Criterion } from "./criteria";
import { criteriaSet } from "./criteriaSets";
import type { Crosswalk } from "./crosswalk";
import type { Bands, Method } from "./evaluation";
import { weightsProblem } from "./rules";
import { formatScale, isOnScale, normalise, parseScale, ratingAt, type Scale } from "./scale";

/** One criterion while it is edited: numbers are still the text that a person typed. */
export interface DraftCriterion {
  /** Stays with the criterion while it is edited; unique in a draft. */
  readonly id: number;
  readonly name: string;
  readonly question: string;
  readonly weight: string;
  /** In rating units; blank for none. */
  readonly minimum: string;
  /** Worst first. */
  readonly levels: readonly string[];
}

/** The rules of evaluation while they are edited. Nothing of it is in the workbook. */
export interface RulesDraft {
  readonly criteria: readonly DraftCriterion[];
  readonly scale: string;
  /** The scale that minimums and levels are on: the last that `scale` was while it could be read. */
  readonly on: Scale;
  readonly method: Method;
  readonly bands: Readonly<Record<keyof Bands, string>>;
  /** In per cent, 0–100. */
  readonly minCoverage: string;
  readonly crosswalk: Crosswalk;
}

/** Rules that can be applied: what a draft says once every text in it is what it should be. */
export interface ProposedRules {
  readonly criteria: CriteriaSet;
  readonly method: Method;
  readonly bands: Bands;
  /** 0–1. */
  readonly minCoverage: number;
  readonly crosswalk: Crosswalk;
}

/** Which field of a draft something is wrong with; `weights` and `criteria` mean all of them together. */
export type DraftField =
  | "scale" | "criteria" | "weights" | "minCoverage" | keyof Bands | `${"name" | "weight" | "minimum"} ${number}`;

/** `problems` holds a sentence a field, criteria by their id; `rules` is null as long as there is any. */
export interface DraftReading {
  readonly rules: ProposedRules | null;
  readonly problems: ReadonlyMap<DraftField, string>;
}

const shown = (value: number): string => String(Number(value.toFixed(4)));

/** The rules of a workbook as a draft that changes nothing. */
export function draftOf(book: Book): RulesDraft {
  const { criteria, settings } = book;
  return {
    criteria: criteria.criteria.map((criterion, id) => draftCriterion(criterion, id)),
    scale: formatScale(criteria.scale),
    on: criteria.scale,
    method: settings.method,
    bands: { good: String(settings.bands.good), promising: String(settings.bands.promising), needsImprovement: String(settings.bands.needsImprovement) },
    minCoverage: String(Number((settings.minCoverage * 100).toFixed(2))),
    crosswalk: settings.crosswalk,
  };
}

function draftCriterion({ name, question, weight, minimum, levels }: Criterion, id: number): DraftCriterion {
  return { id, name, question, weight: String(weight), minimum: minimum === null ? "" : String(minimum), levels };
}

/** The set whose criteria these are, by name and order; else `own`. */
export function setNameOf(names: readonly string[]): CriteriaSetName {
  const wanted = names.map(fold).join("\n");
  return CRITERIA_SET_NAMES.find((set) => set !== "own" && criteriaSet(set).criteria.map(({ name }) => fold(name)).join("\n") === wanted) ?? "own";
}

/** Reads a draft. A number is read as a cell's is ("2,5" is 2.5, "12abc" is none); what cannot be used is named, all of it at once. */
export function readDraft(draft: RulesDraft, book: Book): DraftReading {
  const problems = new Map<DraftField, string>();
  const scale = parseScale(draft.scale);
  if (scale === null) problems.set("scale", "Write worst-best: 1-4 means 4 is best, 6-1 means 1 is best. A single number does not say which end is best.");
  const criteria = draft.criteria.map((criterion) => readCriterion(criterion, scale, draft, problems));
  if (criteria.length === 0) problems.set("criteria", "At least one criterion is needed.");
  const weightProblem = criteria.length === 0 ? null : weightsProblem(criteria.map(({ weight }) => weight));
  if (weightProblem !== null && problems.size === 0) problems.set("weights", weightProblem);
  const bands = readBands(draft, problems);
  const minCoverage = readMinCoverage(draft, book, problems);
  if (problems.size > 0 || scale === null) return { rules: null, problems };
  const set: CriteriaSet = { name: setNameOf(criteria.map(({ name }) => name)), scale, criteria };
  return { problems, rules: { criteria: set, method: draft.method, bands, minCoverage, crosswalk: draft.crosswalk } };
}

function readCriterion(criterion: DraftCriterion, scale: Scale | null, draft: RulesDraft, problems: Map<DraftField, string>): Criterion {
  const name = criterion.name.trim();
  if (name === "") problems.set(`name ${criterion.id}`, "Give the criterion a name. Ratings stand in a column of that name.");
  else if (draft.criteria.some((other) => other.id < criterion.id && fold(other.name) === fold(name))) problems.set(`name ${criterion.id}`, `There is a criterion ${name} already.`);
  const weight = readDecimal(criterion.weight.trim());
  if (weight === null || weight < 0) problems.set(`weight ${criterion.id}`, "A weight is a number from 0 up. 0 leaves the criterion out of the score.");
  return { name, question: criterion.question.trim(), weight: weight ?? 1, minimum: readMinimum(criterion, scale, problems), levels: trimmed(criterion.levels) };
}

function readMinimum(criterion: DraftCriterion, scale: Scale | null, problems: Map<DraftField, string>): number | null {
  if (criterion.minimum.trim() === "") return null;
  const minimum = readDecimal(criterion.minimum.trim());
  if (scale === null) return minimum;
  if (minimum !== null && isOnScale(scale, minimum)) return minimum;
  problems.set(`minimum ${criterion.id}`, `A minimum is a rating from ${Math.min(scale.worst, scale.best)} to ${Math.max(scale.worst, scale.best)}, or blank for none.`);
  return null;
}

/** Without blank ends, as the Criteria table is read. */
function trimmed(levels: readonly string[]): readonly string[] {
  const kept = levels.map((level) => level.trim());
  while (kept.length > 0 && kept[kept.length - 1] === "") kept.pop();
  return kept;
}

function readBands(draft: RulesDraft, problems: Map<DraftField, string>): Bands {
  const read = (field: keyof Bands, above: number, what: string): number => {
    const value = readDecimal(draft.bands[field].trim());
    if (value !== null && value >= 0 && value <= above) return value;
    problems.set(field, `A number from 0 to ${what}.`);
    return above;
  };
  const good = read("good", 100, "100");
  const promising = read("promising", good, `${shown(good)}, where Good practice starts`);
  return { good, promising, needsImprovement: read("needsImprovement", promising, `${shown(promising)}, where Promising practice starts`) };
}

/** The least coverage; two thirds stays two thirds as long as nobody types in its field. */
function readMinCoverage(draft: RulesDraft, book: Book, problems: Map<DraftField, string>): number {
  if (draft.minCoverage === draftOf(book).minCoverage) return book.settings.minCoverage;
  const percent = readDecimal(draft.minCoverage.trim());
  if (percent !== null && percent >= 0 && percent <= 100) return percent / 100;
  problems.set("minCoverage", "A number from 0 to 100 per cent.");
  return book.settings.minCoverage;
}

/** A minimum moved to another scale, at the same share of the way from worst to best. */
export function movedMinimum(minimum: number, from: Scale, to: Scale): number {
  return Number(ratingAt(to, normalise(from, minimum)).toFixed(4));
}
