import { readFileSync } from "node:fs";
import path from "node:path";
import { builtFunctions, type Call, FunctionError, runFunctions } from "./builtFunctions";

const page = readFileSync(path.join(__dirname, "..", "..", "docs", "functions.md"), "utf8");
const EXAMPLE = /^=CAIRN\.(\w+)\((.*)\)\s+→ (.*)$/gm;
const examples = [...page.matchAll(EXAMPLE)].map(([formula, id = "", given = "", answer = ""]) => ({ formula, id, given, answer }));

let call: Call;
let ids: readonly string[];
beforeAll(async () => {
  ({ call, ids } = runFunctions(await builtFunctions()));
}, 120_000);

/** The pieces between separators that stand outside quotes and braces. */
function split(text: string, separator: string): string[] {
  const pieces = [""];
  let depth = 0;
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && character === "{") depth++;
    if (!isQuoted && character === "}") depth--;
    if (character === separator && !isQuoted && depth === 0) pieces.push("");
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

const toValue = (text: string): unknown => (text === "" ? null : text.startsWith('"') ? text.slice(1, -1) : Number(text));

/** One argument as Excel hands it over: an array constant as rows, a left-out one as null. */
const toArgument = (text: string): unknown =>
  text.startsWith("{") ? split(text.slice(1, -1), ";").map((row) => split(row, ",").map(toValue)) : toValue(text);

/** Rows apart by |, cells of a row by a comma, an error by its code. */
const shown = (answer: unknown): string =>
  (answer as unknown[][]).map((row) => row.map((cell) => (cell instanceof FunctionError ? cell.code : String(cell))).join(", ")).join(" | ");

test.each(examples)("$formula", ({ id, given, answer }) => {
  expect(shown(call(id, ...split(given, ",").map(toArgument)))).toBe(answer);
});

test("the page has a heading for every function, and gives an example of each that scores, compares or measures", () => {
  const headings = page.split("\n").filter((line) => line.startsWith("### ")).join("\n");
  for (const id of ids) expect(headings).toMatch(new RegExp(`\\b${id}\\(`));
  const withExample = new Set(examples.map(({ id }) => id));
  expect(ids.filter((id) => !withExample.has(id)).sort()).toEqual(["FINDINDICATORS", "INDICATORS"]);
});
