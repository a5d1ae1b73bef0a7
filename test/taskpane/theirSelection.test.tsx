/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { openPane } from "./openPane";
import { CAFE, indicatorsSeed, practicesSeed } from "./seeds";

const SEEDS = [practicesSeed([CAFE]), indicatorsSeed([{ code: "WRK-O1" }, { code: "HSG-O1" }])];
const settled = (): Promise<unknown> => act(() => new Promise((resolve) => setTimeout(resolve, 30)));

async function withTick(): Promise<Awaited<ReturnType<typeof openPane>>> {
  const pane = await openPane(SEEDS);
  await pane.user.type(screen.getByRole("searchbox", { name: "Search indicators" }), "EDU-O1");
  const item = (await screen.findAllByRole("treeitem")).find((one) => one.getAttribute("data-code") === "EDU-O1" || one.textContent?.includes("EDU-O1"));
  if (!item) throw new Error("EDU-O1 is not found");
  await pane.user.click(within(item).getByRole("checkbox"));
  return pane;
}

test("a colleague's change of the selection is told while ticks wait, and ticks are kept or given up", async () => {
  const { workbook, user } = await withTick();
  expect(screen.queryByRole("alert")).toBeNull();
  workbook.remoteEdit("Indicators", 1, "Code", "HSC-O2");
  await settled();
  expect(screen.getByRole("alert").textContent).toContain("A colleague has changed this meanwhile: the selection was 2 indicators and is 2 indicators (HSC-O2 added, HSG-O1 taken out) now.");
  await user.click(screen.getByRole("button", { name: "Keep mine: 1 ticked" }));
  expect(screen.queryByText(/A colleague has changed this/)).toBeNull();
  expect(screen.getByText("3 chosen, 1 not in the sheet")).toBeTruthy();
  workbook.remoteEdit("Indicators", 1, "Code", "HSG-O1");
  await settled();
  await user.click(screen.getByRole("button", { name: /^Take theirs/ }));
  await waitFor(() => expect(screen.getByText("2 chosen, all in the sheet")).toBeTruthy());
});

test("without a tick of one's own a colleague's change only shows", async () => {
  const { workbook } = await openPane(SEEDS);
  workbook.remoteEdit("Indicators", 1, "Code", "HSC-O2");
  await settled();
  expect(screen.queryByText(/A colleague has changed this/)).toBeNull();
});
