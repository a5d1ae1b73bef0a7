// A workbook of 10,000 rows × 30 columns, made by another library, opened and read by each contender.
import ExcelJS from "exceljs";
import * as XLSX from "@e965/xlsx";
import { interleaved, seeded, table } from "./measure.mjs";

const ROWS = 10_000;
const COLUMNS = 30;

export async function benchOpen(openFileWorkbook) {
  const bytes = await makeWorkbook();
  let read = 0;
  const contenders = {
    Cairn: async () => {
      const workbook = await openFileWorkbook(bytes, "bench.xlsx");
      const tables = await workbook.read((await workbook.list()).map((t) => t.id));
      read = tables[0].rows.length;
    },
    exceljs: async () => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes);
    },
    "SheetJS (@e965/xlsx)": () => XLSX.read(bytes, { type: "array", dense: true }),
  };
  const medians = await interleaved(contenders, 5);
  if (read !== ROWS) throw new Error(`Cairn read ${read} rows of ${ROWS}`);
  return `## Opening ${ROWS.toLocaleString("en-GB")} rows × ${COLUMNS} columns (${(bytes.length / 1e6).toFixed(1)} MB)\n\n${table(medians, "Cairn")}\n`;
}

async function makeWorkbook() {
  const random = seeded(7);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Practices");
  const columns = Array.from({ length: COLUMNS }, (_, i) => ({ name: i === 0 ? "ID" : i === 1 ? "Title" : `Column ${i + 1}` }));
  const rows = Array.from({ length: ROWS }, (_, r) =>
    columns.map((_, c) => {
      if (c === 0) return `P-${r + 1}`;
      if (c < 10) return `Text ${Math.floor(random() * 5000)} of some length in column ${c}`;
      return c < 25 ? Math.floor(random() * 1000) / 8 : random() < 0.5 ? null : 1 + Math.floor(random() * 4);
    }),
  );
  sheet.addTable({ name: "Practices", ref: "A1", headerRow: true, columns, rows });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
