import { WorkbookError } from "../port";
import { MAX_BYTES_BETWEEN_TAGS, MAX_CELL_TEXT } from "./limits";
import type { Watch } from "./nativeDeflate";

const TAG = "<".charCodeAt(0);

/** A watch that ends the unpacking of a part with cells at a text longer than any cell can hold, before it fills the memory. */
export function refuseLongText(): Watch {
  let since = 0;
  return (piece) => {
    const last = piece.lastIndexOf(TAG);
    since = last < 0 ? since + piece.length : piece.length - last - 1;
    if (since > MAX_BYTES_BETWEEN_TAGS) throw tooLongText();
  };
}

export function tooLongText(): WorkbookError {
  const most = MAX_CELL_TEXT.toLocaleString("en-GB");
  return new WorkbookError("hostile", `This file was not opened: a cell in it holds more than the ${most} characters that Excel allows. Let Excel repair it and save it as .xlsx.`);
}
