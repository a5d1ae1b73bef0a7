import fc from "fast-check";
import { cellText } from "../../../src/core/cell";
import { allAs, keepOnly, type Decision, type Role } from "../../../src/core/merge/decisions";
import { compareMembers, isIdentical } from "../../../src/core/merge/duplicates";
import { mergedPlan } from "../../../src/core/merge/mergedPlan";
import { mergeBooks } from "../../../src/core/merge/mergedBook";
import { sourceNames } from "../../../src/core/merge/source";
import { comparability } from "../../../src/core/merge/standing";
import { groundOf, unite } from "../../../src/core/merge/unite";
import { viewOf, prepareView, EMPTY_FILTER } from "../../../src/core/practice/view";
import { tableOf } from "../practiceTable";
import { decideOn, mergedOf, rated, sourceOf, type Row } from "./sources";
import "../../support/seed";

const NORTH = sourceOf("north.xlsx", [
  { ID: "P-01", Title: "Language café", Place: "Malmö", Country: "Sweden", Budget: 1200, Notes: "ours", ...rated(4, 3, 4, 3, 4) },
  { ID: "P-02", Title: "Job bridge", Place: "Umeå", Country: "Sweden", ...rated(2, 2, 3, 2, 2) },
]);
const SOUTH = sourceOf("south.xlsx", [
  { ID: "P-01", Title: "Garden for all", Place: "Bari", Country: "Italy", ...rated(3, 3, 3, 3, 3) },
  { ID: "S-09", Title: "language CAFE", Place: "malmo", Country: "Sweden", Budget: 1500, Region: "Skåne", ...rated(4, 4, 4, 3, 4) },
]);
const titles = (merged: ReturnType<typeof mergedOf>) => merged.book.practices.map(({ title, id }) => `${id} ${title}`);

test("practices of all workbooks are one list with the workbook as a facet", () => {
  const { book } = mergedOf([NORTH, SOUTH]);
  const facet = viewOf(prepareView(book.practices, book.criteria), EMPTY_FILTER).facets.find(({ name }) => name === "Workbook");
  expect(facet?.values.map(({ value, count }) => [value, count])).toEqual([["north.xlsx", 2], ["south.xlsx", 2]]);
  expect(book.issues.filter(({ kind }) => kind === "duplicate-id")).toEqual([]);
});

test("an ID that two workbooks gave to different practices is told apart, and the old one stays on record", () => {
  const merged = mergedOf([NORTH, SOUTH]);
  expect(titles(merged)).toEqual(["P-01 Language café", "P-02 Job bridge", "P-01 (2) Garden for all", "S-09 language CAFE"]);
  const [practices] = mergedPlan(merged, "2026-11-21").tables;
  const column = practices?.columns.findIndex(({ name }) => name === "ID in its workbook") ?? -1;
  expect(practices?.rows.map((row) => row[column])).toEqual([null, null, "P-01", null]);
});

test("the same ID, and the same title and place whatever case and accents, make practices possible duplicates; one workbook alone does not", () => {
  const { groups } = groundOf([NORTH, SOUTH]);
  expect(groups.map(({ members, why }) => [why, members.map(({ practice }) => practice.title)])).toEqual([
    ["same ID, title and place", ["Language café", "Garden for all", "language CAFE"]],
  ]);
  expect(groundOf([sourceOf("a.xlsx", [{ ID: "X", Title: "A" }, { ID: "X", Title: "A" }]), sourceOf("b.xlsx", [{ ID: "Y", Title: "B" }])]).groups).toEqual([]);
  const elsewhere = sourceOf("b.xlsx", [{ ID: "Z", Title: "Job bridge", Place: "Lund" }, { Title: "" }]);
  expect(groundOf([NORTH, elsewhere]).groups).toEqual([]);
});

test("undecided duplicates are both listed, each with a remark that names the other", () => {
  const { book, united } = mergedOf([NORTH, SOUTH]);
  expect(united.counts).toMatchObject({ practices: 4, kept: 4, groups: 1, undecided: 1 });
  expect(book.practices[3]?.remarks?.map(({ text }) => text)).toEqual(["Possible duplicate, not decided: same ID, title and place as “Language café” in north.xlsx, “Garden for all” in south.xlsx."]);
  expect(book.practices[1]?.remarks).toBeUndefined();
});

test("a merged row takes the first word, fills blanks from the others, and says what is still open", () => {
  const merged = mergedOf([NORTH, SOUTH], decideOn("Job bridge", () => ({ roles: {}, from: {} })));
  const [group] = merged.united.ground.groups;
  const roles = { "0:0": "merge", "1:1": "merge", "1:0": "keep" } as const;
  const open = mergeBooks(unite(merged.united.ground, { [group?.id ?? ""]: { roles, from: { Effectiveness: "1:1", Title: "0:0", ID: "1:1" } } }));
  expect(titles(open)).toEqual(["S-09 Language café", "P-02 Job bridge", "P-01 Garden for all"]);
  const [row] = open.book.practices;
  expect(row).toMatchObject({ workbooks: ["north.xlsx", "south.xlsx"], region: "Skåne", budget: 1200 });
  expect(row?.readings[1]).toEqual({ kind: "value", value: 4 });
  expect(row?.remarks?.map(({ text }) => text)).toEqual([
    "The workbooks differ on Place, not decided: this is from north.xlsx; south.xlsx says “malmo”.",
    "The workbooks differ on Budget, not decided: this is from north.xlsx; south.xlsx says “1500”.",
  ]);
  expect(open.united.counts).toMatchObject({ kept: 2, merged: 2, mergedRows: 1, dropped: 0, undecided: 0 });
});

test("dropped practices are left out and counted, and so are their ratings; others keep theirs under the new ID", () => {
  const ratings = (id: string, rating: number) => tableOf("Ratings", ["Practice ID", "Rater", "Criterion", "Rating"], [[id, "AB", "Impact", rating], ["P-77", "CD", "Impact", 1]]);
  const a = sourceOf("a.xlsx", [{ ID: "P-01", Title: "Choir", ...rated(4, 4, 4, 4, 4) }], { tables: [ratings("P-01", 3)] });
  const b = sourceOf("b.xlsx", [{ ID: "P-01", Title: "Chess" }, { ID: "P-77", Title: "Swimming" }], { tables: [ratings("p-01", 2)] });
  const kept = mergedOf([a, b]);
  expect(kept.book.ratings.ratings.map(({ practice, rater }) => `${practice} ${rater}`)).toEqual(["P-01 AB", "P-01 (2) AB", "P-77 CD"]);
  // In a.xlsx no practice is P-77: its orphan must not become a rating of the other workbook's.
  expect(kept.others.tables[0]?.rows.map(([id]) => id)).toEqual(["P-01", "P-77 (2)", "P-01 (2)", "P-77"]);
  const dropped = mergedOf([a, b], decideOn("Chess", (group) => keepOnly(group, "0:0")));
  expect(titles(dropped)).toEqual(["P-01 Choir", "P-77 Swimming"]);
  expect([dropped.united.counts.dropped, dropped.others.ratingsDropped]).toEqual([1, 1]);
});

const DAC6 = sourceOf("six.xlsx", [{ ID: "Q-1", Title: "Night school", Relevance: 1, Coherence: 2, Effectiveness: 1, Efficiency: 2, Impact: 1, Sustainability: 1 }],
  { settings: { criteriaSet: "DAC-6", scale: "6-1" }, criteria: ["Coherence", "Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"] });

test("a practice that was judged by other criteria keeps its own verdict, and no rating of it moves to another scale", () => {
  const merged = mergedOf([NORTH, DAC6]);
  const own = DAC6.book.practices[0]?.evaluation;
  const shown = merged.book.practices[2];
  expect(own?.verdict).toBe("Good practice");
  expect(shown?.evaluation).toMatchObject({ score: own?.score, verdict: own?.verdict, why: own?.why, strengths: [], normalised: [null, null, null, null, null] });
  expect(shown?.readings.every(({ kind }) => kind === "blank")).toBe(true);
  expect(shown?.elsewhere?.evaluation).toBe(own);
  expect(shown?.remarks).toEqual([{ kind: "judged otherwise", text: "Judged as in six.xlsx, by DAC-6, 6-1: its score is not comparable with scores by DAC-5, 1-4." }]);
  expect(comparability(merged.united.ground)[0]).toMatch(/^Scores are comparable only within one set of criteria\. Not judged by DAC-5, 1-4 as north\.xlsx is: six\.xlsx \(DAC-6, 6-1\)\./);
  const plan = mergedPlan(merged, "2026-11-21");
  const cell = (header: string) => plan.tables[0]?.rows[2]?.[plan.tables[0].columns.findIndex(({ name }) => name === header)];
  expect([cell("Relevance"), cell("Impact (DAC-6, 6-1)"), cell("Verdict"), cell("Verdict in its workbook"), cell("Score in its workbook")]).toEqual([null, 1, "Insufficient evidence", own?.verdict, own?.score]);
  expect(plan.cover.lines.join(" ")).toContain("six.xlsx (DAC-6, 6-1)");
});

test("other weights on the same criteria keep each practice's own verdict, and ratings share their columns", () => {
  const heavy = tableOf("Criteria", ["Criterion", "Weight", "Minimum"], [["Relevance", 9, null], ["Effectiveness", 1, null], ["Efficiency", 1, null], ["Impact", 1, null], ["Sustainability", 1, null]]);
  const other = sourceOf("heavy.xlsx", [{ ID: "H", Title: "Heavy", ...rated(1, 4, 4, 4, 4) }], { tables: [heavy] });
  const { book, judged } = mergedOf([NORTH, other]);
  const heavyOne = book.practices[2];
  expect(heavyOne?.evaluation).toBe(other.book.practices[0]?.evaluation);
  expect(heavyOne?.readings[0]).toEqual({ kind: "value", value: 1 });
  expect(judged[2]?.evaluation.score).toBeCloseTo(80, 10);
  expect(heavyOne?.evaluation.score).toBeCloseTo(400 / 13, 10);
});

test("the same file twice is all duplicates without a difference", () => {
  const again = { ...NORTH, name: sourceNames(["north.xlsx", "north.xlsx"])[1] ?? "" };
  expect(again.name).toBe("north.xlsx (2)");
  const ground = groundOf([NORTH, again]);
  expect(ground.groups).toHaveLength(2);
  expect(ground.groups.every(({ members }) => isIdentical(ground.fields, members))).toBe(true);
  const decided = Object.fromEntries(ground.groups.map((group) => [group.id, keepOnly(group, group.members[0]?.key ?? "")]));
  expect(titles(mergeBooks(unite(ground, decided)))).toEqual(["P-01 Language café", "P-02 Job bridge"]);
});

test("fields are compared as people read them", () => {
  const ground = groundOf([NORTH, SOUTH]);
  const members = ["0:0", "1:1"].flatMap((key) => ground.members.filter((member) => member.key === key));
  const states = Object.fromEntries(compareMembers(ground.fields, members).map(({ field, state }) => [field.spec.name, state]));
  expect(states).toMatchObject({ Title: "differs", Country: "same", Region: "one-sided", Notes: "one-sided", Budget: "differs", Funder: "blank", Impact: "same", Effectiveness: "differs" });
});

test("one without practices and one without a table of practices do no harm, and are on the list of sources", () => {
  const empty = sourceOf("empty.xlsx", []);
  const none = { ...empty, name: "none.xlsx", book: { ...empty.book, practiceColumns: null, practiceTables: [], practices: [], tables: [tableOf("Contacts", ["Name"], [["Ada"], ["Bo"]])] } };
  const merged = mergedOf([none, empty, NORTH]);
  expect(merged.united.ground.used).toBe(2);
  const from = mergedPlan(merged, "2026-11-21").tables.find(({ name }) => name === "MergedFrom");
  expect(from?.rows.map(([what, workbook, , , count, , , details]) => [what, workbook, count, details])).toEqual([
    ["Workbook", "none.xlsx", 0, "No table of practices. Not carried over: Contacts (2 rows)."], ["Workbook", "empty.xlsx", 0, "Criteria: DAC-5, 1-4."], ["Workbook", "north.xlsx", 2, "Criteria: DAC-5, 1-4."],
  ]);
  expect(mergedOf([]).book.practices).toEqual([]);
});

test("rows of Indicators and Regions that two workbooks share are one, each says where from, and dates from 1904 are moved", () => {
  const rows = (date: number) => tableOf("Readings", ["Code", "Date", "Value"], [["WRK-O1", date, 61.5], ["LNG-O1", null, 7]]);
  const merged = mergedOf([sourceOf("a.xlsx", [{ Title: "A" }], { tables: [rows(44000)] }), sourceOf("b.xlsx", [{ Title: "B" }], { tables: [rows(42538)], dateSystem: 1904 })]);
  const readings = merged.others.tables.find(({ name }) => name === "Readings");
  expect(readings?.rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual([["WRK-O1", 44000, "a.xlsx; b.xlsx"], ["LNG-O1", null, "a.xlsx; b.xlsx"]]);
});

const text = fc.constantFrom("P-01", "P-02", "p-01", "P-01 (2)", "row 6", "");
const row = fc.record({
  ID: text, Title: fc.constantFrom("Choir", "chóir", "Garden", ""), Place: fc.constantFrom("Bari", "bari ", ""), Latitude: fc.constantFrom(41.1, "51,5", "x", null), Longitude: fc.constantFrom(16.9, null),
  Start: fc.constantFrom(2019, "2021", "soon", null), Notes: fc.constantFrom("a", 7, null), Impact: fc.constantFrom(1, 4, "n/a", "bad", null), Relevance: fc.constantFrom(2, 3, { kind: "error", code: "#N/A" } as const, null), Effectiveness: fc.constantFrom(2, null), Sustainability: fc.constantFrom(4, null),
});
const anySource = fc.tuple(fc.array(row, { maxLength: 6 }), fc.constantFrom("1-4", "6-1"));
const anyRole = fc.constantFrom<Role>("keep", "merge", "drop");

test("nothing is lost: each practice of each workbook is a row, a part of one or dropped by a decision, the counts add up, and its own words and verdict stay", () => {
  fc.assert(fc.property(fc.array(anySource, { maxLength: 4 }), fc.infiniteStream(anyRole), fc.infiniteStream(fc.boolean()), (books, roles, decides) => {
    const next = <T>(stream: Iterator<T>): T => stream.next().value as T;
    const sources = books.map(([rows, scale], i) => sourceOf(`${i}.xlsx`, rows as readonly Row[], { settings: { scale } }));
    const ground = groundOf(sources);
    const decisions: Record<string, Decision> = {};
    for (const group of ground.groups) if (next(decides)) decisions[group.id] = { roles: Object.fromEntries(group.members.map(({ key }) => [key, next(roles)])), from: {} };
    const merged = mergeBooks(unite(ground, decisions));
    const { counts, rows } = merged.united;
    const seen = rows.flatMap(({ members }) => members.map(({ key }) => key));
    const dropped = Object.values(decisions).flatMap((decision) => Object.entries(decision.roles).filter(([, role]) => role === "drop").map(([key]) => key));
    expect([...seen, ...dropped].sort()).toEqual(ground.members.map(({ key }) => key).sort());
    expect(counts.kept + counts.merged + counts.dropped).toBe(counts.practices);
    expect(counts.kept + counts.mergedRows).toBe(rows.length);
    expect(counts.practices).toBe(sources.reduce((sum, { book }) => sum + book.practices.length, 0));
    expect(merged.book.practices).toHaveLength(rows.length);
    expect(new Set(merged.book.practices.map(({ key }) => key)).size).toBe(rows.length);
    merged.book.practices.forEach((practice, at) => {
      const members = rows[at]?.members ?? [];
      const [only] = members;
      if (members.length !== 1 || only === undefined) return;
      expect([practice.title, practice.place, practice.startYear, practice.position]).toEqual([only.practice.title, only.practice.place, only.practice.startYear, only.practice.position]);
      expect([practice.evaluation.verdict, practice.evaluation.score, practice.evaluation.why]).toEqual([only.practice.evaluation.verdict, only.practice.evaluation.score, only.practice.evaluation.why]);
    });
    const plan = mergedPlan(merged, "2026-11-21");
    const notes = plan.tables[0]?.columns.findIndex(({ name }) => name === "Notes") ?? -1;
    rows.forEach(({ members }, at) => {
      if (members.length > 1) return;
      const index = sources[members[0].source]?.book.tables[0]?.headers.indexOf("Notes") ?? -1;
      expect(cellText(plan.tables[0]?.rows[at]?.[notes] ?? null)).toBe(cellText(members[0].cells[index] ?? null));
    });
    for (const table of plan.tables) for (const cells of table.rows) expect(cells).toHaveLength(table.columns.length);
  }), { numRuns: 150 });
});

test("keeping all, and dropping all, of a group is a decision like any other", () => {
  expect(mergedOf([NORTH, SOUTH], decideOn("Language café", (group) => allAs(group, "keep"))).united.counts).toMatchObject({ kept: 4, undecided: 0 });
  expect(mergedOf([NORTH, SOUTH], decideOn("Language café", (group) => allAs(group, "drop"))).united.counts).toMatchObject({ kept: 1, dropped: 3, undecided: 0 });
});
