/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { WorkbookError } from "../../src/workbook/port";
import { openPane } from "./openPane";
import { indicatorsSeed, practicesSeed, CAFE } from "./seeds";

const item = (name: RegExp): HTMLElement => screen.getByRole("treeitem", { name });
const save = (): HTMLElement => screen.getByRole("button", { name: "Save" });
const isOff = (button: HTMLElement): boolean => button.getAttribute("aria-disabled") === "true";

describe("the indicator tree", () => {
  it("shows headings and domains with counts of what is chosen, and a mixed box where only some is", async () => {
    await openPane([indicatorsSeed([{ code: "WRK-O1" }, { code: "WRK-O2" }, { code: "LNG-O1" }])]);
    expect(item(/^Markers and Means 2\/\d+ chosen$/).getAttribute("aria-checked")).toBe("mixed");
    expect(item(/^Work 2\/17 chosen$/).getAttribute("aria-checked")).toBe("mixed");
    expect(item(/^Housing 0\/10 chosen$/).getAttribute("aria-checked")).toBe("false");
  });

  it("ticks all indicators of a domain at once, and its heading follows", async () => {
    const { user } = await openPane([indicatorsSeed([{ code: "BND-O1" }])]);
    item(/^Bonds 1\/9/).focus();
    await user.keyboard(" ");
    expect(item(/^Bonds 9\/9 chosen$/).getAttribute("aria-checked")).toBe("true");
    expect(item(/^Social Connections 9\/31/).getAttribute("aria-checked")).toBe("mixed");
    await user.keyboard(" ");
    expect(item(/^Bonds 0\/9/).getAttribute("aria-checked")).toBe("false");
  });

  it("is walked by arrow keys and ticked by space", async () => {
    const { user } = await openPane([indicatorsSeed([])]);
    item(/^Work /).focus();
    await user.keyboard("{ArrowRight}{ArrowDown}{ArrowDown} ");
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^WRK-O2 /);
    expect(item(/^WRK-O2 /).getAttribute("aria-checked")).toBe("true");
    expect(item(/^WRK-O1 /).getAttribute("aria-checked")).toBe("false");
  });

  it("finds indicators in spite of a typing error and lists them best first", async () => {
    const { user } = await openPane([indicatorsSeed([])]);
    await user.type(screen.getByRole("searchbox", { name: "Search indicators" }), "housng");
    const names = screen.getAllByRole("treeitem").map((one) => one.getAttribute("aria-label") ?? "");
    expect(names[0]).toMatch(/^HSG-/);
    await user.clear(screen.getByRole("searchbox", { name: "Search indicators" }));
    await user.type(screen.getByRole("searchbox", { name: "Search indicators" }), "qqqq");
    expect(screen.queryByRole("treeitem")).toBeNull();
    expect(screen.getByText(/Nothing found for “qqqq”/)).toBeTruthy();
  });

  it("filters by kind, shows the filter as a chip, and the chip takes it off", async () => {
    const { user } = await openPane([indicatorsSeed([])]);
    await user.click(screen.getByRole("button", { name: "Kind" }));
    await user.click(screen.getByRole("menuitemradio", { name: "Practice" }));
    expect(item(/^Work 0\/7 chosen$/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /^Practice: take this filter off$/ }));
    expect(item(/^Work 0\/17 chosen$/)).toBeTruthy();
  });

  it("keeps an indicator in sight that is unticked while only chosen ones are shown", async () => {
    const { user } = await openPane([indicatorsSeed([{ code: "WRK-O3" }])]);
    await user.click(screen.getByRole("button", { name: "Chosen" }));
    await user.click(screen.getByRole("menuitemradio", { name: "Chosen" }));
    item(/^WRK-O3 /).focus();
    await user.keyboard(" ");
    expect(item(/^WRK-O3 /).getAttribute("aria-checked")).toBe("false");
  });

  it("tells of an indicator its unit, direction, sources and how sure we are", async () => {
    const { user } = await openPane([indicatorsSeed([])]);
    await user.type(screen.getByRole("searchbox", { name: "Search indicators" }), "WRK-O1");
    await user.click(screen.getByRole("button", { name: "About WRK-O1" }));
    const about = await screen.findByRole("dialog", { name: "About WRK-O1" });
    for (const words of ["Unit", "percent", "Higher is better", "Sources", "How sure we are"]) expect(within(about).getByText(words)).toBeTruthy();
    expect(item(/^WRK-O1 /).getAttribute("aria-checked")).toBe("false");
  });

  it("ends with the licence statement", async () => {
    await openPane([indicatorsSeed([])]);
    expect(screen.getByText(/Open Government Licence v3\.0/)).toBeTruthy();
  });
});

describe("saving the selection", () => {
  it("says what will happen, writes it, and says what happened once", async () => {
    const { user, workbook } = await openPane([indicatorsSeed([{ code: "WRK-O1", notes: "agreed in March" }, { code: "WRK-O2" }])]);
    expect(screen.getByText("2 chosen, all in the sheet")).toBeTruthy();
    expect(isOff(save())).toBe(true);
    item(/^Work /).focus();
    await user.keyboard("{ArrowRight}{ArrowDown} {ArrowDown} {ArrowDown} ");
    expect(screen.getByText("1 chosen, 1 not in the sheet")).toBeTruthy();
    expect(screen.getByText(/Save adds 1 row \(WRK-O3\)\. It clears 1 row \(WRK-O2\)\. WRK-O1 stays: its row holds what people typed\./)).toBeTruthy();
    await user.click(save());
    expect(workbook.cell("Indicators", 1, "Code")).toBe("WRK-O3");
    expect(workbook.cell("Indicators", 0, "Notes")).toBe("agreed in March");
    expect(screen.getByRole("status").textContent).toBe("Saved to the Indicators table: 1 added, 1 cleared. WRK-O1 stays.");
    expect(screen.getByText("2 chosen, all in the sheet")).toBeTruthy();
  });

  it("keeps the ticks when the workbook refuses, and offers to try again", async () => {
    const { user, workbook } = await openPane([indicatorsSeed([])]);
    item(/^Work /).focus();
    await user.keyboard("{ArrowRight}{ArrowDown} ");
    workbook.refuseNext(new WorkbookError("cell-editing", "A cell is being edited. Press Enter in the sheet, then try again."));
    await user.click(save());
    expect(screen.getByRole("status").textContent).toContain("A cell is being edited.");
    expect(screen.getByText("1 chosen, 1 not in the sheet")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(workbook.written).toEqual(["Save the selection of indicators"]);
  });

  it("keeps the person's ticks when a co-author adds a row meanwhile", async () => {
    const { user, workbook } = await openPane([indicatorsSeed([{ code: "WRK-O1" }, { code: "WRK-O2" }])]);
    item(/^Work /).focus();
    await user.keyboard("{ArrowRight}{End}");
    item(/^WRK-O5 /).focus();
    await user.keyboard(" ");
    await act(async () => workbook.remoteEdit("Indicators", 1, "Code", "HSG-O4"));
    expect(screen.getByText("3 chosen, 1 not in the sheet")).toBeTruthy();
    expect(item(/^WRK-O5 /).getAttribute("aria-checked")).toBe("true");
  });

  it("offers to set up the workbook where there is no Indicators table", async () => {
    const { user } = await openPane([practicesSeed([CAFE])]);
    expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Set up workbook" }));
    expect(await screen.findByRole("dialog", { name: "Set up workbook" })).toBeTruthy();
  });
});
