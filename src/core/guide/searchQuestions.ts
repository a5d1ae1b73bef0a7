import MiniSearch from "minisearch";
import type { Catalogue } from "../framework/bookCatalogue";
import { domainOf } from "../framework/catalogue";
import { QUESTIONS } from "./questions";
import { GUIDE_MATCH, searchDomains } from "./searchDomains";
import { suggest } from "./suggest";
import { tellingWord, tellsSomething } from "./telling";
import type { Question } from "./waysIn";

/** The questions with the words of their indicators and reasons, built at the first search in a catalogue. */
const engines = new WeakMap<Catalogue, MiniSearch>();

function engineOf(catalogue: Catalogue): MiniSearch {
  const known = engines.get(catalogue);
  if (known !== undefined) return known;
  const made = new MiniSearch({ fields: ["words", "indicators"], processTerm: tellingWord });
  made.addAll(QUESTIONS.map(({ id, words, indicators }) => ({
    id, words,
    indicators: indicators.map(({ id: code, why }) => [catalogue.indicatorOf(code)?.name, domainOf(catalogue.indicatorOf(code)?.domain ?? "")?.name, why].join(" ")).join(" "),
  })));
  engines.set(catalogue, made);
  return made;
}

/** What the words of a question weigh beside what its domain is called. */
const OWN_WORDS = 0.45;
/** What a question that only touches a domain has of its fit. */
const TOUCHED = 0.6;
/** A question with less than this share of the best one's fit is not shown. */
const LEAST_FIT = 0.4;

/**
 * Questions that fit a text by their own words, those of their indicators and reasons, and by what people call the matters of their domains, the
 * main one first; best first. Typing errors and unfinished words are tolerated. Text without a telling word gives all questions.
 */
export function searchQuestions(text: string, catalogue: Catalogue): readonly Question[] {
  if (!tellsSomething(text)) return QUESTIONS;
  const hits = engineOf(catalogue).search(text, { ...GUIDE_MATCH, boost: { words: 4 } });
  const best = hits[0]?.score ?? 1;
  const byWords = new Map(hits.map(({ id, score }) => [String(id), score / best]));
  const byDomain = new Map(searchDomains(text, catalogue).map(({ id, fit }) => [id, fit]));
  const fits = QUESTIONS.map((question) => {
    const [main, ...others] = suggest({ kind: "question", id: question.id }, catalogue).domains.map(({ id }) => byDomain.get(id) ?? 0);
    return { question, fit: OWN_WORDS * (byWords.get(question.id) ?? 0) + (1 - OWN_WORDS) * Math.max(main ?? 0, ...others.map((fit) => TOUCHED * fit)) };
  }).filter(({ fit }) => fit > 0).sort((a, b) => b.fit - a.fit);
  const least = (fits[0]?.fit ?? 0) * LEAST_FIT;
  return fits.filter(({ fit }) => fit >= least).map(({ question }) => question);
}
