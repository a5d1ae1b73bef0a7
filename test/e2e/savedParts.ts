import { unzipSync } from "fflate";
import * as XLSX from "@e965/xlsx";

/** The parts of two .xlsx files that differ, by name, each sorted; read by a library that is not the product's reader. */
export function differingParts(before: Uint8Array, after: Uint8Array): { readonly changed: string[]; readonly lost: string[]; readonly added: string[] } {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const same = (name: string): boolean => Buffer.from(old[name] ?? []).equals(Buffer.from(now[name] ?? []));
  return {
    changed: Object.keys(old).filter((name) => now[name] && !same(name)).sort(),
    lost: Object.keys(old).filter((name) => !now[name]).sort(),
    added: Object.keys(now).filter((name) => !old[name]).sort(),
  };
}

/** The rows of a sheet as another library reads them: an object a row, by header. */
export function rowsOf(bytes: Uint8Array, sheet: string): readonly Record<string, unknown>[] {
  const workbook = XLSX.read(bytes, { type: "array" });
  const found = workbook.Sheets[sheet];
  if (!found) throw new Error(`no sheet ${sheet}; there are ${workbook.SheetNames.join(", ")}`);
  return XLSX.utils.sheet_to_json<Record<string, unknown>>(found, { defval: null });
}
