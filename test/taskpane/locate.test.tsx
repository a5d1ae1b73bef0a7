/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import type { Cell } from "../../src/core/cell";
import { WorkbookError } from "../../src/workbook/port";
import type { MemoryOptions } from "../support/memoryWorkbook";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";

jest.setTimeout(90_000);

const HEADERS = ["ID", "Title", "Region", "Country", "Place", "Latitude", "Longitude", "Precision"];
const ROWS: readonly (readonly Cell[])[] = [
  ["P-01", "Language café", null, "Sweden", "Malmö", null, null, null],
  ["P-02", "Advice desk", null, "UK", "Leeds City Council", null, null, "exact"],
  ["P-03", "Job mentors", null, "United Kingdom", "Newport", null, null, null],
  ["P-04", "Choir", null, "España", "Barcelna", null, null, null],
  ["P-05", "Walks", null, "Italy", "Torino", 45.07, 7.69, "exact"],
  ["P-06", "Gardens", null, "Italy", null, null, null, null],
  ["P-07", "Kitchen", null, "Türkiye", "Ankara", 32.85, 39.92, "exact"],
];

async function locateView(rows = ROWS, options: MemoryOptions = {}, headers = HEADERS): Promise<OpenPane> {
  const pane = await openPane([{ name: "Practices", headers, rows }], options);
  await pane.user.click(screen.getByRole("tab", { name: "Practices" }));
  await pane.user.click(screen.getByRole("button", { name: "Locate" }));
  await waitFor(() => expect(screen.queryByText("Loading place names")).toBeNull(), { timeout: 30_000 });
  return pane;
}
const position = ({ workbook }: OpenPane, row: number): Cell[] => ["Latitude", "Longitude", "Precision"].map((header) => workbook.cell("Practices", row, header));
const write = (): HTMLElement => screen.getByRole("button", { name: /^Write / });

describe("the locate view", () => {
  it("groups what it can say, with the attribution of the place names", async () => {
    await locateView();
    expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual(["Latitude and longitude swapped1", "Found2", "Choose1", "Not found1"]);
    expect(screen.getByText(/Place names © GeoNames/)).toBeTruthy();
    expect(screen.getByText(/1 practice has neither a position nor a place's name\./)).toBeTruthy();
    expect(screen.queryByText("Walks")).toBeNull();
  });

  it("writes what is ticked as one batch, and one undo takes it back", async () => {
    const pane = await locateView();
    expect(screen.getByText("“Malmö, Sweden” → Malmö, Scania, Sweden")).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: "Write 1 position" }));
    expect(position(pane, 0)).toEqual([55.606, 13.001, "locality"]);
    expect([1, 2, 3, 5].map((row) => position(pane, row))).toEqual([[null, null, "exact"], [null, null, null], [null, null, null], [null, null, null]]);
    expect(pane.workbook.written).toEqual(["Locate 1 practice"]);
    await act(async () => void pane.session.undo());
    expect(position(pane, 0)).toEqual([null, null, null]);
  });

  it("leaves a row that holds something unticked, and says what a tick replaces", async () => {
    const pane = await locateView();
    expect(screen.getByText("Replaces Precision “exact”")).toBeTruthy();
    const box = screen.getByRole("checkbox", { name: /Advice desk/ }) as HTMLInputElement;
    expect(box.checked).toBe(false);
    await pane.user.click(box);
    await pane.user.click(screen.getByRole("button", { name: "Write 2 positions" }));
    expect(position(pane, 1)).toEqual([53.796, -1.548, "locality"]);
  });

  it("lets a person choose between namesakes, told apart by region, people and the nearest city", async () => {
    const pane = await locateView();
    const choices = screen.getByRole("radiogroup", { name: "Place of Job mentors" });
    expect((within(choices).getByRole("radio", { name: "None of these" }) as HTMLInputElement).checked).toBe(true);
    const wales = within(choices).getByRole("radio", { name: /^Newport, Wales, United Kingdom.*about 306,800 people, \d+ km north-east of Cardiff/ });
    expect(within(choices).getAllByRole("radio").length).toBeGreaterThan(3);
    await pane.user.click(wales);
    await pane.user.click(screen.getByRole("checkbox", { name: /Language café/ }));
    await pane.user.click(screen.getByRole("button", { name: "Write 1 position" }));
    expect(position(pane, 2)).toEqual([51.588, -2.998, "locality"]);
    expect(position(pane, 0)).toEqual([null, null, null]);
  });

  it("offers names that are spelt alike", async () => {
    const pane = await locateView();
    expect(screen.getByText(/“?"Barcelna" in España is not in the gazetteer/)).toBeTruthy();
    await pane.user.click(within(screen.getByRole("radiogroup", { name: "Place of Choir" })).getByRole("radio", { name: /^Barcelona/ }));
    await pane.user.click(screen.getByRole("button", { name: "Write 2 positions" }));
    expect(position(pane, 3)[2]).toBe("locality");
  });

  it("swaps a pair that the place reveals as swapped, when asked", async () => {
    const pane = await locateView();
    await pane.user.click(screen.getByRole("checkbox", { name: /Kitchen/ }));
    await pane.user.click(screen.getByRole("button", { name: "Write 2 positions" }));
    expect(position(pane, 6)).toEqual([39.92, 32.85, "exact"]);
  });

  it("writes nothing over what a colleague typed meanwhile, and shows the list anew", async () => {
    const pane = await locateView();
    await act(async () => pane.workbook.remoteEdit("Practices", 0, "Place", "Lund"));
    expect(screen.getByText("“Lund, Sweden” → Lund, Scania, Sweden")).toBeTruthy();
    pane.workbook.refuseNext(new WorkbookError("moved", "The row has changed meanwhile. Nothing was written."));
    await pane.user.click(write());
    expect(screen.getByRole("status").textContent).toBe("The row has changed meanwhile. Nothing was written.");
    expect(position(pane, 0)).toEqual([null, null, null]);
  });

  it("says what is missing from the table, and that there is nothing to do", async () => {
    await locateView([["P-01", "Language café", "Malmö", "Sweden"]], {}, ["ID", "Title", "Place", "Country"]);
    expect(screen.getByText(/has no columns Latitude, Longitude and Precision/)).toBeTruthy();
  });

  it("teaches what it is for where there is nothing to locate", async () => {
    await locateView([ROWS[4] ?? []]);
    expect(screen.getByText("Nothing to locate")).toBeTruthy();
    expect(screen.getByText(/1 of 1 practices have a position/)).toBeTruthy();
  });
});
