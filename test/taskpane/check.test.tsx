/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { WorkbookError } from "../../src/workbook/port";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";
import type { MemoryOptions } from "../support/memoryWorkbook";
import type { Row } from "./seeds";
import { ADVICE, CAFE, MENTORS, indicatorsSeed, practicesSeed } from "./seeds";

const OFF_SCALE: Row = { id: "P-10", title: "Choir", place: "Graz", country: "Austria", ratings: [3, 9, 2, 4, 3] };
const BAD_CELL = "Practices!AG13";

async function check(rows: readonly Row[], options: MemoryOptions = {}): Promise<OpenPane> {
  const pane = await openPane([practicesSeed(rows), indicatorsSeed([])], options);
  await pane.user.click(screen.getByRole("tab", { name: "Check" }));
  return pane;
}

describe("the check tab", () => {
  it("is named Check alone and described by the number of issues", async () => {
    await check([CAFE, MENTORS, OFF_SCALE]);
    const tab = screen.getByRole("tab", { name: "Check" });
    expect(document.getElementById(tab.getAttribute("aria-describedby") ?? "")?.textContent).toBe("2 issues");
  });

  it("groups the issues by kind, with their addresses and what is allowed", async () => {
    await check([CAFE, MENTORS, OFF_SCALE]);
    expect(screen.getByRole("heading", { name: /^Ratings that cannot be read\s*2$/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: BAD_CELL })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Practices!AG14" })).toBeTruthy();
    expect(screen.getByText("2 issues, 2 of which keep something from being scored or placed.")).toBeTruthy();
  });

  it("says what a fix writes before it is chosen, and writes just that", async () => {
    const { user, workbook } = await check([CAFE, MENTORS]);
    expect(screen.getByText("Writes 3 in AG13 in place of “3 - good”.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: `Use 3 in ${BAD_CELL}` }));
    expect(workbook.cell("Practices", 1, "Effectiveness")).toBe(3);
    expect(screen.getByText("No issues found in 2 practices")).toBeTruthy();
  });

  it("selects the cell in a grid", async () => {
    const { user, workbook } = await check([CAFE, MENTORS], { saving: "live" });
    await user.click(screen.getByRole("button", { name: BAD_CELL }));
    expect(workbook.selected).toEqual(["Practices 1 32"]);
  });

  it("opens the cell for correction where there is no grid", async () => {
    const { user, workbook } = await check([CAFE, OFF_SCALE]);
    await user.click(screen.getByRole("button", { name: BAD_CELL }));
    const dialog = await screen.findByRole("dialog", { name: `Correct ${BAD_CELL}` });
    const field = within(dialog).getByRole("textbox", { name: "Effectiveness" });
    expect(within(dialog).getByText("The cell holds “9”.")).toBeTruthy();
    await user.clear(field);
    await user.type(field, "4");
    await user.click(within(dialog).getByRole("button", { name: "Save to the cell" }));
    expect(workbook.cell("Practices", 1, "Effectiveness")).toBe(4);
  });

  it("says so when there is nothing to correct", async () => {
    await check([CAFE, ADVICE]);
    expect(screen.getByText("No issues found in 2 practices")).toBeTruthy();
  });

  it("keeps the issue and says why when the sheet refuses the fix", async () => {
    const { user, workbook } = await check([MENTORS]);
    workbook.refuseNext(new WorkbookError("moved", "The row has changed meanwhile. Nothing was written."));
    await user.click(screen.getByRole("button", { name: /^Use 3 in/ }));
    expect(screen.getByRole("status").textContent).toBe("The row has changed meanwhile. Nothing was written.");
    expect(workbook.cell("Practices", 0, "Effectiveness")).toBe("3 - good");
  });
});
