import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { axe } from "./axe";
import { watch } from "./onlyLocalhost";

test.use({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

const TILES = "https://tiles.example.org/{z}/{x}/{y}.png";
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQI12P4//8/AAX+Av7czFnnAAAAAElFTkSuQmCC", "base64");

const map = (page: Page) => page.getByRole("region", { name: "Map of practices" });
const symbols = (page: Page) => map(page).getByRole("group", { name: "Practices on the map" }).getByRole("button");
const spot = (page: Page) => page.getByRole("button", { name: /^3 practices near Malmö: .*all at one spot$/ });
const fan = (page: Page) => page.getByRole("group", { name: "3 practices at one spot: Malmö" });

async function openSample(page: Page, address = "/map.html?open=sample"): Promise<void> {
  await page.goto(address);
  await expect(symbols(page).first()).toBeVisible();
}

test("practices at one spot fan out, are gone round with arrow keys, and fold up into the symbol", async ({ page }) => {
  await openSample(page);
  await expect(spot(page)).toHaveAttribute("aria-expanded", "false");
  await spot(page).focus();
  await page.keyboard.press("Enter");
  await expect(fan(page).getByRole("button")).toHaveCount(3);
  await expect(spot(page)).toHaveAttribute("aria-expanded", "true");
  const all = fan(page).getByRole("button");
  await expect(all.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(all.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(all.nth(2)).toBeFocused();
  expect(await all.evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).tabIndex))).toEqual([-1, -1, 0]);
  await page.keyboard.press("Escape");
  await expect(fan(page)).toHaveCount(0);
  await expect(spot(page)).toBeFocused();
});

test("a practice of a fan opens its card, and going back returns to it in the fan", async ({ page }) => {
  await openSample(page);
  await spot(page).click();
  await page.keyboard.press("ArrowDown");
  const second = fan(page).getByRole("button").nth(1);
  const name = (await second.getAttribute("aria-label")) ?? "";
  await page.keyboard.press("Enter");
  const heading = page.getByRole("article").getByRole("heading", { level: 2 });
  await expect(heading).toBeFocused();
  expect(name.startsWith((await heading.textContent()) ?? "?")).toBe(true);
  await page.getByRole("button", { name: /^Back to/ }).press("Enter");
  await expect(second).toBeFocused();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(fan(page)).toHaveCount(0);
});

test("every practice as a dot: the pointer opens one, the keyboard goes by the groups, the legend says so", async ({ page }) => {
  await openSample(page, "/map.html?open=sample#country=Finland");
  await expect(symbols(page)).toHaveCount(1);
  const box = await symbols(page).first().boundingBox();
  await page.getByRole("button", { name: "Every practice as a dot" }).click();
  await expect(page.getByRole("button", { name: "Every practice as a dot" })).toHaveAttribute("aria-pressed", "true");
  await expect(map(page).getByText("Every practice is drawn")).toBeVisible();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await expect(page.getByRole("article")).toBeVisible();
  await page.getByRole("button", { name: /^Back to/ }).click();
  await symbols(page).first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toBeFocused();
  await page.reload();
  await expect(page.getByRole("button", { name: "Every practice as a dot" })).toHaveAttribute("aria-pressed", "true");
});

test("a symbol says how sure its place is", async ({ page }) => {
  await openSample(page, "/map.html?open=sample#country=Finland");
  await expect(symbols(page).first()).toHaveAccessibleName(/, somewhere in /);
});

test("tiles are asked for only once a person has switched them on, and say whose they are", async ({ page }) => {
  const watched = watch(page);
  const asked: string[] = [];
  await page.route("https://tiles.example.org/**", async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ contentType: "image/png", body: PICTURE });
  });
  await openSample(page);
  watched.expectNone();
  expect(await page.locator("iframe").count()).toBe(0);

  await page.getByRole("button", { name: "Map settings" }).click();
  const dialog = page.getByRole("dialog", { name: "Map settings" });
  await dialog.getByRole("switch", { name: "Map tiles from another server" }).click();
  await expect(dialog.getByText(/will see this computer's internet address/)).toBeVisible();
  await dialog.getByRole("textbox", { name: "Address of the tiles" }).fill("http://tiles.example.org/{z}/{x}/{y}.png");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("The address has to start with https://.")).toBeVisible();
  await expect(dialog.getByText("Enter whose map it is.", { exact: false })).toBeVisible();
  expect((await axe(page).analyze()).violations.map((v) => v.id)).toEqual([]);
  await dialog.getByRole("textbox", { name: "Address of the tiles" }).fill(TILES);
  await dialog.getByRole("textbox", { name: "Whose map it is" }).fill("© Example <b>Survey</b>");
  expect(asked).toEqual([]);
  await dialog.getByRole("button", { name: "Save" }).click();

  await expect(map(page).getByText("Tiles: © Example <b>Survey</b>")).toBeVisible();
  await expect.poll(() => asked.length).toBeGreaterThan(3);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("img").first()).toBeVisible();
  expect(asked.every((address) => /^https:\/\/tiles\.example\.org\/\d+\/\d+\/\d+\.png$/.test(address))).toBe(true);
  // The page that holds the practices may still load no picture from there, and the frame none from elsewhere.
  const blocked = (address: string) => new Promise<string>((resolve) => {
    const image = new Image();
    image.onload = () => { resolve("loaded"); };
    image.onerror = () => { resolve("refused"); };
    image.src = address;
  });
  expect(await page.evaluate(blocked, "https://tiles.example.org/1/1/1.png")).toBe("refused");
  const inside = page.frames().find((each) => each.url().endsWith("/tiles.html"));
  expect(await inside?.evaluate(blocked, "https://elsewhere.example.org/1.png")).toBe("refused");
});

test("a tile server that gives nothing is said, and the map stays", async ({ page }) => {
  await page.addInitScript((template) => {
    if (window.top === window) window.localStorage.setItem("cairn.map", JSON.stringify({ tiles: { on: true, template, attribution: "Nobody" } }));
  }, TILES);
  await page.route("https://tiles.example.org/**", (route) => route.abort());
  await openSample(page);
  await expect(map(page).getByText("The tile server gave no tiles.")).toBeVisible();
});

test("a browser that keeps nothing for the page says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await openSample(page);
  await page.getByRole("button", { name: "Map settings" }).click();
  await expect(page.getByRole("dialog").getByText("This browser keeps nothing for this page")).toBeVisible();
});
