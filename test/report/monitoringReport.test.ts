import { monitoringReport } from "../../src/report/monitoringReport";
import type { ReportOptions } from "../../src/report/reportModel";
import { day } from "../core/report/followed";
import { eightBook, OPTIONS, planBook, serial } from "./reportBook";

const report = (more: Partial<ReportOptions> = {}, settings: string | null = null) => monitoringReport(eightBook(settings), { ...OPTIONS, ...more });
const statusOf = (made: ReturnType<typeof report>, code: string): readonly string[] => made.rows.filter((row) => row.code === code).map(({ status }) => (status.kind === "status" ? status.status : status.problem));
const PAGE: Partial<ReportOptions> = { withDetails: false, withPractices: false };

test("a row an indicator, group and place, and words that count each of them once", () => {
  const { rows, headline, scope } = report();
  expect(rows.map(({ code, label }) => [code, label])).toEqual([["WRK-O1", "Women"], ["WRK-O1", "Men"], ["LNG-O1", ""], ["HSG-O1", ""], ["EDU-O1", ""], ["BRG-P1", ""], ["HLT-O1", ""], ["OWN-1", ""], ["OWN-2", ""]]);
  expect(headline).toEqual([
    "Of 8 indicators in 9 groups and places, 3 are on track or achieved, 4 are behind or reversing, 1 has no reading and 1 describes a context and is not judged.",
    "Reversing: WRK-O1 for Men and EDU-O1.", "Behind: HSG-O1 and OWN-1.", "No reading: HLT-O1.",
  ]);
  expect(scope[0]).toBe("8 indicators for 9 groups and places.");
});

test("the headline says none, and names at most five", () => {
  const plan = (Code: string, Latest: number | null) => ({ Code, Indicator: "x", Unit: "count", Baseline: 20, Target: 40, "Baseline date": serial("2021-01-31"), "Target date": serial("2026-12-31"), Latest, "Latest date": Latest === null ? null : serial("2024-01-31") });
  const said = (rows: readonly ReturnType<typeof plan>[]): readonly string[] => monitoringReport(planBook(rows, []), OPTIONS).headline;
  expect(said(Array.from({ length: 7 }, (_, index) => plan(`OWN-${index + 1}`, 13)))).toEqual(["Of 7 indicators, none are on track or achieved and 7 are behind or reversing.", "Reversing: OWN-1, OWN-2, OWN-3, OWN-4 and 3 more."]);
  expect(said([plan("OWN-1", 41)])).toEqual(["Of 1 indicator, 1 is on track or achieved and none are behind or reversing."]);
  expect(said([])).toEqual([]);
});

test("a row says baseline, latest and target with their days, how far it is, and its chart in words", () => {
  const [women] = report().rows;
  expect(women).toMatchObject({ label: "Women", baseline: { value: "41%", day: "31 Jan 2021" }, latest: { value: "57%", day: "31 Jan 2025" }, target: { value: "61%", day: "31 Dec 2026" }, progress: "80% of the way", status: { status: "On track" } });
  expect(women?.chart?.series).toHaveLength(1);
  expect(women?.words).toMatch(/^WRK-O1 .*, Women\. 3 values from .*4 percentage points below the target\.$/);
});

test("the page alone is all there is until further pages are asked for", () => {
  const annex = (more: Partial<ReportOptions>): readonly string[] => report({ ...PAGE, ...more }).annex.map(({ code, chart, practices }) => `${code}${chart === null ? "" : " chart"}${practices.length === 0 ? "" : " practices"}`);
  expect(annex({})).toEqual([]);
  expect(annex({ withPractices: true })).toEqual(["WRK-O1 practices", "LNG-O1 practices"]);
  expect(annex({ withDetails: true })).toEqual(["WRK-O1 chart", "LNG-O1 chart", "HSG-O1 chart", "EDU-O1 chart", "BRG-P1 chart", "HLT-O1", "OWN-1 chart", "OWN-2 chart"]);
  expect(report().annex[0]?.chart?.series.map(({ label }) => label)).toEqual(["Women", "Men"]);
});

test("values of one indicator are written alike in all rows: beside shares, 1 is the whole", () => {
  const book = planBook([{ Code: "WRK-O1", Group: "Women", Latest: 0.4, Baseline: 0.3 }, { Code: "WRK-O1", Group: "Men", Latest: 1 }], []);
  const { rows } = monitoringReport(book, OPTIONS);
  expect(rows.map(({ latest }) => latest.value)).toEqual(["40%", "100%"]);
  expect(rows[1]?.words).toContain("100%");
});

test("with a period only readings within it count, and standing is told anew from those", () => {
  const made = report({ from: day("2022-01-01"), to: day("2023-12-31") });
  expect(made.rows[0]).toMatchObject({ latest: { value: "44%", day: "31 Jan 2022" }, status: { status: "Behind" } });
  expect(statusOf(made, "EDU-O1")).toEqual(["Reversing"]);
  expect(statusOf(report({ from: day("2025-12-30") }), "EDU-O1")).toEqual(["No reading"]);
  expect(made.scope).toContain("Readings from 1 January 2022 to 31 December 2023.");
});

test("a row's own latest counts in a period only by its date", () => {
  const book = planBook([{ Code: "WRK-O1", Baseline: 41, Target: 61, Latest: 47, "Latest date": serial("2024-05-31") }], []);
  const latest = (more: Partial<ReportOptions>) => monitoringReport(book, { ...OPTIONS, ...more }).rows[0]?.latest;
  expect([latest({}), latest({ from: day("2024-01-01") }), latest({ to: day("2023-12-31") })]).toEqual([{ value: "47%", day: "31 May 2024" }, { value: "47%", day: "31 May 2024" }, { value: "no reading", day: "" }]);
});

test("only chosen rows are in it", () => {
  const made = report({ rows: new Set([1, 4]) });
  expect(made.rows.map(({ code, label }) => [code, label])).toEqual([["WRK-O1", "Men"], ["EDU-O1", ""]]);
  expect(made.scope[0]).toBe("2 indicators, chosen from 9 rows.");
});

test("unknown and refused stand as what they are, never as 0", () => {
  const book = planBook([{ Code: "WRK-O1", Group: "Women", Baseline: 41, Target: 61 }], [{ Code: "WRK-O1", Group: "Women", Date: serial("2024-02-29"), Value: "refused" }]);
  const made = monitoringReport(book, OPTIONS);
  expect(made.rows[0]).toMatchObject({ latest: { value: "refused", day: "29 Feb 2024" }, progress: "" });
  expect(made.missing).toContain("Asked for, and not known or refused: WRK-O1 for Women.");
});

describe("small numbers", () => {
  const book = (settings: string | null = null) => planBook(
    [{ Code: "OWN-1", Indicator: "Pairs", Unit: "count", Baseline: 6, "Baseline date": serial("2021-01-31"), Target: 90, "Target date": serial("2026-12-31"), Notes: "Seven in all: 7" }],
    [{ Code: "OWN-1", Date: serial("2023-12-31"), Value: 7 }, { Code: "OWN-1", Date: serial("2024-12-31"), Value: 8 }], [], settings);

  test("leave in no figure, no share of the way, no status, no word, no note and no line", () => {
    const made = monitoringReport(book(), { ...OPTIONS, withNotes: true });
    expect(made.rows[0]).toMatchObject({ baseline: { value: "fewer than 10", day: "" }, latest: { value: "fewer than 10", day: "" }, target: { value: "90", day: "31 Dec 2026" }, progress: "", status: { kind: "undetermined" } });
    for (const chart of [made.rows[0]?.chart, made.annex[0]?.chart]) expect(chart).toMatchObject({ course: null, series: [{ points: [] }] });
    expect(made.annex[0]?.notes).toEqual([]);
    expect(JSON.stringify(made)).not.toMatch(/"value":"?[678]\b|\b[678] (\(|on )|: [678]\b/);
    expect(made.method.at(-1)).toMatch(/^Small numbers: figures about fewer than 10 people, zero included, are held back, .* 3 are held back here\./);
  });

  test("are shown where the workbook lifts the rule, and the report says so", () => {
    const made = monitoringReport(book('{"smallNumbers":1}'), OPTIONS);
    expect([made.rows[0]?.latest.value, made.method.at(-1)]).toEqual(["8", "Small numbers: this workbook holds no figure back, however few people it is about."]);
  });

  describe("cannot be worked out from a total", () => {
    const rows = ["", "Women", "Men", "Others"].map((Group) => ({ Code: "OWN-1", Indicator: "Pairs", Unit: "count", Group }));
    const values = [["", 78], ["Women", 41], ["Men", 33], ["Others", 4]] as const;
    const grouped = (on = "2024-12-31") => planBook(rows, values.map(([Group, Value]) => ({ Code: "OWN-1", Group, Value, Date: serial(on) })));
    const shown = (more: Partial<ReportOptions>) => monitoringReport(grouped(), { ...OPTIONS, ...more }).rows.map(({ latest }) => latest.value);

    test("so a second group is held back with the first, in the table, the charts, their words and the values of the annex", () => {
      const made = monitoringReport(grouped(), OPTIONS);
      expect(shown({})).toEqual(["78", "41", "held back", "held back"]);
      expect(JSON.stringify(made)).not.toMatch(/\b33\b|:4\b|"4"|: 4 on|fewer than 10"/);
      expect(made.method.at(-1)).toContain("2 are held back here.");
    });

    test("whichever rows are chosen, so that two reports do not tell by their difference", () => {
      expect(shown({ rows: new Set([1, 2, 3]) })).toEqual(["41", "held back", "held back"]);
      expect(shown({ rows: new Set([0, 2]) })).toEqual(["78", "held back"]);
    });

    test("nor from latest values that only a period brings together", () => {
      const days = ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"];
      const book = planBook(rows, values.flatMap(([Group, Value], index) => [{ Code: "OWN-1", Group, Value, Date: serial(days[index] ?? "") }, { Code: "OWN-1", Group, Value: [91, 44, 36, 11][index] ?? null, Date: serial("2025-12-31") }]));
      const latest = (to: number | null): readonly string[] => monitoringReport(book, { ...OPTIONS, to }).rows.map((row) => row.latest.value);
      expect([latest(null), latest(day("2024-12-31"))]).toEqual([["91", "44", "36", "11"], ["78", "41", "held back", "held back"]]);
    });
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
  const book = planBook(Array.from({ length: 9 }, (_, index) => ({ Code: `OWN-${index + 1}`, Indicator: "x", Unit: "count", Direction: index === 8 ? "context" : "higher", Target: index === 0 ? 44 : null, Baseline: index === 0 ? null : 20 })), []);
  expect(monitoringReport(book, OPTIONS).missing).toEqual([
    "No value: OWN-1, OWN-2, OWN-3, OWN-4, OWN-5 and 4 more.", "No baseline: OWN-1.", "No target: OWN-2, OWN-3, OWN-4, OWN-5, OWN-6 and 2 more.",
  ]);
});

test("what has neither baseline, target nor reading is counted and named, and fills no row of the table", () => {
  const made = monitoringReport(planBook([{ Code: "WRK-O1", Baseline: 41 }, { Code: "OWN-7", Indicator: "Guides", Unit: "count", Group: "Men" }, { Code: "OWN-8", Indicator: "Pairs", Unit: "count", Latest: 23 }], []), OPTIONS);
  expect(made.rows.map(({ code }) => code)).toEqual(["WRK-O1", "OWN-8"]);
  expect(made.notStarted).toBe("Neither baseline, target nor reading yet: Guides (OWN-7) for Men.");
  expect([made.headline[0], made.missing[0]]).toEqual(["Of 3 indicators, none are on track or achieved, none are behind or reversing, 2 have no reading and 1 cannot be judged.", "No value: WRK-O1."]);
});

test("names the framework's licence where its indicators are in it, and only there", () => {
  expect(report().licence).toMatch(/Open Government Licence/);
  expect(report({ rows: new Set([7]) }).licence).toBe("");
});
