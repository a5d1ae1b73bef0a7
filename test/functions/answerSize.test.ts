import { withinOneMessage } from "../../src/functions/answerSize";
import { FunctionError } from "./builtFunctions";

(globalThis as unknown as { CustomFunctions: unknown }).CustomFunctions = { Error: FunctionError };

const column = (count: number, text: string): string[][] => Array.from({ length: count }, () => [text]);
const sizeOf = (answers: unknown): number => Buffer.byteLength(JSON.stringify(JSON.stringify(answers)));

function refusal(answers: readonly (readonly unknown[])[]): FunctionError {
  try {
    withinOneMessage(answers);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
  throw new Error("It was taken.");
}

test("what Excel takes at once is given as it is", () => {
  const answers = column(23_000, "s".repeat(190));
  expect(withinOneMessage(answers)).toBe(answers);
  expect(sizeOf(answers)).toBeLessThan(5_000_000);
  const numbers = Array.from({ length: 100_000 }, (_, at) => [at / 7]);
  expect(withinOneMessage(numbers)).toBe(numbers);
});

test("more is refused as a whole, with how many rows one formula may ask for, and so many are taken", () => {
  const { code, message } = refusal(column(40_000, "s".repeat(190)));
  expect(code).toBe("#VALUE!");
  expect(message).toBe("These answers are too long for one formula: Excel on the web takes 5 MB at once. Ask for at most 20,000 rows in each formula.");
  expect(withinOneMessage(column(20_000, "s".repeat(190)))).toHaveLength(20_000);
});

test("letters of more than one byte count as many, as they travel", () => {
  expect(refusal(column(17_000, "ж".repeat(150))).message).toContain("13,000 rows");
  expect(withinOneMessage(column(13_000, "ж".repeat(150)))).toHaveLength(13_000);
  expect(sizeOf(column(13_000, "ж".repeat(150)))).toBeLessThan(5_000_000);
});

test("a few very long rows are refused with a number that helps", () => {
  expect(refusal(column(600, "s".repeat(10_000))).message).toContain("at most 413 rows");
});
