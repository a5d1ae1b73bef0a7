import fc from "fast-check";
import { chartModel } from "../../../src/core/report/chartModel";
import { chartTable } from "../../../src/core/report/chartTable";
import { chartInWords } from "../../../src/core/report/chartWords";
import { dayInWords, valueInWords } from "../../../src/core/report/valueWords";
import { anyFollowed } from "../../charts/randomFollowed";
import { followedOf } from "./followed";

const WOMEN = followedOf({}, [["2021-06-30", 44], ["2022-06-30", "unknown"], ["2023-06-30", 52]]);
const MEN = followedOf({ row: 1, group: "Men", place: "" }, [["2023-06-30", 63], ["2024-06-30", "refused"]]);

test("has a row a day, oldest first, with unknown and refused as words", () => {
  expect(chartTable(chartModel(WOMEN))).toEqual({ columns: ["Date", "Value"], rows: [["30 June 2021", "44%"], ["30 June 2022", "unknown"], ["30 June 2023", "52%"]] });
});

test("has a column for each series, empty where it has nothing on that day", () => {
  expect(chartTable(chartModel(WOMEN, [MEN]))).toEqual({
    columns: ["Date", "Women, Malmö", "Men"], rows: [["30 June 2021", "44%", ""], ["30 June 2022", "unknown", ""], ["30 June 2023", "52%", "63%"], ["30 June 2024", "", "refused"]],
  });
});

test("is empty where nothing has a day, and says of what is held back only that it is", () => {
  expect(chartTable(chartModel(followedOf({ baseline: null, target: null }))).rows).toEqual([]);
  const guides = followedOf({ unit: "count", baseline: 34 }, [["2022-01-31", 7], ["2023-01-31", 41]]);
  const [{ readings: [small] }] = [guides];
  const withheld = { limit: 10, words: new Map([[`${guides.indicator.key}\u0001${small?.day ?? 0}`, "fewer than 10"]]) };
  expect(chartTable(chartModel(guides, [], { withheld })).rows).toEqual([["31 January 2022", "held back"], ["31 January 2023", "41"]]);
});

test("the words and the table of any chart say what it draws, and nothing else", () => {
  fc.assert(fc.property(anyFollowed, (followed) => {
    const model = chartModel(followed);
    const [{ points, gaps, target }] = model.series;
    const words = chartInWords(model);
    const { rows } = chartTable(model);
    expect(rows.flatMap(([, value = ""]) => value.split("; "))).toHaveLength(points.length + gaps.length);
    for (const { day, value } of points) expect(rows.find(([date]) => date === dayInWords(day))?.[1]).toContain(valueInWords(value, model.kind));
    for (const { day, kind } of gaps) {
      expect(rows.find(([date]) => date === dayInWords(day))?.[1]).toContain(kind);
      expect(words).toMatch(new RegExp(`${kind} on [^;]*${dayInWords(day)}`));
    }
    const values = points.map(({ value }) => value);
    const [last, least, most] = [points.at(-1), Math.min(...values), Math.max(...values)];
    if (points.length > 1 && least !== most && last !== undefined) {
      expect(words).toContain(`${points.length} values from ${dayInWords(points[0]?.day ?? 0)} to ${dayInWords(last.day)}. Lowest ${valueInWords(least, model.kind)} (`);
      expect(words).toContain(`, highest ${valueInWords(most, model.kind)} (`);
      expect(words).toContain(`Latest ${valueInWords(last.value, model.kind)} (${dayInWords(last.day)}).`);
    }
    if (points.length === 1 && last !== undefined) expect(words).toContain(`One value: ${valueInWords(last.value, model.kind)} on ${dayInWords(last.day)}.`);
    if (points.length === 0 && model.series[0].latest.kind === "none") expect(words).toContain("No value with a date.");
    expect(words.includes("No target.")).toBe(target.kind === "none");
    expect(words.includes("neither good nor bad")).toBe(followed.indicator.direction === "context");
  }), { numRuns: 400 });
});
