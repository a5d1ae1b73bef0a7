import { readBook } from "../../../src/core/book";
import { minutesOf } from "../../../src/core/exercises/exercise";
import { EXERCISES } from "../../../src/core/exercises/exercises";
import { facilitatorSheet } from "../../../src/core/exercises/facilitatorSheet";

const EMPTY = readBook([], null, 1900);

describe("a facilitator's sheet", () => {
  test.each(EXERCISES.map((exercise) => [exercise.id, exercise] as const))("of %s has a time plan without gaps that ends with its minutes", (_id, exercise) => {
    const sheet = facilitatorSheet(exercise, EMPTY, "Plan.xlsx", "3 May 2027");
    expect(sheet.steps.map(({ from }) => from)).toEqual([0, ...sheet.steps.slice(0, -1).map(({ to }) => to)]);
    expect(sheet.steps.at(-1)?.to).toBe(minutesOf(exercise));
    expect(sheet.minutes).toBe(minutesOf(exercise));
    for (const { from, to } of sheet.steps) expect(to).toBeGreaterThan(from);
    for (const words of [sheet.aim, sheet.needs, sheet.setUp, sheet.watchFor, ...sheet.steps.map(({ ask }) => ask)]) expect(words).not.toBe("");
  });

  test("says what the workbook shows for steps that look at something, and nothing for others", () => {
    const exercise = EXERCISES.find(({ id }) => id === "what-exists");
    expect(exercise && facilitatorSheet(exercise, EMPTY, "Plan.xlsx", "3 May 2027").steps.map(({ now }) => now)).toEqual([
      null, "There are no practices in this workbook yet.", "There are no practices in this workbook yet.",
    ]);
  });
});
