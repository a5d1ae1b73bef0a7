import { placeText } from "../../../src/core/practice/facts";
import type { ScoredPractice } from "../../../src/core/practice/view";
import { ringArcs } from "../../../src/map/symbols/clusterRing";
import { LOOKS, lookOf } from "../../../src/map/symbols/looks";
import { clusterName, commonPlace, practiceName } from "../../../src/map/symbols/symbolNames";
import { practice } from "../scored";

const at = (place: string) => ({ ID: "A", Title: "Language café", Place: place, Country: "Sweden" });
const many = (n: number, verdict: Parameters<typeof practice>[0], place = "Malmö") => Array.from({ length: n }, () => practice(verdict, at(place)));

/** How many practices wear each look. */
const looks = (practices: readonly ScoredPractice[]) =>
  Uint32Array.from(LOOKS, (_, look) => practices.filter((each) => lookOf(each.evaluation.verdict) === look).length);

describe("names of symbols", () => {
  test("a cluster says how many, near where, and how they fare", () => {
    const cluster = [...many(5, "Good practice"), ...many(4, "Promising practice"), ...many(2, "Needs improvement"), ...many(1, "Insufficient evidence", "Lund")];
    expect(clusterName(looks(cluster), "Malmö")).toBe("12 practices near Malmö: 5 good, 4 promising, 3 other");
  });

  test("a cluster leaves out what it has none of", () => {
    expect(clusterName(looks(many(3, "Promising practice")), "Malmö")).toBe("3 practices near Malmö: 3 promising");
  });

  test("a cluster of rows without place, region or country names no place", () => {
    const nowhere = practice("Good practice", { ID: "B", Title: "Buddy scheme" });
    expect(clusterName(looks([nowhere, nowhere]), "")).toBe("2 practices: 2 good");
  });

  test("the common place is the one most rows name, and the first on a tie", () => {
    expect(commonPlace([...many(1, "Good practice", "Lund"), ...many(2, "Good practice", "Ystad")])).toBe("Ystad");
    expect(commonPlace([...many(1, "Good practice", "Lund"), ...many(1, "Good practice", "Ystad")])).toBe("Lund");
  });

  test("a practice's symbol starts with its title and says verdict and score", () => {
    const good = practice("Good practice", at("Malmö"));
    expect(practiceName(good)).toBe(`Language café, Good practice, score ${Math.round(good.evaluation.score ?? NaN)}`);
    expect(practiceName(practice("Insufficient evidence", at("Malmö")))).toBe("Language café, Insufficient evidence");
  });

  test("a cluster that no zoom opens says so", () => {
    expect(clusterName(looks(many(2, "Good practice")), "Malmö", true)).toBe("2 practices near Malmö: 2 good; all at one spot");
  });

  test("a symbol says how sure its place is", () => {
    const known = (precision: string) => practiceName(practice("Insufficient evidence", { ...at("Malmö"), Region: "Skåne", Latitude: 55.6, Longitude: 13, Precision: precision }));
    expect(known("exact")).toMatch(/, exact place$/);
    expect(known("locality")).toMatch(/, somewhere in Malmö$/);
    expect(known("region")).toMatch(/, somewhere in Skåne$/);
    expect(known("country")).toMatch(/, somewhere in Sweden$/);
  });

  test("a ring's arcs follow the legend's order, go once round and put all verdicts without a class in one", () => {
    const arcs = ringArcs(looks([...many(1, "Insufficient evidence"), ...many(3, "Not demonstrated"), ...many(4, "Good practice")]));
    expect(arcs).toEqual([
      { colour: "#009E73", from: 0, to: 0.5 }, { colour: "#D55E00", from: 0.5, to: 0.875 }, { colour: "#767676", from: 0.875, to: 1 },
    ]);
  });

  test("a place that repeats its country is said once", () => {
    expect(placeText({ place: "Luxembourg", region: "", country: "Luxembourg" })).toBe("Luxembourg");
    expect(placeText({ place: "", region: "Skåne", country: "Sweden" })).toBe("Skåne, Sweden");
    expect(placeText({ place: "Malmö", region: "Skåne", country: "Sweden" })).toBe("Malmö, Sweden");
  });
});
