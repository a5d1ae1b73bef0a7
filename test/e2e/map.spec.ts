import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import path from "node:path";
import { axe } from "./axe";
import { watch } from "./onlyLocalhost";

const sample = path.join(__dirname, "..", "..", "assets", "sample.xlsx");

test.use({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

const status = (page: Page) => page.getByRole("status");
const list = (page: Page) => page.getByRole("list", { name: "Practices" });
const filters = (page: Page) => page.getByRole("region", { name: "Filters" });
const map = (page: Page) => page.getByRole("region", { name: "Map of practices" });
const symbols = (page: Page) => map(page).getByRole("group", { name: "Practices on the map" }).getByRole("button");

async function openSample(page: Page, address = "/map.html"): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: "Open sample" }).click();
  await expect(status(page)).toHaveText(/of 38 practices/);
}

test("opens the sample, filters it, and asks nothing of anyone else", async ({ page }) => {
  const watched = watch(page);
  await openSample(page);
  await expect(status(page)).toHaveText("38 of 38 practices, 38 on the map");
  await filters(page).getByRole("group", { name: "Country" }).getByRole("checkbox", { name: "Italy (3)" }).check();
  await expect(status(page)).toHaveText("3 of 38 practices, 3 on the map");
  await expect(list(page).getByRole("listitem")).toHaveCount(3);
  await filters(page).getByRole("checkbox", { name: "Sweden (3)" }).check();
  await expect(status(page)).toHaveText("6 of 38 practices, 6 on the map");
  await filters(page).getByRole("button", { name: "Clear Country: Italy" }).click();
  await expect(filters(page).getByRole("button", { name: "Clear Country: Sweden" })).toBeFocused();
  await filters(page).getByRole("button", { name: "Clear all" }).click();
  await expect(status(page)).toHaveText("38 of 38 practices, 38 on the map");
  await expect(page.getByRole("searchbox", { name: "Search practices" })).toBeFocused();
  watched.expectNone();
});

test("opens a person's own file, and refuses in words what is no workbook", async ({ page }) => {
  await page.goto("/map.html");
  await page.getByLabel("Workbook file").setInputFiles({ name: "notes.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("not a zip at all") });
  await expect(page.getByRole("alert")).toContainText("notes.xlsx: ");
  await page.getByLabel("Workbook file").setInputFiles({ name: "Our practices.xlsx", mimeType: "application/octet-stream", buffer: readFileSync(sample) });
  await expect(page.getByRole("heading", { name: "Our practices.xlsx" })).toBeVisible();
  await expect(status(page)).toHaveText("38 of 38 practices, 38 on the map");
  await filters(page).getByRole("checkbox", { name: "Italy (3)" }).check();
  await expect(page).toHaveURL(/#country=Italy$/);
  await page.getByRole("button", { name: "Open sample" }).click();
  await expect(page.getByRole("heading", { name: "Sample.xlsx" })).toBeVisible();
  await expect(page).toHaveURL(/\?open=sample$/);
  await expect(status(page)).toHaveText("38 of 38 practices, 38 on the map");
});

test("search and minimums narrow list and map together", async ({ page }) => {
  await openSample(page);
  await page.getByRole("searchbox", { name: "Search practices" }).fill("malmo");
  await expect(status(page)).toHaveText("3 of 38 practices, 3 on the map");
  await expect(symbols(page)).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Search practices" }).fill("");
  await filters(page).getByRole("slider", { name: "Impact" }).fill("4");
  await expect(page).toHaveURL(/min\.Impact=4/);
  const shown = Number(/^\d+/.exec((await status(page).textContent()) ?? "")?.[0]);
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(38);
});

test("a card takes the list's place and gives back the same line and focus", async ({ page }) => {
  await openSample(page);
  const practice = list(page).getByRole("button").nth(3);
  const title = (await practice.textContent()) ?? "";
  await practice.click();
  await expect(page.getByRole("heading", { name: title })).toBeFocused();
  await expect(page.getByRole("list", { name: "Criteria profile" }).getByRole("listitem")).toHaveCount(5);
  await expect(page.getByRole("heading", { name: "Why" })).toBeVisible();
  for (const link of await page.getByRole("article").getByRole("link").all()) {
    expect(await link.getAttribute("href")).toMatch(/^https?:/);
    expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
  }
  await page.getByRole("button", { name: "Back to list" }).click();
  await expect(list(page).getByRole("button", { name: title, exact: true })).toBeFocused();
});

test("the address carries filter and practice through reload, back and forward", async ({ page }) => {
  await openSample(page);
  await filters(page).getByRole("checkbox", { name: "Sweden (3)" }).check();
  const title = (await list(page).getByRole("button").first().textContent()) ?? "";
  await list(page).getByRole("button").first().click();
  await expect(page).toHaveURL(/#country=Sweden&practice=/);
  await page.reload();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(status(page)).toHaveText("3 of 38 practices, 3 on the map");
  await page.getByRole("button", { name: "Back to list" }).click();
  await expect(page).toHaveURL(/#country=Sweden$/);
  await page.goBack();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await page.goForward();
  await expect(list(page)).toBeVisible();
});

test("the map can be used with the keyboard alone", async ({ page }) => {
  await openSample(page);
  await expect(symbols(page).first()).toBeVisible();
  await map(page).getByRole("button", { name: "Skip to the list of practices" }).focus();
  await page.keyboard.press("Tab");
  const focused = page.locator(":focus");
  await expect(focused).toHaveAttribute("data-symbol", /./);
  expect(await symbols(page).evaluateAll((all) => all.filter((each) => (each as HTMLElement).tabIndex === 0).length)).toBe(1);
  const before = await focused.getAttribute("aria-label");
  await page.keyboard.press("ArrowLeft");
  await expect(focused).toHaveAttribute("data-symbol", /./);
  expect(await focused.getAttribute("aria-label")).not.toBe(before);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Zoom in" })).toBeFocused();
});

test("Enter opens a symbol's card, and going back returns to the symbol", async ({ page }) => {
  await openSample(page, "/map.html#country=Finland");
  const symbol = symbols(page).first();
  await symbol.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("checkbox", { name: /^Compare / })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(symbol).toBeFocused();
});

test("a cluster opens by zooming; practices at one spot fan out", async ({ page }) => {
  await openSample(page, "/map.html#country=United+Kingdom&country=Sweden");
  const one = page.getByRole("button", { name: /^3 practices near Malmö: / });
  await expect(one).toBeVisible();
  await one.click();
  await expect(page.getByRole("group", { name: "3 practices at one spot: Malmö" }).getByRole("button")).toHaveCount(3);
  await page.keyboard.press("Escape");
  const before = await symbols(page).count();
  await symbols(page).and(page.locator("[aria-label*=' practices near ']:not([aria-label*='Malmö'])")).first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => symbols(page).count()).not.toBe(before);
  await expect(page.locator(":focus")).toHaveAttribute("data-symbol", /./);
});

test("without the background map the practices still show, and the page says so", async ({ page }) => {
  await page.route("**/basemap/**", (route) => route.abort());
  await openSample(page);
  await expect(map(page).getByText("The background map could not be loaded")).toBeVisible();
  await expect(symbols(page).first()).toBeVisible();
});

test("on paper all listed practices stand, and nothing of the navigation", async ({ page }) => {
  await openSample(page);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(list(page).getByRole("listitem")).toHaveCount(38);
  await expect(page.getByRole("button", { name: "Open workbook" })).toBeHidden();
  await expect(page.getByRole("list", { name: "Legend" })).toBeVisible();
});

for (const [width, height, scheme] of [[1440, 900, "light"], [768, 1024, "dark"], [320, 640, "light"]] as const) {
  test(`axe finds nothing at ${width} px in the ${scheme} theme, and nothing scrolls sideways`, async ({ page }) => {
    test.slow(); // axe looks at everything four times
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height });
    await page.goto("/map.html");
    expect((await axe(page).analyze()).violations.map((v) => `${v.id} ${v.nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
    await openSample(page);
    for (const tab of width < 600 ? ["Map", "List", "Filters"] : width < 900 ? ["List", "Filters"] : [null]) {
      if (tab !== null) await page.getByRole("tab", { name: tab }).click();
      await expect(status(page)).toBeVisible();
      const { violations } = await axe(page).analyze();
      expect(violations.map((v) => `${tab ?? "wide"}: ${v.id} ${v.nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    if (width < 900) await page.getByRole("tab", { name: "List" }).click();
    await list(page).getByRole("button").first().click();
    const { violations } = await axe(page).analyze();
    expect(violations.map((v) => `card: ${v.id} ${v.nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
  });
}
