import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import path from "node:path";
import { axe } from "./axe";
import { watch } from "./onlyLocalhost";
import { differingParts, rowsOf } from "./savedParts";

const sample = path.join(__dirname, "..", "..", "assets", "sample.xlsx");
const TITLE = "MiFriendly Cities";

test.use({ viewport: { width: 1440, height: 900 } });

const pane = (page: Page) => page.getByRole("region", { name: "Workbook" });
const map = (page: Page) => page.getByRole("region", { name: "Map and list" });

async function openOwnFile(page: Page): Promise<void> {
  await page.goto("/");
  await expect(map(page).getByRole("status")).toHaveText(/38 of 38 practices/);
  await page.getByLabel("Workbook file").setInputFiles({ name: "Our practices.xlsx", mimeType: "application/octet-stream", buffer: readFileSync(sample) });
  await expect(pane(page).getByText("Our practices.xlsx")).toBeVisible();
}

async function choose(page: Page, title: string): Promise<void> {
  await pane(page).getByRole("tab", { name: "Practices" }).click();
  await pane(page).getByRole("button", { name: new RegExp(title) }).click();
  await expect(pane(page).getByRole("group", { name: `Rate ${title}` })).toBeVisible();
}

const rating = (page: Page, criterion: string, level: string) =>
  pane(page).getByRole("radiogroup", { name: criterion }).getByRole("radio", { name: new RegExp(`^${level}`) });

async function download(page: Page): Promise<Uint8Array> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download workbook" }).click();
  return new Uint8Array(readFileSync(await (await waiting).path()));
}

test("opens on the sample, and everything stays on this computer", async ({ page }) => {
  const watched = watch(page);
  await page.goto("/");
  await expect(map(page).getByRole("status")).toHaveText("38 of 38 practices, 38 on the map");
  await expect(page.getByText("This is the sample workbook")).toBeVisible();
  await map(page).getByRole("checkbox", { name: "Italy (3)" }).check();
  await expect(map(page).getByRole("status")).toHaveText("3 of 38 practices, 3 on the map");
  watched.expectNone();
});

test("a rating moves score, verdict, facet counts and the card at once, and can be undone", async ({ page }) => {
  await openOwnFile(page);
  const good = map(page).getByRole("group", { name: "Verdict" }).getByRole("checkbox", { name: /^Good practice \(/ });
  const before = Number(/\((\d+)\)/.exec((await good.getAttribute("aria-label")) ?? (await good.evaluate((box: HTMLInputElement) => box.labels?.[0]?.textContent ?? "")))?.[1]);
  expect(before).toBeGreaterThan(0);
  await choose(page, TITLE);
  await rating(page, "Impact", "4").check();
  await rating(page, "Relevance", "4").check();
  await expect(pane(page).getByText("Good practice").first()).toBeVisible();
  await expect(map(page).getByRole("group", { name: "Verdict" }).getByRole("checkbox", { name: `Good practice (${before + 1})` })).toBeVisible();
  await expect(map(page).getByRole("heading", { name: TITLE })).toBeVisible();
  await pane(page).getByRole("button", { name: "Undo: Rate Relevance of MiFriendly Cities" }).click();
  await pane(page).getByRole("button", { name: "Undo: Rate Impact of MiFriendly Cities" }).click();
  await expect(map(page).getByRole("group", { name: "Verdict" }).getByRole("checkbox", { name: `Good practice (${before})` })).toBeVisible();
});

test("open, rate, filter, save and re-open: the edit is there and every other part of the file is byte-equal", async ({ page }) => {
  await openOwnFile(page);
  await choose(page, TITLE);
  await rating(page, "Impact", "4").check();
  await map(page).getByRole("checkbox", { name: "United Kingdom (13)" }).check();
  await expect(map(page).getByRole("status")).toHaveText("13 of 38 practices, 13 on the map");
  const saved = await download(page);
  await expect(page.getByRole("main").getByText(/Saved Our practices\.xlsx: \d+ cells changed, \d parts? rewritten, \d+ parts untouched byte for byte\./)).toBeVisible();

  const { changed, lost, added } = differingParts(readFileSync(sample), saved);
  expect(lost).toEqual([]);
  expect(added).toEqual([]);
  const sheets = changed.filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  expect(sheets).toHaveLength(1);
  expect(changed.filter((name) => !sheets.includes(name) && name !== "xl/workbook.xml")).toEqual([]);

  const row = rowsOf(saved, "Practices").find((r) => r["Title"] === TITLE);
  const old = rowsOf(readFileSync(sample), "Practices").find((r) => r["Title"] === TITLE);
  expect(row).toMatchObject({ Impact: 4, Coverage: 1 });
  expect(Object.keys(row ?? {}).filter((name) => row?.[name] !== old?.[name]).sort()).toEqual(["Impact", "Score", "Verdict", "Why"]);

  await page.getByLabel("Workbook file").setInputFiles({ name: "Again.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(saved) });
  await expect(pane(page).getByText("Again.xlsx")).toBeVisible();
  await expect(map(page).getByRole("status")).toHaveText("38 of 38 practices, 38 on the map"); // the filter was the other workbook's
  await choose(page, TITLE);
  await expect(rating(page, "Impact", "4")).toBeChecked();
});

test("choosing indicators writes them to the Indicators sheet and leaves what people typed", async ({ page }) => {
  await openOwnFile(page);
  await pane(page).getByRole("searchbox", { name: "Search indicators" }).fill("langauge clases");
  const item = pane(page).getByRole("treeitem").filter({ hasText: "LNG-" }).first();
  await expect(item).toBeVisible();
  const unchosen = pane(page).getByRole("treeitem", { name: /LNG-/, checked: false }).first();
  const code = /LNG-[OP]\d+/.exec((await unchosen.textContent()) ?? "")?.[0] ?? "";
  await unchosen.getByRole("checkbox").or(unchosen.locator("input[type=checkbox]")).first().check({ force: true });
  await pane(page).getByRole("button", { name: "Save", exact: true }).click();
  await expect(pane(page).getByRole("button", { name: "Undo: Save the selection of indicators" })).toBeVisible();
  const saved = await download(page);
  const before = rowsOf(readFileSync(sample), "Indicators");
  const after = rowsOf(saved, "Indicators");
  expect(after).toHaveLength(before.length + 1);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.at(-1)).toMatchObject({ Code: code, Domain: "Language and Communication" });
});

test("a new workbook takes a practice, shows it on the map, and keeps its rating in the file", async ({ page }) => {
  await page.goto("/");
  await expect(pane(page).getByText("Sample.xlsx")).toBeVisible();
  await page.getByRole("button", { name: "New workbook" }).click();
  await page.getByRole("dialog", { name: "New workbook" }).getByRole("button", { name: "Create" }).click();
  await expect(pane(page).getByText("New workbook.xlsx")).toBeVisible();
  await pane(page).getByRole("tab", { name: "Practices" }).click();
  await pane(page).getByRole("button", { name: "Add a practice" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a practice" });
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByText("A practice needs a title.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Title" }).fill("Neighbourhood choir");
  await dialog.getByRole("textbox", { name: "Place" }).fill("Malmö");
  await dialog.getByRole("textbox", { name: "Latitude" }).fill("55,605");
  await dialog.getByRole("textbox", { name: "Longitude" }).fill("13.0038");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(pane(page).getByRole("group", { name: "Rate Neighbourhood choir" })).toBeVisible();
  for (const criterion of ["Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"]) await rating(page, criterion, "4").check();
  await expect(map(page).getByRole("status")).toHaveText("1 of 1 practices, 1 on the map");
  const saved = await download(page);
  expect(rowsOf(saved, "Practices")).toEqual([expect.objectContaining({ ID: "P-01", Title: "Neighbourhood choir", Latitude: 55.605, Score: 100, Verdict: "Good practice" })]);
});

test("a file dropped anywhere on the page is opened", async ({ page }) => {
  await page.goto("/");
  await expect(pane(page).getByText("Sample.xlsx")).toBeVisible();
  const dropped = await page.evaluateHandle((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(bytes)], "Dropped.xlsx"));
    return data;
  }, [...readFileSync(sample)]);
  await page.dispatchEvent("main", "drop", { dataTransfer: dropped });
  await expect(pane(page).getByText("Dropped.xlsx")).toBeVisible();
});

for (const width of [1000, 1280, 1440]) {
  test(`at ${width} px the map starts on the practices, close enough to tell countries apart`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.goto("/");
    const symbols = map(page).getByRole("region", { name: "Map of practices" }).getByRole("button", { name: /practice/i });
    await expect.poll(() => symbols.count()).toBeGreaterThan(5);
    const boxes = (await Promise.all((await symbols.all()).map((symbol) => symbol.boundingBox()))).flatMap((box) => box ?? []);
    const across = Math.max(...boxes.map((box) => box.x)) - Math.min(...boxes.map((box) => box.x));
    const mapBox = await map(page).getByRole("region", { name: "Map of practices" }).boundingBox();
    expect(across).toBeGreaterThan((mapBox?.width ?? 0) * 0.3);
  });
}

test("a file that is no workbook is refused in a sentence and the open one stays", async ({ page }) => {
  await openOwnFile(page);
  await page.getByLabel("Workbook file").setInputFiles({ name: "notes.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("not a zip at all") });
  await expect(page.getByText(/^notes\.xlsx: /)).toBeVisible();
  await expect(pane(page).getByText("Our practices.xlsx")).toBeVisible();
});

test("edits that were not downloaded are asked about before another workbook takes their place", async ({ page }) => {
  await openOwnFile(page);
  await choose(page, TITLE);
  await rating(page, "Impact", "4").check();
  await expect(pane(page).getByRole("button", { name: /^Undo: Rate Impact/ })).toBeVisible();
  await page.getByRole("button", { name: "Open sample" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Keep the changes in Our practices.xlsx?" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(pane(page).getByText("Our practices.xlsx")).toBeVisible();
  await page.getByRole("button", { name: "Open sample" }).click();
  await dialog.getByRole("button", { name: "Discard changes" }).click();
  await expect(pane(page).getByText("Sample.xlsx")).toBeVisible();
});

test("a practice can be rated with the keyboard alone", async ({ page }) => {
  await openOwnFile(page);
  await pane(page).getByRole("tab", { name: "Indicators" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await pane(page).getByRole("searchbox", { name: "Find a practice" }).focus();
  await page.keyboard.type("MiFriendly");
  await expect(pane(page).getByRole("button", { name: /MiFriendly/ })).toHaveCount(1);
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press("Tab");
    if (await pane(page).getByRole("button", { name: /MiFriendly/ }).evaluate((b) => b === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await expect(pane(page).getByRole("group", { name: `Rate ${TITLE}` })).toBeVisible();
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press("Tab");
    if (await pane(page).getByRole("radiogroup", { name: "Impact" }).evaluate((g) => g.contains(document.activeElement))) break;
  }
  await page.keyboard.press("4");
  await expect(rating(page, "Impact", "4")).toBeChecked();
  await expect(pane(page).getByText(/Saved to row \d+/)).toBeVisible();
});

for (const [width, height] of [[1440, 900], [320, 640]] as const) {
  test(`axe finds nothing at ${width} px, and nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/");
    await expect(pane(page).getByText("Sample.xlsx")).toBeVisible();
    for (const tab of ["Indicators", "Practices", "Check"]) {
      await pane(page).getByRole("tab", { name: tab }).click();
      const { violations } = await axe(page).analyze();
      expect(violations.map((v) => `${tab}: ${v.id} ${v.nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
