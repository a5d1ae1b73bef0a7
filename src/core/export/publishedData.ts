import type { Book } from "../book";
import type { CriteriaSet } from "../evaluation/criteria";
import { evaluate } from "../evaluation/evaluate";
import { rulesFor } from "../evaluation/rules";
import { inFrameworkOrder } from "../adapting/mergeCatalogue";
import { makeCatalogue, OUR_CATALOGUE, type Catalogue } from "../framework/bookCatalogue";
import type { Indicator } from "../framework/framework";
import type { Practice, ScoredPractice } from "../practice/practice";
import { NO_PLAN } from "../planning/plan";
import { NO_RATINGS } from "../rating/rating";
import { DEFAULT_SETTINGS, type Settings } from "../settings";
import type { Table } from "../table";
import type { ColumnChoices } from "./columns";
import type { Leaving } from "./leaving";
import { rulesInWords, type RulesInWords } from "./rulesInWords";
import { teamIndicators } from "./teamIndicators";

/** Texts of a practice that are left out of the data when they are "". */
type SentPractice = Partial<Practice> & Pick<Practice, "key" | "readings">;

/** All that the single page holds of a workbook: nothing but what leaves. */
export interface PublishedData {
  readonly version: 1;
  readonly title: string;
  /** The day it was made, as 2026-11-21. */
  readonly made: string;
  /** Under which terms the texts may be used, in the publisher's words; "" when nothing was said. */
  readonly licence: string;
  readonly judged: RulesInWords;
  readonly criteria: CriteriaSet;
  readonly rules: Pick<Settings, "method" | "bands" | "minCoverage">;
  readonly practices: readonly SentPractice[];
  /** What the ratings of each practice rest on; none where the workbook says it of none. */
  readonly basis: readonly string[];
  /** What a reader must know before the first verdict, such as that ratings were made up; "" for nothing. */
  readonly warning: string;
  /** Indicators that these practices name and that the team words otherwise than Cairn, or itself; left out where there are none. */
  readonly indicators?: readonly SentIndicator[];
}

type SentIndicator = Pick<Indicator, "code" | "domain" | "kind" | "name" | "unit" | "direction">;

const EMPTY: Omit<Practice, "key" | "readings"> = {
  id: "", row: 0, table: "", title: "", region: "", regionCode: "", country: "", place: "", position: null, startYear: null, endYear: null, status: "",
  leadOrganisation: "", partners: [], regionalRole: "", targetGroups: [], indicators: [], problem: "", activities: "", results: "", evidence: null,
  budget: null, currency: "", funder: "", strengths: "", limitations: "", lessons: "", transferability: "", sources: [], publish: false, contact: "",
};

export interface PageWords {
  readonly title: string;
  readonly made: string;
  readonly licence: string;
  readonly warning: string;
  readonly basis: ColumnChoices["basis"];
}

/** The data of a single page. Scores are not sent: the page works them out from the ratings by the same rules. */
export function publishedData(book: Pick<Book, "criteria" | "rules" | "settings" | "catalogue">, { practices }: Leaving, { title, made, licence, warning, basis }: PageWords): PublishedData {
  const { method, bands, minCoverage } = book.settings;
  const indicators = teamIndicators(book.catalogue, practices).map(asSent);
  return {
    version: 1, title, made, licence, judged: rulesInWords(book.criteria, book.rules), criteria: book.criteria, rules: { method, bands, minCoverage },
    practices: practices.map(sent), basis: basis ? practices.map(basis) : [], warning, ...(indicators.length === 0 ? {} : { indicators }),
  };
}

/** Without what is blank, where the row stands in its sheet, and the evaluation. */
function sent(practice: ScoredPractice): SentPractice {
  const kept = Object.entries(practice).filter(([name, value]) =>
    !["row", "table", "evaluation"].includes(name) && value !== "" && value !== null && value !== false && !(Array.isArray(value) && value.length === 0));
  return { ...(Object.fromEntries(kept) as Partial<Practice>), key: practice.key, readings: practice.readings };
}

/** Sources and notes of the team's list stay in the workbook. */
const asSent = ({ code, domain, kind, name, unit, direction }: Indicator): SentIndicator => ({ code, domain, kind, name, unit, direction });

function catalogueOf(sentOnes: readonly SentIndicator[]): Catalogue {
  if (sentOnes.length === 0) return OUR_CATALOGUE;
  const byCode = new Map(sentOnes.map((each): readonly [string, Indicator] => [each.code, { ...each, sources: OUR_CATALOGUE.indicatorOf(each.code)?.sources ?? [], confidence: "from-table" }]));
  const ours = OUR_CATALOGUE.indicators.map((indicator) => byCode.get(indicator.code) ?? indicator);
  return makeCatalogue(inFrameworkOrder([...ours, ...[...byCode.values()].filter(({ code }) => OUR_CATALOGUE.indicatorOf(code) === undefined)]));
}

/** The book that the page shows: the practices with their scores; no sheet, no raters, no issues, as none were sent. */
export function bookOfPublished({ criteria, rules: choices, practices, basis, indicators = [] }: PublishedData): Book {
  const rules = rulesFor(criteria, choices);
  return {
    settings: { ...DEFAULT_SETTINGS, ...choices, criteriaSet: criteria.name, scale: criteria.scale },
    criteria, rules, practiceTables: [], practiceColumns: null, indicatorTable: null, selection: [], catalogue: catalogueOf(indicators), team: { table: null, entries: [], conflicts: [] }, ratings: NO_RATINGS, plan: NO_PLAN, regions: { figures: [], regions: [] }, issues: [], tables: basis.length === 0 ? [] : [basisTable(basis)],
    practices: practices.map((practice, row): ScoredPractice => ({ ...EMPTY, ...practice, row, evaluation: evaluate(practice.readings, rules) })),
  };
}

/** The one column of the sheet that was sent, so that everything finds it where a workbook has it. */
function basisTable(basis: readonly string[]): Table {
  return { id: EMPTY.table, name: "Practices", sheet: "", firstRow: 2, firstColumn: 0, headers: ["Rating basis"], rows: basis.map((each) => [each]) };
}

/**
 * JSON that may stand in a script element that is not executed: no "<" that could end the element or open a comment, and none of
 * the two line ends that old JavaScript did not allow. JSON.parse gives the same data back.
 */
export function inScriptElement(data: PublishedData): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The data of a page from its script element; null when it is not ours or was damaged. */
export function readPublished(json: string): PublishedData | null {
  try {
    const data = JSON.parse(json) as Partial<PublishedData> | null;
    return data?.version === 1 && Array.isArray(data.practices) && data.criteria !== undefined && data.rules !== undefined ? (data as PublishedData) : null;
  } catch {
    return null; // cut off on its way, for instance by a mail program
  }
}
