import type { Cell, DateSystem } from "../../../src/core/cell";
import { cellError } from "../../../src/core/cell";
import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { findColumns } from "../../../src/core/practice/columns";
import { decodePractices } from "../../../src/core/practice/decode";
import { DAC_5, practiceTable } from "../practiceTable";

const CRITERIA = criteriaSet("DAC-5");

function decode(rows: readonly Readonly<Record<string, Cell>>[], dateSystem: DateSystem = 1900, ownCodes: readonly string[] = []) {
  const table = practiceTable(rows);
  return { table, ...decodePractices(table, findColumns(table, CRITERIA, {}), CRITERIA, { dateSystem, ownCodes: new Set(ownCodes) }) };
}

/** One good row with something changed: its practice, the issues, and the header at each issue's address. */
function decodeOne(cells: Readonly<Record<string, Cell>>, dateSystem: DateSystem = 1900, ownCodes: readonly string[] = []) {
  const { table, practices, issues } = decode([{ ID: "P-07", Title: "Language café", ...cells }], dateSystem, ownCodes);
  return { practice: practices[0], issues, issue: issues[0], columns: issues.map((issue) => table.headers[issue.place.column ?? -1]) };
}

test("a full row becomes a practice with nothing to complain about but that some numbers are text", () => {
  const { practice, issues, columns } = decodeOne({
    Region: "Skåne", "Region code": "SE224", Country: "Sweden", Place: "Malmö", Latitude: "55,605", Longitude: 13.0038, Precision: "Locality",
    Start: 2017, End: "2019", Status: "completed", "Lead organisation": "City", Partners: "Library; Red Cross ;", "Regional role": "funder",
    "Target group": "women;youth\nwomen", Indicators: "LNG-O1; brg p1;LNG-O1", Problem: "Few meet", Activities: "Talk", Results: "They meet",
    Evidence: "2 measured", Budget: "1 250,75", Currency: "EUR", Funder: "AMIF", Strengths: "Cheap", Limitations: "Small", Lessons: "Start early",
    Transferability: "Easy", Source: "https://example.org/a | Annual report", Publish: "Yes", Contact: "A. Person",
    Relevance: 4, Effectiveness: "3", Efficiency: null, Impact: "n/a", Sustainability: 2,
  });
  expect([issues.map(({ kind }) => kind), columns]).toEqual([["text-number"], ["Latitude"]]);
  expect(issues[0]?.fix?.changes.map(({ value }) => value)).toEqual([55.605, 2019, 1250.75, 3]);
  expect(practice).toEqual({
    key: "P-07", id: "P-07", row: 0, table: "id of Practices", title: "Language café", region: "Skåne", regionCode: "SE224", country: "Sweden", place: "Malmö",
    position: { lat: 55.605, lng: 13.0038, precision: "locality" }, startYear: 2017, endYear: 2019, status: "completed", leadOrganisation: "City",
    partners: ["Library", "Red Cross"], regionalRole: "funder", targetGroups: ["women", "youth"], indicators: ["LNG-O1", "BRG-P1"], problem: "Few meet",
    activities: "Talk", results: "They meet", evidence: 2, budget: 1250.75, currency: "EUR", funder: "AMIF", strengths: "Cheap", limitations: "Small",
    lessons: "Start early", transferability: "Easy", sources: ["https://example.org/a", "Annual report"], publish: true, contact: "A. Person",
    readings: [{ kind: "value", value: 4 }, { kind: "value", value: 3 }, { kind: "blank" }, { kind: "not-applicable" }, { kind: "value", value: 2 }],
  });
});

test("a row with only an ID and a title is a practice with everything else absent", () => {
  const { practice, issues } = decodeOne({});
  expect(issues).toEqual([]);
  expect(practice).toMatchObject({ position: null, startYear: null, evidence: null, budget: null, publish: false, targetGroups: [], sources: [] });
  expect(practice?.readings.every((reading) => reading.kind === "blank")).toBe(true);
});

test("blank rows are left out, also when only computed columns hold something, and rows keep their place", () => {
  const { practices, issues } = decode([
    { ID: "P-01", Title: "First", Score: 55 }, { ID: " ", Score: cellError("#N/A"), Verdict: "" }, { ID: "P-03", Title: "Third" },
  ]);
  expect(practices.map((practice) => [practice.key, practice.row])).toEqual([["P-01", 0], ["P-03", 2]]);
  expect(issues).toEqual([]);
});

test("a bad rating is an issue at its cell that says what is there and what is allowed", () => {
  const { practice, issue, issues } = decodeOne({ Relevance: 2, Impact: "high" });
  expect(practice?.readings[3]?.kind).toBe("bad");
  expect(issues).toHaveLength(1);
  expect(issue).toEqual({
    kind: "bad-rating", severity: "error", message: "Impact is \"high\" in practice P-07. Allowed: 1 to 4, blank or n/a.",
    place: { table: "id of Practices", sheet: "Sheet of Practices", address: "E5", row: 0, column: 3 },
  });
});

test.each([[7, "7"], [true, "TRUE"], [cellError("#REF!"), "#REF!"], ["3,7,1", "\"3,7,1\""], ["3/4", "\"3/4\""], ["2-3", "\"2-3\""]])(
  "a rating of %p is bad and nothing is offered", (cell, shown) => {
    const { practice, issue } = decodeOne({ Relevance: cell });
    expect(practice?.readings[0]?.kind).toBe("bad");
    expect(issue?.message).toBe(`Relevance is ${shown} in practice P-07. Allowed: 1 to 4, blank or n/a.`);
    expect(issue?.fix).toBeUndefined();
  },
);

test("\"3 - good\" in a rating is bad, and its number is offered, never taken", () => {
  const { practice, issue } = decodeOne({ Relevance: 1, Efficiency: "3 - good" });
  expect(practice?.readings[2]?.kind).toBe("bad");
  expect(issue?.fix).toEqual({ label: "Use 3", changes: [{ row: 0, column: 3, value: 3 }] });
});

test("a number off the scale with words after it is not offered", () => {
  expect(decodeOne({ Efficiency: "9 - superb" }).issue?.fix).toBeUndefined();
});

test("an unknown indicator code is left out, the known ones kept, and the nearest offered in the whole text", () => {
  const { practice, issue } = decodeOne({ Indicators: "LNG-O1; WRK-01;BRG-P1" });
  expect(practice?.indicators).toEqual(["LNG-O1", "BRG-P1"]);
  expect(issue).toMatchObject({ kind: "unknown-indicator", severity: "notice", fix: { label: "Use WRK-O1", changes: [{ row: 0, column: 2, value: "LNG-O1; WRK-O1;BRG-P1" }] } });
  expect(issue?.message).toContain("Indicators has \"WRK-01\" in practice P-07.");
});

test("unknown codes that are near nothing are named without an offer", () => {
  const { issue } = decodeOne({ Indicators: "integration, cohesion" });
  expect(issue?.message).toContain("\"integration\" and \"cohesion\"");
  expect(issue?.fix).toBeUndefined();
});

test("a code of the workbook's own Indicators table is known", () => {
  const { practice, issues } = decodeOne({ Indicators: "loc-o1" }, 1900, ["LOC-O1"]);
  expect(practice?.indicators).toEqual(["LOC-O1"]);
  expect(issues).toEqual([]);
});

test("a missing ID and a repeated one are reported, and the rows are kept under keys of their own", () => {
  const { practices, issues } = decode([{ ID: "p-01", Title: "A" }, { ID: null, Title: "B" }, { ID: "P-01", Title: "C" }, { ID: "row 6", Title: "D" }]);
  expect(practices.map((practice) => practice.key)).toEqual(["p-01", "row 6*", "row 7", "row 6"]);
  expect(practices.map((practice) => practice.id)).toEqual(["p-01", "", "P-01", "row 6"]);
  expect(issues.map((issue) => [issue.kind, issue.place.address])).toEqual([["missing-id", "B6"], ["duplicate-id", "B7"]]);
  expect(issues[1]?.message).toContain("first in row 5");
});

test("numbers as IDs are text like any other", () => {
  const { practices, issues } = decode([{ ID: 7, Title: "A" }, { ID: "7", Title: "B" }]);
  expect(practices.map((practice) => practice.key)).toEqual(["7", "row 6"]);
  expect(issues.map((issue) => issue.kind)).toEqual(["duplicate-id"]);
});

test("dates as years give their year, by the workbook's own date system", () => {
  expect(decodeOne({ Start: 43101, End: "31/12/2021" }).practice).toMatchObject({ startYear: 2018, endYear: 2021 });
  expect(decodeOne({ Start: 43101 }, 1904).practice?.startYear).toBe(2022);
});

test("a bad year is reported and absent; an end before the start is reported and kept", () => {
  const bad = decodeOne({ Start: "soon", End: 2020 });
  expect(bad.practice).toMatchObject({ startYear: null, endYear: 2020 });
  expect(bad.issue).toMatchObject({ kind: "bad-year", message: "Start is \"soon\" in practice P-07. Allowed: a year from 1900 to 2100, a date, or blank." });
  const early = decodeOne({ Start: 2021, End: 2016 });
  expect(early.practice).toMatchObject({ startYear: 2021, endYear: 2016 });
  expect(early.issue?.kind).toBe("end-before-start");
});

test.each([[2, 2], ["3", 3], ["measured", 2], ["0 none", 0], ["Independently evaluated", 3]])("the evidence grade of %p is %p", (cell, grade) => {
  const { practice, issues } = decodeOne({ Evidence: cell });
  expect(practice?.evidence).toBe(grade);
  expect(issues.filter(({ kind }) => kind !== "text-number")).toEqual([]);
});

test.each(["good", 4, 1.5, true, "2 described"])("an evidence grade of %p is reported and absent", (cell) => {
  const { practice, issue } = decodeOne({ Evidence: cell });
  expect(practice?.evidence).toBeNull();
  expect(issue?.kind).toBe("bad-choice");
  expect(issue?.message).toContain("Allowed: 0 none, 1 described, 2 measured, 3 independently evaluated, or blank.");
});

test.each([["yes", true], ["NO", false], ["Oui", true], ["não", false], [true, true], [false, false], [1, true], ["x", true], [null, false]])(
  "publish %p means %p", (cell, publish) => {
    const { practice, issues } = decodeOne({ Publish: cell });
    expect(practice?.publish).toBe(publish);
    expect(issues).toEqual([]);
  },
);

test("an unclear publish is reported and counts as no", () => {
  const { practice, issue } = decodeOne({ Publish: "after the board" });
  expect(practice?.publish).toBe(false);
  expect(issue?.kind).toBe("bad-choice");
});

test("a budget must be a number of 0 or more", () => {
  expect(decodeOne({ Budget: "about 5000" })).toMatchObject({ practice: { budget: null }, issue: { kind: "bad-number" } });
  expect(decodeOne({ Budget: "1,234" })).toMatchObject({ practice: { budget: null }, issue: { kind: "bad-number" } });
  expect(decodeOne({ Budget: -8 })).toMatchObject({ practice: { budget: null }, issue: { kind: "bad-number" } });
  expect(decodeOne({ Budget: 0 })).toMatchObject({ practice: { budget: 0 }, issues: [] });
});

test("an error value in a text is reported by its name and leaves the text blank", () => {
  const { practice, issue } = decodeOne({ Country: cellError("#NAME?") });
  expect(practice?.country).toBe("");
  expect(issue).toMatchObject({ kind: "cell-error", severity: "notice", message: "Country is #NAME? in practice P-07. Allowed: text or blank." });
});

test("a source that only looks like a link stays text and is reported", () => {
  const { practice, issue } = decodeOne({ Source: "https://example.org; javascript:alert(1)" });
  expect(practice?.sources).toEqual(["https://example.org", "javascript:alert(1)"]);
  expect(issue?.kind).toBe("bad-link");
  expect(decodeOne({ Source: "doi:10.1000/182; Report: part 2; mailto:a@example.org" }).issues).toEqual([]);
});

test("a row without a title is kept and reported", () => {
  const { practice, issue } = decodeOne({ Title: null });
  expect(practice?.title).toBe("");
  expect(issue?.kind).toBe("missing-title");
});

test("whatever the cells hold, each filled row becomes one practice and every issue points into the table", () => {
  const odd: readonly Cell[] = [null, "", "x", -1, 1e300, NaN, true, cellError("#SPILL!"), "=1+1", "\u0000", "🧭", "1;2;3", "constructor", "9".repeat(400)];
  const rows = odd.map((cell) => Object.fromEntries([...DAC_5, "ID", "Title", "Latitude", "Longitude", "Start", "End", "Indicators", "Evidence", "Publish", "Source", "Budget", "Target group"].map((name) => [name, cell])));
  const { practices, issues, table } = decode(rows);
  expect(practices).toHaveLength(odd.length - 2);
  expect(new Set(practices.map((practice) => practice.key)).size).toBe(practices.length);
  for (const { place } of issues) {
    expect(place.row).toBeLessThan(table.rows.length);
    expect(place.column).toBeGreaterThanOrEqual(0);
  }
});

test("a column Workbook says which workbooks a merged row came from; a table without one says nothing", () => {
  const read = (table: ReturnType<typeof practiceTable>) => {
    const criteria = criteriaSet("DAC-5");
    return decodePractices(table, findColumns(table, criteria, {}), criteria, { dateSystem: 1900, ownCodes: new Set() }).practices.map(({ workbooks }) => workbooks);
  };
  expect(read(practiceTable([{ Title: "Choir", Workbook: "north.xlsx; south.xlsx" }, { Title: "Garden" }]))).toEqual([["north.xlsx", "south.xlsx"], []]);
  expect(read(practiceTable([{ Title: "Choir" }]))).toEqual([undefined]);
});
