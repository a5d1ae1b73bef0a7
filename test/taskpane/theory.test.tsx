/** @jest-environment jsdom */
import { act, waitFor, within } from "@testing-library/react";
import type { Cell } from "../../src/core/cell";
import { THEORY_COLUMNS } from "../../src/core/schema";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";
import type { MemoryOptions, Seed } from "../support/memoryWorkbook";
import { CAFE, indicatorsSeed, practicesSeed } from "./seeds";

const HEADERS = THEORY_COLUMNS.map(({ name }) => name);
const theorySeed = (rows: readonly (readonly Cell[])[]): Seed => ({ name: "TheoryOfChange", sheet: "Theory of Change", headers: HEADERS, rows: rows.map((row) => HEADERS.map((_, i) => row[i] ?? null)) });
const CHAIN: readonly (readonly Cell[])[] = [
  ["T1", "need", "People are alone"], ["T2", "long-term change", "People belong here", "T1"], ["T3", "outcome", "People make friends", "T2", "BRG-O4"],
  ["T4", "output", "Forty cafés a year", "T3"], ["T5", "activity", "Hold a café", "T4", "", "They come back"],
];

async function openTheory(rows: readonly (readonly Cell[])[] | null, options: MemoryOptions = {}): Promise<OpenPane> {
  const seeds = [practicesSeed([CAFE]), indicatorsSeed([{ code: "BRG-O4" }, { code: "WRK-O1" }])];
  const pane = await openPane(rows === null ? seeds : [...seeds, theorySeed(rows)], options);
  await pane.user.click(tab());
  return pane;
}
/** Looked up by what it says: a search by role reckons the styles of a whole pane, which takes seconds in jsdom. */
function oneOf(selector: string, words: string | RegExp, within: ParentNode = document): HTMLElement {
  const said = (element: HTMLElement): string => element.getAttribute("aria-label") ?? element.textContent ?? "";
  const found = [...within.querySelectorAll<HTMLElement>(selector)].find((element) => (typeof words === "string" ? said(element) === words : words.test(said(element))));
  if (!found) throw new Error(`There is no ${selector} that says ${String(words)}.`);
  return found;
}
const tab = (): HTMLElement => oneOf("[role=tab]", /^Theory of Change/);
const panelRoot = (): HTMLElement => oneOf("[role=tabpanel]:not([hidden])", /./);
const panel = () => within(panelRoot());
const head = (words: string): HTMLElement => oneOf("[data-statement]", new RegExp(`^${words}`));
const button = (words: string | RegExp): HTMLElement => oneOf("button", words);
const box = (name: string): HTMLTextAreaElement => panel().getByLabelText(name);
const option = (words: string | RegExp): HTMLElement => oneOf("[role=option]", words);
const cell = ({ workbook }: OpenPane, row: number, header: string): Cell => workbook.cell("TheoryOfChange", row, header);

describe("without a Theory of Change", () => {
  it("starts from the need, makes the table, and leads on", async () => {
    const pane = await openTheory(null);
    await pane.user.type(box("What is the need?"), "People are alone");
    await pane.user.click(button("Start from this need"));
    expect(cell(pane, 0, "Statement")).toBe("People are alone");
    expect(head("People are alone")).toBeTruthy();
    await pane.user.click(button(/^Undo: Start a Theory of Change/));
    expect(panel().getByText("No Theory of Change yet")).toBeTruthy();
  });

  it("starts from a worked example in one step, into the table that is there", async () => {
    const pane = await openTheory([[]]);
    await pane.user.click(button("Housing move-on"));
    expect(pane.workbook.written).toEqual(["Start a Theory of Change from the example \"Housing move-on\""]);
    expect(panel().getByText("11 statements")).toBeTruthy();
    expect([...panelRoot().querySelectorAll("h3")].map((heading) => heading.textContent)).toEqual(["Need", "Long-term change", "Outcomes", "Outputs", "Activities", "Inputs"]);
  });

  it("offers nothing where the workbook can only be read", async () => {
    await openTheory(null, { readOnly: true });
    expect(panelRoot().querySelector("button, textarea")).toBeNull();
    expect(panel().getByText(/can only be read/)).toBeTruthy();
  });
});

describe("the outline by keyboard", () => {
  it("moves with the arrows, opens with Enter, changes words with F2 and Enter, and keeps them with Escape", async () => {
    const pane = await openTheory(CHAIN);
    const { user } = pane;
    act(() => head("People are alone").focus());
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(head("People make friends"));
    await user.keyboard("{Enter}");
    expect(head("People make friends").getAttribute("aria-expanded")).toBe("true");
    await user.keyboard("{F2}");
    expect(document.activeElement).toBe(box("In words"));
    await user.keyboard("{Control>}a{/Control}Friendships grow{Enter}");
    expect(cell(pane, 2, "Statement")).toBe("Friendships grow");
    expect(document.activeElement).toBe(head("Friendships grow"));
    await user.keyboard("{F2} and more{Escape}");
    expect([cell(pane, 2, "Statement"), document.activeElement]).toEqual(["Friendships grow", head("Friendships grow")]);
    expect(pane.workbook.written).toEqual(["Reword \"People make friends\""]);
  });

  it("removes with Delete, goes on to the next, and undo brings it back with its links", async () => {
    const pane = await openTheory(CHAIN);
    act(() => head("People make friends").focus());
    await pane.user.keyboard("{Delete}");
    expect([cell(pane, 2, "ID"), cell(pane, 3, "Leads to")]).toEqual([null, null]);
    await waitFor(() => expect(document.activeElement).toBe(head("Forty cafés a year")));
    await pane.user.click(button("Undo: Remove \"People make friends\""));
    expect([cell(pane, 2, "ID"), cell(pane, 3, "Leads to")]).toEqual(["T3", "T3"]);
  });

  it("adds under a step, and beneath a statement with its link", async () => {
    const pane = await openTheory(CHAIN);
    const { user } = pane;
    await user.click(button("Add an input"));
    await user.keyboard("A room{Enter}");
    expect([cell(pane, 5, "ID"), cell(pane, 5, "Step"), cell(pane, 5, "Leads to")]).toEqual(["T6", "input", null]);
    await waitFor(() => expect(document.activeElement).toBe(head("A room")));
    await user.click(head("Hold a café"));
    await user.click(button("Add an input that leads here"));
    await user.keyboard("Tea{Enter}");
    expect([cell(pane, 6, "Statement"), cell(pane, 6, "Leads to")]).toEqual(["Tea", "T5"]);
  });
});

describe("an opened statement", () => {
  it("links by words, and takes links out", async () => {
    const pane = await openTheory(CHAIN);
    const { user } = pane;
    await user.click(head("Hold a café"));
    await user.click(panel().getByLabelText("Add what this leads to"));
    await user.paste("friends");
    await user.click(option("People make friends"));
    expect(cell(pane, 4, "Leads to")).toBe("T4; T3");
    await user.click(button("Take out the link to Forty cafés a year"));
    expect(cell(pane, 4, "Leads to")).toBe("T3");
  });

  it("takes indicators of the selection, and says where each stands", async () => {
    const pane = await openTheory(CHAIN);
    await pane.user.click(head("People make friends"));
    expect(panel().getByText("No reading")).toBeTruthy();
    await pane.user.click(panel().getByLabelText("Add an indicator"));
    await pane.user.click(option(/^WRK-O1/));
    expect(cell(pane, 2, "Indicators")).toBe("BRG-O4; WRK-O1");
    await pane.user.click(button("Take BRG-O4 out of this statement"));
    expect(cell(pane, 2, "Indicators")).toBe("WRK-O1");
  });

  it("changes the step", async () => {
    const pane = await openTheory(CHAIN);
    await pane.user.click(head("Hold a café"));
    await pane.user.click(panel().getByLabelText("Step"));
    await pane.user.click(option("input"));
    expect(cell(pane, 4, "Step")).toBe("input");
  });

  it("can be read and not changed where the workbook is read-only", async () => {
    const pane = await openTheory(CHAIN, { readOnly: true });
    await pane.user.click(head("Hold a café"));
    expect(panel().getByText("They come back")).toBeTruthy();
    expect([panelRoot().querySelector("textarea, input, [role=combobox]"), [...panelRoot().querySelectorAll("button")].filter((each) => /Add|Remove|Take/.test(each.textContent ?? ""))]).toEqual([null, []]);
    await pane.user.keyboard("{Delete}{F2}");
    expect(pane.workbook.written).toEqual([]);
  });
});

test("a link to a statement opens it, and takes the focus there", async () => {
  const { user } = await openTheory(CHAIN);
  await user.click(head("Hold a café"));
  await user.click(oneOf("button", "Forty cafés a year", oneOf("section", "Leads to")));
  expect(document.activeElement).toBe(head("Forty cafés a year"));
  expect(head("Forty cafés a year").getAttribute("aria-expanded")).toBe("true");
});

test("a statement is led to from its indicator, opened and with the focus", async () => {
  const { user } = await openTheory(CHAIN);
  await user.click(oneOf("[role=tab]", /^Indicators/));
  await user.type(oneOf("input[type=search]", "Search indicators"), "BRG-O4");
  await user.click(oneOf("button", "About BRG-O4"));
  await user.click(await waitFor(() => oneOf("[role=dialog] button", "People make friends")));
  await waitFor(() => expect(document.activeElement).toBe(head("People make friends")));
  expect([tab().getAttribute("aria-selected"), head("People make friends").getAttribute("aria-expanded")]).toEqual(["true", "true"]);
});

describe("questions", () => {
  it("are counted on the tab, stand beside what they concern, and lead there", async () => {
    const { user } = await openTheory(CHAIN);
    expect(document.getElementById(tab().getAttribute("aria-describedby") ?? "")?.textContent).toBe("2 questions");
    await user.click(button("2 questions to think about"));
    await user.click(button(/^Go there: What "Hold a café" assumes has no evidence/));
    expect(document.activeElement).toBe(head("Hold a café"));
    expect(panel().getAllByText(/assumes has no evidence/)).toHaveLength(2);
  });
});

describe("the table", () => {
  const words = (row: number): HTMLTextAreaElement => panelRoot().querySelectorAll<HTMLTextAreaElement>("tr [data-field=statement]")[row] ?? document.createElement("textarea");

  it("shows every statement with what it leads to in words, and leads to all about it", async () => {
    const { user } = await openTheory(CHAIN);
    await user.click(button("Table"));
    const row = [...panelRoot().querySelectorAll("tbody tr")][2];
    expect([row?.querySelector("select")?.value, words(2).value, row?.children[2]?.firstElementChild?.textContent, row?.children[2]?.lastElementChild?.textContent, row?.children[3]?.textContent]).toEqual(["outcome", "People make friends", "People belong here", "Leads to 1 · no assumption · no evidence", "BRG-O4"]);
    await user.click(button("All about People make friends"));
    await waitFor(() => expect(document.activeElement).toBe(head("People make friends")));
    expect(head("People make friends").getAttribute("aria-expanded")).toBe("true");
  });

  it("is edited where it stands: Enter writes and goes to the next row, Escape puts back", async () => {
    const pane = await openTheory(CHAIN);
    const { user } = pane;
    await user.click(button("Table"));
    await user.click(words(2));
    await user.keyboard("{Control>}a{/Control}Friendships grow{Enter}");
    expect(cell(pane, 2, "Statement")).toBe("Friendships grow");
    expect(document.activeElement).toBe(words(3));
    await user.keyboard(" more{Escape}");
    expect([words(3).value, cell(pane, 3, "Statement")]).toEqual(["Forty cafés a year", "Forty cafés a year"]);
    await user.selectOptions(panel().getByLabelText("Step of Hold a café"), "input");
    expect(cell(pane, 4, "Step")).toBe("input");
  });

  it("changes links and indicators beside the cell, adds below, and removes", async () => {
    const pane = await openTheory(CHAIN);
    const { user } = pane;
    await user.click(button("Table"));
    await user.click(button("Change what Hold a café leads to"));
    await user.click(oneOf("button", "Take out the link to Forty cafés a year"));
    expect(cell(pane, 4, "Leads to")).toBeNull();
    await user.keyboard("{Escape}");
    await user.selectOptions(panel().getByLabelText("Step of a new statement"), "input");
    await user.type(panel().getByLabelText("Words of a new statement"), "A kettle{Enter}");
    expect([cell(pane, 5, "Step"), cell(pane, 5, "Statement")]).toEqual(["input", "A kettle"]);
    await user.click(button("Remove A kettle"));
    expect(cell(pane, 5, "Statement")).toBeNull();
  });
});

describe("a colleague's change while someone types", () => {
  const typing = async (): Promise<OpenPane> => {
    const pane = await openTheory(CHAIN);
    await pane.user.click(head("Hold a café"));
    await pane.user.type(box("Assumes"), " often");
    return pane;
  };

  it("is shown with address, old and new; leaving the field writes nothing, and keeping mine does", async () => {
    const pane = await typing();
    await act(async () => pane.workbook.remoteEdit("TheoryOfChange", 4, "Assumption", "They bring friends"));
    expect(panel().getByText("A colleague has changed this meanwhile: Theory of Change!F6 was They come back and is They bring friends now.")).toBeTruthy();
    await pane.user.tab();
    expect(cell(pane, 4, "Assumption")).toBe("They bring friends");
    await pane.user.click(button("Keep mine: They come back often"));
    expect(cell(pane, 4, "Assumption")).toBe("They come back often");
    expect(panel().queryByText(/A colleague has changed/)).toBeNull();
  });

  it("stands when theirs is taken", async () => {
    const pane = await typing();
    await act(async () => pane.workbook.remoteEdit("TheoryOfChange", 4, "Assumption", "They bring friends"));
    await pane.user.click(button("Take theirs: They bring friends"));
    expect([box("Assumes").value, pane.workbook.written]).toEqual(["They bring friends", []]);
  });

  it("that takes the statement away keeps what was typed until it is let go", async () => {
    const pane = await openTheory(CHAIN);
    await pane.user.click(head("Hold a café"));
    await pane.user.type(box("In words"), " on Mondays");
    await act(async () => pane.workbook.remoteEdit("TheoryOfChange", 4, "ID", "T50"));
    expect(panelRoot().querySelector("[role=alert]")?.textContent).toContain("“Hold a café” is no longer in the sheet");
    await pane.user.click(button("Add it as a new activity"));
    expect(cell(pane, 5, "Statement")).toBe("Hold a café on Mondays");
    expect(panelRoot().querySelector("[role=alert]")).toBeNull();
  });
});
