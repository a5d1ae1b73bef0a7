import { expect, test, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { axe } from "./axe";
import { watch } from "./onlyLocalhost";

const diagram = (page: Page) => page.getByRole("application", { name: "Diagram of the Theory of Change" });
const box = (page: Page, words: RegExp) => diagram(page).getByRole("button", { name: words });

async function openDiagram(page: Page): Promise<void> {
  await page.goto("/index.html");
  await page.getByRole("tablist", { name: "View" }).getByRole("tab", { name: "Theory of Change" }).click();
  await expect(box(page, /^Need: Synthetic example/)).toBeVisible();
}

test("two boxes are connected, reworded and put back by keyboard alone, and the outline follows", async ({ page }) => {
  const watched = watch(page);
  await openDiagram(page);
  const links = diagram(page).locator(".react-flow__edge");
  const before = await links.count();

  const input = box(page, /^Input: A team of three/);
  await box(page, /^Need: /).focus();
  await page.keyboard.press("End");
  await expect(input).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(box(page, /^Activity: /).and(page.locator(":focus"))).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(input).toBeFocused();

  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: /^Connect "A team of three/ });
  await dialog.getByRole("combobox").selectOption({ label: '"200 befriending pairs a year"' });
  await dialog.getByRole("combobox").press("Tab");
  await page.keyboard.press("Enter");
  await expect(links).toHaveCount(before + 1);
  await expect(input).toBeFocused();
  await expect(input).toHaveAccessibleName(/Leads to 4\./);
  await expect(page.getByRole("status").filter({ hasText: /leads to "200 befriending pairs a year"\.$/ })).toHaveCount(1);

  await page.keyboard.press("Enter");
  await page.keyboard.type("Four people and a room");
  await page.keyboard.press("Enter");
  await expect(box(page, /^Input: Four people and a room\./)).toBeFocused();
  expect((await axe(page).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.getByRole("toolbar", { name: "Diagram" }).getByRole("button", { name: /^Undo: Reword/ }).click();
  await expect(input).toBeVisible();

  await page.setViewportSize({ width: 320, height: 800 });
  await page.getByRole("tab", { name: "Theory of Change" }).last().click();
  await expect(page.getByRole("listitem").filter({ hasText: /^A team of three/ }).last()).toContainText("Output: 200 befriending pairs a year");
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("toolbar", { name: "Diagram" }).getByRole("button", { name: /^Undo: Lead/ }).click();
  await expect(links).toHaveCount(before);
  watched.expectNone();
});

test("a box is added where it leads to the chosen one, and removed again", async ({ page }) => {
  await openDiagram(page);
  await box(page, /^Outcome: Fewer people/).focus();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("menuitem", { name: "Output" }).first().click();
  await page.keyboard.type("A hate crime helpline");
  await page.keyboard.press("Enter");
  const made = box(page, /^Output: A hate crime helpline\. Leads to 1\./);
  await expect(made).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(made).toHaveCount(0);
});

test("the picture is saved as SVG and as PNG", async ({ page }) => {
  await openDiagram(page);
  const save = async (entry: RegExp): Promise<Buffer> => {
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: entry }).click()]);
    return readFileSync(await download.path());
  };
  const svg = (await save(/^Picture as SVG/)).toString("utf8");
  expect(svg).toContain("<title id=\"theory-title\">Theory of Change</title>");
  expect(svg).toContain("What the links assume");
  const png = await save(/^Picture as PNG/);
  expect(png.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(svg)?.[1]));
});

test("at 320 px the picture stands above the outline", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/index.html");
  await page.getByRole("tab", { name: "Theory of Change" }).last().click();
  await expect(page.getByRole("img", { name: /^Theory of Change as a picture/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Outcomes" }).last()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("what was said about one workbook goes with it, and the next one starts its Theory of Change beside the pane", async ({ page }) => {
  const watched = watch(page);
  await openDiagram(page);
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /^Put the picture/ }).click();
  const said = page.getByText(/^The picture stands at /);
  await expect(said.first()).toBeVisible();
  await page.getByRole("button", { name: "New workbook" }).click();
  await page.getByRole("dialog", { name: "New workbook" }).getByRole("button", { name: "Create" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard changes" }).click();
  await expect(page.getByText("New workbook.xlsx").first()).toBeVisible();
  await page.getByRole("tablist", { name: "View" }).getByRole("tab", { name: "Theory of Change" }).click();
  const face = page.getByRole("region", { name: "Theory of Change" });
  await expect(face.getByRole("heading", { name: "No Theory of Change yet" })).toBeVisible();
  await expect(said).toHaveCount(0);

  await face.getByRole("checkbox", { name: /add its indicators/ }).uncheck();
  await face.getByRole("button", { name: "Housing move-on" }).press("Enter");
  await expect(box(page, /^Need: /).and(page.locator(":focus"))).toHaveCount(1);
  await expect(face.getByText(/The example is in the sheet/).first()).toBeVisible();
  expect((await axe(page).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.getByRole("toolbar", { name: "Diagram" }).getByRole("button", { name: /^Undo: Start/ }).click();
  await expect(face.getByRole("heading", { name: "No Theory of Change yet" })).toBeVisible();
  watched.expectNone();
});
