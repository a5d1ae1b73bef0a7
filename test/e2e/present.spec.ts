import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { axe } from "./axe";

test.use({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

const stage = (page: Page) => page.getByRole("dialog", { name: "Presentation" });
const status = (page: Page) => page.getByRole("status");
const list = (page: Page) => page.getByRole("list", { name: "Practices", exact: true });
const compare = (page: Page, nth: number) => list(page).getByRole("checkbox", { name: /^Compare / }).nth(nth);

async function openSample(page: Page, hash = ""): Promise<void> {
  await page.goto(`/map.html?open=sample${hash}`);
  await expect(status(page)).toHaveText(/of 38 practices/);
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map((v) => `${v.id} ${v.nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
}

test("practices are presented with the keyboard alone, published ones first, and the focus comes back", async ({ page }) => {
  await openSample(page);
  await page.getByRole("button", { name: "Present", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(stage(page).getByRole("heading", { level: 1, name: "Sample" })).toBeVisible();
  await expect(stage(page)).toContainText("32 practices");
  await expect(stage(page)).toContainText("6 practices are left out: they are not marked for publication.");
  await expect(stage(page).getByRole("button", { name: "Next practice" })).toBeFocused();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowRight");
  await expect(stage(page)).toContainText("2 of 32");
  await page.keyboard.press("PageUp");
  await expect(stage(page)).toContainText("1 of 32");
  const title = (await stage(page).getByRole("heading", { level: 2 }).textContent()) ?? "";
  await expectNoViolations(page);
  await page.keyboard.press("b");
  await expect(stage(page).getByRole("button", { name: /The screen is blank/ })).toBeVisible();
  await page.keyboard.press("b");
  await stage(page).getByRole("switch", { name: "Unpublished too" }).focus();
  await page.keyboard.press("Space");
  await expect(stage(page)).toContainText("1 of 38");
  await stage(page).getByRole("button", { name: "Leave" }).focus();
  await page.keyboard.press("Enter");
  await expect(stage(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Present", exact: true })).toBeFocused();
  await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
});

test("Escape leaves a presentation that came by a link; its title and slide are in the link", async ({ page }) => {
  await openSample(page);
  const key = (await list(page).locator("[data-practice]").nth(2).getAttribute("data-practice")) ?? "";
  await openSample(page, `#practice=${key}&present=all&title=Spring+meeting`);
  await page.reload();
  await expect(stage(page).getByRole("heading", { level: 1, name: "Spring meeting" })).toBeVisible();
  await expect(stage(page)).toContainText("3 of 38");
  await stage(page).getByRole("button", { name: "Edit title" }).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Summer meeting");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/title=Summer\+meeting/);
  await page.keyboard.press("Escape");
  await expect(stage(page)).toBeHidden();
});

test("a link brings back filter, view of the map and practice; panning adds no steps to go back through", async ({ page }) => {
  await openSample(page, "#country=Italy");
  await expect(status(page)).toHaveText("3 of 38 practices, 3 on the map");
  const before = await page.evaluate(() => window.history.length);
  await page.getByRole("button", { name: "Zoom out" }).click();
  await expect(page).toHaveURL(/#country=Italy&view=[\d.]+,[\d.]+,[\d.]+$/);
  await page.getByRole("button", { name: "Zoom out" }).click();
  const seen = new URL(page.url()).hash;
  await expect.poll(() => new URL(page.url()).hash).not.toBe(seen);
  expect(await page.evaluate(() => window.history.length)).toBe(before);
  await list(page).locator("[data-practice]").first().click();
  await expect(page).toHaveURL(/&practice=/);
  const link = page.url();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(status(page)).toHaveText("3 of 38 practices, 3 on the map");
  await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toBeVisible();
  await page.waitForTimeout(600); // longer than the map rests before its view is written
  expect(page.url()).toBe(link);
});

test("two to four practices stand side by side, at 320 px too, and back ends it", async ({ page }) => {
  test.slow(); // axe looks twice
  await openSample(page);
  for (const nth of [0, 1, 2, 3]) await compare(page, nth).click();
  await expect(compare(page, 4)).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("region", { name: "Chosen to compare" }).getByRole("button", { name: /^Remove / }).first().click();
  await page.getByRole("button", { name: "Compare 3" }).click();
  const comparison = page.getByRole("region", { name: "Comparison", exact: true });
  await expect(comparison.getByRole("heading", { name: "3 practices side by side" })).toBeFocused();
  await expect(comparison.getByRole("columnheader")).toHaveCount(3);
  await expect(comparison.getByRole("rowheader", { name: /^Impact/ })).toBeVisible();
  await expect(page).toHaveURL(/#compare=.+&compare=.+&compare=/);
  await expectNoViolations(page);
  const lines = await comparison.getByRole("rowheader").count();
  await comparison.getByRole("switch", { name: "Only differences" }).click();
  expect(await comparison.getByRole("rowheader").count()).toBeLessThan(lines);
  await page.setViewportSize({ width: 320, height: 640 });
  const table = comparison.getByRole("region", { name: "Comparison table" });
  await table.focus();
  await page.keyboard.press("End");
  for (let i = 0; i < 12; i += 1) await page.keyboard.press("ArrowRight");
  await expect.poll(() => table.evaluate((each) => each.scrollLeft)).toBeGreaterThan(0);
  expect((await comparison.getByRole("rowheader").first().boundingBox())?.x).toBeLessThan(2); // the names stay
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.goBack();
  await expect(comparison).toBeHidden();
});

test("a printed page has title, filters, legend, map and list, and nothing to press", async ({ page }, info) => {
  await openSample(page, "#country=Sweden&country=Italy");
  await expect(status(page)).toHaveText("6 of 38 practices, 6 on the map");
  const file = info.outputPath("list.pdf");
  writeFileSync(file, await page.pdf({ format: "A4" }));
  const text = textOf(file);
  test.skip(text === null, "pdftotext is not on this machine: the PDF was made, its text was not read.");
  expect(text).toContain("Sample");
  expect(text).toContain("6 of 38 practices");
  expect(text).toMatch(/Shown: Country: Sweden/);
  expect(text).toContain("Needs improvement");
  for (const word of ["Open workbook", "Copy link", "Present", "Search practices", "Legend", "Show all"]) expect(text).not.toContain(word);
});

for (const [width, height, scheme, forced] of [[320, 640, "light", "none"], [768, 1024, "dark", "none"], [1024, 768, "light", "active"]] as const) {
  test(`axe finds nothing in a presentation at ${width} px, ${scheme}, forced colours ${forced}, and nothing scrolls sideways`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, forcedColors: forced, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height });
    await openSample(page, "#present=published");
    await expectNoViolations(page);
    await page.keyboard.press("PageDown");
    await expect(stage(page)).toContainText("1 of 32");
    await expectNoViolations(page);
    expect(await stage(page).evaluate((each) => each.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

/** The text of a PDF; null where nothing on this machine reads one. */
function textOf(file: string): string | null {
  try {
    return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw cause;
  }
}
