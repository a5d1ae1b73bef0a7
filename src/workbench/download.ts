import type { SavedFile, Workbook } from "../workbook/port";
import { WorkbookError } from "../workbook/port";

/** Hands the workbook's bytes to the browser as a download. Rejects with WorkbookError when the file cannot be made without loss. */
export async function downloadWorkbook(workbook: Workbook): Promise<SavedFile> {
  if (workbook.saving.kind !== "file") throw new WorkbookError("host-refused", "This workbook is kept by Excel. Save it there.");
  const file = await workbook.saving.bytes();
  const url = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: mediaType(file.fileName) }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser may still be reading it
  return file;
}

function mediaType(fileName: string): string {
  return fileName.toLowerCase().endsWith(".xlsm")
    ? "application/vnd.ms-excel.sheet.macroEnabled.12"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

/** What was kept and changed, in words: the receipt of a download. */
export function receiptText(file: SavedFile): string {
  const { cellsChanged, partsUntouched, partsChanged } = file.check;
  const cells = cellsChanged === 1 ? "1 cell changed" : `${cellsChanged} cells changed`;
  const total = partsUntouched + partsChanged.length;
  return `Downloaded ${file.fileName}: ${cells}; ${partsUntouched} of ${total} parts of the file are byte for byte as they were.`;
}
