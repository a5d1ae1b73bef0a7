import { columnFormulasOf } from "./actions/columnFormulas";
import { followRules } from "./actions/formulas";
import { takeBack } from "./plan";
import type { Receipt, Workbook } from "./port";
import { EVERYTHING, readWorkbook } from "./readWorkbook";
import type { WorkbookReading } from "./readWorkbook";

/** Formulas hold the rules: after a change of rules they are written anew, undone together with it. */
export async function withFormulas(workbook: Workbook, receipt: Receipt, previous: WorkbookReading): Promise<Receipt> {
  try {
    const read = await readWorkbook(workbook, previous, EVERYTHING, null);
    const batch = read === null ? null : followRules(read.book, await columnFormulasOf(workbook, read.book));
    if (batch === null) return receipt;
    const followed = await workbook.apply(batch);
    return {
      ...receipt, cellsChanged: receipt.cellsChanged + followed.cellsChanged,
      undo: async () => {
        const first = await followed.undo();
        const { left } = await receipt.undo();
        return { left: first.left + left };
      },
    };
  } catch (cause) {
    await takeBack([{ places: receipt.places ?? "what the new rules changed", undo: () => receipt.undo() }], cause);
    throw cause;
  }
}
