import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { WorkbookError, type Workbook } from "../../src/workbook/port";

/** Public test workbooks that lie beside the project on its makers' machines; elsewhere there are none. */
const CORPUS = path.join(__dirname, "../../../shared/corpus");

export const CORPUS_FILES: readonly string[] = existsSync(CORPUS) ? readdirSync(CORPUS).filter((f) => /\.(xls\w?|ods)$/.test(f)) : [];

export function corpusFile(name: string): Uint8Array {
  return readFileSync(path.join(CORPUS, name));
}

/** Files that are not opened, and how that is said. */
export const REFUSED: Readonly<Record<string, WorkbookError["code"]>> = {
  "poi_poc-xmlbomb.xlsx": "hostile", "poi_duplicate-filename.xlsx": "hostile", "gen_zipbomb_sheet.xlsx": "hostile",
  "poi_protected_passtika.xlsx": "encrypted", "poi_xlsx-corrupted.xlsx": "damaged",
  "poi_testVarious.xlsb": "unsupported-format", "poi_SampleSS.ods": "unsupported-format",
};

export interface EditedCell {
  readonly table: string;
  readonly sheet: string;
  /** 1-based sheet row, 0-based sheet column. */
  readonly sheetRow: number;
  readonly sheetColumn: number;
  /** Within the table. */
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** Writes a text and a number into the first two cells that let themselves be written. */
export async function editTwoCells(workbook: Workbook, values: readonly (string | number)[]): Promise<readonly EditedCell[]> {
  const edited: EditedCell[] = [];
  const infos = await workbook.list();
  const tables = await workbook.read(infos.map((info) => info.id));
  for (const table of tables) {
    for (let row = 0; row < Math.min(table.rows.length, 30); row++) {
      for (let column = 0; column < table.headers.length; column++) {
        const value = values[edited.length];
        if (value === undefined) return edited;
        const edit = { table: table.id, row, column, value };
        try {
          await workbook.apply({ label: "Trial", edits: [{ kind: "cell", ...edit }] });
          edited.push({ ...edit, sheet: table.sheet, sheetRow: table.firstRow + row, sheetColumn: table.firstColumn + column });
        } catch (error) {
          if (!(error instanceof WorkbookError) || !["refused-cell", "protected"].includes(error.code)) throw error;
        }
      }
    }
  }
  return edited;
}
