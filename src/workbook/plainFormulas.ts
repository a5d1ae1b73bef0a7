import { RATING_FORMS_NOT_APPLICABLE } from "../core/evaluation/notApplicable";
import type { Bands, Method } from "../core/evaluation/evaluation";
import type { Scale } from "../core/evaluation/scale";
import { TOLERANCE } from "../core/evaluation/scale";
import { inStructuredReference, literal, textLiteral } from "./formulaText";

/** How the plain formulas read weights and minimums: from the `Criteria` table while there is one, else as numbers. */
export interface CriteriaSource {
  /** Header of the names, and of weights and minimums where the table has them. */
  readonly table: string;
  readonly name: string;
  readonly weight: string | null;
  readonly minimum: string | null;
  /** How many cells under `name` are filled: another number means that criteria came or went, and nothing is scored. */
  readonly filled: number;
}

/** A criterion as the formulas see it. */
export interface PlainCriterion {
  /** Its name just as the `Criteria` table spells it. */
  readonly name: string;
  /** Position of its column in the practice table; −1 when the table has none. */
  readonly column: number;
  readonly weight: number;
  readonly minimum: number | null;
}

export interface PlainSource {
  readonly table: string;
  readonly headers: readonly string[];
  /** Headers of the columns for score and coverage. */
  readonly score: string;
  readonly coverage: string;
  /** Columns that make a row a practice: a row in which all of them are empty gets nothing. */
  readonly read: readonly number[];
  readonly criteria: readonly PlainCriterion[];
  readonly criteriaTable: CriteriaSource | null;
  readonly scale: Scale;
  readonly method: Method;
  readonly bands: Bands;
  readonly minCoverage: number;
}

/** Excel formulas with "=", for the columns of these names. Verdict reads Score and Coverage of its row, Score reads Coverage. */
export interface PlainFormulas {
  readonly Score: string;
  readonly Coverage: string;
  readonly Verdict: string;
}

/** Methods that can be said in native functions without hiding what they do. */
export const PLAIN_METHODS: readonly Method[] = ["arithmetic", "minimum"];

/** The decimal mark of whoever opens the file; also what tells a plain formula of ours from everybody else's. */
const DECIMAL = "MID(1/2,2,1)";

/** True for a formula that `plainFormulas` has made, with "=" or without. */
export function isPlainFormula(text: string): boolean {
  return text.includes(DECIMAL) && text.includes("SUMPRODUCT(");
}

/**
 * Score, coverage and verdict in functions that Excel 2010 and LibreOffice have, equal to the core's: numbers and texts that
 * are one ("3", "3,5") are ratings, empty and `n/a` in its short forms are not rated, all else leaves the row unscored. Two
 * odd forms are refused rather than read as the core reads them: a text number that is not written the short way ("3.0",
 * "+3") and `n/a` with tabs or letters put together from two signs; both say Unscored. No IF, IFERROR or CHOOSE is given an
 * array: Excel before 2021 would take a single cell of it.
 */
export function plainFormulas(source: PlainSource): PlainFormulas {
  const cell = (header: string): string => `${source.table}[[#This Row],[${inStructuredReference(header)}]]`;
  const parts = new PlainParts(source);
  const empty = `COUNTA(${spans(source, source.read).join(",")})=0`;
  const score = cell(source.score);
  const coverage = cell(source.coverage);
  const { good, promising, needsImprovement } = source.bands;
  const enough = source.minCoverage > TOLERANCE ? `N(${coverage})>=${literal(source.minCoverage)}-${literal(TOLERANCE)}` : `N(${coverage})>0`;
  const band = `IF(${score}<${literal(needsImprovement)},"Not demonstrated",IF(${parts.missed(`${score}<${literal(promising)}`)},"Needs improvement",` +
    `IF(${score}<${literal(good)},"Promising practice","Good practice")))`;
  return {
    Coverage: `=IF(${empty},"",IF(${parts.weightsUsable()},IFERROR(ROUND(${parts.ratedWeightOfAny()}/${parts.totalWeight()},12),""),""))`,
    Score: `=IF(${enough},IF(${parts.bad()}=0,ROUND(100*${parts.share()},10),""),"")`,
    Verdict: `=IF(${empty},"",IF(OR(NOT(ISNUMBER(${coverage})),${parts.minimumsUnusable()}${parts.bad()}>0),"Unscored",` +
      `IF(NOT(ISNUMBER(${score})),"Insufficient evidence",${parts.gated(band)})))`,
  };
}

/** Neighbouring columns as one reference each: `Practices[[#This Row],[Relevance]:[Impact]]`. */
function spans({ table, headers }: PlainSource, columns: readonly number[]): readonly string[] {
  return runs(columns).map((run) => {
    const [first = "", last = ""] = [headers[run[0] ?? 0], headers[run.at(-1) ?? 0]].map((header) => `[${inStructuredReference(header ?? "")}]`);
    return `${table}[[#This Row],${first === last ? first : `${first}:${last}`}]`;
  });
}

function runs(columns: readonly number[]): readonly (readonly number[])[] {
  const all: number[][] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const run = all.at(-1);
    if (run?.at(-1) === column - 1) run.push(column);
    else all.push([column]);
  }
  return all;
}

/** One stretch of neighbouring criterion columns: what its cells hold, each as an array as wide as the stretch. */
interface Stretch {
  /** 1 where a rating stands that is on the scale. */
  readonly rated: string;
  /** The rating, 0 where there is none. */
  readonly value: string;
  /** How many cells are empty or not applicable. */
  readonly unrated: string;
  /** For each cell, whether it holds TRUE or FALSE: LibreOffice takes those for 1 and 0 in an array, and tells them apart one by one only. */
  readonly truths: readonly string[];
  readonly criteria: readonly PlainCriterion[];
}

/** The pieces of the formulas. */
class PlainParts {
  private readonly stretches: readonly Stretch[];

  constructor(private readonly source: PlainSource) {
    const present = source.criteria.filter(({ column }) => column >= 0);
    const columns = present.map(({ column }) => column);
    const references = spans(source, columns);
    this.stretches = runs(columns).map((run, i) => stretch(references[i] ?? "", run.flatMap((column) => present.filter((c) => c.column === column)), source));
  }

  /** How many ratings cannot be used; 1 when an error value stands among them. */
  bad(): string {
    const count = this.source.criteria.filter(({ column }) => column >= 0).length;
    const fine = this.stretches.map(({ rated, unrated }) => `-SUMPRODUCT(${rated})-${unrated}`).join("");
    const truths = this.stretches.flatMap(({ truths }) => truths).map((truth) => `+${truth}`).join("");
    return `IFERROR(${count}${fine}${truths},1)`;
  }

  ratedWeight(): string {
    return sum(this.stretches.map(({ rated, criteria }) => `SUMPRODUCT(${this.weights(criteria)}*${rated})`));
  }

  /** The same where TRUE and FALSE may still stand among the ratings. */
  ratedWeightOfAny(): string {
    return sum(this.stretches.map(({ rated, truths, criteria }) => {
      const places = truths.map((truth, i) => `-${truth}*${numbers(truths.map((_, k) => (k === i ? 1 : 0)))}`).join("");
      return `SUMPRODUCT(${this.weights(criteria)}*${rated}*(1${places}))`;
    }));
  }

  totalWeight(): string {
    return `SUMPRODUCT(${this.weights(this.source.criteria)})`;
  }

  /** The score as a share of the way from worst to best. */
  share(): string {
    const { method, scale } = this.source;
    const length = `(${literal(scale.best)}-${literal(scale.worst)})`;
    if (method === "minimum") {
      const furthest = this.stretches.map(({ rated, value, criteria }) => `SUMPRODUCT(MAX((${this.weights(criteria)}>0)*${rated}*(${literal(scale.best)}-${value})/${length}))`);
      return `(1-MAX(${furthest.join(",")}))`;
    }
    const weighted = sum(this.stretches.map(({ value, criteria }) => `SUMPRODUCT(${this.weights(criteria)}*${value})`));
    return `(${weighted}/${this.ratedWeight()}-${literal(scale.worst)})/${length}`;
  }

  /** Whether the Criteria table is still the one that the formula was made for, with weights that are numbers or empty. */
  weightsUsable(): string {
    const from = this.source.criteriaTable;
    if (from === null) return "TRUE";
    const same = `COUNTA(${column(from, from.name)})=${from.filled}`;
    if (from.weight === null) return same;
    const weights = column(from, from.weight);
    return `AND(${same},COUNTIF(${weights},">=0")+COUNTBLANK(${weights})=ROWS(${weights}))`;
  }

  /** A condition with a comma behind it, or nothing. */
  minimumsUnusable(): string {
    const from = this.source.criteriaTable;
    if (from === null || from.minimum === null) return "";
    const minimums = column(from, from.minimum);
    return `COUNTIFS(${this.onScale(minimums)})+COUNTBLANK(${minimums})<ROWS(${minimums}),`;
  }

  /** The verdict of a scored row: not determinable while a gated criterion is unrated. */
  gated(otherwise: string): string {
    if (!this.hasGates()) return otherwise;
    const rated = this.stretches.map(({ rated, criteria }) => `-SUMPRODUCT(${this.gates(criteria)}*${rated})`).join("");
    return `IF(SUMPRODUCT(${this.gates(this.source.criteria)})${rated}>0,"Not determinable",${otherwise})`;
  }

  /** True when the other condition holds or a gate is missed; to be asked when every gated criterion is rated. */
  missed(other: string): string {
    if (!this.hasGates()) return other;
    const { worst, best } = this.source.scale;
    const slack = literal(Number((Math.abs(best - worst) * TOLERANCE).toPrecision(3)));
    const below = (value: string, minimum: string): string => (worst < best ? `${value}<${minimum}-${slack}` : `${value}>${minimum}+${slack}`);
    const missed = this.stretches.map(({ value, criteria }) => `SUMPRODUCT(${this.gates(criteria)}*(${below(value, this.minimums(criteria))}))`);
    return `OR(${other},${sum(missed)}>0)`;
  }

  private hasGates(): boolean {
    const from = this.source.criteriaTable;
    return from === null ? this.source.criteria.some(({ minimum }) => minimum !== null) : from.minimum !== null;
  }

  /** Relative weights; an empty one counts 1, as everywhere in Cairn. */
  private weights(criteria: readonly PlainCriterion[]): string {
    const from = this.source.criteriaTable;
    if (from === null) return numbers(criteria.map(({ weight }) => weight));
    if (from.weight === null) return numbers(criteria.map(() => 1));
    const where = `${column(from, from.name)},${names(criteria)}`;
    const weights = column(from, from.weight);
    return `(SUMIF(${where},${weights})+COUNTIFS(${where},${weights},""))`;
  }

  /** 1 for a criterion with a minimum. */
  private gates(criteria: readonly PlainCriterion[]): string {
    const from = this.source.criteriaTable;
    if (from === null || from.minimum === null) return numbers(criteria.map(({ minimum }) => (minimum === null ? 0 : 1)));
    return `COUNTIFS(${column(from, from.name)},${names(criteria)},${this.onScale(column(from, from.minimum))})`;
  }

  private minimums(criteria: readonly PlainCriterion[]): string {
    const from = this.source.criteriaTable;
    if (from === null || from.minimum === null) return numbers(criteria.map(({ minimum }) => minimum ?? 0));
    return `SUMIF(${column(from, from.name)},${names(criteria)},${column(from, from.minimum)})`;
  }

  private onScale(range: string): string {
    const { worst, best } = this.source.scale;
    return `${range},">="&${literal(Math.min(worst, best))},${range},"<="&${literal(Math.max(worst, best))}`;
  }
}

function stretch(cells: string, criteria: readonly PlainCriterion[], source: PlainSource): Stretch {
  const { worst, best } = source.scale;
  const [low, high] = [literal(Math.min(worst, best)), literal(Math.max(worst, best))];
  // The cell as text in the spelling of whoever opens the file; a number comes out as it went in.
  const text = `SUBSTITUTE(SUBSTITUTE(TRIM(${cells}),",",${DECIMAL}),".",${DECIMAL})`;
  // What is no number, not written as numbers are, or off the scale divides by an error or by 0: no number either.
  const rated = `(1*ISNUMBER(1/((VALUE(${text})&""=${text})*(VALUE(${text})>=${low})*(VALUE(${text})<=${high}))))`;
  const value = low.startsWith("(") ? `VALUE(REPT(${text},${rated})&REPT("0",1-${rated}))` : `VALUE("0"&REPT(${text},${rated}))`;
  const bare = [" ", "\u00a0", "'", "\u2019"].reduce((all, sign) => `SUBSTITUTE(${all},${textLiteral(sign)},"")`, `SUBSTITUTE(${cells},CHAR(10),"")`);
  const folded = `SUBSTITUTE(SUBSTITUTE(LOWER(${bare})&"#",".#","#"),".","/")`;
  const forms = ["", ...RATING_FORMS_NOT_APPLICABLE].map(textLiteral).join(";");
  const truths = criteria.map(({ column }) => `ISLOGICAL(${spans(source, [column]).join("")})`);
  return { rated, value, unrated: `SUMPRODUCT(1*EXACT(${folded},{${forms}}&"#"))`, truths, criteria };
}

const column = (from: CriteriaSource, header: string): string => `${from.table}[${inStructuredReference(header)}]`;
const sum = (terms: readonly string[]): string => (terms.length === 1 ? (terms[0] ?? "0") : `(${terms.join("+")})`);
const row = (items: readonly string[]): string => `{${items.join(",")}}`;
/** An array constant takes no brackets. */
const numbers = (values: readonly number[]): string => row(values.map((value) => String(value).toUpperCase()));

/** Names as SUMIF takes them: its wildcards and operators made plain text. */
function names(criteria: readonly PlainCriterion[]): string {
  return row(criteria.map(({ name }) => textLiteral((/^[=<>]/.test(name) ? "=" : "") + name.replace(/[~*?]/g, "~$&"))));
}
