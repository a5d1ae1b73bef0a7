import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { INDICATOR_COLUMNS } from "../../src/core/schema";
import { seedWorkbook } from "../workbook/buildWorkbook";
import { axe } from "./axe";
import { expectFocusHeld, pressAt } from "./keyboard";
import { watch } from "./onlyLocalhost";
import { rowsOf } from "./savedParts";

const bytes = seedWorkbook({ tables: [{ name: "Indicators", sheet: "Indicators", kind: "table", headerRow: 1, firstColumn: 0, headers: INDICATOR_COLUMNS.map(({ name }) => name), rows: [INDICATOR_COLUMNS.map(() => null)] }] });

async function expectNoViolations(page: Page): Promise<void> {
  // A button on its way from one colour to the next has neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime)).map((each) => each.finished)));
  const { violations } = await axe(page).include("[aria-label=Workbook]").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

test("a first-time user goes from a question to rows of the workbook and through a step of an exercise, by keyboard", async ({ page }) => {
  const watched = watch(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto("/");
  await page.getByRole("tab", { name: "Workbook" }).click();
  await page.getByLabel("Workbook file").setInputFiles({ name: "Our plan.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await expect(page.getByText("Our plan.xlsx").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Where do you want to begin?" })).toBeVisible();
  await expectNoViolations(page);

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  await page.getByRole("searchbox", { name: "Search questions" }).fill("belong");
  await pressAt(page, button(/^whether people feel they belong here/), "Enter");
  await expect(page.getByRole("heading", { name: /whether people feel they belong here$/ })).toBeFocused();
  await pressAt(page, page.getByRole("checkbox", { name: /^BRG-O7/ }), "Space");
  await pressAt(page, page.getByRole("checkbox", { name: /^BRG-O8/ }), "Space");
  await expectNoViolations(page);
  await pressAt(page, button("Add 2 to the selection"), "Enter");
  await expect(page.getByText("2 indicators were added to the Indicators table.").first()).toBeVisible();
  await expectFocusHeld(page);

  await pressAt(page, button(/^Four questions to your selection/), "Enter", "Shift+Tab");
  await page.getByRole("textbox", { name: "Owner for all 2 rows without one" }).fill("Housing team");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Shared responsibility" }).getByText("Answered")).toBeVisible();
  await expectNoViolations(page);

  await pressAt(page, button("Back to the suggestion"), "Enter", "Shift+Tab");
  await pressAt(page, button(/^Exercises/), "Enter");
  await button(/^Choose few indicators well/).press("Enter");
  await pressAt(page, button("Done, go on"), "Enter");
  await expect(button(/^2\. Start long/)).toBeFocused();
  await expect(page.getByText("2 indicators selected, from 1 domain.")).toBeVisible();
  await expectNoViolations(page);

  const waiting = page.waitForEvent("download");
  await button("Download workbook").click();
  const saved = new Uint8Array(readFileSync(await (await waiting).path()));
  expect(rowsOf(saved, "Indicators").map(({ Code, Owner }) => [Code, Owner])).toEqual([["BRG-O7", "Housing team"], ["BRG-O8", "Housing team"]]);
  // Opened again, the workbook remembers the step.
  await page.getByLabel("Workbook file").setInputFiles({ name: "Our plan 2.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(saved) });
  await expect(page.getByText("Our plan 2.xlsx").first()).toBeVisible();
  await expect(async () => { // until the newly opened workbook has taken the place of the one before
    await button(/more tabs$/).click({ timeout: 3000 });
    await page.getByRole("menuitem", { name: "Guide" }).click({ timeout: 3000 });
    await button(/^Exercises/).click({ timeout: 3000 });
  }).toPass({ timeout: 40_000 });
  await expect(button(/^Choose few indicators well .* 1 of 4 steps done$/)).toBeVisible();
  watched.expectNone();
});
