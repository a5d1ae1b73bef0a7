import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { axe } from "./axe";

const pane = (page: Page) => page.getByRole("region", { name: "Workbook" });

/** The Criteria view over the sample, from the tab or from the menu that a narrow pane puts it in. */
async function openCriteria(page: Page): Promise<void> {
  await page.goto("/");
  const tab = page.getByRole("tab", { name: "Criteria", exact: true });
  await page.getByRole("tab", { name: "Indicators" }).waitFor();
  if (await tab.isVisible()) await tab.click();
  else {
    await page.getByRole("button", { name: /more tabs/ }).click();
    await page.getByRole("menuitem", { name: "Criteria" }).click();
  }
  await expect(page.getByRole("combobox", { name: "Criteria set" })).toHaveValue("DAC-5");
}

test.describe("the criteria view in a narrow pane", () => {
  test.use({ viewport: { width: 320, height: 800 } });

  test("fits, by keyboard changes the order of importance, and passes axe", async ({ page }) => {
    await openCriteria(page);
    await page.getByRole("radio", { name: "By order of importance" }).check();
    await page.getByRole("button", { name: "Move Impact up" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Move Impact up" })).toBeFocused();
    await expect(page.getByRole("list", { name: "Criteria in order of importance" }).getByRole("listitem").nth(1)).toContainText("Impact");
    await page.getByRole("button", { name: "Move Relevance down" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Move Relevance down" })).toBeFocused(); // its row left the page for a moment
    await expect(page.getByRole("region", { name: "Draft" })).toContainText(/Changes \d+ of 38 verdicts/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect((await axe(page).analyze()).violations).toEqual([]);
  });
});

test.describe("the criteria view", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("drags a criterion to the top, tells which verdicts change, applies and undoes as one", async ({ page }) => {
    await openCriteria(page);
    await page.getByRole("radio", { name: "By order of importance" }).check();
    const items = page.getByRole("list", { name: "Criteria in order of importance" }).getByRole("listitem");
    await items.last().dragTo(items.first());
    await expect(items.first()).toContainText("Sustainability");
    await page.getByRole("combobox", { name: "Score" }).selectOption("minimum");
    await page.getByRole("button", { name: "Review and apply" }).click();
    const dialog = page.getByRole("dialog", { name: "Apply these rules?" });
    await expect(dialog.getByText("Practices with another verdict")).toBeVisible();
    await dialog.getByRole("button", { name: "Apply" }).click();
    await expect(pane(page).getByRole("status")).toContainText("The new rules are in force.");
    await expect(page.getByRole("combobox", { name: "Score" })).toHaveValue("minimum");
    await pane(page).getByRole("button", { name: "Undo: Change the criteria" }).click();
    await expect(page.getByRole("combobox", { name: "Score" })).toHaveValue("arithmetic");
    await expect(page.getByRole("radio", { name: "All the same" })).toBeChecked();
  });

  test("takes a snapshot and tells what a changed rating did since", async ({ page }) => {
    await openCriteria(page);
    await page.getByRole("button", { name: "History" }).click();
    await page.getByRole("button", { name: "Take a snapshot" }).click();
    await expect(page.getByText(/^Nothing has changed/)).toBeVisible();
    await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
    await page.getByRole("button", { name: "Back to the criteria" }).click();
    await page.getByRole("combobox", { name: "Score" }).selectOption("harmonic");
    await page.getByRole("button", { name: "Review and apply" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Apply" }).click();
    await page.getByRole("button", { name: "History" }).click();
    await expect(page.getByText("Method arithmetic → harmonic")).toBeVisible();
    await expect(page.getByText("No rating changed; the rules did.").first()).toBeVisible();
    expect((await axe(page).analyze()).violations).toEqual([]);
  });
});
