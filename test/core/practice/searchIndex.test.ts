import fc from "fast-check";
import { eachBit } from "../../../src/core/practice/bits";
import { fold } from "../../../src/core/folding";
import { OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { indicatorText, searchedTexts, searchWords } from "../../../src/core/practice/filter";
import type { ScoredPractice } from "../../../src/core/practice/practice";
import { SearchIndex } from "../../../src/core/practice/searchIndex";
import { practiceOf } from "./practices";

/** What a search means: every word of it occurs in the folded text. */
function naive(practice: ScoredPractice, text: string): boolean {
  const whole = [fold(searchedTexts(practice).join("\n")), ...practice.indicators.map((code) => indicatorText(code, OUR_CATALOGUE))].join(" ");
  return searchWords(text).every((word) => whole.includes(word));
}
function found(index: SearchIndex, text: string): readonly number[] {
  const rows: number[] = [];
  eachBit(index.find(searchWords(text)), (row) => rows.push(row));
  return rows;
}
const naively = (practices: readonly ScoredPractice[], text: string): readonly number[] => practices.flatMap((practice, row) => (naive(practice, text) ? [row] : []));

/** Letters and spaces that fold in odd ways: into a space, into nothing, into several, by their place in a word. */
const ODD = ["a", "b", "B", "é", "ß", "İ", "Σ", "σ", "ς", "´", "ﬁ", "ǽ", "㎴", "\u00a0", "\u0085", "\u2003", "\ufeff", "\u0301", " ", "\t", "\n", "-", "𝒜", "\ud83d", "日", "٣"];
const oddText = fc.array(fc.constantFrom(...ODD), { maxLength: 14 }).map((letters) => letters.join(""));
const anyText = fc.oneof(oddText, fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom("Language café", "language CAFE in Malmö", "cafés"));
const anyPractice = fc.record({ title: anyText, lessons: anyText, place: anyText, indicators: fc.subarray(["LNG-O1", "BRG-P1"]) }).map((some) => practiceOf("P", some));

test("a search finds just the rows in whose folded text every word occurs, whatever is written", () => {
  fc.assert(fc.property(fc.array(anyPractice, { maxLength: 12 }), anyText, (practices, text) => {
    expect(found(new SearchIndex(practices, OUR_CATALOGUE), text)).toEqual(naively(practices, text));
  }), { numRuns: 600 });
});

test("a part of what is written finds it, across many words", () => {
  fc.assert(fc.property(fc.array(anyPractice, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), fc.nat(), (practices, row, from, length) => {
    const { title, lessons } = practices[row % practices.length] ?? practiceOf("none");
    const whole = `${title} ${lessons}`;
    const text = whole.slice(from % (whole.length + 1)).slice(0, length % 9);
    expect(found(new SearchIndex(practices, OUR_CATALOGUE), text)).toEqual(naively(practices, text));
  }), { numRuns: 400 });
});

test("more than eight words are all needed", () => {
  const practices = [practiceOf("A", { lessons: "one two three four five six seven eight nine ten" }), practiceOf("B", { lessons: "one two three four five six seven eight nine" })];
  const index = new SearchIndex(practices, OUR_CATALOGUE);
  expect(found(index, "one two three four five six seven eight nine")).toEqual([0, 1]);
  expect(found(index, "one two three four five six seven eight nine ten")).toEqual([0]);
  expect(found(index, "one two three four five six seven eight nine zebra")).toEqual([]);
});

test("it fills in steps, and a search before the end still sees every row", () => {
  const practices = Array.from({ length: 30 }, (_, n) => practiceOf(`P-${n}`, { title: n % 11 === 4 ? "Bicycle kitchen" : `Garden ${n}` }));
  const index = new SearchIndex(practices, OUR_CATALOGUE);
  expect([index.advance(12), index.share]).toEqual([false, 0.4]);
  expect(found(index, "cycl")).toEqual([4, 15, 26]);
  expect([index.advance(1), index.share]).toEqual([true, 1]);
  expect(new SearchIndex([], OUR_CATALOGUE).share).toBe(1);
});

test("two words that hash alike are kept apart", () => {
  const index = new SearchIndex([practiceOf("A", { title: "w108668q" }), practiceOf("B", { title: "w170522q" })], OUR_CATALOGUE);
  expect([found(index, "w108668q"), found(index, "w170522q")]).toEqual([[0], [1]]);
});

test("very many and very long words are kept apart", () => {
  const long = "x".repeat(70_000);
  const practices = Array.from({ length: 60 }, (_, n) => practiceOf("P", { lessons: Array.from({ length: 400 }, (_word, w) => `w${n * 400 + w}q`).join(" "), problem: n === 21 ? `${long}y` : "" }));
  const index = new SearchIndex(practices, OUR_CATALOGUE);
  expect(found(index, "w12345q")).toEqual([30]);
  expect(found(index, `${long}y`)).toEqual([21]);
});
