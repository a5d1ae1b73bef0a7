import { OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { canonicalCode, DOMAINS, domainOf, domainsOf, HEADINGS, indicatorOf, INDICATORS, LICENCE_STATEMENT } from "../../../src/core/framework/catalogue";

test("the catalogue has 4 headings, 14 domains, 94 outcome and 61 practice indicators", () => {
  expect(HEADINGS).toHaveLength(4);
  expect(DOMAINS).toHaveLength(14);
  expect(INDICATORS.filter((indicator) => indicator.kind === "outcome")).toHaveLength(94);
  expect(INDICATORS.filter((indicator) => indicator.kind === "practice")).toHaveLength(61);
});

test("every code is written once, names its domain and its kind, and is spelled as we spell codes", () => {
  expect(new Set(INDICATORS.map((indicator) => indicator.code)).size).toBe(INDICATORS.length);
  for (const { code, domain, kind } of INDICATORS) {
    expect(code.startsWith(`${domain}-${kind === "outcome" ? "O" : "P"}`)).toBe(true);
    expect(canonicalCode(code)).toBe(code);
  }
});

test("every indicator is reached through its heading and domain, in the order of the list", () => {
  const reached = HEADINGS.flatMap((heading) => domainsOf(heading.id)).flatMap((domain) => OUR_CATALOGUE.indicatorsOf(domain.id));
  expect(reached).toEqual(INDICATORS);
});

test.each(["WRK-O1", "wrk-o1", "WRK O1", "WRKO1", " wrk_o1 ", "WRK\u2013O1"])("a code is known however it is typed: %p", (typed) => {
  expect(indicatorOf(typed)?.code).toBe("WRK-O1");
});

test("what is not in the catalogue is undefined or empty, never an error", () => {
  expect(indicatorOf("XYZ-O1")).toBeUndefined();
  expect(indicatorOf("")).toBeUndefined();
  expect(domainOf("constructor")).toBeUndefined();
  expect(domainsOf("XX")).toEqual([]);
  expect(OUR_CATALOGUE.indicatorsOf("XX")).toEqual([]);
});

test("the licence statement attributes the framework and claims nothing official", () => {
  expect(LICENCE_STATEMENT).toContain("Contains public sector information licensed under the Open Government Licence v3.0");
  expect(LICENCE_STATEMENT).toContain("IOI-aligned catalogue");
  expect(LICENCE_STATEMENT).toContain("not the official list");
});
