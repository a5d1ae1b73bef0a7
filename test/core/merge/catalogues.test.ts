import fc from "fast-check";
import { cairnHadText } from "../../../src/core/adapting/cairnHad";
import { fieldText, sameField } from "../../../src/core/adapting/entryFields";
import type { Cell } from "../../../src/core/cell";
import { OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { codesInWords, differencesInWords, mergedPlan } from "../../../src/core/merge/mergedPlan";
import type { MergeSource } from "../../../src/core/merge/source";
import { parseSettings } from "../../../src/core/settings";
import { tableOf } from "../practiceTable";
import { mergedOf, sourceOf } from "./sources";
import "../../support/seed";

const COLUMNS = ["Code", "Domain", "Indicator", "Kind", "Unit", "Direction", "Source", "Cairn had", "Asked by"];
type Row = Readonly<Record<string, Cell>>;
const SUNDAYS: Row = { Code: "MAL-1", Domain: "Language and Communication", Indicator: "Cafés open on Sundays", Kind: "practice", Unit: "count", Direction: "higher" };
const list = (...rows: readonly Row[]) => tableOf("Catalogue", COLUMNS, rows.map((row) => COLUMNS.map((name) => row[name] ?? null)));
const source = (name: string, rows: readonly Row[], mode: "add" | "replace" = "add", codes: Cell = null): MergeSource =>
  sourceOf(`${name}.xlsx`, [{ ID: `P-${name}`, Title: `Practice of ${name}`, Indicators: codes }], { tables: rows.length === 0 ? [] : [list(...rows)], settings: { catalogueMode: mode } });
const catalogueRows = ({ others }: ReturnType<typeof mergedOf>, ...columns: readonly string[]) => {
  const table = others.tables.find(({ name }) => name === "Catalogue");
  return table?.rows.map((row) => columns.map((column) => row[table.columns.findIndex(({ name }) => name === column)] ?? null)) ?? [];
};
const words = (merged: ReturnType<typeof mergedOf>) => [...differencesInWords(merged.others), ...merged.others.lists.conflicts.map((each) => each.words)];

describe("the teams' own lists of indicators of several workbooks", () => {
  test("come along, so that codes of practices and plans mean what they did, and are not left behind", () => {
    const both = mergedOf([source("north", [SUNDAYS], "add", "MAL-1"), source("south", [{ ...SUNDAYS, Code: "BAR-7", Indicator: "Gardens shared", "Asked by": "the mayor" }], "add", "BAR-7; WRK-O1")]);
    expect(catalogueRows(both, "Code", "Indicator", "Asked by", "Workbook")).toEqual([["MAL-1", "Cafés open on Sundays", null, "north.xlsx"], ["BAR-7", "Gardens shared", "the mayor", "south.xlsx"]]);
    expect(both.book.practices.map(({ indicators }) => indicators.map((code) => both.book.catalogue.indicatorOf(code)?.name))).toEqual([["Cafés open on Sundays"], ["Gardens shared", OUR_CATALOGUE.indicatorOf("WRK-O1")?.name]]);
    expect(both.book.issues).toEqual([]);
    expect(words(both)).toEqual([]);
    expect(JSON.stringify(mergedPlan(both, "2026-11-22").tables.find(({ name }) => name === "MergedFrom")?.rows)).not.toContain("Not carried over");
  });

  test("have a code once that says the same, however it is spelt and whatever Cairn had when it was written", () => {
    const again: Row = { ...SUNDAYS, Code: " mal–1", Domain: "lng", Indicator: "cafes open on sundays", Kind: "Practices", Direction: "up", "Cairn had": cairnHadText(undefined), "Asked by": "a resident" };
    const both = mergedOf([source("north", [{ ...SUNDAYS, "Cairn had": "Indicator: none" }]), source("south", [again])]);
    expect(catalogueRows(both, "Code", "Domain", "Indicator", "Direction", "Cairn had", "Asked by", "Workbook", "Merge remarks")).toEqual([
      ["MAL-1", "Language and Communication", "Cafés open on Sundays", "higher", "Indicator: none", "a resident", "north.xlsx; south.xlsx", null],
    ]);
    expect(words(both)).toEqual([]);
  });

  test("never make one meaning of two: the first counts, both rows stay, and bar and cover sheet say it in words", () => {
    const both = mergedOf([source("north", [SUNDAYS]), source("south", [{ ...SUNDAYS, Indicator: "Cafés open daily", Unit: "%" }]), source("west", [SUNDAYS])]);
    const conflict = "The workbooks differ on what MAL-1 means, not decided: Indicator (“Cafés open on Sundays” in north.xlsx and west.xlsx, “Cafés open daily” in south.xlsx), Unit (“count” in north.xlsx and west.xlsx, “%” in south.xlsx). Here it means what north.xlsx lists.";
    expect(words(both)).toEqual(["The workbooks differ on 2 rows of Catalogue: all are kept, with a word in Merge remarks.", conflict]);
    expect(codesInWords(both.others)).toBe("The workbooks differ on what MAL-1 means");
    expect(mergedPlan(both, "2026-11-22").cover.lines).toContain(conflict);
    expect(both.book.catalogue.indicatorOf("MAL-1")).toMatchObject({ name: "Cafés open on Sundays", unit: "count" });
    const remark = "The workbooks differ on Indicator (Cafés open on Sundays in north.xlsx, Cafés open daily in south.xlsx), Unit (count in north.xlsx, % in south.xlsx), not decided: all rows are kept.";
    expect(catalogueRows(both, "Indicator", "Workbook", "Merge remarks")).toEqual([["Cafés open on Sundays", "north.xlsx; west.xlsx", remark], ["Cafés open daily", "south.xlsx", remark]]);
    expect(both.book.issues.map(({ kind }) => kind)).toEqual(["duplicate-id"]);
  });

  test("a blank cell does not take another's word: a direction that one never judges stays that", () => {
    const both = mergedOf([source("north", [{ ...SUNDAYS, Direction: null }]), source("south", [SUNDAYS])]);
    expect(both.book.catalogue.indicatorOf("MAL-1")?.direction).toBe("context");
    expect(words(both)[1]).toBe("The workbooks differ on what MAL-1 means, not decided: Direction (“context” in north.xlsx, “higher” in south.xlsx). Here it means what north.xlsx lists.");
  });

  test("a correction of Cairn's entry is told apart from Cairn's own words in a workbook that uses the code without a list", () => {
    const corrected: Row = { Code: "WRK-O1", Indicator: "Residents in paid work", "Cairn had": cairnHadText(OUR_CATALOGUE.indicatorOf("WRK-O1")) };
    const [said] = words(mergedOf([source("north", [], "add", "wrk-o1"), source("south", [corrected]), source("west", [], "add", "HSG-O1")]));
    expect(said).toBe(`The workbooks differ on what WRK-O1 means, not decided: Indicator (“${OUR_CATALOGUE.indicatorOf("WRK-O1")?.name ?? ""}” in north.xlsx, “Residents in paid work” in south.xlsx). Here it means what south.xlsx lists.`);
    expect(words(mergedOf([source("north", []), source("south", [corrected])]))).toEqual([]);
  });

  test("a row that its own workbook could not take does not stand before another's", () => {
    const both = mergedOf([source("north", [{ ...SUNDAYS, Domain: "Happiness" }]), source("south", [SUNDAYS])]);
    expect(both.book.catalogue.indicatorOf("MAL-1")?.name).toBe("Cafés open on Sundays");
    expect(catalogueRows(both, "Domain", "Workbook")).toEqual([["Language and Communication", "south.xlsx"], ["Happiness", "north.xlsx"]]);
  });

  test("rows that no workbook could take make no indicator together", () => {
    const both = mergedOf([source("north", [{ ...SUNDAYS, Domain: null }]), source("south", [{ ...SUNDAYS, Kind: null }])]);
    expect(both.book.catalogue.indicatorOf("MAL-1")).toBeUndefined();
    expect(catalogueRows(both, "Domain", "Kind")).toEqual([[null, "practice"], ["Language and Communication", null]]);
  });

  test("stand in the place of Cairn's where all do, and beside it where the workbooks differ, which is said", () => {
    const other = { ...SUNDAYS, Code: "BAR-7" };
    const modeOf = (...sources: readonly MergeSource[]) => { const merged = mergedOf(sources); return [parseSettings(merged.settingsJson).settings.catalogueMode, merged.book.catalogue.indicators.length, ...words(merged)]; };
    const all = OUR_CATALOGUE.indicators.length;
    expect(modeOf(source("north", [SUNDAYS], "replace"), source("south", [other], "replace"))).toEqual(["replace", 2]);
    expect(modeOf(source("north", [SUNDAYS], "replace"), source("south", [other]))).toEqual(["add", all + 2, "north.xlsx has its own list of indicators in place of Cairn’s, other workbooks do not: here the list stands beside Cairn’s."]);
    expect(modeOf(source("north", []), source("south", [other], "replace"), source("west", [SUNDAYS], "replace"))).toEqual(["add", all + 2, "south.xlsx and west.xlsx have their own lists of indicators in place of Cairn’s, other workbooks do not: here the list stands beside Cairn’s."]);
    expect(modeOf(source("north", [], "replace"), source("south", [other]))).toEqual(["add", all + 1]);
  });

  test("many conflicts are counted in the bar and all named on the cover sheet", () => {
    const rows = (name: string) => [1, 2, 3, 4, 5].map((n): Row => ({ ...SUNDAYS, Code: `MAL-${n}`, Indicator: `${name} ${n}` }));
    const both = mergedOf([source("north", rows("Cafés")), source("south", rows("Gardens"))]);
    expect(codesInWords(both.others)).toBe("The workbooks differ on what MAL-1, MAL-2, MAL-3 and 2 more mean");
    expect(mergedPlan(both, "2026-11-22").cover.lines.filter((line) => line.includes(" means, not decided"))).toHaveLength(5);
  });

  test("a table of that name that is no list of indicators stays in its workbook, and is named", () => {
    const both = mergedOf([source("north", [SUNDAYS]), sourceOf("south.xlsx", [{ Title: "Garden" }], { tables: [tableOf("Catalogue", ["Plant", "Price"], [["Rose", 7]])] })]);
    expect(catalogueRows(both, "Code")).toEqual([["MAL-1"]]);
    expect(both.others.leftBehind).toEqual([[], ["Catalogue (1 row)"]]);
  });

  test("whatever they hold: a code that a workbook listed is known, and means what it did there unless it is said that it differs", () => {
    const row = fc.record({
      Code: fc.constantFrom("MAL-1", "mal 1", "BAR-7", "WRK-O1", ""), Domain: fc.constantFrom("Work", "wrk", "Housing", "Happiness", null), Indicator: fc.constantFrom("Cafés", "cafes", "Gardens", null),
      Kind: fc.constantFrom("outcome", "Outcomes", "practice", null), Unit: fc.constantFrom("%", null), Direction: fc.constantFrom("up", "lower", null), "Cairn had": fc.constantFrom("Unit: %", "Indicator: Gardens", null),
    });
    fc.assert(fc.property(fc.array(fc.array(row, { maxLength: 4 }), { minLength: 1, maxLength: 3 }), (all) => {
      const sources = all.map((rows, at) => source(`w${at}`, rows));
      const merged = mergedOf(sources);
      for (const { name, book } of sources) {
        for (const { indicator: { code } } of book.team.entries) {
          const [was, now] = [book.catalogue.indicatorOf(code), merged.book.catalogue.indicatorOf(code)];
          const said = merged.others.lists.conflicts.find((each) => each.code === code)?.words;
          if (was === undefined || now === undefined) throw new Error(`${code} of ${name} is lost`);
          const isSame = (["Domain", "Kind", "Indicator", "Unit", "Direction"] as const).every((field) => sameField(fieldText(was, field), fieldText(now, field)));
          if (said === undefined || said.endsWith(`what ${name} lists.`)) expect([code, name, isSame]).toEqual([code, name, true]);
        }
      }
    }), { numRuns: 300 });
  });
});
