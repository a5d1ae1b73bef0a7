import { expect, test } from "@playwright/test";
import type { Download, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { emptyWorkbook } from "../../src/workbook/fileWorkbook/emptyWorkbook";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { readCsv } from "../support/csvReader";

// A workbook that someone else made: every cell tries something. All of it is text, everywhere, and nothing of it runs.
test.use({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

const IMAGE = '<img src=x onerror="window.pwned=1">';
const SCRIPT = "</script><script>window.pwned=2</script>";
const LINK = '=HYPERLINK("http://evil.example/","Click here")';
const COMMAND = "=cmd|'/c calc'!A0";
const SUM = "@SUM(1+1)*cmd|' /C calc'!A0";
const LONG = "Pneumonoultramicroscopic".repeat(60);
/** Right-to-left override, a zero-width joiner, a bell and an escape sequence around plain letters. */
const CONTROLS = "safe\u202Egnp.exe\u202C \u200Dname\u0007\u001b[31m";
const TITLES = [IMAGE, SCRIPT, LINK, COMMAND, SUM, LONG, CONTROLS] as const;
const SOURCES = [
  "javascript:window.pwned=3", "data:text/html,<script>window.pwned=4</script>", "https://example.org/a; JaVaScRiPt:window.pwned=5", " java\tscript:window.pwned=6",
  "vbscript:msgbox(1)", "file:///etc/passwd", "https://example.org/\"><img src=x onerror=window.pwned=7>",
];

async function hostileWorkbook(): Promise<Buffer> {
  const texts = (names: readonly string[]) => names.map((name) => ({ name, type: "text" as const, width: 12 }));
  const criteria = [IMAGE, "=1+1", "Efficiency", "Impact", SCRIPT];
  const columns = texts(["ID", "Title", "Region", "Region code", "Country", "Place", "Latitude", "Longitude", "Lead organisation", "Target group", "Activities", "Results", "Lessons", "Contact", "Source", "Publish", ...criteria]);
  const rows = TITLES.map((text, i) => [
    `P${i}`, text, text, `"><b>${i}`, text, text, 46 + i * 1.3, i * 3.1, text, `${text}; ${IMAGE}`, text, text, text, `${text} <a href="javascript:window.pwned=8">mail</a>`, SOURCES[i] ?? "", "yes", 4, 3, 4, 2 + (i % 3), 3,
  ]);
  const workbook = await openFileWorkbook(emptyWorkbook(), "Hostile.xlsx");
  await workbook.createTables([
    { name: "Practices", sheet: "Practices", columns, rows },
    { name: "Criteria", sheet: "Criteria", columns: texts(["Criterion", "Question", "Weight", "Minimum", "Level 1", "Level 4"]), rows: criteria.map((name) => [name, IMAGE, 1, null, SCRIPT, LINK]) },
    { name: "Regions", sheet: "Regions", columns: texts(["Region code", "Region", "Figure", "Value", "Unit", "Year", "Source"]), rows: [['"><b>0', IMAGE, SCRIPT, 12, IMAGE, 2021, "javascript:window.pwned=9"]] },
  ]);
  await workbook.writeSettings(JSON.stringify({ version: 1, criteriaSet: IMAGE, language: '"><img src=x onerror=window.pwned=10>', scale: SCRIPT, columns: { __proto__: null, Title: "Title" }, constructor: { prototype: { pwned: 11 } } }));
  if (workbook.saving.kind !== "file") throw new Error("A file workbook has bytes.");
  return Buffer.from((await workbook.saving.bytes()).bytes);
}

/** Watches a page for anything that a cell might have set off. */
async function guard(page: Page, home: (address: string) => boolean) {
  const faults: string[] = [];
  page.on("dialog", (dialog) => { faults.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
  page.on("popup", (popup) => faults.push(`popup ${popup.url()}`));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => { if (!/^(?:blob|data):/.test(request.url()) && !home(request.url())) faults.push(`request ${request.url()}`); });
  page.on("console", (message) => { if (/Content Security Policy|violates/.test(message.text())) faults.push(message.text()); });
  await page.addInitScript(() => { document.addEventListener("securitypolicyviolation", (event) => { console.error(`violates ${event.violatedDirective} ${event.blockedURI}`); }); });
  return async (where: string): Promise<void> => {
    expect(faults, where).toEqual([]);
    const found = await page.evaluate(() => ({
      ran: "pwned" in window || "pwned" in {},
      handlers: [...document.querySelectorAll("*")].filter((each) => each.getAttributeNames().some((name) => name.startsWith("on"))).map((each) => each.outerHTML.slice(0, 120)),
      images: [...document.querySelectorAll("img")].map((each) => each.getAttribute("src")).filter((src) => src === "x"),
      links: [...document.querySelectorAll("a, area, iframe, form, base, object, embed")].flatMap((each) => each.getAttribute("href") ?? each.getAttribute("src") ?? each.getAttribute("action") ?? []).filter((address) => !/^(?:https?:|mailto:|#)/.test(address)),
    }));
    expect(found, where).toEqual({ ran: false, handlers: [], images: [], links: [] });
  };
}

const status = (page: Page) => page.getByRole("status").filter({ hasText: /practices, / });
const list = (page: Page) => page.getByRole("list", { name: "Practices", exact: true });
const local = (address: string): boolean => new URL(address).hostname === "localhost";

async function openHostile(page: Page): Promise<(where: string) => Promise<void>> {
  const inert = await guard(page, local);
  await page.goto("/map.html");
  await page.getByLabel("Workbook file").setInputFiles({ name: '"><img src=x onerror=window.pwned=12>.xlsx', mimeType: "application/octet-stream", buffer: await hostileWorkbook() });
  await expect(status(page)).toHaveText("7 of 7 practices, 7 on the map");
  return inert;
}

/** What a person sees of a text: white space and what cannot be seen left out. */
const seen = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, "");
const contents = async (page: Page, selector: string): Promise<string> => seen((await page.locator(selector).allTextContents()).join(" "));

test("list, facets, symbols, cards, comparison, presentation and regions show the cells as text", async ({ page }) => {
  test.slow(); // seven cards and seven slides
  const inert = await openHostile(page);
  const listed = seen((await list(page).getByRole("listitem").allTextContents()).join(" "));
  for (const title of TITLES) expect(listed).toContain(seen(title));
  const names = await page.locator("[data-symbol]").evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""));
  expect(names.filter((name) => [IMAGE, SCRIPT, LINK].some((text) => name.includes(text))).length).toBeGreaterThan(0);
  for (const title of [IMAGE, SCRIPT, LINK]) await expect(page.getByRole("region", { name: "Filters" }).getByRole("group", { name: "Country" }).getByRole("checkbox", { name: `${title} (1)`, exact: true })).toBeVisible();
  await inert("list and facets");

  for (const [i, title] of TITLES.entries()) {
    await list(page).locator(`[data-practice="P${i}"]`).click();
    const card = page.getByRole("article");
    expect(seen((await card.getByRole("heading", { level: 2 }).textContent()) ?? "")).toBe(seen(title));
    expect(await contents(page, "article")).toContain(seen(SOURCES[i]?.split(";")[0] ?? ""));
    await inert(`card of ${title.slice(0, 30)}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
    await page.getByRole("button", { name: "Back to list" }).click();
  }

  await page.getByRole("checkbox", { name: `Compare ${IMAGE}` }).click();
  await page.getByRole("checkbox", { name: `Compare ${SCRIPT}` }).click();
  await page.getByRole("button", { name: "Compare 2" }).click();
  expect(await contents(page, "table")).toContain(seen(IMAGE));
  await inert("comparison");
  await page.getByRole("button", { name: "Map and list" }).click();

  await page.getByRole("button", { name: "Regions", exact: true }).click();
  await expect(page.getByRole("region", { name: "Regions" })).toContainText(IMAGE);
  await inert("regions");
  await page.getByRole("region", { name: "Regions" }).getByRole("button", { name: IMAGE }).first().click();
  await inert("a region's figures");

  await page.getByRole("button", { name: "Present", exact: true }).click();
  const stage = page.getByRole("dialog", { name: "Presentation" });
  for (const title of TITLES) {
    await page.keyboard.press("PageDown");
    await expect.poll(async () => seen((await stage.getByRole("heading", { level: 2 }).textContent()) ?? "")).not.toBe("");
    await inert(`slide ${title.slice(0, 30)}`);
  }
  expect(await stage.evaluate((each) => each.scrollWidth)).toBeLessThanOrEqual(1440);
});

test("an address that carries markup is text too", async ({ page }) => {
  const inert = await guard(page, local);
  const bad = encodeURIComponent(IMAGE);
  await page.goto(`/map.html?open=sample&x=${bad}#country=${bad}&text=${bad}&practice=${bad}&compare=${bad}&compare=b&title=${bad}&present=all&view=${bad}&from=${bad}`);
  await expect(page.getByRole("dialog", { name: "Presentation" }).getByRole("heading", { level: 1 })).toHaveText(IMAGE);
  await inert("address");
});

/** Opens an entry of the export menu and saves. */
async function exported(page: Page, entry: RegExp): Promise<Download> {
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: entry }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save file" }).click()]);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  return download;
}

const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), "utf8");

test("CSV cells start with nothing that a spreadsheet runs; GeoJSON and SVG hold the texts as texts", async ({ page }) => {
  const inert = await openHostile(page);
  const csv = await exported(page, /^CSV/);
  expect(csv.suggestedFilename()).not.toMatch(/[<>:"/\\|?*]/);
  const [header = [], ...rows] = readCsv(await textOf(csv), ",");
  expect(rows).toHaveLength(7);
  for (const cell of [...header, ...rows.flat()]) expect(cell, cell.slice(0, 40)).not.toMatch(/^[\s\p{Cc}]*[=+\-@](?!\d+(?:\.\d+)?$)/u);
  expect(rows.map((row) => row[header.indexOf("Title")])).toEqual(expect.arrayContaining([IMAGE, SCRIPT, `'${LINK}`, `'${COMMAND}`, `'${SUM}`, LONG]));

  const geo = JSON.parse(await textOf(await exported(page, /^GeoJSON/))) as { features: { properties: Record<string, unknown> }[] };
  expect(geo.features.flatMap(({ properties }) => Object.values(properties))).toEqual(expect.arrayContaining([IMAGE, SCRIPT, LINK, COMMAND, SUM, LONG]));

  const svg = await textOf(await exported(page, /^SVG/));
  const parsed = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, "image/svg+xml");
    return { error: root.querySelector("parsererror")?.textContent ?? null, active: root.querySelectorAll("script, foreignObject, image, a, use[href^='http']").length, handlers: [...root.querySelectorAll("*")].flatMap((each) => each.getAttributeNames()).filter((name) => /^on|href/.test(name)) };
  }, svg);
  expect(parsed).toEqual({ error: null, active: 0, handlers: [] });
  await inert("exports");
});

test("the single page and the catalogue, opened from a file, run nothing and ask for nothing", async ({ page, context }, info) => {
  test.slow(); // three pages
  const inert = await openHostile(page);
  const single = info.outputPath("page.html");
  await (await exported(page, /^Web page/)).saveAs(single);
  const saveCatalogue = async (form: RegExp | null, path: string): Promise<void> => {
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: /^Catalogue/ }).click();
    const dialog = page.getByRole("dialog", { name: "Make a catalogue" });
    if (form) await dialog.getByRole("radio", { name: form }).check();
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save file" }).click();
    await (await download).saveAs(path);
    await dialog.getByRole("button", { name: "Close", exact: true }).click();
  };
  const catalogue = info.outputPath("catalogue.html");
  const word = info.outputPath("catalogue.docx");
  await saveCatalogue(null, catalogue);
  await saveCatalogue(/^Word/, word);
  await inert("making the files");

  for (const [file, wait] of [[single, ".leaflet-container"], [catalogue, "article"]] as const) {
    const alone = await context.newPage();
    const quiet = await guard(alone, (address) => address.split("#")[0] === pathToFileURL(file).href);
    await alone.goto(pathToFileURL(file).href);
    await expect(alone.locator(wait).first()).toBeVisible();
    for (const title of TITLES) await expect.poll(() => contents(alone, "body"), title.slice(0, 30)).toContain(seen(title));
    await quiet(file);
    await alone.close();
  }

  const parts = unzipSync(new Uint8Array(readFileSync(word)));
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  writeFileSync(info.outputPath("document.xml"), text);
  const words = seen([...text.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>/g)].map(([run]) => run.replace(/<[^>]*>/g, "")).join("")
    .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&"));
  for (const title of TITLES) expect(words).toContain(seen(title));
  for (const field of text.matchAll(/<w:instrText[^>]*>([^<]*)</g)) expect(field[1]).toMatch(/^\s*(?:TOC|PAGE|NUMPAGES|PAGEREF|HYPERLINK \\l)\b/);
  expect(text).not.toMatch(/<w:(?:object|altChunk|control)\b/);
  const relations = Object.entries(parts).filter(([name]) => name.endsWith(".rels")).map(([, bytes]) => strFromU8(bytes)).join("");
  for (const [, target] of relations.matchAll(/<Relationship [^>]*Target="([^"]*)"[^>]*TargetMode="External"/g)) expect(target).toMatch(/^(?:https?:|mailto:)/);
  expect(relations).not.toMatch(/evil\.example|javascript:|vbscript:|data:|file:/i);
  expect(Object.keys(parts).filter((name) => /vbaProject|embeddings|activeX/.test(name))).toEqual([]);
});
