import { expect, test } from "@playwright/test";
import path from "node:path";
import { openPane } from "../host/browserHost";
import { axe } from "./axe";

// Hosts that lack what Cairn likes to use: everything that can work does, and the rest says why.

const dist = path.resolve(process.env.CAIRN_DIST ?? path.join(__dirname, "..", "..", "dist"));
const CDN = "https://appsforoffice.microsoft.com/**";
const PATIENT = { timeout: 30_000 };

/** What a host or a browser may take from a page: storage, dialogs of the browser's own. */
function takeAway(): void {
  for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
    Object.defineProperty(window, name, { get: () => { throw new DOMException(`${name} is refused`, "SecurityError"); } });
  }
  for (const name of ["alert", "confirm", "prompt"]) Object.defineProperty(window, name, { value: undefined });
}

test("without functions, window for the map, ribbon and storage, at 320 pixels: the main job works, and the rest says why", async ({ context }) => {
  await context.addInitScript(takeAway);
  const sets = { SharedRuntime: null, CustomFunctionsRuntime: null, AddinCommands: null, DialogApi: null };
  const opened = await openPane(context, { dist, seed: { name: "Ours.xlsx", sheets: [{ name: "Sheet1" }] }, sets });
  const { host, pane, page } = opened;
  await pane.getByRole("button", { name: "Set up workbook" }).first().click();
  await pane.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  await expect(pane.getByRole("dialog")).toHaveCount(0, PATIENT);
  host.edit("Practices", "A2:B2", [["P-07", "Language café"]]);
  await pane.getByRole("tab", { name: "Practices" }).click();
  await pane.getByRole("button", { name: /Language café/ }).click();
  await pane.getByRole("radiogroup", { name: "Relevance" }).getByRole("radio", { name: /^4/ }).check();
  const headers = host.values("Practices", "A1:AZ1")[0] ?? [];
  const at = headers.indexOf("Relevance");
  await expect.poll(() => host.book.sheet("Practices").cell(1, at).value, PATIENT).toBe(4);
  expect(host.book.sheet("Practices").cell(1, headers.indexOf("Score")).formula).not.toMatch(/CAIRN\./);

  await pane.getByRole("button", { name: "Map", exact: true }).click();
  await expect(pane.frameLocator("iframe[title=Map]").getByText("1 of 1 practices, 0 on the map").first()).toBeAttached(PATIENT); // no window: the map is in the pane
  await pane.getByRole("button", { name: "Back to the pane" }).click();
  await pane.getByRole("button", { name: "More", exact: true }).click();
  await pane.getByRole("menuitem", { name: "What works here…" }).click();
  const dialog = pane.getByRole("dialog", { name: "What works here" });
  await expect(dialog.getByText("Cairn functions in cells: not here")).toBeVisible();
  for (const missing of ["Cairn tab in the ribbon", "Map in its own window", "Remembering your initials and map settings"]) {
    await expect(dialog.getByText(`${missing}: not here`)).toBeAttached();
  }
  expect((await axe(page).analyze()).violations).toEqual([]);
  await dialog.getByRole("button", { name: "Close" }).click();
  // Microsoft's own script reports that it has no sessionStorage, and goes on; Cairn uses none.
  expect(opened.errors.filter((words) => !words.includes("sessionStorage is refused")), "errors on the page").toEqual([]);
  expect(host.unimplemented).toEqual([]);
});

test("a workbook with CAIRN formulas, where nothing calculates them: the pane says so and changes them", async ({ context }) => {
  const sets = { SharedRuntime: null, CustomFunctionsRuntime: null };
  const rows = [["ID", "Title", "Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability", "Score"], ["P-07", "Language café", 3, 4, 2, 4, 3, { formula: "=CAIRN.SCORE(Practices[@[Relevance]:[Sustainability]])", value: 73 }]];
  const { host, pane } = await openPane(context, { dist, seed: { sheets: [{ name: "Practices", blocks: [{ at: "A1", rows }], tables: [{ name: "Practices", range: "A1:H2" }] }] }, sets });
  await expect(pane.getByText(/CAIRN formulas, which this Excel cannot calculate/)).toBeVisible(PATIENT);
  await pane.getByRole("button", { name: "Change the formulas" }).click();
  const dialog = pane.getByRole("dialog", { name: "Formulas" });
  await expect(dialog.getByRole("radio", { name: /^Cairn formulas/ })).toBeDisabled();
  await dialog.getByRole("radio", { name: /^Values/ }).check();
  await dialog.getByRole("button", { name: "Fill the columns" }).click();
  await expect.poll(() => host.formula("Practices", "H2"), PATIENT).toBeNull();
  await expect(pane.getByText(/CAIRN formulas, which this Excel cannot calculate/)).toHaveCount(0);
});

test.describe("office.js that does not come", () => {
  test("the pane says what it waits for, and where one can go on", async ({ page }) => {
    await page.clock.install();
    await page.route(CDN, () => undefined); // never answered
    await page.goto("/taskpane.html", { waitUntil: "commit" });
    await expect(page.locator("html")).toHaveCount(1);
    await expect.poll(async () => {
      await page.clock.fastForward(3_000);
      return page.getByRole("alert").count();
    }).toBe(1);
    await expect(page.getByRole("alert")).toContainText("Still waiting for Microsoft’s script office.js");
    await expect(page.getByRole("link", { name: "Work in the browser instead" })).toHaveAttribute("href", /\/index\.html$/);
  });

  test("a blocked script is told, with the address of the browser page", async ({ page }) => {
    await page.route(CDN, (route) => route.abort("blockedbyclient"));
    await page.goto("/taskpane.html");
    await expect(page.getByRole("alert")).toContainText("office.js did not load");
    await expect(page.getByText(/http:\/\/localhost:\d+\/index\.html/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });
});
