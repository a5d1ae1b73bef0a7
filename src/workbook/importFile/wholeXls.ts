import { CFB } from "@e965/xlsx";
import { WorkbookError } from "../port";

const BOF = 0x0809;
const EOF = 0x000a;
const BOUND_SHEET = 0x0085;
/** Longest body of a record, in bytes ([MS-XLS] 2.1.4). */
const MAX_BODY = 8224;

/**
 * Refuses an .xls whose records do not follow one another from the first to the last: the library skips what it cannot follow, and
 * rows would be missing without a word. The sheets that are listed must begin where the list says, and end. Throws WorkbookError.
 */
export function refuseBrokenXls(bytes: Uint8Array): void {
  const file = CFB.read(bytes, { type: "array" });
  const content: unknown = (CFB.find(file, "/Workbook") ?? CFB.find(file, "/Book"))?.content;
  if (!content || typeof content !== "object" || !("length" in content)) throw damaged();
  const stream = Uint8Array.from(content as ArrayLike<number>);
  const view = new DataView(stream.buffer);
  const begins = new Set<number>();
  const listed: number[] = [];
  let depth = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true);
    const body = view.getUint16(at + 2, true);
    if (depth === 0 && type !== BOF) break; // what follows the last sheet is padding
    if (type === 0 || body > MAX_BODY || at + 4 + body > stream.length) throw damaged();
    if (type === BOF) {
      depth += 1;
      begins.add(at);
    }
    if (type === EOF) depth -= 1;
    if (type === BOUND_SHEET && body >= 4) listed.push(view.getUint32(at + 4, true));
    at += 4 + body;
  }
  if (depth !== 0 || begins.size === 0 || listed.some((start) => !begins.has(start))) throw damaged();
}

function damaged(): WorkbookError {
  return new WorkbookError("damaged", "This workbook is damaged: part of it cannot be followed, and rows could be missing. Open an earlier copy, or let Excel repair it and save it as .xlsx.");
}
