import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { axe } from "./axe";
import { watch } from "./onlyLocalhost";

/** Boxes in place of coasts: own shapes, with codes of the sample's practices. */
const box = (west: number, south: number, east: number, north: number): number[][][] => [[[west, south], [east, south], [east, north], [west, north], [west, south]]];
const feature = (code: string, name: string, rings: number[][][]) => ({ type: "Feature", properties: { code, name }, geometry: { type: "Polygon", coordinates: rings } });
const NORTH = JSON.stringify({
  type: "FeatureCollection", attribution: "Drawn for a test",
  features: [feature("SE22", "Sydsverige", box(12, 55, 17, 57)), feature("SE12", "East of it", box(17, 55, 21, 60)), feature("FI1D", "Far north", box(22, 61, 31, 69)), feature("", "Skånes granne", box(8, 55, 12, 57))],
});
/** Two levels over the same lines: nations and regions. */
const TWO_LEVELS = JSON.stringify({
  type: "Topology", arcs: [[[-6, 50], [-3, 50], [-3, 52]], [[-3, 52], [-6, 52], [-6, 50]], [[-3, 50], [2, 50], [2, 52], [-3, 52]], [[-3, 50], [-3, 52]]],
  objects: {
    nations: { type: "GeometryCollection", geometries: [{ type: "Polygon", arcs: [[0, 1]], properties: { cd: "W92000004", nm: "Wales" } }] },
    regions: { type: "GeometryCollection", geometries: [
      { type: "Polygon", arcs: [[0, 1]], properties: { cd: "UKL", nm: "Wales" } }, { type: "Polygon", arcs: [[2, -4]], properties: { cd: "UKI", nm: "London and around" } },
    ] },
  },
});

const panel = (page: Page) => page.getByRole("region", { name: "Regions" });
const table = (page: Page) => panel(page).getByRole("table", { name: "Regions in the present view" });
const legend = (page: Page) => page.getByRole("list", { name: /by region$/ });
const status = (page: Page) => page.getByRole("status").filter({ hasText: /of \d+ practices/ });

async function openSample(page: Page): Promise<void> {
  await page.goto("/map.html?open=sample");
  await expect(status(page)).toHaveText(/^38 of 38 practices/);
}

async function openBoundaries(page: Page, text: string, name = "north.geojson"): Promise<void> {
  if (!await panel(page).isVisible()) await page.getByRole("button", { name: "Regions", exact: true }).click();
  await panel(page).getByLabel("Boundary file", { exact: true }).setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

test("without a file the regions of the practices are a table, and it says where boundaries are to be had", async ({ page }) => {
  await openSample(page);
  await page.getByRole("button", { name: "Regions", exact: true }).click();
  await expect(table(page).getByRole("row").nth(1)).toContainText("Skåne SE224");
  for (const link of await panel(page).getByRole("link").all()) expect(await link.getAttribute("href")).toMatch(/^https:/);
  await table(page).getByRole("button", { name: "Region" , exact: true }).click();
  await expect(table(page).getByRole("columnheader", { name: "Region", exact: true })).toHaveAttribute("aria-sort", "ascending");
  await expect(table(page).getByRole("row").nth(1)).toContainText("Apulia");
  await panel(page).getByRole("button", { name: "Back to list" }).click();
  await expect(page.getByRole("list", { name: "Practices" })).toBeVisible();
});

test("a boundary file shades the map; a region opens its practices, narrows the filter and leads back", async ({ page }) => {
  const watched = watch(page);
  await openSample(page);
  await openBoundaries(page, NORTH);
  await expect(legend(page).getByRole("listitem")).toHaveText(["1", "3", "no practice"]);
  await expect(page.getByText("Drawn for a test").first()).toBeVisible();
  await expect(table(page).getByRole("row")).toHaveCount(3);
  await expect(panel(page).getByText("Practices whose region is not in the file (34)")).toBeVisible();
  await expect(panel(page).getByText("Regions of the file without a practice here (2)")).toBeVisible();
  await table(page).getByRole("button", { name: "Sydsverige" }).focus();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { name: "Sydsverige" })).toBeFocused();
  await expect(panel(page).getByRole("list", { name: "Practices in Sydsverige" }).getByRole("listitem")).toHaveCount(3);
  const practice = panel(page).getByRole("list", { name: "Practices in Sydsverige" }).getByRole("button").nth(1);
  const title = (await practice.textContent()) ?? "";
  await practice.click();
  await expect(page.getByRole("article").getByRole("heading", { name: title })).toBeFocused();
  await page.getByRole("button", { name: "Back to list" }).click();
  await expect(practice).toBeFocused();
  await panel(page).getByRole("button", { name: "Show only this region" }).click();
  await expect(status(page)).toHaveText(/^3 of 38 practices/);
  await panel(page).getByRole("button", { name: "All regions" }).click();
  await expect(table(page).getByRole("button", { name: "Sydsverige" })).toBeFocused();
  await expect(legend(page).getByRole("listitem")).toHaveText(["3", "no practice"]);
  watched.expectNone();
});

test("a click on the map chooses a region, a drag does not, and symbols keep their own clicks", async ({ page }) => {
  await openSample(page);
  await openBoundaries(page, JSON.stringify({ type: "FeatureCollection", features: [feature("SE22", "Everywhere", box(-120, -50, 120, 80))] }));
  await expect(legend(page)).toBeVisible();
  const map = page.getByRole("region", { name: "Map of practices" });
  const at = await map.boundingBox();
  if (!at) throw new Error("The map is not on the page.");
  const [x, y] = [at.x + at.width * 0.12, at.y + at.height * 0.55];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(panel(page).getByRole("heading", { name: "Regions" })).toBeVisible();
  await page.mouse.click(x, y);
  await expect(panel(page).getByRole("heading", { name: "Everywhere" })).toBeVisible();
  // Where the machine is busy the symbols may be drawn anew between press and release: a person then presses again.
  await expect(async () => {
    await page.locator("[data-symbol]:not([aria-label*=' practices '])").first().click({ timeout: 3000 });
    await expect(panel(page).getByRole("heading", { name: "Everywhere" })).toBeHidden({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });
});

test("the level with most practices is proposed and can be changed; a minimum keeps small numbers off the map", async ({ page }) => {
  await openSample(page);
  await openBoundaries(page, TWO_LEVELS, "uk.topojson");
  await expect(table(page).getByRole("row")).toHaveCount(3);
  await panel(page).getByText("Level, fields and source").click();
  await expect(panel(page).getByText("Joined by code: 4; by the code of a region around: 0; by name: 0.")).toBeVisible();
  await panel(page).getByRole("combobox", { name: "Level" }).selectOption("nations");
  await expect(table(page).getByRole("row")).toHaveCount(2);
  await panel(page).getByRole("button", { name: "Mean score", exact: true }).first().click();
  await panel(page).getByRole("spinbutton", { name: "Least practices in a shaded region" }).fill("3");
  await page.keyboard.press("Tab");
  await expect(legend(page).getByText("fewer than 3 practices with a score: not shown")).toBeVisible();
  await expect(table(page).getByRole("row").nth(1)).toContainText("of 2: not shown");
  await panel(page).getByRole("button", { name: "Remove the boundary file" }).click();
  await expect(legend(page)).toBeHidden();
});

test("what is no boundary file is refused in words, and the one before stays", async ({ page }) => {
  await openSample(page);
  await openBoundaries(page, NORTH);
  await expect(legend(page)).toBeVisible();
  await panel(page).getByText("Level, fields and source").click();
  await openBoundaries(page, JSON.stringify({ type: "FeatureCollection", features: [feature("E1", "Leeds", box(420000, 430000, 440000, 445000))] }), "leeds.json");
  await expect(panel(page).getByText(/leeds\.json: .*British National Grid \(EPSG:27700\).*Export it in WGS 84/).first()).toBeVisible();
  await expect(legend(page)).toBeVisible();
});

test("a boundary file dropped on the map is not taken for a workbook", async ({ page }) => {
  await openSample(page);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "north.geojson", { type: "application/geo+json" }));
    return data;
  }, NORTH);
  await page.getByRole("region", { name: "Map of practices" }).dispatchEvent("drop", { dataTransfer: transfer });
  await expect(legend(page)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Sample.xlsx" })).toBeVisible();
});

for (const [width, height, scheme] of [[1440, 900, "light"], [768, 1024, "dark"], [320, 640, "light"]] as const) {
  test(`axe finds nothing in the regions at ${width} px in the ${scheme} theme, and nothing scrolls sideways`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height });
    await openSample(page);
    const clean = async (where: string): Promise<void> => {
      const { violations } = await axe(page).analyze();
      expect(violations.map((v) => `${where}: ${v.id} ${v.nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await page.getByRole("button", { name: "Regions", exact: true }).click();
    await clean("no file");
    await openBoundaries(page, NORTH);
    await panel(page).getByText("Level, fields and source").click();
    await clean("table");
    await table(page).getByRole("button", { name: "Sydsverige" }).click();
    await clean("region");
    if (width < 600) await page.getByRole("tab", { name: "Map" }).click();
    await clean("map");
  });
}
