import { isBlank, isCellError, type Cell, type DateSystem } from "../cell";
import { readYear } from "../dates";
import { readRating } from "../evaluation/reading";
import type { Scale } from "../evaluation/scale";
import { fold } from "../folding";
import { indicatorOf } from "../framework/catalogue";
import { readDecimal, readNumber } from "../numbers";
import { countryOf } from "../places/countries";

/** Filled cells looked at in a column; enough to tell what it holds. */
export const CELLS_LOOKED_AT = 200;

/** What the filled cells of a column are, as shares from 0 to 1 of those looked at. */
export interface ColumnContent {
  readonly filled: number;
  /** Share of the filled cells that pass a test; 0 when none is filled. */
  share(test: (cell: Cell) => boolean): number;
  /** Mean length of the texts. */
  readonly textLength: number;
  /** Share of different values among the filled. */
  readonly variety: number;
}

/** Looks at a column's cells, from the top. */
export function contentOf(cells: Iterable<Cell>): ColumnContent {
  const filled: Cell[] = [];
  for (const cell of cells) {
    if (!isBlank(cell)) filled.push(cell);
    if (filled.length >= CELLS_LOOKED_AT) break;
  }
  const texts = filled.filter((cell) => typeof cell === "string");
  return {
    filled: filled.length,
    share: (test) => (filled.length === 0 ? 0 : filled.filter(test).length / filled.length),
    textLength: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
    variety: filled.length === 0 ? 0 : new Set(filled.map((cell) => (isCellError(cell) ? cell.code : cell))).size / filled.length,
  };
}

/** What a column's content says about it being one of ours: `fits` from −1 (it cannot be) to 1 (it looks just like it), 0 for nothing to say. */
export interface ContentMatch {
  readonly fits: number;
  /** True where the content alone tells, whatever the header: coordinates no, country names yes. */
  readonly telling: boolean;
}

const NOTHING: ContentMatch = { fits: 0, telling: false };
const isText = (cell: Cell): boolean => typeof cell === "string" && readNumber(cell) === null;
const isNumber = (cell: Cell): boolean => readNumber(cell) !== null;
const isWhole = (least: number, most: number) => (cell: Cell): boolean => {
  const number = readNumber(cell);
  return number !== null && Number.isInteger(number) && number >= least && number <= most;
};
const isDegrees = (most: number) => (cell: Cell): boolean => {
  const number = readDecimal(cell);
  return number !== null && Math.abs(number) <= most;
};
const matches = (pattern: RegExp) => (cell: Cell): boolean => typeof cell === "string" && pattern.test(cell.trim());

/** Words for yes and no, and for how exact a position is, in our ten languages; folded. */
const YES_OR_NO: ReadonlySet<string> = new Set("yes no y n true false x ja nein j oui non o si sim nao nej ναι οχι ie na nage ydw".split(" "));
const PRECISIONS: ReadonlySet<string> = new Set("exact locality region country exacte exakt genau exacto esatto exato ακριβησ localite ort localidad localita localidade localitat τοποθεσια pays land pais paese χωρα gwlad".split(" "));
/** Beginnings of the words for how far a practice is, in our ten languages. */
const STATUSES = new RegExp("^(?:" + "plan|running|ongoing|active|complet|stopped|unknown|ended|closed|finish|en cours|termin|acheve|arret|prevu|lauf|abgeschl|beend|geplant|"
  + "en marcha|en curso|finaliz|previst|suspend|in corso|conclus|conclu[ií]d|em curso|pag[aå]|p[aå]g[aå]|avslut|pausad|σε εξ[εέ]λ|ολοκλ|προγραμ|σε αναστολ|en curs|acabat|ar waith|wedi|gorffen|arfaeth|yes|no|oui|non|ja|nein|s[ií]$|nej|ναι|[oό]χι)".replace("|[oό]χι", "|όχι"), "i");
const isOneOf = (words: ReadonlySet<string>) => (cell: Cell): boolean => typeof cell === "boolean" || (typeof cell === "string" && words.has(fold(cell)));

/** A share as a judgement: mostly so is for it, mostly not is against it. */
const judged = (share: number, telling = false): ContentMatch => ({ fits: share >= 0.5 ? share : share - 1, telling });

const JUDGES: Readonly<Record<string, (content: ColumnContent, system: DateSystem) => ContentMatch>> = {
  ID: (c) => judged(c.variety > 0.95 && c.textLength <= 16 ? 0.8 : c.variety < 0.6 || c.textLength > 40 ? 0.1 : 0.5),
  Title: (c) => judged(c.share(isText) * (c.textLength > 160 || c.variety < 0.4 ? 0.3 : 1)),
  Region: (c) => judged(c.share(isText) * (c.textLength > 80 ? 0.3 : c.share(matches(REGION_CODE)) > 0.8 ? 0.4 : 1)),
  "Region code": (c) => judged(c.share(matches(REGION_CODE))),
  // Initials of people are codes of countries too: what is that short tells nothing without a header.
  Country: (c) => judged(c.share((cell) => typeof cell === "string" && countryOf(cell) !== null), c.textLength > 3),
  Place: (c) => judged(c.share(isText) * (c.textLength > 100 ? 0.3 : 1)),
  Latitude: (c) => judged(c.share(isDegrees(90))),
  Longitude: (c) => judged(c.share(isDegrees(180))),
  Precision: (c) => judged(c.share(isOneOf(PRECISIONS)), true),
  Start: (c, system) => judged(c.share((cell) => readYear(cell, system).kind === "year")),
  End: (c, system) => judged(c.share((cell) => readYear(cell, system).kind === "year")),
  Status: (c) => {
    const stated = c.share(matches(STATUSES));
    return stated >= 0.5 ? judged(stated) : { fits: c.share(isText) < 0.5 || c.textLength > 40 ? -0.8 : 0, telling: false };
  },
  Indicators: (c) => judged(c.share((cell) => typeof cell === "string" && cell.split(/[;,|\s]+/).some((code) => indicatorOf(code) !== undefined)), true),
  Evidence: (c) => judged(Math.max(c.share(isWhole(0, 3)), 0.6 * c.share(isText))),
  Budget: (c) => judged(Math.max(c.share(isNumber), 0.9 * c.share(matches(/\d[\d.,\s]*\s*(?:€|£|eur|gbp|sek|k|m|mio)|(?:€|£|eur|gbp|sek)\s*\d/i)))),
  Currency: (c) => judged(c.share(matches(/^(?:[A-Z]{3}|[€£$]|euros?|pounds?|kronor|kr)$/i))),
  Source: (c) => judged(Math.max(c.share(matches(/https?:\/\/|www\./i)), 0.55 * c.share(isText)), c.share(matches(/https?:\/\/|www\./i)) > 0.5),
  Publish: (c) => judged(c.share(isOneOf(YES_OR_NO))),
  Contact: (c) => judged(Math.max(c.share(matches(/\S@\S+\.\S/)), 0.55 * c.share((cell) => isText(cell) || matches(/^\+?[\d\s()/-]{6,}$/)(cell))), c.share(matches(/\S@\S+\.\S/)) > 0.5),
};
const REGION_CODE = /^(?:[A-Z]{2}[A-Z0-9]{1,4}|[EWSNKJ]\d{8}|\d{2,5})$/;
/** Columns of words, long or short. */
const WORDS: ContentMatch = NOTHING;

/** What the content says about a column of ours, by its name. An empty column says nothing. */
export function judgeContent(content: ColumnContent, target: string, system: DateSystem): ContentMatch {
  if (content.filled === 0) return NOTHING;
  const judge = JUDGES[target];
  if (judge !== undefined) return judge(content, system);
  return content.share(isText) < 0.5 ? { fits: -1, telling: false } : WORDS; // all other columns hold words
}

/** What the content says about a column of ratings: numbers on the scale, blanks and n/a; a sentence is none. */
export function judgeRatings(content: ColumnContent, scale: Scale): ContentMatch {
  if (content.filled === 0) return NOTHING;
  return judged(content.share((cell) => {
    const reading = readRating(cell, scale);
    return reading.kind !== "bad" || (reading.suggestion !== undefined);
  }));
}
