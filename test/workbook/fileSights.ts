import { read } from "@e965/xlsx";
import { columnLetters } from "../../src/core/table";
import { SETTINGS_NAMESPACE } from "../../src/workbook/settingsPart";
import type { Workbook } from "../../src/workbook/port";
import { readZip } from "../../src/workbook/fileWorkbook/zipRead";
import { savedFile, type Harness } from "./contract";
import { partText } from "./openedFile";
import { picturesOn } from "./seenPictures";

/** What the contract asks to see of a workbook that lives in a file: in its saved bytes, by another reader or in its XML. */
export function fileSights(workbook: Workbook): Pick<Harness, "formulaAt" | "hiddenRows" | "merged" | "pictures" | "foreignXml"> {
  const bytes = async (): Promise<Uint8Array> => (await savedFile(workbook)).bytes;
  const sheetPart = (saved: Uint8Array, sheet: string): string => `xl/worksheets/sheet${read(saved).SheetNames.indexOf(sheet) + 1}.xml`;
  const sheetXml = async (sheet: string): Promise<string> => {
    const saved = await bytes();
    return partText(saved, sheetPart(saved, sheet)) ?? "";
  };
  return {
    formulaAt: async (sheet, row, column) => {
      const cells = read(await bytes(), { cellFormula: true, sheetStubs: true }).Sheets[sheet] as Record<string, { readonly f?: string } | undefined>;
      return cells[`${columnLetters(column)}${row}`]?.f ?? null;
    },
    hiddenRows: async (sheet) => [...(await sheetXml(sheet)).matchAll(/<row\b[^>]*>/g)].flatMap(([tag]) => (/\bhidden="1"/.test(tag) ? [Number(/\br="(\d+)"/.exec(tag)?.[1])] : [])),
    merged: async (sheet) => [...(await sheetXml(sheet)).matchAll(/<mergeCell ref="([^"]+)"/g)].map((found) => found[1] ?? ""),
    pictures: async (sheet) => {
      const saved = await bytes();
      return picturesOn(saved, sheetPart(saved, sheet));
    },
    foreignXml: async () => {
      const saved = await bytes();
      const items = readZip(saved).entries.map((entry) => entry.name).filter((name) => /^customXml\/item\d+\.xml$/.test(name));
      return items.map((name) => partText(saved, name) ?? "").filter((xml) => !xml.includes(SETTINGS_NAMESPACE));
    },
  };
}
