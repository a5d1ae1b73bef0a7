import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import * as XLSX from "@e965/xlsx";
import { readFileSync } from "node:fs";
import { axe } from "./axe";
import { watch } from "./onlyLocalhost";

test.use({ viewport: { width: 1440, height: 900 } });

const pane = (page: Page) => page.getByRole("region", { name: "Workbook" });
const map = (page: Page) => page.getByRole("region", { name: "Map and list" });

/** As a Spanish Excel saves it: Windows-1252, semicolons, decimal commas. */
const CSV = [
  "ID;Title;Country;Place;Latitude;Longitude;Relevance;Effectiveness;Efficiency;Impact;Sustainability;Folder",
  "01;Español en la calle;Spain;Logroño;42,46;-2,445;3;4;2;3;4;=A1",
  "02;Café de las lenguas;Spain;León;42,6;-5,57;n/a;2;3;4;1;@x",
].join("\r\n");

async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("/");
  await expect(map(page).getByRole("status")).toHaveText(/38 of 38 practices/);
  await page.getByLabel("Workbook file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

test("a CSV is shown first, opened as a copy, rated, and downloaded as .xlsx that another program reads", async ({ page }) => {
  const watched = watch(page);
  await give(page, "Prácticas.csv", Buffer.from(CSV, "latin1"));
  const dialog = page.getByRole("dialog", { name: "Open Prácticas.csv" });
  await expect(dialog.getByLabel("Columns are split by")).toHaveValue(";");
  await expect(dialog.getByLabel("Decimal mark")).toHaveValue(",");
  await expect(dialog.getByLabel("Characters")).toHaveValue("windows-1252");
  await expect(dialog.getByRole("cell", { name: "Español en la calle" })).toBeVisible();
  await expect(dialog.getByRole("columnheader", { name: /^ID\s*text/ })).toBeVisible();
  await expect(dialog.getByRole("columnheader", { name: /^Latitude\s*number/ })).toBeVisible();
  await expect(dialog.getByRole("cell", { name: "-2.445" })).toBeVisible();
  expect((await axe(page).analyze()).violations).toEqual([]);
  await dialog.getByLabel("Columns are split by").selectOption(",");
  await expect(dialog.getByRole("columnheader", { name: /^Latitude/ })).toHaveCount(0);
  await dialog.getByLabel("Columns are split by").selectOption(";");
  await dialog.getByRole("button", { name: "Open a copy" }).click();

  await expect(page.getByRole("main").getByText("Opened a copy of Prácticas.csv as a new workbook: 1 sheet, 2 rows. Download saves Prácticas.xlsx; Prácticas.csv stays as it is.")).toBeVisible();
  await expect(map(page).getByRole("status")).toHaveText("2 of 2 practices, 2 on the map");
  await pane(page).getByRole("tab", { name: "Practices" }).click();
  await pane(page).getByRole("button", { name: /Café de las lenguas/ }).click();
  await pane(page).getByRole("radiogroup", { name: "Relevance" }).getByRole("radio", { name: /^4/ }).check();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download workbook" }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe("Prácticas.xlsx");
  const book = XLSX.read(readFileSync(await file.path()), { type: "buffer" });
  const sheet = book.Sheets["Prácticas"] ?? {};
  expect(XLSX.utils.sheet_to_json(sheet, { header: 1 }).slice(1)).toEqual([
    ["01", "Español en la calle", "Spain", "Logroño", 42.46, -2.445, 3, 4, 2, 3, 4, "=A1"],
    ["02", "Café de las lenguas", "Spain", "León", 42.6, -5.57, 4, 2, 3, 4, 1, "@x"],
  ]);
  expect((sheet["L2"] as XLSX.CellObject).f).toBeUndefined();
  watched.expectNone();
});

test("a declined CSV changes nothing, and a broken .xls is refused in words while the page stays in use", async ({ page }) => {
  await give(page, "Lista.csv", Buffer.from(CSV, "latin1"));
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(map(page).getByRole("status")).toHaveText("38 of 38 practices, 38 on the map");
  const whole = XLSX.write({ SheetNames: ["S"], Sheets: { S: XLSX.utils.aoa_to_sheet(Array.from({ length: 900 }, (_, i) => [`Practice ${i}`, i])) } }, { bookType: "biff8", type: "buffer" }) as Buffer;
  await page.getByLabel("Workbook file").setInputFiles({ name: "Old.xls", mimeType: "application/octet-stream", buffer: Buffer.from(whole.fill(0, whole.length / 2, whole.length / 2 + 700)) });
  await expect(page.getByRole("main").getByText(/^Old\.xls: This workbook is damaged/)).toBeVisible();
  await expect(map(page).getByRole("status")).toHaveText("38 of 38 practices, 38 on the map");
});

test("an .ods and an .xls open as copies with their receipts", async ({ page }) => {
  const sheet = XLSX.utils.aoa_to_sheet([["Title", "Country", "Latitude", "Longitude"], ["Språkcafé", "Sweden", 55.605, 13.0038], ["Ħ'Attard", "Malta", 35.89, 14.44]]);
  for (const bookType of ["ods", "biff8"] as const) {
    const name = bookType === "ods" ? "Alt.ods" : "Alt.xls";
    await give(page, name, XLSX.write({ SheetNames: ["Praxis"], Sheets: { Praxis: sheet } }, { bookType, type: "buffer" }) as Buffer);
    await expect(page.getByRole("main").getByText(`Opened a copy of ${name} as a new workbook: 1 sheet, 2 rows. Not in the copy: cell formats. Download saves Alt.xlsx; ${name} stays as it is.`)).toBeVisible();
    await expect(map(page).getByRole("status")).toHaveText("2 of 2 practices, 2 on the map");
    await expect(map(page).getByText("Språkcafé").first()).toBeVisible();
  }
});

test("the map page opens a dropped CSV after asking, at 320 px too", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/map.html");
  await page.getByLabel("Workbook file").setInputFiles({ name: "Prácticas.csv", mimeType: "text/csv", buffer: Buffer.from(CSV, "latin1") });
  const dialog = page.getByRole("dialog", { name: "Open Prácticas.csv" });
  await expect(dialog).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await dialog.getByRole("button", { name: "Open a copy" }).click();
  await expect(page.getByText(/^Opened a copy of Prácticas\.csv/).first()).toBeVisible();
  await expect(page.getByText("2 of 2 practices, 2 on the map").first()).toBeAttached(); // which of its places shows it depends on the width
});
