import { serialOfDate } from "../../core/dates";
import { CELL_ERRORS, cellError } from "../../core/cell";
import type { PlainCell } from "../fileWorkbook/plainSheet";

/** What an OpenDocument cell says of itself; null for what it leaves out. */
export interface OdsCell {
  readonly type: string | null;
  readonly value: string | null;
  /** The cell's paragraphs, joined by line breaks. */
  readonly text: string;
  readonly isError: boolean;
}

/** A cell's value. What its type cannot be read as is kept as the text that stands in the cell. */
export function odsValue({ type, value, text, isError }: OdsCell): PlainCell {
  if (isError) return CELL_ERRORS.find((code) => code === text) ? cellError(CELL_ERRORS.find((code) => code === text) ?? "#VALUE!") : cellError("#VALUE!");
  const number = value === null || value.trim() === "" ? NaN : Number(value);
  switch (type) {
    case "float":
    case "currency":
      return Number.isFinite(number) ? number : orNull(text);
    case "percentage":
      return Number.isFinite(number) ? { kind: "shown", value: number, as: "share" } : orNull(text);
    case "boolean":
      return value === "true" ? true : value === "false" ? false : orNull(text);
    case "date":
      return odsDate(value ?? "") ?? orNull(text);
    case "time":
      return odsTime(value ?? "") ?? orNull(text);
    default:
      return orNull(type === "string" && value !== null ? value : text);
  }
}

const orNull = (text: string): string | null => (text === "" ? null : text);

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?$/;

/** Dates are written out in the file, so they hold in either date system; days before March 1900 stay text. */
function odsDate(value: string): PlainCell {
  const [, year, month, day, hour, minute, second = "0"] = DATE.exec(value) ?? [];
  if (year === undefined) return null;
  const serial = serialOfDate({ year: Number(year), month: Number(month), day: Number(day) }, 1900);
  if (serial < 61) return value;
  const time = hour === undefined ? 0 : (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return { kind: "shown", value: serial + time, as: hour === undefined ? "date" : "date-time" };
}

function odsTime(value: string): PlainCell {
  const [, minus, days = "0", hours = "0", minutes = "0", seconds = "0"] = /^(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/.exec(value) ?? [];
  if (!/\d/.test(value) || !value.includes("P") || minus !== undefined) return null;
  return { kind: "shown", value: Number(days) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))) / 86_400, as: "time" };
}
