import { fold } from "../folding";

/** A figure about people, as it would leave Cairn. */
export interface PeopleFigure {
  readonly value: number;
  /** As the `Unit` column has it. */
  readonly unit: string;
  /** How many people the figure rests on, where that is stated; null where it is not. */
  readonly base: number | null;
}

const SAYS_BASE = [
  /(?:^|[^\p{L}])n\s*[=:]\s*(\d+)/u,
  /(?:^|[^\p{L}])base\s*(?:of|[=:])?\s*(\d+)/u,
  /(?:^|[^\p{L}])out of\s+(\d+)/u,
  /(?:^|[^\p{L}\d])(\d+)\s+(?:people|persons|respondents|answers|replies|participants|learners)(?:[^\p{L}]|$)/u,
];

/** The number of people that a note says a figure rests on: "n = 7", "base: 7", "3 out of 7", "7 respondents". The smallest where several are named; null for none. */
export function baseIn(note: string): number | null {
  const text = fold(note);
  const found = SAYS_BASE.flatMap((pattern) => {
    const digits = pattern.exec(text)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
  return found.length === 0 ? null : Math.min(...found);
}

export const isCount = (unit: string): boolean => ["count", "counts", "number", "people", "persons"].includes(fold(unit));
const isAnswer = (unit: string): boolean => fold(unit).replace(/\s/g, "") === "yes/no";

/**
 * Whether a figure may not leave Cairn because it is about fewer people than the limit. A count (units `count`, `number`, `people`) below the limit, zero
 * included: that nobody in a group has something is said of everyone in it. Every other figure (a share, a rate, a mean) only where it is
 * known to rest on fewer people than the limit, as a share alone does not tell; a yes/no answer is about a service and never. A limit of 1
 * lifts the rule. A count is taken to be of people, since a unit does not say. What can be worked out from a total that is shown is found by `withheld`.
 * Sources: UK LLC, Statistical Disclosure Control (threshold 10, zero included, shares of fewer too); ONS Secure Research Service, rules of thumb.
 */
export function suppressed({ value, unit, base }: PeopleFigure, limit: number): boolean {
  if (limit <= 1 || isAnswer(unit)) return false;
  if (isCount(unit) && Math.abs(value) < limit) return true;
  return base !== null && base < limit;
}

/** What stands in place of a suppressed figure. */
export function suppressedWords(unit: string, limit: number): string {
  return isCount(unit) ? `fewer than ${limit}` : `not shown: fewer than ${limit} people`;
}

/** A number as it leaves: as it is, or words in its place. */
export type LeavingFigure =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "suppressed"; readonly words: string };

/** A figure as it leaves. `note`: where its base may be stated. */
export function leavingFigure(value: number, unit: string, note: string, limit: number): LeavingFigure {
  return suppressed({ value, unit, base: baseIn(note) }, limit) ? { kind: "suppressed", words: suppressedWords(unit, limit) } : { kind: "number", value };
}
