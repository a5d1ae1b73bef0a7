import { monitoringReport } from "../../src/report/monitoringReport";
import type { ReportOptions } from "../../src/report/reportModel";
import { day } from "../core/report/followed";
import { eightBook, OPTIONS, planBook, serial } from "./reportBook";

const report = (more: Partial<ReportOptions> = {}, settings: string | null = null) => monitoringReport(eightBook(settings), { ...OPTIONS, ...more });
const statusOf = (made: ReturnType<typeof report>, code: string): readonly string[] => made.blocks.filter((block) => block.code === code).flatMap(({ rows }) => rows.map(({ status }) => (status.kind === "status" ? status.status : status.problem)));

test("a block an indicator, a row a group, and a count of each standing", () => {
  const { blocks, counts, scope } = report();
  expect(blocks.map(({ code, rows }) => [code, rows.length])).toEqual([["WRK-O1", 2], ["LNG-O1", 1], ["HSG-O1", 1], ["EDU-O1", 1], ["BRG-P1", 1], ["HLT-O1", 1], ["OWN-1", 1], ["OWN-2", 1]]);
  expect(counts.map(({ status, judged, count }) => [judged && status.kind === "status" ? status.status : "other", count])).toEqual([["Achieved", 2], ["On track", 1], ["Behind", 2], ["Reversing", 2], ["No reading", 1], ["other", 1]]);
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(9);
  expect(scope[0]).toBe("8 indicators for 9 groups and places.");
});

test("a row says baseline, latest and target with their days, and how far it is", () => {
  expect(report().blocks[0]?.rows[0]).toMatchObject({ label: "Women", baseline: "41% (31 Jan 2021)", latest: "57% (31 Jan 2025)", target: "61% (31 Dec 2026)", progress: "80% of the way", status: { status: "On track" } });
});

test("with a period only readings within it count, and standing is told anew from those", () => {
  const made = report({ from: day("2022-01-01"), to: day("2023-12-31") });
  expect(made.blocks[0]?.rows[0]).toMatchObject({ latest: "44% (31 Jan 2022)", status: { status: "Behind" } });
  expect(statusOf(made, "EDU-O1")).toEqual(["Reversing"]);
  expect(statusOf(report({ from: day("2025-12-30") }), "EDU-O1")).toEqual(["No reading"]);
  expect(made.scope).toContain("Readings from 1 January 2022 to 31 December 2023.");
});

test("a row's own latest counts in a period only by its date", () => {
  const book = planBook([{ Code: "WRK-O1", Baseline: 41, Target: 61, Latest: 47, "Latest date": serial("2024-05-31") }], []);
  const latest = (more: Partial<ReportOptions>): string | undefined => monitoringReport(book, { ...OPTIONS, ...more }).blocks[0]?.rows[0]?.latest;
  expect([latest({}), latest({ from: day("2024-01-01") }), latest({ to: day("2023-12-31") })]).toEqual(["47% (31 May 2024)", "47% (31 May 2024)", "no reading"]);
});

test("only chosen rows are in it", () => {
  const made = report({ rows: new Set([1, 4]) });
  expect(made.blocks.map(({ code, rows }) => [code, rows[0]?.label])).toEqual([["WRK-O1", "Men"], ["EDU-O1", "no group named"]]);
  expect(made.scope[0]).toBe("2 indicators, chosen from 9 rows.");
});

test("unknown and refused stand as what they are, never as 0", () => {
  const book = planBook([{ Code: "WRK-O1", Group: "Women", Baseline: 41, Target: 61 }], [{ Code: "WRK-O1", Group: "Women", Date: serial("2024-02-29"), Value: "refused" }]);
  const made = monitoringReport(book, OPTIONS);
  expect(made.blocks[0]?.rows[0]).toMatchObject({ latest: "refused (29 Feb 2024)", progress: "" });
  expect(made.missing).toContain("Asked for, and not known or refused: WRK-O1 for Women.");
});

describe("small numbers", () => {
  const book = (settings: string | null = null) => planBook(
    [{ Code: "OWN-1", Indicator: "Pairs", Unit: "count", Baseline: 6, "Baseline date": serial("2021-01-31"), Target: 90, "Target date": serial("2026-12-31"), Notes: "Seven in all: 7" }],
    [{ Code: "OWN-1", Date: serial("2023-12-31"), Value: 7 }, { Code: "OWN-1", Date: serial("2024-12-31"), Value: 8 }], [], settings);

  test("leave in no figure, no share of the way, no word, no note and no line", () => {
    const made = monitoringReport(book(), { ...OPTIONS, withNotes: true });
    expect(made.blocks[0]?.rows[0]).toMatchObject({ baseline: "fewer than 10", latest: "fewer than 10", target: "90 (31 Dec 2026)", progress: "" });
    expect(made.blocks[0]).toMatchObject({ notes: [], chart: { course: null, series: [{ points: [] }] } });
    expect(JSON.stringify(made)).not.toMatch(/"value":[678]\b|\b[678] (\(|on )|: [678]\b/);
    expect(made.heldBack).toMatch(/^3 figures are held back as being about fewer than 10 people\. Where a total/);
  });

  test("are shown where the workbook lifts the rule", () => {
    const made = monitoringReport(book('{"smallNumbers":1}'), OPTIONS);
    expect([made.blocks[0]?.rows[0]?.latest, made.heldBack]).toEqual(["8 (31 Dec 2024)", ""]);
  });
});

describe("what leaves", () => {
  const book = () => planBook(
    [{ Code: "WRK-O1", Owner: "Anna Andersson", Notes: "Ask Bo at 0701-234567", Baseline: 41, Target: 61 }],
    [{ Code: "WRK-O1", Date: serial("2024-12-31"), Value: 48, Note: "told by Cilla", Source: "David's list" }],
    [{ ID: "P-1", Title: "Open door", Indicators: "WRK-O1", Publish: "yes", Contact: "erik@example.org" }, { ID: "P-2", Title: "Held door", Indicators: "WRK-O1", Publish: "no" }]);

  test("nothing of owners, contacts, notes, sources of readings or unpublished practices", () => {
    const text = JSON.stringify(monitoringReport(book(), OPTIONS));
    expect(text).toContain("Open door");
    expect(text).not.toMatch(/Anna|Bo at|Cilla|David|erik@|Held door/);
  });

  test("notes of the indicators where they are ticked, unpublished practices where they are let out, and still no owner or contact", () => {
    const text = JSON.stringify(monitoringReport(book(), { ...OPTIONS, withNotes: true, publishedOnly: false }));
    expect(text).toMatch(/Ask Bo at.*Held door/);
    expect(text).not.toMatch(/Anna|Cilla|David|erik@/);
    expect(JSON.stringify(monitoringReport(book(), { ...OPTIONS, withPractices: false }))).not.toContain("door");
  });
});

test("made-up figures and ratings are called so before anything else", () => {
  const made = (Notes: string, basis: string) => monitoringReport(planBook(
    [{ Code: "WRK-O1", Baseline: 41, Notes }, { Code: "LNG-O1", Baseline: 42 }], [], [{ ID: "P-1", Title: "Open door", Indicators: "WRK-O1", Publish: "yes", "Rating basis": basis }]), OPTIONS).warning;
  expect(made("Synthetic example", "")).toMatch(/^Figures of 1 of the 2 rows are synthetic/);
  expect(made("", "synthetic")).toMatch(/^Ratings of practices marked as synthetic were invented/);
  expect(made("", "a workshop")).toBe("");
});

test("says what is not known, and names at most six", () => {
  const book = planBook(Array.from({ length: 9 }, (_, index) => ({ Code: `OWN-${index + 1}`, Indicator: "x", Unit: "count", Direction: index === 8 ? "context" : "higher", Target: index === 0 ? 44 : null })), []);
  expect(monitoringReport(book, OPTIONS).missing).toEqual([
    "No value: OWN-1, OWN-2, OWN-3, OWN-4, OWN-5 and 4 more.", "No baseline: OWN-1, OWN-2, OWN-3, OWN-4, OWN-5 and 4 more.", "No target: OWN-2, OWN-3, OWN-4, OWN-5, OWN-6 and 2 more.",
  ]);
});

test("names the framework's licence where its indicators are in it, and only there", () => {
  expect(report().licence).toMatch(/Open Government Licence/);
  expect(report({ rows: new Set([7]) }).licence).toBe("");
});
