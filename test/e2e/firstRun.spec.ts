import { expect, test } from "@playwright/test";
import type { FrameLocator, Locator, Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openPane } from "../host/browserHost";
import { watch } from "./onlyLocalhost";
import { rowsOf } from "./savedParts";

// Whoever opens Cairn for the first time: from a question to a selection, a Theory of Change, a reading, a chart and a report.
// The same steps in both hosts; what is typed once is never asked for again.

const dist = path.resolve(process.env.CAIRN_DIST ?? path.join(__dirname, "..", "..", "dist"));
const PATIENT = { timeout: 30_000 };
const NEED = "People who arrive in Northtown are afraid to go out in the evening";

/** The pane, and the page or frame over which its menus and dialogs open. */
interface Place {
  readonly pane: Locator | FrameLocator;
  readonly over: Page | FrameLocator;
}

async function goTo({ pane, over }: Place, tab: string): Promise<void> {
  const name = new RegExp(`^${tab}`);
  const shown = pane.getByRole("tab", { name });
  const more = pane.getByRole("button", { name: /more tabs?$/ });
  await expect(more).toBeVisible(PATIENT);
  if (await shown.isVisible()) return shown.click();
  await more.click();
  await over.getByRole("menuitem", { name }).click();
}

async function fromQuestionToSelection({ pane, over }: Place): Promise<void> {
  await goTo({ pane, over }, "Guide");
  await pane.getByRole("button", { name: /^whether people feel safe/ }).click();
  await pane.getByRole("checkbox", { name: /^SAF-O1/ }).check({ force: true });
  await pane.getByRole("checkbox", { name: /^SAF-O3/ }).check({ force: true });
  await pane.getByRole("button", { name: "Add 2 to the selection" }).click();
  await expect(pane.getByText("2 indicators were added to the Indicators table.").first()).toBeVisible(PATIENT);
}

async function theoryWithItsChecks({ pane, over }: Place): Promise<void> {
  await goTo({ pane, over }, "Theory of Change");
  await pane.getByRole("textbox", { name: "What is the need?" }).fill(NEED);
  await pane.getByRole("button", { name: "Start from this need" }).click();
  await expect(pane.getByText(NEED).first()).toBeVisible(PATIENT);
  await pane.getByRole("button", { name: "Add an outcome" }).click();
  await pane.getByRole("textbox", { name: "New outcome" }).fill("People feel safe in their street");
  await pane.getByRole("textbox", { name: "New outcome" }).press("Enter");
  const outcome = pane.getByRole("button", { name: /^People feel safe in their street/ });
  await expect(outcome).toBeVisible(PATIENT);
  // The theory asks which indicator shows the outcome, and offers those of the selection.
  await pane.getByRole("button", { name: /questions to think about$/ }).click();
  await expect(pane.getByText(/No indicator shows whether the outcome/).first()).toBeVisible();
  await expect(pane.getByText(/2 selected indicators stand in no statement/).first()).toBeVisible();
  if ((await outcome.getAttribute("aria-expanded")) !== "true") await outcome.click();
  for (const code of ["SAF-O1", "SAF-O3"]) {
    const picker = pane.getByRole("combobox", { name: "Add an indicator" });
    await picker.pressSequentially(code);
    await over.getByRole("option", { name: new RegExp(code) }).click();
    await expect(pane.getByRole("button", { name: `Take ${code} out of this statement` })).toBeVisible(PATIENT);
  }
  await expect(pane.getByText(/No indicator shows whether the outcome/)).toHaveCount(0);
  await expect(pane.getByText(/stands? in no (statement|outcome)/)).toHaveCount(0);
}

async function readingsAndChart({ pane, over }: Place): Promise<void> {
  await goTo({ pane, over }, "Progress");
  await pane.getByRole("button", { name: /feeling safe walking alone/i }).first().click();
  const plan = pane.getByRole("form", { name: "Plan" });
  for (const [name, value] of [["Baseline", "41"], ["Baseline date", "2024-03-31"], ["Target", "61"], ["Target date", "2027-03-31"]] as const) {
    await plan.getByLabel(name, { exact: true }).fill(value);
  }
  await plan.getByRole("button", { name: "Save the plan" }).click();
  await expect(plan.getByRole("button", { name: "Save the plan" })).toHaveCount(0, PATIENT);
  await pane.getByRole("button", { name: /^Add a reading/ }).click();
  const reading = pane.getByRole("form", { name: /^Reading of/ });
  await reading.getByLabel("Value", { exact: true }).fill("56");
  await reading.getByLabel("Date", { exact: true }).fill("2026-03-31");
  await reading.getByLabel("Source", { exact: true }).fill("Residents' survey");
  await reading.getByRole("button", { name: /^Save/ }).click();
  await expect(pane.getByRole("region", { name: "Where it stands" }).getByText(/On track/).first()).toBeVisible(PATIENT);
  await expect(pane.getByRole("img", { name: /safe walking alone/i }).first()).toBeVisible(PATIENT);
}

/** The report as a web page: everything in it comes from what stands in the workbook. */
async function report({ pane, over }: Place, page: Page): Promise<string> {
  await pane.getByRole("button", { name: "Back to the list" }).click();
  await pane.getByRole("button", { name: "Make a report" }).click();
  const waiting = page.waitForEvent("download", PATIENT);
  await over.getByRole("dialog").getByRole("button", { name: /web page|HTML/i }).click();
  const html = readFileSync(await (await waiting).path(), "utf8");
  await over.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect(over.getByRole("dialog")).toHaveCount(0);
  return html;
}

function expectReport(html: string): void {
  expect(html).toContain("safe walking alone");
  expect(html).toContain("On track");
  for (const figure of ["41", "56", "61"]) expect(html).toContain(figure);
  expect(html).toMatch(/<svg/);
  expect(html).toContain("default-src 'none'");
}

test("a first-time user's run in the browser: question, selection, theory, reading, chart, report", async ({ page }) => {
  const watched = watch(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/");
  await page.getByRole("button", { name: "New workbook" }).click();
  await page.getByRole("dialog", { name: "New workbook" }).getByRole("button", { name: "Create" }).click();
  const pane = page.getByRole("region", { name: "Workbook" });
  await expect(pane.getByText("New workbook.xlsx")).toBeVisible(PATIENT);
  const place = { pane, over: page };
  await fromQuestionToSelection(place);
  await theoryWithItsChecks(place);
  await readingsAndChart(place);
  expectReport(await report(place, page));
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download workbook" }).click();
  const saved = new Uint8Array(readFileSync(await (await waiting).path()));
  const [safe, crime] = rowsOf(saved, "Indicators");
  expect(safe).toMatchObject({ Code: "SAF-O1", Baseline: 41, Target: 61, Latest: 56, Progress: 0.75, Status: "On track" });
  expect(crime).toMatchObject({ Code: "SAF-O3" });
  expect(rowsOf(saved, "Readings")).toMatchObject([{ Code: "SAF-O1", Value: 56, Source: "Residents' survey" }]);
  expect(rowsOf(saved, "Theory of Change").map(({ Step, Indicators }) => [Step, Indicators])).toEqual([["need", null], ["outcome", "SAF-O1; SAF-O3"]]);
  watched.expectNone();
});

test("a first-time user's run in Excel, through office.js: the same steps end in the same cells", async ({ context }) => {
  const opened = await openPane(context, { dist, seed: { name: "Our plan.xlsx", sheets: [{ name: "Sheet1" }] } });
  const { host, pane, page, refused, errors } = opened;
  await expect(pane.getByText("Our plan.xlsx")).toBeVisible(PATIENT);
  await pane.getByRole("button", { name: "Set up workbook" }).first().click();
  await pane.getByRole("dialog").getByRole("button", { name: /Set up|Create/ }).click();
  await expect(pane.getByRole("dialog")).toHaveCount(0, PATIENT);
  const place = { pane, over: pane };
  await fromQuestionToSelection(place);
  await theoryWithItsChecks(place);
  await readingsAndChart(place);
  expectReport(await report(place, page));
  const cells = (table: string) => host.values(host.table(table).sheet.name, "A2:S3");
  expect(cells("Indicators").map((row) => [row[0], row[9], row[11], row[13]])).toEqual([["SAF-O1", 41, 61, 56], ["SAF-O3", "", "", ""]]);
  expect(cells("Readings")[0]?.slice(0, 6)).toEqual(["SAF-O1", expect.any(Number), "", "", 56, "Residents' survey"]);
  expect(host.unimplemented).toEqual([]);
  expect(refused).toEqual([]);
  expect(errors).toEqual([]);
});
