import { cleanLine } from "../catalogue/cleanText";
import { isSynthetic, ratingBasis } from "../catalogue/ratingBasis";
import type { Book } from "../core/book";
import { linksOfIndicator } from "../core/chain/links";
import { leaving } from "../core/export/leaving";
import { fold } from "../core/folding";
import { indicatorOf, LICENCE_STATEMENT } from "../core/framework/catalogue";
import { followIndicator, followIndicators, type FollowedIndicator } from "../core/planning/follow";
import { leavingIndicator } from "../core/planning/smallNumbers";
import { chartModel, type ChartModel } from "../core/report/chartModel";
import { chartInWords, toldInWords } from "../core/report/chartWords";
import { dayInWords, shortDay } from "../core/report/valueWords";
import { statusLook } from "../ui/statusStyle";
import { missingInWords } from "./missing";
import { DEFAULT_REPORT_TITLE, type ReportBlock, type ReportModel, type ReportOptions, type ReportPractice, type ReportRow, type StatusCount } from "./reportModel";

const METHOD = "Status compares the latest value with a straight line from baseline to target by their dates: achieved, on track (at the line or beyond), behind, or reversing (worse than the baseline). "
  + "Unknown and refused are answers of their own and never count as 0.";
const DIRECTIONS = { higher: "higher is better", lower: "lower is better", context: "context: neither high nor low is better" } as const;

/**
 * The monitoring report of the chosen rows: how many stand where, a block an indicator with its chart, and what is not known. Pure. What leaves is
 * held to the rules: figures about fewer people than the workbook's setting allows are held back, owners and contacts are no part of it,
 * notes only where asked for, practices by `leaving`. With a period only readings within it count, and each status is told anew from those.
 */
export function monitoringReport(book: Book, options: ReportOptions): ReportModel {
  const limit = book.settings.smallNumbers;
  const all = followIndicators(book.plan);
  const chosen = all.filter(({ indicator }) => options.rows === null || options.rows.has(indicator.row)).map((followed) => cleaned(within(followed, options)));
  const byCode = new Map<string, FollowedIndicator[]>();
  for (const followed of chosen) byCode.set(followed.indicator.code, [...(byCode.get(followed.indicator.code) ?? []), followed]);
  const blocks = [...byCode.values()].map((rows) => blockOf(book, rows, options));
  return {
    title: cleanLine(options.title) || DEFAULT_REPORT_TITLE, subtitle: cleanLine(options.subtitle), date: dayInWords(options.today),
    scope: scopeOf(chosen.length, byCode.size, all.length, options), warning: warningOf(chosen, blocks),
    counts: countsOf(chosen), blocks, missing: missingInWords(chosen), heldBack: heldBackInWords(chosen, limit), method: METHOD,
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

function blockOf(book: Book, rows: readonly FollowedIndicator[], options: ReportOptions): ReportBlock {
  const limit = book.settings.smallNumbers;
  const [first, ...others] = rows;
  if (first === undefined) throw new Error("A block needs a row.");
  const { indicator } = first;
  const model = chartModel(first, others, { limit });
  // Each row's words go by the unit as all values of the indicator show it, charted or not.
  const full = chartModel(first, others, { limit, most: rows.length });
  const drawn = model.days !== null && model.series.some(({ points, gaps }) => points.length + gaps.length > 0);
  return {
    code: indicator.code, name: indicator.name, source: indicator.source,
    about: [indicator.domain, indicator.unit, indicator.direction === null ? "" : DIRECTIONS[indicator.direction]].filter((part) => part !== "").join(" · "),
    rows: rows.map((row, at) => rowOf(row, full, at, limit)), chart: drawn ? model : null, words: chartInWords(model),
    notes: options.withNotes ? rows.filter((row) => !holdsBack(row, limit) && row.indicator.notes !== "").map((row) => row.indicator.notes) : [],
    practices: options.withPractices ? practicesOf(book, indicator.code, options.publishedOnly) : [],
  };
}

function rowOf(followed: FollowedIndicator, { series, kind }: ChartModel, at: number, limit: number): ReportRow {
  const told = series[at] ?? series[0];
  const { progress } = leavingIndicator(followed, limit);
  return {
    label: told.label, named: `${followed.indicator.group}${followed.indicator.place}` !== "", baseline: toldInWords(told.baseline, kind, shortDay), target: told.target.kind === "none" ? "not set" : toldInWords(told.target, kind, shortDay),
    latest: told.latest.kind === "none" ? lastAnswer(followed) : toldInWords(told.latest, kind, shortDay),
    progress: progress === null || !followed.judged || kind === "yes/no" ? "" : progressWords(progress), status: followed.status, judged: followed.judged,
  };
}

/** What stands in place of a latest value where only unknown or refused was answered. */
function lastAnswer({ readings }: FollowedIndicator): string {
  const last = readings.at(-1);
  return last === undefined ? "no reading" : `${last.value.kind} (${shortDay(last.day)})`;
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

/** In the order of good to unknown; rows alike in word and shape count together. */
function countsOf(chosen: readonly FollowedIndicator[]): readonly StatusCount[] {
  const order = ["Achieved", "On track", "Behind", "Reversing", "Not determined", "No reading", "Context, not judged"];
  const counts = new Map<string, StatusCount>();
  for (const { status, judged } of chosen) {
    const { word } = statusLook(status, judged);
    counts.set(word, { status, judged, count: (counts.get(word)?.count ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([, count]) => count);
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

function holdsBack(followed: FollowedIndicator, limit: number): boolean {
  return heldBack(followed, limit) > 0;
}

function heldBack(followed: FollowedIndicator, limit: number): number {
  const { baseline, latest, readings } = leavingIndicator(followed, limit);
  const own = [baseline, followed.latest?.from === "row" ? latest : null, ...readings.map(({ value }) => value)];
  return own.filter((figure) => figure?.kind === "suppressed").length;
}

function heldBackInWords(chosen: readonly FollowedIndicator[], limit: number): string {
  const count = chosen.reduce((sum, followed) => sum + heldBack(followed, limit), 0);
  if (count === 0) return "";
  return `${count} figure${count === 1 ? " is" : "s are"} held back as being about fewer than ${limit} people. Where a total and all other groups are shown, one could still be worked out: check this before the report goes out.`;
}
