import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { unzipSync, strFromU8 } from "fflate";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { axe } from "./axe";
import { watch } from "./onlyLocalhost";

test.use({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

async function openDialog(page: Page): Promise<void> {
  await page.goto("/map.html?open=sample");
  await expect(page.getByRole("status").first()).toHaveText(/of 38 practices/);
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /^Catalogue/ }).click();
  await expect(page.getByRole("dialog", { name: "Make a catalogue" })).toBeVisible();
}

const dialog = (page: Page) => page.getByRole("dialog", { name: "Make a catalogue" });

async function save(page: Page, path: string): Promise<string> {
  const download = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Save file" }).click();
  await (await download).saveAs(path);
  await expect(dialog(page).getByRole("status")).toContainText("was handed to the browser");
  return path;
}

test("the sample becomes a web page that needs nothing else, and axe finds nothing in it or in the dialog", async ({ page, context }, info) => {
  test.slow(); // axe looks at a long page
  const watched = watch(page);
  await openDialog(page);
  await expect(dialog(page)).toContainText("32 practices, a page each. 6 practices left out, not marked for publication.");
  expect((await axe(page).include("[role=dialog]").analyze()).violations.map(({ id }) => id)).toEqual([]);
  await dialog(page).getByRole("textbox", { name: "Title", exact: true }).fill("What works in our region");
  const file = await save(page, info.outputPath("catalogue.html"));
  watched.expectNone();

  const reader = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  reader.on("request", (request) => requests.push(request.url()));
  reader.on("console", (message) => errors.push(message.text()));
  await context.setOffline(true);
  await reader.goto(pathToFileURL(file).href);
  await expect(reader.getByRole("heading", { level: 1, name: "What works in our region" })).toBeVisible();
  await expect(reader.getByRole("article")).toHaveCount(32);
  await expect(reader.getByText("The ratings in this catalogue are synthetic")).toBeVisible();
  await reader.getByRole("navigation").getByRole("link", { name: /^2\. / }).first().click();
  await expect(reader.getByRole("article").nth(1)).toBeInViewport();
  expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
  expect(errors).toEqual([]);
  const styled = await reader.evaluate(() => getComputedStyle(document.querySelector("h1") as Element).fontWeight);
  expect(styled).toBe("600");
  // axe takes minutes over thirty-two pages of one kind: it looks at three of them.
  await reader.evaluate(() => { document.querySelectorAll("article:nth-of-type(n+4)").forEach((article) => { article.remove(); }); });
  expect((await axe(reader).analyze()).violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ""}`)).toEqual([]);
  await reader.setViewportSize({ width: 320, height: 640 });
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("the sample becomes a Word document with drawn profiles and their words", async ({ page }, info) => {
  await openDialog(page);
  await dialog(page).getByRole("radio", { name: "Country" }).check();
  await dialog(page).getByRole("radio", { name: /^Word/ }).check();
  const parts = unzipSync(new Uint8Array(readFileSync(await save(page, info.outputPath("catalogue.docx")))));
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  expect(text).toContain("Practices by country");
  expect(text.match(/descr="Ratings of /g)?.length).toBeGreaterThanOrEqual(30);
  const pictures = Object.entries(parts).filter(([name]) => name.endsWith(".png"));
  expect(pictures.length).toBeGreaterThan(5);
  for (const [, bytes] of pictures) expect(bytes.length).toBeGreaterThan(2000); // an empty canvas compresses to less
});

test("the print window gets the same page", async ({ page }) => {
  await openDialog(page);
  await dialog(page).getByRole("radio", { name: /^Print/ }).check();
  await dialog(page).getByRole("button", { name: "Print", exact: true }).click();
  await expect(dialog(page).getByRole("status")).toContainText("The print window was opened");
});
