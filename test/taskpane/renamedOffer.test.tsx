/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { openPane } from "./openPane";
import { CAFE, practicesSeed } from "./seeds";

describe("a table of ours under another name", () => {
  test("is asked about, read once a person says so, and asked about no more", async () => {
    const ratings = { name: "Noten", headers: ["Practice ID", "Rater", "Criterion", "Rating", "Evidence", "Date"], rows: [["P-07", "AB", "Relevance", 4, null, null]] };
    const { session, user } = await openPane([practicesSeed([CAFE]), ratings]);
    expect(screen.getByText(/“Noten” has the columns of Cairn’s table Ratings/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Use it as Ratings" }));
    await waitFor(() => expect(screen.queryByText(/“Noten” has the columns/)).toBeNull());
    const state = session.getState();
    expect(state.kind === "ready" && state.book.ratings.ratings.map(({ rater }) => rater)).toEqual(["AB"]);
  });

  test("can be left alone", async () => {
    const { session, user } = await openPane([practicesSeed([CAFE]), { name: "Noten", headers: ["Practice ID", "Rater", "Criterion", "Rating"], rows: [["P-07", "AB", "Relevance", 4]] }]);
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText(/“Noten” has the columns/)).toBeNull();
    const state = session.getState();
    expect(state.kind === "ready" && state.book.ratings.ratings).toEqual([]);
  });
});
