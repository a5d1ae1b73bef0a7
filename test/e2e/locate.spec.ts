import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import type { Cell } from "../../src/core/cell";
import { seedWorkbook } from "../workbook/buildWorkbook";
import { axe } from "./axe";
import { watch } from "./onlyLocalhost";
import { rowsOf } from "./savedParts";

const HEADERS = ["ID", "Title", "Region", "Country", "Place", "Latitude", "Longitude", "Precision", "Relevance"];
const ROWS: readonly (readonly Cell[])[] = [
  ["P-01", "Language café", "Skåne", "Suède", "Malmö", null, null, null, 3],
  ["P-02", "Advice desk", null, "UK", "Leeds City Council", null, null, "exact", 2],
  ["P-03", "Job mentors", null, "United Kingdom", "Newport", null, null, null, 4],
  ["P-04", "Neighbourhood choir", null, "España", "Barcelna", null, null, null, 1],
  ["P-05", "Women's walks", null, "Italy", "Torino", 45.07, 7.69, "exact", 3],
  ["P-06", "Shared kitchen", null, "Türkiye", "Ankara", 32.85, 39.92, "exact", 2],
  ["P-07", "First steps", null, "Österreich", "Stadt Wien", null, null, null, 4],
];
const bytes = seedWorkbook({ tables: [{ name: "Practices", sheet: "Practices", kind: "table", headerRow: 1, firstColumn: 0, headers: HEADERS, rows: ROWS }] });

const box = (page: Page, name: RegExp) => page.getByRole("checkbox", { name });

async function openLocate(page: Page): Promise<void> {
  await page.goto("/");
  if ((page.viewportSize()?.width ?? 0) < 900) await page.getByRole("tab", { name: "Workbook" }).click();
  await expect(page.getByText("Sample.xlsx").first()).toBeVisible();
  await page.getByLabel("Workbook file").setInputFiles({ name: "Our practices.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await expect(page.getByText("This is the sample workbook")).toHaveCount(0); // the sample stays in use until the other is read
  await expect(page.getByText("Our practices.xlsx").first()).toBeVisible();
  await page.getByRole("tab", { name: "Practices" }).click();
  await page.getByRole("button", { name: "Locate" }).click();
  await expect(box(page, /^Language café/)).toBeChecked();
}

test("places are found offline, chosen where in doubt, written on one press and taken back by one undo", async ({ page }) => {
  const watched = watch(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await openLocate(page);
  await expect(box(page, /^Advice desk/)).not.toBeChecked();
  await page.getByRole("radiogroup", { name: "Place of Job mentors" }).getByRole("radio", { name: /^Newport, Wales/ }).check();
  await page.getByRole("button", { name: "Write 3 positions" }).click();
  await expect(page.getByRole("region", { name: "Workbook" }).getByRole("status").first()).toHaveText("Wrote 3 positions. Undo takes them back.");
  const map = page.getByRole("region", { name: "Map and list" }).getByRole("status").first();
  await expect(map).toHaveText(/5 on the map/);
  await page.getByRole("button", { name: /^Undo: Locate 3 practices/ }).click();
  await expect(map).toHaveText(/2 on the map/);
  await page.getByRole("button", { name: "Write 2 positions" }).click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download workbook" }).click();
  const rows = rowsOf(new Uint8Array(readFileSync(await (await waiting).path())), "Practices");
  expect(rows.map(({ Latitude, Longitude, Precision }) => [Latitude, Longitude, Precision])).toEqual([
    [55.606, 13.001, "locality"], [null, null, "exact"], [null, null, null], [null, null, null], [45.07, 7.69, "exact"], [32.85, 39.92, "exact"], [48.208, 16.372, "locality"],
  ]);
  watched.expectNone();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the locate view is calm at 320 px, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.emulateMedia({ colorScheme });
    await openLocate(page);
    expect((await axe(page).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
