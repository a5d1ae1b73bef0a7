import fc from "fast-check";
import { RecentBlocks, sameCells } from "../../src/functions/recentBlocks";
import type * as functions from "../../src/functions/practiceFunctions";
import { FunctionError } from "./builtFunctions";

(globalThis as unknown as { CustomFunctions: unknown }).CustomFunctions = { Error: FunctionError };

async function fresh(): Promise<typeof functions> {
  jest.resetModules();
  return import("../../src/functions/practiceFunctions");
}

const cell = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constantFrom("", null, "n/a", "3", "x", true, { type: "Error", basicValue: "#REF!" }));
const edit = fc.tuple(fc.nat(199), fc.nat(2), cell);
const plain = (answers: unknown): unknown => JSON.parse(JSON.stringify(answers, (_, value: unknown) => (value instanceof FunctionError ? { code: value.code, words: value.message } : value)));

test("a range that is asked about again, changed here and there, is answered as if for the first time", async () => {
  const warm = await fresh();
  await fc.assert(fc.asyncProperty(fc.array(fc.array(edit, { maxLength: 9 }), { minLength: 1, maxLength: 3 }), fc.boolean(), async (rounds, insert) => {
    let rows: unknown[][] = Array.from({ length: 120 }, (_, at) => [1 + (at % 4), 1 + (at % 3), ""]);
    for (const edits of rounds) {
      rows = rows.map((row) => [...row]);
      for (const [row, column, value] of edits) if (rows[row]) rows[row][column] = value;
      if (insert) rows = [[4, 2, 3], ...rows.slice(0, -1)];
      const ask = (from: typeof warm): unknown => plain([from.verdict(rows), from.why(rows, [["Reach", "Cost", "Impact"]]), from.limits(rows, [["Cost", "Reach", "Impact"]])]);
      expect(ask(warm)).toEqual(ask(await fresh()));
    }
  }), { numRuns: 25 });
}, 60_000);

const rowsOf = (count: number, first = 0): number[][] => Array.from({ length: count }, (_, at) => [first + at, 2]);

test("a range is known by question, length and most of its content", () => {
  const blocks = new RecentBlocks<number>(10_000);
  const kept = { question: "why 1", rows: rowsOf(90), answers: rowsOf(90).map(([at]) => at ?? 0) };
  blocks.keep(kept, null);
  expect(blocks.like("why 1", rowsOf(90).map((row, at) => (at < 20 ? [-5, 2] : row)))).toBe(kept);
  expect([blocks.like("why 2", rowsOf(90)), blocks.like("why 1", rowsOf(91)), blocks.like("why 1", rowsOf(90, 1_000))]).toEqual([null, null, null]);
});

test("ranges are let go, the oldest first, before they hold more cells than they may; short ones are not kept", () => {
  const blocks = new RecentBlocks<number>(500);
  const [first, second, third] = [70, 80, 130].map((count) => ({ question: `q${count}`, rows: rowsOf(count), answers: [] }));
  for (const one of [first, second, third]) if (one) blocks.keep(one, null);
  expect([blocks.like("q70", rowsOf(70)), blocks.like("q80", rowsOf(80)), blocks.like("q130", rowsOf(130))]).toEqual([null, second, third]);
  expect(blocks.cells).toBe(420);
  blocks.keep({ question: "few", rows: rowsOf(63), answers: [] }, null);
  expect(blocks.cells).toBe(420);
});

test("rows are the same by their plain values, and never by an error or a data type", () => {
  const error = { type: "Error", basicValue: "#REF!" };
  expect([sameCells([1, "a", null], [1, "a", null]), sameCells([1], ["1"]), sameCells([1, 2], [1]), sameCells([error], [error]), sameCells(undefined, [1])]).toEqual([true, false, false, false, false]);
});
