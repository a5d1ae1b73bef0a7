/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { Cell } from "../../src/core/cell";
import { WorkbookError } from "../../src/workbook/port";
import type { MemoryOptions, Seed } from "../support/memoryWorkbook";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";
import { CRITERIA, practicesSeed } from "./seeds";
import type { Row } from "./seeds";

jest.setTimeout(90_000);

const CHOIR: Row = { id: "P-21", title: "Choir", ratings: [4, 4, 4, 2, 4] }; // misses the minimum of impact
const GARDEN: Row = { id: "P-22", title: "Garden", ratings: [4, 4, 3, 4, 4] };
const KITCHEN: Row = { id: "P-23", title: "Kitchen", ratings: [1, 3, 4, 3, 3] };

/** The Criteria table as "Set up workbook" makes it: minimums as KfW and BMZ publish them. */
function criteriaSeed(): Seed {
  return {
    name: "Criteria", headers: ["Criterion", "Question", "Weight", "Minimum", "Level 1", "Level 2", "Level 3", "Level 4"],
    rows: CRITERIA.map((name, i): Cell[] => [name, `Question ${i + 1}?`, 1, ["Effectiveness", "Impact", "Sustainability"].includes(name) ? 2.5 : null, "a", "b", "c", "d"]),
  };
}

async function criteria(options: MemoryOptions = {}, rows: readonly Row[] = [CHOIR, GARDEN, KITCHEN]): Promise<OpenPane> {
  const pane = await openPane([practicesSeed(rows), criteriaSeed()], options);
  await pane.user.click(screen.getByRole("tab", { name: "Criteria" }));
  return pane;
}

const draft = (): HTMLElement => screen.getByRole("region", { name: "Draft" });
const weigh = async ({ user }: OpenPane, how: string): Promise<void> => user.click(screen.getByRole("radio", { name: how }));
const order = (): string[] => within(screen.getByRole("list", { name: "Criteria in order of importance" })).getAllByRole("listitem").map((item) => item.textContent ?? "");
async function openCriterion({ user }: OpenPane, name: string): Promise<void> {
  await user.click(screen.getAllByRole("button", { name: new RegExp(`^${name}`) })[0] as HTMLElement);
}
async function retype({ user }: OpenPane, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  if (text !== "") await user.type(field, text);
}
async function review({ user }: OpenPane): Promise<HTMLElement> {
  await user.click(screen.getByRole("button", { name: "Review and apply" }));
  return screen.findByRole("dialog", { name: "Apply these rules?" });
}

describe("the criteria view", () => {
  it("shows the workbook's rules and offers nothing to apply while they stand as they are", async () => {
    await criteria();
    expect((screen.getByRole("combobox", { name: "Criteria set" }) as HTMLSelectElement).value).toBe("DAC-5");
    expect((screen.getByRole("combobox", { name: "Rating scale" }) as HTMLSelectElement).value).toBe("1-4");
    expect((screen.getByRole("radio", { name: "All the same" }) as HTMLInputElement).checked).toBe(true);
    expect(screen.getByText("Each criterion counts 20%.")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Draft" })).toBeNull();
  });

  it("says what a change does to verdicts, shows which, and writes nothing before it is applied", async () => {
    const pane = await criteria();
    await openCriterion(pane, "Impact");
    await retype(pane, screen.getByRole("textbox", { name: "Minimum" }), "");
    expect(within(draft()).getByText("Changes 1 of 3 verdicts and no score.")).toBeTruthy();
    const dialog = await review(pane);
    const changed = within(within(dialog).getAllByRole("list").at(-1) as HTMLElement).getAllByRole("listitem").map((item) => item.textContent);
    expect(changed).toEqual(["ChoirNeeds improvement 87→Good practice 87"]);
    expect(within(dialog).getByRole("row", { name: "Good practice 1 2" })).toBeTruthy();
    expect(pane.workbook.written).toEqual([]);
    await pane.user.click(within(dialog).getByRole("button", { name: "Apply" }));
    expect(pane.workbook.cell("Criteria", 3, "Minimum")).toBeNull();
    expect(pane.workbook.cell("Practices", 0, "Verdict")).toBe("Good practice");
    expect(screen.getByRole("status").textContent).toBe("The new rules are in force. Changed 1 of 3 verdicts and no score.");
    expect(screen.queryByRole("region", { name: "Draft" })).toBeNull();
  });

  it("takes table, settings and scores back with one undo", async () => {
    const pane = await criteria();
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Score" }), "Weakest criterion");
    await weigh(pane, "By numbers");
    await retype(pane, screen.getByRole("textbox", { name: /^Efficiency/ }), "2,5");
    await pane.user.click(within(await review(pane)).getByRole("button", { name: "Apply" }));
    expect([pane.workbook.cell("Criteria", 2, "Weight"), pane.workbook.cell("Practices", 1, "Score")]).toEqual([2.5, expect.closeTo(200 / 3, 6)]);
    await pane.user.click(screen.getByRole("button", { name: "Undo: Change the criteria" }));
    expect([pane.workbook.cell("Criteria", 2, "Weight"), pane.workbook.cell("Practices", 1, "Score")]).toEqual([1, null]);
    expect((screen.getByRole("combobox", { name: "Score" }) as HTMLSelectElement).value).toBe("arithmetic");
  });

  it("refuses a scale without a direction and says how to write one", async () => {
    const pane = await criteria();
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Rating scale" }), "Another scale");
    await retype(pane, screen.getByRole("textbox", { name: "Scale, worst-best" }), "5");
    expect(screen.getByRole("alert").textContent).toContain("does not say which end is best");
    expect(screen.getByRole("button", { name: "Review and apply" }).hasAttribute("disabled")).toBe(true);
    await retype(pane, screen.getByRole("textbox", { name: "Scale, worst-best" }), "5-1");
    const dialog = await review(pane);
    expect(within(dialog).getByText(/Ratings stay as they were typed: a 4, the best on 1-4, is now read on 5-1/)).toBeTruthy();
    expect(within(dialog).getByText(/Level descriptors of Relevance, .* are emptied/)).toBeTruthy();
  });

  it("names the rating columns that the sheet lacks for another set", async () => {
    const pane = await criteria();
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Criteria set" }), "DAC-6");
    const dialog = await review(pane);
    expect(within(dialog).getByText(/has no column for Coherence, so nothing is rated there yet\. To rate, insert a column in the sheet left of Score/)).toBeTruthy();
  });

  it("adds, renames and removes criteria, and leaves the ratings of a removed one in the sheet", async () => {
    const pane = await criteria();
    await pane.user.click(screen.getByRole("button", { name: "Add a criterion" }));
    expect(within(draft()).getByText(/Give the criterion a name/)).toBeTruthy();
    await pane.user.type(screen.getByRole("textbox", { name: "Name" }), "Reach");
    await openCriterion(pane, "Relevance");
    await pane.user.click(screen.getByRole("button", { name: "Remove Relevance" }));
    await pane.user.click(within(await review(pane)).getByRole("button", { name: "Apply" }));
    expect([0, 1, 2, 3, 4].map((row) => pane.workbook.cell("Criteria", row, "Criterion"))).toEqual(["Effectiveness", "Efficiency", "Impact", "Sustainability", "Reach"]);
    expect(pane.workbook.cell("Practices", 0, "Relevance")).toBe(4);
    expect(screen.getByRole("combobox", { name: "Criteria set" }).textContent).toContain("Your own");
  });

  it("weighs by an order that the arrow buttons change, keeping the focus on the button", async () => {
    const pane = await criteria();
    await weigh(pane, "By order of importance");
    expect(order()[0]).toMatch(/^1Relevance46%/);
    const up = screen.getByRole("button", { name: "Move Impact up" });
    up.focus();
    await pane.user.keyboard("{Enter}{Enter}{Enter}");
    expect(order().map((text) => text.replace(/\d+%?/g, ""))).toEqual(["Impact", "Relevance", "Effectiveness", "Efficiency", "Sustainability"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Move Impact up");
    expect(screen.getByText("Impact is now 1 of 5.")).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: "Move Impact down" }));
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Move Impact down");
    await pane.user.click(within(await review(pane)).getByRole("button", { name: "Apply" }));
    expect([0, 1, 2, 3, 4].map((row) => pane.workbook.cell("Criteria", row, "Weight"))).toEqual([0.4567, 0.1567, 0.09, 0.2567, 0.04]);
    expect(pane.workbook.cell("Criteria", 3, "Criterion")).toBe("Impact"); // rows stay where they are
  });

  it("keeps what is being edited when a co-author changes the sheet, and writes nothing over it", async () => {
    const pane = await criteria();
    await weigh(pane, "By numbers");
    await retype(pane, screen.getByRole("textbox", { name: /^Impact/ }), "3");
    await act(async () => pane.workbook.remoteEdit("Practices", 2, "Relevance", 4));
    expect((screen.getByRole("textbox", { name: /^Impact/ }) as HTMLInputElement).value).toBe("3");
    pane.workbook.refuseNext(new WorkbookError("moved", "Row 4 has changed. Nothing was written."));
    await pane.user.click(within(await review(pane)).getByRole("button", { name: "Apply" }));
    expect(screen.getByRole("status").textContent).toBe("Row 4 has changed. Nothing was written.");
    expect((screen.getByRole("textbox", { name: /^Impact/ }) as HTMLInputElement).value).toBe("3");
    await pane.user.click(screen.getByRole("button", { name: "Discard" }));
    expect(screen.queryByRole("region", { name: "Draft" })).toBeNull();
    expect(pane.workbook.cell("Criteria", 3, "Weight")).toBe(1);
  });

  it("calls the crosswalk a proposal, and keeps what is changed in it", async () => {
    const pane = await criteria();
    expect(screen.getByText(/Cairn’s proposal, not REGIN’s/)).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: /^Coherence/ }));
    await pane.user.click(within(screen.getByRole("group", { name: "Aspects that speak to Coherence" })).getByRole("checkbox", { name: "Communication" }));
    await pane.user.click(within(await review(pane)).getByRole("button", { name: "Apply" }));
    expect(JSON.parse(await pane.workbook.readSettings() ?? "").crosswalk.Coherence).toEqual(["Communication", "Multi-level governance", "Multi-stakeholder approach"]);
    expect(pane.workbook.written).toContain("Change the criteria");
  });

  it("shows the rules of a read-only workbook without a way to change them", async () => {
    await criteria({ readOnly: true });
    expect(screen.getByText("This workbook is read-only.")).toBeTruthy();
    expect((screen.getByRole("combobox", { name: "Criteria set" }) as HTMLSelectElement).disabled).toBe(true);
    expect(screen.getByRole("button", { name: "Add a criterion" }).hasAttribute("disabled")).toBe(true);
  });
});

describe("rules that a colleague changes while a draft is open", () => {
  it("are shown, and nothing is applied before the person has chosen", async () => {
    const pane = await criteria();
    await weigh(pane, "By order of importance");
    await pane.user.click(screen.getByRole("button", { name: "Move Impact up" }));
    await act(async () => pane.workbook.remoteEdit("Criteria", 0, "Weight", 3));
    expect(screen.getByText(/while you were editing them: weight of Relevance 1 → 3\./)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Review and apply" })).toBeNull();
    await pane.user.click(screen.getByRole("button", { name: "Keep my draft" }));
    expect(screen.getByRole("button", { name: "Review and apply" })).toBeTruthy();
    await act(async () => pane.workbook.remoteEdit("Criteria", 1, "Weight", 5));
    await pane.user.click(screen.getByRole("button", { name: "Take theirs" }));
    expect(screen.queryByRole("region", { name: "Draft" })).toBeNull();
    expect(pane.workbook.written).toEqual([]);
  });
});
