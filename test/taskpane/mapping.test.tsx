/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Cell } from "../../src/core/cell";
import { openPane } from "./openPane";

const HEADERS = ["Nr", "Insatsens namn", "Kommun", "Lat", "Position Ö", "Relevans", "Måluppfyllelse", "Effektivitet", "Effekt", "Hållbarhet", "Handläggare"];
const ROWS: readonly (readonly Cell[])[] = [
  ["7", "Språkkafé", "Lund", 55.7, 13.19, 3, 2, 4, 1, null, "MK"],
  ["8", "Odling", "Gävle", 60.67, 17.14, 4, 3, 2, null, null, "JS"],
];
const SHEET = { name: "Goda exempel", headerRow: 4, headers: HEADERS, rows: ROWS };
const row = (name: string) => within(screen.getByRole("group", { name }));

describe("matching columns", () => {
  it("is offered where a sheet looks like practices, and can be put away", async () => {
    const { user } = await openPane([SHEET]);
    expect(screen.getByText(/“Goda exempel” looks like a list of practices/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText(/looks like a list of practices/)).toBeNull();
    await user.click(screen.getByRole("tab", { name: "Practices" }));
    await user.click(screen.getByRole("button", { name: "Match columns of my own table" }));
    expect(document.activeElement?.textContent).toBe("Match columns");
  });

  it("is not offered for what is no list of practices, nor for practices with our columns", async () => {
    await openPane([{ name: "Adresser", headers: ["Namn", "Ort", "Telefon", "E-post"], rows: [["Ann", "Lund", "046", "a@b.se"]] }]);
    expect(screen.queryByText(/looks like a list of practices/)).toBeNull();
  });

  it("says how sure each proposal is and why, shows what stands in it, and names all that is missing", async () => {
    const { user } = await openPane([SHEET]);
    await user.click(screen.getByRole("button", { name: "Match columns" }));
    expect(row("Title").getByText("Certain")).toBeTruthy();
    expect(row("Title").getByText(/Insatsens namn”, Swedish/)).toBeTruthy();
    expect(row("Title").getByText("Språkkafé · Odling")).toBeTruthy();
    expect(screen.getByText(/^No column is taken for Longitude\./)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /Columns of yours that are not used/ }));
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["Position Ö", "Handläggare"]);
  });

  it("takes what is ticked into use with one press, and one undo takes it back", async () => {
    const { user, workbook, session } = await openPane([SHEET]);
    await user.click(screen.getByRole("button", { name: "Match columns" }));
    await user.selectOptions(row("Longitude").getByRole("combobox"), "Position Ö");
    await user.click(screen.getByRole("button", { name: "Use these columns" }));
    expect(await screen.findByText("Språkkafé")).toBeTruthy();
    const state = session.getState();
    expect(state.kind === "ready" ? state.book.settings : null).toMatchObject({ practiceTable: "Goda exempel", columns: { Title: "Insatsens namn", Longitude: "Position Ö", Efficiency: "Effektivitet" } });
    expect(state.kind === "ready" ? state.book.practices[0]?.position : null).toMatchObject({ lat: 55.7, lng: 13.19 });
    expect(workbook.written).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Undo: Match columns" }));
    expect(await screen.findByText("No practice table yet")).toBeTruthy();
  });

  it("can be changed later from the menu, and lets another table be chosen", async () => {
    const { user } = await openPane([SHEET, { name: "Arkiv", headers: ["Projekt", "Ort"], rows: [["Gammalt", "Umeå"]] }]);
    await user.click(screen.getByRole("button", { name: "More" }));
    await user.click(screen.getByRole("menuitem", { name: "Match columns…" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Your table of practices" }), screen.getByRole("option", { name: /^Arkiv: 2 columns recognised, 1 row$/ }));
    expect(await within(screen.getByRole("group", { name: "Title" })).findByText("Gammalt")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Back without changing anything" }));
    expect(screen.queryByText("Gammalt")).toBeNull();
  });

  it("writes nothing in a read-only workbook, and says why", async () => {
    const { user } = await openPane([SHEET], { readOnly: true });
    await user.click(screen.getByRole("button", { name: "Match columns" }));
    expect((screen.getByRole("button", { name: "Use these columns" }) as HTMLButtonElement).disabled).toBe(true);
    expect(screen.getByText(/read-only: the choice cannot be kept/)).toBeTruthy();
  });
});
