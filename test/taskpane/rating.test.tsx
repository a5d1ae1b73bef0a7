/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../src/workbook/port";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";
import type { MemoryOptions } from "../support/memoryWorkbook";
import { ADVICE, CAFE, MENTORS, practicesSeed } from "./seeds";

const levels = (criterion: string): HTMLElement => screen.getByRole("radiogroup", { name: criterion });
const level = (criterion: string, name: string): HTMLInputElement => within(levels(criterion)).getByRole("radio", { name });

async function rate(title: string, options: MemoryOptions = {}): Promise<OpenPane> {
  const pane = await openPane([practicesSeed([CAFE, MENTORS, ADVICE])], options);
  await pane.user.click(screen.getByRole("tab", { name: "Practices" }));
  await pane.user.click(screen.getByRole("button", { name: new RegExp(title) }));
  return pane;
}

describe("the list of practices", () => {
  it("shows each row with verdict, score and place, and how many are rated", async () => {
    const { user } = await openPane([practicesSeed([CAFE, MENTORS, ADVICE])]);
    await user.click(screen.getByRole("tab", { name: "Practices" }));
    const rows = within(screen.getByRole("list", { name: "Practices to rate" })).getAllByRole("button");
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Language café75.*Malmö, Sweden$/), expect.stringMatching(/^Job mentorsUnscoredGhent/), expect.stringMatching(/^Advice desk.*Leeds/),
    ]);
    expect(screen.getByText("1 of 3 rated")).toBeTruthy();
  });

  it("finds a practice without its accents and can show only the unrated", async () => {
    const { user } = await openPane([practicesSeed([CAFE, MENTORS, ADVICE])]);
    await user.click(screen.getByRole("tab", { name: "Practices" }));
    await user.type(screen.getByRole("searchbox", { name: "Find a practice" }), "malmo cafe");
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    await user.clear(screen.getByRole("searchbox", { name: "Find a practice" }));
    await user.click(screen.getByRole("switch", { name: "Only unrated" }));
    expect(screen.queryByText("Advice desk")).toBeNull();
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
  });
});

describe("rating a practice", () => {
  it("writes a chosen level to the row at once and says where", async () => {
    const { user, workbook } = await rate("Language café");
    await user.click(level("Efficiency", "2"));
    expect(workbook.cell("Practices", 0, "Efficiency")).toBe(2);
    expect(workbook.written).toEqual(["Rate Efficiency of Language café"]);
    expect(screen.getByText("Saved to row 12")).toBeTruthy();
    expect(screen.getByText("5 of 5 rated")).toBeTruthy();
  });

  it("shows the chosen level's descriptor and changes score and reasons before the sheet has answered", async () => {
    const { user, workbook } = await rate("Language café");
    const why = (): string => screen.getByRole("region", { name: "Why" }).textContent ?? "";
    const before = why();
    const release = workbook.hold();
    await user.click(level("Impact", "1"));
    expect(level("Impact", "1").checked).toBe(true);
    expect(why()).not.toBe(before);
    expect(screen.getByText("Saving")).toBeTruthy();
    expect(screen.getByText(/Below the minimum of/)).toBeTruthy();
    await act(async () => release());
    expect(workbook.cell("Practices", 0, "Impact")).toBe(1);
  });

  it("rates the focused criterion by number keys, N for not applicable, Delete to clear", async () => {
    const { user, workbook } = await rate("Language café");
    act(() => level("Relevance", "4").focus());
    await user.keyboard("2");
    expect(workbook.cell("Practices", 0, "Relevance")).toBe(2);
    await user.keyboard("n");
    expect(workbook.cell("Practices", 0, "Relevance")).toBe("n/a");
    await user.keyboard("{Delete}");
    expect(workbook.cell("Practices", 0, "Relevance")).toBeNull();
    await user.keyboard("9");
    expect(workbook.cell("Practices", 0, "Relevance")).toBeNull();
  });

  it("writes only the level at which arrow keys come to rest", async () => {
    const { user, workbook } = await rate("Advice desk");
    act(() => level("Relevance", "2").focus());
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(level("Relevance", "4").checked).toBe(true);
    await waitFor(() => expect(workbook.cell("Practices", 2, "Relevance")).toBe(4), { timeout: 3000 });
    expect(workbook.written).toEqual(["Rate Relevance of Advice desk"]);
  });

  it("writes a resting level when the person goes on to the next practice", async () => {
    const { user, workbook } = await rate("Language café");
    const next = screen.getByRole("button", { name: "Next practice" });
    act(() => level("Relevance", "4").focus());
    await user.keyboard("{ArrowLeft}");
    await act(async () => fireEvent.click(next)); // at once: the level has had no time to come to rest
    expect(workbook.cell("Practices", 0, "Relevance")).toBe(3);
    expect(screen.getByText("2 of 3")).toBeTruthy();
  });

  it("restores the level and says why when the sheet refuses", async () => {
    const { user, workbook } = await rate("Language café");
    workbook.refuseNext(new WorkbookError("protected", "The sheet Practices is protected. Unprotect it under Review, then try again."));
    await user.click(level("Impact", "1"));
    expect(level("Impact", "3").checked).toBe(true);
    expect(screen.getByRole("status").textContent).toContain("The sheet Practices is protected.");
    expect(screen.queryByText("Saved to row 12")).toBeNull();
  });

  it("lands two quick ratings of one practice, each with its score", async () => {
    const { user, workbook } = await rate("Advice desk");
    const release = workbook.hold();
    await user.click(level("Relevance", "4"));
    await user.click(level("Impact", "4"));
    await act(async () => release());
    await waitFor(() => expect(workbook.written).toHaveLength(2));
    expect([workbook.cell("Practices", 2, "Relevance"), workbook.cell("Practices", 2, "Impact")]).toEqual([4, 4]);
    expect(workbook.cell("Practices", 2, "Score")).toBeCloseTo(100 * (1 + 2 / 3 + 1 + 1) / 4);
  });

  it("shows a co-author's change and leaves what the person is doing alone", async () => {
    const { user, workbook } = await rate("Language café");
    const release = workbook.hold();
    await user.click(level("Relevance", "2"));
    await act(async () => workbook.remoteEdit("Practices", 0, "Impact", 4));
    expect(level("Impact", "4").checked).toBe(true);
    expect(level("Relevance", "2").checked).toBe(true);
    await act(async () => release());
    expect(workbook.cell("Practices", 0, "Relevance")).toBe(2);
  });

  it("shows what a bad cell holds and repairs it when asked", async () => {
    const { user, workbook } = await rate("Job mentors");
    expect(screen.getByText(/3 - good/, { selector: "span:not([aria-live] *)" })).toBeTruthy();
    expect(workbook.cell("Practices", 1, "Effectiveness")).toBe("3 - good");
    await user.click(screen.getByRole("button", { name: "Use 3" }));
    expect(workbook.cell("Practices", 1, "Effectiveness")).toBe(3);
    expect(level("Effectiveness", "3").checked).toBe(true);
  });

  it("writes the evidence grade as a number", async () => {
    const { user, workbook } = await rate("Language café");
    await user.selectOptions(screen.getByRole("combobox", { name: "Evidence" }), "3 independently evaluated");
    expect(workbook.cell("Practices", 0, "Evidence")).toBe(3);
  });

  it("undoes by the header's button, which says what it takes back", async () => {
    const { user, workbook } = await rate("Language café");
    await user.click(level("Efficiency", "1"));
    await user.click(screen.getByRole("button", { name: "Undo: Rate Efficiency of Language café" }));
    expect(workbook.cell("Practices", 0, "Efficiency")).toBeNull();
    expect(screen.getByRole("status").textContent).toBe("Undone: Rate Efficiency of Language café.");
  });

  it("says score, verdict and reasons in one live region, politely", async () => {
    const { user } = await rate("Language café");
    await user.click(level("Efficiency", "4"));
    const live = [...document.querySelectorAll("[aria-live=polite]")].filter((one) => one.textContent?.includes("Good practice"));
    expect(live).toHaveLength(1);
    expect(live[0]?.textContent).toMatch(/^1 of 3, Language café\. Score 80, Good practice, on measured evidence\. /);
  });

  it("moves on with the arrow keys, not while a level is being chosen", async () => {
    const { user } = await rate("Language café");
    expect(document.activeElement?.textContent).toBe("Language café");
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("heading", { name: "Job mentors" })).toBeTruthy();
    await user.keyboard("{ArrowLeft}");
    act(() => level("Relevance", "4").focus());
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("heading", { name: "Language café" })).toBeTruthy();
  });

  it("comes back to the row that was open", async () => {
    const { user } = await rate("Job mentors");
    await user.click(screen.getByRole("button", { name: "All practices" }));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Job mentors/));
  });

  it("shows a 6-1 scale in counting order and says which end is best", async () => {
    await rate("Language café", { settings: JSON.stringify({ version: 1, criteriaSet: "DAC-5", scale: "6-1" }) });
    expect(within(levels("Relevance")).getAllByRole("radio").map((one) => (one as HTMLInputElement).value)).toEqual(["1", "2", "3", "4", "5", "6", "n/a"]);
    expect(screen.getByText(/Ratings: 1 best, 6 worst\./)).toBeTruthy();
  });

  it("lets people type the number on a wide scale and refuses one off it", async () => {
    const { user, workbook } = await rate("Language café", { settings: JSON.stringify({ version: 1, criteriaSet: "DAC-5", scale: "0-10" }) });
    const field = screen.getByRole("spinbutton", { name: "Relevance" });
    await user.clear(field);
    await user.type(field, "12{Enter}");
    expect(screen.getByRole("alert").textContent).toContain("“12” is not on the scale");
    expect(workbook.cell("Practices", 0, "Relevance")).toBe(4);
    await user.clear(field);
    await user.type(field, "7,5{Enter}");
    expect(workbook.cell("Practices", 0, "Relevance")).toBe(7.5);
  });

  it("follows the row that is selected in the grid", async () => {
    const { workbook } = await rate("Language café", { saving: "live" });
    act(() => workbook.selectRow("Practices", 2));
    expect(screen.getByRole("heading", { name: "Advice desk" })).toBeTruthy();
  });

  it("locks the levels of a read-only workbook and says so", async () => {
    await rate("Language café", { readOnly: true });
    expect(level("Relevance", "1").disabled).toBe(true);
    expect(screen.getAllByText("This workbook is read-only.").length).toBe(5);
  });
});
