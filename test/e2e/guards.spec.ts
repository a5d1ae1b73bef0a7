import { expect, test } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { rawZip } from "../workbook/rawZip";
import { seedParts } from "../workbook/buildWorkbook";

// Files that are made to do harm, one after another on one page: each is refused in words, what is open stays in use, and the next opens.
test.use({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

const SHEET = "xl/worksheets/sheet1.xml";
const PARTS = seedParts({ tables: [{ name: "Practices", sheet: "Practices", kind: "table", headerRow: 1, firstColumn: 0, headers: ["Title", "Impact"], rows: [["Choir", 2]] }] });
const withSheet = (content: Uint8Array): Buffer => Buffer.from(rawZip(Object.entries(PARTS).map(([name, text]) => ({ name, content: name === SHEET ? content : Buffer.from(text) }))));
const around = (inner: string): Buffer => Buffer.from((PARTS[SHEET] ?? "").replace("Choir", inner));

/** Letters that do not pack well: a text of 60 MB. */
function longText(): string {
  let state = 7;
  const out = Buffer.alloc(60_000_000);
  for (let at = 0; at < out.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    out[at] = 65 + (state >>> 27);
  }
  return out.toString("latin1");
}

const FILES: readonly (readonly [name: string, make: () => Buffer, words: RegExp])[] = [
  ["Bomb.xlsx", () => withSheet(Buffer.alloc(200_000_000, 32)), /would unpack to 191 MB from next to nothing/],
  ["Entities.xlsx", () => withSheet(Buffer.from(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${PARTS[SHEET] ?? ""}`)), /declares a document type/],
  ["Long.xlsx", () => withSheet(around(longText())), /more than the 32,767 characters/],
];

test("three files made to do harm are refused in words, and the page goes on as if nothing had been", async ({ page }) => {
  test.setTimeout(120_000);
  const status = page.getByRole("region", { name: "Map and list" }).getByRole("status");
  await page.goto("/index.html");
  await expect(status).toHaveText(/^38 of 38 practices/);
  for (const [name, make, words] of FILES) {
    const file = test.info().outputPath(name);
    writeFileSync(file, make()); // too large to be handed over in a message
    await page.getByLabel("Workbook file").setInputFiles(file);
    await expect(page.getByRole("main").getByText(words)).toBeVisible();
    await page.getByRole("main").getByRole("button", { name: "Dismiss" }).first().click();
    await expect(status).toHaveText(/^38 of 38 practices/);
  }
  const sample = path.join(__dirname, "../../assets/sample.xlsx");
  await page.getByLabel("Workbook file").setInputFiles({ name: "Again.xlsx", mimeType: "application/octet-stream", buffer: readFileSync(sample) });
  await expect(page.getByRole("region", { name: "Workbook" }).getByText("Again.xlsx").first()).toBeVisible();
  await expect(status).toHaveText(/^38 of 38 practices/);
});
