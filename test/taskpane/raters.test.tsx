/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Cell } from "../../src/core/cell";
import { RATING_COLUMNS } from "../../src/core/schema";
import { rememberRater } from "../../src/taskpane/practices/rater";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";
import type { MemoryOptions, Seed } from "../support/memoryWorkbook";
import { ADVICE, CAFE, CRITERIA, MENTORS, practicesSeed } from "./seeds";

const ratingsSeed = (rows: readonly (readonly Cell[])[]): Seed => ({ name: "Ratings", headers: RATING_COLUMNS.map(({ name }) => name), rows });
const rated = (id: string, rater: string, ratings: readonly Cell[]): Cell[][] => ratings.map((rating, i) => [id, rater, CRITERIA[i] ?? null, rating, null, null]);
/** AB and CD on the café, CD alone on the advice desk. */
const ROWS = [...rated("P-07", "AB", [4, 3, 3, 1, 3]), ...rated("P-07", "CD", [3, 3, "n/a", 4, 3]), ...rated("P-09", "CD", [2, 2, 2, 2, 1])];

const level = (criterion: string, name: string): HTMLInputElement => within(screen.getByRole("radiogroup", { name: criterion })).getByRole("radio", { name });
const view = (name: "Rate" | "Consensus"): HTMLElement => within(screen.getByRole("group", { name: "What to do with practices" })).getByRole("button", { name });

async function practices(rows: readonly (readonly Cell[])[] | null, options: MemoryOptions = {}): Promise<OpenPane> {
  const pane = await openPane([practicesSeed([CAFE, MENTORS, ADVICE]), ...(rows ? [ratingsSeed(rows)] : [])], options);
  await pane.user.click(screen.getByRole("tab", { name: "Practices" }));
  return pane;
}

async function giveInitials(user: OpenPane["user"], initials: string): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Rate as …" }));
  await user.type(screen.getByRole("textbox", { name: "Your initials" }), `${initials}{Enter}`);
}

beforeEach(() => rememberRater(null));

describe("rating under own initials", () => {
  it("keeps ratings and their evidence in Ratings and leaves the practice's row alone", async () => {
    const { user, workbook } = await practices([[null, null, null, null, null, null]]);
    await giveInitials(user, "EF");
    await user.click(screen.getByRole("button", { name: /^Language café/ }));
    expect(screen.getByText("0 of 5 rated")).toBeTruthy();
    await user.click(level("Impact", "2"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Evidence for Impact" }), "1");
    expect((await workbook.read(["Ratings"]))[0]?.rows).toEqual([["P-07", "EF", "Impact", 2, 1, expect.any(Number)]]);
    expect(workbook.cell("Practices", 0, "Impact")).toBe(3);
    expect(screen.getByText("Saved to Ratings as EF")).toBeTruthy();
  });

  it("hides others' ratings of a practice until every criterion is rated", async () => {
    const { user } = await practices([...ROWS, ...rated("P-09", "AB", [3, 3, 3, 3])]);
    await giveInitials(user, "AB");
    await user.click(screen.getByRole("button", { name: /^Advice desk/ }));
    expect(screen.getByText(/One other rater has rated this practice\. Their ratings appear here once/)).toBeTruthy();
    expect(screen.queryByText(/^Others: /)).toBeNull();
    await user.click(level("Sustainability", "4"));
    expect(screen.getAllByText(/^Others: /).map((line) => line.textContent)).toEqual(["Others: CD 2", "Others: CD 2", "Others: CD 2", "Others: CD 2", "Others: CD 1"]);
  });

  it("remembers the initials and refuses those that will not do", async () => {
    const { user } = await practices(ROWS);
    await giveInitials(user, "consensus");
    expect(screen.getByText(/That word is kept for what raters agree on/)).toBeTruthy();
    await user.clear(screen.getByRole("textbox", { name: "Your initials" }));
    await user.type(screen.getByRole("textbox", { name: "Your initials" }), "ab{Enter}");
    expect(screen.getByRole("button", { name: "Rating as ab" })).toBeTruthy();
    expect(window.localStorage.getItem("cairn.rater")).toBe("ab");
    expect(screen.getByText("1 of 3 rated")).toBeTruthy();
  });

  it("offers to set up the workbook where there is no Ratings table", async () => {
    rememberRater("AB");
    const { user } = await practices(null);
    await user.click(screen.getByRole("button", { name: "Rate as …" }));
    expect(screen.getByText(/has no Ratings table/)).toBeTruthy();
  });
});

describe("consensus", () => {
  it("shows nothing of others to someone who has not rated, and everything once the workbook says so", async () => {
    const { user, workbook } = await practices(ROWS);
    await user.click(view("Consensus"));
    expect(screen.getByText(/Others’ ratings are hidden until you have rated/)).toBeTruthy();
    expect(screen.getAllByText(/hidden until you have rated$/)).toHaveLength(2);
    await user.click(screen.getByRole("switch", { name: "Hide others’ ratings until I have rated" }));
    expect(JSON.parse((await workbook.readSettings()) ?? "{}")).toMatchObject({ blindRating: false });
    expect(within(screen.getByRole("region", { name: "Agreement" })).getByText("from 4 pairs of ratings")).toBeTruthy();
    expect(within(screen.getByRole("region", { name: "Where raters differ most" })).getAllByRole("button").map((row) => row.textContent))
      .toEqual(["Language caféImpact: AB 1, CD 4", "Language caféRelevance: AB 4, CD 3"]);
  });

  it("takes the median only when told to, as one change that one undo takes back", async () => {
    const { user, workbook } = await practices(ROWS);
    await giveInitials(user, "AB");
    await user.click(view("Consensus"));
    await user.click(within(screen.getByRole("list", { name: "Practices to agree on" })).getByRole("button", { name: /^Language café/ }));
    expect(within(screen.getByRole("list", { name: "Ratings of Impact" })).getAllByRole("listitem").map((one) => one.textContent)).toEqual(["AB 1", "CD 4"]);
    expect(workbook.written).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Take into Practices" }));
    expect(CRITERIA.map((name) => workbook.cell("Practices", 0, name))).toEqual([3.5, 3, 3, 2.5, 3]);
    expect(workbook.written).toEqual(["Take the consensus on Language café"]);
    expect((await workbook.read(["Ratings"]))[0]?.rows.at(-2)).toEqual(["P-07", "consensus: median of 2 raters", "Impact", 2.5, null, expect.any(Number)]);
    await user.click(screen.getByRole("button", { name: "Undo: Take the consensus on Language café" }));
    expect(CRITERIA.map((name) => workbook.cell("Practices", 0, name))).toEqual(CAFE.ratings);
  });

  it("takes a typed value only with its reason", async () => {
    const { user, workbook } = await practices(ROWS, { settings: JSON.stringify({ version: 1, blindRating: false }) });
    await user.click(view("Consensus"));
    await user.click(within(screen.getByRole("list", { name: "Practices to agree on" })).getByRole("button", { name: /^Language café/ }));
    await user.click(screen.getByRole("button", { name: "Another value for Impact" }));
    const impact = within(screen.getByRole("region", { name: "Impact" }));
    await user.clear(impact.getByRole("textbox", { name: "Value" }));
    await user.type(impact.getByRole("textbox", { name: "Value" }), "2");
    const take = screen.getByRole<HTMLButtonElement>("button", { name: "Take into Practices" });
    expect(take.disabled).toBe(true);
    await user.type(impact.getByRole("textbox", { name: "Reason" }), "CD read the follow-up");
    expect(take.disabled).toBe(false);
    await user.click(take);
    expect(workbook.cell("Practices", 0, "Impact")).toBe(2);
    expect(impact.getByText("In the sheet now: 2 (taken: CD read the follow-up)")).toBeTruthy();
  });

  it("sends someone who has not rated a practice to rate it", async () => {
    const { user } = await practices(ROWS);
    await giveInitials(user, "AB");
    await user.click(view("Consensus"));
    await user.click(within(screen.getByRole("list", { name: "Practices to agree on" })).getByRole("button", { name: /^Advice desk/ }));
    expect(screen.queryByText(/CD 2/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Rate this practice" }));
    expect(level("Relevance", "1").checked).toBe(false);
  });
});

describe("comparing", () => {
  it("puts two chosen practices side by side, with what would change each verdict", async () => {
    const { user } = await practices(null);
    await user.click(screen.getByRole("checkbox", { name: "Compare Language café" }));
    expect(screen.queryByRole("button", { name: "Compare" })).toBeNull();
    await user.click(screen.getByRole("checkbox", { name: "Compare Advice desk" }));
    await user.click(screen.getByRole("button", { name: "Compare" }));
    const compare = within(screen.getByRole("group", { name: "Compare practices" }));
    expect(compare.getAllByRole("columnheader").map((head) => head.textContent)).toEqual(["Language café", "Advice desk"]);
    expect(compare.getAllByRole("cell").map((cell) => cell.textContent?.trim()).slice(0, 6)).toEqual(["75", "67", "Good practiceon measured evidence", "Not determinable", "4", "2"]);
    expect(compare.getByText("With relevance at 3 instead of 4 it would be Promising practice.")).toBeTruthy();
    await user.click(compare.getByRole("button", { name: "Advice desk" }));
    expect(screen.getByRole("group", { name: "Rate Advice desk" })).toBeTruthy();
  });
});

describe("evidence", () => {
  it("says of a good practice that only described it, in the list and beside the verdict", async () => {
    const { user } = await openPane([practicesSeed([{ ...CAFE, evidence: 1 }, { ...ADVICE, ratings: [2, 3, 4, 3, 3] }])]);
    await user.click(screen.getByRole("tab", { name: "Practices" }));
    expect(screen.getByRole("button", { name: /^Language café.*Good practice.*on described evidence only/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: /^Advice desk.*no evidence stated/ })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /^Language café/ }));
    expect(screen.getByText("on described evidence only")).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "Evidence" }), "3");
    expect(screen.getByText("independently evaluated")).toBeTruthy();
  });
});
