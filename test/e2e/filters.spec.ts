import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { axe } from "./axe";

test.use({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

const status = (page: Page) => page.getByRole("status").filter({ hasText: / of 38 practices/ });
const filters = (page: Page) => page.getByRole("region", { name: "Filters" });
const group = (page: Page, name: string) => filters(page).getByRole("group", { name, exact: true });

async function openSample(page: Page, hash = ""): Promise<void> {
  await page.goto(`/map.html?open=sample${hash}`);
  await expect(status(page)).toBeVisible();
}

const listed = async (page: Page): Promise<number> => Number(/^\d+/.exec((await status(page).textContent()) ?? "")?.[0]);

test("a long facet is searched, and what is found is chosen", async ({ page }) => {
  await openSample(page);
  const groups = group(page, "Target group");
  await groups.getByRole("textbox", { name: "Search in Target group" }).fill("ÁSYL");
  await expect(groups.getByRole("checkbox")).toHaveCount(1);
  await groups.getByRole("checkbox", { name: /asylum seekers/ }).check();
  await groups.getByRole("textbox").press("Escape");
  await expect(groups.getByRole("textbox")).toHaveValue("");
  await expect(groups.getByRole("checkbox", { name: /newcomers/ })).toBeVisible();
  await expect(filters(page).getByRole("button", { name: "Clear Target group: asylum seekers" })).toBeVisible();
  await groups.getByRole("textbox").fill("nobody at all");
  await expect(groups.getByText("Nothing in Target group has this in its name.")).toBeVisible();
});

test("any of several values widens, all of them narrows, and the counts say what one more would leave", async ({ page }) => {
  await openSample(page, "#target-group=newcomers&target-group=residents");
  const any = await listed(page);
  await group(page, "Target group").getByRole("button", { name: "all of" }).click();
  await expect(page).toHaveURL(/all=target-group/);
  await expect.poll(() => listed(page)).toBeLessThan(any);
  const all = await listed(page);
  await expect(group(page, "Target group").getByRole("checkbox", { name: `newcomers (${all})` })).toBeChecked();
  await expect(filters(page).getByRole("button", { name: "Clear and Target group: residents" })).toBeVisible();
});

test("years are typed or slid, and nonsense is not taken", async ({ page }) => {
  await openSample(page);
  const years = group(page, "Year");
  const from = years.getByRole("spinbutton", { name: "Ran from year" });
  await from.fill("2017");
  await expect(page).toHaveURL(/#from=2017/);
  const since = await listed(page);
  expect(since).toBeLessThan(38);
  await from.fill("20171");
  await expect(from).toHaveAttribute("aria-invalid", "true");
  await expect.poll(() => listed(page)).toBe(since);
  await from.blur();
  await expect(from).toHaveValue("2017");
  const last = years.getByRole("slider", { name: "Last year" });
  await last.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/#from=2017&to=20\d\d/);
  await filters(page).getByRole("button", { name: /^Clear Ran in 2017 to / }).click();
  await expect(from).toHaveValue("");
  await expect.poll(() => listed(page)).toBe(38);
});

test("only published practices, with a count of what that leaves out", async ({ page }) => {
  await openSample(page);
  await expect(filters(page).getByText(/^Would leave out \d+\.$/)).toBeVisible();
  await filters(page).getByRole("switch", { name: "Only published practices" }).check();
  await expect(page).toHaveURL(/published=yes/);
  const shown = await listed(page);
  await expect(filters(page).getByText(new RegExp(`^${38 - shown} (is|are) left out: `))).toBeVisible();
});

test("a minimum is typed, and the words of its level stand below", async ({ page }) => {
  await openSample(page);
  await filters(page).getByRole("spinbutton", { name: "Impact, at least as good as" }).fill("4");
  await expect(page).toHaveURL(/min\.Impact=4/);
  await expect(filters(page).getByRole("slider", { name: "Impact" })).toHaveAttribute("aria-valuetext", /^4: \w/);
  await expect(group(page, "Minimums").getByText(/^4: \w/)).toBeVisible();
});

test("what was cleared at once can be had back", async ({ page }) => {
  await openSample(page, "#country=Italy&from=2017&min.Impact=2");
  const before = await status(page).textContent();
  await filters(page).getByRole("button", { name: "Clear all" }).click();
  await expect.poll(() => listed(page)).toBe(38);
  await filters(page).getByRole("button", { name: "Undo clearing" }).click();
  await expect(status(page)).toHaveText(before ?? "");
  await expect(page).toHaveURL(/#country=Italy&from=2017&min\.Impact=2/);
  await filters(page).getByRole("button", { name: "Clear all" }).click();
  await group(page, "Country").getByRole("checkbox", { name: /Spain/ }).check();
  await group(page, "Country").getByRole("checkbox", { name: /Spain/ }).uncheck();
  await expect(filters(page).getByRole("button", { name: "Undo clearing" })).toHaveCount(0);
});

test("each gap leads out of itself", async ({ page }) => {
  await openSample(page, "#country=Italy&country=Atlantis");
  const gaps = group(page, "Without a practice");
  await gaps.getByRole("button", { name: "Without a practice" }).click();
  await expect(gaps.getByText(/^\d+ of 14 domains have no practice\.$/)).toBeVisible();
  await expect(gaps.getByText(/regions have no practice\.$/)).toBeVisible();
  const never = gaps.getByRole("button", { name: /: Show its \d+ indicators$/ }).first();
  await never.click();
  await expect(gaps.getByRole("list", { name: /^Indicators of / }).getByRole("listitem").first()).toBeVisible();
  const hidden = gaps.getByRole("button", { name: /: Clear / }).first();
  const name = await hidden.getAttribute("aria-label");
  await hidden.click();
  await expect(gaps.getByRole("button", { name: name ?? "", exact: true })).toHaveCount(0);
});

test("the filters can be used with the keyboard alone", async ({ page }) => {
  await openSample(page);
  await page.getByRole("searchbox", { name: "Search practices" }).focus();
  const press = async (key: string, times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };
  const focusedName = () => page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute("aria-label") ?? at?.closest("label")?.textContent ?? (at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent) ?? "";
  });
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let i = 0; i < 90; i++) {
      if (name.test(await focusedName())) return;
      await press("Tab");
    }
    throw new Error(`Tab never came to ${name.source}`);
  };
  await tabTo(/^Only published/);
  await press("Space");
  await tabTo(/^Target group: |^any of$/);
  await tabTo(/^all of$/);
  await press("Enter");
  await tabTo(/^newcomers/);
  await press("Space");
  await expect(page).toHaveURL(/#target-group=newcomers&all=target-group&published=yes/);
  await tabTo(/^First year$/);
  await press("ArrowRight", 2);
  await tabTo(/^Relevance, at least/);
  await page.keyboard.type("2");
  await expect(page).toHaveURL(/from=2010&published=yes&min\.Relevance=2/);
  await tabTo(/^Without a practice/);
  await press("Enter");
  await expect(group(page, "Without a practice").getByText(/domains/)).toBeVisible();
});

for (const [width, scheme, forced] of [[320, "light", "none"], [1440, "dark", "none"], [1440, "light", "active"]] as const) {
  test(`axe finds nothing in the full panel at ${width} px, ${scheme}, forced colours ${forced}, and nothing scrolls sideways`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme, forcedColors: forced });
    await page.setViewportSize({ width, height: 900 });
    await openSample(page, "#target-group=newcomers&target-group=residents&from=2012&published=yes&min.Impact=2&country=Atlantis&country=Italy&country=Spain&country=United+Kingdom");
    if (width < 600) await page.getByRole("tab", { name: "Filters" }).click();
    for (const name of ["Region", "Status", "Indicator", "Evidence", "Without a practice"]) {
      const toggle = group(page, name).getByRole("button", { name: new RegExp(`^${name}`) }).first();
      if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
    }
    await group(page, "Year").getByRole("button", { name: "Choose single years" }).click();
    const { violations } = await axe(page).analyze();
    expect(violations.map((v) => `${v.id} ${v.nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await filters(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBeLessThanOrEqual(0);
  });
}
