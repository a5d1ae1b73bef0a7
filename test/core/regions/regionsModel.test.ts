import fc from "fast-check";
import { DEFAULT_BANDS } from "../../../src/core/evaluation/rules";
import { EMPTY_FILTER } from "../../../src/core/practice/filter";
import { attributionProposal } from "../../../src/core/regions/attribution";
import { indexRegions } from "../../../src/core/regions/join";
import { ownRegions } from "../../../src/core/regions/ownRegions";
import { onlyRegion } from "../../../src/core/regions/regionFilter";
import { regionsModel, tooFewWords, valueWords } from "../../../src/core/regions/regionsModel";
import { sortedRows } from "../../../src/map/regions/regionRows";
import { practice } from "../../map/scored";
import { collection, feature, fileOf, square } from "./boundaries";

const [level] = fileOf(collection([["SE22", "Sydsverige"], ["NL34", "Zeeland"], ["ITC4", "Lombardia"]].map(([cd, nm], i) => feature({ cd, nm }, [square(i, 50)])))).levels;
if (!level) throw new Error("no level");
const index = indexRegions(level, { code: "cd", name: "nm" });
const in22 = practice("Good practice", { "Region code": "SE224", Region: "Skåne" });
const inNl = practice("Insufficient evidence", { "Region code": "NL34", Region: "Zeeland" });
const lost = practice("Promising practice", { "Region code": "XX", Region: "Elsewhere" });

test("rows carry what their practices come to, and the unmatched stand apart", () => {
  const model = regionsModel(index, [in22, inNl, lost, in22], "Mean score", 1, DEFAULT_BANDS);
  expect(model.rows.map(({ key, practices, shade }) => [key, practices.length, shade.kind])).toEqual([["SE22", 2, "value"], ["NL34", 1, "too few"], ["ITC4", 0, "none"]]);
  expect(model.unmatched).toEqual([lost]);
  expect(model.classes).toHaveLength(4);
  expect(regionsModel(index, [inNl], "Mean score", 1, DEFAULT_BANDS).classes).toEqual([]);
});

test("the table sorts by a column with regions without its value last", () => {
  const { rows } = regionsModel(index, [in22, inNl, inNl], "Practices", 1, DEFAULT_BANDS);
  const order = (by: "Region" | "Practices" | "Mean score", falling: boolean) => sortedRows(rows, { by, falling }, 1).map(({ key }) => key);
  expect(order("Practices", true)).toEqual(["NL34", "SE22", "ITC4"]);
  expect(order("Mean score", false)).toEqual(["SE22", "ITC4", "NL34"]);
  expect(order("Region", false)).toEqual(["ITC4", "SE22", "NL34"]);
});

test("values are written as everywhere, and the legend says what is kept back", () => {
  expect([valueWords("Practices", 12, DEFAULT_BANDS), valueWords("Mean score", 69.6, DEFAULT_BANDS), valueWords("Share of good practices", 0.333, DEFAULT_BANDS)]).toEqual(["12", "69.6", "33%"]);
  expect(tooFewWords("Practices", 5)).toBe("fewer than 5 practices: not shown");
  expect(tooFewWords("Mean score", 1)).toBe("no practice with a score: not shown");
});

test("without a file the regions are those that practices and the Regions table name, each once", () => {
  const own = ownRegions([{ regionCode: "SE224", region: "Skåne" }, { regionCode: "se224", region: "" }, { regionCode: "", region: "skane" }, { regionCode: "", region: "Wallis" }, { regionCode: "", region: "" }], [{ code: "UKI", name: "London" }, { code: "SE224", name: "Skåne" }]);
  expect(own.regions.map(({ code, name }) => [code, name])).toEqual([["SE224", "Skåne"], ["Wallis", "Wallis"], ["UKI", "London"]]);
  expect(regionsModel(own, [in22, lost], "Practices", 1, DEFAULT_BANDS).unmatched).toEqual([lost]);
});

test("only a region: by its names, and by its countries where a name occurs elsewhere", () => {
  const [be, nl, other] = [{ region: "Limburg", country: "Belgium" }, { region: "Limburg", country: "Netherlands" }, { region: "Zeeland", country: "Netherlands" }];
  expect(onlyRegion(EMPTY_FILTER, [other], [be, nl, other])).toEqual({ filter: { ...EMPTY_FILTER, chosen: { Region: ["Zeeland"] } }, others: 0 });
  expect(onlyRegion(EMPTY_FILTER, [be], [be, nl, other])).toEqual({ filter: { ...EMPTY_FILTER, chosen: { Region: ["Limburg"], Country: ["Belgium"] } }, others: 0 });
  expect(onlyRegion(EMPTY_FILTER, [be], [be, { ...be }, other])).toEqual({ filter: { ...EMPTY_FILTER, chosen: { Region: ["Limburg"] } }, others: 1 });
});

test("the words that makers ask for follow the codes of the file", () => {
  const of = (codes: readonly string[]) => attributionProposal(codes.map((code) => ({ code, name: code, shapes: [] })));
  expect(of(["E12000001", "W92000004", "x"])).toMatch(/^Source: Office for National Statistics/);
  expect(of(["SE22", "ITC4"])).toMatch(/EuroGeographics/);
  expect(of(["Westby", "Easton"])).toBe("");
});

test("every listed practice is in one row or unmatched, whatever is listed", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(in22, inNl, lost)), (listed) => {
    const { rows, unmatched } = regionsModel(index, listed, "Practices", 2, DEFAULT_BANDS);
    expect(rows.reduce((sum, { facts }) => sum + facts.practices, unmatched.length)).toBe(listed.length);
  }));
});
