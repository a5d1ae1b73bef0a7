/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { CATALOGUE_COLUMNS } from "../../src/core/schema";
import { openPane } from "./openPane";
import { indicatorsSeed } from "./seeds";

const LIST = {
  name: "National list", headers: ["Ref", "Domain", "Indicator name", "Type", "Measured in", "National code"],
  rows: [
    ["SE-1", "Housing", "Homes with a written lease", "outcome", "percent", "BO.7"],
    ["WRK-O9", null, null, null, "months", null],
    ["SE-2", "Happiness", "Smiles", "outcome", "count", null],
  ],
};

async function adapt(user: Awaited<ReturnType<typeof openPane>>["user"]): Promise<void> {
  await user.click(screen.getByRole("tab", { name: "Indicators" }));
  await user.click(screen.getByText(/^Adapt the list/));
}

test("a table is looked at first: what is new, changed and wrong; then it is taken, found and can be chosen", async () => {
  const { user, workbook } = await openPane([indicatorsSeed([]), LIST]);
  await adapt(user);
  await user.selectOptions(screen.getByLabelText("Table or sheet with your indicators"), "National list (3 rows)");
  expect(await screen.findByText("New: 1")).toBeTruthy();
  expect(screen.getByText("Changed: 1")).toBeTruthy();
  expect(screen.getByText("Problems: 1")).toBeTruthy();
  expect(screen.getByText(/^Domain is "Happiness" in row 4 of "National list"/)).toBeTruthy();
  expect(screen.getByText("months").closest("div")?.textContent).toBe("Unit: count → months");
  expect(workbook.written).toEqual([]);
  await user.click(screen.getByText("Take into the workbook"));
  expect(workbook.cell("Catalogue", 0, "Code")).toBe("SE-1");
  expect(workbook.cell("Catalogue", 1, "Unit")).toBe("months");
  expect(screen.getAllByText("Taken: 1 new, 1 changed. 1 row left out. They stand in the Catalogue table; Undo takes it back.").length).toBeGreaterThan(0);
  await user.type(screen.getByLabelText("Search indicators"), "BO.7");
  await user.click(screen.getAllByRole("treeitem")[0] as HTMLElement);
  await user.click(screen.getByText("Save"));
  expect(workbook.cell("Indicators", 0, "Indicator")).toBe("Homes with a written lease");
});

test("a correction that a newer Cairn has changed too waits for a choice", async () => {
  const headers = CATALOGUE_COLUMNS.map(({ name }) => name);
  const row = (cells: Readonly<Record<string, string>>) => headers.map((header) => cells[header] ?? null);
  const { user, workbook } = await openPane([indicatorsSeed([]), { name: "Catalogue", headers, rows: [row({ Code: "WRK-O9", Unit: "weeks", "Cairn had": "Unit: days" })] }]);
  await adapt(user);
  const choice = screen.getByRole("region", { name: "To choose" });
  expect(within(choice).getByText("Yours: weeks")).toBeTruthy();
  expect(within(choice).getByText("Cairn’s now: count")).toBeTruthy();
  expect(screen.getByText(/as in =CAIRN\.INDICATOR\(A2,"domain",Catalogue\[#All\]\)/)).toBeTruthy();
  await user.click(within(choice).getByText("Take Cairn’s"));
  expect(workbook.cell("Catalogue", 0, "Unit")).toBe("count");
  expect(screen.queryByRole("region", { name: "To choose" })).toBeNull();
});
