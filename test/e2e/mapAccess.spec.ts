import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { axe } from "./axe";

// What assistive technology is told, and what people see who enlarge, recolour or print.
test.use({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

const status = (page: Page) => page.getByRole("status").filter({ hasText: /of 38 practices/ });
const map = (page: Page) => page.getByRole("region", { name: "Map of practices" });
const list = (page: Page) => page.getByRole("list", { name: "Practices", exact: true });

async function openSample(page: Page, hash = ""): Promise<void> {
  await page.goto(`/map.html?open=sample${hash}`);
  await expect(status(page)).toHaveText(/^\d+ of 38 practices, /);
}

interface Spoken { readonly role: string; readonly name: string; readonly level: number | null }

/** The tree that Chromium hands to screen readers, in its order; what is ignored is left out. */
async function accessibilityTree(page: Page): Promise<readonly Spoken[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found: Spoken[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    if (!node.ignored) found.push({ role: String(node.role?.value), name: String(node.name?.value ?? ""), level: node.properties?.find((each) => each.name === "level")?.value.value ?? null });
    node.childIds?.forEach(walk);
  };
  const root = nodes.find((node) => node.parentId === undefined);
  if (root) walk(root.nodeId);
  return found;
}

test("the tree names landmarks, headings in order, every control, and what each symbol stands for", async ({ page }) => {
  await openSample(page);
  await expect(map(page).getByRole("button", { name: / practices near / }).first()).toBeVisible();
  const tree = await accessibilityTree(page);
  const named = (role: string): readonly string[] => tree.filter((node) => node.role === role).map(({ name }) => name);

  expect(tree.filter(({ role }) => ["banner", "main"].includes(role)).map(({ role }) => role)).toEqual(["banner", "main"]);
  expect(named("region")).toEqual(["Filters", "Map of practices"]);
  expect(named("toolbar")).toEqual(["Map and list"]);

  const headings = tree.filter(({ role }) => role === "heading");
  expect(headings[0]).toMatchObject({ name: "Sample.xlsx", level: 1 });
  headings.reduce((before, { name, level }) => {
    expect(level, `level of "${name}"`).toBeLessThanOrEqual(before + 1);
    return level ?? 0;
  }, 0);
  expect(headings.at(-1)).toMatchObject({ name: "List of practices", level: 2 });

  const controls = tree.filter(({ role }) => ["button", "link", "checkbox", "textbox", "searchbox", "slider", "spinbutton", "switch", "tab", "radio", "menuitem"].includes(role));
  expect(controls.length).toBeGreaterThan(60);
  expect(controls.filter(({ name }) => name.trim() === "")).toEqual([]);
  expect(controls.filter(({ name }) => name === "Marker")).toEqual([]);

  const symbols = named("button").filter((name) => / practices near /.test(name));
  expect(symbols.length).toBeGreaterThan(3);
  for (const name of symbols) {
    const [, all = 0, good = 0, promising = 0, other = 0] = (/^(\d+) practices near [^:]+: (?:(\d+) good)?(?:, )?(?:(\d+) promising)?(?:, )?(?:(\d+) other)?(?:; all at one spot)?$/.exec(name) ?? []).map((part) => Number(part ?? 0));
    expect(all, name).toBeGreaterThan(1);
    expect(good + promising + other, name).toBe(all);
  }
  expect(named("button").some((name) => /, (?:Good|Promising) practice, score \d+, somewhere in /.test(name))).toBe(true);
  // The pictures on the way are said by words beside them: no picture without a name is left in the tree.
  expect(tree.filter(({ role, name }) => ["image", "img", "Canvas", "SvgRoot"].includes(role) && name === "")).toEqual([]);
});

test("list and map are in step: both hold the same practices, and a list of many says its place in the whole", async ({ page }) => {
  await openSample(page, "#country=Italy&country=Sweden");
  await expect(status(page)).toHaveText("6 of 38 practices, 6 on the map");
  await expect(list(page).getByRole("listitem")).toHaveCount(6);
  expect(await list(page).getByRole("listitem").evaluateAll((items) => items.map((item) => `${item.ariaPosInSet} of ${item.ariaSetSize}`))).toEqual(["1 of 6", "2 of 6", "3 of 6", "4 of 6", "5 of 6", "6 of 6"]);
  const onMap = await map(page).locator("[data-symbol]").evaluateAll((all) => all.reduce((sum, each) => sum + Number(/^(\d+) practices/.exec(each.getAttribute("aria-label") ?? "")?.[1] ?? 1), 0));
  expect(onMap).toBe(6);
});

test("a changed count is said once, and leaves the focus where it was", async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = (node: Node | null): Element | null => (node instanceof Element ? node : node?.parentElement ?? null)?.closest("[role=status], [role=alert], [aria-live]:not([aria-live=off])") ?? null;
    let waiting = false;
    const before = new Map<Element, string>();
    document.querySelectorAll("[role=status], [role=alert], [aria-live]").forEach((each) => before.set(each, each.textContent ?? ""));
    new MutationObserver((changes) => {
      if (!changes.some((change) => live(change.target)) || waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        document.querySelectorAll("[role=status], [role=alert], [aria-live]:not([aria-live=off])").forEach((each) => {
          const text = each.textContent ?? "";
          if (text !== "" && before.get(each) !== text) said.push(text);
          before.set(each, text);
        });
      });
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const italy = page.getByRole("region", { name: "Filters" }).getByRole("checkbox", { name: "Italy (3)" });
  await italy.focus();
  await page.keyboard.press("Space");
  await expect(status(page)).toHaveText("3 of 38 practices, 3 on the map");
  await expect(italy).toBeFocused();
  await expect.poll(() => page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual(["3 of 38 practices, 3 on the map"]);
});

test("dialogs say their names, and only the open one is in the tree", async ({ page }) => {
  await openSample(page);
  for (const [opener, name] of [["Map settings", "Map settings"], ["Present", "Presentation"]] as const) {
    await page.getByRole("button", { name: opener, exact: true }).click();
    await expect(page.getByRole("dialog", { name })).toBeVisible();
    const tree = await accessibilityTree(page);
    expect(tree.filter(({ role }) => role === "dialog").map((node) => node.name)).toEqual([name]);
    await expect.poll(async () => (await accessibilityTree(page)).some((node) => node.name === "Search practices")).toBe(false);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});

for (const [width, height] of [[1440, 900], [320, 640]] as const) {
  test(`every target is at least 24 px wide and high at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openSample(page);
    for (const tab of width < 600 ? ["Map", "List", "Filters"] : [null]) {
      if (tab !== null) await page.getByRole("tab", { name: tab }).click();
      expect(await page.evaluate(tooSmall), tab ?? "wide").toEqual([]);
    }
  });
}

/** Controls on the page under 24 × 24 px. A checkbox, radio or switch counts with its label, a practice's title with its whole row, which it covers; links within a sentence are excepted by WCAG 2.5.8. */
function tooSmall(): string[] {
  const seen = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().right > 0 && element.getBoundingClientRect().bottom > 0;
  return [...document.querySelectorAll("button, a[href], input, [role=tab], [role=checkbox], [role=slider]")].filter((each) => seen(each) && !each.closest("p, [data-tabster-dummy]") && !each.matches("[data-practice]")).flatMap((element) => {
    const boxes = [element, ...(element instanceof HTMLInputElement ? [...(element.labels ?? []), element.closest(".fui-Input, .fui-SearchBox, .fui-SpinButton, .fui-Slider")] : [])];
    const fits = boxes.some((each) => {
      const box = each?.getBoundingClientRect();
      return box !== undefined && box.width >= 23.5 && box.height >= 23.5;
    });
    const box = element.getBoundingClientRect();
    const hidden = box.width <= 1 || getComputedStyle(element).clipPath !== "none";
    return fits || hidden ? [] : [`${element.getAttribute("aria-label") ?? element.textContent ?? ""} ${Math.round(box.width)} × ${Math.round(box.height)}`];
  });
}

test("at 200 % nothing is lost: all parts and tools are there, and nothing scrolls sideways", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, reducedMotion: "reduce", ...(baseURL ? { baseURL } : {}) });
  try {
    const page = await context.newPage();
    await openSample(page);
    for (const name of ["Present", "Copy link", "Export", "Regions"]) await expect(page.getByRole("button", { name, exact: true })).toBeInViewport({ ratio: 1 });
    for (const name of ["Zoom in", "Move the map", "Map settings", "Legend"]) await expect(map(page).getByRole("button", { name, exact: true })).toBeInViewport({ ratio: 1 });
    await page.getByRole("tab", { name: "Filters" }).click();
    await expect(page.getByRole("searchbox", { name: "Search practices" })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    await page.getByRole("button", { name: "Present", exact: true }).click();
    await page.keyboard.press("PageDown");
    for (const name of ["Leave", "Next practice", "Previous practice"]) await expect(page.getByRole("dialog").getByRole("button", { name, exact: true })).toBeInViewport({ ratio: 1 });
  } finally {
    await context.close();
  }
});

test("letters and lines set wider apart (WCAG 1.4.12) cut nothing off in list, card and filters", async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await list(page).getByRole("button").first().click();
  await expect(page.getByRole("article")).toBeVisible();
  const cut = await page.evaluate(() => [...document.querySelectorAll("button, h1, h2, h3, p, dt, dd, label")].filter((each) => {
    const style = getComputedStyle(each);
    return each.checkVisibility() && style.clipPath === "none" && style.overflowY === "hidden" && each.scrollHeight > each.clientHeight + 2;
  }).map((each) => each.textContent));
  expect(cut).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
});

test("axe finds nothing with forced colours, on the map page, in a card and with regions", async ({ page }) => {
  test.slow(); // axe looks three times
  await page.emulateMedia({ forcedColors: "active" });
  await openSample(page);
  const clean = async (where: string): Promise<void> => {
    const { violations } = await axe(page).analyze();
    expect(violations.map((v) => `${where}: ${v.id} ${v.nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
  };
  await clean("map");
  // Symbols keep shape and colour, where the system's colours would make them all alike.
  expect(await map(page).locator("[data-symbol]").first().evaluate((each) => getComputedStyle(each).forcedColorAdjust)).toBe("none");
  await list(page).getByRole("button").first().click();
  await clean("card");
  await page.getByRole("button", { name: "Back to list" }).click();
  await page.getByRole("button", { name: "Regions", exact: true }).click();
  await clean("regions");
});

test("people who ask for less motion get a map that jumps, and no animation anywhere", async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    new MutationObserver(() => { if (document.querySelector(".leaflet-zoom-anim")) document.documentElement.dataset["moved"] = "yes"; })
      .observe(document.body, { subtree: true, attributes: true, attributeFilter: ["class"] });
  });
  await map(page).getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/view=/); // the map is at rest
  expect(await page.evaluate(() => document.documentElement.dataset["moved"] ?? "no")).toBe("no");
  expect(await page.evaluate(() => document.getAnimations().filter((each) => each.playState === "running").length)).toBe(0);
});

test("symbols grow with the screen while presenting", async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openSample(page, "#country=Austria");
  const width = async (): Promise<number> => (await page.locator("[data-symbol]").last().boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await expect(page.getByRole("dialog").locator("[data-symbol]")).toHaveCount(1);
  expect((await width()) / before).toBeCloseTo(1.65, 1);
});

test("the workbench prints its map face, on as many pages as the list needs, and comes back as it was", async ({ page }, info) => {
  await page.goto("/index.html#country=Italy&country=Spain");
  await expect(status(page)).toHaveText("10 of 38 practices, 10 on the map");
  await page.getByRole("tab", { name: "Practices" }).click();
  const file = info.outputPath("workbench.pdf");
  writeFileSync(file, await page.pdf({ format: "A4" }));
  await expect(page.getByRole("tab", { name: "Practices" })).toHaveAttribute("aria-selected", "true"); // nothing was made anew
  let text: string;
  try {
    text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    test.skip(true, "pdftotext is not on this machine: the PDF was made, its text was not read.");
    return;
  }
  expect(text).toContain("10 of 38 practices");
  expect(text).toMatch(/Shown: Country: /);
  const titles = await list(page).getByRole("button").allTextContents();
  for (const title of titles) expect(text.replace(/\s+/g, " ")).toContain(title.split(" ")[0]);
  for (const word of ["Open workbook", "No unsaved changes", "Copy link", "Search practices", "made-up ratings"]) expect(text).not.toContain(word);
});
