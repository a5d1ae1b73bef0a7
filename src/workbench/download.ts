import type { NoticeDetail } from "../ui/ProblemBar";
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

/** What was changed and kept, in one sentence: the receipt of a download. */
export function receiptText({ fileName, check }: SavedFile): string {
  const { cellsChanged, partsUntouched, partsChanged, details } = check;
  if (partsChanged.length === 0) return `Saved ${fileName}: nothing was changed. It is the file that was opened, byte for byte.`;
  const { sheetsAdded, pictures, partsRewritten, partsAdded, partsRemoved } = details;
  const said = [
    ...(sheetsAdded.length === 0 ? [] : [`${counted(sheetsAdded.length, "sheet")} added (${sheetsAdded.join(", ")})`]),
    ...(pictures.length === 0 ? [] : [`${counted(pictures.length, "picture")} put in`]),
    `${counted(cellsChanged, "cell")} changed`,
    `${counted(partsRewritten.length, "part")} rewritten`,
    ...(partsAdded.length === 0 ? [] : [`${counted(partsAdded.length, "part")} added`]),
    ...(partsRemoved.length === 0 ? [] : [`${counted(partsRemoved.length, "part")} taken out`]),
    `${counted(partsUntouched, "part")} untouched byte for byte`,
  ];
  return `Saved ${fileName}: ${said.join(", ")}.`;
}

/** Which cells and parts those were, for who asks. */
export function receiptDetails({ check }: SavedFile): readonly NoticeDetail[] {
  const { cells, pictures, partsRewritten, partsAdded, partsRemoved } = check.details;
  const more = check.cellsChanged - cells.length;
  return [
    { heading: "Cells changed", lines: more > 0 ? [...cells, `and ${more.toLocaleString("en-GB")} more`] : cells },
    { heading: "Pictures put in", lines: pictures },
    { heading: "Parts of the file rewritten", lines: partsRewritten },
    { heading: "Parts added", lines: partsAdded },
    { heading: "Parts taken out, which Excel makes anew", lines: partsRemoved },
  ].filter(({ lines }) => lines.length > 0);
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString("en-GB")} ${what}${count === 1 ? "" : "s"}`;
}
