import { readBook } from "../../../src/core/book";
import { comparisonOf, countOf, differencesOf } from "../../../src/map/compare/comparison";
import { DAC_5, practiceTable } from "../../core/practiceTable";

const book = readBook([practiceTable([
  { ID: "P-01", Title: "Language café", Country: "Sweden", Place: "Malmö", Start: 2016, Relevance: 4, Effectiveness: 3, Efficiency: 3, Impact: 4, Sustainability: 3, Evidence: 2, Funder: "City" },
  { ID: "P-02", Title: "Host families", Country: "Sweden", Place: "Malmö", Start: 2018, End: 2021, Relevance: 4, Effectiveness: 2, Efficiency: null, Impact: 1, Sustainability: "n/a", Problem: "Isolation" },
], DAC_5)], null, 1900);
const parts = comparisonOf(book.practices, book, "en-GB");
const row = (name: string) => parts.flatMap((part) => part.rows).find((each) => each.name.startsWith(name));

describe("practices side by side", () => {
  test("a line is marked where they do not all say the same", () => {
    expect(row("Relevance")).toMatchObject({ texts: ["4", "4"], differs: false });
    expect(row("Efficiency")).toMatchObject({ texts: ["3", "not rated"], differs: true });
    expect(row("Sustainability")?.texts).toEqual(["3", "n/a"]);
    expect(row("Place")).toMatchObject({ texts: ["Malmö, Sweden", "Malmö, Sweden"], differs: false });
    expect(row("Years")?.texts).toEqual(["since 2016", "2018–2021"]);
  });

  test("criteria stand in their order with their minimums, outcome first", () => {
    expect(parts[0]?.rows.map((each) => each.name)).toEqual(["Verdict", "Score of 100", "Coverage", "Evidence"]);
    expect(parts[1]?.rows.map((each) => each.criterion)).toEqual([0, 1, 2, 3, 4]);
    expect(row("Impact")?.name).toBe("Impact, minimum 2.5");
  });

  test("a line that nobody fills is left out, one that somebody fills stays", () => {
    expect(row("Budget")).toBeUndefined();
    expect(row("Funder")?.texts).toEqual(["City", ""]);
    expect(row("Problem")?.texts).toEqual(["", "Isolation"]);
  });

  test("only the differences can be shown, and their number is told", () => {
    const only = differencesOf(parts);
    const { differing, all } = countOf(parts);
    expect(only.flatMap((part) => part.rows).every((each) => each.differs)).toBe(true);
    expect(only.flatMap((part) => part.rows)).toHaveLength(differing);
    expect(all).toBeGreaterThan(differing);
  });
});
