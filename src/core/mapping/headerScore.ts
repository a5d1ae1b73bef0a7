import { distance } from "fastest-levenshtein";
import { CRITERION_WORDS, HEADER_WORDS } from "./headerWordsData";
import { fold } from "../folding";
import { composedFor } from "./composed";
import { askedFor, type AskedFor } from "./questions";
import { bareHeader, headerKey } from "./headerKey";
import { HEADER_LANGUAGES, type HeaderLanguage } from "./headerLanguages";

export type { HeaderLanguage };

/** How well a header names a column of ours: 0 not at all, 1 exactly. */
export interface HeaderMatch {
  readonly score: number;
  /** The word of the list that it matched. */
  readonly word: string;
  readonly language: HeaderLanguage;
}

/** A header made ready for comparing, once for all of our columns. */
export interface HeaderText {
  readonly whole: string;
  /** Without brackets, numbering and what follows a colon; the same as `whole` where there is none of that. */
  readonly bare: string;
  /** The column it names by an axis ("Coord. Y", "N-koordinat"); null for most. */
  readonly axis: "Latitude" | "Longitude" | null;
  /** True for a count of something, its kind or its price apiece ("Anzahl Teilnehmende", "Type of project"): nothing that only stands in it. */
  readonly isOfAnother: boolean;
  /** The column that the header asks for, where it is a question ("Who pays?"); null for most. */
  readonly asked: AskedFor | null;
  /** The column that its words are put together for ("End of course"); null for most. */
  readonly composed: string | null;
  /** True where the words are shortened ("Latit."). */
  readonly isShort: boolean;
}

interface Word {
  readonly text: string;
  readonly key: string;
  /** Stands in the list after a ~. */
  readonly weak: boolean;
  readonly language: HeaderLanguage;
}

const EXACT = 1;
/** Of a question: likely, never certain, and more than a word that only stands in it. */
const ASKED = 0.86;
const BARE = 0.97;
/** Of a header put together from known parts: likely, never certain. */
const COMPOSED = 0.89;
/** Of a word that stands in a question for another column: "Who benefits from the results?". */
const QUESTIONED = 0.5;
const WEAK = 0.8;
const AXIS = 0.96;
const SHORT = 0.93;
/** Words before a number of people or things, in our ten languages; folded. */
const COUNTS = /^(?:number of|total number of|count of|no\.? of|nombre d|nb\.? d|anzahl|zahl der|numero de|numero di|n\.? ?[o°º]?\.? ?(?:de|di) |n\.? partecipanti|antal|αριθμοσ |πληθοσ|nombre de|nifer)/;
/** Words before what something is a kind of. */
const KINDS = /^(?:type|kind|category|categorie|nature|art|typ|kategorie|tipo|tipologia|clase|categoria|slag|kategori|ειδοσ|τυποσ|κατηγορια|tipus|math|categori) (?:of|de|du|d|der|des|di|do|da|av|o) ?/;
/** A price or a number for one of many. */
const APIECE = /(?<!\p{L})(?:per|pro|par|por|je|ανα) (?:head|person|participant|learner|capita|hour|unit|kopf|teilnehmer|stunde|personne|tete|heure|persona|participante|hora|ora|partecipante|pessoa|deltagare|timme|ατομο|hores)|(?<!\p{L})(?:unit cost|fesul)(?!\p{L})/u;
const NO_MATCH: HeaderMatch = { score: 0, word: "", language: "English" };
const lists = new Map<string, readonly Word[]>();

/** The words for one of our columns, or for a criterion by its name; a criterion of the workbook's own has its name alone. */
function wordsFor(target: string, kind: "column" | "criterion"): readonly Word[] {
  const listed = (kind === "column" ? HEADER_WORDS : CRITERION_WORDS)[target];
  const id = `${kind} ${target}`;
  const known = lists.get(id);
  if (known !== undefined) return known;
  const words = (listed ?? [target]).flatMap((line, i): readonly Word[] =>
    line.split("|").map((entry) => {
      const text = entry.replace(/^~/, "");
      return { text, key: headerKey(text), weak: entry !== text, language: HEADER_LANGUAGES[i] ?? "English" };
    }));
  const own = { text: target, key: headerKey(target), weak: false, language: "English" as const };
  const all = words.some((word) => word.key === own.key) ? words : [own, ...words];
  if (listed !== undefined) lists.set(id, all); // only our own lists are kept, so that the memory cannot grow with what people type
  return all;
}

/** Makes a header ready for `matchHeader`. */
export function headerText(header: string): HeaderText {
  const whole = headerKey(header);
  const bare = headerKey(bareHeader(header));
  const folded = fold(header);
  return { whole, bare: bare === "" ? whole : bare, axis: axisOf(folded), isOfAnother: COUNTS.test(folded) || KINDS.test(folded) || APIECE.test(folded), isShort: /\p{L}\./u.test(folded), asked: askedFor(header), composed: composedFor(header) };
}

/** "Coord. Y", "GPS N", "E-koordinat": a word for coordinates with the letter of an axis, which alone would say little. */
function axisOf(folded: string): "Latitude" | "Longitude" | null {
  if (!/coord|koord|gps|wgs|συντεταγμεν|cyfesuryn/.test(folded)) return null;
  const letters = new Set(folded.split(/[^\p{L}]+/u).filter((word) => word.length === 1));
  const north = ["n", "y", "β", "g"].some((letter) => letters.has(letter)) && !letters.has("x");
  const east = ["e", "x", "w", "o", "α", "d"].some((letter) => letters.has(letter));
  return north === east ? null : north ? "Latitude" : "Longitude";
}

/** How well a header names a target, and in which language. Blank headers name nothing. */
export function matchHeader(header: HeaderText, target: string, kind: "column" | "criterion"): HeaderMatch {
  const { whole, bare } = header;
  let best = NO_MATCH;
  if (whole === "") return best;
  if (header.axis !== null && header.axis !== target) return best; // "Coord. N" is short for no coordinator
  if (header.axis !== null) best = { score: AXIS, word: target, language: "English" };
  if (kind === "column" && header.asked?.target === target) best = { score: ASKED, word: target, language: header.asked.language };
  if (kind === "column" && header.composed === target) best = { score: COMPOSED, word: target, language: "English" };
  for (const word of wordsFor(target, kind)) {
    const alike = Math.max(similarity(whole, word.key), bare === whole ? 0 : similarity(bare, word.key) * BARE, header.isShort && isShortFor(bare, word.key) ? SHORT : 0);
    const score = (word.weak ? alike * WEAK : alike) * (header.asked !== null && header.asked.target !== target && alike < EXACT ? QUESTIONED : 1);
    if (score > best.score) best = { score, word: word.text, language: word.language };
    if (score === EXACT) break;
  }
  // French counts with "nombre de", Spanish names with it: a name or a number of one thing counts nothing.
  const isOfOne = header.composed === target && (target === "Title" || target === "ID");
  return header.isOfAnother && best.score < EXACT && !isOfOne ? NO_MATCH : best;
}

/**
 * Whether each word of a shortened header begins its word: "Latit." for "Latitudine", "Pers. cont." for "Persona de contacto"; a
 * single letter does where another word is whole ("F. fin" for "Fecha fin").
 */
function isShortFor(short: string, word: string): boolean {
  const [mine, theirs] = [short.split(" "), word.split(" ")];
  if (mine.length !== theirs.length || short.length < 4 || short === word) return false;
  const isWhole = mine.some((part, i) => part.length >= 2 && part === theirs[i]);
  return mine.every((part, i) => (part.length >= 2 || isWhole) && (theirs[i] ?? "").startsWith(part));
}

/** Whether a short word is the beginning and the last letter of a long one: "dept" for "departement". */
function isContraction(short: string, word: string): boolean {
  return /^\p{L}{4,5}$/u.test(short) && word.length >= 8 && word.startsWith(short.slice(0, -1)) && word.endsWith(short.slice(-1));
}

/** 1 for equal keys; less for a typing error, and for a header that says the same with more or fewer words. */
function similarity(header: string, word: string): number {
  if (header === word) return EXACT;
  if (isTypingError(header, word)) return 0.88;
  if (isContraction(header, word)) return 0.85;
  const [mine, theirs] = [header.split(" "), word.split(" ")];
  if (contains(mine, theirs)) return 0.5 + 0.4 * (theirs.length / mine.length);
  if (mine.length > 1 && contains(theirs, mine)) return 0.4 + 0.3 * (mine.length / theirs.length);
  return 0;
}

function isTypingError(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 5 || Math.abs(a.length - b.length) > 2 || (a[0] !== b[0] && a.at(-1) !== b.at(-1))) return false;
  return distance(a, b) <= (length < 9 ? 1 : 2);
}

/** Whether the words of one stand in the other, next to each other and in order; single short words are too common to count. */
function contains(all: readonly string[], part: readonly string[]): boolean {
  if (part.length === 1 && (part[0]?.length ?? 0) < 4) return false;
  for (let at = 0; at + part.length <= all.length; at++) if (part.every((word, i) => all[at + i] === word)) return true;
  return false;
}
