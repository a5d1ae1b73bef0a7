import type { Book } from "../../core/book";
import { selectIndicators } from "../../workbook/actions/selectIndicators";
import type { EditBatch } from "../../workbook/port";

/** Adds indicators to the selection and touches none that it has. Throws WorkbookError where there is no Indicators table. */
export function addIndicators(book: Book, codes: ReadonlySet<string>): EditBatch {
  const chosen = new Set([...book.selection.map(({ code }) => code), ...codes]);
  const { batch, added } = selectIndicators(book, chosen);
  return { ...batch, label: `Add ${indicators(added.length)} to the selection` };
}

/** "1 indicator", "3 indicators". */
export function indicators(count: number): string {
  return `${count} ${count === 1 ? "indicator" : "indicators"}`;
}

/** For the notice afterwards. */
export function addedWords(codes: readonly string[]): string {
  return `${codes.length === 1 ? `${codes.join("")} was` : `${indicators(codes.length)} were`} added to the Indicators table. Undo takes ${codes.length === 1 ? "it" : "them"} out again.`;
}
