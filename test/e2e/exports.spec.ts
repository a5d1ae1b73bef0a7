import { expect, test } from "@playwright/test";
import type { Download, Page } from "@playwright/test";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PNG } from "pngjs";
import { emptyWorkbook } from "../../src/workbook/fileWorkbook/emptyWorkbook";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { readCsv } from "../support/csvReader";
import { brokenGeoJsonRules } from "../support/geoJsonRules";
import { axe } from "./axe";
import { watch } from "./onlyLocalhost";

test.use({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

const HOSTILE = ['<img src=x onerror="window.pwned=1">', '=HYPERLINK("http://evil.example","x")', "</script><script>window.pwned=1</script>", "{{constructor}}"] as const;
const status = (page: Page) => page.getByRole("status").filter({ hasText: /practices, / });

/** A workbook whose every text is an attack. */
async function hostileWorkbook(): Promise<Buffer> {
  const columns = ["ID", "Title", "Country", "Latitude", "Longitude", "Source", "Activities", "Publish", "Contact", "Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"]
    .map((name) => ({ name, type: "text" as const, width: 12 }));
  const rows = HOSTILE.map((text, i) => [`P${i}`, text, text, 50 + i, [10, 8.93, 7.86, -0.07][i] ?? 0, "javascript:alert(1)", text, i === 3 ? "no" : "yes", "ana@example.org", 4, 3, 4, i + 1, 3]);
  const workbook = await openFileWorkbook(emptyWorkbook(), "Hostile.xlsx");
  await workbook.createTables([{ name: "Practices", sheet: "Practices", columns, rows }]);
  if (workbook.saving.kind !== "file") throw new Error("A file workbook has bytes.");
  return Buffer.from((await workbook.saving.bytes()).bytes);
}

async function openHostile(page: Page): Promise<void> {
  await page.goto("/map.html");
  await page.getByLabel("Workbook file").setInputFiles({ name: "Hostile.xlsx", mimeType: "application/octet-stream", buffer: await hostileWorkbook() });
  await expect(status(page)).toHaveText("4 of 4 practices, 4 on the map");
}

/** Opens an entry of the menu, lets `choose` set options, and saves. */
async function exported(page: Page, entry: RegExp, choose: () => Promise<void> = async () => undefined): Promise<Download> {
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: entry }).click();
  await choose();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save file" }).click()]);
  await expect(page.getByRole("dialog").getByText(download.suggestedFilename())).toBeVisible();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  return download;
}

const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), "utf8");

test("data leave as CSV and GeoJSON: filtered, inert, contact only with consent", async ({ page }) => {
  const watched = watch(page);
  await openHostile(page);
  const csv = await exported(page, /^CSV/);
  expect(csv.suggestedFilename()).toMatch(/^Hostile - practices \d{4}-\d\d-\d\d\.csv$/);
  const [header = [], ...rows] = readCsv(await textOf(csv), ",");
  expect(header).not.toContain("Contact");
  expect(rows.map((row) => row[header.indexOf("Title")])).toEqual([HOSTILE[0], `'${HOSTILE[1]}`, HOSTILE[2], HOSTILE[3]]);
  expect(rows.map((row) => row[header.indexOf("Longitude")])).toEqual(["10", "8.93", "7.86", "-0.07"]);
  const withContact = await exported(page, /^CSV/, async () => {
    await page.getByRole("checkbox", { name: /With contact details of 4 practices/ }).check();
    await page.getByRole("radio", { name: "Semicolon" }).check();
    await page.getByRole("radio", { name: "Comma (51,52)" }).check();
  });
  const [semicolons = [], first = []] = readCsv(await textOf(withContact), ";");
  expect(first[semicolons.indexOf("Contact")]).toBe("ana@example.org");
  expect(readCsv(await textOf(withContact), ";")[2]?.[semicolons.indexOf("Longitude")]).toBe("8,93");
  const geo = JSON.parse(await textOf(await exported(page, /^GeoJSON/))) as { features: unknown[] };
  expect(brokenGeoJsonRules(geo)).toEqual([]);
  expect(geo.features).toHaveLength(4);
  expect(JSON.stringify(geo)).not.toContain("ana@example.org");
  watched.expectNone();
});

test("the workbook opens again in Cairn with the same practices and verdicts", async ({ page }) => {
  await openHostile(page);
  await page.getByRole("region", { name: "Filters" }).getByRole("checkbox", { name: /constructor/ }).check();
  await expect(status(page)).toHaveText("1 of 4 practices, 1 on the map");
  const made = await exported(page, /^Excel workbook/);
  await page.getByLabel("Workbook file").setInputFiles({ name: made.suggestedFilename(), mimeType: "application/octet-stream", buffer: readFileSync(await made.path()) });
  await expect(page.getByRole("heading", { name: made.suggestedFilename() })).toBeVisible();
  await expect(status(page)).toHaveText("1 of 1 practices, 1 on the map");
  await expect(page.getByRole("list", { name: "Practices" }).getByRole("listitem")).toContainText(["{{constructor}}"]);
});

test("pictures of the map are vector with its texts, and a PNG at twice the size that is not blank", async ({ page }) => {
  await openHostile(page);
  const title = async (): Promise<void> => { await page.getByRole("textbox", { name: "Title" }).fill("Our <practices> & more"); };
  const svg = await textOf(await exported(page, /^SVG/, title));
  const seen = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    return { root: parsed.documentElement.localName, title: parsed.querySelector("title")?.textContent, texts: [...parsed.querySelectorAll("text")].map((each) => each.textContent), scripts: parsed.querySelectorAll("script, foreignObject, image, a").length };
  }, svg);
  expect(seen).toMatchObject({ root: "svg", title: "Our <practices> & more", scripts: 0 });
  expect(seen.texts).toEqual(expect.arrayContaining(["Our <practices> & more", "Good practice", expect.stringMatching(/^\d+ k?m$/)]));
  expect(seen.texts.join(" ")).toContain("Natural Earth");
  const [, width = 0, height = 0] = (/width="(\d+)" height="(\d+)" viewBox/.exec(svg) ?? []).map(Number);
  const png = PNG.sync.read(readFileSync(await (await exported(page, /^PNG/, title)).path()));
  expect([png.width, png.height]).toEqual([width * 2, height * 2]);
  const colours = new Set<number>();
  for (let at = 0; at < png.data.length; at += 4 * 97) colours.add(png.data.readUIntBE(at, 3));
  expect(colours.size).toBeGreaterThan(20);
  expect(colours.has(0xdbe7ee)).toBe(true); // the sea
});

test("the single page works from a file with the network blocked, and no cell text comes alive", async ({ page, browser }) => {
  test.slow(); // two pages, and axe looks at one of them twice
  await openHostile(page);
  const download = await exported(page, /^Web page/, async () => {
    await expect(page.getByText(/The file will be about [\d.]+ MB/)).toBeVisible();
    await page.getByRole("textbox", { name: "Title" }).fill("Our <practices>");
    await page.getByRole("textbox", { name: "Terms of use" }).fill("CC BY 4.0, Our region");
  });
  const folder = mkdtempSync(path.join(tmpdir(), "cairn-page-"));
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  try {
    const file = path.join(folder, "page.html");
    writeFileSync(file, await textOf(download));
    expect(await textOf(download)).not.toContain("ana@example.org");
    const alone = await context.newPage();
    const [asked, errors]: [string[], string[]] = [[], []];
    await alone.route("**/*", (route) => (route.request().url().startsWith("file:") ? route.continue() : route.abort()));
    alone.on("request", (request) => { if (!/^(?:data|blob):/.test(request.url()) && request.url().split("#")[0] !== pathToFileURL(file).href) asked.push(request.url()); });
    alone.on("pageerror", (error) => errors.push(error.message));
    alone.on("console", (message) => { if (message.type() === "error") errors.push(message.text()); });
    await alone.goto(pathToFileURL(file).href);
    await expect(alone).toHaveTitle("Our <practices>");
    await expect(status(alone)).toHaveText("3 of 3 practices, 3 on the map"); // one is not for publication
    await expect(alone.getByRole("group", { name: "Practices on the map" }).getByRole("button").first()).toBeVisible();
    await expect(alone.getByText("Natural Earth (public domain)")).toBeVisible();
    expect((await axe(alone).analyze()).violations.map((v) => `${v.id} ${v.nodes.map((each) => each.html).join(" ")}`)).toEqual([]);

    await alone.getByRole("region", { name: "Filters" }).getByRole("checkbox", { name: /<img src=x/ }).check();
    await expect(status(alone)).toHaveText("1 of 3 practices, 1 on the map");
    await alone.getByRole("list", { name: "Practices" }).getByRole("button").first().click();
    await expect(alone.getByRole("article").getByRole("heading", { level: 2 })).toHaveText(HOSTILE[0]);
    expect(await alone.getByRole("article").getByRole("link").count()).toBe(0);
    await alone.getByRole("button", { name: "About" }).click();
    await expect(alone.getByRole("dialog")).toContainText("CC BY 4.0, Our region");
    expect((await axe(alone).analyze()).violations.map((v) => `${v.id} ${v.nodes.map((each) => each.html).join(" ")}`)).toEqual([]);
    await alone.keyboard.press("Escape");
    await alone.reload();
    await expect(status(alone)).toHaveText("1 of 3 practices, 1 on the map"); // the address carries the filter
    expect(await alone.evaluate(() => "pwned" in window)).toBe(false);
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the menu and its dialogs fit 320 px, can be worked by keyboard and are clean to axe", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openHostile(page);
  await page.getByRole("button", { name: "Export" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: /^CSV/ })).toBeFocused();
  // An open menu is no landmark and stands in none.
  expect((await axe(page).disableRules(["region"]).analyze()).violations.map((v) => `menu: ${v.id} ${v.nodes.map((each) => each.html).join(" ")}`)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Export as CSV" })).toBeVisible();
  expect((await axe(page).analyze()).violations.map((v) => `dialog: ${v.id} ${v.nodes.map((each) => each.html).join(" ")}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
