import type { Culture } from "./culture";
import type { HostCell } from "./hostCell";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/**
 * A cell as its number format shows it, for the formats that are used here: General, @, 0 and # with decimals, thousands and
 * percent, and dates ("Number format codes"). Any other format shows as General does. The grid's #### is not part of a
 * range's text ("Excel.Range class", text).
 */
export function displayed(cell: HostCell, culture: Culture, use1904 = false): string {
  const { value, format } = cell;
  if (cell.error) return culture.errors[String(value)] ?? String(value);
  if (typeof value === "boolean") return culture.booleans[value ? 1 : 0];
  if (typeof value === "string") return value;
  if (/[ymd]/i.test(format) && /^[ymd\s/.,-]+$/i.test(format)) return asDate(value + (use1904 ? 1_462 : 0), format);
  const number = /^([#,0]*0)(?:\.(0*)(#*))?(%?)$/.exec(format);
  const local = (text: string): string => text.replace(".", culture.decimal);
  if (!number) return local(String(value));
  const [, whole = "", fixed = "", optional = "", percent = ""] = number;
  let text = (percent ? value * 100 : value).toFixed(fixed.length + optional.length);
  for (let i = 0; i < optional.length && text.endsWith("0"); i += 1) text = text.slice(0, -1);
  const [integer = "", decimals] = text.replace(/\.$/, "").split(".");
  const grouped = whole.includes(",") ? integer.replace(/\B(?=(\d{3})+$)/g, culture.thousands) : integer;
  return `${grouped}${decimals === undefined ? "" : culture.decimal + decimals}${percent}`;
}

function asDate(serial: number, format: string): string {
  const day = new Date(Math.round((Math.floor(serial) - 25_569) * 86_400_000));
  const two = (n: number): string => String(n).padStart(2, "0");
  const month = day.getUTCMonth();
  const name = MONTHS[month] ?? "";
  return format.replace(/y+|m+|d+/gi, (part) => {
    switch (part.toLowerCase()) {
      case "yy": return two(day.getUTCFullYear() % 100);
      case "m": return String(month + 1);
      case "mm": return two(month + 1);
      case "mmm": return name.slice(0, 3);
      case "d": return String(day.getUTCDate());
      case "dd": return two(day.getUTCDate());
      default: return part.toLowerCase().startsWith("m") ? name : String(day.getUTCFullYear());
    }
  });
}
