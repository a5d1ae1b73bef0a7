import { distance } from "fastest-levenshtein";
import { CRITERION_WORDS, HEADER_WORDS } from "./headerWordsData";
import { bareHeader, headerKey } from "./headerKey";

/** The languages of the word lists, in their order; `own` is our column's own name. */
export const HEADER_LANGUAGES = ["English", "French", "German", "Spanish", "Italian", "Portuguese", "Swedish", "Greek", "Catalan", "Welsh"] as const;
export type HeaderLanguage = (typeof HEADER_LANGUAGES)[number];

/** How well a header names a column of ours: 0 not at all, 1 exactly. */
export interface HeaderMatch {
  readonly score: number;
  /** The word of the list that it matched. */
  readonly word: string;
  readonly language: HeaderLanguage;
}

interface Word {
  readonly text: string;
  readonly key: string;
  readonly language: HeaderLanguage;
}

const EXACT = 1;
const BARE = 0.97;
const NO_MATCH: HeaderMatch = { score: 0, word: "", language: "English" };
const lists = new Map<string, readonly Word[]>();

/** The words for one of our columns, or for a criterion by its name; a criterion of the workbook's own has its name alone. */
function wordsFor(target: string, kind: "column" | "criterion"): readonly Word[] {
  const listed = (kind === "column" ? HEADER_WORDS : CRITERION_WORDS)[target];
  const id = `${kind} ${target}`;
  const known = lists.get(id);
  if (known !== undefined) return known;
  const words = (listed ?? [target]).flatMap((line, i): readonly Word[] =>
    line.split("|").map((text) => ({ text, key: headerKey(text), language: HEADER_LANGUAGES[i] ?? "English" })));
  const own = { text: target, key: headerKey(target), language: "English" as const };
  const all = words.some((word) => word.key === own.key) ? words : [own, ...words];
  if (listed !== undefined) lists.set(id, all); // only our own lists are kept, so that the memory cannot grow with what people type
  return all;
}

/** How well a header names a target, and in which language. Blank headers name nothing. */
export function matchHeader(header: string, target: string, kind: "column" | "criterion"): HeaderMatch {
  const whole = headerKey(header);
  const bare = headerKey(bareHeader(header));
  let best = NO_MATCH;
  if (whole === "") return best;
  for (const word of wordsFor(target, kind)) {
    const score = Math.max(similarity(whole, word.key), bare === whole || bare === "" ? 0 : similarity(bare, word.key) * BARE);
    if (score > best.score) best = { score, word: word.text, language: word.language };
    if (score === EXACT) break;
  }
  return best;
}

/** 1 for equal keys; less for a typing error, and for a header that says the same with more or fewer words. */
function similarity(header: string, word: string): number {
  if (header === word) return EXACT;
  if (isTypingError(header, word)) return 0.88;
  const [mine, theirs] = [header.split(" "), word.split(" ")];
  if (contains(mine, theirs)) return 0.5 + 0.4 * (theirs.length / mine.length);
  if (mine.length > 1 && contains(theirs, mine)) return 0.4 + 0.3 * (mine.length / theirs.length);
  return 0;
}

function isTypingError(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 5 || Math.abs(a.length - b.length) > 2) return false;
  return distance(a, b) <= (length < 9 ? 1 : 2);
}

/** Whether the words of one stand in the other, next to each other and in order; single short words are too common to count. */
function contains(all: readonly string[], part: readonly string[]): boolean {
  if (part.length === 1 && (part[0]?.length ?? 0) < 4) return false;
  for (let at = 0; at + part.length <= all.length; at++) if (part.every((word, i) => all[at + i] === word)) return true;
  return false;
}
