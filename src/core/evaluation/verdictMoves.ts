import { appraise } from "./evaluate";
import type { EvaluationRules, Reading, Verdict } from "./evaluation";
import { levelCount, normalise, ratingAt } from "./scale";
import { midSentence, shownRating } from "./wording";

/** One criterion's rating changed, all others as they are. Ratings in the scale's own units. */
export interface VerdictMove {
  readonly criterion: number;
  readonly from: number;
  readonly to: number;
  /** What the practice would be then. */
  readonly verdict: Verdict;
}

/** The smallest change of one rating that gives a better verdict, and the smallest that gives a worse one; null where none does. */
export interface VerdictMoves {
  readonly lift: VerdictMove | null;
  readonly lower: VerdictMove | null;
}

/** The verdicts that are classes, worst first: only between these can a practice be lifted or lowered. */
const CLASSES: readonly Verdict[] = ["Not demonstrated", "Needs improvement", "Promising practice", "Good practice"];
const NO_MOVES: VerdictMoves = { lift: null, lower: null };
/** Steps tried on a scale whose ends are no whole numbers, or that has more levels than anyone tells apart. */
const FINE = 100;
const MOST_LEVELS = 1001;

/**
 * How firmly a verdict stands: the least that one rater would have to see differently. Exact: each rating that a rated
 * criterion could have instead is tried by the same rules. Ratings tried are the scale's whole levels, or hundredths of
 * the way where it has none. Smallest by distance on the scale; ties go to the first criterion.
 * Unrated criteria are left alone. A verdict that is no class (unscored and the like) has no moves: it needs ratings first.
 */
export function verdictMoves(readings: readonly Reading[], rules: EvaluationRules): VerdictMoves {
  const now = CLASSES.indexOf(appraise(readings, rules).verdict);
  if (now < 0) return NO_MOVES;
  let lift: VerdictMove | null = null;
  let lower: VerdictMove | null = null;
  const levels = levelsOf(rules);
  for (let criterion = 0; criterion < rules.names.length; criterion++) {
    const reading = readings[criterion];
    if (reading?.kind !== "value") continue;
    for (const to of levels) {
      const { verdict } = appraise(readings.map((each, i) => (i === criterion ? { kind: "value", value: to } : each)), rules);
      const then = CLASSES.indexOf(verdict);
      const move: VerdictMove = { criterion, from: reading.value, to, verdict };
      if (then > now && isSmaller(move, lift, rules)) lift = move;
      if (then >= 0 && then < now && isSmaller(move, lower, rules)) lower = move;
    }
  }
  return { lift, lower };
}

/** The ratings that can be given, worst first. */
function levelsOf(rules: EvaluationRules): readonly number[] {
  const count = levelCount(rules);
  if (count === null || count > MOST_LEVELS) return Array.from({ length: FINE + 1 }, (_, i) => ratingAt(rules, i / FINE));
  return Array.from({ length: count }, (_, i) => rules.worst + Math.sign(rules.best - rules.worst) * i);
}

function isSmaller(move: VerdictMove, than: VerdictMove | null, rules: EvaluationRules): boolean {
  return than === null || moveSize(move, rules) < moveSize(than, rules) - 1e-12;
}

/** How far a move goes, as a share of the scale. */
export function moveSize({ from, to }: VerdictMove, rules: EvaluationRules): number {
  return Math.abs(normalise(rules, to) - normalise(rules, from));
}

/**
 * What would change the verdict, as a sentence: "With impact at 3 instead of 2 it would be Promising practice; with
 * relevance at 2 instead of 3, Needs improvement." "" for a practice without a class.
 */
export function movesSentence(verdict: Verdict, { lift, lower }: VerdictMoves, rules: EvaluationRules): string {
  const place = CLASSES.indexOf(verdict);
  if (place < 0) return "";
  const change = ({ criterion, from, to }: VerdictMove): string =>
    `with ${midSentence(rules.names[criterion] ?? "")} at ${shownRating(to)} instead of ${shownRating(from)}`;
  const parts: string[] = [];
  if (lift) parts.push(`${change(lift)} it would be ${lift.verdict}`);
  else if (place < CLASSES.length - 1) parts.push("no change of one rating alone would lift it");
  if (lower) parts.push(`${change(lower)}${lift ? "," : " it would be"} ${lower.verdict}`);
  else if (place > 0) parts.push("no change of one rating alone would lower it");
  const sentence = parts.join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
