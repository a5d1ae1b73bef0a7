/** Characters that some file system refuses, and what nobody can see. */
// eslint-disable-next-line no-control-regex -- they are what is replaced
const REFUSED = /[\\/:*?"<>|\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;

/**
 * A file name that says whose, what and when: "Practices.xlsx", "map", 21 November 2026, "svg" → "Practices - map 2026-11-21.svg".
 * `made` is the person's own day. The workbook's ending goes; what a file system refuses becomes a space.
 */
export function exportFileName(workbook: string, what: string, made: Date, ending: string): string {
  const stem = workbook.replace(/\.(?:xlsx|xlsm|xls|xlsb|ods|csv)$/i, "").replace(REFUSED, " ").replace(/\s+/g, " ").trim().replace(/^\.+|\.+$/g, "").slice(0, 80).trim();
  return `${stem === "" ? "Practices" : stem} - ${what} ${isoDay(made)}.${ending}`;
}

/** The calendar day where the person is, as 2026-11-21. */
export function isoDay(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
