import { fold } from "../folding";

/** Articles and prepositions of our ten languages, which a header may have or not. Folded. */
const EMPTY_WORDS: ReadonlySet<string> = new Set((
  "the a an of for to in on and or by with "
  + "le la les l d de du des un une et ou au aux "
  + "der die das des dem den ein eine und oder im am zur zum "
  + "el los las del un una y o en al para "
  + "il lo gli i della dello dei delle di da e ed nel "
  + "os as do da dos das e no na em "
  + "och av den det en ett for i pa "
  + "ο η το οι τα του τησ τησ των και για σε στο στη "
  + "els les dels de l i a per amb "
  + "y yr r o a ac i ar"
).split(" "));

/** Whether a folded word is an article, a preposition or the like in one of our languages. */
export function isEmptyWord(word: string): boolean {
  return EMPTY_WORDS.has(word);
}

/**
 * A header taken to pieces for comparing: folded words without marks and without those that say nothing; of a header that has no
 * others, all. Capitals among small letters are an abbreviation and no article ("LA name" is no "name"), and so is a "no" at the
 * end or before a point, which is a number.
 */
export function headerWords(header: string): readonly string[] {
  const words = fold(header).replace(/[^\p{L}\p{N}#&]+/gu, " ").trim().split(" ").filter((word) => word !== "");
  const short = /\p{Ll}/u.test(header) ? [...header.matchAll(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu)].map(([letters]) => fold(letters)) : [];
  const isNumber = /(?<!\p{L})no(?:\.|\W*$)/iu.test(header);
  const telling = words.filter((word) => !EMPTY_WORDS.has(word) || short.includes(word) || (word === "no" && isNumber));
  return telling.length > 0 ? telling : words;
}

/** Headers with the same key are the same to a reader: "Name of the practice" and "Practice, name" differ, "Nom de la pratique" and "NOM PRATIQUE" do not. */
export function headerKey(header: string): string {
  return headerWords(header).join(" ");
}

/** The header without what stands in brackets, after a colon or dash, or as a number before it: "C3. Relevance (1–4)" → "Relevance". */
export function bareHeader(header: string): string {
  return withoutNumbering(header.replace(/[([{][^)\]}]*[)\]}]/g, " ")).replace(/\s*[:–—*].*$/su, "").trim();
}

/** The header without a number before it: "2. What was done?" → "What was done?". */
export function withoutNumbering(header: string): string {
  return header.replace(/^\s*\p{L}?\d+(?:\.\d+)*\s*[.):–-]?\s+/u, "");
}
