import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { read as readWithOther, utils } from "@e965/xlsx";
import { readFileSync } from "node:fs";
import { criteriaSet } from "../../src/core/evaluation/criteriaSets";
import { CATALOGUE_COLUMNS } from "../../src/core/schema";
import { settingsJson, DEFAULT_SETTINGS } from "../../src/core/settings";
import { makeWorkbook } from "../../src/workbook/fileWorkbook/makeWorkbook";
import { criteriaSpec, setUpSpecs } from "../../src/workbook/setUp";
import type { CellValue } from "../../src/core/cell";
import { axe } from "./axe";
import { watch } from "./onlyLocalhost";

type Row = Readonly<Record<string, CellValue>>;

/** A small workbook with the tables of "Set up workbook" that matter here. */
async function workbook(rows: readonly Row[], set: "DAC-5" | "DAC-6" = "DAC-5", scale = { worst: 1, best: 4 }, list: { readonly rows: readonly Row[]; readonly mode: "add" | "replace" } | null = null): Promise<Buffer> {
  const settings = { ...DEFAULT_SETTINGS, criteriaSet: set, scale, catalogueMode: list?.mode ?? "add" };
  const practices = setUpSpecs(settings, { formulas: "values" })[0];
  if (!practices) throw new Error("no table of practices");
  const columns = [...practices.columns, { name: "Internal note", type: "text" as const, width: 20 }];
  return Buffer.from(await makeWorkbook({
    cover: { sheet: "About", heading: "Test", lines: [] },
    tables: [{ ...practices, columns, rows: rows.map((row) => columns.map(({ name }) => row[name] ?? null)) }, criteriaSpec(criteriaSet(set, scale).criteria),
      ...(list === null ? [] : [{ name: "Catalogue", sheet: "Catalogue", columns: CATALOGUE_COLUMNS, rows: list.rows.map((row) => CATALOGUE_COLUMNS.map(({ name }) => row[name] ?? null)) }])],
    settingsJson: settingsJson(settings, null),
  }));
}

const ratings = (a: number, b: number, c: number, d: number, e: number): Row => ({ Relevance: a, Effectiveness: b, Efficiency: c, Impact: d, Sustainability: e });
let north: Buffer;
let south: Buffer;
let west: Buffer;

test.use({ viewport: { width: 1440, height: 900 } });
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  north = await workbook([
    { ID: "P-01", Title: "Language café", Place: "Malmö", Country: "Sweden", Latitude: 55.6, Longitude: 13, Budget: 1200, "Internal note": "ask Ada", ...ratings(4, 3, 4, 3, 4) },
    { ID: "P-02", Title: "Job bridge", Place: "Umeå", Country: "Sweden", Latitude: 63.8, Longitude: 20.3, ...ratings(2, 2, 3, 2, 1) },
  ]);
  south = await workbook([
    { ID: "S-01", Title: "language CAFE", Place: "malmo", Country: "Sweden", Region: "Skåne", Latitude: 55.6, Longitude: 13, Budget: 1500, ...ratings(4, 3, 4, 3, 4) },
    { ID: "S-02", Title: "Garden for all", Place: "Bari", Country: "Italy", Latitude: 41.1, Longitude: 16.9, ...ratings(3, 3, 3, 3, 3) },
  ]);
  west = await workbook([
    { ID: "P-02", Title: "Job bridge", Place: "Umeå", Country: "Sweden", Latitude: 63.8, Longitude: 20.3, Relevance: 1, Coherence: 2, Effectiveness: 1, Efficiency: 2, Impact: 1, Sustainability: 1 },
    { ID: "W-07", Title: "Night school", Place: "Porto", Country: "Portugal", Latitude: 41.2, Longitude: -8.6, Relevance: 1, Coherence: 2, Effectiveness: 1, Efficiency: 2, Impact: 2, Sustainability: 1 },
  ], "DAC-6", { worst: 6, best: 1 });
});

const give = (page: Page, files: Readonly<Record<string, Buffer>>) =>
  page.getByLabel("Workbook file").setInputFiles(Object.entries(files).map(([name, buffer]) => ({ name, mimeType: "application/octet-stream", buffer })));
const status = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });
const bar = (page: Page) => page.getByRole("region", { name: "Merged workbooks" });
const sheet = (bytes: Buffer, name: string): readonly Record<string, unknown>[] => {
  const book = readWithOther(bytes);
  return utils.sheet_to_json(book.Sheets[name] ?? {});
};

test("three workbooks are one list on the map page: a facet tells them apart, duplicates are decided, and the new workbook has it all", async ({ page }) => {
  const watched = watch(page);
  await page.goto("/map.html");
  await give(page, { "north.xlsx": north, "south.xlsx": south, "west.xlsx": west });
  await expect(status(page, "6 of 6 practices, 6 on the map")).toBeVisible();
  await expect(bar(page).getByText("3 workbooks as one. 6 practices: 6 as they were. 2 possible duplicates, 2 to decide.")).toBeVisible();
  await expect(bar(page).getByText(/^Scores are comparable only within one set of criteria.*west\.xlsx \(DAC-6, 6-1\)/)).toBeVisible();
  await page.getByRole("checkbox", { name: "west.xlsx (2)" }).check();
  await expect(status(page, "2 of 6 practices")).toBeVisible();
  await expect(page).toHaveURL(/workbook=west\.xlsx/);
  await page.getByRole("button", { name: "Night school", exact: true }).click();
  await expect(page.getByText("Judged as in west.xlsx, by DAC-6, 6-1: its score is not comparable with scores by DAC-5, 1-4.")).toBeVisible();
  await expect(page.getByRole("list", { name: "Criteria profile" }).getByRole("listitem")).toHaveCount(6);
  await page.getByRole("button", { name: "Back to list" }).click();
  await page.getByRole("checkbox", { name: "west.xlsx (2)" }).uncheck();

  await bar(page).getByRole("button", { name: "Review duplicates" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("group", { name: /^Budget/ })).toContainText("differs");
  await dialog.getByRole("button", { name: "Merge into one" }).click();
  await expect(dialog.getByRole("group", { name: /^Budget/ })).toContainText("differs, not decided");
  await dialog.getByRole("group", { name: /^Budget/ }).getByRole("radio", { name: "Take from south.xlsx" }).click();
  await expect(dialog.getByRole("group", { name: /^Budget/ })).not.toContainText("not decided");
  expect((await axe(page).analyze()).violations).toEqual([]);
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("group", { name: "What becomes of Job bridge in west.xlsx" }).getByRole("radio", { name: "Drop" }).click();
  await dialog.getByRole("button", { name: "Undo: Drop Job bridge of west.xlsx" }).click();
  await expect(dialog.getByRole("group", { name: "What becomes of Job bridge in west.xlsx" }).getByRole("radio", { name: "Drop" })).not.toBeChecked();
  await dialog.getByRole("group", { name: "What becomes of Job bridge in west.xlsx" }).getByRole("radio", { name: "Drop" }).click();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(bar(page).getByText("6 practices: 3 as they were, 2 merged into 1, 1 left out. 2 possible duplicates, all decided.")).toBeVisible();
  await expect(status(page, "4 of 4 practices")).toBeVisible();
  await expect(page.getByText("The workbooks differ, see the card")).toBeVisible(); // on ID, Title and Place nobody has decided

  const waiting = page.waitForEvent("download");
  await bar(page).getByRole("button", { name: "Save as one workbook" }).click();
  const saved = readFileSync(await (await waiting).path());
  const rows = sheet(saved, "Practices");
  expect(rows.map(({ ID, Title, Workbook }) => [ID, Title, Workbook])).toEqual([
    ["P-01", "Language café", "north.xlsx; south.xlsx"], ["P-02", "Job bridge", "north.xlsx"], ["S-02", "Garden for all", "south.xlsx"], ["W-07", "Night school", "west.xlsx"],
  ]);
  expect(rows[0]).toMatchObject({ Budget: 1500, Region: "Skåne", "Internal note": "ask Ada", Impact: 3 });
  expect(String(rows[0]?.["Merge remarks"])).toContain("The workbooks differ on Title, not decided");
  expect(rows[3]).toMatchObject({ "Impact (DAC-6, 6-1)": 2, "Verdict in its workbook": "Good practice", "Judged by": "west.xlsx: DAC-6, 6-1" });
  expect(rows[3]).not.toHaveProperty("Impact");
  const from = sheet(saved, "Merged from");
  expect(from.filter(({ What }) => What === "Workbook").map(({ Workbook, Practices, "Left out": left }) => [Workbook, Practices, left])).toEqual([["north.xlsx", 2, 0], ["south.xlsx", 2, 0], ["west.xlsx", 2, 1]]);
  expect(from.filter(({ What }) => What !== "Workbook").map(({ Workbook, Decision }) => [Workbook, Decision])).toEqual([["north.xlsx", "merged"], ["south.xlsx", "merged"], ["north.xlsx", "kept"], ["west.xlsx", "left out"]]);

  const again = page.waitForEvent("download");
  await bar(page).getByRole("button", { name: "Save and open it" }).click();
  await again;
  await expect(bar(page)).toBeHidden();
  await expect(status(page, "4 of 4 practices, 4 on the map")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "south.xlsx (2)" })).toBeVisible();
  watched.expectNone();
});

test("in the workbench a refused file is named with its sentence, the others open, and the pane says where it works", async ({ page }) => {
  await page.goto("/");
  await expect(status(page, "38 of 38 practices")).toBeVisible();
  await give(page, { "north.xlsx": north, "broken.xlsx": Buffer.from("PK no zip at all"), "south.xlsx": south });
  await expect(status(page, "4 of 4 practices, 4 on the map")).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "1 file was not opened; the other 2 were." })).toContainText("broken.xlsx");
  await expect(bar(page).getByText("Rating, planning and checking work on one workbook: save these as one and open it for that.")).toBeVisible();
  await page.getByRole("button", { name: "Open sample" }).click();
  await expect(status(page, "38 of 38 practices")).toBeVisible();
  await expect(bar(page)).toBeHidden();
});

test("the same file twice: identical copies are dropped at one press, on a narrow page too; one left of several opens as ever", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/map.html");
  await give(page, { "north.xlsx": north, "NORTH.xlsx": north });
  await expect(bar(page).getByText(/2 possible duplicates, 2 to decide/)).toBeVisible();
  await bar(page).getByRole("button", { name: "Review duplicates" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Drop identical copies (2)" }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole("dialog").getByRole("button", { name: "Done" }).click();
  await expect(bar(page).getByText("4 practices: 2 as they were, 2 left out. 2 possible duplicates, all decided.")).toBeVisible();
  await give(page, { "broken.xlsx": Buffer.from("nothing"), "south.xlsx": south });
  await expect(page.getByRole("heading", { name: "south.xlsx" })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("1 file was not opened; 1 other was.");
});

test("teams' own lists of indicators come along: what a code means, and where the teams mean different things, in the bar, on a narrow page and in the new workbook", async ({ page }) => {
  const own = (indicator: string, unit: string): Row => ({ Code: "MAL-1", Domain: "Language and Communication", Indicator: indicator, Kind: "practice", Unit: unit, Direction: "higher" });
  const garden: Row = { Code: "BAR-7", Domain: "Housing", Indicator: "Homes that share a garden", Kind: "practice", Unit: "count", Direction: "higher" };
  const [one, two] = await Promise.all([
    workbook([{ ID: "P-01", Title: "Language café", Place: "Malmö", Country: "Sweden", Latitude: 55.6, Longitude: 13, Indicators: "MAL-1" }], "DAC-5", undefined, { rows: [own("Language cafés that open on Sundays", "count")], mode: "replace" }),
    workbook([{ ID: "S-02", Title: "Garden for all", Place: "Bari", Country: "Italy", Latitude: 41.1, Longitude: 16.9, Indicators: "BAR-7" }], "DAC-5", undefined, { rows: [own("Language cafés with childcare", "%"), garden], mode: "add" }),
  ]);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/map.html");
  await give(page, { "north.xlsx": one, "south.xlsx": two });
  const differing = "The workbooks differ on what MAL-1 means, not decided: Indicator (“Language cafés that open on Sundays” in north.xlsx, “Language cafés with childcare” in south.xlsx), Unit (“count” in north.xlsx, “%” in south.xlsx). Here it means what north.xlsx lists.";
  await expect(bar(page).getByText(differing)).toBeHidden();
  await bar(page).getByText("The workbooks differ on what MAL-1 means", { exact: true }).click();
  await expect(bar(page).getByText(differing)).toBeVisible();
  await expect(bar(page).getByText("north.xlsx has its own list of indicators in place of Cairn’s, other workbooks do not: here the list stands beside Cairn’s.")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect((await axe(page).analyze()).violations).toEqual([]);
  const waiting = page.waitForEvent("download");
  await bar(page).getByRole("button", { name: "Save as one workbook" }).click();
  const saved = readFileSync(await (await waiting).path());
  expect(sheet(saved, "Catalogue").map(({ Code, Indicator, Workbook }) => [Code, Indicator, Workbook])).toEqual([
    ["MAL-1", "Language cafés that open on Sundays", "north.xlsx"], ["MAL-1", "Language cafés with childcare", "south.xlsx"], ["BAR-7", "Homes that share a garden", "south.xlsx"],
  ]);
  expect(utils.sheet_to_csv(readWithOther(saved).Sheets["Read me"] ?? {})).toContain("what MAL-1 means, not decided");
});
