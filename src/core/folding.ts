/** Letters that Unicode does not take apart into a base letter and a mark, in lower case. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };
// eslint-disable-next-line no-control-regex -- the ASCII range is meant: such letters need no folding
const BEYOND_ASCII = /[^\x00-\x7f]/gu;

/** Letters met so far, folded: long texts use few different ones, and taking letters apart is slow. */
const folded = new Map<string, string>(Object.entries(WHOLE_LETTERS));

function foldLetter(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  const apart = letter.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  const base = apart === letter ? letter : apart.replace(BEYOND_ASCII, foldLetter); // ㎴ holds a capital, ǽ a whole letter
  folded.set(letter, base);
  return base;
}

/** Text for comparing and searching: lower case, accents off, white space runs as one space, trimmed. Not for showing. */
export function fold(text: string): string {
  return text.toLowerCase().replace(BEYOND_ASCII, foldLetter).replace(/\s+/g, " ").trim();
}
