import { isCellError } from "../../src/core/cell";
import type { Cell } from "../../src/core/cell";
import { openOfficeWorkbook } from "../../src/workbook/officeWorkbook/officeWorkbook";
import { SETTINGS_NAMESPACE } from "../../src/workbook/settingsPart";
import { formatArea, letters } from "../host/area";
import type { SeedValue, SheetSeed } from "../host/hostModel";
import { openJsdomHost } from "../host/jsdomHost";
import { workbookContract } from "./contract";
import type { Seed, SeedTable } from "./contract";

/** A cell as someone would type it so that it holds just that. */
function typed(cell: Cell): SeedValue {
  if (isCellError(cell)) return cell.code;
  return typeof cell === "string" ? `'${cell}` : cell;
}

/** One that stands for text, or for a formula whose value nobody asks for. */
const besideCell = (cell: string | number | null): SeedValue => (typeof cell === "string" && cell.startsWith("=") ? { formula: cell, value: 0 } : typed(cell));

function sheetOf(table: SeedTable): SheetSeed {
  const at = `${letters(table.firstColumn)}${table.headerRow}`;
  const rows = table.rows.map((row) => row.map((cell, column): SeedValue => {
    const formula = table.formulas?.[column];
    return formula === undefined || isCellError(cell) || cell === null ? typed(cell) : { formula: `=${formula}`, value: cell };
  }));
  const totals = table.totals ? [table.totals.map(besideCell)] : [];
  const end = `${letters(table.firstColumn + table.headers.length - 1)}${table.headerRow + table.rows.length + totals.length}`;
  const kept = table.filteredOut && table.rows.filter((_, r) => !table.filteredOut?.includes(r)).map((row) => String(row[0]));
  return {
    name: table.sheet, blocks: [{ at, rows: [table.headers.map(typed), ...rows, ...totals] }],
    cells: Object.fromEntries(Object.entries(table.beside ?? {}).map(([address, cell]) => [address, besideCell(cell)])),
    merges: table.merged ?? [], hidden: table.hiddenSheet ?? false, protected: table.protectedSheet ?? false,
    ...(table.kind === "table" ? { tables: [{ name: table.name, range: `${at}:${end}`, showTotals: totals.length > 0, ...(kept ? { filter: { column: 0, values: kept } } : {}) }] } : {}),
  };
}

workbookContract("Excel through Microsoft's office.js", async (seed: Seed) => {
  const { host, refused, close } = await openJsdomHost({
    sheets: seed.tables.map(sheetOf), use1904: seed.date1904 ?? false, customXml: seed.foreignXml ?? [],
    names: Object.entries(seed.names ?? {}).map(([name, formula]) => ({ name, formula: `=${formula}` })),
  });
  for (const { sheet, pictures = [] } of seed.tables) {
    for (const { name, alt, png } of pictures) {
      host.book.sheet(sheet).shapes.push({
        id: `of ${name}`, format: "PNG", data: Buffer.from(png).toString("base64"), name, altTextTitle: "", altTextDescription: alt, left: 0, top: 300, width: 60, height: 30, lockAspectRatio: true, visible: true, placement: "TwoCell",
      });
    }
  }
  return {
    workbook: await openOfficeWorkbook(),
    pictures: async (sheet) => host.book.sheet(sheet).shapes.map(({ name, altTextDescription: alt, data, width, height }) => ({ name, alt, png: new Uint8Array(Buffer.from(data, "base64")), width: width / 0.75, height: height / 0.75 })),
    formulaAt: async (sheet, row, column) => host.book.findSheet(sheet)?.cell(row - 1, column).formula?.replace(/^=/, "") ?? null,
    hiddenRows: async (sheet) => [...host.book.sheet(sheet).hiddenRows].map((row) => row + 1).sort((a, b) => a - b),
    merged: async (sheet) => host.book.sheet(sheet).merges.map(formatArea),
    foreignXml: async () => host.book.customXml.map((part) => part.xml).filter((xml) => !xml.includes(SETTINGS_NAMESPACE)),
    others: host.coAuthor,
    reopen: () => openOfficeWorkbook(),
    remoteEdit: async (sheet, row, column, value) => {
      await host.untilListenedTo();
      host.edit(sheet, `${letters(column)}${row}`, [[value]], "co-author");
      await new Promise((resolve) => setTimeout(resolve, 20)); // the way of an event through office.js
    },
    dispose: async () => {
      expect(host.unimplemented).toEqual([]);
      expect(refused).toEqual([]);
      close();
    },
  };
});
