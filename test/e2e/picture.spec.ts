import { expect, test, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { partsIn, picturesOn } from "../workbook/seenPictures";
import { watch } from "./onlyLocalhost";
import { differingParts, rowsOf } from "./savedParts";

// The Theory of Change goes into the workbook as a picture, in the browser, without Excel.

const sample = readFileSync(path.join(__dirname, "..", "..", "assets", "sample.xlsx"));
const SHEET = "xl/worksheets/sheet7.xml";

const notice = (page: Page, words: RegExp) => page.getByText(words).first();

async function putPicture(page: Page): Promise<void> {
  await page.getByRole("tablist", { name: "View" }).getByRole("tab", { name: "Theory of Change" }).click();
  await expect(page.getByRole("button", { name: /^Need: Synthetic example/ })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Put the picture into the workbook/ }).press("Enter");
  await expect(page.getByRole("button", { name: "Undo: Put the picture into the workbook" }).first()).toBeVisible({ timeout: 30_000 });
  await expect(notice(page, /^The picture stands at Theory of Change!I2, with its words as alternative text\.$/)).toBeVisible();
}

async function save(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download workbook" }).click()]);
  return readFileSync(await download.path());
}

test("the diagram is put into the file, saved with its words, found again, put anew and taken back", async ({ page }) => {
  const watched = watch(page);
  await page.goto("/index.html");
  await putPicture(page);
  await expect(page.getByText("Changes not downloaded yet")).toBeVisible();

  const saved = await save(page);
  const [picture] = picturesOn(saved, SHEET);
  expect(picture?.name).toBe("Cairn Theory of Change");
  expect(picture?.alt).toMatch(/^Diagram of a Theory of Change, from need to inputs\. .*Synthetic example: people who arrive in our area/);
  const png = Buffer.from(picture?.png ?? []);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Math.round(picture?.width ?? 0), 2 * Math.round(picture?.height ?? 0)]);
  expect(differingParts(sample, saved)).toEqual({
    changed: ["[Content_Types].xml", "xl/worksheets/_rels/sheet7.xml.rels", SHEET], lost: [],
    added: ["xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml", "xl/media/image1.png"],
  });
  expect(rowsOf(saved, "Theory of Change")).toEqual(rowsOf(sample, "Theory of Change"));
  await expect(notice(page, /1 picture put in/)).toBeVisible();

  // Opened again, put again: one picture, in the same parts.
  const opened = await openFileWorkbook(saved, "sample.xlsx");
  expect((await opened.list()).map(({ name }) => name)).toContain("TheoryOfChange");
  await page.getByLabel("Workbook file").setInputFiles({ name: "again.xlsx", mimeType: "application/octet-stream", buffer: saved });
  await expect(page.getByRole("region", { name: "Workbook" }).getByText("again.xlsx")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("No unsaved changes")).toBeVisible();
  await putPicture(page);
  const again = await save(page);
  expect(Object.keys(partsIn(again).parts)).toEqual(Object.keys(partsIn(saved).parts));
  expect(picturesOn(again, SHEET).map(({ name }) => name)).toEqual(["Cairn Theory of Change"]);

  await page.getByRole("button", { name: /^Undo: Put the picture into the workbook/ }).first().click();
  await expect(page.getByRole("button", { name: /^Undo: Put the picture/ })).toHaveCount(0);
  expect(Buffer.from(await save(page)).equals(saved)).toBe(true);
  watched.expectNone();
});
