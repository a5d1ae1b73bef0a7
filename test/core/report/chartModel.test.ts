import fc from "fast-check";
import { chartModel } from "../../../src/core/report/chartModel";
import { chartRange } from "../../../src/core/report/chartRange";
import { chartInWords } from "../../../src/core/report/chartWords";
import { numberInWords, unitKindOf, valueInWords, type UnitKind } from "../../../src/core/report/valueWords";
import { withheldIn } from "../../../src/core/planning/withheld";
import { day, followedOf } from "./followed";

describe("the range of the axis", () => {
  test.each<[string, readonly number[], UnitKind, number, number, string]>([
    ["percent is 0 to 100", [41, 52], "percent", 0, 100, ""],
    ["percent without a value too", [], "percent", 0, 100, ""],
    ["a share is 0 to 1", [0.41, 0.52], "share", 0, 1, ""],
    ["percent beyond 100 says so", [52, 117], "percent", 0, 150, "The axis goes beyond 0–100%, as some values do."],
    ["percent below 0 says so", [-3, 40], "percent", -50, 100, "The axis goes beyond 0–100%, as some values do."],
    ["yes and no", [1], "yes/no", 0, 1, ""],
    ["numbers start at 0", [140, 620], "number", 0, 800, ""],
    ["one number alone starts at 0", [7], "number", 0, 8, ""],
    ["numbers close together do not, and say so", [1210, 1290], "number", 1200, 1300, "The axis starts at 1,200, not at 0."],
    ["negative numbers close together end below 0, and say so", [-1290, -1210], "number", -1300, -1200, "The axis ends at −1,200, not at 0."],
    ["numbers on both sides of 0", [-30, 70], "number", -50, 100, ""],
    ["negative numbers end at 0", [-30, -12], "number", -30, 0, ""],
    ["nothing", [], "number", 0, 1, ""],
    ["zeros", [0, 0], "number", 0, 1, ""],
    ["decimals without dust", [0.1, 0.7], "number", 0, 0.8, ""],
  ])("%s", (_, values, kind, low, high, note) => {
    expect(chartRange(values, kind)).toMatchObject({ low, high, note });
  });

  test("holds every value, ticks ascend from end to end, and only a note lets it leave 0 out", () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true }).map((value) => Math.round(value * 100) / 100), { maxLength: 8 }), fc.constantFrom<UnitKind>("percent", "number"), (values, kind) => {
      const { low, high, ticks, note } = chartRange(values, kind);
      expect(low).toBeLessThan(high);
      expect(values.every((value) => value >= low && value <= high)).toBe(true);
      expect([ticks[0], ticks.at(-1)]).toEqual([low, high]);
      expect(ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? tick))).toBe(true);
      expect(ticks.length).toBeLessThanOrEqual(8);
      if (low > 0 || high < 0) expect(note).toMatch(/not at 0/);
    }));
  });
});

describe("values in words", () => {
  test.each<[number, UnitKind, string]>([
    [54, "percent", "54%"], [54.256, "percent", "54.26%"], [0.07, "share", "7%"], [0.545, "share", "54.5%"], [1, "yes/no", "yes"], [0, "yes/no", "no"],
    [1250, "number", "1,250"], [-3, "number", "−3"], [0.0012, "number", "0.0012"], [0, "number", "0"], [-0, "number", "0"],
  ])("%p %s is %s", (value, kind, words) => { expect(valueInWords(value, kind)).toBe(words); });

  test.each<[string, readonly number[], UnitKind]>([
    ["percent", [0.3, 0.5], "share"], ["percent", [0.3, 5], "percent"], ["percent", [0, 1], "percent"], ["%", [3], "percent"], ["Yes/No", [1], "yes/no"], ["count", [0.5], "number"], ["", [3], "number"],
  ])("%s with %j is %s", (unit, values, kind) => { expect(unitKindOf(unit, values)).toBe(kind); });

  test("never says a number is 0 that is not", () => {
    fc.assert(fc.property(fc.double({ min: 1e-12, max: 1, noNaN: true }), (value) => { expect(numberInWords(value)).not.toBe("0"); }));
  });
});

describe("what a chart shows", () => {
  const readings = [["2021-06-30", 44], ["2022-06-30", "unknown"], ["2023-06-30", 52], ["2024-06-30", "refused"]] as const;

  test("numbers are points, unknown and refused are gaps that the line does not cross", () => {
    const model = chartModel(followedOf({}, readings));
    expect(model.series[0].points).toEqual([{ day: day("2021-06-30"), value: 44, segment: 0 }, { day: day("2023-06-30"), value: 52, segment: 1 }]);
    expect(model.series[0].gaps).toEqual([{ day: day("2022-06-30"), kind: "unknown" }, { day: day("2024-06-30"), kind: "refused" }]);
    expect(model.course).toEqual({ from: { day: day("2021-01-31"), value: 41 }, to: { day: day("2025-12-31"), value: 61 } });
    expect(model.days).toEqual({ first: day("2021-01-31"), last: day("2025-12-31") });
  });

  test.each([
    ["no baseline date", { baselineDay: null }], ["no target date", { targetDay: null }], ["no baseline", { baseline: null }], ["no target", { target: null }],
    ["dates the wrong way round", { targetDay: day("2020-05-05") }], ["dates of one day", { targetDay: day("2021-01-31") }], ["a target that is the baseline", { target: 41 }],
  ])("has no line to the target with %s", (_, some) => { expect(chartModel(followedOf(some, readings)).course).toBeNull(); });

  test("the row's own latest is a point where it is newer and dated, and only then", () => {
    const points = (latest: number, latestDay: number | null) => chartModel(followedOf({ latest, latestDay }, readings)).series[0].points.map(({ value }) => value);
    expect([points(57, day("2024-09-30")), points(58, day("2022-09-30")), points(59, null)]).toEqual([[44, 52, 57], [44, 52], [44, 52]]);
  });

  test("others of the same code are further series, as many as can be told apart; the rest are named", () => {
    const others = ["Men", "Boys", "Girls", "Elders"].map((group, at) => followedOf({ row: at + 1, group, place: "" }, [["2022-01-31", 30 + at]]));
    const model = chartModel(followedOf({}, readings), [...others, followedOf({ row: 9, code: "HSG-O1" })]);
    expect([model.series.map(({ label }) => label), model.leftOut]).toEqual([["Women, Malmö", "Men", "Boys", "Girls"], ["Elders"]]);
    expect(chartModel(followedOf({}, readings), others, { most: 1 }).series).toHaveLength(1);
  });

  test("what is about too few people is a gap, takes no part in the range, and no word or line gives it away", () => {
    const followed = followedOf({ unit: "count", baseline: 6, target: 90 }, [["2022-01-31", 7], ["2023-01-31", 41], ["2024-01-31", 8]]);
    const model = chartModel(followed, [], { withheld: withheldIn([followed], 10) });
    expect(model.series[0]).toMatchObject({ points: [{ value: 41, segment: 1 }], gaps: [{ kind: "suppressed" }, { kind: "suppressed" }], baseline: { kind: "suppressed" }, latest: { kind: "suppressed" } });
    expect(model.course).toBeNull();
    expect(JSON.stringify([model.series, chartInWords(model)])).not.toMatch(/"value":[678]\b|\b[678] \(|: [678]\b/);
  });
});

describe("a chart in words", () => {
  test("says what it shows, from when to when, lowest, highest, latest, the target and what is missing", () => {
    expect(chartInWords(chartModel(followedOf({}, [["2021-06-30", 44], ["2022-06-30", "unknown"], ["2023-06-30", 57], ["2024-06-30", 52]])))).toBe(
      "WRK-O1 In paid work, Women, Malmö. 3 values from 30 June 2021 to 30 June 2024. Lowest 44% (30 June 2021), highest 57% (30 June 2023). Latest 52% (30 June 2024). "
      + "Without a number: unknown on 30 June 2022. These are not 0, and no line is drawn across them. Baseline 41% (31 January 2021). Target 61% by 31 December 2025. The latest value is 9 percentage points below the target.");
  });

  test.each<[string, Parameters<typeof followedOf>, RegExp]>([
    ["no readings", [{}, []], /No value with a date\. Baseline 41%/],
    ["one reading", [{}, [["2022-01-31", 47]]], /One value: 47% on 31 January 2022\./],
    ["equal readings", [{}, [["2022-01-31", 47], ["2023-01-31", 47]]], /All are 47%\. Baseline/],
    ["only unknown", [{}, [["2022-01-31", "unknown"], ["2023-01-31", "refused"]]], /No value with a date\. Without a number: unknown on 31 January 2022; refused on 31 January 2023\./],
    ["a latest without a date", [{ latest: 48, latestDay: null }, []], /^WRK-O1 In paid work, Women, Malmö\. The latest value is 48%, without a date, so it is not drawn\./],
    ["a target reached", [{}, [["2022-01-31", 61]]], /The latest value equals the target\.$/],
    ["a target passed", [{ unit: "count" }, [["2022-01-31", 1061]]], /The latest value is 1,000 above the target\.$/],
    ["shares", [{ baseline: 0.41, target: 0.61 }, [["2022-01-31", 0.6]]], /The latest value is 1 percentage point below the target\.$/],
    ["yes and no", [{ unit: "yes/no", baseline: 0, target: 1 }, [["2022-01-31", 0], ["2023-01-31", 1]]], /2 values from 31 January 2022 to 31 January 2023\. Latest yes \(31 January 2023\)\. Baseline no/],
    ["no target", [{ target: null }, []], /No target\.$/],
    ["no baseline", [{ baseline: null }, []], /No baseline\. Target 61% by/],
    ["a context", [{ direction: "context" }, []], /neither good nor bad\.$/],
    ["an axis that starts elsewhere", [{ unit: "count", baseline: 1210, target: 1290 }, [["2022-01-31", 1240]]], /The axis starts at 1,200, not at 0\.$/],
    ["no group and place", [{ group: "", place: "" }, []], /^WRK-O1 In paid work\. No value/],
  ])("with %s", (_, followed, words) => { expect(chartInWords(chartModel(followedOf(...followed)))).toMatch(words); });

  test("names the other series and those left out", () => {
    const men = followedOf({ row: 1, group: "Men", place: "" }, [["2022-01-31", 33]]);
    const boys = followedOf({ row: 2, group: "Boys", place: "" }, []);
    expect(chartInWords(chartModel(followedOf(), [men, boys], { most: 2 }))).toMatch(/Men: One value: 33% on 31 January 2022\. Not drawn, as more lines could not be told apart: Boys\.$/);
  });
});
