import { invalidValue } from "./cellErrors";

/** Bytes that one answer may have: Excel on the web takes 5 MB at once, with what office.js writes around it. */
const MOST_BYTES = 4_600_000;
/** What a cell costs beside its text: quotes, brackets, a comma, and their being written as text within text. */
const AROUND = 8;
/** A number, at its longest. */
const NUMBER = 20;

type Answers = readonly (readonly unknown[])[];

/**
 * The same answers, unless they are more than Excel on the web takes at once: there they would be lost without a word, and the workbook may be
 * opened there by whoever gets it. Throws `#VALUE!` for all of them, with the number of rows that one formula may ask for.
 * Source: "Resource limits and performance optimization for Office Add-ins", 5 MB a request.
 */
export function withinOneMessage(answers: Answers): Answers {
  const bytes = bytesOf(answers);
  if (bytes <= MOST_BYTES) return answers;
  const rows = Math.floor((answers.length * MOST_BYTES * 0.9) / bytes);
  const most = rows >= 1_000 ? Math.floor(rows / 1_000) * 1_000 : Math.max(1, rows);
  throw invalidValue(`These answers are too long for one formula: Excel on the web takes 5 MB at once. Ask for at most ${most.toLocaleString("en-GB")} rows in each formula.`);
}

/** About what the answers weigh on their way, in bytes. Texts are measured one letter at a time only where that may decide. */
function bytesOf(answers: Answers): number {
  let [cells, letters] = [0, 0];
  for (const row of answers) for (const answer of row) {
    cells += 1;
    letters += typeof answer === "string" ? answer.length : NUMBER;
  }
  if (cells * AROUND + letters * 3 <= MOST_BYTES) return cells * AROUND + letters;
  let more = 0;
  for (const row of answers) for (const answer of row) if (typeof answer === "string") more += moreBytes(answer);
  return cells * AROUND + letters + more;
}

/** Bytes of a text in UTF-8 beyond one for each unit. */
function moreBytes(text: string): number {
  let more = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) more += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return more;
}
