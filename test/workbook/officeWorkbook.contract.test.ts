import { isCellError } from "../../src/core/cell";
import type { Cell } from "../../src/core/cell";
import { openOfficeWorkbook } from "../../src/workbook/officeWorkbook/officeWorkbook";
import { letters } from "../host/area";
import type { SeedValue, SheetSeed } from "../host/hostModel";
import { openJsdomHost } from "../host/jsdomHost";
import { workbookContract } from "./contract";
import type { Seed, SeedTable } from "./contract";

/** A cell as someone would type it so that it holds just that. */
function typed(cell: Cell): SeedValue {
  if (isCellError(cell)) return cell.code;
  return typeof cell === "string" ? `'${cell}` : cell;
}

function sheetOf(table: SeedTable): SheetSeed {
  const at = `${letters(table.firstColumn)}${table.headerRow}`;
  const rows = table.rows.map((row) => row.map((cell, column): SeedValue => {
    const formula = table.formulas?.[column];
    return formula === undefined || isCellError(cell) || cell === null ? typed(cell) : { formula: `=${formula}`, value: cell };
  }));
  const end = `${letters(table.firstColumn + table.headers.length - 1)}${table.headerRow + table.rows.length}`;
  return {
    name: table.sheet, blocks: [{ at, rows: [table.headers.map(typed), ...rows] }],
    ...(table.kind === "table" ? { tables: [{ name: table.name, range: `${at}:${end}` }] } : {}),
  };
}

workbookContract("Excel through Microsoft's office.js", async (seed: Seed) => {
  const { host, refused, close } = await openJsdomHost({ sheets: seed.tables.map(sheetOf) });
  return {
    workbook: await openOfficeWorkbook(),
    formulaAt: async (sheet, row, column) => host.book.findSheet(sheet)?.cell(row - 1, column).formula?.replace(/^=/, "") ?? null,
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
