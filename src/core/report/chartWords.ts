import { listed } from "../wording";
import type { ChartGap, ChartModel, ChartSeries, GapKind, Told } from "./chartModel";
import { GAP_KINDS } from "./chartModel";
import { dayInWords, numberInWords, valueInWords, type UnitKind } from "./valueWords";

/** What stands for a value that is not there, in a sentence and in a table. */
export const GAP_WORDS: Readonly<Record<GapKind, string>> = { unknown: "unknown", refused: "refused", suppressed: "held back" };

/**
 * The chart in sentences, for whoever does not see it: what it shows, from when to when, lowest, highest and latest, how that stands
 * to the target, and what is missing. One paragraph; says nothing that the chart does not show.
 */
export function chartInWords(model: ChartModel): string {
  const { series, kind, code, name, range, leftOut } = model;
  const [main, ...others] = series;
  const about = `${code}${name === "" ? "" : ` ${name}`}${series.length === 1 && main.label === "no group named" ? "" : `, ${main.label}`}.`;
  return [
    about, ...readingsInWords(main, kind), ...planInWords(model),
    ...(model.judged ? [] : ["This indicator describes a context: a high or low value is neither good nor bad."]),
    ...others.map((other) => [`${other.label}:`, ...readingsInWords(other, kind)].join(" ")),
    ...(leftOut.length === 0 ? [] : [`Not drawn, as more lines could not be told apart: ${listed(leftOut)}.`]),
    ...(range.note === "" || series.every(({ points }) => points.length === 0) ? [] : [range.note]),
  ].join(" ");
}

/** "54% (14 March 2021)"; "not known" where there is none. */
export function toldInWords(told: Told, kind: UnitKind, dayWords: (day: number) => string = dayInWords): string {
  if (told.kind === "none") return "not known";
  if (told.kind === "suppressed") return told.words;
  return `${valueInWords(told.value, kind)}${told.day === null ? "" : ` (${dayWords(told.day)})`}`;
}

function readingsInWords({ points, gaps, latest }: ChartSeries, kind: UnitKind): readonly string[] {
  const missing = gapsInWords(gaps);
  const undated = latest.kind === "value" && latest.day === null ? [`The latest value is ${valueInWords(latest.value, kind)}, without a date, so it is not drawn.`] : [];
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [...(undated.length === 0 ? ["No value with a date."] : undated), ...missing];
  if (points.length === 1) return [`One value: ${valueInWords(first.value, kind)} on ${dayInWords(first.day)}.`, ...missing];
  const [least, most] = [points.reduce((a, b) => (b.value < a.value ? b : a)), points.reduce((a, b) => (b.value > a.value ? b : a))];
  const spread = least.value === most.value
    ? `All are ${valueInWords(least.value, kind)}.`
    : kind === "yes/no" ? "" : `Lowest ${valueInWords(least.value, kind)} (${dayInWords(least.day)}), highest ${valueInWords(most.value, kind)} (${dayInWords(most.day)}).`;
  const end = least.value === most.value ? "" : `Latest ${valueInWords(last.value, kind)} (${dayInWords(last.day)}).`;
  return [`${points.length} values from ${dayInWords(first.day)} to ${dayInWords(last.day)}.`, spread, end, ...undated, ...missing].filter((part) => part !== "");
}

function gapsInWords(gaps: readonly ChartGap[]): readonly string[] {
  const said = GAP_KINDS.flatMap((kind) => {
    const days = gaps.filter((gap) => gap.kind === kind).map(({ day }) => dayInWords(day));
    return days.length === 0 ? [] : [`${GAP_WORDS[kind]} on ${listed(days)}`];
  });
  return said.length === 0 ? [] : [`Without a number: ${said.join("; ")}. These are not 0, and no line is drawn across them.`];
}

function planInWords({ series: [{ baseline, latest, target }], kind }: ChartModel): readonly string[] {
  const from = baseline.kind === "none" ? "No baseline." : `Baseline ${toldInWords(baseline, kind)}.`;
  if (target.kind !== "value") return [from, "No target."];
  const goal = `Target ${valueInWords(target.value, kind)}${target.day === null ? "" : ` by ${dayInWords(target.day)}`}.`;
  if (latest.kind !== "value") return [from, goal];
  return [from, goal, againstTarget(latest.value, target.value, kind)];
}

function againstTarget(latest: number, target: number, kind: UnitKind): string {
  if (latest === target) return "The latest value equals the target.";
  if (kind === "yes/no") return "The latest value is not the target.";
  const gap = Number((Math.abs(latest - target) * (kind === "share" ? 100 : 1)).toPrecision(12));
  const by = kind === "number" ? numberInWords(gap) : `${numberInWords(gap)} percentage point${gap === 1 ? "" : "s"}`;
  return `The latest value is ${by} ${latest < target ? "below" : "above"} the target.`;
}
