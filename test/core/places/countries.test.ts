import { countryName, countryOf } from "../../../src/core/places/countries";
import { COUNTRY_NAMES } from "../../../src/core/places/countryNamesData";

test.each([
  ["Germany", "DE"], ["Allemagne", "DE"], ["Deutschland", "DE"], ["Alemania", "DE"], ["Germania", "DE"], ["Alemanha", "DE"], ["Tyskland", "DE"],
  ["Γερμανία", "DE"], ["Alemanya", "DE"], ["Yr Almaen", "DE"], ["UK", "GB"], ["Great Britain", "GB"], ["the netherlands", "NL"], ["EL", "GR"],
  ["Czech Republic", "CZ"], ["Turkey", "TR"], ["TÜRKİYE", "TR"], [" España ", "ES"], ["Éire", "IE"], ["IT", "IT"],
])("%s is %s", (text, code) => {
  expect(countryOf(text)).toMatchObject({ code, region: null });
});

test.each([["Cymru", "WLS"], ["Scotland", "SCT"], ["Inglaterra", "ENG"], ["Gogledd Iwerddon", "NIR"]])("%s is a nation of the United Kingdom", (text, region) => {
  expect(countryOf(text)).toEqual({ code: "GB", name: "United Kingdom", region });
});

test.each(["", "  ", "it", "no", "RU", "Narnia", "Sweden, Norway", "Germany/Austria", "12"])('"%s" names no country, or more than one', (text) => {
  expect(countryOf(text)).toBeNull();
});

test("every name in the data leads to its own country, but for those that two countries bear", () => {
  const wrong = COUNTRY_NAMES.trim().split("\n").flatMap((line) => {
    const [code = "", ...names] = line.split("|");
    return names.filter((name) => countryOf(name)?.code !== code).map((name) => `${name}: ${code}`);
  });
  expect(wrong).toEqual(["RU: GB"]);
});

test("the data says what this Node's CLDR says of the countries of Europe", () => {
  const codes = "AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO RS SE SI SK TR UA".split(" ");
  const names = ["en", "fr", "de", "es", "it", "pt", "sv", "el", "ca", "cy"].map((language) => new Intl.DisplayNames([language], { type: "region" }));
  const wrong = codes.flatMap((code) => names.map((of) => of.of(code) ?? "").filter((name) => countryOf(name)?.code !== code));
  expect(wrong).toEqual([]);
});

test("a code is shown by its English name, an unknown one as it is", () => {
  expect([countryName("TR"), countryName("QQ")]).toEqual(["Türkiye", "QQ"]);
});
