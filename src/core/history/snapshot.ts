import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import type { Book } from "../book";
import { cellText } from "../cell";
import type { CalendarDate } from "../dates";
import type { Reading } from "../evaluation/evaluation";
import { formatScale } from "../evaluation/scale";
import { pairsText } from "./pairs";
import { utf8 } from "./utf8";

/** One practice as it stood. `ratings` are pairs of criterion and what its cell was read as. */
export interface SnapshotPractice {
  readonly id: string;
  readonly title: string;
  readonly ratings: string;
  readonly score: number | null;
  /** 0–1. */
  readonly coverage: number | null;
  readonly verdict: string;
}

/** The rules as people read them in the sheet; weights, minimums and bands are pairs. */
export interface SnapshotRules {
  readonly criteriaSet: string;
  readonly scale: string;
  readonly method: string;
  readonly weights: string;
  readonly minimums: string;
  readonly bands: string;
  /** 0–1. */
  readonly leastCoverage: number | null;
}

/** What a workbook's evaluation said on one day. */
export interface SnapshotContent {
  readonly rules: SnapshotRules;
  readonly practices: readonly SnapshotPractice[];
}

/** A snapshot as the table holds it. */
export interface Snapshot extends SnapshotContent {
  /** 1, 2, 3 … in the order they were taken. */
  readonly number: number;
  readonly date: CalendarDate | null;
  /** SHA-256 in hexadecimal, as it stands in the table. */
  readonly hash: string;
  /** True when the hash is that of what the table holds now: nobody has changed these rows since. */
  readonly intact: boolean;
}

/** The evaluation of a book as it stands. */
export function contentOf(book: Book): SnapshotContent {
  const { criteria, settings } = book;
  const { good, promising, needsImprovement } = settings.bands;
  return {
    rules: {
      criteriaSet: criteria.name, scale: formatScale(criteria.scale), method: settings.method,
      weights: pairsText(criteria.criteria.map(({ name, weight }) => [name, String(weight)])),
      minimums: pairsText(criteria.criteria.flatMap(({ name, minimum }) => (minimum === null ? [] : [[name, String(minimum)] as const]))),
      bands: pairsText([["Good practice", String(good)], ["Promising practice", String(promising)], ["Needs improvement", String(needsImprovement)]]),
      leastCoverage: settings.minCoverage,
    },
    practices: book.practices.map(({ id, title, readings, evaluation }) => ({
      id, title, score: evaluation.score, coverage: evaluation.coverage, verdict: evaluation.verdict,
      ratings: pairsText(book.rules.names.map((name, i) => [name, readingText(readings[i])])),
    })),
  };
}

/** A rating as a snapshot keeps it: the number, `blank`, `n/a`, or `not usable` with what the cell held. */
function readingText(reading: Reading | undefined): string {
  switch (reading?.kind) {
    case "value": return String(reading.value);
    case "not-applicable": return "n/a";
    case "bad": return `not usable (${cellText(reading.cell).slice(0, 60)})`;
    default: return "blank";
  }
}

/**
 * SHA-256 over rules, ratings, scores and verdicts, in hexadecimal. The same evaluation gives the same hash, in whatever
 * order the rows stand and on whatever day: a paper that cites it names exactly these numbers.
 * Hashed is UTF-8 text: the line `cairn snapshot 1`, one line a rule in the order of the columns, then one line a practice
 * (ID or else title, ratings, score to 2 decimals, verdict, set apart by ` | `), those sorted by code unit.
 */
export function hashOf({ rules, practices }: SnapshotContent): string {
  const lines = practices.map(({ id, title, ratings, score, verdict }) => [id || title, ratings, score === null ? "" : score.toFixed(2), verdict].join(" | "));
  const head = [rules.criteriaSet, rules.scale, rules.method, rules.weights, rules.minimums, rules.bands, rules.leastCoverage?.toFixed(4) ?? ""];
  return bytesToHex(sha256(utf8(["cairn snapshot 1", ...head, ...lines.sort()].join("\n"))));
}
