/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { WorkbookError } from "../../src/workbook/port";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";
import type { MemoryOptions } from "../support/memoryWorkbook";
import type { Row } from "./seeds";
import { ADVICE, CAFE, MENTORS, indicatorsSeed, practicesSeed } from "./seeds";

const OFF_SCALE: Row = { id: "P-10", title: "Choir", place: "Graz", country: "Austria", ratings: [3, 9, 2, 4, 3] };
/** Ten practices whose first rating is text. */
const TEXTS: readonly Row[] = Array.from({ length: 10 }, (_, index) => ({ id: `P-${20 + index}`, title: `Walk ${index}`, place: "Graz", country: "Austria", ratings: ["3", 3, 2, 4, 3] }));
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
    expect(screen.getAllByRole("status")[0]?.textContent).toBe("The row has changed meanwhile. Nothing was written.");
    expect(workbook.cell("Practices", 0, "Effectiveness")).toBe("3 - good");
  });

  it("sums up what the practices have, in counts with words", async () => {
    await check([CAFE, MENTORS, OFF_SCALE]);
    expect(screen.getByText("0 of 3 practices are complete")).toBeTruthy();
    const parts = within(screen.getByRole("list", { name: "What the 3 practices have" })).getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(parts.slice(0, 4)).toEqual(["Allwith an ID", "Allwith a title", "1scored", "0on the map"]);
  });

  it("says what was checked where all is well", async () => {
    await check([CAFE, ADVICE]);
    expect(screen.getByText(/^Ratings, coordinates, years, dates, numbers/)).toBeTruthy();
  });

  it("begins with long lists of notices closed, and lists what a search leaves", async () => {
    const { user } = await check([OFF_SCALE, ...TEXTS]);
    expect(screen.getByRole("button", { name: BAD_CELL.replace("13", "12") })).toBeTruthy();
    const toggle = screen.getByRole("button", { name: /^Numbers kept as text/ });
    expect([toggle.getAttribute("aria-expanded"), screen.queryByText(/kept as text in practice P-21/)]).toEqual(["false", null]);
    await user.type(screen.getByRole("searchbox", { name: "Search issues" }), "p-21");
    expect(await screen.findByText("1 of 11 issues, none of which keeps a practice from its score or place.")).toBeTruthy();
    expect(screen.getByText(/kept as text in practice P-21/)).toBeTruthy();
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain("1 of 11 issues listed.");
  });

  it("fixes all that are ticked as one batch, after showing each cell before and after", async () => {
    const { user, workbook } = await check(TEXTS);
    await user.click(screen.getByRole("button", { name: "Fix all 10: Numbers kept as text" }));
    const dialog = await screen.findByRole("dialog", { name: "Numbers kept as text: fix 10" });
    expect(within(dialog).getByText("Practices!AF14")).toBeTruthy();
    expect(within(dialog).getAllByRole("checkbox", { name: /“3” → 3$/ })).toHaveLength(10);
    await user.click(within(dialog).getByRole("checkbox", { name: /^Practices!AF14/ }));
    workbook.remoteEdit("Practices", 4, "ID", "P-77");
    await user.click(within(dialog).getByRole("button", { name: "Fix 9" }));
    expect((await screen.findAllByText("Fixed 8. 1 row has changed since it was shown and was left.")).length).toBeGreaterThan(0);
    expect(TEXTS.map((_row, row) => workbook.cell("Practices", row, "Relevance"))).toEqual([3, 3, "3", 3, "3", 3, 3, 3, 3, 3]);
    await user.click(screen.getByRole("button", { name: "Undo: Fix 8: Numbers kept as text" }));
    expect(TEXTS.map((_row, row) => workbook.cell("Practices", row, "Relevance"))).toEqual(TEXTS.map(() => "3"));
  });

  it("keeps a kind of notice from being shown in this workbook, and shows it again", async () => {
    const { user, session } = await check(TEXTS);
    await user.click(screen.getByRole("button", { name: "More for Numbers kept as text" }));
    await user.click(await screen.findByRole("menuitem", { name: /^Don’t show this kind again/ }));
    expect(await screen.findByText("Not shown in this workbook (10): Numbers kept as text.")).toBeTruthy();
    expect(JSON.parse((await session.workbook.readSettings()) ?? "{}")).toMatchObject({ hiddenChecks: ["text-number"] });
    await user.click(screen.getByRole("button", { name: "Show again" }));
    expect(await screen.findByRole("button", { name: "Fix all 10: Numbers kept as text" })).toBeTruthy();
  });

  it("copies the list as lines that a sheet takes", async () => {
    const { user } = await check([CAFE, MENTORS]);
    await user.click(screen.getByRole("button", { name: "Export the list" }));
    await user.click(await screen.findByRole("menuitem", { name: "Copy the list" }));
    expect((await navigator.clipboard.readText()).split("\r\n")[1]).toMatch(/^Practices\tAG13\tRatings that cannot be read\tError\t.*\t3 - good\tAG13: 3$/);
  });
});
