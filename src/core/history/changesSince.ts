import type { Book } from "../book";
import { fold } from "../folding";
import { readPairs } from "./pairs";
import { contentOf, type Snapshot, type SnapshotPractice, type SnapshotRules } from "./snapshot";

/** One practice then and now, and why it differs, in words. */
export interface PracticeChange {
  readonly title: string;
  readonly then: SnapshotPractice;
  readonly now: SnapshotPractice;
  /** Ratings that differ, e.g. "Impact 2 → 3"; empty when only the rules moved it. */
  readonly ratings: readonly string[];
}

export interface ChangesSince {
  /** What differs in the rules, a sentence each; empty when they are the same. */
  readonly rules: readonly string[];
  /** Practices whose score (by a hundredth or more) or verdict is another, in sheet order. */
  readonly changed: readonly PracticeChange[];
  /** Practices with another rating somewhere and yet the same score and verdict. */
  readonly ratingsOnly: number;
  /** Titles of practices that are there now and were not, and the other way round. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

const nameOf = ({ id, title }: SnapshotPractice): string => title || id || "a practice without title";
/** IDs name practices; a practice without one is known by its title. */
const keyOf = ({ id, title }: SnapshotPractice): string => (id === "" ? `title ${fold(title)}` : `id ${fold(id)}`);

/** What differs between a snapshot and the book as it stands, with the reasons. A repeated ID is matched in the order of the rows. */
export function changesSince(book: Book, snapshot: Snapshot): ChangesSince {
  const { rules, practices } = contentOf(book);
  const waiting = new Map<string, SnapshotPractice[]>();
  for (const then of snapshot.practices) waiting.set(keyOf(then), [...(waiting.get(keyOf(then)) ?? []), then]);
  const added: string[] = [];
  const pairs: PracticeChange[] = [];
  for (const now of practices) {
    const then = waiting.get(keyOf(now))?.shift();
    if (then) pairs.push({ title: nameOf(now), then, now, ratings: ratingChanges(then, now) });
    else added.push(nameOf(now));
  }
  const changed = pairs.filter(({ then, now }) => then.verdict !== now.verdict || shown(then.score) !== shown(now.score));
  return {
    rules: ruleChanges(snapshot.rules, rules), changed, added,
    ratingsOnly: pairs.filter((pair) => pair.ratings.length > 0 && !changed.includes(pair)).length,
    gone: [...waiting.values()].flat().map(nameOf),
  };
}

const shown = (score: number | null): string => score?.toFixed(2) ?? "";

/** Ratings of criteria that both have; that a criterion came or went is a change of the rules. */
function ratingChanges(then: SnapshotPractice, now: SnapshotPractice): readonly string[] {
  const before = readPairs(then.ratings);
  return [...readPairs(now.ratings)].flatMap(([name, value]) => {
    const was = before.get(name);
    return was === undefined || was === value ? [] : [`${name} ${was} → ${value}`];
  });
}

function ruleChanges(then: SnapshotRules, now: SnapshotRules): readonly string[] {
  const [before, after] = [readPairs(then.weights), readPairs(now.weights)];
  const plain = (what: string, was: string, is: string): readonly string[] => (was === is ? [] : [`${what} ${was || "none"} → ${is || "none"}`]);
  const percent = (share: number | null): string => (share === null ? "" : `${Number((share * 100).toFixed(2))}%`);
  return [
    ...[...after.keys()].filter((name) => !before.has(name)).map((name) => `Criterion ${name} is new`),
    ...[...before.keys()].filter((name) => !after.has(name)).map((name) => `Criterion ${name} is gone`),
    ...plain("Scale", then.scale, now.scale),
    ...plain("Method", then.method, now.method),
    ...pairChanges("Weight of", before, after),
    ...pairChanges("Minimum of", readPairs(then.minimums), readPairs(now.minimums), after),
    ...pairChanges("Start of", readPairs(then.bands), readPairs(now.bands)),
    ...plain("Least coverage", percent(then.leastCoverage), percent(now.leastCoverage)),
  ];
}

/** Values that differ, of names on both sides; with `all`, of every name in it, for values that may be absent. */
function pairChanges(what: string, then: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>, all?: ReadonlyMap<string, string>): readonly string[] {
  const names = all ? [...all.keys()] : [...now.keys()].filter((name) => then.has(name));
  return names.flatMap((name) => {
    const [was, is] = [then.get(name) ?? "none", now.get(name) ?? "none"];
    return was === is ? [] : [`${what} ${name} ${was} → ${is}`];
  });
}
