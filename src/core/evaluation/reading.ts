import { type Cell, cellText, isCellError } from "../cell";
import { readDecimal } from "../numbers";
import type { Reading } from "./evaluation";
import { saysNotApplicable } from "./notApplicable";
import { isOnScale, type Scale, scaleInWords } from "./scale";

export { RATING_NOT_APPLICABLE } from "./notApplicable";

const BLANK: Reading = { kind: "blank" };
const NOT_APPLICABLE: Reading = { kind: "not-applicable" };
/** Almost all ratings are small whole numbers: one object serves every cell that holds the same one. */
const WHOLE: readonly Reading[] = Array.from({ length: 11 }, (_, value) => ({ kind: "value", value }));
const LONGEST_QUOTE = 60;

/**
 * Reads one rating cell: the one gate through which every rating comes, in the pane, the map and the functions.
 * A number on the scale, also as text when the whole text is one ("3", "3,5"), is a value; empty and white space are
 * blank; `n/a` and its short forms are not applicable; all else is bad with a sentence that says what the cell holds and
 * what is allowed. "3 - good" is bad, but `suggestion` offers the 3. Without a scale any number will do (coverage).
 */
export function readRating(cell: Cell, scale: Scale | null): Reading {
  if (cell === null) return BLANK;
  if (typeof cell === "number") return numberReading(cell, cell, scale);
  if (isCellError(cell)) return bad(cell, `The cell holds the error ${cell.code}; ${allowed(scale)}.`);
  if (typeof cell === "boolean") return bad(cell, `The cell holds ${cellText(cell)}; ${allowed(scale)}.`);
  const text = cell.trim();
  if (text === "") return BLANK;
  if (saysNotApplicable(text)) return NOT_APPLICABLE;
  const number = readDecimal(text);
  return number === null ? badText(cell, text, scale) : numberReading(cell, number, scale);
}

function numberReading(cell: Cell, value: number, scale: Scale | null): Reading {
  if (scale ? isOnScale(scale, value) : Number.isFinite(value)) return WHOLE[value] ?? { kind: "value", value };
  return bad(cell, `The cell holds ${cellText(cell)}, which is off the scale; ${allowed(scale)}.`);
}

function badText(cell: Cell, text: string, scale: Scale | null): Reading {
  const suggestion = onlyNumberIn(text);
  const reason = `The cell holds "${shorten(text)}"; ${allowed(scale)}`;
  if (suggestion === null || (scale && !isOnScale(scale, suggestion))) return bad(cell, `${reason}.`);
  return { kind: "bad", cell, reason: `${reason}. If ${suggestion} is meant, the cell should hold ${suggestion} alone.`, suggestion };
}

function bad(cell: Cell, reason: string): Reading {
  return { kind: "bad", cell, reason };
}

const allowed = (scale: Scale | null): string =>
  scale ? `a rating is a number from ${scaleInWords(scale)}, blank, or n/a` : "a rating is a number, blank, or n/a";

/** The number in "3 - good" or "good (3)"; null when there is none or more than one ("3/4"), for then it is anyone's guess. */
function onlyNumberIn(text: string): number | null {
  const numbers = text.match(/(?:(?<![\p{L}\d])[-\u2212])?\d+(?:[.,]\d+)*/gu);
  return numbers?.length === 1 ? readDecimal(numbers[0]) : null;
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1)}…`;
};
