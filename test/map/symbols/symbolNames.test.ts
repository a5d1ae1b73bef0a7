import { placeText } from "../../../src/core/practice/facts";
import { clusterName, commonPlace, practiceName, verdictShares } from "../../../src/map/symbols/symbolNames";
import { practice } from "../scored";

const at = (place: string) => ({ ID: "A", Title: "Language café", Place: place, Country: "Sweden" });
const many = (n: number, verdict: Parameters<typeof practice>[0], place = "Malmö") => Array.from({ length: n }, () => practice(verdict, at(place)));

describe("names of symbols", () => {
  test("a cluster says how many, near where, and how they fare", () => {
    const cluster = [...many(5, "Good practice"), ...many(4, "Promising practice"), ...many(2, "Needs improvement"), ...many(1, "Insufficient evidence", "Lund")];
    expect(clusterName(cluster)).toBe("12 practices near Malmö: 5 good, 4 promising, 3 other");
  });

  test("a cluster leaves out what it has none of", () => {
    expect(clusterName(many(3, "Promising practice"))).toBe("3 practices near Malmö: 3 promising");
  });

  test("a cluster of rows without place, region or country names no place", () => {
    const nowhere = practice("Good practice", { ID: "B", Title: "Buddy scheme" });
    expect(clusterName([nowhere, nowhere])).toBe("2 practices: 2 good");
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

  test("shares follow the legend's order and put all verdicts without a class in one", () => {
    const shares = verdictShares([...many(1, "Insufficient evidence"), ...many(3, "Not demonstrated"), ...many(2, "Good practice")]);
    expect(shares).toEqual([{ colour: "#009E73", count: 2 }, { colour: "#D55E00", count: 3 }, { colour: "#767676", count: 1 }]);
  });

  test("a place that repeats its country is said once", () => {
    expect(placeText({ place: "Luxembourg", region: "", country: "Luxembourg" })).toBe("Luxembourg");
    expect(placeText({ place: "", region: "Skåne", country: "Sweden" })).toBe("Skåne, Sweden");
    expect(placeText({ place: "Malmö", region: "Skåne", country: "Sweden" })).toBe("Malmö, Sweden");
  });
});
