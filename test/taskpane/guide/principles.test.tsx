/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { INDICATOR_COLUMNS, READING_COLUMNS } from "../../../src/core/schema";
import type { Cell } from "../../../src/core/cell";
import type { MemoryOptions, Seed } from "../../support/memoryWorkbook";
import { openPane } from "../openPane";
import type { OpenPane } from "../openPane";
import { indicatorsSeed } from "../seeds";

const HEADERS = INDICATOR_COLUMNS.map(({ name }) => name);
const seedOf = (name: string, headers: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): Seed => ({ name, headers, rows: rows.map((row) => headers.map((header) => row[header] ?? null)) });
const press = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const part = (name: string): HTMLElement => screen.getByRole("region", { name });

async function openQuestions(seeds: readonly Seed[], options: MemoryOptions = {}): Promise<OpenPane> {
  const pane = await openPane(seeds, options, { goTo: { tab: "Guide", turn: 0 } });
  await pane.user.click(press(/^Four questions to your selection/));
  return pane;
}

describe("the four questions to a selection", () => {
  it("wait until something is selected, and lead back to the ways in", async () => {
    const { user } = await openQuestions([indicatorsSeed([])]);
    expect(screen.getAllByText("Waiting for a selection")).toHaveLength(4);
    await user.click(press("Find indicators"));
    expect(screen.getByRole("heading", { name: "Where do you want to begin?" })).toBeTruthy();
  });

  it("name what is open in words, and add an offered indicator on one press", async () => {
    const { user, workbook } = await openQuestions([indicatorsSeed([{ code: "WRK-O1" }])]);
    expect(within(part("Multi-directional")).getByText("A question")).toBeTruthy();
    await user.click(within(part("Multi-directional")).getByRole("button", { name: "Add BRG-O8 to the selection" }));
    expect(workbook.cell("Indicators", 1, "Code")).toBe("BRG-O8");
    expect(within(part("Multi-directional")).getByText("Answered")).toBeTruthy();
    expect(within(part("Multi-dimensional")).getByText("Answered")).toBeTruthy();
  });

  it("fill one owner into the rows that have none, and leave the others", async () => {
    const { user, workbook } = await openQuestions([seedOf("Indicators", HEADERS, [{ Code: "WRK-O1", Owner: "Ada" }, { Code: "LNG-O2" }, { Code: "SAF-O3" }])]);
    await user.type(screen.getByRole("textbox", { name: "Owner for all 2 rows without one" }), " Housing team ");
    await user.click(within(part("Shared responsibility")).getByRole("button", { name: "Fill in 2 rows" }));
    expect([0, 1, 2].map((row) => workbook.cell("Indicators", row, "Owner"))).toEqual(["Ada", "Housing team", "Housing team"]);
    expect(workbook.written).toEqual(["Fill in Owner"]);
    expect(within(part("Shared responsibility")).getByText("Answered")).toBeTruthy();
  });

  it("fill in a place, but not where readings would lose their row", async () => {
    const { user, workbook } = await openQuestions([
      seedOf("Indicators", HEADERS, [{ Code: "WRK-O1" }, { Code: "LNG-O2" }, { Code: "SAF-O3", Group: "Women" }]),
      seedOf("Readings", READING_COLUMNS.map(({ name }) => name), [{ Code: "LNG-O2", Date: 45000, Value: 17 }]),
    ]);
    const context = part("Context-specific");
    expect(within(context).getByText(/^1 row is left: it has readings without group or place/)).toBeTruthy();
    await user.type(within(context).getByRole("textbox", { name: "Place for the row without one" }), "Leeds");
    await user.click(within(context).getByRole("button", { name: "Fill in 1 row" }));
    expect([0, 1, 2].map((row) => workbook.cell("Indicators", row, "Place"))).toEqual(["Leeds", null, null]);
  });

  it("lead to the first row in the sheet where there is a grid", async () => {
    const { user, workbook } = await openQuestions([seedOf("Indicators", HEADERS, [{ Code: "WRK-O1", Owner: "Ada" }, { Code: "LNG-O2" }])], { saving: "live" });
    await user.click(within(part("Shared responsibility")).getByRole("button", { name: "Show the first in the sheet" }));
    expect(workbook.selected).toEqual([`Indicators 1 ${HEADERS.indexOf("Owner")}`]);
  });
});
