import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import type { Cell } from "../../src/core/cell";
import { libreOffice, recalculated } from "../support/libreOffice";
import { readCsv } from "../support/csvReader";
import { seedWorkbook } from "../workbook/buildWorkbook";
import { axe } from "./axe";
import { watch } from "./onlyLocalhost";
import { rowsOf } from "./savedParts";

const HEADERS = ["ID", "Title", "Country", "Place", "Latitude", "Longitude", "Start", "End", "Activities", "Source", "Publish", "Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"];
const ROWS: readonly (readonly Cell[])[] = [
  ["P-01", "Language café", "Sweden", "Malmö", "55,605", 13.0038, "2019", 2021, "Talk", "https://example.org/1", "yes", 4, 3, "3", 4, 3],
  ["P-01", "Advice desk", "Itallia", "Torino", 45.07, 7.69, 2018, 2016, "Advice", "file:///c:/report.doc", "yes", 3, "3 - good", 2, 3, 4],
  ["P-03\u200b", "=Job mentors", "Belgium", "Ghent", 51.05, 3.72, "2020", null, null, null, "yes", 2, 3, 4, 9, 2],
  [null, "Language café", "Sweden", "Malmö", "55,606", "13,001", "2020", null, "Ask ana@example.org", "Report", "yes", 4, "4", "2", 1, 3],
  ["P-05", "Shared kitchen", "Türkiye", "Ankara", 32.85, 39.92, 2017, null, "Cooking", "Report", "no", 1, 2, 3, 4, 2],
];
const bytes = seedWorkbook({ tables: [{ name: "Practices", sheet: "Practices", kind: "table", headerRow: 1, firstColumn: 0, headers: HEADERS, rows: ROWS }] });
const many = seedWorkbook({ tables: [{
  name: "Practices", sheet: "Practices", kind: "table", headerRow: 1, firstColumn: 0, headers: HEADERS,
  rows: Array.from({ length: 5000 }, (_, i): readonly Cell[] => [`P-${i}`, `Practice ${i}`, i % 2 === 0 ? "Itallia" : "Sverge", "Here", null, null, "2019", null, "A", "B", "no", "3", 3, 2, 4, 3]),
}] });

async function openCheck(page: Page, file: Uint8Array = bytes): Promise<void> {
  await page.goto("/");
  if ((page.viewportSize()?.width ?? 0) < 900) await page.getByRole("tab", { name: "Workbook" }).click();
  await expect(page.getByText("Sample.xlsx").first()).toBeVisible();
  await page.getByLabel("Workbook file").setInputFiles({ name: "Our practices.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(file) });
  await expect(page.getByText("Sample.xlsx")).toHaveCount(0, { timeout: 30_000 }); // a bar names the new one while the sample still stands there
  await expect(page.getByText("Our practices.xlsx").first()).toBeVisible();
  // A narrow pane has Check in its menu, which closes while the newly opened workbook is laid out.
  const narrow = (page.viewportSize()?.width ?? 0) < 400;
  await expect(async () => {
    if (narrow) await page.getByRole("button", { name: /more tabs$/ }).click({ timeout: 3000 });
    await page.getByRole(narrow ? "menuitem" : "tab", { name: "Check" }).click({ timeout: 3000 });
    await expect(page.getByRole("heading", { name: /practices are complete/ })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 40_000 });
}

async function download(page: Page, press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const waiting = page.waitForEvent("download");
  await press();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

test("numbers kept as text are shown before and after, written on one press, taken back by one undo", async ({ page }) => {
  const watched = watch(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await openCheck(page);
  const saved = async () => rowsOf((await download(page, () => page.getByRole("button", { name: "Download workbook" }).click())).bytes, "Practices")
    .map(({ Latitude, Longitude, Start, Effectiveness, Efficiency }) => [Latitude, Longitude, Start, Effectiveness, Efficiency]);
  await page.getByRole("button", { name: "Fix all 3: Numbers kept as text" }).click();
  const dialog = page.getByRole("dialog", { name: "Numbers kept as text: fix 3" });
  await expect(dialog.getByRole("checkbox", { name: "Practices!E2 E2: “55,605” → 55.605 G2: “2019” → 2019 N2: “3” → 3" })).toBeChecked();
  await dialog.getByRole("checkbox", { name: /^Practices!G4/ }).uncheck();
  await dialog.getByRole("button", { name: "Fix 2" }).click();
  await expect(page.getByRole("region", { name: "Workbook" }).getByRole("status").first()).toHaveText("Fixed 2. Undo takes all of them back.");
  expect(await saved()).toEqual([[55.605, 13.0038, 2019, 3, 3], [45.07, 7.69, 2018, "3 - good", 2], [51.05, 3.72, "2020", 3, 4], [55.606, 13.001, 2020, 4, 2], [32.85, 39.92, 2017, 2, 3]]);
  await page.getByRole("button", { name: /^Undo: Fix 2: Numbers kept as text/ }).click();
  await expect(page.getByRole("button", { name: "Fix all 3: Numbers kept as text" })).toBeVisible();
  expect((await saved())[0]).toEqual(["55,605", 13.0038, "2019", 3, "3"]);
  watched.expectNone();
});

test("IDs get the next free one each, and a single fix still stands beside its issue", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openCheck(page);
  await page.getByRole("button", { name: "Use P-06 in Practices!A3" }).click();
  await page.getByRole("button", { name: /^Use P-07 in Practices!A5/ }).click();
  await page.getByRole("button", { name: "Trim in Practices!A4" }).click();
  await page.getByRole("button", { name: "Use Italia in Practices!C3" }).click();
  const rows = rowsOf((await download(page, () => page.getByRole("button", { name: "Download workbook" }).click())).bytes, "Practices");
  expect(rows.map(({ ID, Country }) => [ID, Country])).toEqual([["P-01", "Sweden"], ["P-06", "Italia"], ["P-03", "Belgium"], ["P-07", "Sweden"], ["P-05", "Türkiye"]]);
});

test("the list leaves as a CSV file and as a workbook, filtered as it is shown", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openCheck(page);
  await page.getByLabel("Severity").selectOption("Errors only");
  await expect(page.getByText(/^2 of \d+ issues, 2 of which/)).toBeVisible();
  const press = (name: RegExp) => async (): Promise<void> => {
    await page.getByRole("button", { name: "Export the list" }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  const csv = await download(page, press(/as CSV/));
  expect(csv.name).toMatch(/^Our practices - issues \d{4}-\d\d-\d\d\.csv$/);
  const lines = readCsv(new TextDecoder("utf-8", { ignoreBOM: true }).decode(csv.bytes), ",");
  expect(lines.map((line) => [line[0], line[1], line[3], line[5]])).toEqual([["Sheet", "Cell", "Severity", "Present content"], ["Practices", "M3", "Error", "3 - good"], ["Practices", "O4", "Error", "9"]]);
  const workbook = await download(page, press(/as an Excel workbook/));
  expect(rowsOf(workbook.bytes, "Issues").map(({ Cell, Kind }) => [Cell, Kind])).toEqual([["M3", "Ratings that cannot be read"], ["O4", "Ratings that cannot be read"]]);
  if (libreOffice === undefined) return;
  const [sheet] = recalculated([{ name: "issues", sheet: "Issues", bytes: workbook.bytes }]);
  expect(sheet?.map((row) => row[1])).toEqual(["Cell", "M3", "O4"]);
});

test("ten thousand issues are listed and narrowed down, and half of them fixed as one batch", async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  await openCheck(page, many);
  await expect(page.getByText(/^10,?00\d issues, none/)).toBeVisible();
  await page.getByRole("searchbox", { name: "Search issues" }).fill("practice p-4321,");
  await expect(page.getByText(/^2 of 10,?00\d issues, none/)).toBeVisible();
  await page.getByRole("searchbox", { name: "Search issues" }).fill("");
  await page.getByRole("button", { name: "Fix all 5000: Numbers kept as text" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Fix 5000" }).click();
  await expect(page.getByRole("region", { name: "Workbook" }).getByRole("status").first()).toHaveText("Fixed 5000. Undo takes all of them back.", { timeout: 60_000 });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`Check is calm at 320 px, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.emulateMedia({ colorScheme });
    await openCheck(page);
    expect((await axe(page).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole("button", { name: "Fix all 3: Numbers kept as text" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect((await axe(page).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    if (process.env.CAIRN_SHOTS) await page.screenshot({ path: `${process.env.CAIRN_SHOTS}/fix-${colorScheme}.png` });
    await page.keyboard.press("Escape");
    if (process.env.CAIRN_SHOTS) await page.screenshot({ path: `${process.env.CAIRN_SHOTS}/check-${colorScheme}.png` });
  });
}
