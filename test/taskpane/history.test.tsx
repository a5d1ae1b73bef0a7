/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { MemoryOptions } from "../support/memoryWorkbook";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";
import { ADVICE, CAFE, practicesSeed } from "./seeds";
import type { Row } from "./seeds";

jest.setTimeout(90_000);

async function history(rows: readonly Row[] = [CAFE, ADVICE], options: MemoryOptions = {}): Promise<OpenPane> {
  const pane = await openPane([practicesSeed(rows)], options);
  await pane.user.click(screen.getByRole("tab", { name: "Criteria" }));
  await pane.user.click(screen.getByRole("button", { name: "History" }));
  return pane;
}
const take = async ({ user }: OpenPane): Promise<void> => user.click(screen.getByRole("button", { name: "Take a snapshot" }));

describe("the history", () => {
  it("teaches what a snapshot is for while there is none, and takes the focus along", async () => {
    await history();
    expect(screen.getByText(/No snapshot yet/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("History");
  });

  it("takes a snapshot into a table of its own and shows its hash", async () => {
    const pane = await history();
    await take(pane);
    expect(pane.workbook.cell("Snapshots", 1, "Title")).toBe("Advice desk");
    expect(screen.getByText(String(pane.workbook.cell("Snapshots", 0, "Hash")))).toBeTruthy();
    expect(screen.getByText(/Nothing has changed/)).toBeTruthy();
    expect(screen.getByText(/The rows of this snapshot are as they were taken/)).toBeTruthy();
  });

  it("tells what changed since, with the ratings that did it", async () => {
    const pane = await history();
    await take(pane);
    await act(async () => pane.workbook.remoteEdit("Practices", 0, "Impact", 1));
    expect(screen.getByText("1 practice has another score or verdict.")).toBeTruthy();
    const row = screen.getByText("Language café").closest("li") as HTMLElement;
    expect(row.textContent).toBe("Language caféGood practice75→Needs improvement58.33Impact 3 → 1.");
  });

  it("says when somebody has edited a snapshot", async () => {
    const pane = await history();
    await take(pane);
    await act(async () => pane.workbook.remoteEdit("Snapshots", 1, "Score", 99));
    expect(screen.getByText(/have been edited since, so its hash does not fit them/)).toBeTruthy();
  });

  it("lets a person choose among several, the latest first", async () => {
    const pane = await history();
    await take(pane);
    await act(async () => pane.workbook.remoteEdit("Practices", 1, "Relevance", 4));
    await take(pane);
    const choice = screen.getByRole("combobox", { name: "What changed since" });
    expect(within(choice).getAllByRole("option").map((option) => option.textContent?.slice(0, 1))).toEqual(["2", "1"]);
    expect(screen.getByText(/Nothing has changed/)).toBeTruthy();
    await pane.user.selectOptions(choice, "1");
    expect(screen.getByText("Relevance 2 → 4.")).toBeTruthy();
  });

  it("goes back to the criteria with the draft still there", async () => {
    const pane = await history();
    await pane.user.click(screen.getByRole("button", { name: "Back to the criteria" }));
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Score" }), "Geometric mean");
    await pane.user.click(screen.getByRole("button", { name: "History" }));
    await pane.user.click(screen.getByRole("button", { name: "Back to the criteria" }));
    expect((screen.getByRole("combobox", { name: "Score" }) as HTMLSelectElement).value).toBe("geometric");
  });

  it("has nothing to keep without practices, nor in a read-only workbook", async () => {
    await history([], {});
    expect(screen.getByRole("button", { name: "Take a snapshot" }).hasAttribute("disabled")).toBe(true);
    expect(screen.getByText("There is no practice to take a snapshot of yet.")).toBeTruthy();
  });
});
