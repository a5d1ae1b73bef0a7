import { WorkbookError, type SheetPicture } from "./port";

/** For undo and messages, in every workbook. */
export const PUT_PICTURE = "Put the picture into the workbook";

const PNG: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Refuses what is no PNG, has no size or no name: nothing is written then. */
export function refuseOddPicture({ name, png, width, height }: SheetPicture): void {
  if (!PNG.every((byte, at) => png[at] === byte)) throw new WorkbookError("unsupported-format", "The picture is not a PNG, and workbooks get PNG pictures only. Nothing was written.");
  const isSize = (pixels: number): boolean => Number.isFinite(pixels) && pixels > 0;
  if (name.trim() === "" || !isSize(width) || !isSize(height)) throw new WorkbookError("unsupported-format", "The picture has no name or no size, so it has no place in a workbook. Nothing was written.");
}
