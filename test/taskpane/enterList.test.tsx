/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Cell } from "../../src/core/cell";
import { serialOfDate } from "../../src/core/dates";
import { INDICATOR_COLUMNS, READING_COLUMNS } from "../../src/core/schema";
import { pastedColumn, pasteInto, readListed } from "../../src/taskpane/progress/listDraft";
import { followedOf } from "../core/report/followed";
import { openPane, type OpenPane } from "./openPane";

jest.setTimeout(120_000);

type Row = Readonly<Record<string, Cell>>;
const seed = (name: string, columns: readonly { readonly name: string }[], rows: readonly Row[]) => ({ name, headers: columns.map((column) => column.name), rows: rows.map((row) => columns.map((column) => row[column.name] ?? null)) });
const now = new Date();
const TODAY = serialOfDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }, 1900);
const GROUPS = ["Women", "Men", "Others", "Elders", "Youth", "Parents"];
const INDICATORS: readonly Row[] = [...GROUPS.map((Group, at) => ({ Code: "WRK-O1", Indicator: "In paid work", Unit: "percent", Group, Baseline: 20 + at, Target: 61 })), { Code: "OWN-1", Indicator: "Guides trained", Unit: "yes/no" }];

async function listOf(readings: readonly Row[] = [{}]): Promise<OpenPane> {
  const pane = await openPane([seed("Indicators", INDICATOR_COLUMNS, INDICATORS), seed("Readings", READING_COLUMNS, readings)]);
  await pane.user.click(screen.getByRole("tab", { name: "Progress" }));
  await pane.user.click(screen.getByRole("button", { name: "Enter what is due" }));
  return pane;
}
const form = () => within(screen.getByRole("form", { name: "Readings that are due" }));
const fields = (): readonly HTMLInputElement[] => within(form().getByRole("list")).getAllByRole("textbox");
const paste = (field: HTMLElement, text: string): void => { fireEvent.paste(field, { clipboardData: { getData: () => text } }); };
const row = ({ workbook }: OpenPane, at: number): readonly Cell[] => ["Code", "Group", "Date", "Value", "Source"].map((name) => workbook.cell("Readings", at, name));

describe("all that is due as a list", () => {
  it("is offered first where seven or more are due, and takes a pasted column in the order of the sheet, in one batch", async () => {
    const pane = await listOf([{ Code: "WRK-O1", Group: "Men", Date: TODAY - 700, Value: 38, Source: "City survey" }]);
    expect(fields()).toHaveLength(7);
    paste(fields()[0] ?? document.body, "41\r\n52,5\r\n\r\nunknown\r\n 47% \r\nrefused\r\nyes\r\n99\r\n");
    expect(form().getByRole("status").textContent).toBe("6 values pasted. 1 more had no row. Check that each stands beside its indicator.");
    await pane.user.click(form().getByRole("button", { name: "Save 6 readings" }));
    expect([1, 2, 3, 4, 5, 6].map((at) => row(pane, at))).toEqual([
      ["WRK-O1", "Women", TODAY, 41, "City survey"], ["WRK-O1", "Men", TODAY, 52.5, "City survey"], ["WRK-O1", "Elders", TODAY, "unknown", "City survey"],
      ["WRK-O1", "Youth", TODAY, 47, "City survey"], ["WRK-O1", "Parents", TODAY, "refused", "City survey"], ["OWN-1", null, TODAY, "yes", null],
    ]);
    expect(pane.workbook.cell("Indicators", 1, "Latest")).toBe(52.5);
    expect(screen.getAllByText("Saved 6 readings.").length).toBeGreaterThan(0);
    expect(screen.getByText("The last one due")).toBeTruthy();
    await act(async () => void await pane.session.undo());
    expect(row(pane, 1)).toEqual([null, null, null, null, null]);
  });

  it("is filled by keyboard alone: Enter and arrows go from row to row, and from the last one to Save", async () => {
    const pane = await listOf();
    fields()[0]?.focus();
    await pane.user.keyboard("41{Enter}52{ArrowDown}63{ArrowUp}{ArrowUp}");
    expect(document.activeElement).toBe(fields()[0]);
    fields()[6]?.focus();
    await pane.user.keyboard("no{Enter}");
    expect(document.activeElement?.textContent).toBe("Save 4 readings");
    await pane.user.keyboard("{Enter}");
    expect([0, 1, 2, 3].map((at) => row(pane, at)[3])).toEqual([41, 52, 63, "no"]);
  });

  it("says at the row what is wrong, goes there, and writes nothing", async () => {
    const pane = await listOf();
    paste(fields()[0] ?? document.body, "41\nabout half\n63");
    await pane.user.click(form().getByRole("button", { name: "Save 3 readings" }));
    expect(fields()[1]?.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(fields()[1]?.getAttribute("aria-describedby") ?? "")?.textContent).toBe("“about half” is no number.");
    expect(document.activeElement).toBe(fields()[1]);
    expect(pane.workbook.written).toEqual([]);
  });

  it("gives way to one by one on a press", async () => {
    const pane = await listOf();
    await pane.user.click(screen.getByRole("button", { name: "One by one" }));
    expect(screen.getByRole("form", { name: "Reading of WRK-O1 for Women" })).toBeTruthy();
  });
});

test.each<[string, string, unknown]>([
  ["percent", "45", { kind: "number", value: 45 }], ["percent", " 45,5 % ", { kind: "number", value: 45.5 }], ["percent", "unknown", { kind: "unknown" }], ["percent", "prefer not to say", { kind: "refused" }],
  ["percent", "  ", { kind: "blank" }], ["count", "12abc", { kind: "bad", problem: "“12abc” is no number." }], ["yes/no", "Ja", { kind: "number", value: 1 }], ["yes/no", "7", { kind: "bad", problem: "“7” is neither yes nor no." }],
])("in %s, %j is %j", (unit, text, expected) => { expect(readListed(followedOf({ unit, baseline: null, target: null }), text)).toEqual(expected); });

test("a column is what stands first in each pasted line; a single cell is pasted as any text", () => {
  expect([pastedColumn("41\t2024\r\n52\t2024\r\n"), pastedColumn("41\n\n52"), pastedColumn("41"), pastedColumn("\"4,1\"\n7")]).toEqual([["41", "52"], ["41", "", "52"], null, ["4,1", "7"]]);
});

test("blank cells of a pasted column change nothing, and what finds no row is counted", () => {
  expect(pasteInto(new Map([["b", "6"]]), ["a", "b", "c"], 0, ["1", "", "3", "9", ""])).toEqual({ draft: new Map([["b", "6"], ["a", "1"], ["c", "3"]]), put: 2, over: 1 });
});
