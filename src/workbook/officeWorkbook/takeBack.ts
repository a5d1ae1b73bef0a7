import { isCellError } from "../../core/cell";
import type { PlannedCell } from "./batchPlan";
import { bodyOf } from "./layout";
import { toOffice } from "./officeCell";
import { BYTES_A_RANGE } from "./pieces";
import type { Piece } from "./pieces";
import type { AddedRows } from "./standing";
import type { CellBefore, TableState } from "./tableState";
import { cellPieces } from "./writePieces";
import type { Written } from "./written";

/** What writes cells as they were: a formula, an error or a value. */
export function restoredCells(state: TableState, cells: readonly PlannedCell[]): readonly Piece[] {
  return cellPieces(state, cells, "formulas", (key) => {
    const before = state.cells.get(key);
    return before ? inputOf(before) : "";
  });
}

function inputOf(before: CellBefore): string | number | boolean {
  if (before.formula !== null) return before.formula;
  return isCellError(before.cell) ? before.cell.code : toOffice(before.cell, before.numberFormat);
}

/** What removes the added rows but the first `keep`: the table ends above them again, and they are emptied. */
export function rowsTakenAway({ state, appended }: Written, rows: AddedRows, keep: number): readonly Piece[] {
  const { layout, rowCount, columnCount } = state;
  const going = appended.length - keep;
  if (going <= 0) return [];
  const isTable = layout.info.kind === "table";
  return [{
    bytes: BYTES_A_RANGE * 2,
    put: (context) => {
      const cells = bodyOf(context, layout).getCell(rowCount + keep, 0).getResizedRange(going - 1, columnCount - 1);
      if (isTable && rows.rowCount > rowCount + keep) {
        const table = context.workbook.tables.getItem(layout.info.id);
        table.resize(table.getHeaderRowRange().getResizedRange(rowCount + keep, 0));
      }
      cells.clear("Contents");
    },
  }];
}
