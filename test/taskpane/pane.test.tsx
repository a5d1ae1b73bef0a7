/** @jest-environment jsdom */
import { act, render, screen, within } from "@testing-library/react";
import { ExcelPane } from "../../src/taskpane/ExcelPane";
import { WorkbookError } from "../../src/workbook/port";
import { openPane } from "./openPane";
import { CAFE, MENTORS, indicatorsSeed, practicesSeed } from "./seeds";

describe("the pane's header", () => {
  it("says of a file whether its changes were downloaded, and downloads by a button of its own name", async () => {
    let saved = 0;
    const { user } = await openPane([practicesSeed([CAFE]), indicatorsSeed([])], {}, { fileActions: { save: async () => { saved += 1; } } });
    expect(screen.getByText("No unsaved changes")).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "Practices" }));
    await user.click(screen.getByRole("button", { name: /Language café/ }));
    await user.click(within(screen.getByRole("radiogroup", { name: "Impact" })).getByRole("radio", { name: "2" }));
    expect(screen.getByText("Changes not downloaded yet")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Download workbook" }));
    expect(saved).toBe(1);
  });

  it("says that Excel keeps every change, and offers no download there", async () => {
    await openPane([indicatorsSeed([])], { saving: "live" });
    expect(screen.getByText("Live in Excel")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Download workbook" })).toBeNull();
  });

  it("puts a failed download into words", async () => {
    const refuse = (): Promise<void> => Promise.reject(new WorkbookError("too-large", "The workbook is too large to save here."));
    const { user } = await openPane([indicatorsSeed([])], {}, { fileActions: { save: refuse } });
    await user.click(screen.getByRole("button", { name: "Download workbook" }));
    expect(screen.getByRole("status").textContent).toBe("The workbook is too large to save here.");
  });
});

describe("the chosen practice", () => {
  it("is shared with the other face", async () => {
    const asked: (string | null)[] = [];
    const { user } = await openPane([practicesSeed([CAFE, MENTORS])], {}, { selectedKey: "P-08", onSelect: (key) => asked.push(key) });
    await user.click(screen.getByRole("tab", { name: "Practices" }));
    expect(screen.getByRole("heading", { name: "Job mentors" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Previous practice" }));
    await user.click(screen.getByRole("button", { name: "All practices" }));
    expect(asked).toEqual(["P-07", null]);
  });
});

describe("the tabs", () => {
  it("are walked by arrow keys and keep a search on return", async () => {
    const { user } = await openPane([practicesSeed([CAFE]), indicatorsSeed([])]);
    await user.type(screen.getByRole("searchbox", { name: "Search indicators" }), "rent");
    act(() => screen.getByRole("tab", { name: "Indicators" }).focus());
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Check" }));
    await user.click(screen.getByRole("tab", { name: "Practices" }));
    await user.click(screen.getByRole("tab", { name: "Indicators" }));
    expect((screen.getByRole("searchbox", { name: "Search indicators" }) as HTMLInputElement).value).toBe("rent");
  });
});

describe("set up workbook", () => {
  it("says what it creates and what stays, creates it, and says what was done", async () => {
    const { user, workbook } = await openPane([indicatorsSeed([])]);
    await user.click(screen.getByRole("tab", { name: "Practices" }));
    await user.click(screen.getByRole("button", { name: "Set up workbook" }));
    const dialog = await screen.findByRole("dialog", { name: "Set up workbook" });
    expect(within(dialog).getByText("Practices, Criteria, Readings, Ratings, TheoryOfChange, Stakeholders, Competencies, Regions")).toBeTruthy();
    expect(within(dialog).getByText("Already there and left as they are: Indicators.")).toBeTruthy();
    await user.click(within(dialog).getByRole("radio", { name: /DAC-6/ }));
    await user.selectOptions(within(dialog).getByRole("combobox", { name: "Rating scale" }), "6-1");
    await user.click(within(dialog).getByRole("button", { name: "Create" }));
    expect((await workbook.list()).find(({ name }) => name === "Practices")?.headers).toContain("Coherence");
    expect(JSON.parse((await workbook.readSettings()) ?? "{}")).toMatchObject({ criteriaSet: "DAC-6", scale: "6-1" });
    expect(screen.getByRole("status").textContent).toMatch(/^Created 8 sheets: Practices, Criteria/);
  });

  it("asks for a direction when another scale is typed", async () => {
    const { user } = await openPane([]);
    await user.click(screen.getByRole("button", { name: "Set up workbook" }));
    const dialog = await screen.findByRole("dialog", { name: "Set up workbook" });
    await user.selectOptions(within(dialog).getByRole("combobox", { name: "Rating scale" }), "other");
    await user.type(within(dialog).getByRole("textbox", { name: "Scale, worst to best" }), "7");
    expect(within(dialog).getByText("Write the worst and the best rating, such as 1-7.")).toBeTruthy();
    expect((within(dialog).getByRole("button", { name: "Create" }) as HTMLButtonElement).disabled).toBe(true);
  });
});

describe("the pane in Excel", () => {
  it("says plainly when it was opened outside Excel and leads to the workbench", async () => {
    const connect = (): Promise<never> => Promise.reject(new WorkbookError("not-a-workbook", "Cairn runs here only inside Excel."));
    await act(async () => { render(<ExcelPane connect={connect} />); });
    expect(screen.getByRole("heading", { name: "This page belongs inside Excel" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Cairn workbench" }).getAttribute("href")).toBe("http://localhost/index.html");
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });
});
