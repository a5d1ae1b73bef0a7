import type { Cell } from "../../../src/core/cell";
import { leavingReadings, READING_HEADERS } from "../../../src/core/export/readingsTable";
import { readPlan } from "../../../src/core/planning/plan";
import { INDICATOR_COLUMNS, READING_COLUMNS } from "../../../src/core/schema";
import { tableOf } from "../practiceTable";

type Row = Readonly<Record<string, Cell>>;
const table = (name: string, columns: readonly { readonly name: string }[], rows: readonly Row[]) => tableOf(name, columns.map((column) => column.name), rows.map((row) => columns.map((column) => row[column.name] ?? null)));

test("small figures leave as words without their notes, the rest as it is, and what belongs to no row is counted", () => {
  const { plan } = readPlan({
    indicators: table("Indicators", INDICATOR_COLUMNS, [{ Code: "OWN-1", Indicator: "Guides", Unit: "count", Group: "Women" }, { Code: "OWN-1", Indicator: "Guides", Unit: "count", Group: "women" }, { Code: "WRK-P2", Indicator: "Assessed", Unit: "yes/no" }]),
    readings: table("Readings", READING_COLUMNS, [
      { Code: "OWN-1", Group: "Women", Date: 45000, Value: 7, Source: "Own count", Note: "one of them is Ana" }, { Code: "OWN-1", Group: "Women", Date: 45100, Value: 31, Note: "=1+1" },
      { Code: "OWN-1", Group: "Women", Date: 45200, Value: "refused" }, { Code: "OWN-1", Group: "Men", Date: 45000, Value: 44 }, { Code: "WRK-P2", Date: 45000, Value: true },
    ]),
    theory: null,
  }, new Set(["OWN-1"]), 1900);
  expect(leavingReadings(plan, 10)).toEqual({
    suppressed: 1, left: 1,
    rows: [
      READING_HEADERS,
      ["OWN-1", "Guides", "count", "Women", "", "2023-03-15", "fewer than 10", "Own count", ""],
      ["OWN-1", "Guides", "count", "Women", "", "2023-06-23", 31, "", "=1+1"],
      ["OWN-1", "Guides", "count", "Women", "", "2023-10-01", "refused", "", ""],
      ["WRK-P2", "Assessed", "yes/no", "", "", "2023-03-15", "yes", "", ""],
    ],
  });
});
