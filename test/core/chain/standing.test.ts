import { readBook } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { servingDomain, servingIndicator } from "../../../src/core/chain/mapFilters";
import { leavingWords, scopeWords, standingWords } from "../../../src/core/chain/standing";
import { followIndicators } from "../../../src/core/planning/follow";
import { filterFromAddress, filterToAddress } from "../../../src/core/practice/filterAddress";
import { INDICATOR_COLUMNS } from "../../../src/core/schema";
import { tableOf } from "../practiceTable";

type Row = Readonly<Record<string, Cell>>;
const PLAN: Row = { Code: "WRK-O1", Unit: "people", Direction: "higher", Baseline: 5, "Baseline date": 45000, Target: 60, "Target date": 47000, "Latest date": 45500 };
const planOf = (...rows: readonly Row[]) =>
  readBook([tableOf("Indicators", INDICATOR_COLUMNS.map(({ name }) => name), rows.map((row) => INDICATOR_COLUMNS.map(({ name }) => row[name] ?? null)))], null, 1900).plan;

test("in the workbook every figure stands; what leaves it has words in place of a small one, and no progress that would tell it", () => {
  const plan = planOf({ ...PLAN, Latest: 7 }, { ...PLAN, Group: "Women", Baseline: 20, Latest: 50 });
  const all = followIndicators(plan);
  expect(all.map(standingWords)).toEqual(["7 people on 2024-07-27, Behind, 4% of the way", "50 people on 2024-07-27, On track, 75% of the way"]);
  const leaving = all.map(leavingWords(plan, 10));
  expect(leaving[0]).not.toMatch(/\b7\b|%/);
  expect(leaving[1]).toContain("50 people on 2024-07-27");
  expect(all.map(leavingWords(plan, 1))).toEqual(all.map(standingWords));
});

test("what has no better direction is never judged, in the workbook or outside", () => {
  const plan = planOf({ ...PLAN, Direction: "context", Baseline: 20, Latest: 31 });
  const [one] = followIndicators(plan);
  expect(one === undefined ? [] : [standingWords(one), leavingWords(plan, 10)(one)]).toEqual(["31 people on 2024-07-27", "31 people on 2024-07-27"]);
});

test("no reading is said, and whom a row is about", () => {
  const plan = planOf({ Code: "WRK-O1" }, { Code: "WRK-O1", Group: "Women", Place: "Malmö" });
  expect(followIndicators(plan).map((each) => [scopeWords(each), standingWords(each), leavingWords(plan, 10)(each)])).toEqual([
    ["Everyone", "No reading yet", "No reading yet"], ["Women, Malmö", "No reading yet", "No reading yet"],
  ]);
});

test("the map's filters of the chain stand in an address and come back from it", () => {
  expect(filterToAddress(servingIndicator("MAL-1"))).toBe("indicator=MAL-1");
  expect(filterToAddress(servingDomain("SAF", false))).toBe("indicator-domain=SAF");
  expect(filterFromAddress(filterToAddress(servingDomain("SAF", true)))).toEqual(servingDomain("SAF", true));
});
