import { readBook } from "../../../src/core/book";
import { LOOKS, minutesOf } from "../../../src/core/exercises/exercise";
import { EXERCISES } from "../../../src/core/exercises/exercises";
import { lookAt } from "../../../src/core/exercises/lookAt";
import { STAGES } from "../../../src/core/framework/framework";
import { INDICATOR_COLUMNS, READING_COLUMNS, THEORY_COLUMNS } from "../../../src/core/schema";
import type { Cell } from "../../../src/core/cell";
import { practiceTable, tableOf } from "../practiceTable";

const table = (name: string, columns: readonly { readonly name: string }[], rows: readonly Readonly<Record<string, Cell>>[]) =>
  tableOf(name, columns.map((column) => column.name), rows.map((row) => columns.map((column) => row[column.name] ?? null)));

test("there are at least eight exercises of 10 to 40 minutes, and some for each stage of work", () => {
  expect(EXERCISES.length).toBeGreaterThanOrEqual(8);
  expect(EXERCISES.filter((exercise) => minutesOf(exercise) < 10 || minutesOf(exercise) > 40).map(({ id }) => id)).toEqual([]);
  expect(STAGES.filter((stage) => !EXERCISES.some((exercise) => exercise.stage === stage))).toEqual([]);
});

test("what is remembered is told apart: exercises and their steps have names of their own", () => {
  expect(new Set(EXERCISES.map(({ id }) => id)).size).toBe(EXERCISES.length);
  for (const { steps } of EXERCISES) expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
});

test("texts are short enough for a pane and end as sentences do", () => {
  for (const { aim, steps, leading } of EXERCISES) {
    for (const text of [aim, leading.setUp, leading.watchFor, ...steps.map((step) => step.text), ...steps.map(({ ask }) => ask)]) expect(text).toMatch(/^[A-Z"].{10,330}[.?]$/);
  }
});

test("an empty workbook is told what it has not got", () => {
  const empty = readBook([], null, 1900);
  for (const look of LOOKS) expect(lookAt(look, empty)).toMatch(/^(There (are|is) no|No) .+\.$/);
});

test("each look is a sentence of the workbook's own figures", () => {
  const book = readBook([
    practiceTable([
      { ID: "P-1", Title: "Café", Indicators: "LNG-O3; LNG-P4", Relevance: 4, Effectiveness: 4, Efficiency: 4, Impact: 4, Sustainability: 4 },
      { ID: "P-2", Title: "Homes", Indicators: "HSG-O1" }, { ID: "P-3", Title: "Walks" },
    ]),
    table("Indicators", INDICATOR_COLUMNS, [
      { Code: "LNG-O3", Baseline: 31, "Baseline date": 44000, Target: 51, "Target date": 46000 }, { Code: "LNG-O3", Group: "Women" }, { Code: "BRG-P1" }, { Code: "HSC-O4", Baseline: 3, Target: 5, Latest: 5 },
    ]),
    table("Readings", READING_COLUMNS, [{ Code: "LNG-O3", Date: 45000, Value: 40 }]),
    table("TheoryOfChange", THEORY_COLUMNS, [
      { ID: "T1", Step: "activity", Statement: "a", "Leads to": "T3", Assumption: "x", Evidence: "y" }, { ID: "T2", Step: "activity", Statement: "b", "Leads to": "T3", Assumption: "z" }, { ID: "T3", Step: "outcome", Statement: "c" },
    ]),
  ], null, 1900);
  expect(Object.fromEntries(LOOKS.map((look) => [look, lookAt(look, book)]))).toEqual({
    "domains of practices": "Your 3 practices serve 2 of 14 domains, most of all Housing (1) and Language and Communication (1).",
    "practices without indicators": "1 of 3 practices names no indicator yet: Walks.",
    "domains without a practice": "No practice serves Work, Education, Leisure, Health and Social Care, Bonds, Bridges, Links, Culture, Digital Skills, Safety, Stability and Rights and Responsibilities.",
    "size of the selection": "3 indicators selected, from 3 domains.",
    "kinds of the selection": "2 outcome indicators and 1 practice indicator selected.",
    "theory by step": "Your Theory of Change has 1 outcome and 2 activities.",
    "theory questions": "6 questions about your Theory of Change are open.",
    assumptions: "2 assumptions written down, 1 of them without evidence.",
    "baselines and targets": "Of 4 rows in Indicators, 1 has a dated baseline and 1 has a dated target.",
    readings: "1 reading so far; 2 of 4 indicator rows have none.",
    statuses: "Behind: 1 and No reading: 2.",
    verdicts: "Insufficient evidence: 2 and Good practice: 1.",
  });
});
