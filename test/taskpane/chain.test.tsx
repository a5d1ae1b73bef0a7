/** @jest-environment jsdom */
import { act, cleanup, screen, within } from "@testing-library/react";
import type { Cell } from "../../src/core/cell";
import { coverageOf } from "../../src/core/chain/coverage";
import { readBook } from "../../src/core/book";
import { INDICATOR_COLUMNS, THEORY_COLUMNS } from "../../src/core/schema";
import { coveragePage } from "../../src/taskpane/chain/coveragePage";
import type { Seed } from "../support/memoryWorkbook";
import { openPane } from "./openPane";
import { CAFE, MENTORS, practicesSeed } from "./seeds";

Element.prototype.scrollIntoView = () => undefined; // jsdom has no layout to scroll

const seed = (name: string, columns: readonly { readonly name: string }[], rows: readonly Readonly<Record<string, Cell>>[]): Seed =>
  ({ name, headers: columns.map((column) => column.name), rows: rows.map((row) => columns.map((column) => row[column.name] ?? null)) });

function seeds(): readonly Seed[] {
  const practices = practicesSeed([CAFE, MENTORS]);
  const at = practices.headers.indexOf("Indicators");
  return [
    { ...practices, rows: practices.rows.map((row, i) => row.map((cell, column) => (column === at ? ["LNG-O3; OWN-1", "WRK-O1"][i] ?? null : cell))) },
    seed("Indicators", INDICATOR_COLUMNS, [
      { Code: "LNG-O3", Group: "Women", Unit: "percent", Direction: "higher", Baseline: 20, "Baseline date": 45000, Target: 60, "Target date": 47000, Latest: 50, "Latest date": 45500 },
      { Code: "OWN-1", Indicator: "Ours alone" },
    ]),
    seed("TheoryOfChange", THEORY_COLUMNS, [{ ID: "T1", Step: "outcome", Statement: "People can speak with neighbours", Indicators: "LNG-O3" }]),
  ];
}

test("an indicator shows its progress, its outcomes and the practices that serve it, and a practice opens from there", async () => {
  const { user } = await openPane(seeds());
  await user.type(screen.getByRole("searchbox", { name: "Search indicators" }), "LNG-O3");
  await user.click(screen.getByRole("button", { name: "About LNG-O3" }));
  const about = await screen.findByRole("dialog", { name: "About LNG-O3" });
  expect(within(about).getByText(/^Women: 50 percent on 2024-07-27, On track, 75% of the way$/)).toBeTruthy();
  expect(within(about).getByText(/People can speak with neighbours/)).toBeTruthy();
  expect(within(about).getByText("effectiveness 3, impact 3")).toBeTruthy();
  expect(within(about).queryByText("Job mentors")).toBeNull();
  await user.click(within(about).getByRole("button", { name: "Language café" }));
  expect(screen.getByRole("group", { name: "Rate Language café" })).toBeTruthy();
});

test("a practice shows its indicators with where they stand, and leads to each", async () => {
  const { user } = await openPane(seeds());
  await user.click(screen.getByRole("tab", { name: "Practices" }));
  await user.click(screen.getByRole("button", { name: /Language café/ }));
  await user.click(screen.getByRole("button", { name: "About this practice" }));
  expect(screen.getByText(/^Women: 50 percent/)).toBeTruthy();
  expect(screen.getByText("Everyone: No reading yet")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^LNG-O3 / }));
  expect(screen.getByRole("tab", { name: "Indicators" }).getAttribute("aria-selected")).toBe("true");
  expect(screen.getByRole("treeitem", { name: /^LNG-O3 / }).getAttribute("aria-current")).toBe("true");
});

test("the coverage of the framework says the gaps, and each number leads to what it counts", async () => {
  const { user } = await openPane(seeds());
  await user.click(screen.getByRole("button", { name: "Coverage of the framework" }));
  expect(screen.getByText("Nothing is done in 12 domains; nothing is measured in 13.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Housing: no practice" }).textContent).toBe("0");
  await user.click(screen.getByRole("button", { name: "Housing: no practice" }));
  expect(screen.getByText("No practice names an indicator of this domain in its Indicators column.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Work: 1 practice" }));
  expect(screen.queryByText(/^No practice names/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Job mentors" }));
  expect(screen.getByRole("group", { name: "Rate Job mentors" })).toBeTruthy();
});

test("going back from the coverage leaves the tab as it was", async () => {
  const { user } = await openPane(seeds());
  await user.type(screen.getByRole("searchbox", { name: "Search indicators" }), "housing");
  await user.click(screen.getByRole("button", { name: "Coverage of the framework" }));
  expect(screen.queryByRole("tab")).toBeNull();
  await act(async () => screen.getByRole("button", { name: "Back" }).click());
  expect(screen.getByRole<HTMLInputElement>("searchbox", { name: "Search indicators" }).value).toBe("housing");
});

test("the printed page shows every domain, gaps marked, and no mark-up from the workbook's name", () => {
  const page = coveragePage(coverageOf(readBook([], null, 1900)), "<b>Plan</b>.xlsx", new Date(2026, 10, 22));
  expect(page.match(/scope="row"/g)).toHaveLength(14);
  expect(page.match(/class="gap"/g)).toHaveLength(70);
  expect(page).toContain("&lt;b&gt;Plan&lt;/b&gt;.xlsx, 2026-11-22");
});

test("from an indicator one press shows its practices on the map, and where there is no map nothing offers it", async () => {
  const onShowOnMap = jest.fn();
  const { user } = await openPane(seeds(), {}, { onShowOnMap });
  await user.type(screen.getByRole("searchbox", { name: "Search indicators" }), "LNG-O3");
  await user.click(screen.getByRole("button", { name: "About LNG-O3" }));
  await user.click(await screen.findByRole("button", { name: "Show the practices that serve LNG-O3 on the map" }));
  expect(onShowOnMap.mock.calls).toEqual([[expect.objectContaining({ chosen: { Indicator: ["LNG-O3"] } })]]);
  cleanup();
  await openPane(seeds());
  await user.type(screen.getByRole("searchbox", { name: "Search indicators" }), "LNG-O3");
  await user.click(screen.getByRole("button", { name: "About LNG-O3" }));
  await screen.findByRole("dialog", { name: "About LNG-O3" });
  expect(screen.queryByRole("button", { name: /on the map$/ })).toBeNull();
});

test("from a number of the coverage one press shows on the map what it counts", async () => {
  const onShowOnMap = jest.fn();
  const { user } = await openPane(seeds(), {}, { onShowOnMap });
  await user.click(screen.getByRole("button", { name: "Coverage of the framework" }));
  await user.click(screen.getByRole("button", { name: "Language and Communication: 1 good or promising practice" }));
  await user.click(screen.getByRole("button", { name: "Show 1 good or promising practice of Language and Communication on the map" }));
  await user.click(screen.getByRole("button", { name: "Work: 1 practice" }));
  await user.click(screen.getByRole("button", { name: "Show 1 practice of Work on the map" }));
  expect(onShowOnMap.mock.calls.map(([{ chosen }]) => chosen as unknown)).toEqual([
    { "Indicator domain": ["LNG"], Verdict: ["Good practice", "Promising practice"] }, { "Indicator domain": ["WRK"] },
  ]);
});

test("from a practice one reads the statements that carry its indicators, and each opens", async () => {
  const { user } = await openPane(seeds());
  await user.click(screen.getByRole("tab", { name: "Practices" }));
  await user.click(screen.getByRole("button", { name: /Language café/ }));
  await user.click(screen.getByRole("button", { name: "About this practice" }));
  await user.click(screen.getByRole("button", { name: /People can speak with neighbours/ }));
  expect(screen.getByRole("tab", { name: /^Theory of Change/ }).getAttribute("aria-selected")).toBe("true");
});
