/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";
import type { MemoryOptions } from "../support/memoryWorkbook";
import { ADVICE, CAFE, MENTORS, indicatorsSeed, practicesSeed } from "./seeds";

const WIDE = JSON.stringify({ version: 1, criteriaSet: "DAC-5", scale: "0-10" });

async function rate(title: string, options: MemoryOptions = {}): Promise<OpenPane> {
  const pane = await openPane([practicesSeed([CAFE, MENTORS, ADVICE]), indicatorsSeed([{ code: "HOU-O1" }, { code: "WRK-O1" }])], options);
  await pane.user.click(screen.getByRole("tab", { name: "Practices" }));
  await pane.user.click(screen.getByRole("button", { name: new RegExp(title) }));
  return pane;
}
const field = (name: string): HTMLInputElement => screen.getByRole("spinbutton", { name });

describe("a colleague's edit of a cell that is being typed into", () => {
  const typeAndCollide = async (): Promise<OpenPane> => {
    const pane = await rate("Language café", { settings: WIDE });
    await pane.user.clear(field("Relevance"));
    await pane.user.type(field("Relevance"), "7,5");
    await act(async () => pane.workbook.remoteEdit("Practices", 0, "Relevance", 9));
    return pane;
  };

  it("is told with address, old and new, and leaves what was typed; leaving the field writes nothing", async () => {
    const { user, workbook } = await typeAndCollide();
    expect(field("Relevance").value).toBe("7,5");
    expect(screen.getByText(/^A colleague has changed this meanwhile: Practices!\w+12 was 4 and is 9 now\.$/)).toBeTruthy();
    await user.tab();
    expect(workbook.cell("Practices", 0, "Relevance")).toBe(9);
    expect(workbook.written).toEqual([]);
  });

  it("gives way to mine when that is kept", async () => {
    const { user, workbook } = await typeAndCollide();
    await user.click(screen.getByRole("button", { name: "Keep mine: 7,5" }));
    expect(workbook.cell("Practices", 0, "Relevance")).toBe(7.5);
    expect(screen.queryByText(/A colleague has changed/)).toBeNull();
  });

  it("stands when theirs is taken", async () => {
    const { user, workbook } = await typeAndCollide();
    await user.click(screen.getByRole("button", { name: "Take theirs: 9" }));
    expect(field("Relevance").value).toBe("9");
    expect([workbook.cell("Practices", 0, "Relevance"), workbook.written]).toEqual([9, []]);
  });

  it("waits while the person looks at another practice, and what was typed is there on return", async () => {
    const { user } = await typeAndCollide();
    await user.click(screen.getByRole("button", { name: "Next practice" }));
    await user.click(screen.getByRole("button", { name: "Previous practice" }));
    expect(field("Relevance").value).toBe("7,5");
    expect(screen.getByRole("button", { name: "Take theirs: 9" })).toBeTruthy();
  });
});

describe("a rating that meets another in its cell", () => {
  const levels = (name: string): HTMLElement => screen.getByRole("radiogroup", { name });
  const level = (criterion: string, name: string): HTMLElement => within(levels(criterion)).getByRole("radio", { name });

  it("is not written over it while a level rests, and the person chooses", async () => {
    const { user, workbook } = await rate("Language café");
    act(() => level("Impact", "3").focus());
    await user.keyboard("{ArrowLeft}");
    await act(async () => workbook.remoteEdit("Practices", 0, "Impact", 4));
    await user.click(await screen.findByRole("button", { name: "Keep mine: 2" }, { timeout: 3000 }));
    expect(workbook.cell("Practices", 0, "Impact")).toBe(2);
    expect(workbook.written).toHaveLength(1);
  });

  it("is refused where the sheet has changed unseen, and offered again once the change is read", async () => {
    const { user, workbook } = await rate("Language café");
    const release = workbook.hold();
    await user.click(level("Impact", "1"));
    await act(async () => {
      workbook.remoteEdit("Practices", 0, "Impact", 2);
      release();
    });
    expect(workbook.cell("Practices", 0, "Impact")).toBe(2);
    await user.click(await screen.findByRole("button", { name: "Take theirs: 2" }));
    expect(workbook.cell("Practices", 0, "Impact")).toBe(2);
    expect(screen.queryByRole("button", { name: /^Keep mine/ })).toBeNull();
  });
});

describe("the open practice", () => {
  it("says so when its row is taken away, keeps what was typed and leads to the one with its title", async () => {
    const { user, workbook } = await rate("Language café", { settings: WIDE });
    await user.clear(field("Impact"));
    await user.type(field("Impact"), "8,5");
    await act(async () => workbook.remoteEdit("Practices", 0, "ID", "P-70"));
    expect(screen.getByRole("alert").textContent).toContain("“Language café” (P-07) is no longer in the sheet");
    expect(screen.getByRole("alert").textContent).toContain("Not written, and kept here: Impact 8,5.");
    expect(field("Impact").value).toBe("8,5");
    expect(workbook.written).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Go to Language café (P-70)" }));
    expect(field("Impact").value).toBe("3");
  });

  it("says where it stands when its row has moved", async () => {
    const { workbook } = await rate("Language café");
    await act(async () => workbook.sortRows("Practices", [1, 0, 2]));
    expect(screen.getByText("Now in row 13")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Language café" })).toBeTruthy();
  });
});

describe("the grid", () => {
  it("shows the practice that was chosen in the pane, once it has rested", async () => {
    const { user, workbook } = await rate("Language café", { saving: "live" });
    await waitFor(() => expect(workbook.selected).toEqual(["Practices 0 1"]), { timeout: 3000 });
    await user.click(screen.getByRole("button", { name: "Next practice" }));
    await waitFor(() => expect(workbook.selected).toEqual(["Practices 0 1", "Practices 1 1"]), { timeout: 3000 });
  });

  it("leads the pane from the indicators to a practice, and is not told to select what it has selected", async () => {
    const { workbook } = await openPane([practicesSeed([CAFE, MENTORS]), indicatorsSeed([{ code: "HOU-O1" }])], { saving: "live" });
    act(() => workbook.selectRow("Practices", 1));
    expect(screen.getByRole("heading", { name: "Job mentors" })).toBeTruthy();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(workbook.selected).toEqual([]);
  });

  it("shows the indicator of a selected row, but leads nobody away from a practice", async () => {
    const pane = await rate("Language café", { saving: "live" });
    act(() => pane.workbook.selectRow("Indicators", 1));
    expect(screen.getByRole("heading", { name: "Language café" })).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: "All practices" }));
    Element.prototype.scrollIntoView = () => undefined; // jsdom has no layout
    act(() => pane.workbook.selectRow("Indicators", 1));
    expect(screen.getByRole("tab", { name: "Indicators" }).getAttribute("aria-selected")).toBe("true");
    expect(screen.getByRole("treeitem", { name: /^WRK-O1 / }).getAttribute("aria-current")).toBe("true");
  });
});

describe("the connection", () => {
  it("that is lost leaves the draft, says why, and comes back by a button", async () => {
    const { user, workbook } = await rate("Language café", { settings: WIDE, saving: "live" });
    await user.clear(field("Impact"));
    await user.type(field("Impact"), "6,5");
    const restore = workbook.lose();
    await act(async () => {
      workbook.remoteEdit("Practices", 1, "Title", "Mentors");
      await new Promise((resolve) => setTimeout(resolve, 250));
    });
    expect(screen.getByText("Connection to Excel lost")).toBeTruthy();
    expect(field("Impact").value).toBe("6,5");
    restore();
    await user.click(screen.getByRole("button", { name: "Reconnect" }));
    expect(await screen.findByText("Live in Excel")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Reconnect" })).toBeNull();
  });

  it("that waits for a cell says what waits, and can be told to stop", async () => {
    const { user, workbook } = await openPane([practicesSeed([CAFE])], { saving: "live" });
    let stopped = false;
    act(() => workbook.wait({ reason: "cell-editing", what: "Rate Impact of Language café", cancel: () => { stopped = true; } }));
    expect(screen.getByText("Waiting until the cell is finished")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Stop waiting" }));
    expect(stopped).toBe(true);
    act(() => workbook.wait(null));
    expect(screen.getByText("Live in Excel")).toBeTruthy();
  });
});
