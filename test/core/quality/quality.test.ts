import { readBook } from "../../../src/core/book";
import { ISSUE_KINDS, type Issue } from "../../../src/core/issue";
import { completeness } from "../../../src/core/quality/completeness";
import { ALL_ISSUES, filterIssues, groupIssues, shownIssues } from "../../../src/core/quality/filterIssues";
import { LIST_HEADERS, issueClipboard, issueRows, issueTable } from "../../../src/core/quality/issueList";
import { KIND_TITLES } from "../../../src/core/quality/issueWords";
import { DAC_5, practiceTable, tableOf } from "../practiceTable";

const TABLE = practiceTable([
  { ID: "P-07", Title: "Café", Country: "Sweden", Latitude: 55.6, Longitude: 13, Indicators: "LNG-O1", Evidence: 2, Source: "Report", Publish: "no", Relevance: 4, Effectiveness: 3, Efficiency: 4, Impact: 3, Sustainability: 3 },
  { ID: "P-07", Title: "=Choir", Country: "Itallia", Evidence: "3", Relevance: "3 - good", Impact: "high" },
], DAC_5);
const BOOK = readBook([TABLE], null, 1900);
const notices = BOOK.issues.filter(({ severity }) => severity === "notice");

test("counts say what the practices have, and how many have all of it", () => {
  const { parts, ...rest } = completeness(BOOK.practices);
  expect(rest).toEqual({ practices: 2, complete: 1, published: 0 });
  expect(parts.map(({ words, count }) => `${count} ${words}`)).toEqual(["2 with an ID", "2 with a title", "1 scored", "1 on the map", "2 with a country", "1 with indicators", "2 with graded evidence", "1 with a source"]);
});

test("groups stand in the order of the kinds, with their errors and their ready fixes", () => {
  const groups = groupIssues(BOOK.issues);
  expect(groups.map(({ kind, issues, errors, fixable }) => [kind, issues.length, errors, fixable.length])).toEqual([
    ["bad-rating", 2, 2, 1], ["missing-column", 1, 0, 0], ["duplicate-id", 1, 0, 1], ["text-number", 1, 0, 1], ["unknown-country", 1, 0, 1],
  ]);
  expect(ISSUE_KINDS.every((kind) => KIND_TITLES[kind] !== "")).toBe(true);
});

test("a filter narrows by kind, severity, table and every word of a search, accents and case apart", () => {
  const found = (filter: Partial<typeof ALL_ISSUES>): readonly string[] => filterIssues(BOOK.issues, { ...ALL_ISSUES, ...filter }).map(({ kind }) => kind);
  expect(filterIssues(BOOK.issues, ALL_ISSUES)).toBe(BOOK.issues);
  expect(found({ kind: "text-number" })).toEqual(["text-number"]);
  expect(found({ severity: "error" })).toEqual(["bad-rating", "bad-rating"]);
  expect(found({ text: "ITÁLLIA country" })).toEqual(["unknown-country"]);
  expect(found({ text: "sheet of practices!B6" })).toEqual(["duplicate-id"]);
  expect(found({ table: "another" })).toEqual([]);
});

test("kinds that a workbook does not show stay out, errors never do", () => {
  expect(shownIssues(BOOK.issues, [])).toBe(BOOK.issues);
  expect(shownIssues(BOOK.issues, [...ISSUE_KINDS]).map(({ kind }) => kind)).toEqual(["bad-rating", "bad-rating"]);
  expect(shownIssues(notices, ["duplicate-id", "of a later version"])).toHaveLength(notices.length - 1);
});

test("a list that leaves has the address, the sentence, the present content as it is and what the fix would write", () => {
  const rows = issueRows(BOOK.issues, BOOK.tables);
  expect(LIST_HEADERS).toEqual(["Sheet", "Cell", "Kind", "Severity", "Message", "Present content", "Offered fix"]);
  expect(rows.find(([, , kind]) => kind === "Unknown countries")).toEqual([
    "Sheet of Practices", "D6", "Unknown countries", "Notice", expect.stringContaining('Country is "Itallia" in practice P-07'), "Itallia", "D6: Italia",
  ]);
  expect(issueTable(BOOK.issues, BOOK.tables)).toMatchObject({ name: "Issues", rows });
});

test("what is copied is one line an issue and starts no formula", () => {
  const issue: Issue = { kind: "missing-title", severity: "notice", message: "Two\nlines", place: { table: TABLE.id, sheet: "S", address: "C6", row: 1, column: 1 } };
  expect(issueClipboard([issue], [TABLE]).split("\r\n")).toEqual([LIST_HEADERS.join("\t"), "S\tC6\tMissing titles\tNotice\tTwo lines\t'=Choir\t", ""]);
});

describe("dates kept as text", () => {
  const dated = (cells: readonly (string | number | null)[]) => readBook([tableOf("Indicators", ["Code", "Target date"], cells.map((cell) => ["WRK-O1", cell]))], null, 1900).issues
    .map(({ kind, place, fix }) => [kind, place.address, fix?.changes[0]?.value]);

  test("are offered as dates where the column shows dates already, and where one order of day and month makes one", () => {
    expect(dated(["2021-03-14", 44_000, "03/04/2021", "14 March 2021", null])).toEqual([["text-date", "C5", 44_269], ["bad-date", "C7", undefined], ["text-date", "C8", 44_269]]);
  });

  test("are only reported where no cell of the column shows a date", () => {
    expect(dated(["2021-03-14", 7])).toEqual([["text-date", "C5", undefined]]);
  });
});
