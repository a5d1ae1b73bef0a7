import { expect, test } from "@playwright/test";
import path from "node:path";
import { openPane } from "../host/browserHost";
import type { OpenPane } from "../host/browserHost";
import { axe } from "./axe";

// The pane as Excel on the web shows it: Microsoft's office.js is real, the workbook behind it is the test host's.

const dist = path.resolve(process.env.CAIRN_DIST ?? path.join(__dirname, "..", "..", "dist"));
const TITLE = "Language café";
/** Excel is slow when much is written; so are shared machines. */
const PATIENT = { timeout: 30_000 };

async function openEmpty(context: Parameters<typeof openPane>[0]): Promise<OpenPane> {
  const opened = await openPane(context, { dist, seed: { name: "Our practices.xlsx", sheets: [{ name: "Sheet1" }] } });
  await expect(opened.pane.getByText("Our practices.xlsx")).toBeVisible({ timeout: 30_000 });
  return opened;
}

/** Sets up the workbook in the pane, then a person types a practice into the new sheet. */
async function openWithPractice(context: Parameters<typeof openPane>[0]): Promise<OpenPane> {
  const opened = await openEmpty(context);
  await setUp(opened);
  opened.host.edit("Practices", "A2:G2", [["P-07", TITLE, "Skåne", "SE224", "Sweden", "Malmö", 55.605]]);
  opened.host.edit("Practices", "H2:I2", [[13.0038, "locality"]]);
  return opened;
}

async function setUp({ pane }: OpenPane): Promise<void> {
  await pane.getByRole("button", { name: "Set up workbook" }).first().click();
  await pane.getByRole("dialog").getByRole("button", { name: /Set up|Create/ }).click();
  await expect(pane.getByRole("dialog")).toHaveCount(0);
}

async function choosePractice({ pane }: OpenPane): Promise<void> {
  await pane.getByRole("tab", { name: "Practices" }).click();
  await pane.getByRole("button", { name: new RegExp(TITLE) }).click();
  await expect(pane.getByRole("group", { name: `Rate ${TITLE}` })).toBeVisible();
}

const rating = ({ pane }: OpenPane, criterion: string, level: string) =>
  pane.getByRole("radiogroup", { name: criterion }).getByRole("radio", { name: new RegExp(`^${level}`) });

/** Column letters of a header of the Practices table. */
function column({ host }: OpenPane, header: string): string {
  const { area } = host.table("Practices");
  const headers = host.values("Practices", `A1:AZ1`)[0]?.slice(0, area.columns) ?? [];
  const index = headers.indexOf(header);
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
}

function nothingAmiss({ host, refused, errors }: OpenPane): void {
  expect(host.unimplemented, "members that the host does not have").toEqual([]);
  expect(refused, "requests that left the machine").toEqual([]);
  expect(errors, "errors on the page").toEqual([]);
}

test("set up the workbook: the tables are there, with formulas, and can be undone", async ({ context }) => {
  const opened = await openEmpty(context);
  await setUp(opened);
  const { host, pane } = opened;
  await expect.poll(() => host.book.tables.map((table) => table.name), PATIENT).toEqual(["Practices", "Criteria", "Indicators", "Readings", "Ratings", "TheoryOfChange", "Stakeholders", "Competencies", "Regions"]);
  expect(host.formula("Practices", `${column(opened, "Score")}2`)).toMatch(/^=IFNA\(CAIRN\.SCORE\(/);
  expect(host.book.sheet("Practices").frozenRows).toBe(1);
  expect(host.book.customXml).toHaveLength(1);
  await pane.getByRole("button", { name: /^Undo: Set up/ }).click();
  await expect.poll(() => host.book.tables.map((table) => table.name), PATIENT).toEqual([]);
  nothingAmiss(opened);
});

test("select indicators: they are written to the sheet, and what a person types is kept", async ({ context }) => {
  const opened = await openEmpty(context);
  await setUp(opened);
  const { host, pane } = opened;
  await pane.getByRole("tab", { name: "Indicators" }).click();
  await pane.getByRole("searchbox", { name: "Search indicators" }).fill("in paid work");
  const item = pane.getByRole("treeitem", { name: /^WRK-/ }).first();
  const code = /WRK-[OP]\d+/.exec((await item.getAttribute("aria-label")) ?? "")?.[0] ?? "";
  await item.locator("input[type=checkbox]").check({ force: true });
  await pane.getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(() => host.values("Indicators", "A2:A4").flat(), PATIENT).toContain(code);
  nothingAmiss(opened);
});

test("rate a practice: the cell is written at once, the score follows, and undo takes it back", async ({ context }) => {
  const opened = await openWithPractice(context);
  const { host, pane } = opened;
  await choosePractice(opened);
  await rating(opened, "Relevance", "4").check();
  const cell = `${column(opened, "Relevance")}2`;
  await expect.poll(() => host.values("Practices", cell), PATIENT).toEqual([[4]]);
  for (const [criterion, level] of [["Effectiveness", "3"], ["Efficiency", "3"], ["Impact", "4"], ["Sustainability", "3"]] as const) {
    await rating(opened, criterion, level).check();
  }
  await expect(pane.getByRole("group", { name: `Rate ${TITLE}` }).getByText("Good practice").first()).toBeVisible();
  // The pane and the custom function in the cell say the same: one core.
  await expect.poll(() => host.values("Practices", `${column(opened, "Verdict")}2`), PATIENT).toEqual([["Good practice"]]);
  await pane.getByRole("button", { name: new RegExp(`^Undo: Rate Sustainability of ${TITLE}`) }).click();
  await expect.poll(() => host.values("Practices", `${column(opened, "Sustainability")}2`), PATIENT).toEqual([[""]]);
  nothingAmiss(opened);
});

test("rate under own initials: the ratings go to the Ratings sheet, and the practice's row only changes when a consensus is taken", async ({ context }) => {
  const opened = await openWithPractice(context);
  const { host, pane, page } = opened;
  await pane.getByRole("tab", { name: "Practices" }).click();
  await pane.getByRole("button", { name: /^Rat(e|ing) as/ }).click();
  await pane.getByRole("textbox", { name: "Your initials" }).fill("AB");
  await page.keyboard.press("Enter");
  await expect(pane.getByRole("button", { name: "Rating as AB" })).toBeVisible();
  await pane.getByRole("button", { name: new RegExp(TITLE) }).first().click();
  for (const criterion of ["Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"]) await rating(opened, criterion, "3").check();
  await expect.poll(() => host.values("Ratings", "B2:D6"), PATIENT).toEqual([
    ["AB", "Relevance", 3], ["AB", "Effectiveness", 3], ["AB", "Efficiency", 3], ["AB", "Impact", 3], ["AB", "Sustainability", 3],
  ]);
  expect(host.values("Practices", `${column(opened, "Impact")}2`)).toEqual([[""]]);
  await pane.getByRole("button", { name: "All practices" }).click();
  await pane.getByRole("button", { name: "Consensus" }).click();
  await pane.getByRole("list", { name: "Practices to agree on" }).getByRole("button", { name: new RegExp(TITLE) }).click();
  await pane.getByRole("button", { name: "Take into Practices" }).click();
  await expect.poll(() => host.values("Practices", `${column(opened, "Impact")}2`), PATIENT).toEqual([[3]]);
  await pane.getByRole("button", { name: /^Undo: Take the consensus on/ }).click();
  await expect.poll(() => host.values("Practices", `${column(opened, "Impact")}2`), PATIENT).toEqual([[""]]);
  nothingAmiss(opened);
});

test("convert to plain formulas in Excel and back: the score stays, the formulas change, undo works", async ({ context }) => {
  const opened = await openWithPractice(context);
  const { host, pane } = opened;
  const score = `${column(opened, "Score")}2`;
  await pane.getByRole("button", { name: "More", exact: true }).click();
  await pane.getByRole("menuitem", { name: /^Formulas/ }).click();
  await pane.getByRole("dialog").getByRole("radio", { name: /plain formulas/i }).check();
  await pane.getByRole("dialog").getByRole("button", { name: "Fill the columns" }).click();
  await expect.poll(() => host.formula("Practices", score), PATIENT).toMatch(/SUMPRODUCT/);
  expect(host.formula("Practices", score)).not.toMatch(/CAIRN/);
  await pane.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => host.formula("Practices", score), PATIENT).toMatch(/CAIRN\.SCORE/);
  nothingAmiss(opened);
});

test("a new order of importance changes weights and scores as one step, and one undo takes all of it back", async ({ context }) => {
  const opened = await openWithPractice(context);
  const { host, pane } = opened;
  const weights = (): unknown[] => host.values("Criteria", "C2:C6").flat();
  await expect.poll(weights, PATIENT).toEqual([1, 1, 1, 1, 1]);
  await pane.getByRole("button", { name: /more tabs/ }).click();
  await pane.getByRole("menuitem", { name: "Criteria" }).click();
  await pane.getByRole("radio", { name: "By order of importance" }).check();
  await pane.getByRole("button", { name: "Move Impact up" }).click();
  await pane.getByRole("button", { name: "Review and apply" }).click();
  await pane.getByRole("dialog").getByRole("button", { name: "Apply" }).click();
  await expect.poll(() => new Set(weights()).size, PATIENT).toBe(5);
  await pane.getByRole("button", { name: "Undo: Change the criteria" }).click();
  await expect.poll(weights, PATIENT).toEqual([1, 1, 1, 1, 1]);
  nothingAmiss(opened);
});

test("a co-author's edit arrives, and the practice being rated stays open", async ({ context }) => {
  const opened = await openWithPractice(context);
  await choosePractice(opened);
  opened.host.edit("Practices", `${column(opened, "Impact")}2`, [[2]], "co-author");
  await expect(rating(opened, "Impact", "2")).toBeChecked();
  await rating(opened, "Relevance", "4").check();
  await expect.poll(() => opened.host.values("Practices", `${column(opened, "Relevance")}2`), PATIENT).toEqual([[4]]);
  expect(opened.host.values("Practices", `${column(opened, "Impact")}2`)).toEqual([[2]]);
  nothingAmiss(opened);
});

test("the map opens in Excel's dialog and follows the workbook; a choice there shows in the pane", async ({ context }) => {
  const opened = await openWithPractice(context);
  const { host, pane } = opened;
  await pane.getByRole("tab", { name: "Practices" }).click();
  await pane.getByRole("button", { name: "Map", exact: true }).click();
  await opened.ignoreDialog();
  await expect(pane.getByText(/choose Allow/).first()).toBeVisible();
  await pane.getByRole("button", { name: "Map", exact: true }).click();
  const map = await opened.allowDialog();
  await expect(map.getByRole("status").filter({ hasText: /practice/ })).toHaveText("1 of 1 practices, 1 on the map", { timeout: 30_000 });
  host.edit("Practices", "B2", [["Big language café"]], "co-author");
  const item = map.getByRole("button", { name: /^Big language café, / });
  await expect(item).toBeVisible();
  await item.click();
  await expect(pane.getByRole("group", { name: "Rate Big language café" })).toBeVisible();
  await map.close();
  nothingAmiss(opened);
});

test("a practice without rating passes axe in the pane, at 320 pixels", async ({ context }) => {
  const opened = await openWithPractice(context);
  await choosePractice(opened);
  const { violations } = await axe(opened.page).analyze();
  expect(violations).toEqual([]);
});

test("a protected sheet is told in words and nothing is written; a cell being edited is waited for", async ({ context }) => {
  const opened = await openWithPractice(context);
  const { host, pane } = opened;
  await choosePractice(opened);
  const cell = `${column(opened, "Relevance")}2`;
  host.protect("Practices");
  await rating(opened, "Relevance", "4").click(); // not check(): the level goes back at once
  await expect(pane.getByText(/sheet "Practices" is protected/).first()).toBeVisible();
  expect(host.values("Practices", cell)).toEqual([[""]]);
  host.protect("Practices", false);
  host.cellEditing = true;
  await rating(opened, "Relevance", "3").click();
  await expect(pane.getByText(/a cell is being edited in Excel/).first()).toBeVisible();
  expect(host.values("Practices", cell)).toEqual([[""]]);
  host.cellEditing = false;
  await expect.poll(() => host.values("Practices", cell), PATIENT).toEqual([[3]]);
  await expect(pane.getByText(/a cell is being edited in Excel/)).toHaveCount(0);
  nothingAmiss(opened);
});
