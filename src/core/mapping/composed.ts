import { distance } from "fastest-levenshtein";
import { fold } from "../folding";
import { isEmptyWord, withoutNumbering } from "./headerKey";
import { HEADER_PARTS, type HeaderPart } from "./headerParts";

/** A way to put a header together: it has a word for each part of `need`, and no word that is none of `need` or `may`. */
interface Composition {
  readonly target: string;
  readonly need: readonly [HeaderPart, ...HeaderPart[]];
  readonly may?: readonly HeaderPart[];
  /** True where any other words may stand beside them ("third-country nationals addressed"). */
  readonly others?: true;
  /** True where the header must name a currency, false where it must not. */
  readonly currency?: boolean;
}

/** In the order in which they are tried; what is narrow first. */
const COMPOSITIONS: readonly Composition[] = [
  { target: "Title", need: ["name", "thing"], may: ["neutral"] },
  { target: "ID", need: ["number", "thing"], may: ["number"] },
  { target: "Start", need: ["begin", "thing"], may: ["date"] },
  { target: "Start", need: ["begin", "date"], may: ["neutral"] },
  { target: "End", need: ["finish", "thing"], may: ["date"] },
  { target: "End", need: ["finish", "date"], may: ["neutral"] },
  { target: "Place", need: ["place", "thing"] },
  { target: "Activities", need: ["text", "thing"], may: ["neutral"] },
  { target: "Budget", need: ["money", "money"], may: ["neutral", "thing", "date"] },
  { target: "Budget", need: ["money", "neutral"], may: ["thing", "date"] },
  { target: "Budget", need: ["money", "thing"], may: ["date"] },
  { target: "Budget", need: ["money"], may: ["neutral", "thing", "date"], others: true, currency: true },
  { target: "Budget", need: ["funds"], may: ["neutral", "thing", "date"], currency: true },
  { target: "Partners", need: ["side", "organisation"], may: ["name"] },
  { target: "Partners", need: ["side", "holder"], may: ["name", "organisation"] },
  { target: "Lead organisation", need: ["lead", "organisation"], may: ["name", "thing"] },
  { target: "Lead organisation", need: ["name", "holder"], may: ["lead", "organisation", "thing"] },
  { target: "Lead organisation", need: ["holder", "organisation"], may: ["lead", "name", "thing"] },
  { target: "Lead organisation", need: ["name", "organisation"] },
  { target: "Funder", need: ["funds", "side"], may: ["source", "organisation", "thing"], currency: false },
  { target: "Funder", need: ["funds", "source"], may: ["organisation", "neutral", "name", "thing"], currency: false },
  { target: "Funder", need: ["funds", "organisation"], may: ["name"], currency: false },
  { target: "Problem", need: ["state", "initial"] },
  { target: "Target group", need: ["people", "group"], may: ["reached"] },
  { target: "Target group", need: ["people", "reached"], others: true },
  { target: "Publish", need: ["sharing"], others: true },
  { target: "Title", need: ["thing", "thing"] },
  { target: "ID", need: ["number"], may: ["number"] },
  { target: "Start", need: ["begin"], may: ["begin"] },
  { target: "End", need: ["finish"], may: ["finish"] },
  { target: "Funder", need: ["funds"], may: ["neutral"], currency: false },
  { target: "Lead organisation", need: ["holder"] },
  { target: "Target group", need: ["group"] },
];

/** Parts whose words may stand in the plural: several partners are one column, several projects a number of them. */
const PLURALS: ReadonlySet<HeaderPart> = new Set(["organisation", "holder", "people", "state", "money", "funds"]);
const CURRENCY = /[£€$]|(?<!\p{L})(?:eur|euros?|gbp|sek|chf|teur|keur|tsd|mio)(?!\p{L})/u;
/** Costs of one person or one hour are not the costs of a practice. */
const SHARE = /(?<!\p{L})(?:per|pro|par|por|per capita|head|unit|match)(?!\p{L})|%/u;
const MOST_WORDS = 7;

interface Token {
  readonly text: string;
  readonly parts: ReadonlySet<HeaderPart>;
}

const compositions = new Map<string, string | null>();
const MOST_KEPT = 500;

/**
 * The column that a header is put together for, from words that each say a part of it: "End of course", "Initiative ID",
 * "Other agencies". Null for most, and for a header with a word that none of these is. Headers are kept, as the same come again.
 */
export function composedFor(header: string): string | null {
  const known = compositions.get(header);
  if (known !== undefined) return known;
  const found = compose(fold(withoutNumbering(header)));
  if (compositions.size >= MOST_KEPT) compositions.clear();
  compositions.set(header, found);
  return found;
}

function compose(folded: string): string | null {
  const hasCurrency = CURRENCY.test(folded);
  const outside = folded.replace(/[([{][^)\]}]*[)\]}]/g, " ");
  const tokens = [...outside.matchAll(/[\p{L}#]+\.?/gu)].flatMap(([text]) => readAll(text)).filter(({ text, parts }) => parts.size > 0 || !isSaying(text));
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return null;
  const fitting = COMPOSITIONS.find(({ target, need, may = [], others, currency }) => {
    if (currency !== undefined && currency !== hasCurrency) return false;
    if (target === "Budget" && SHARE.test(folded)) return false;
    const allowed = new Set<HeaderPart>([...need, ...may]);
    const fits = others === true || tokens.every(({ parts }) => [...parts].some((part) => allowed.has(part)));
    return fits && areCovered(need, tokens);
  });
  return fitting?.target ?? null;
}

/** Whether each part has a word of its own. */
function areCovered([part, ...rest]: readonly HeaderPart[], tokens: readonly Token[]): boolean {
  if (part === undefined) return true;
  return tokens.some((token, i) => token.parts.has(part) && areCovered(rest, tokens.filter((_, other) => other !== i)));
}

/** Whether a word says nothing by itself: an article, the name of a currency. */
function isSaying(word: string): boolean {
  return isEmptyWord(word.replace(".", "")) || CURRENCY.test(word) || word.replace(".", "").length === 1;
}

/** The words by their first letter, each with the parts that it can play. */
const words = new Map<string, { readonly word: string; readonly parts: ReadonlySet<HeaderPart> }[]>();
for (const [part, list] of HEADER_PARTS) {
  for (const word of list) {
    const first = word.slice(0, 1);
    const listed = words.get(first) ?? [];
    words.set(first, [...listed.filter((one) => one.word !== word), { word, parts: new Set([...(listed.find((one) => one.word === word)?.parts ?? []), part]) }]);
  }
}

/** A word, or the two that it is put together from ("Vorhabennummer", "Projektslut"). */
function readAll(word: string): readonly Token[] {
  const whole = read(word);
  if (whole.parts.size > 0 || word.length < 8) return [whole];
  for (let at = 4; at <= word.length - 4; at++) {
    const [front, back] = [exactly(word.slice(0, at)) ?? exactly(word.slice(0, at).replace(/(?:s|n|en|es)$/, "")), exactly(word.slice(at))];
    if (front !== null && back !== null) return [front, back];
  }
  return [whole];
}

function exactly(text: string): Token | null {
  const parts = (words.get(text.slice(0, 1)) ?? []).find(({ word }) => word === text)?.parts;
  return parts === undefined || text.length < 4 ? null : { text, parts };
}

function read(word: string): Token {
  const isShort = word.endsWith(".");
  const text = isShort ? word.slice(0, -1) : word;
  const listed = words.get(text.slice(0, 1)) ?? [];
  const plural = listed.filter(({ word: one }) => isPlural(text, one));
  const exact = listed.filter(({ word: one }) => text === one);
  const near = exact.length + plural.length > 0 ? [] : listed.filter(({ word: one }) => isNearly(text, one, isShort));
  const parts = [...exact, ...near].flatMap((one) => [...one.parts]);
  return { text, parts: new Set([...parts, ...plural.flatMap((one) => [...one.parts].filter((part) => PLURALS.has(part)))]) };
}

function isPlural(text: string, word: string): boolean {
  return text === `${word}s` || text === `${word}es` || (word.endsWith("y") && text === `${word.slice(0, -1)}ies`);
}

/** Whether what stands in a header is this word shortened ("proj.", "clsd"), or with one wrong letter. */
function isNearly(text: string, word: string, isShort: boolean): boolean {
  if (text.length < 3) return false;
  if (text.length < word.length && ((isShort && isCut(text, word)) || (!VOWEL.test(text.slice(1)) && text === withoutVowels(word)))) return true;
  return text.length >= 7 && Math.abs(text.length - word.length) <= 1 && !text.startsWith(word) && !word.startsWith(text) && distance(text, word) === 1;
}

/** Whether a word before a point is the beginning of another, with its end or without: "proj.", "expte.". */
function isCut(text: string, word: string): boolean {
  if (word.startsWith(text)) return true;
  return text.length >= 5 && word.startsWith(text.slice(0, 3)) && word.endsWith(text.slice(3));
}

const VOWEL = /[aeiou]/;

function withoutVowels(word: string): string {
  return word.slice(0, 1) + word.slice(1).replace(/[aeiou]/g, "");
}
