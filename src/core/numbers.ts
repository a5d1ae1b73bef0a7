import type { Cell } from "./cell";

const GROUP = "[ \\u00a0\\u2009\\u202f'’]";
/** A plain number: optional sign, digits, at most one decimal mark. */
const PLAIN = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/;
/** Thousands in threes, set apart by a space or an apostrophe; then perhaps decimals. */
const SPACED = new RegExp(`^[+-]?\\d{1,3}(?:${GROUP}\\d{3})+(?:[.,]\\d+)?$`);
/** Thousands in threes by one mark, decimals by the other: 1,234.5 and 1.234,5. */
const ENGLISH = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/;
const CONTINENTAL = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/;
/** Two or more groups by one mark can only be thousands: 1,234,567. */
const GROUPED_TWICE = /^[+-]?\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/;
/** One mark before exactly three digits: a thousand in one country, decimals in the next. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

const bare = (text: string): string => text.replace(/[.,]/g, "").replace(new RegExp(GROUP, "g"), "");
const tidy = (text: string): string => text.trim().replace(/^\u2212/, "-");

/** A number of a kind that has no thousands. */
function decimal(text: string): number | null {
  return PLAIN.test(text) ? Number(text.replace(",", ".")) : null;
}

/**
 * The number a cell holds, or null when it holds none: the one gate for numbers, strict on purpose.
 * Text counts if the whole of it is one number: "3", "3,5", "-0.07", "1 234,5", "1,234.50", "1'234". Not numbers: "12abc", "3 - good",
 * "12%", "1e3", TRUE, an error, blank, and "1,234" or "1.234", which is a thousand to some readers and not to others:
 * it is reported rather than guessed. Never NaN, never infinite.
 */
export function readNumber(cell: Cell): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string") return null;
  const text = tidy(cell);
  if (AMBIGUOUS.test(text)) return null;
  if (PLAIN.test(text)) return decimal(text);
  if (GROUPED_TWICE.test(text)) return Number(bare(text));
  if (SPACED.test(text) || ENGLISH.test(text) || CONTINENTAL.test(text)) {
    const mark = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
    return mark < 0 ? Number(bare(text)) : Number(`${bare(text.slice(0, mark))}.${text.slice(mark + 1)}`);
  }
  return null;
}

/** As `readNumber`, for what never reaches a thousand (degrees): a comma or point is always the decimal mark, "51,520" is 51.52. */
export function readDecimal(cell: Cell): number | null {
  return typeof cell === "string" ? decimal(tidy(cell)) : readNumber(cell);
}
