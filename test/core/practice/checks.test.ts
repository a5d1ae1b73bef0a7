import { cellError, type Cell } from "../../../src/core/cell";
import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import type { Issue } from "../../../src/core/issue";
import { findColumns } from "../../../src/core/practice/columns";
import { decodePractices } from "../../../src/core/practice/decode";
import { practiceTable } from "../practiceTable";

const CRITERIA = criteriaSet("DAC-5");
type Row = Readonly<Record<string, Cell>>;

function check(rows: readonly Row[], regionKeys: readonly string[] = []): readonly Issue[] {
  const table = practiceTable(rows);
  return decodePractices(table, findColumns(table, CRITERIA, {}), CRITERIA, { dateSystem: 1900, ownCodes: new Set(), regionKeys: new Set(regionKeys) }).issues;
}

/** What one row says of a kind: message, address and what the fix would write, by value. */
function said(kind: Issue["kind"], cells: Row, regionKeys: readonly string[] = []) {
  return check([{ ID: "P-07", Title: "Choir", ...cells }], regionKeys).filter((issue) => issue.kind === kind)
    .map(({ message, place, fix }) => ({ message, address: place.address, values: fix?.changes.map(({ value }) => value) }));
}

describe("IDs", () => {
  const fixes = (rows: readonly Row[]) => check(rows).filter(({ kind }) => kind.endsWith("-id")).map(({ kind, place, fix }) => [kind, place.row, fix?.changes[0]?.value]);

  test("used twice are offered the next free one, each its own", () => {
    const rows = ["P-07", "p-07", "P-38", "P-07", "café", "café", null].map((ID, index) => ({ ID, Title: `T${index}` }));
    expect(fixes(rows)).toEqual([["duplicate-id", 1, "P-39"], ["duplicate-id", 3, "P-40"], ["duplicate-id", 5, "café-2"], ["missing-id", 6, "P-41"]]);
  });

  test("begin with P-01 where there is none, and step over those taken", () => {
    expect(fixes([{ ID: null, Title: "A" }, { ID: null, Title: "B" }])).toEqual([["missing-id", 0, "P-01"], ["missing-id", 1, "P-02"]]);
    expect(fixes([{ ID: "café", Title: "A" }, { ID: "café", Title: "B" }, { ID: "Café-2", Title: "C" }])).toEqual([["duplicate-id", 1, "Café-3"]]);
  });

  test("that are error values are not written over", () => {
    expect(fixes([{ ID: cellError("#REF!"), Title: "A" }, { ID: "P-02", Title: "B" }])).toEqual([]);
    expect(check([{ ID: cellError("#REF!"), Title: "A" }])[0]).toMatchObject({ kind: "cell-error", message: "ID is #REF! in row 5. Allowed: a short code that no other row has." });
  });

  test("of a long column of one ID are each their own, in no time", () => {
    const values = fixes(Array.from({ length: 20_000 }, (_, index) => ({ ID: "same", Title: `T${index}` }))).map(([, , value]) => value);
    expect([values.length, new Set(values).size, values[19_998]]).toEqual([19_999, 19_999, "same-20000"]);
  });
});

test("the same title and place twice is a notice, whatever the case and the accents; another region is another practice", () => {
  const rows = [
    { ID: "P-01", Title: "Café", Place: "Malmö", Region: "Skåne" }, { ID: "P-02", Title: "Cafe ", Place: "MALMO", Region: "Skane" },
    { ID: "P-03", Title: "Café", Place: "Malmö", Region: "Scania" }, { ID: "P-04", Title: "Choir" }, { ID: "P-05", Title: null, Place: "Malmö" }, { ID: "P-06", Title: null, Place: "Malmö" },
  ];
  const twins = check(rows).filter(({ kind }) => kind === "same-practice");
  expect(twins.map(({ severity, place, message }) => [severity, place.address, message])).toEqual([
    ["notice", "C6", "Row 6 has the same title and place as row 5. Allowed: both, where they are two practices; else keep one."],
  ]);
});

test("unseen characters and outer spaces in codes are offered away, in all codes of a row at once", () => {
  expect(said("odd-characters", { ID: "\u200bP-07 ", "Region code": "SE\u00a0224", Indicators: "LNG-O1;\nBRG-P1", Currency: "EUR" })).toEqual([{
    message: "ID and Region code have spaces or unseen characters round or in the code in practice \u200bP-07. Allowed: the code alone, so that other tables and files match it.",
    address: "B5", values: ["P-07", "SE 224"],
  }]);
  expect(said("odd-characters", { ID: "P 07", "Region code": null, Currency: "€", Indicators: "WRK-O1; BRG-P1" })).toEqual([]);
});

test("numbers that are text are offered as numbers, those that could be two things are not", () => {
  expect(said("text-number", { Latitude: "51,520", Longitude: -0.07, Start: "2019", End: "March 2021", Evidence: "2", Budget: "1 250,75", Relevance: "3", Impact: "n/a" }))
    .toMatchObject([{ address: "D5", values: [51.52, 2019, 2, 1250.75, 3] }]);
  expect(said("text-number", { Latitude: "91,5", Longitude: "7", Start: "19", Evidence: "measured", Budget: "1,234", Relevance: "9", Impact: 3 })).toEqual([]);
});

test("a country that nobody knows is said, with the nearest name in its own language", () => {
  expect(said("unknown-country", { Country: "Itallia" })).toEqual([{
    message: 'Country is "Itallia" in practice P-07, which is no country\'s name that Cairn knows. Allowed: a country\'s name or its two-letter code, or blank. Nearest: Italia.',
    address: "D5", values: ["Italia"],
  }]);
  expect(said("unknown-country", { Country: "Österrreich" })[0]?.values).toEqual(["Österreich"]);
  expect(said("unknown-country", { Country: "Several" })[0]?.values).toBeUndefined();
  for (const known of ["Italy", "UK", "Wales", "Sverige", "Italy; France", "Spain and Portugal", "Bosnia and Herzegovina", "Italy / France"]) expect(said("unknown-country", { Country: known })).toEqual([]);
});

test("a region code is looked for in the Regions table, where that has codes; a finer code lies in its region", () => {
  expect(said("unknown-region", { "Region code": "SE224" }, ["SE22", "ITC4"])).toEqual([]);
  expect(said("unknown-region", { "Region code": "SE311" })).toEqual([]);
  expect(said("unknown-region", { "Region code": "SE311" }, ["SE22"])).toMatchObject([{ address: "D5", message: expect.stringContaining('Region code is "SE311" in practice P-07') }]);
});

test("within one year the days tell whether the end lies before the start", () => {
  expect(said("end-before-start", { Start: 43_900, End: 43_850 })).toMatchObject([{ message: "End is 2020-01-20, before Start 2020-03-10, in practice P-07. Allowed: that day or later, or blank." }]);
  for (const [Start, End] of [[43_850, 43_900], [2020, 2020], [43_900, 2020], [43_900, "2020"]] as const) expect(said("end-before-start", { Start, End })).toEqual([]);
});

test("a published practice says what it lacks; one that is not published need not", () => {
  const full = { Title: "Choir", Country: "Austria", Activities: "Singing", Source: "https://example.org", Latitude: 47.07, Longitude: 15.44 };
  expect(said("not-ready", { ...full, Publish: "yes" })).toEqual([]);
  expect(said("not-ready", { ...full, Source: null, Latitude: null, Longitude: null, Publish: "yes" })).toEqual([{
    message: "Publish is yes in practice P-07, which lacks Source and a position. Allowed for publication: practices with Title, Country, Activities, Source and a position, or Publish no.",
    address: "I5", values: undefined,
  }]);
  expect(said("not-ready", { ...full, Source: null, Publish: "no" })).toEqual([]);
});

test("e-mail addresses in what is published are said, those in Contact and in links are not", () => {
  expect(said("published-address", { Publish: "yes", Results: "Ask ana.p@example.org", Source: "mailto:b@example.com" })).toMatchObject([{ message: expect.stringContaining("Results and Source hold an e-mail address in practice P-07") }]);
  for (const cells of [{ Contact: "a@example.org" }, { Source: "https://example.org/@choir.at" }, { Results: "a @ b, 3@4" }]) expect(said("published-address", { Publish: "yes", ...cells })).toEqual([]);
  expect(said("published-address", { Publish: "no", Results: "a@example.org" })).toEqual([]);
});

test("text as long as a cell can be may have been cut", () => {
  expect(said("cut-text", { Results: "x".repeat(32_766) })).toEqual([]);
  expect(said("cut-text", { Results: "x".repeat(32_767) })).toMatchObject([{ address: "D5", message: expect.stringContaining("Results has 32767 characters") }]);
});
