/** Letters that Unicode does not take apart into a base letter and a mark, in lower case. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };
// eslint-disable-next-line no-control-regex -- the ASCII range is meant: such text needs no taking apart
const ASCII = /^[\x00-\x7f]*$/;

/** Text for comparing and searching: lower case, accents off, white space runs as one space, trimmed. Not for showing. */
export function fold(text: string): string {
  const spaced = text.replace(/\s+/g, " ").trim().toLowerCase();
  if (ASCII.test(spaced)) return spaced;
  return spaced.normalize("NFKD").replace(/\p{M}+/gu, "").replace(/[ßæœøłđðþıς]/g, (letter) => WHOLE_LETTERS[letter] ?? letter);
}
