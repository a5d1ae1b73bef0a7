import { budgetText, yearsText } from "../../src/core/practice/facts";
import { shortFacts, webAddress } from "../../src/map/practices/practiceFacts";
import { statusText } from "../../src/map/statusText";
import { practice } from "./scored";

describe("a practice's card", () => {
  test("shows only what is filled, and never the contact", () => {
    const facts = shortFacts(practice("Good practice", { ID: "A", Title: "Café", Funder: "City of Lund", Start: 2017, Contact: "anna@example.org" }));
    expect(facts.map((fact) => `${fact.name}: ${fact.text}`)).toEqual([
      "Years: since 2017", "Funder: City of Lund", "Position: not on the map: the row has no usable latitude and longitude",
    ]);
  });

  test("makes links of web addresses only", () => {
    expect(webAddress("https://example.org/a?b=1")).toBe("https://example.org/a?b=1");
    for (const text of ["javascript:alert(1)", "mailto:anna@example.org", "Final report 2019", "file:///etc/passwd", ""]) expect(webAddress(text)).toBeNull();
  });

  test("says years as people do", () => {
    expect([yearsText(2016, 2019), yearsText(2016, 2016), yearsText(null, 2019), yearsText(2016, null), yearsText(null, null)])
      .toEqual(["2016–2019", "2016", "until 2019", "since 2016", ""]);
  });

  test("writes a budget as the locale does, and keeps a currency it does not know", () => {
    expect(budgetText(1_250_000, "EUR", "en-GB")).toBe("€1,250,000");
    expect(budgetText(40_500, "crowns", "en-GB")).toBe("40,500 crowns");
    expect(budgetText(null, "EUR")).toBe("");
  });

  test("the status line counts what is listed, all, and what is on the map", () => {
    const row = practice("Good practice", { ID: "A", Title: "Café" });
    expect(statusText({ total: 38, listed: Array.from({ length: 14 }, () => row), placed: Array.from({ length: 13 }, () => row) }))
      .toBe("14 of 38 practices, 13 on the map");
  });
});
