/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { isPlainFormula } from "../../src/workbook/plainFormulas";
import type { MemoryOptions } from "../support/memoryWorkbook";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";
import { CAFE, MENTORS, practicesSeed } from "./seeds";

async function openDialog(options: MemoryOptions = {}): Promise<OpenPane & { readonly dialog: HTMLElement }> {
  const pane = await openPane([practicesSeed([CAFE, MENTORS])], options);
  await pane.user.click(screen.getByRole("button", { name: "More" }));
  await pane.user.click(await screen.findByRole("menuitem", { name: "Formulas…" }));
  return { ...pane, dialog: await screen.findByRole("dialog", { name: "Formulas" }) };
}

const choice = (dialog: HTMLElement, name: RegExp): HTMLInputElement => within(dialog).getByRole<HTMLInputElement>("radio", { name });

describe("the formulas dialog", () => {
  it("says what the columns hold, fills them with plain formulas, says so, and takes it back", async () => {
    const { dialog, user, workbook } = await openDialog();
    expect(await within(dialog).findByText("Score, Coverage and Verdict are now values.")).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Fill the columns" }));
    expect(screen.getByRole("status").textContent).toBe("8 cells now hold plain formulas; Why holds values. Undo takes it back.");
    const formulas = await workbook.columnFormulas("Practices");
    expect(formulas.filter((formula) => formula !== null).map(isPlainFormula)).toEqual([true, true, true]);
    await user.click(screen.getByRole("button", { name: "Undo: Convert to plain formulas" }));
    expect((await workbook.columnFormulas("Practices")).some((formula) => formula !== null)).toBe(false);
  });

  it("says why a file gets no Cairn formulas", async () => {
    const { dialog } = await openDialog();
    expect(choice(dialog, /^Cairn formulas/).disabled).toBe(true);
    expect(within(dialog).getByText(/^Only Excel with the Cairn add-in calculates these/)).toBeTruthy();
  });

  it("says of a mean that plain formulas cannot say it, and still freezes", async () => {
    const { dialog, user, workbook } = await openDialog({ settings: '{"version":1,"method":"harmonic"}' });
    await within(dialog).findByText("Score, Coverage and Verdict are now values.");
    expect(choice(dialog, /^Plain formulas/).disabled).toBe(true);
    expect(within(dialog).getByText(/^Scores are harmonic means here/)).toBeTruthy();
    expect(within(dialog).getByRole<HTMLButtonElement>("button", { name: "Fill the columns" }).disabled).toBe(true);
    await user.click(choice(dialog, /^Values/));
    await user.click(within(dialog).getByRole("button", { name: "Fill the columns" }));
    expect(workbook.written).toEqual(["Freeze to values"]);
  });

  it("is not offered in a workbook that is read-only", async () => {
    const { user } = await openPane([practicesSeed([CAFE])], { readOnly: true });
    await user.click(screen.getByRole("button", { name: "More" }));
    expect((await screen.findByRole("menuitem", { name: "Formulas…" })).getAttribute("aria-disabled")).toBe("true");
  });
});
