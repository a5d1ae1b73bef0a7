/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Cell } from "../../src/core/cell";
import { rate } from "../../src/workbook/actions/rate";
import { openPane } from "./openPane";

const HEADERS = ["Nr", "Insatsens namn", "Kommun", "Lat", "Position Ö", "Relevans", "Måluppfyllelse", "Effektivitet", "Effekt", "Hållbarhet", "Handläggare"];
const ROWS: readonly (readonly Cell[])[] = [
  ["7", "Språkkafé", "Lund", 55.7, 13.19, 3, 2, 4, 1, null, "MK"],
  ["8", "Odling", "Gävle", 60.67, 17.14, 4, 3, 2, null, null, "JS"],
];
const SHEET = { name: "Goda exempel", headerRow: 4, headers: HEADERS, rows: ROWS };
const YEAR_2 = { name: "2023", headers: ["Relevanz", "Nr.", "Projekt", "Ort", "Breitengrad", "Längengrad", "Wirksamkeit"], rows: [[4, "71", "Chor", "Jena", 50.9, 11.6, 2], [3, "72", "Garten", "Gera", 50.8, 12.1, 3]] };
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
    await user.click(screen.getByRole("checkbox", { name: "Arkiv: 2 columns recognised, 1 row" }));
    await user.click(screen.getByRole("checkbox", { name: /^Goda exempel: / }));
    expect(await within(screen.getByRole("group", { name: "Title" })).findByText("Gammalt")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Back without changing anything" }));
    expect(screen.queryByText("Gammalt")).toBeNull();
  });

  it("takes several sheets as one list, each with its own columns, each looked at once", async () => {
    const { user, workbook, session } = await openPane([SHEET, YEAR_2, { name: "Adresser", headers: ["Namn", "Ort"], rows: [["Ann", "Lund"]] }]);
    await user.click(screen.getByRole("button", { name: "Match columns" }));
    const ticked = screen.getAllByRole("checkbox", { name: /recognised/ }).map((box) => (box as HTMLInputElement).checked);
    expect(ticked).toEqual([true, true, false]);
    await user.selectOptions(row("Longitude").getByRole("combobox"), "Position Ö");
    await user.click(screen.getByRole("button", { name: "Next: 2023" }));
    expect(row("Title").getByText("Chor · Garten")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Use these columns of 2 tables" }));
    expect(await screen.findByText("Chor")).toBeTruthy();
    expect(screen.getByText("Språkkafé")).toBeTruthy();
    const state = session.getState();
    expect(state.kind === "ready" ? state.book.settings : null).toMatchObject({
      practiceTable: "Goda exempel", columns: { Title: "Insatsens namn", Longitude: "Position Ö" }, furtherTables: [{ table: "2023", columns: { Title: "Projekt", Relevance: "Relevanz" } }],
    });
    await session.apply((now) => rate(now, "71", 0, 1));
    expect([workbook.cell("2023", 0, "Relevanz"), workbook.cell("Goda exempel", 0, "Relevans")]).toEqual([1, 3]);
    await user.click(screen.getByRole("button", { name: "More" }));
    await user.click(screen.getByRole("menuitem", { name: "Match columns…" }));
    await user.click(screen.getByRole("checkbox", { name: /^Goda exempel: / }));
    await user.click(screen.getByRole("button", { name: "Use these columns" }));
    const after = session.getState();
    expect(after.kind === "ready" ? after.book.settings : null).toMatchObject({ practiceTable: "2023", columns: { Title: "Projekt", Relevance: "Relevanz" }, furtherTables: [] });
  });

  it("leaves the regions' sheets of a network to collecting", async () => {
    const region = { name: "Region_Nord", headers: HEADERS, rows: ROWS };
    const { user } = await openPane([{ name: "Practices", headers: ["ID", "Title", "Place", "Latitude", "Longitude"], rows: [["P-1", "Choir", "Lund", 55.7, 13.2]] }, region, SHEET]);
    await user.click(screen.getByRole("button", { name: "More" }));
    await user.click(screen.getByRole("menuitem", { name: "Match columns…" }));
    expect(screen.getAllByRole("checkbox", { name: /recognised/ })).toHaveLength(2);
    expect(screen.queryByRole("checkbox", { name: /Region_Nord/ })).toBeNull();
  });

  it("writes nothing in a read-only workbook, and says why", async () => {
    const { user } = await openPane([SHEET], { readOnly: true });
    await user.click(screen.getByRole("button", { name: "Match columns" }));
    expect((screen.getByRole("button", { name: "Use these columns" }) as HTMLButtonElement).disabled).toBe(true);
    expect(screen.getByText(/read-only: the choice cannot be kept/)).toBeTruthy();
  });
});
