import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { axe } from "./axe";
import { watch } from "./onlyLocalhost";

test.use({ viewport: { width: 320, height: 800 } });

const CRITERIA = ["Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"] as const;
const row = (page: Page, index: number) => page.getByRole("list", { name: "Practices to rate" }).getByRole("listitem").nth(index);

async function rateAs(page: Page, initials: string, ratings: readonly number[]): Promise<void> {
  await page.getByRole("button", { name: /^Rat(e|ing) as/ }).click();
  await page.getByRole("textbox", { name: "Your initials" }).fill(initials);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Rating as ${initials}` })).toBeVisible();
  await row(page, 0).getByRole("button").click();
  for (const [i, rating] of ratings.entries()) {
    const radio = page.getByRole("radiogroup", { name: CRITERIA[i] ?? "" }).getByRole("radio", { name: String(rating) });
    await radio.focus();
    await page.keyboard.press(String(rating));
    await expect(radio).toBeChecked();
  }
  await expect(page.getByText(`Saved to Ratings as ${initials}`)).toBeVisible();
  await page.getByRole("button", { name: "All practices" }).click();
}

async function expectCalm(page: Page): Promise<void> {
  expect((await axe(page).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`two raters rate blind, see where they differ, and take the median, at 320 px, ${colorScheme}`, async ({ page }) => {
    const watched = watch(page);
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    await page.getByRole("tab", { name: "Workbook" }).click();
    await page.getByRole("tab", { name: "Practices" }).click();
    await rateAs(page, "AB", [4, 3, 3, 1, 3]);
    await rateAs(page, "CD", [3, 3, 3, 4, 3]);
    await page.getByRole("button", { name: "Consensus" }).click();
    await expect(page.getByRole("region", { name: "Where raters differ most" }).getByRole("button").first()).toContainText("Impact: AB 1, CD 4");
    await expectCalm(page);
    await page.getByRole("region", { name: "Where raters differ most" }).getByRole("button").first().click();
    await expectCalm(page);
    await page.getByRole("button", { name: "Take into Practices" }).click();
    await expect(page.getByText("Taken into its row")).toBeVisible();
    await expect(page.getByRole("region", { name: "Impact" })).toContainText("In the sheet now: 2.5 (taken: median of 2 raters)");
    await page.getByRole("button", { name: /^Undo: Take the consensus on/ }).click();
    await expect(page.getByRole("region", { name: "Impact" })).not.toContainText("taken:");
    watched.expectNone();
  });
}

test("four practices side by side fit a pane of 320 px, by keyboard", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("tab", { name: "Workbook" }).click();
  await page.getByRole("tab", { name: "Practices" }).click();
  for (const index of [0, 1, 2, 3]) {
    await row(page, index).getByRole("checkbox").focus();
    await page.keyboard.press("Space");
  }
  await expect(row(page, 4).getByRole("checkbox")).toBeDisabled();
  await page.getByRole("button", { name: "Compare", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Compare practices" }).getByRole("columnheader")).toHaveCount(4);
  await expectCalm(page);
});
