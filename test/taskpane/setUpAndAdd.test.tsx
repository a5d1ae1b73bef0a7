/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { openPane } from "./openPane";
import { practicesSeed } from "./seeds";

jest.setTimeout(30_000);

describe("set up workbook for a purpose", () => {
  it.each([
    [/^Indicators only/, "", ["Indicators", "Readings", "Regions"]],
    [/^A network of regions/, "Skåne\nGhent", ["Practices", "Region_Skåne", "Region_Ghent", "Criteria", "Indicators", "Readings", "Ratings", "TheoryOfChange", "Stakeholders", "Competencies", "Regions"]],
  ])("%s creates its tables and no others", async (purpose, regions, tables) => {
    const { user, workbook } = await openPane([]);
    await user.click(screen.getByRole("button", { name: "Set up workbook" }));
    const dialog = await screen.findByRole("dialog", { name: "Set up workbook" });
    await user.click(within(dialog).getByRole("radio", { name: purpose }));
    if (regions !== "") await user.type(within(dialog).getByRole("textbox", { name: "Member regions" }), regions.replace("\n", "{Enter}"));
    await waitFor(() => expect((within(dialog).getByRole("button", { name: "Create" }) as HTMLButtonElement).disabled).toBe(false));
    await user.click(within(dialog).getByRole("button", { name: "Create" }));
    await waitFor(async () => expect((await workbook.list()).map(({ name }) => name)).toEqual(tables));
  });
});

describe("the form of a new practice", () => {
  it("keeps what was typed when a colleague adds the first practice, and is empty again after Cancel", async () => {
    const { user, workbook } = await openPane([practicesSeed([{ id: "", title: "", ratings: [] }])], {}, { goTo: { tab: "Practices", turn: 0 } });
    await user.click(screen.getByRole("button", { name: "Add a practice" }));
    await user.type(screen.getByRole("textbox", { name: "Title" }), "Sports club");
    await act(async () => workbook.remoteEdit("Practices", 0, "Title", "Language café"));
    expect(screen.getAllByText("Language café").length).toBeGreaterThan(0);
    expect((screen.getByRole("textbox", { name: "Title" }) as HTMLInputElement).value).toBe("Sports club");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await user.click(screen.getByRole("button", { name: "Add a practice" }));
    expect((screen.getByRole("textbox", { name: "Title" }) as HTMLInputElement).value).toBe("");
  });
});
