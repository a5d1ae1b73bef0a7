import { expect, test } from "@playwright/test";
import path from "node:path";
import { openPane } from "../host/browserHost";
import type { OpenPane } from "../host/browserHost";

// The map that Excel's pane opens: in a window of its own, or in the pane where windows are refused. Microsoft's office.js is
// real, the workbook behind it is the test host's.

const dist = path.resolve(process.env.CAIRN_DIST ?? path.join(__dirname, "..", "..", "dist"));
const PATIENT = { timeout: 30_000 };
const HEADERS = ["ID", "Title", "Country", "Latitude", "Longitude", "Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"];
const COUNT = 700;
/** The first is the best: it stands at the top of the list. */
const row = (at: number): (string | number)[] => [`P-${at}`, `Practice number ${at}`, at % 3 === 0 ? "Sweden" : "Italy", 40 + (at % 200) / 10, 5 + (at % 130) / 10, ...Array.from({ length: 5 }, (_, criterion) => at === 0 ? 4 : 1 + ((at + criterion) % 3))];

async function open(context: Parameters<typeof openPane>[0]): Promise<OpenPane> {
  const rows = Array.from({ length: COUNT }, (_, at) => row(at));
  const opened = await openPane(context, { dist, seed: { name: "Our practices.xlsx", sheets: [{ name: "Practices", blocks: [{ at: "A1", rows: [HEADERS, ...rows] }], tables: [{ name: "Practices", range: `A1:J${COUNT + 1}` }] }] } });
  await expect(opened.pane.getByText("Our practices.xlsx")).toBeVisible(PATIENT);
  return opened;
}

function nothingAmiss({ host, refused, errors }: OpenPane): void {
  expect(host.unimplemented, "members that the host does not have").toEqual([]);
  expect(refused, "requests that left the machine").toEqual([]);
  expect(errors, "errors on the page").toEqual([]);
}

test("the map in a window gets all practices, then only changes; a choice goes both ways, and closing gives the button back", async ({ context }) => {
  const opened = await open(context);
  const { host, pane } = opened;
  await pane.getByRole("tab", { name: "Practices" }).click();
  await pane.getByRole("button", { name: "Map", exact: true }).click();
  const map = await opened.allowDialog();
  const texts: string[] = [];
  await map.exposeBinding("cairnHeard", (_, text: string) => { texts.push(text); });
  await map.evaluate(() => { window.addEventListener("message", (event) => { (window as unknown as { cairnHeard(text: string): void }).cairnHeard(String(event.data)); }); });
  await expect(map.getByRole("status").filter({ hasText: /practices/ })).toHaveText("700 of 700 practices, 700 on the map", PATIENT);
  await map.getByRole("tab", { name: "List" }).click();
  texts.length = 0;
  host.edit("Practices", "B2", [["Language café"]], "co-author");
  await expect(map.getByRole("button", { name: /^Language café/ })).toBeVisible(PATIENT);
  expect(texts.join("").length, "characters for one changed row").toBeLessThan(6_000);
  await map.getByRole("button", { name: /^Language café/ }).click();
  await expect(pane.getByRole("group", { name: "Rate Language café" })).toBeVisible();
  await pane.getByRole("button", { name: "Next practice" }).click();
  await expect(map.getByRole("heading", { name: "Practice number 1", exact: true })).toBeVisible();
  await pane.getByRole("button", { name: "Map", exact: true }).click();
  await expect(pane.getByText(/The map is open already/).first()).toBeVisible();
  await map.close();
  await expect(pane.getByText(/The map is open already/)).toHaveCount(0); // Excel tells the pane of the closing a moment later
  await pane.getByRole("button", { name: "Map", exact: true }).click();
  await opened.ignoreDialog();
  await expect(pane.getByText(/choose Allow/).first()).toBeVisible();
  nothingAmiss(opened);
});

test("where windows are refused the map is shown in the pane, keeps its place, and follows the workbook", async ({ context }) => {
  const opened = await open(context);
  const { host, pane } = opened;
  await opened.page.emulateMedia({ colorScheme: "dark" }); // what the browser prefers; this Excel is light
  host.clickCommand("showMap", "CairnMap");
  await opened.ignoreDialog();
  await pane.getByRole("button", { name: "Show the map here" }).click();
  const map = pane.frameLocator("iframe[title=Map]");
  await expect(map.getByRole("status").filter({ hasText: /practices/ })).toHaveText("700 of 700 practices, 700 on the map", PATIENT);
  await expect(map.locator("[style*=color-scheme]").first()).toHaveCSS("color-scheme", "light");
  await map.getByRole("tab", { name: "List" }).click();
  await expect(map.getByRole("button", { name: /^Practice number 0/ })).toBeVisible();
  await pane.getByRole("button", { name: "Back to the pane" }).click();
  await expect(pane.getByText("Our practices.xlsx")).toBeVisible();
  host.edit("Practices", "B2", [["Renamed café"]], "co-author");
  await pane.getByRole("button", { name: "Map", exact: true }).click();
  const item = map.getByRole("button", { name: /^Renamed café/ });
  await expect(item).toBeVisible(PATIENT);
  await item.click();
  await pane.getByRole("button", { name: "Back to the pane" }).click();
  await pane.getByRole("tab", { name: "Practices" }).click();
  await expect(pane.getByRole("group", { name: "Rate Renamed café" })).toBeVisible();
  nothingAmiss(opened);
});

test("an indicator leads to its practices on the map, by the team's own list, and the map back to the indicator and its statement", async ({ context }) => {
  const opened = await openPane(context, { dist, seed: { name: "Our nights.xlsx", sheets: [
    { name: "Practices", blocks: [{ at: "A1", rows: [[...HEADERS, "Indicators"], [...row(0), "MAL-1"], [...row(1), "MAL-1; WRK-O1"], [...row(2), "WRK-O1"]] }], tables: [{ name: "Practices", range: "A1:K4" }] },
    { name: "Catalogue", blocks: [{ at: "A1", rows: [["Code", "Domain", "Indicator", "Kind"], ["MAL-1", "Safety", "Nights without a siren", "outcome"]] }], tables: [{ name: "Catalogue", range: "A1:D2" }] },
    { name: "Theory", blocks: [{ at: "A1", rows: [["ID", "Step", "Statement", "Indicators"], ["T1", "outcome", "People sleep well", "MAL-1"]] }], tables: [{ name: "TheoryOfChange", range: "A1:D2" }] },
  ] } });
  const { pane } = opened;
  await expect(pane.getByText("Our nights.xlsx")).toBeVisible(PATIENT);
  const showOnMap = async (code: string): Promise<void> => {
    await pane.getByRole("searchbox", { name: "Search indicators" }).fill(code);
    await pane.getByRole("button", { name: `About ${code}`, exact: true }).click();
    await pane.getByRole("button", { name: `Show the practices that serve ${code} on the map` }).click();
  };
  await pane.getByRole("tab", { name: "Indicators" }).click();
  await showOnMap("MAL-1");
  const map = await opened.allowDialog();
  const status = map.getByRole("status").filter({ hasText: /practices/ });
  await expect(status).toHaveText("2 of 3 practices, 2 on the map", PATIENT);
  await expect(map.getByRole("button", { name: "Clear Indicator: MAL-1 Nights without a siren" })).toBeVisible();
  await showOnMap("WRK-O1"); // the map is open now
  await expect(map.getByRole("button", { name: /^Clear Indicator: WRK-O1/ })).toBeVisible();
  await expect(pane.getByText(/The map shows these practices now/).first()).toBeVisible();
  await map.getByRole("button", { name: /^Clear Indicator: WRK-O1/ }).click();
  await expect(status).toHaveText("3 of 3 practices, 3 on the map");
  await map.getByRole("tab", { name: "List" }).click();
  await map.getByRole("button", { name: /^Practice number 1/ }).click();
  await map.getByRole("button", { name: "MAL-1 Nights without a siren" }).click();
  await expect(pane.getByRole("treeitem", { name: /^MAL-1 / })).toHaveAttribute("aria-current", "true");
  await expect(map.getByText("Shown in the Cairn pane, beside the sheet in Excel.")).toBeVisible();
  await map.getByRole("button", { name: /People sleep well/ }).click();
  await expect(pane.getByRole("tab", { name: /^Theory of Change/ })).toHaveAttribute("aria-selected", "true");
  nothingAmiss(opened);
});
