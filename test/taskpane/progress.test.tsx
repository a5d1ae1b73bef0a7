/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { Cell } from "../../src/core/cell";
import { dateOfSerial, isoDate, serialOfDate } from "../../src/core/dates";
import { INDICATOR_COLUMNS, READING_COLUMNS } from "../../src/core/schema";
import type { MemoryOptions, Seed } from "../support/memoryWorkbook";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";

jest.setTimeout(120_000);

type Row = Readonly<Record<string, Cell>>;
const seed = (name: string, columns: readonly { readonly name: string }[], rows: readonly Row[]): Seed => ({
  name, headers: columns.map((column) => column.name), rows: rows.map((row) => columns.map((column) => row[column.name] ?? null)),
});
const now = new Date();
const TODAY = serialOfDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }, 1900);
const isoOf = (serial: number): string => {
  const date = dateOfSerial(serial, 1900);
  if (date === null) throw new Error("no date");
  return isoDate(date);
};

const WOMEN: Row = { Code: "WRK-O1", Indicator: "In paid work", Kind: "outcome", Unit: "percent", Direction: "higher", Group: "Women", Place: "Leeds", Baseline: 41, "Baseline date": TODAY - 1000, Target: 61, "Target date": TODAY + 1000 };
const MEN: Row = { ...WOMEN, Group: "Men", Baseline: 52, Target: 66, Owner: "Ada" };
const GUIDES: Row = { Code: "OWN-1", Indicator: "Guides trained", Unit: "yes/no" };
const CONTEXT: Row = { Code: "OWN-2", Indicator: "People who arrived", Unit: "count", Direction: "context", Baseline: 200, Target: 100, Latest: 240, "Latest date": TODAY - 3 };
const OLD: Row = { Code: "WRK-O1", Date: TODAY - 500, Group: "Women", Place: "Leeds", Value: 45, Source: "City survey" };

async function progressTab(indicators: readonly Row[], readings: readonly Row[], options: MemoryOptions = {}): Promise<OpenPane> {
  const pane = await openPane([seed("Indicators", INDICATOR_COLUMNS, indicators), seed("Readings", READING_COLUMNS, readings.length === 0 ? [{}] : readings)], options);
  await pane.user.click(screen.getByRole("tab", { name: "Progress" }));
  return pane;
}
const press = (pane: OpenPane, name: string | RegExp): Promise<void> => pane.user.click(screen.getByRole("button", { name }));
/** "Save" of the reading: the tab of indicators, still there behind, has one as well. */
const save = (pane: OpenPane): Promise<void> => pane.user.click(within(screen.getByRole("form", { name: /^Reading of/ })).getByRole("button", { name: "Save" }));
const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
const readingRow = ({ workbook }: OpenPane, row: number): readonly Cell[] => READING_COLUMNS.map(({ name }) => workbook.cell("Readings", row, name));

describe("the list of what is followed", () => {
  it("shows what is due first, each with its latest, its status as a word and how far it is", async () => {
    await progressTab([CONTEXT, MEN, WOMEN], [OLD, { ...OLD, Group: "Men", Date: TODAY - 10, Value: 59 }]);
    const rows = screen.getAllByRole("button", { name: /WRK-O1|OWN-2/ }).map((row) => row.textContent);
    expect(rows[0]).toMatch(/^In paid work45%Behind20% of the wayDue since .*WRK-O1 · Women, Leeds$/);
    expect(rows[1]).toMatch(/^In paid work59%On track50% of the wayNext reading/);
    expect(rows[2]).toMatch(/^People who arrived240.*Context, not judged/);
    expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual(["Due1", "Not due yet2"]);
    expect(screen.getByText("1 reading is due.")).toBeTruthy();
  });

  it("says what to do where nothing was chosen", async () => {
    const pane = await progressTab([{}], []);
    await press(pane, "Choose indicators");
    expect(screen.getByRole("tab", { name: "Indicators" }).getAttribute("aria-selected")).toBe("true");
  });
});

describe("entering what is due", () => {
  it("asks for one after another by keyboard alone, with the source of the last reading; Latest follows, undone together", async () => {
    const pane = await progressTab([WOMEN, GUIDES], [OLD]);
    await press(pane, "Enter what is due");
    expect(screen.getByText("2 due")).toBeTruthy();
    expect(document.activeElement).toBe(field("Value"));
    expect([field("Date").value, field("Source").value]).toEqual([isoOf(TODAY), "City survey"]);
    await pane.user.keyboard("54,5{Enter}");
    expect(readingRow(pane, 1)).toEqual(["WRK-O1", TODAY, "Women", "Leeds", 54.5, "City survey", null]);
    expect(["Latest", "Latest date", "Progress", "Status"].map((name) => pane.workbook.cell("Indicators", 0, name))).toEqual([54.5, TODAY, 0.675, "On track"]);
    expect(screen.getByText("The last one due")).toBeTruthy();
    await pane.user.click(screen.getByRole("radio", { name: "No" }));
    await save(pane);
    expect(readingRow(pane, 2)).toEqual(["OWN-1", TODAY, null, null, "no", null, null]);
    expect(screen.getByText("2 readings entered")).toBeTruthy();
    await act(async () => void await pane.session.undo());
    await act(async () => void await pane.session.undo());
    expect(["Latest", "Latest date", "Progress", "Status"].map((name) => pane.workbook.cell("Indicators", 0, name))).toEqual([null, null, null, null]);
  });

  it("unknown and refused are answers of their own, and what is put off stays due", async () => {
    const pane = await progressTab([WOMEN, GUIDES], [OLD]);
    await press(pane, "Enter what is due");
    await pane.user.click(screen.getByRole("checkbox", { name: "Refused" }));
    await press(pane, "Save and next");
    expect(readingRow(pane, 1)[4]).toBe("refused");
    expect(pane.workbook.cell("Indicators", 0, "Latest")).toBeNull();
    await press(pane, "Put off");
    expect(screen.getByText(/1 put off\. They stay due\./)).toBeTruthy();
    await press(pane, "Back to the list");
    expect(screen.getByText("1 reading is due.")).toBeTruthy();
  });

  it("says what is wrong at the field and writes nothing", async () => {
    const pane = await progressTab([WOMEN], [OLD]);
    await press(pane, "Enter what is due");
    await pane.user.keyboard("about half{Enter}");
    expect(screen.getByText("“about half” is no number.")).toBeTruthy();
    await pane.user.clear(field("Date"));
    await pane.user.type(field("Date"), isoOf(TODAY + 3));
    await save(pane);
    expect(screen.getByText(/This day is still to come/)).toBeTruthy();
    expect(pane.workbook.written).toEqual([]);
  });

  it("shares that the sheet keeps as 0.45 are typed as percent", async () => {
    const pane = await progressTab([{ ...WOMEN, Baseline: 0.41, Target: 0.61 }], [{ ...OLD, Value: 0.45 }]);
    await press(pane, "Enter what is due");
    await pane.user.keyboard("54.5%{Enter}");
    expect(readingRow(pane, 1)[4]).toBe(0.545);
  });
});

describe("one indicator", () => {
  it("tells its readings apart, takes a change of plan, and comes back to its row", async () => {
    const pane = await progressTab([WOMEN, MEN], [OLD, { ...OLD, Date: TODAY - 90, Value: "unknown" }, { ...OLD, Date: TODAY - 60, Value: "refused", Note: "board meeting" }]);
    await press(pane, /Women, Leeds/);
    const table = screen.getByRole("table", { name: "Readings, newest first" });
    expect(within(table).getAllByRole("row").slice(1).map((row) => row.textContent?.replace(/^.*?\d{4}/, ""))).toEqual(["refusedCity survey. board meeting", "unknownCity survey", "45%City survey"]);
    await pane.user.clear(field("Target"));
    await pane.user.type(field("Target"), "49%");
    await pane.user.type(field("Owner"), "Bo");
    await press(pane, "Save the plan");
    expect(["Target", "Owner", "Baseline", "Progress"].map((name) => pane.workbook.cell("Indicators", 0, name))).toEqual([49, "Bo", 41, 0.5]);
    expect(pane.workbook.cell("Indicators", 1, "Target")).toBe(66);
    await press(pane, "Back to the list");
    await act(async () => { await new Promise((resolve) => setTimeout(resolve, 50)); });
    expect(document.activeElement?.textContent).toContain("Women, Leeds");
  });

  it("says that a reading of the same day is replaced, and replaces it", async () => {
    const pane = await progressTab([WOMEN], [{ ...OLD, Date: TODAY }]);
    await press(pane, /Women, Leeds/);
    await press(pane, "Add a reading");
    expect(screen.getByText("There is a reading of this day already (45%). Saving replaces it.")).toBeTruthy();
    await pane.user.type(field("Value"), "46");
    await press(pane, "Save the reading");
    expect(readingRow(pane, 0)[4]).toBe(46);
  });

  it("calls context neither good nor bad", async () => {
    const pane = await progressTab([CONTEXT], []);
    await press(pane, /People who arrived/);
    expect(screen.getByText(/its size is no success and no failure/)).toBeTruthy();
    for (const word of ["Achieved", "On track", "Behind", "Reversing"]) expect(screen.queryByText(word)).toBeNull();
  });

  it("is only shown where nothing may be written", async () => {
    const pane = await progressTab([WOMEN], [OLD], { readOnly: true });
    expect(screen.getByRole("button", { name: "Enter what is due" })).toHaveProperty("disabled", true);
    await press(pane, /Women, Leeds/);
    expect([screen.getByRole("button", { name: "Add a reading" }), field("Target")].map((each) => (each as HTMLButtonElement).disabled)).toEqual([true, true]);
  });
});

describe("data and settings", () => {
  it("says which indicators have data, for which groups, since when, with gaps", async () => {
    const pane = await progressTab([WOMEN, MEN, GUIDES], [{ ...OLD, Date: TODAY - 2000 }, OLD, { ...OLD, Date: TODAY - 2, Value: "unknown" }]);
    await press(pane, "Data");
    expect(screen.getByText("1 of 2 indicators have at least one number.")).toBeTruthy();
    expect(screen.getByText("None yet: OWN-1.")).toBeTruthy();
    const [women, men] = within(screen.getByRole("table", { name: "Readings of WRK-O1 by group" })).getAllByRole("row").slice(1);
    expect(women?.textContent).toMatch(/^Women2Since .*last .*Gap from .*1 unknownPlaces: Leeds$/);
    expect(men?.textContent).toBe("MennoneNever read");
  });

  it("keeps the limit for small numbers and the interval with the workbook", async () => {
    const pane = await progressTab([{ ...CONTEXT, Latest: null }], [{ Code: "OWN-2", Date: TODAY - 200, Value: 7 }]);
    expect(screen.getByText("No reading is due.")).toBeTruthy();
    await press(pane, "Settings");
    expect(screen.getByText("1 reading, 1 of them in words, as it is about fewer than 10 people or would tell such a figure.")).toBeTruthy();
    await pane.user.clear(field("Fewest people a figure may be about"));
    await pane.user.type(field("Fewest people a figure may be about"), "5{Enter}");
    expect(screen.getByText("1 reading.")).toBeTruthy();
    await pane.user.clear(field("Months from one reading to the next"));
    await pane.user.type(field("Months from one reading to the next"), "6{Enter}");
    expect(JSON.parse(await pane.workbook.readSettings() ?? "")).toMatchObject({ smallNumbers: 5, readingMonths: 6 });
    await press(pane, "Indicators");
    expect(screen.getByText("1 reading is due.")).toBeTruthy();
  });
});
