import type { TableSpec } from "../../core/schema";
import { columnLetters } from "../../core/table";
import type { PlainSheet } from "./plainSheet";

/** For each sheet the table it becomes; null where it is no plain list. */
export function tableSpecs(sheets: readonly PlainSheet[]): readonly (TableSpec | null)[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const headers = headersOf(sheet);
    if (headers === null) return null;
    let name = tableName(sheet.name);
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${tableName(sheet.name)}_${n}`;
    taken.add(name.toLowerCase());
    return { name, sheet: sheet.name, columns: headers.map((header) => ({ name: header, type: "text", width: 12 })), rows: sheet.rows.slice(1).map(() => []) };
  });
}

/** Two or more full, different headers over at least one row that is no wider than they are; else null. */
function headersOf({ rows }: PlainSheet): readonly string[] | null {
  const [first = [], ...data] = rows;
  if (first.length < 2 || data.length === 0 || data.some((row) => row.slice(first.length).some((cell) => cell !== null && cell !== ""))) return null;
  const headers = first.flatMap((cell) => (typeof cell === "string" && cell.trim() !== "" && cell.length <= 255 ? [cell] : []));
  const different = new Set(headers.map((header) => header.trim().toLowerCase()));
  if (headers.some((header) => /[\u0000-\u001f]/.test(header))) return null; // a column of a table cannot be named so
  return headers.length === first.length && different.size === headers.length ? headers : null;
}

/** A name that Excel takes for a table: letters, digits and underscores, and not one that is an address. */
function tableName(sheet: string): string {
  const name = sheet.normalize("NFC").replace(/[^\p{L}\p{N}_]+/gu, "_").slice(0, 200);
  return /^[\p{L}_]/u.test(name) && !/^([a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(name) ? name : `Table_${name}`;
}

/** The names as Excel takes them for sheets: 31 characters, none of []:*?/\, no two alike. `changed` counts those that had to be. */
export function sheetNames(names: readonly string[]): { readonly names: readonly string[]; readonly changed: number } {
  const taken = new Set<string>();
  let changed = 0;
  const free = names.map((given, i) => {
    const clean = given.replace(/[[\]:*?/\\\u0000-\u001f]/g, "-").replace(/^'+|'+$/g, "").trim().slice(0, 31) || `${columnLetters(i)} sheet`;
    let name = clean;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${clean.slice(0, 26)} (${n})`;
    taken.add(name.toLowerCase());
    if (name !== given) changed += 1;
    return name;
  });
  return { names: free, changed };
}
