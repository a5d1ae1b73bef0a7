import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import path from "node:path";
import { largeWorkbook } from "../support/largeWorkbook";
import { watch } from "./onlyLocalhost";
import { differingParts, rowsOf } from "./savedParts";

const ROWS = 20_000;
const sample = readFileSync(path.join(__dirname, "..", "..", "assets", "sample.xlsx"));
let large: Buffer;

test.use({ viewport: { width: 1440, height: 900 } });
test.describe.configure({ mode: "serial", timeout: 180_000 });
test.beforeAll(() => { large = Buffer.from(largeWorkbook(ROWS)); });

const pane = (page: Page) => page.getByRole("region", { name: "Workbook" });
const map = (page: Page) => page.getByRole("region", { name: "Map and list" });
const bar = (page: Page, name: string) => page.getByRole("progressbar", { name: `Opening ${name}` });
const give = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel("Workbook file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });

async function workbench(page: Page): Promise<void> {
  await page.goto("/");
  await expect(map(page).getByRole("status").filter({ hasText: "38 of 38 practices, 38 on the map" })).toBeVisible();
}

test("a large workbook opens beside what is open: it shows how far it is, and Cancel leaves all as it was", async ({ page }) => {
  await workbench(page);
  await map(page).getByRole("checkbox", { name: "Italy (3)" }).check();
  await give(page, "Large.xlsx", large);
  await expect(bar(page, "Large.xlsx")).toBeVisible();
  await expect.poll(async () => Number(await bar(page, "Large.xlsx").getAttribute("aria-valuenow"))).toBeGreaterThan(0);
  await expect(map(page).getByRole("status").filter({ hasText: "3 of 38 practices, 3 on the map" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(bar(page, "Large.xlsx")).toBeHidden();
  await expect(pane(page).getByText("Sample.xlsx")).toBeVisible();
  await expect(map(page).getByRole("status").filter({ hasText: "3 of 38 practices, 3 on the map" })).toBeVisible();
  await map(page).getByRole("checkbox", { name: "Italy (3)" }).uncheck();
  await expect(map(page).getByRole("status").filter({ hasText: "38 of 38 practices, 38 on the map" })).toBeVisible();
});

test("a newer file wins over one that is still being opened", async ({ page }) => {
  await workbench(page);
  await give(page, "Large.xlsx", large);
  await expect(bar(page, "Large.xlsx")).toBeVisible();
  await give(page, "Small.xlsx", sample);
  await expect(pane(page).getByText("Small.xlsx")).toBeVisible();
  await expect(bar(page, "Large.xlsx")).toBeHidden();
  await expect(map(page).getByRole("status").filter({ hasText: "38 of 38 practices, 38 on the map" })).toBeVisible();
});

test("nothing of a large workbook is lost: all rows are there, and a rating changes just its own cells of the file", async ({ page }) => {
  const watched = watch(page);
  await workbench(page);
  await give(page, "Large.xlsx", large);
  await expect(map(page).getByRole("status").filter({ hasText: new RegExp(`^${ROWS} of ${ROWS} practices`) })).toBeVisible({ timeout: 120_000 });
  await pane(page).getByRole("tab", { name: "Practices" }).click();
  await pane(page).getByRole("button", { name: /^Language café 3\b/ }).first().click();
  const old = rowsOf(large, "Practices");
  const level = old[2]?.["Impact"] === 2 ? 3 : 2;
  await pane(page).getByRole("radiogroup", { name: "Impact" }).getByRole("radio", { name: new RegExp(`^${level}`) }).check();
  await expect(pane(page).getByRole("button", { name: "Undo: Rate Impact of Language café 3" })).toBeVisible();
  const waiting = page.waitForEvent("download", { timeout: 120_000 });
  await page.getByRole("button", { name: "Download workbook" }).click();
  const saved = new Uint8Array(readFileSync(await (await waiting).path()));
  expect(differingParts(large, saved)).toEqual({ changed: ["xl/worksheets/sheet1.xml"], lost: [], added: [] });
  const now = rowsOf(saved, "Practices");
  expect(now).toHaveLength(ROWS);
  const different = now.flatMap((row, i) => (JSON.stringify(row) === JSON.stringify(old[i]) ? [] : [i]));
  expect(different).toEqual([2]);
  expect(now[2]).toMatchObject({ ID: "P-000003", Title: "Language café 3", Impact: level });
  watched.expectNone();
});

test("the map page opens a large workbook too, and keeps the one before until then", async ({ page }) => {
  await page.goto("/map.html?open=sample");
  await expect(page.getByRole("status").filter({ hasText: "38 of 38 practices, 38 on the map" })).toBeVisible();
  await give(page, "Large.xlsx", large);
  await expect(bar(page, "Large.xlsx")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Sample.xlsx" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("status").filter({ hasText: "38 of 38 practices, 38 on the map" })).toBeVisible();
  await give(page, "Large.xlsx", large);
  await expect(page.getByRole("status").filter({ hasText: new RegExp(`^${ROWS} of ${ROWS} practices`) })).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole("heading", { name: "Large.xlsx" })).toBeVisible();
});

test("a file that is no workbook leaves what is open as it is, and says why", async ({ page }) => {
  await workbench(page);
  await give(page, "Report.xlsx", Buffer.from("%PDF-1.7"));
  await expect(page.getByRole("main").getByText("Report.xlsx: This is a PDF, not a workbook.")).toBeVisible();
  await expect(pane(page).getByText("Sample.xlsx")).toBeVisible();
});

test("where a page may start no worker, files are read on the page", async ({ page }) => {
  await page.addInitScript(() => { Object.defineProperty(globalThis, "Worker", { value: undefined }); });
  await workbench(page);
  await give(page, "Own.xlsx", sample);
  await expect(pane(page).getByText("Own.xlsx")).toBeVisible();
});
