import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { readCsv } from "../support/csvReader";
import { expectFocusHeld, pressAt, tabTo } from "./keyboard";

// The whole map without a mouse: nothing here clicks, hovers, fills or moves the focus but by a key.
test.use({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

const status = (page: Page) => page.getByRole("status").filter({ hasText: /of 38 practices/ });
const filters = (page: Page) => page.getByRole("region", { name: "Filters" });
const group = (page: Page, name: string) => filters(page).getByRole("group", { name, exact: true });
const map = (page: Page) => page.getByRole("region", { name: "Map of practices" });
const symbols = (page: Page) => map(page).getByRole("group", { name: "Practices on the map" }).getByRole("button");
const list = (page: Page) => page.getByRole("list", { name: "Practices", exact: true });
const tools = (page: Page) => page.getByRole("toolbar", { name: "Map and list" });
const tool = (page: Page, name: string) => tools(page).getByRole("button", { name, exact: true });
const focused = (page: Page) => page.locator(":focus");
const skipTo = (page: Page, part: "list" | "map") => page.getByRole("button", { name: `Skip to the ${part}`, exact: true });

async function openSample(page: Page, hash = ""): Promise<void> {
  await page.goto(`/map.html?open=sample${hash}`);
  await expect(status(page)).toHaveText(/^\d+ of 38 practices, /);
  await expect(symbols(page).first()).toBeVisible();
}

/** Goes along the toolbar, which is one stop of the Tab key, and presses a button of it. */
async function useTool(page: Page, name: string): Promise<void> {
  await tabTo(page, tool(page, "Present"));
  for (let i = 0; i < 4 && !await tool(page, name).evaluate((each) => each === document.activeElement); i += 1) await page.keyboard.press("ArrowRight");
  await expect(tool(page, name)).toBeFocused();
  await page.keyboard.press("Enter");
}

test("the first two stops lead to the list and to the map, on the map page and in the workbench", async ({ page }) => {
  await openSample(page);
  await page.keyboard.press("Tab");
  await expect(skipTo(page, "list")).toBeFocused();
  await expect(skipTo(page, "list")).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(list(page).getByRole("button").first()).toBeFocused();
  await openSample(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(skipTo(page, "map")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(map(page)).toBeFocused();
  await tabTo(page, symbols(page).and(page.locator("[tabindex='0']")), "Tab", 2);

  await page.goto("/index.html");
  await expect(symbols(page).first()).toBeVisible();
  const face = page.getByRole("region", { name: "Map and list" });
  await tabTo(page, skipTo(page, "list"));
  await page.keyboard.press("Tab");
  await expect(face.getByRole("button", { name: "Skip to the map", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(map(page)).toBeFocused();
});

test("where it is narrow the skip links open the tab that they lead to", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSample(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "List" })).toHaveAttribute("aria-selected", "true");
  await expect(list(page).getByRole("button").first()).toBeFocused();
  await tabTo(page, skipTo(page, "map"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(map(page)).toBeFocused();
  await tabTo(page, page.getByRole("tab", { name: "Map" }), "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tabpanel", { name: "Filters" })).toBeVisible();
  await tabTo(page, page.getByRole("searchbox", { name: "Search practices" }), "Tab", 8);
});

test("filters: search in a facet, any or all, years, a minimum, and chips cleared one by one", async ({ page }) => {
  await openSample(page);
  const groups = group(page, "Target group");
  await tabTo(page, groups.getByRole("textbox", { name: "Search in Target group" }));
  await page.keyboard.type("newc");
  await expect(groups.getByRole("checkbox")).toHaveCount(1);
  await pressAt(page, groups.getByRole("checkbox", { name: /newcomers/ }), "Space");
  await tabTo(page, groups.getByRole("textbox"), "Shift+Tab");
  await page.keyboard.press("Escape");
  await expect(groups.getByRole("textbox")).toHaveValue("");
  await pressAt(page, groups.getByRole("checkbox", { name: /residents/ }), "Space");
  await expect(page).toHaveURL(/target-group=newcomers&target-group=residents/);
  await pressAt(page, groups.getByRole("button", { name: "all of" }), "Enter", "Shift+Tab");
  await expect(page).toHaveURL(/all=target-group/);
  await tabTo(page, group(page, "Year").getByRole("spinbutton", { name: "Ran from year" }));
  await page.keyboard.type("2016");
  await expect(page).toHaveURL(/from=2016/);
  await pressAt(page, filters(page).getByRole("slider", { name: "Impact" }), "ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/min\.Impact=2/);
  const chips = filters(page).getByRole("list", { name: "Active filters" }).getByRole("button");
  await expect(chips).toHaveCount(5); // two target groups, years, impact, and all of them
  await tabTo(page, chips.first(), "Shift+Tab");
  for (const left of [4, 3, 2]) {
    await page.keyboard.press("Enter");
    await expect(chips).toHaveCount(left);
    await expect(chips.first()).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("searchbox", { name: "Search practices" })).toBeFocused();
  await expect(status(page)).toHaveText("38 of 38 practices, 38 on the map");
});

test("the map: arrow keys between symbols, into a cluster, a fan-out and back, a card and back", async ({ page }) => {
  await openSample(page, "#country=Sweden&country=Finland&country=United+Kingdom");
  await pressAt(page, skipTo(page, "map"), "Enter");
  await tabTo(page, symbols(page).and(page.locator("[tabindex='0']")), "Tab", 2);
  const first = await focused(page).getAttribute("data-symbol");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect(focused(page)).toHaveAttribute("data-symbol", /./);
  expect(await focused(page).getAttribute("data-symbol")).not.toBe(first);

  const spot = page.getByRole("button", { name: /^3 practices near Malmö: .*all at one spot$/ });
  for (const key of ["ArrowDown", "ArrowLeft", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowRight"]) {
    if (await spot.evaluate((each) => each === document.activeElement)) break;
    await page.keyboard.press(key);
  }
  await expect(spot).toBeFocused();
  await page.keyboard.press("Enter");
  const fan = page.getByRole("group", { name: "3 practices at one spot: Malmö" }).getByRole("button");
  await expect(fan.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  const name = (await fan.nth(1).getAttribute("aria-label")) ?? "";
  await page.keyboard.press("Enter");
  const heading = page.getByRole("article").getByRole("heading", { level: 2 });
  await expect(heading).toBeFocused();
  expect(name.startsWith((await heading.textContent()) ?? "?")).toBe(true);
  await pressAt(page, page.getByRole("button", { name: "Back to list" }), "Enter", "Shift+Tab");
  await expect(fan.nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(fan).toHaveCount(0);
  await expect(spot).toBeFocused();

  const cluster = symbols(page).and(page.locator("[aria-label*=' practices near ']:not([aria-expanded])"));
  for (const key of ["ArrowLeft", "ArrowLeft", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
    if (await focused(page).and(cluster).count() === 1) break;
    await page.keyboard.press(key);
  }
  const before = await focused(page).getAttribute("aria-label");
  expect(before).toMatch(/^\d+ practices near /);
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page).getAttribute("aria-label")).not.toBe(before); // an heir in the opened cluster has the focus
  await expect(focused(page)).toHaveAttribute("data-symbol", /./);
  await page.keyboard.press("-");
  await expectFocusHeld(page);
});

test("two practices are chosen in the list, compared, and left again", async ({ page }) => {
  await openSample(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const first = list(page).getByRole("button").first();
  await expect(first).toBeFocused();
  await pressAt(page, list(page).getByRole("checkbox", { name: /^Compare / }).first(), "Space", "Shift+Tab");
  await tabTo(page, list(page).getByRole("checkbox", { name: /^Compare / }).nth(1), "Tab", 3);
  await page.keyboard.press("Space");
  const tray = page.getByRole("region", { name: "Chosen to compare" });
  await pressAt(page, tray.getByRole("button", { name: "Compare 2" }), "Enter");
  await expect(page.getByRole("heading", { name: "2 practices side by side" })).toBeFocused();
  await pressAt(page, page.getByRole("region", { name: "Comparison", exact: true }).getByRole("button", { name: "Map and list" }), "Enter", "Shift+Tab");
  await expect(list(page)).toBeVisible();
  await expectFocusHeld(page);
});

test("presenting starts from the toolbar and is left by Escape, with the focus back on its button", async ({ page }) => {
  await openSample(page);
  await useTool(page, "Present");
  const stage = page.getByRole("dialog", { name: "Presentation" });
  await expect(stage.getByRole("button", { name: "Next practice" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(stage).toContainText("1 of 32");
  for (let i = 0; i < 14; i += 1) { // the focus goes round in the presentation, never behind it
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null)).toBe(true);
  }
  await tabTo(page, stage.getByRole("button", { name: "Leave" }));
  await page.keyboard.press("Enter");
  await expect(stage).toBeHidden();
  await expect(tool(page, "Present")).toBeFocused();
});

test("regions: a boundary file is opened, a region chosen and left", async ({ page }) => {
  await openSample(page);
  await useTool(page, "Regions");
  const panel = page.getByRole("region", { name: "Regions" });
  await expect(panel).toBeVisible();
  const square = { type: "Feature", properties: { code: "SE22", name: "Sydsverige" }, geometry: { type: "Polygon", coordinates: [[[12, 55], [17, 55], [17, 57], [12, 57], [12, 55]]] } };
  const chooser = page.waitForEvent("filechooser");
  await pressAt(page, panel.getByRole("button", { name: /boundary file/i }).first(), "Enter");
  await (await chooser).setFiles({ name: "one.geojson", mimeType: "application/geo+json", buffer: Buffer.from(JSON.stringify({ type: "FeatureCollection", attribution: "Drawn for a test", features: [square] })) });
  await pressAt(page, panel.getByRole("button", { name: "Sydsverige" }), "Enter");
  await expect(panel.getByRole("heading", { name: "Sydsverige" })).toBeFocused();
  await pressAt(page, panel.getByRole("button", { name: "All regions" }), "Enter", "Shift+Tab");
  await expect(panel.getByRole("button", { name: "Sydsverige" })).toBeFocused();
});

test("the export menu leads to a CSV file, and gives the focus back", async ({ page }) => {
  await openSample(page, "#country=Italy");
  await useTool(page, "Export");
  await expect(page.getByRole("menuitem", { name: /^CSV/ })).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Export as CSV" });
  await expect(dialog).toBeVisible();
  const download = page.waitForEvent("download");
  await pressAt(page, dialog.getByRole("button", { name: "Save file" }), "Enter");
  const rows = readCsv(readFileSync(await (await download).path(), "utf8"), ",");
  expect(rows).toHaveLength(4); // a header and Italy's three
  await pressAt(page, dialog.getByRole("button", { name: "Close", exact: true }), "Enter");
  await expect(dialog).toBeHidden();
  await expect(tool(page, "Export")).toBeFocused();
});

test("map settings and moving the map have buttons", async ({ page }) => {
  await openSample(page);
  await pressAt(page, map(page).getByRole("button", { name: "Move the map" }), "Enter");
  const before = await map(page).locator("[data-symbol]").first().boundingBox();
  await pressAt(page, map(page).getByRole("button", { name: "Move east" }), "Enter");
  await expect.poll(async () => (await map(page).locator("[data-symbol]").first().boundingBox())?.x).toBeLessThan(before?.x ?? 0);
  await pressAt(page, map(page).getByRole("button", { name: "Map settings" }), "Enter");
  const dialog = page.getByRole("dialog", { name: "Map settings" });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole("radio", { checked: true }), "Tab", 5);
  await page.keyboard.press("ArrowDown");
  await pressAt(page, dialog.getByRole("button", { name: "Save" }), "Enter");
  await expect(dialog).toBeHidden();
  await expect(map(page).getByRole("button", { name: "Every practice as a dot" })).toHaveAttribute("aria-pressed", "true");
  await expect(map(page).getByRole("button", { name: "Map settings" })).toBeFocused();
});
