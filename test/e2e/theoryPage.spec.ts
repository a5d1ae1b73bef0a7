import { expect, test, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openPane, type OpenPane } from "../host/browserHost";
import { axe } from "./axe";

// The full page of the Theory of Change, in a window that Excel's pane opens. Microsoft's office.js is real, the workbook behind
// it is the test host's.

const dist = path.resolve(process.env.CAIRN_DIST ?? path.join(__dirname, "..", "..", "dist"));
const PATIENT = { timeout: 30_000 };
const HEADERS = ["ID", "Step", "Statement", "Leads to", "Indicators", "Assumption", "Evidence"];
const ROWS = [
  ["T1", "need", "People are alone", "", "", "", ""], ["T2", "long-term change", "People belong here", "T1", "", "", ""],
  ["T3", "outcome", "People make friends", "T2", "BRG-O4", "", ""], ["T4", "output", "Forty cafés a year", "T3", "", "", ""],
  ["T5", "activity", "Hold a weekly café", "T4", "", "They come back", ""], ["T6", "input", "A room and two hosts", "T5", "", "", ""],
];
const INDICATORS = ["Code", "Domain", "Indicator", "Kind", "Unit", "Direction", "Source", "Group", "Place", "Baseline", "Baseline date", "Target", "Target date", "Latest", "Latest date", "Progress", "Status", "Owner", "Notes"];

async function open(context: Parameters<typeof openPane>[0], width = 640): Promise<OpenPane> {
  const opened = await openPane(context, {
    dist, width, seed: {
      name: "Plan.xlsx", sheets: [
        { name: "Theory", blocks: [{ at: "A1", rows: [HEADERS, ...ROWS] }], tables: [{ name: "TheoryOfChange", range: `A1:G${ROWS.length + 1}` }] },
        { name: "Indicators", blocks: [{ at: "A1", rows: [INDICATORS, ["BRG-O4", ...INDICATORS.slice(1).map(() => "")]] }], tables: [{ name: "Indicators", range: "A1:S2" }] },
      ],
    },
  });
  await expect(opened.pane.getByText("Plan.xlsx")).toBeVisible(PATIENT);
  await opened.pane.getByRole("tab", { name: "Theory of Change" }).click();
  return opened;
}

async function openPage(opened: OpenPane): Promise<Page> {
  await opened.pane.getByRole("button", { name: "Full page" }).click();
  return shown(await opened.allowDialog());
}

/** The window as large as on a desk: the test host opens it in the size of its own page. */
async function shown(page: Page): Promise<Page> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(box(page, /^Need: People are alone/)).toBeVisible(PATIENT);
  return page;
}

const diagram = (page: Page) => page.getByRole("application", { name: "Diagram of the Theory of Change" });
const box = (page: Page, words: RegExp) => diagram(page).getByRole("button", { name: words });
const undo = (page: Page) => page.getByRole("button", { name: /^(Undo|Nothing to undo)/ });

function nothingAmiss({ host, refused, errors }: OpenPane): void {
  expect(host.unimplemented, "members that the host does not have").toEqual([]);
  expect(refused, "requests that left the machine").toEqual([]);
  expect(errors, "errors on the page").toEqual([]);
}

test("one press opens the page; its edits are cells of the workbook, one undo is the pane's, and a colleague's change appears", async ({ context }) => {
  const opened = await open(context);
  const { host, pane } = opened;
  const page = await openPage(opened);
  await expect(pane.getByText(/full page is open in a window of its own/)).toBeVisible();

  await box(page, /^Outcome: People make friends/).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Friendships grow");
  await page.keyboard.press("Enter");
  await expect(box(page, /^Outcome: Friendships grow/)).toBeFocused();
  expect(host.values("Theory", "C4")).toEqual([["Friendships grow"]]);
  await expect(pane.getByRole("button", { name: /^Friendships grow/ })).toBeVisible();

  await page.getByRole("group", { name: "Show as" }).getByRole("button", { name: "Table" }).click();
  const row = page.getByRole("row").filter({ has: page.getByLabel("Statement of Hold a weekly café") });
  await row.getByLabel(/^Evidence of/).fill("Visits are counted");
  await page.keyboard.press("Enter");
  await expect.poll(() => host.values("Theory", "G6")).toEqual([["Visits are counted"]]);
  await expect(undo(page)).toHaveAccessibleName(/^Undo: /);
  await expect(pane.getByRole("button", { name: /^Undo: Note evidence|^Undo: / })).toBeVisible();
  await undo(page).click();
  await expect.poll(() => host.values("Theory", "G6")).toEqual([[""]]);
  await pane.getByRole("button", { name: /^Undo: Reword/ }).click();
  await expect(page.getByLabel("Statement of People make friends")).toBeVisible();
  expect(host.values("Theory", "C4")).toEqual([["People make friends"]]);

  await page.getByRole("button", { name: "Diagram" }).click();
  host.edit("Theory", "C7", [["A hall and three hosts"]], "co-author");
  await expect(box(page, /^Input: A hall and three hosts/)).toBeVisible(PATIENT);
  nothingAmiss(opened);
});

test("files of the diagram are saved from the page, and its picture goes into the workbook through the pane", async ({ context }) => {
  const opened = await open(context);
  const page = await openPage(opened);
  const save = async (entry: RegExp): Promise<Buffer> => {
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: entry }).click()]);
    return readFileSync(await download.path());
  };
  expect((await save(/^Picture as SVG/)).toString("utf8")).toContain("People are alone");
  const png = (await save(/^Picture as PNG/)).toString("utf8");
  expect(png).toContain("iTXtDescription");
  expect(png).toContain("People belong here");
  expect((await save(/^Outline as HTML/)).toString("utf8")).toContain("<h2>Need</h2>");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /^Put the picture/ }).click();
  await expect(page.getByText(/^The picture stands at /).first()).toBeVisible(PATIENT);
  expect(opened.host.book.sheet("Theory").shapes.map(({ name }) => name)).toEqual(["Cairn Theory of Change"]);
  nothingAmiss(opened);
});

test("a refused window leaves the diagram in the pane, one press away", async ({ context }) => {
  const opened = await open(context);
  await opened.pane.getByRole("button", { name: "Full page" }).click();
  await opened.ignoreDialog();
  await expect(opened.pane.getByText(/choose Allow/).first()).toBeVisible();
  await opened.pane.getByRole("button", { name: "Show the diagram here" }).click();
  await expect(opened.pane.getByRole("application", { name: "Diagram of the Theory of Change" }).getByRole("button", { name: /^Need: People are alone/ })).toBeVisible(PATIENT);
  nothingAmiss(opened);
});

test("where the map is open the page asks to take its place, and the other way round", async ({ context }) => {
  const opened = await open(context);
  const { pane } = opened;
  await pane.getByRole("button", { name: "Map", exact: true }).click();
  const map = await opened.allowDialog();
  await pane.getByRole("button", { name: "Full page" }).click();
  await pane.getByRole("button", { name: "Close the map and open the page" }).click();
  const page = await shown(await opened.allowDialog());
  expect(map.isClosed()).toBe(true);
  await pane.getByRole("button", { name: "Full page" }).click();
  await expect(pane.getByText(/The page is open already/).first()).toBeVisible();
  await pane.getByRole("button", { name: "Map", exact: true }).click();
  await pane.getByRole("button", { name: "Close the page and open the map" }).click();
  await opened.allowDialog();
  expect(page.isClosed()).toBe(true);
  await expect(pane.getByText(/full page is open in a window/)).toHaveCount(0);
  nothingAmiss(opened);
});

test("a pane that is gone is said at once, nothing is written, and typed words stay to be copied", async ({ context }) => {
  const opened = await open(context);
  const page = await openPage(opened);
  await opened.page.evaluate(() => { document.querySelector("iframe")?.remove(); });
  await expect(page.getByText(/pane in Excel was closed or does not answer/).first()).toBeVisible({ timeout: 20_000 });
  await box(page, /^Outcome: People make friends/).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Words that must not be lost");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Not in the workbook" })).toContainText("Words that must not be lost");
  await expect(page.getByRole("button", { name: "Copy these words" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Write it|Let it go|Keep mine)/ })).toHaveCount(0);
  expect(opened.host.values("Theory", "C4")).toEqual([["People make friends"]]);
});

test("an emptied theory is started anew from the page, the focus goes on, and one undo takes all out", async ({ context }) => {
  const opened = await open(context);
  const { host, pane } = opened;
  const page = await openPage(opened);
  host.edit("Theory", `A2:G${ROWS.length + 1}`, ROWS.map((row) => row.map(() => "")), "person");
  await expect(page.getByRole("heading", { name: "No Theory of Change yet" })).toBeVisible(PATIENT);
  await page.getByLabel("What is the need?").fill("Rents are too high");
  await page.getByRole("button", { name: "Start from this need" }).press("Enter");
  await expect(box(page, /^Need: Rents are too high/)).toBeFocused(PATIENT);
  expect(host.values("Theory", "B2:C2")).toEqual([["need", "Rents are too high"]]);
  await undo(page).click();
  await expect(page.getByRole("checkbox", { name: /add its indicators/ })).toBeChecked();
  await page.getByRole("button", { name: "Language café" }).press("Enter");
  await expect(box(page, /^Need: /)).toBeFocused(PATIENT);
  expect(host.values("Indicators", "A3:A3")[0]?.[0]).not.toBe("");
  await expect(page.getByText(/The example is in the sheet/).first()).toBeVisible();
  await pane.getByRole("button", { name: /^Undo: Start a Theory of Change/ }).click();
  await expect(page.getByRole("heading", { name: "No Theory of Change yet" })).toBeVisible(PATIENT);
  expect(host.values("Indicators", "A2:A3")).toEqual([["BRG-O4"], [""]]);
  nothingAmiss(opened);
});

test("what the workbook refuses is said on the page, and the words are kept until they are written", async ({ context }) => {
  const opened = await open(context);
  const page = await openPage(opened);
  await box(page, /^Outcome: People make friends/).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("My words");
  opened.host.edit("Theory", "C4", [["Their words"]], "co-author");
  await expect(opened.pane.getByRole("button", { name: /^Their words/ })).toBeVisible(PATIENT);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/colleague has changed this meanwhile: Theory!C4 was People make friends and is Their words now/)).toBeVisible(PATIENT);
  await page.getByRole("button", { name: "Keep mine: My words" }).click();
  await expect.poll(() => opened.host.values("Theory", "C4")).toEqual([["My words"]]);
  nothingAmiss(opened);
});

test("the page has nothing that axe finds, in each view, with a tooltip open, at any width", async ({ context }) => {
  const opened = await open(context);
  const page = await openPage(opened);
  for (const view of ["Diagram", "Outline", "Table"]) {
    await page.getByRole("group", { name: "Show as" }).getByRole("button", { name: view }).click();
    for (const width of [1440, 600, 320]) {
      await page.setViewportSize({ width, height: 800 });
      if (view === "Diagram" && width >= 600) {
        await page.getByRole("button", { name: "Show all" }).hover();
        await expect(page.getByRole("tooltip")).toBeVisible();
      }
      expect((await axe(page).analyze()).violations.map(({ id, nodes }) => `${view} at ${width}: ${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});
