import fc from "fast-check";
import type { FollowedIndicator } from "../../src/core/planning/follow";
import { followedOf } from "../core/report/followed";

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const day = fc.integer({ min: 15_000, max: 21_000 });
const value = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: -400, max: 90_000 }), fc.double({ min: -3, max: 140, noNaN: true }).map((number) => Math.round(number * 100) / 100));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 5 });

/** Any indicator with any readings: no baseline, targets below it, equal dates, one reading, none, unknown, refused, negative numbers, percent over 100. */
export const anyFollowed: fc.Arbitrary<FollowedIndicator> = fc.record({
  unit: fc.constantFrom("percent", "count", "rate", ""), baseline: maybe(value), baselineDay: maybe(day), target: maybe(value), targetDay: maybe(day), latest: maybe(value), latestDay: maybe(day),
  direction: fc.constantFrom("higher" as const, "lower" as const, "context" as const),
  readings: fc.uniqueArray(fc.tuple(day, fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom("unknown" as const, "refused" as const) })), { maxLength: 7, selector: ([on]) => on }),
}).map(({ readings, ...some }) => followedOf(some, [...readings].sort(([a], [b]) => a - b).map(([on, held]) => [iso(on), held] as const)));
