import { CATALOGUE_MODES, type CatalogueMode } from "./adapting/catalogueMode";
import { CRITERIA_SET_NAMES, type CriteriaSetName } from "./evaluation/criteria";
import { DEFAULT_CROSSWALK, readCrosswalk, type Crosswalk } from "./evaluation/crosswalk";
import { METHODS, type Bands, type Method } from "./evaluation/evaluation";
import { DEFAULT_BANDS, DEFAULT_MIN_COVERAGE } from "./evaluation/rules";
import { DEFAULT_SCALE, formatScale, parseScale, type Scale } from "./evaluation/scale";
import { fold } from "./folding";

/** A further table of practices, by name, with the headers that it has for our columns. */
export interface FurtherTable {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** What travels with the workbook besides its tables. One JSON document; unknown keys are kept when it is written again. */
export interface Settings {
  readonly version: 1;
  readonly criteriaSet: CriteriaSetName;
  readonly scale: Scale;
  readonly method: Method;
  readonly bands: Bands;
  /** 0–1; default 2/3. */
  readonly minCoverage: number;
  /** The practice table's name when it is not `Practices`, and the user's header for each of our columns. */
  readonly practiceTable: string | null;
  readonly columns: Readonly<Record<string, string>>;
  /** Further tables of practices (a sheet a year, a sheet a region), after the first, which `practiceTable` and `columns` are about; default none. */
  readonly furtherTables: readonly FurtherTable[];
  /** What our other tables are called here, by our name, where that is not our name; default none. */
  readonly tableNames: Readonly<Record<string, string>>;
  /** Which REGIN aspects speak to which DAC criterion; default: Cairn's own proposal. */
  readonly crosswalk: Crosswalk;
  /** BCP 47; default "en". */
  readonly language: string;
  /** Whether the pane hides other raters' ratings of a practice from a rater who has not rated it yet; default true. */
  readonly blindRating: boolean;
  /** Regions with fewer practices than this are not shaded on the map, so that no single one is read off; a whole number, default 1. */
  readonly regionMinimum: number;
  /** Kinds of notices that Check does not show in this workbook; a kind that this version does not know is kept. */
  readonly hiddenChecks: readonly string[];
  /** Steps of exercises that were done, by exercise; names that this version does not know are kept. */
  readonly exercises: Readonly<Record<string, readonly string[]>>;
  /** A figure about fewer people than this does not leave Cairn; a whole number, 1 for no limit, default 10. */
  readonly smallNumbers: number;
  /** Whether the team's `Catalogue` table stands beside Cairn's list of indicators or in its place; default "add". */
  readonly catalogueMode: CatalogueMode;
  /** Months from one reading of an indicator to the next, after which it is due; a whole number, default 12. */
  readonly readingMonths: number;
}

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  criteriaSet: "DAC-5",
  scale: DEFAULT_SCALE,
  method: "arithmetic",
  bands: DEFAULT_BANDS,
  minCoverage: DEFAULT_MIN_COVERAGE,
  practiceTable: null,
  columns: {},
  furtherTables: [],
  tableNames: {},
  crosswalk: DEFAULT_CROSSWALK,
  language: "en",
  blindRating: true,
  regionMinimum: 1,
  hiddenChecks: [],
  exercises: {},
  smallNumbers: 10,
  catalogueMode: "add",
  readingMonths: 12,
};

/** The settings as far as they could be read, and one sentence on what could not (null when all is well). */
export interface SettingsReading {
  readonly settings: Settings;
  readonly problem: string | null;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isNumberIn = (value: unknown, low: number, high: number): value is number => typeof value === "number" && value >= low && value <= high;
const oneOf = <T extends string>(value: unknown, list: readonly T[]): T | null => list.find((item) => item === value) ?? null;

/** A scale as "1-4", or as {worst, best} with two different numbers. */
function readScale(value: unknown): Scale | null {
  if (isText(value)) return parseScale(value);
  if (!isObject(value)) return null;
  const { worst, best } = value;
  const ends = Number.isFinite(worst) && Number.isFinite(best) && worst !== best;
  return ends && typeof worst === "number" && typeof best === "number" ? { worst, best } : null;
}

/** Three falling ends between 0 and 100; else null. */
function readBands(value: unknown): Bands | null {
  if (!isObject(value)) return null;
  const { good, promising, needsImprovement } = value;
  if (!isNumberIn(good, 0, 100) || !isNumberIn(promising, 0, good) || !isNumberIn(needsImprovement, 0, promising)) return null;
  return { good, promising, needsImprovement };
}

function readColumns(value: unknown): Readonly<Record<string, string>> | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  return entries.every(([, header]) => isText(header)) ? Object.fromEntries(entries.map(([name, header]) => [name, String(header)])) : null;
}

function readFurtherTables(value: unknown): readonly FurtherTable[] | null {
  if (!Array.isArray(value)) return null;
  const read = value.map((entry: unknown): FurtherTable | null => {
    const columns = isObject(entry) ? readColumns(entry["columns"] ?? {}) : null;
    return isObject(entry) && isText(entry["table"]) && columns !== null ? { table: entry["table"], columns } : null;
  });
  return read.every((entry) => entry !== null) ? read : null;
}

/** The headers that a table of practices of this name has for our columns. */
export function headersFor(settings: Pick<Settings, "practiceTable" | "columns" | "furtherTables">, table: string): Readonly<Record<string, string>> {
  const isFirst = settings.practiceTable !== null && fold(settings.practiceTable) === fold(table);
  const further = isFirst ? undefined : settings.furtherTables.find((each) => fold(each.table) === fold(table));
  return further?.columns ?? settings.columns;
}

/** An object of lists of text, each text once. */
function readTextLists(value: unknown): Readonly<Record<string, readonly string[]>> | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  return entries.every(([, list]) => Array.isArray(list) && list.every(isText)) ? Object.fromEntries(entries.map(([name, list]) => [name, [...new Set(list as readonly string[])]])) : null;
}

/**
 * The settings of a workbook from its JSON text; null or "" (a workbook without any) gives the defaults and no problem.
 * Never throws: each value that cannot be used falls back to its default and is named in `problem`.
 */
export function parseSettings(json: string | null): SettingsReading {
  if (json === null || json.trim() === "") return { settings: DEFAULT_SETTINGS, problem: null };
  const document = readDocument(json);
  if (document === null) return { settings: DEFAULT_SETTINGS, problem: "The settings in this workbook cannot be read; the defaults are used." };
  const bad: string[] = [];
  const take = <T>(key: keyof Settings, fallback: T, read: (value: unknown) => T | null): T => {
    const value = document[key];
    if (value === undefined) return fallback;
    const taken = read(value);
    if (taken === null) bad.push(`${key} is ${shown(value)}`);
    return taken ?? fallback;
  };
  const d = DEFAULT_SETTINGS;
  const settings: Settings = {
    version: take("version", d.version, (v) => (v === 1 ? 1 : null)),
    criteriaSet: take("criteriaSet", d.criteriaSet, (v) => oneOf(v, CRITERIA_SET_NAMES)),
    scale: take("scale", d.scale, readScale),
    method: take("method", d.method, (v) => oneOf(v, METHODS)),
    bands: take("bands", d.bands, readBands),
    minCoverage: take("minCoverage", d.minCoverage, (v) => (isNumberIn(v, 0, 1) ? v : null)),
    practiceTable: document["practiceTable"] === null ? null : take("practiceTable", d.practiceTable, (v) => (isText(v) ? v : null)),
    columns: take("columns", d.columns, readColumns),
    furtherTables: take("furtherTables", d.furtherTables, readFurtherTables),
    tableNames: take("tableNames", d.tableNames, readColumns),
    crosswalk: take("crosswalk", d.crosswalk, readCrosswalk),
    language: take("language", d.language, (v) => (isText(v) && v !== "" ? v : null)),
    blindRating: take("blindRating", d.blindRating, (v) => (typeof v === "boolean" ? v : null)),
    regionMinimum: take("regionMinimum", d.regionMinimum, (v) => (isNumberIn(v, 1, 1000) && Number.isInteger(v) ? v : null)),
    exercises: take("exercises", d.exercises, readTextLists),
    smallNumbers: take("smallNumbers", d.smallNumbers, (v) => (isNumberIn(v, 1, 1000) && Number.isInteger(v) ? v : null)),
    readingMonths: take("readingMonths", d.readingMonths, (v) => (isNumberIn(v, 1, 120) && Number.isInteger(v) ? v : null)),
    catalogueMode: take("catalogueMode", d.catalogueMode, (v) => oneOf(v, CATALOGUE_MODES)),
    hiddenChecks: take("hiddenChecks", d.hiddenChecks, (v) => (Array.isArray(v) && v.every(isText) ? [...new Set(v)] : null)),
  };
  return { settings, problem: bad.length === 0 ? null : `The settings in this workbook have values that cannot be used: ${bad.join("; ")}. The defaults stand in for them.` };
}

function readDocument(json: string): Json | null {
  try {
    const parsed: unknown = JSON.parse(json);
    return isObject(parsed) ? parsed : null;
  } catch {
    return null; // Not JSON: the caller says so in words.
  }
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The JSON text to keep. Keys that this version does not know are taken over from what stood there before, if that can be read. */
export function settingsJson(settings: Settings, previousJson: string | null): string {
  const previous = previousJson === null ? null : readDocument(previousJson);
  const furtherTables = settings.furtherTables.map((entry) => ({ ...entryBefore(previous, entry.table), ...entry }));
  return JSON.stringify({ ...previous, ...settings, furtherTables, scale: formatScale(settings.scale) }, null, 1);
}

/** What stood about a further table before, with keys that this version does not know. */
function entryBefore(previous: Json | null, table: string): Json {
  const entries: readonly unknown[] = Array.isArray(previous?.["furtherTables"]) ? previous["furtherTables"] : [];
  return entries.find((entry): entry is Json => isObject(entry) && entry["table"] === table) ?? {};
}
