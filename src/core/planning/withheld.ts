import { fold } from "../folding";
import { hiddenOf, inLines, type TableFigure } from "./disclosure";
import type { FollowedIndicator } from "./follow";
import type { PlannedIndicator } from "./plannedIndicator";
import { isCount, leavingFigure, suppressedWords } from "./smallNumbers";

/** The figures of a workbook that may not leave it. */
export interface Withheld {
  /** Figures about fewer people than this are small; 1 or less where nothing is held back. */
  readonly limit: number;
  /** What stands in place of a figure, by `figureId`. */
  readonly words: ReadonlyMap<string, string>;
}

export const NOTHING_WITHHELD: Withheld = { limit: 1, words: new Map() };

/** What stands in place of a figure beside which a total is shown: which of several is the small one must not be told. */
export const HELD_BACK = "held back";

/** Groups and places whose words say that the row is about all of them. */
const ALL_WORDS = new Set(["all", "total", "overall", "everyone", "everybody", "all groups", "all people", "all places", "all areas", "whole area"].map(fold));

/** A figure of an indicator: of its day, and where it has none, what it is of its row. So a baseline and a reading of one day are one figure. */
export function figureId({ key, row }: PlannedIndicator, day: number | null, part: "baseline" | "latest"): string {
  return day === null ? `${row}\u0001${part}` : `${key}\u0001${day}`;
}

const known = new WeakMap<readonly FollowedIndicator[], Map<number, Withheld>>();

/**
 * What of these indicators may not leave: figures about fewer people than the limit (`smallNumbers`), and those from which one could be worked out
 * (`disclosure`), among figures of one day, among all baselines and among all latest values of a code. To be asked of all rows of a workbook,
 * whatever is chosen of them for a report or file: then no two of those tell by their difference what each holds back.
 */
export function withheldIn(all: readonly FollowedIndicator[], limit: number): Withheld {
  if (limit <= 1) return NOTHING_WITHHELD;
  const kept = known.get(all) ?? new Map<number, Withheld>();
  const made = kept.get(limit) ?? find(all, limit);
  known.set(all, kept.set(limit, made));
  return made;
}

/** What either holds back. */
export function bothWithheld(one: Withheld, other: Withheld): Withheld {
  if (one === other) return one;
  const words = new Map(one.words);
  // The words that tell less stay.
  for (const [id, said] of other.words) if (words.get(id) !== HELD_BACK) words.set(id, said);
  return { limit: Math.max(one.limit, other.limit), words };
}

interface Figure extends TableFigure {
  readonly small: boolean;
  readonly unit: string;
}

function find(all: readonly FollowedIndicator[], limit: number): Withheld {
  const occasions = new Map<string, Figure[]>();
  for (const followed of all) {
    for (const { on, figure } of figuresOf(followed, limit)) {
      const key = `${followed.indicator.code}\u0001${on}`;
      occasions.set(key, [...occasions.get(key) ?? [], figure]);
    }
  }
  const words = new Map<string, string>();
  const hidden = new Set<string>();
  for (const table of occasions.values()) for (const { id, small, unit } of table) if (small) {
    hidden.add(id);
    words.set(id, suppressedWords(unit, limit));
  }
  // A figure that is hidden on one occasion is hidden on every other as well, which may ask for more there.
  for (let size = -1; size !== hidden.size;) {
    size = hidden.size;
    for (const table of occasions.values()) {
      const cells = byCell(table);
      for (const id of hiddenOf([...cells.values()].flatMap(([first]) => (first === undefined ? [] : [first])), hidden, limit)) hidden.add(id);
      for (const same of cells.values()) if (same.some(({ id }) => hidden.has(id))) for (const { id } of same) hidden.add(id);
    }
  }
  const besideTotals = new Set([...occasions.values()].flatMap((table) => [...inLines(table)]));
  return { limit, words: new Map([...hidden].map((id) => [id, besideTotals.has(id) ? HELD_BACK : words.get(id) ?? HELD_BACK])) };
}

/** Figures of the same group and place, as two rows may have: what hides one hides the other. */
function byCell(table: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const cells = new Map<string, Figure[]>();
  for (const figure of table) {
    const cell = `${figure.group}\u0001${figure.place}`;
    cells.set(cell, [...cells.get(cell) ?? [], figure]);
  }
  return cells;
}

/** All figures of an indicator, each with the occasions on which it stands beside those of other groups and places. */
function figuresOf({ indicator, readings, latest }: FollowedIndicator, limit: number): readonly { readonly on: string; readonly figure: Figure }[] {
  const { unit, notes, baseline, baselineDay, latest: own, latestDay } = indicator;
  const whole = (text: string): string => (ALL_WORDS.has(fold(text)) ? "" : fold(text));
  const [group, place] = [whole(indicator.group), whole(indicator.place)];
  const figure = (value: number, day: number | null, part: "baseline" | "latest", note: string): Figure =>
    ({ id: figureId(indicator, day, part), group, place, value, unit, adds: isCount(unit), small: leavingFigure(value, unit, note, limit).kind === "suppressed" });
  const read = readings.flatMap(({ value, day, note, source }) => (value.kind === "number" ? [{ day, figure: figure(value.value, day, "latest", `${note}; ${source}`) }] : []));
  const now = latest === null ? undefined : read.find(({ day }) => latest.from === "reading" && day === latest.day)?.figure ?? figure(latest.value, latest.day, "latest", notes);
  return [
    ...read.map(({ day, figure: each }) => ({ on: String(day), figure: each })),
    ...(baseline === null ? [] : ["baseline", ...(baselineDay === null ? [] : [String(baselineDay)])].map((on) => ({ on, figure: figure(baseline, baselineDay, "baseline", notes) }))),
    ...(own === null || latestDay === null ? [] : [{ on: String(latestDay), figure: figure(own, latestDay, "latest", notes) }]),
    ...(now === undefined ? [] : [{ on: "latest", figure: now }]),
  ];
}
