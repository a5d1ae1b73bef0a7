/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Cell } from "../../src/core/cell";
import { cellError } from "../../src/core/cell";
import { openPane } from "./openPane";
import { CAFE, practicesSeed } from "./seeds";

/** What stands in the Effectiveness cell of an otherwise rated practice. */
async function withCell(cell: Cell) {
  const pane = await openPane([practicesSeed([{ ...CAFE, ratings: [4, cell, 2, 3, 3] }])]);
  await pane.user.click(screen.getByRole("tab", { name: "Practices" }));
  await pane.user.click(screen.getByRole("button", { name: /Language café/ }));
  return pane;
}

const practice = (): HTMLElement => screen.getByRole("group", { name: "Rate Language café" });
const verdict = (word: string): boolean => within(practice()).queryAllByText(word).length > 0;
const chosen = (): string[] =>
  within(screen.getByRole("radiogroup", { name: "Effectiveness" })).getAllByRole<HTMLInputElement>("radio").filter((r) => r.checked).map((r) => r.value);

describe("a rating cell that cannot be used, in the pane", () => {
  it.each<[string, Cell, RegExp]>([
    ["text", "high", /"high"/],
    ["a number with words", "3 - good", /"3 - good"/],
    ["TRUE", true, /TRUE/],
    ["a number above the scale", 7, /holds 7, which is off the scale/],
    ["a number below the scale", 0, /holds 0, which is off the scale/],
    ["an error value", cellError("#REF!"), /#REF!/],
  ])("%s leaves the practice unscored and says what the cell holds and what is allowed", async (_kind, cell, words) => {
    const { user } = await withCell(cell);
    expect(verdict("Unscored")).toBe(true);
    expect(practice().textContent).toMatch(words);
    expect(practice().textContent).toMatch(/1 \(worst\) to 4|1 to 4/);
    expect(chosen()).toEqual([]);
    await user.click(screen.getByRole("tab", { name: "Check" }));
    expect(screen.getByRole("button", { name: "Practices!AG12" })).toBeTruthy();
  });

  it.each<[string, Cell]>([["blank", null], ["white space", "  "], ["n/a", "n/a"], ["a dash", "–"], ["a short form of German", "k.A."], ["one of French", "s/o"]])(
    "%s lowers coverage, leaves the score, and is no issue", async (_kind, cell) => {
      const { user } = await withCell(cell);
      expect(practice().textContent).toMatch(/4 of 5 rated/);
      expect(verdict("Not determinable")).toBe(true); // effectiveness has a minimum: without a rating it cannot be met
      await user.click(screen.getByRole("tab", { name: "Check" }));
      expect(screen.getByText(/No issues found/)).toBeTruthy();
    },
  );

  it.each<[Cell, string]>([["3", "3"], [" 2 ", "2"]])("%p as text is read as the number", async (cell, level) => {
    await withCell(cell);
    expect(chosen()).toEqual([level]);
    expect(practice().textContent).toMatch(/5 of 5 rated/);
  });
});
