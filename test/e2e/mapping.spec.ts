import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import * as XLSX from "@e965/xlsx";
import { readFileSync } from "node:fs";
import { axe } from "./axe";
import { watch } from "./onlyLocalhost";
import { differingParts } from "./savedParts";

/** As a Swedish officer keeps it: a title, a note, groups over names with merged cells, columns of their own, no table, a second sheet. */
const SHEET = [
  ["Goda exempel i länet 2024"],
  ["Uppdaterad i mars. Frågor: Anna."],
  [],
  ["Nr", "Insatsens namn", "Läge", null, null, "Bedömning 1–4", null, null, null, null, "Handläggare"],
  [null, null, "Kommun", "Lat", "Long", "Relevans", "Måluppfyllelse", "Effektivitet", "Effekt", "Hållbarhet", null],
  ["7", "Språkkafé", "Lund", 55.705, 13.191, 3, 2, 4, 1, null, "MK"],
  ["8", "Odla tillsammans", "Gävle", 60.675, 17.141, 4, 3, 2, 2, 3, "JS"],
];
const ADDRESSES = [["Namn", "Ort", "Telefon"], ["Anna", "Lund", "046-1"]];

function swedishWorkbook(): Uint8Array {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet(SHEET);
  sheet["!merges"] = ["A1:F1", "A4:A5", "B4:B5", "C4:E4", "F4:J4", "K4:K5"].map((area) => XLSX.utils.decode_range(area));
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(ADDRESSES), "Adresser");
  XLSX.utils.book_append_sheet(book, sheet, "Goda exempel");
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

const cells = (bytes: Uint8Array, sheet: string): unknown[][] => {
  const found = XLSX.read(bytes, { type: "array" }).Sheets[sheet];
  return found ? XLSX.utils.sheet_to_json<unknown[]>(found, { header: 1, defval: null, blankrows: true }) : [];
};

async function openSwedish(page: Page, bytes: Uint8Array): Promise<void> {
  await page.goto("/");
  if ((page.viewportSize()?.width ?? 0) < 900) await page.getByRole("tab", { name: "Workbook" }).click();
  await expect(page.getByText("Sample.xlsx").first()).toBeVisible();
  await page.getByLabel("Workbook file").setInputFiles({ name: "Goda exempel.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await expect(page.getByText("“Goda exempel” looks like a list of practices")).toBeVisible();
}

test("a Swedish sheet with two header rows is matched, rated and saved with its headers untouched", async ({ page }) => {
  const watched = watch(page);
  const before = swedishWorkbook();
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSwedish(page, before);
  await page.getByRole("button", { name: "Match columns" }).click();
  await expect(page.getByRole("group", { name: "Title", exact: true })).toContainText("Språkkafé · Odla tillsammans");
  await expect(page.getByText("No column is taken for")).toHaveCount(0);
  await page.getByRole("button", { name: "Use these columns" }).click();
  await page.getByRole("button", { name: /^Språkkafé/ }).or(page.getByText("Språkkafé")).first().click();
  await page.getByRole("radiogroup", { name: "Sustainability" }).getByRole("radio", { name: /^4/ }).check();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download workbook" }).click();
  const after = new Uint8Array(readFileSync(await (await waiting).path()));
  const expected = SHEET.map((row) => Array.from({ length: 11 }, (_, i) => row[i] ?? null));
  const rated = expected.map((row, i) => (i === 5 ? row.map((cell, column) => (column === 9 ? 4 : cell)) : row));
  expect(cells(after, "Goda exempel")).toEqual(rated);
  expect(cells(after, "Adresser")).toEqual(ADDRESSES);
  expect(XLSX.read(after, { type: "array" }).Sheets["Goda exempel"]?.["!merges"]).toHaveLength(6);
  expect(differingParts(before, after).lost).toEqual([]);
  watched.expectNone();
});

/** Three years on three sheets: two layouts, one with a title above its headers, the third as the second. */
const YEARS: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>> = {
  "2022": [["Nr", "Projekt", "Ort", "Breitengrad", "Längengrad", "Relevanz", "Wirkung"], ["A-1", "Sprachcafé", "Jena", 50.927, 11.586, 3, 2], ["A-2", "Chor", "Gera", 50.88, 12.08, 4, null]],
  "2023": [["Gute Praxis 2023"], [], ["Titel", "Kennung", "Relevanz", "Wirkung", "Breite", "Länge", "Gemeinde", "Notiz"], ["Garten", "B-1", 2, 1, 51.34, 12.37, "Leipzig", "x"], ["Mentoren", "B-2", 1, 4, 51.05, 13.74, "Dresden", "y"]],
  "2024": [["Titel", "Kennung", "Relevanz", "Wirkung", "Breite", "Länge", "Gemeinde", "Notiz"], ["Kino", "C-1", 4, 4, 50.83, 12.92, "Chemnitz", "z"]],
};

test("three sheets with two header layouts are one list; a rating lands on its own sheet and nothing else changes", async ({ page }) => {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(YEARS)) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  const before = new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  const open = async (bytes: Uint8Array): Promise<void> => {
    await page.goto("/");
    await expect(page.getByText("Sample.xlsx").first()).toBeVisible();
    await page.getByLabel("Workbook file").setInputFiles({ name: "Jahre.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  };
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(before);
  await page.getByRole("button", { name: "Match columns" }).click();
  await page.screenshot({ path: test.info().outputPath("three.png") });
  await page.getByRole("button", { name: "Next: 2023" }).or(page.getByRole("button", { name: "Next: 2024" })).first().click();
  await page.getByRole("button", { name: /^Next: / }).click();
  await page.getByRole("button", { name: "Use these columns of 3 tables" }).click();
  await expect(page.getByText("Practices of 3 tables are one list now: 2022, 2023, 2024.").first()).toBeVisible();
  for (const title of ["Sprachcafé", "Mentoren", "Kino"]) await expect(page.getByText(title).first()).toBeVisible();
  await page.getByText("Mentoren").first().click();
  await page.getByRole("radiogroup", { name: "Relevance" }).getByRole("radio", { name: /^3/ }).check();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download workbook" }).click();
  const after = new Uint8Array(readFileSync(await (await waiting).path()));
  const width = 8;
  for (const [name, rows] of Object.entries(YEARS)) {
    const own = Math.max(...rows.map((row) => row.length));
    const expected = rows.map((row, r) => Array.from({ length: Math.min(own, width) }, (_, c) => (name === "2023" && r === 4 && c === 2 ? 3 : row[c] ?? null)));
    expect(cells(after, name)).toEqual(expected);
  }
  const { changed, lost } = differingParts(before, after);
  expect(lost).toEqual([]);
  expect(changed.filter((part) => part.startsWith("xl/worksheets/"))).toEqual(["xl/worksheets/sheet2.xml"]);
  await open(after);
  await expect(page.getByText("Mentoren").first()).toBeVisible();
  await expect(page.getByText(/looks like a list of practices/)).toHaveCount(0);
  await page.getByRole("tab", { name: "Filters" }).click();
  await page.getByRole("checkbox", { name: /^2023/ }).check();
  await expect(page.getByText("2 of 5 practices, 2 on the map", { exact: true })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("again.png") });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`matching is calm at 320 px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 320, height: 800 });
    await openSwedish(page, swedishWorkbook());
    await page.screenshot({ path: test.info().outputPath("offer.png") });
    await page.getByRole("button", { name: "Match columns" }).click();
    await expect(page.getByRole("heading", { name: "Match columns" })).toBeFocused();
    await page.screenshot({ path: test.info().outputPath("match.png") });
    await page.getByRole("button", { name: /^Other columns found/ }).click();
    await page.getByRole("button", { name: /^Columns of yours that are not used/ }).click();
    await page.getByRole("button", { name: /^Columns of yours that are not used/ }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: test.info().outputPath("others.png") });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect((await axe(page).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`)).toEqual([]);
  });
}
