import { expect, test } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { largeWorkbook } from "../support/largeWorkbook";

// Lists of which only the rows in sight are on the page: no key may lose the focus, and a list comes back where it was.
test.use({ viewport: { width: 1440, height: 900 } });
const COUNT = 1_500;

const mapList = (page: Page) => page.getByRole("list", { name: "Practices", exact: true });
const rateList = (page: Page) => page.getByRole("list", { name: "Practices to rate" });
/** The place in the list of the row that has the focus. */
const focusedRow = (page: Page) => page.locator("[data-index]:has(:focus)");

async function open(page: Page): Promise<void> {
  await page.goto("/");
  await page.locator("input[type=file]").first().setInputFiles({
    name: "Many.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(largeWorkbook(COUNT)),
  });
  await expect(mapList(page).locator(`[aria-setsize="${COUNT}"]`).first()).toBeVisible({ timeout: 60_000 });
}

async function pressAndExpect(page: Page, list: Locator, steps: readonly (readonly [string, number])[]): Promise<void> {
  for (const [key, index] of steps) {
    await page.keyboard.press(key);
    await expect(focusedRow(page), key).toHaveAttribute("data-index", String(index));
    await expect(list.locator(":focus")).toBeInViewport();
  }
}

test("keys lead through all practices of the map's list, and its card leads back to the same row", async ({ page }) => {
  await open(page);
  expect(await mapList(page).getByRole("listitem").count()).toBeLessThan(60);
  await mapList(page).locator("[data-main]").first().focus();
  await pressAndExpect(page, mapList(page), [
    ["ArrowDown", 1], ["PageDown", 9], ["End", COUNT - 1], ["ArrowUp", COUNT - 2], ["PageUp", COUNT - 10], ["Home", 0], ["End", COUNT - 1], ["PageUp", COUNT - 9],
  ]);
  const title = await page.locator(":focus").textContent();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Back to list" }).click();
  await expect(focusedRow(page)).toHaveAttribute("data-index", String(COUNT - 9));
  await expect(page.locator(":focus")).toHaveText(title ?? "");
  await expect(page.locator(":focus")).toBeInViewport();
});

test("a row keeps the focus while others scroll by", async ({ page }) => {
  await open(page);
  await mapList(page).locator("[data-main]").nth(2).focus();
  await mapList(page).hover();
  await page.mouse.wheel(0, 40_000);
  await expect(mapList(page).locator('[data-index="2"]')).not.toBeInViewport();
  await page.keyboard.press("ArrowDown");
  await expect(focusedRow(page)).toHaveAttribute("data-index", "3");
  await expect(page.locator(":focus")).toBeInViewport();
});

test("a practice that was rated far down is come back to in the pane", async ({ page }) => {
  await open(page);
  await page.getByRole("tab", { name: "Practices", exact: true }).click();
  await rateList(page).getByRole("button").first().focus();
  await pressAndExpect(page, rateList(page), [["End", COUNT - 1], ["ArrowUp", COUNT - 2]]);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "All practices", exact: true }).click();
  await expect(focusedRow(page)).toHaveAttribute("data-index", String(COUNT - 2));
  await expect(page.locator(":focus")).toBeInViewport();
});
