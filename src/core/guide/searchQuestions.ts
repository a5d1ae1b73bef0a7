import MiniSearch from "minisearch";
import { fold } from "../folding";
import { domainOf, indicatorOf } from "../framework/catalogue";
import { QUESTIONS } from "./questions";
import type { Question } from "./waysIn";

/** Words that every question has, or that only join others. */
const FILLERS: ReadonlySet<string> = new Set(["we", "want", "to", "know", "whether", "how", "what", "who", "do", "does", "is", "are", "the", "a", "an", "of", "and", "or", "in", "our", "their", "people", "they", "them"]);

/** The questions with the words of their indicators and reasons, built at the first search. */
let engine: MiniSearch | null = null;

function build(): MiniSearch {
  const made = new MiniSearch({ fields: ["words", "indicators"], processTerm: termOf });
  made.addAll(QUESTIONS.map(({ id, words, indicators }) => ({
    id, words, indicators: indicators.map(({ id: code, why }) => [indicatorOf(code)?.name, domainOf(indicatorOf(code)?.domain ?? "")?.name, why].join(" ")).join(" "),
  })));
  return made;
}

function termOf(term: string): string | null {
  const folded = fold(term);
  return folded === "" || FILLERS.has(folded) ? null : folded;
}

/**
 * Questions that fit a text by their own words or by those of their indicators and reasons, best first; typing errors and unfinished
 * words are tolerated. All words must fit; when no question has all, any word counts. Text without a telling word gives all questions.
 */
export function searchQuestions(text: string): readonly Question[] {
  if (text.split(/\s+/).every((word) => termOf(word) === null)) return QUESTIONS;
  engine ??= build();
  const options = { boost: { words: 4 }, prefix: (term: string) => term.length > 1, fuzzy: (term: string) => (term.length > 3 ? 1 : false) };
  const all = engine.search(text, { ...options, combineWith: "AND" });
  const hits = all.length > 0 ? all : engine.search(text, { ...options, combineWith: "OR" });
  return hits.flatMap((hit) => QUESTIONS.find(({ id }) => id === hit.id) ?? []);
}
