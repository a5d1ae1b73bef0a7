/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { firstTab } from "../../../src/taskpane/paneState";
import { WorkbookError } from "../../../src/workbook/port";
import type { MemoryOptions, Seed } from "../../support/memoryWorkbook";
import { openPane } from "../openPane";
import type { OpenPane } from "../openPane";
import { CAFE, indicatorsSeed, practicesSeed } from "../seeds";

const openGuide = (seeds: readonly Seed[], options: MemoryOptions = {}): Promise<OpenPane> => openPane(seeds, options, { goTo: { tab: "Guide", turn: 0 } });
const press = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const isOff = (button: HTMLElement): boolean => button.getAttribute("aria-disabled") === "true";

describe("which tab a workbook opens with", () => {
  it("is the guide where nothing is selected and no practice is described", () => {
    expect(firstTab({ selection: [], practices: [] })).toBe("Guide");
    const selected = { code: "WRK-O1" } as Parameters<typeof firstTab>[0]["selection"][number];
    expect(firstTab({ selection: [selected], practices: [] })).toBe("Indicators");
    const practice = { key: "P-07" } as Parameters<typeof firstTab>[0]["practices"][number];
    expect(firstTab({ selection: [], practices: [practice] })).toBe("Indicators");
  });
});

describe("ways in", () => {
  it("lead from a question to indicators with why, and add what was ticked at once, with one undo", async () => {
    const { user, workbook, session } = await openGuide([indicatorsSeed([{ code: "SAF-O2", notes: "agreed in March" }])]);
    await user.click(press(/^whether people feel safe/));
    expect(screen.getByRole("heading", { name: "We want to know whether people feel safe" })).toBe(document.activeElement);
    const list = screen.getByRole("list", { name: "Suggested indicators" });
    expect(within(list).queryByRole("checkbox", { name: /^SAF-O2/ })).toBeNull();
    expect(within(list).getByText(/Safety, outcome\. In the selection\./)).toBeTruthy();
    expect(within(list).getByText(/Safety, outcome\. Why: it asks people themselves/)).toBeTruthy();
    expect(isOff(press("Add to the selection"))).toBe(true);
    await user.click(within(list).getByRole("checkbox", { name: /^SAF-O1/ }));
    await user.click(within(list).getByRole("checkbox", { name: /^SAF-P1/ }));
    await user.click(press("Add 2 to the selection"));
    expect([0, 1, 2].map((row) => workbook.cell("Indicators", row, "Code"))).toEqual(["SAF-O2", "SAF-O1", "SAF-P1"]);
    expect(workbook.cell("Indicators", 0, "Notes")).toBe("agreed in March");
    expect(workbook.written).toEqual(["Add 2 indicators to the selection"]);
    expect(screen.getByRole("status").textContent).toBe("2 indicators were added to the Indicators table. Undo takes them out again.");
    expect(within(list).queryByRole("checkbox", { name: /^SAF-O1/ })).toBeNull();
    await user.click(press(/^Undo: Add 2 indicators/));
    const state = session.getState();
    expect(state.kind === "ready" && state.book.selection.map(({ code }) => code)).toEqual(["SAF-O2"]);
  });

  it("are found by stage, by area and by who one is", async () => {
    const { user } = await openGuide([indicatorsSeed([])]);
    await user.click(press("Stage"));
    await user.click(press(/^Implement/));
    expect(screen.getAllByRole("checkbox", { name: /-P\d/ }).length).toBeGreaterThan(3);
    await user.click(press("Back to the guide"));
    expect(press(/^Implement/)).toBe(document.activeElement);
    await user.click(press("Area"));
    await user.click(press(/^Housing/));
    expect(screen.getByRole("heading", { name: "Housing" })).toBeTruthy();
    await user.click(press("Back to the guide"));
    await user.click(press("You"));
    await user.click(press(/^A council/));
    expect(screen.getByText(/Begin where a council decides/)).toBeTruthy();
  });

  it("keep what is ticked while one looks elsewhere, and the ticks of each answer apart", async () => {
    const { user } = await openGuide([indicatorsSeed([])]);
    await user.click(press(/^whether people feel safe/));
    await user.click(screen.getByRole("checkbox", { name: /^SAF-O3/ }));
    await user.click(screen.getByRole("tab", { name: "Practices" }));
    await user.click(screen.getByRole("tab", { name: "Guide" }));
    expect(press("Add 1 to the selection")).toBeTruthy();
    await user.click(press("Back to the guide"));
    await user.click(press(/^whether people feel they belong/));
    expect(isOff(press("Add to the selection"))).toBe(true);
    await user.click(press("Back to the guide"));
    await user.click(press(/^whether people feel safe/));
    expect(press("Add 1 to the selection")).toBeTruthy();
  });

  it("search the questions, and lead on where none fits", async () => {
    const { user } = await openGuide([indicatorsSeed([])]);
    const search = screen.getByRole("searchbox", { name: "Search questions" });
    expect(screen.getByRole("button", { name: /^Show all 17 questions$/ })).toBeTruthy();
    await user.type(search, "doctor health");
    const found = within(screen.getByRole("list", { name: "Questions" })).getAllByRole("button");
    expect(found[0]?.textContent).toMatch(/well and get the care/);
    await user.clear(search);
    await user.type(search, "qqqq");
    expect(screen.getByText(/No question here fits “qqqq”/)).toBeTruthy();
    await user.click(press("Go to Indicators"));
    expect(screen.getByRole("tab", { name: "Indicators" }).getAttribute("aria-selected")).toBe("true");
  });

  it("tell of an indicator its unit, direction, sources and how sure we are", async () => {
    const { user } = await openGuide([indicatorsSeed([])]);
    await user.click(press(/^whether people find work/));
    await user.click(press("About WRK-O1"));
    const about = await screen.findByRole("dialog", { name: "About WRK-O1" });
    for (const words of ["Unit", "Direction", "Sources", "How sure we are"]) expect(within(about).getByText(words)).toBeTruthy();
  });

  it("keep the ticks when the workbook refuses", async () => {
    const { user, workbook } = await openGuide([indicatorsSeed([])]);
    await user.click(press(/^whether people feel safe/));
    await user.click(screen.getByRole("checkbox", { name: /^SAF-O1/ }));
    workbook.refuseNext(new WorkbookError("cell-editing", "A cell is being edited. Press Enter in the sheet, then try again."));
    await user.click(press("Add 1 to the selection"));
    expect(screen.getByRole("status").textContent).toContain("A cell is being edited.");
    expect(press("Add 1 to the selection")).toBeTruthy();
  });

  it("offer to set up a workbook that cannot keep them, and say that a read-only one takes nothing", async () => {
    const { user } = await openGuide([practicesSeed([CAFE])]);
    await user.click(press(/^whether people feel safe/));
    await user.click(screen.getByRole("checkbox", { name: /^SAF-O1/ }));
    expect(screen.getByText("1 indicator ticked. This workbook has no Indicators table to keep them in.")).toBeTruthy();
    await user.click(screen.getAllByRole("button", { name: "Set up workbook" }).at(-1) as HTMLElement);
    expect(await screen.findByRole("dialog", { name: "Set up workbook" })).toBeTruthy();
  });

  it("say that a read-only workbook takes nothing", async () => {
    const { user } = await openGuide([indicatorsSeed([])], { readOnly: true });
    await user.click(press(/^whether people feel safe/));
    await user.click(screen.getByRole("checkbox", { name: /^SAF-O1/ }));
    expect(screen.getByText("This workbook is read-only, so nothing can be added to it.")).toBeTruthy();
    expect(isOff(press("Add 1 to the selection"))).toBe(true);
  });
});
