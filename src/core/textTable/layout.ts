import { parseDelimited } from "./delimited";

/** How the bytes of a text file stand for characters: the ones that spreadsheets of our ten languages are exported in. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1253", "windows-1250"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [";", ",", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];
export type DecimalMark = "," | ".";

/** How a text file is to be read as a table. */
export interface TextLayout {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Null where the file does not say: what could be a thousand or a decimal then stays text. */
  readonly decimal: DecimalMark | null;
  /** True once a person has said which decimal mark it is; what could be thousands is then read as such. */
  readonly decimalSaid: boolean;
}

/** Characters that are looked at for a guess. */
const SAMPLE = 256 * 1024;
/** Rows that are looked at for a delimiter. */
const ROWS = 300;

/** Excel's own first line for the delimiter, e.g. `sep=;`. */
const SEP_LINE = /^sep=([;,|\t])(?:\r\n|\n|\r|$)/i;

export function withoutSepLine(text: string): string {
  return text.replace(SEP_LINE, "");
}

/** The delimiter and decimal mark that a text seems to have. */
export function guessLayout(text: string): Pick<TextLayout, "delimiter" | "decimal"> {
  const sample = cutAtLine(text);
  const said = DELIMITERS.find((delimiter) => delimiter === SEP_LINE.exec(sample)?.[1]);
  const body = withoutSepLine(sample);
  const delimiter = said ?? bestDelimiter(body);
  return { delimiter, decimal: decimalIn(parseDelimited(body, delimiter).rows) };
}

/** A sample that does not end in the middle of a line. */
function cutAtLine(text: string): string {
  if (text.length <= SAMPLE) return text;
  const end = Math.max(text.lastIndexOf("\n", SAMPLE), text.lastIndexOf("\r", SAMPLE));
  return text.slice(0, end > 0 ? end + 1 : SAMPLE);
}

function bestDelimiter(text: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = evenness(parseDelimited(text, delimiter, { rows: ROWS }).rows);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How much rows look like those of one table: many rows of the same width, the first among them; 0 for a single column. */
function evenness(rows: readonly (readonly string[])[]): number {
  const widths = rows.filter((row) => row.some((field) => field.trim() !== "")).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [mode, count] = [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [0, 0]);
  if (mode < 2) return 0;
  const share = count / widths.length;
  // Decimal commas split rows evenly too, but not their header.
  return share * share * Math.log2(mode + 1) * (widths[0] === mode ? 1 : 0.3);
}

/** A single mark before exactly three digits may be either. */
const UNCLEAR = /^-?[1-9]\d{0,2}[.,]\d{3}$/;
const BY_COMMA = /^-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;
const BY_POINT = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+$/;

/** The mark that the numbers of the file have beyond doubt; null where none has, or where they contradict each other. */
function decimalIn(rows: readonly (readonly string[])[]): DecimalMark | null {
  let comma = false;
  let point = false;
  for (const row of rows) {
    for (const field of row) {
      const text = field.trim();
      if (text === "" || UNCLEAR.test(text)) continue;
      comma ||= BY_COMMA.test(text);
      point ||= BY_POINT.test(text);
    }
  }
  return comma === point ? null : comma ? "," : ".";
}
