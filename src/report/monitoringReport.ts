import { cleanLine } from "../catalogue/cleanText";
import { isSynthetic, ratingBasis } from "../catalogue/ratingBasis";
import type { Book } from "../core/book";
import { linksOfIndicator } from "../core/chain/links";
import { leaving } from "../core/export/leaving";
import { fold } from "../core/folding";
import { indicatorOf, LICENCE_STATEMENT } from "../core/framework/catalogue";
import { followIndicator, followIndicators, type FollowedIndicator } from "../core/planning/follow";
import { leavingIndicator } from "../core/planning/leaving";
import { bothWithheld, withheldIn, type Withheld } from "../core/planning/withheld";
import { chartModel, type ChartModel, type Told } from "../core/report/chartModel";
import { chartInWords } from "../core/report/chartWords";
import { dayInWords, shortDay, valueInWords, type UnitKind } from "../core/report/valueWords";
import { headlineOf } from "./headline";
import { methodOf } from "./method";
import { isNotStarted, missingInWords, notStartedInWords } from "./missing";
import { DEFAULT_REPORT_TITLE, type ReportBlock, type ReportFigure, type ReportModel, type ReportOptions, type ReportPractice, type ReportRow } from "./reportModel";

const DIRECTIONS = { higher: "higher is better", lower: "lower is better", context: "context: neither high nor low is better" } as const;

/**
 * The monitoring report of the chosen rows: how it stands in words, a row each with its chart, what is not known, and an annex where it was asked for. Pure. What
 * leaves is held to the rules: small numbers and what would tell them are held back (`withheldIn`, judged over all rows of the workbook, whichever are chosen),
 * owners and contacts are no part of it, notes only where asked for, practices by `leaving`. With a period only readings within it count, and each status is told anew from those.
 */
export function monitoringReport(book: Book, options: ReportOptions): ReportModel {
  const limit = book.settings.smallNumbers;
  const all = followIndicators(book.plan);
  const inPeriod = options.from === null && options.to === null ? all : all.map((followed) => within(followed, options));
  const withheld = bothWithheld(withheldIn(all, limit), withheldIn(inPeriod, limit));
  const chosen = inPeriod.filter(({ indicator }) => options.rows === null || options.rows.has(indicator.row)).map(cleaned);
  const byCode = new Map<string, FollowedIndicator[]>();
  for (const followed of chosen) byCode.set(followed.indicator.code, [...(byCode.get(followed.indicator.code) ?? []), followed]);
  const rows = [...byCode.values()].flatMap((own) => rowsOf(own, withheld));
  const started = chosen.filter((followed) => !isNotStarted(followed));
  const startedRows = new Set(started.map(({ indicator: { row } }) => row));
  const blocks = options.withDetails || options.withNotes || options.withPractices ? [...byCode.values()].map((own) => blockOf(book, own, withheld, options)) : [];
  const annex = blocks.filter(({ notes, practices }) => options.withDetails || notes.length > 0 || practices.length > 0);
  return {
    title: cleanLine(options.title) || DEFAULT_REPORT_TITLE, subtitle: cleanLine(options.subtitle), date: dayInWords(options.today),
    scope: scopeOf(chosen.length, byCode.size, all.length, options), warning: warningOf(chosen, annex),
    headline: headlineOf(rows), rows: rows.filter(({ row }) => startedRows.has(row)), notStarted: notStartedInWords(chosen.filter(isNotStarted)),
    missing: missingInWords(started), method: methodOf(rows, heldBackIn(chosen, withheld), limit), annex,
    licence: chosen.some(({ indicator }) => indicatorOf(indicator.code) !== undefined) ? LICENCE_STATEMENT : "", language: book.settings.language,
  };
}

/** The indicator with its readings of the period alone; the row's own latest counts where its date lies within, or where no period is set. */
function within(followed: FollowedIndicator, { from, to }: ReportOptions): FollowedIndicator {
  if (from === null && to === null) return followed;
  const holds = (day: number | null): boolean => day !== null && (from === null || day >= from) && (to === null || day <= to);
  const { indicator, readings } = followed;
  const own = holds(indicator.latestDay) ? {} : { latest: null, latestDay: null };
  return followIndicator({ ...indicator, ...own }, readings.filter(({ day }) => holds(day)));
}

/** Its texts without what a document cannot hold; whoever writes the report only escapes them. */
function cleaned(followed: FollowedIndicator): FollowedIndicator {
  const { code, name, domain, unit, group, place, source, notes } = followed.indicator;
  const texts = { code: cleanLine(code), name: cleanLine(name), domain: cleanLine(domain), unit: cleanLine(unit), group: cleanLine(group), place: cleanLine(place), source: cleanLine(source), notes: cleanLine(notes) };
  return { ...followed, indicator: { ...followed.indicator, ...texts } };
}

/** The chart where anything in it has a day. */
const drawn = (model: ChartModel): ChartModel | null => (model.days !== null && model.series.some(({ points, gaps }) => points.length + gaps.length > 0) ? model : null);

/** Rows of one indicator, each with a chart of its own; its words go by the unit as all values of the indicator show it. */
function rowsOf(own: readonly FollowedIndicator[], withheld: Withheld): readonly ReportRow[] {
  return own.map((followed): ReportRow => {
    const { indicator: { row, code, name, group, place }, judged } = followed;
    const { kind } = chartModel(followed, own, { withheld, most: own.length });
    const model = chartModel(followed, [], { withheld, kind });
    const [{ baseline, latest, target }] = model.series;
    const { progress, status } = leavingIndicator(followed, withheld);
    return {
      row, code, name, label: [group, place].filter((part) => part !== "").join(", "), status, judged, chart: drawn(model), words: chartInWords(model),
      baseline: figureOf(baseline, kind) ?? { value: "not known", day: "" }, target: figureOf(target, kind) ?? { value: "not set", day: "" }, latest: figureOf(latest, kind) ?? lastAnswer(followed),
      progress: progress === null || !judged || kind === "yes/no" ? "" : progressWords(progress),
    };
  });
}

function figureOf(told: Told, kind: UnitKind): ReportFigure | null {
  if (told.kind === "none") return null;
  return told.kind === "suppressed" ? { value: told.words, day: "" } : { value: valueInWords(told.value, kind), day: told.day === null ? "" : shortDay(told.day) };
}

function blockOf(book: Book, own: readonly FollowedIndicator[], withheld: Withheld, options: ReportOptions): ReportBlock {
  const [first, ...others] = own;
  if (first === undefined) throw new Error("A block needs a row.");
  const { code, name, source, domain, unit, direction } = first.indicator;
  const model = chartModel(first, others, { withheld });
  return {
    code, name, source, about: [domain, unit, direction === null ? "" : DIRECTIONS[direction]].filter((part) => part !== "").join(" · "),
    chart: options.withDetails ? drawn(model) : null, words: options.withDetails ? chartInWords(model) : "",
    notes: options.withNotes ? own.filter((row) => heldBackOf(row, withheld) === 0 && row.indicator.notes !== "").map((row) => row.indicator.notes) : [],
    practices: options.withPractices ? practicesOf(book, code, options.publishedOnly) : [],
  };
}

/** What stands in place of a latest value where only unknown or refused was answered. */
function lastAnswer({ readings }: FollowedIndicator): ReportFigure {
  const last = readings.at(-1);
  return last === undefined ? { value: "no reading", day: "" } : { value: last.value.kind, day: shortDay(last.day) };
}

/** Never rounds up to the whole way what is not there. */
function progressWords(progress: number): string {
  const percent = progress > 0 && progress < 1 ? Math.floor(Math.round(progress * 1e6) / 1e4) : Math.round(Math.abs(progress) * 100);
  return progress < 0 ? `${percent}% of the way in the other direction` : `${percent}% of the way`;
}

function practicesOf(book: Book, code: string, publishedOnly: boolean): readonly ReportPractice[] {
  const serving = linksOfIndicator(book, code).practices.map(({ practice }) => practice);
  return leaving(serving, { publishedOnly, withContact: false }).practices.map((practice) => {
    const { verdict, score, shownScore, why } = practice.evaluation;
    return {
      title: cleanLine(practice.title || practice.key), place: cleanLine([practice.place, practice.region, practice.country].find((part) => part !== "") ?? ""), verdict, why: cleanLine(why),
      score: score === null ? "" : `${shownScore} of 100`, synthetic: isSynthetic(ratingBasis(book, practice)),
    };
  });
}

function scopeOf(rows: number, codes: number, all: number, { from, to, publishedOnly, withPractices }: ReportOptions): readonly string[] {
  const period = from !== null && to !== null ? `Readings from ${dayInWords(from)} to ${dayInWords(to)}.`
    : from !== null ? `Readings since ${dayInWords(from)}.` : to !== null ? `Readings up to ${dayInWords(to)}.` : "All readings in the workbook.";
  const what = `${codes} indicator${codes === 1 ? "" : "s"}${rows === codes ? "" : ` for ${rows} groups and places`}${rows === all ? "." : `, chosen from ${all} rows.`}`;
  return [what, period, ...(withPractices && publishedOnly ? ["Practices that are marked for publication."] : [])];
}

const saysSynthetic = (text: string): boolean => /\bsynthetic\b/.test(fold(text));

/** Said before the first figure. */
function warningOf(chosen: readonly FollowedIndicator[], blocks: readonly ReportBlock[]): string {
  const made = chosen.filter(({ indicator, readings }) => [indicator.notes, indicator.source, ...readings.flatMap(({ source, note }) => [source, note])].some(saysSynthetic)).length;
  const rated = blocks.some(({ practices }) => practices.some(({ synthetic }) => synthetic));
  const figures = made === 0 ? "" : `${made === chosen.length ? "The figures in this report are" : `Figures of ${made} of the ${chosen.length} rows are`} synthetic: they were invented to show how Cairn works and say nothing about real people.`;
  return [figures, rated ? "Ratings of practices marked as synthetic were invented too; their verdicts say nothing about the real practices." : ""].filter((part) => part !== "").join(" ");
}

/** Figures of a row that are held back. */
function heldBackOf(followed: FollowedIndicator, withheld: Withheld): number {
  const { baseline, latest, readings } = leavingIndicator(followed, withheld);
  const own = [baseline, followed.latest?.from === "row" ? latest : null, ...readings.map(({ value }) => value)];
  return own.filter((figure) => figure?.kind === "suppressed").length;
}

const heldBackIn = (chosen: readonly FollowedIndicator[], withheld: Withheld): number => chosen.reduce((sum, followed) => sum + heldBackOf(followed, withheld), 0);
