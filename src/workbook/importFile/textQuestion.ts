import { guessEncoding } from "../../core/textTable/encoding";
import { guessLayout, type TextLayout } from "../../core/textTable/layout";
import { readTextTable } from "../../core/textTable/textTable";
import type { TextPreview, TextQuestion } from "../opener";
import { decodeText } from "./decodeText";
import { remarksOn } from "./readText";

/** Bytes that a preview is made of: enough for thousands of rows, few enough to be read anew at each change. */
const PREVIEW_BYTES = 512 * 1024;

/** What to ask about a text: the guess, and a look at the table it would be. */
export function aboutText(bytes: Uint8Array, fileName: string): TextQuestion {
  const whole = bytes.length <= PREVIEW_BYTES;
  const start = bytes.subarray(0, PREVIEW_BYTES);
  const encoding = guessEncoding(bytes);
  const guess: TextLayout = { encoding, ...guessLayout(decodeText(start, encoding)), decimalSaid: false };
  return {
    fileName, guess,
    preview: (layout): TextPreview => {
      const text = whole ? decodeText(start, layout.encoding) : cutAtLine(decodeText(start, layout.encoding));
      const table = readTextTable(text, layout);
      return { table, whole, remarks: remarksOn(text, table) };
    },
  };
}

/** The end of a piece is seldom the end of a row. */
function cutAtLine(text: string): string {
  const end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
  return end > 0 ? text.slice(0, end + 1) : text;
}
