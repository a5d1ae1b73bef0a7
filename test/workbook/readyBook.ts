import { readBook } from "../../src/core/book";
import type { Book } from "../../src/core/book";
import type { Session } from "../../src/workbook/session";
import type { Workbook } from "../../src/workbook/port";
import { memoryWorkbook } from "../support/memoryWorkbook";
import type { MemoryOptions, MemoryWorkbook } from "../support/memoryWorkbook";

export const DAC = ["Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"] as const;

/** Two rated practices and two selected indicators, one of them with an owner typed in. */
export function smallWorkbook(options: MemoryOptions = {}): MemoryWorkbook {
  return memoryWorkbook(
    [
      {
        name: "Practices",
        headerRow: 4,
        headers: ["ID", "Title", "Evidence", ...DAC, "Score", "Coverage", "Verdict", "Why"],
        rows: [
          ["P-07", "Language café", 2, 4, 3, null, 3, 4, null, null, null, null],
          ["P-11", "Mentors at work", 1, 2, "3 - good", 1, 2, 3, null, null, null, null],
        ],
      },
      {
        name: "Indicators",
        headers: ["Code", "Domain", "Indicator", "Kind", "Unit", "Direction", "Source", "Baseline", "Progress", "Owner"],
        rows: [
          [
            "WRK-O1", "Work", "Working-age people in paid work, employed or self-employed", "outcome", "percent", "higher",
            "Labour Force Survey / Annual Population Survey; Census", 41.5, null, "Ada",
          ],
          ["EDU-O1", "Education", "Pupils reaching the expected standard at key stages and GCSE", "outcome", "percent", "higher", "DfE attainment data", null, null, null],
        ],
      },
    ],
    options,
  );
}

export async function bookOf(workbook: Workbook): Promise<Book> {
  const tables = await workbook.read((await workbook.list()).map((t) => t.id));
  return readBook(tables, await workbook.readSettings(), workbook.dateSystem);
}

/** The book of a session once it has been read. */
export async function ready(session: Session): Promise<Book> {
  for (let turn = 0; turn < 50; turn += 1) {
    const state = session.getState();
    if (state.kind === "ready") return state.book;
    if (state.kind === "failed") throw state.error;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error("the session never became ready");
}
