/** What XML 1.0 has no way to hold, and the C1 controls, which it discourages and nobody can see. */
// eslint-disable-next-line no-control-regex -- they are what is removed
const UNFIT = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g;
/** Halves of a character without their other half; under the flag `u` whole pairs do not match. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
/** Line ends of every kind: vertical tabs and form feeds come from old spreadsheets, U+2028 from web pages. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Cell text that HTML and XML can both hold: line ends as \n, unfit characters gone, half characters as "�". Nothing else is changed. */
export function cleanText(text: string): string {
  return text.replace(LINE_END, "\n").replace(UNFIT, "").replace(LONE_SURROGATE, "\ufffd");
}

/** Clean text on one line: for titles and short facts. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}

/** The paragraphs of a long text: a blank line or a line end parts them, as people type both into a cell. Blank text has none. */
export function paragraphsOf(text: string): readonly string[] {
  return cleanText(text).split(/\n+/).map((line) => line.trim()).filter((line) => line !== "");
}

const STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** True when the first letter belongs to a script written from right to left. */
export function runsRightToLeft(text: string): boolean {
  const first = STRONG.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}
