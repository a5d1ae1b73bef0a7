/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { openPane } from "./openPane";

const SHEET = { name: "Goda exempel", headers: ["Nr", "Insatsens namn", "Kommun", "Lat", "Position Ö", "Relevans"], rows: [["7", "Språkkafé", "Lund", 55.7, 13.19, 3], ["8", "Odling", "Gävle", 60.67, 17.14, 4]] };
const settings = (columns: Readonly<Record<string, string>>): string => JSON.stringify({ practiceTable: "Goda exempel", columns });

test("a colleague's matching of the same table is told while choices wait, and mine stay until I say so", async () => {
  const { workbook, user } = await openPane([SHEET], { settings: settings({ Title: "Insatsens namn" }) });
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(screen.getByRole("menuitem", { name: "Match columns…" }));
  await user.selectOptions(within(screen.getByRole("group", { name: "Longitude" })).getByRole("combobox"), "Position Ö");
  await workbook.writeSettings(settings({ Title: "Insatsens namn", Place: "Kommun" }));
  workbook.remoteEdit("Goda exempel", 0, "Relevans", 2);
  await waitFor(() => expect(screen.getByRole("alert").textContent)
    .toContain("A colleague has changed this meanwhile: the matching of Goda exempel was Place as found and is Place “Kommun” now."));
  await user.click(screen.getByRole("button", { name: "Keep mine: 1 chosen" }));
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(screen.queryByText(/A colleague has changed this/)).toBeNull();
  expect(within(screen.getByRole("group", { name: "Longitude" })).getByRole<HTMLSelectElement>("combobox").selectedOptions[0]?.textContent).toBe("Position Ö");
});
