import type { Cell } from "../../src/core/cell";
import { criteriaSet } from "../../src/core/evaluation/criteriaSets";
import { readCriteria } from "../../src/core/criteriaTable";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { tableOf } from "./practiceTable";

const read = (rows: readonly (readonly Cell[])[], headers = ["Criterion", "Question", "Weight", "Minimum", "Level 2", "Level 10", "Level 1"]) =>
  readCriteria(tableOf("Criteria", headers, rows), DEFAULT_SETTINGS);

test("without a Criteria table the set of the settings counts", () => {
  expect(readCriteria(null, { ...DEFAULT_SETTINGS, criteriaSet: "DAC-6" })).toEqual({ criteria: criteriaSet("DAC-6", DEFAULT_SETTINGS.scale), issues: [] });
});

test("each row is a criterion; levels stand in the order of their numbers, whatever the order of columns", () => {
  expect(read([["Reach", "Whom does it reach?", "2,5", 3, "few", "all", "nobody"], [null, null, null, null, null, null, null], ["Cost", null, null, null, null, null, null]])).toEqual({
    issues: [],
    criteria: {
      name: "own", scale: { worst: 1, best: 4 },
      criteria: [
        { name: "Reach", question: "Whom does it reach?", weight: 2.5, minimum: 3, levels: ["nobody", "few", "all"] },
        { name: "Cost", question: "", weight: 1, minimum: null, levels: [] },
      ],
    },
  });
});

test("a table with a known set's criteria goes by that set's name", () => {
  const names = criteriaSet("REGIN-7").criteria.map((criterion) => [criterion.name]);
  expect(read(names, ["Criterion"]).criteria.name).toBe("REGIN-7");
  expect(read(names.slice(1), ["Criterion"]).criteria.name).toBe("own");
});

test.each([["high"], [-2], [true]])("a weight of %p is reported, and 1 is used until it is corrected", (weight) => {
  const { criteria, issues } = read([["Reach", null, 3], ["Cost", null, weight]]);
  expect(criteria.criteria.map((criterion) => criterion.weight)).toEqual([3, 1]);
  expect(issues).toMatchObject([{ kind: "bad-criteria", severity: "error", place: { address: "D6" } }]);
  expect(issues[0]?.message).toContain("for Cost. Allowed: a number of 0 or more");
});

test("weights that are all 0 are reported and count the same", () => {
  const { criteria, issues } = read([["Reach", null, 0], ["Cost", null, 0]]);
  expect(criteria.criteria.map((criterion) => criterion.weight)).toEqual([1, 1]);
  expect(issues[0]?.message).toContain("All weights are 0.");
});

test.each([["3 or more"], [7], [0.5]])("a minimum of %p is reported and is no gate", (minimum) => {
  const { criteria, issues } = read([["Reach", null, null, minimum]]);
  expect(criteria.criteria[0]?.minimum).toBeNull();
  expect(issues).toMatchObject([{ kind: "bad-criteria", place: { address: "E5" } }]);
  expect(issues[0]?.message).toContain("Allowed: 1 to 4, or blank for none.");
});

test("a repeated criterion counts once, and a row without a name is no criterion; both are reported", () => {
  const { criteria, issues } = read([["Reach", null, 2], [" reach ", null, 3], [null, "A question", 5]]);
  expect(criteria.criteria).toMatchObject([{ name: "Reach", weight: 2 }]);
  expect(issues.map((issue) => issue.place.address)).toEqual(["B6", "B7"]);
});

test("a Criteria table without criteria leaves the settings' set in place and says so", () => {
  expect(read([[null]], ["Criterion"])).toMatchObject({ criteria: { name: "DAC-5" }, issues: [{ kind: "bad-criteria" }] });
  expect(read([["Reach"]], ["Name"])).toMatchObject({ criteria: { name: "DAC-5" }, issues: [{ message: "The table \"Criteria\" has no column Criterion; the criteria of DAC-5 are used." }] });
});
