import fc from "fast-check";
import { INDICATORS } from "../../../src/core/framework/catalogue";
import { makeCatalogue, OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { prepareSearch, searchIndicators } from "../../../src/core/framework/search";

const codes = (text: string, count?: number) => searchIndicators(text, count).map((indicator) => indicator.code);

test.each(["WRK-O1", "wrk o1", "wrko1", "WRK\u2013O1"])("a code finds its indicator first, however it is typed: %p", (text) => {
  expect(codes(text)[0]).toBe("WRK-O1");
});

test("every code finds its own indicator first", () => {
  for (const { code } of INDICATORS) expect(codes(code)[0]).toBe(code);
});

test("the words of a name find it", () => {
  expect(codes("hate crime").slice(0, 2).sort()).toEqual(["SAF-O3", "SAF-O4"]);
});

test.each([["overcrowdid homes", "HSG-O2"], ["citzenship", "RTS-O1"], ["mortgige", "HSG-O6"]])("a typing error is forgiven: %p finds %p", (text, code) => {
  expect(codes(text)).toContain(code);
});

test("accents and case do not matter", () => {
  expect(codes("LÁNGUAGÉ")).toEqual(codes("language"));
  expect(codes("language").length).toBeGreaterThan(3);
});

test("an unfinished word finds what it may become", () => {
  expect(codes("overcr")).toContain("HSG-O2");
});

test("a domain's or a heading's name finds all its indicators", () => {
  const stability = codes("stability");
  for (const { code } of OUR_CATALOGUE.indicatorsOf("STA")) expect(stability).toContain(code);
  expect(codes("foundation")).toEqual(expect.arrayContaining(OUR_CATALOGUE.indicatorsOf("RTS").map((indicator) => indicator.code)));
});

test("all words must fit; when nothing fits all, any word counts", () => {
  const both = codes("language housing");
  expect(both.every((code) => codes("language").includes(code) && codes("housing").includes(code))).toBe(true);
  expect(codes("mortgage zzzzqqq")).toContain("HSG-O6");
});

test("blank text and nonsense find nothing", () => {
  expect(codes("   ")).toEqual([]);
  expect(codes("zzzzqqq")).toEqual([]);
});

test("a count keeps the best", () => {
  expect(codes("work", 3)).toEqual(codes("work").slice(0, 3));
  expect(codes("work").length).toBeGreaterThan(3);
});

test("any text is answered, each indicator at most once, and the same text gives the same order", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
    const found = codes(text);
    return new Set(found).size === found.length && JSON.stringify(codes(text)) === JSON.stringify(found);
  }));
});

test("a search that was prepared finds what one that was not finds", async () => {
  const prepared = makeCatalogue(INDICATORS);
  await prepareSearch(prepared);
  for (const text of ["housng", "wrk o1", "feel safe"]) expect(searchIndicators(text, Infinity, prepared)).toEqual(searchIndicators(text));
});
