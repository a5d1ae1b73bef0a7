import { cairnHadText, readCairnHad } from "../../../src/core/adapting/cairnHad";
import { readEntries } from "../../../src/core/adapting/entries";
import { mergeCatalogue, type KeptEntry } from "../../../src/core/adapting/mergeCatalogue";
import { previewCatalogue } from "../../../src/core/adapting/preview";
import { missingEntryColumns, proposeEntryColumns } from "../../../src/core/adapting/proposeColumns";
import { readBook } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { makeCatalogue, OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { indicatorOf, INDICATORS } from "../../../src/core/framework/catalogue";
import type { Indicator } from "../../../src/core/framework/framework";
import { searchIndicators } from "../../../src/core/framework/search";
import { CATALOGUE_COLUMNS, INDICATOR_COLUMNS, READING_COLUMNS, THEORY_COLUMNS } from "../../../src/core/schema";
import { DEFAULT_SETTINGS, settingsJson } from "../../../src/core/settings";
import { practiceTable, tableOf } from "../practiceTable";

type Row = Readonly<Record<string, Cell>>;
const table = (name: string, columns: readonly { readonly name: string }[], rows: readonly Row[]) =>
  tableOf(name, columns.map((column) => column.name), rows.map((row) => columns.map((column) => row[column.name] ?? null)));
const catalogue = (...rows: readonly Row[]) => table("Catalogue", CATALOGUE_COLUMNS, rows);
const entriesOf = (...rows: readonly Row[]) => {
  const one = catalogue(...rows);
  return readEntries(one, proposeEntryColumns(one.headers));
};
const our = (code: string): Indicator => {
  const found = indicatorOf(code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
};
const OWN: Row = { Code: "mal-1", Domain: "language & communication", Indicator: "Cafés open on Sundays", Kind: "Practice", Unit: "count", Direction: "higher", Source: "City; Library", "Other codes": "SE.42; X7" };

describe("headers", () => {
  test.each([
    [["Indicator ID", "IOI domain", "Indicator name", "Type", "Measured in", "National code"], { Code: 0, Domain: 1, Indicator: 2, Kind: 3, Unit: 4, "Other codes": 5 }],
    [["NAME", "REF", "Data source", "Polarity"], { Code: 1, Indicator: 0, Source: 2, Direction: 3 }],
    [["Code", "Description", "Indicator"], { Code: 0, Indicator: 2 }],
  ])("%j are recognised", (headers, columns) => expect(proposeEntryColumns(headers)).toEqual(columns));

  test("a list without codes or wordings is not taken", () => {
    expect(missingEntryColumns(proposeEntryColumns(["Area", "Comment"]))).toEqual(["Code", "Indicator"]);
  });
});

describe("rows of a team's list", () => {
  test("an own indicator is read with a domain by name, id or another spelling, and is never claimed to be checked", () => {
    const { entries, problems } = entriesOf(OWN, { ...OWN, Code: "MAL-2", Domain: "lng" });
    expect(problems).toEqual([]);
    expect(entries.map(({ indicator }) => indicator)).toEqual([
      { code: "MAL-1", domain: "LNG", kind: "practice", name: "Cafés open on Sundays", unit: "count", direction: "higher", sources: ["City", "Library"], confidence: "from-table", otherCodes: ["SE.42", "X7"] },
      expect.objectContaining({ code: "MAL-2", domain: "LNG" }),
    ]);
  });

  test("a blank direction is never judged", () => {
    expect(entriesOf({ ...OWN, Direction: null }).entries[0]?.indicator.direction).toBe("context");
  });

  test.each<[string, Row, RegExp]>([
    ["an unknown domain", { Domain: "Happiness" }, /^Domain is "Happiness" in row 5 of "Catalogue"\. Allowed: Work, Housing/],
    ["no domain", { Domain: null }, /^Domain is blank/],
    ["a bad kind", { Kind: "input" }, /^Kind is "input".*outcome or practice/],
    ["a bad direction", { Direction: "sideways" }, /^Direction is "sideways"/],
    ["no code", { Code: null }, /^Code is blank/],
    ["no wording", { Indicator: " " }, /^Indicator is/],
    ["an error value", { Unit: { kind: "error", code: "#REF!" } }, /^Unit is #REF!/],
    ["a code of Cairn's in another domain", { Code: "WRK-O1" }, /^Code WRK-O1 in row 5 of "Catalogue" is taken: it is Cairn's for an outcome indicator of Work/],
    ["a code of Cairn's of another kind", { Code: "LNG-O1", Kind: "practice" }, /taken/],
  ])("%s is a problem, and the row is left out", (_name, cells, message) => {
    const { entries, problems } = entriesOf({ ...OWN, ...cells });
    expect(entries).toEqual([]);
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
  });

  test("a code that stands twice is taken once", () => {
    const { entries, problems } = entriesOf(OWN, { ...OWN, Code: "MAL–1", Indicator: "Other" });
    expect(entries.map(({ row }) => row)).toEqual([0]);
    expect(problems.map(({ row, kind }) => [row, kind])).toEqual([[1, "duplicate-id"]]);
  });

  test("blank rows say nothing, and a correction needs only what it corrects", () => {
    const { entries, problems } = entriesOf({}, { Code: "WRK-O9", Unit: "months" });
    expect(problems).toEqual([]);
    expect(entries.map(({ indicator }) => indicator)).toEqual([expect.objectContaining({ code: "WRK-O9", name: our("WRK-O9").name, domain: "WRK", direction: our("WRK-O9").direction, sources: our("WRK-O9").sources, unit: "months", confidence: "from-table" })]);
  });
});

describe("a later catalogue of Cairn's", () => {
  const before = our("WRK-O9");
  const kept = (cells: Row): KeptEntry[] => entriesOf({ Code: "WRK-O9", ...cells }).entries.map((entry) => ({ ...entry, had: readCairnHad(cairnHadText(before)) }));
  const later = (change: Partial<Indicator>) => makeCatalogue(INDICATORS.map((each) => (each.code === "WRK-O9" ? { ...each, ...change } : each)));

  test("changes what the team left as it was, and leaves what the team corrected", () => {
    const merged = mergeCatalogue(kept({ Indicator: before.name, Unit: "weeks" }), "add", later({ name: "Months until the first job" }));
    expect(merged.conflicts).toEqual([]);
    expect(merged.catalogue.indicatorOf("WRK-O9")).toMatchObject({ name: "Months until the first job", unit: "weeks", confidence: "from-table", note: "Corrected by your table. Cairn has Unit: count" });
  });

  test("that changes the same field is a conflict, and the team's word stands", () => {
    const merged = mergeCatalogue(kept({ Unit: "weeks" }), "add", later({ unit: "months" }));
    expect(merged.conflicts).toEqual([{ code: "WRK-O9", row: 0, field: "Unit", had: "count", theirs: "weeks", ours: "months" }]);
    expect(merged.catalogue.indicatorOf("WRK-O9")?.unit).toBe("weeks");
  });

  test("that comes to say what the team said ends the correction", () => {
    const merged = mergeCatalogue(kept({ Unit: "weeks" }), "add", later({ unit: "Weeks" }));
    expect(merged.conflicts).toEqual([]);
    expect(merged.catalogue.indicatorOf("WRK-O9")?.confidence).toBe(before.confidence);
  });

  test("that gives a team's code to something else is a conflict too", () => {
    const own = entriesOf({ ...OWN, Code: "LNG-P90" }).entries.map((entry) => ({ ...entry, had: readCairnHad(cairnHadText(undefined)) }));
    const merged = mergeCatalogue(own, "add", makeCatalogue([...INDICATORS, { ...our("LNG-P1"), code: "LNG-P90" }]));
    expect(merged.conflicts.map(({ field }) => field)).toContain("Indicator");
    expect(merged.catalogue.indicatorOf("LNG-P90")?.name).toBe("Cafés open on Sundays");
  });
});

describe("a workbook with a list of its own", () => {
  const tables = [
    catalogue(OWN, { Code: "LNG-O3", Unit: "share" }, { ...OWN, Code: "MAL-3", Kind: "?" }),
    table("Indicators", INDICATOR_COLUMNS, [{ Code: "MAL-1" }, { Code: "LNG-O3", Unit: our("LNG-O3").unit }, { Code: "ROW-1", Indicator: "Worded in the row", Kind: "outcome", Domain: "Housing" }]),
    table("Readings", READING_COLUMNS, [{ Code: "MAL-1", Date: 45000, Value: 7 }]),
    table("TheoryOfChange", THEORY_COLUMNS, [{ ID: "T1", Step: "outcome", Statement: "s", Indicators: "MAL-1" }]),
    practiceTable([{ ID: "P-1", Title: "Café", Indicators: "mal 1; LNG-O3; NO-1" }]),
  ];
  const book = readBook(tables, null, 1900);

  test("knows its codes wherever they are named, and reports what it cannot take at its cell", () => {
    expect(book.practices[0]?.indicators).toEqual(["MAL-1", "LNG-O3"]);
    expect(book.plan.theory.statements[0]?.indicators).toEqual(["MAL-1"]);
    expect(book.plan.readings.map(({ code }) => code)).toEqual(["MAL-1"]);
    expect(book.plan.indicators[0]).toMatchObject({ code: "MAL-1", name: "Cafés open on Sundays", unit: "count", domain: "Language and Communication" });
    expect(book.issues.map(({ kind, place }) => [kind, place.address])).toEqual(expect.arrayContaining([["bad-choice", "E7"], ["unknown-indicator", expect.any(String)]]));
    expect(book.issues.filter(({ kind }) => kind !== "missing-column")).toHaveLength(2);
  });

  test("lists them in their domains, with those that only a row of Indicators words, and finds them by others' codes", () => {
    expect(book.catalogue.indicatorsOf("LNG").map(({ code }) => code)).toContain("MAL-1");
    expect(book.catalogue.indicatorsOf("HSG").map(({ code }) => code)).toContain("ROW-1");
    expect(book.catalogue.indicators).toHaveLength(INDICATORS.length + 2);
    expect(searchIndicators("SE.42", 1, book.catalogue).map(({ code }) => code)).toEqual(["MAL-1"]);
    expect(searchIndicators("sundys cafes", 1, book.catalogue).map(({ code }) => code)).toEqual(["MAL-1"]);
    expect(searchIndicators("X7")).toEqual([]);
  });

  test("holds a row that says what Cairn said before for nobody's own", () => {
    expect(book.selection.map(({ code, hasOwnContent }) => [code, hasOwnContent])).toEqual([["MAL-1", false], ["LNG-O3", false], ["ROW-1", true]]);
  });

  test("in place of Cairn's shows only its own, and still knows every code", () => {
    const alone = readBook(tables, settingsJson({ ...DEFAULT_SETTINGS, catalogueMode: "replace" }, null), 1900).catalogue;
    expect(alone.indicators.map(({ code }) => code)).toEqual(["HSG", "LNG"].flatMap((domain) => alone.indicatorsOf(domain).map(({ code }) => code)));
    expect(alone.indicators).toHaveLength(3);
    expect(alone.indicatorOf("WRK-O1")?.name).toBe(our("WRK-O1").name);
  });

  test("reads it again when the table or the way it stands changes, and else keeps what was read", () => {
    expect(readBook(tables, null, 1900, book).catalogue).toBe(book.catalogue);
    const changed = readBook([catalogue({ ...OWN, Indicator: "Cafés open at night" }), ...tables.slice(1)], null, 1900, book);
    expect(changed.catalogue.indicatorOf("MAL-1")?.name).toBe("Cafés open at night");
    expect(changed.plan.indicators[0]?.name).toBe("Cafés open at night");
    expect(readBook(tables, settingsJson({ ...DEFAULT_SETTINGS, catalogueMode: "replace" }, null), 1900, book).catalogue.indicators).toHaveLength(3);
    expect(readBook(tables.slice(1), null, 1900, changed).catalogue.indicatorOf("MAL-1")).toBeUndefined();
  });

  test("previews what is new, changed field by field, gone and the same", () => {
    const reading = entriesOf({ ...OWN, Indicator: "Cafés open at night" }, { Code: "WRK-O1" }, { ...OWN, Code: "MAL-8" }, { ...OWN, Code: "MAL-9", Kind: "x" });
    const preview = previewCatalogue(book, reading, "add");
    expect(preview.added.map(({ indicator }) => indicator.code)).toEqual(["MAL-8"]);
    expect(preview.changed.map(({ indicator, fields }) => [indicator.code, fields])).toEqual([["MAL-1", [{ field: "Indicator", from: "Cafés open on Sundays", to: "Cafés open at night" }]]]);
    expect([preview.same, preview.problems.length, preview.gone.length]).toEqual([1, 1, 0]);
    const gone = previewCatalogue(book, entriesOf({ Code: "WRK-O1" }), "replace").gone;
    expect(gone.filter(({ becomes }) => becomes === "hidden")).toHaveLength(INDICATORS.length - 1);
    expect(gone.filter(({ becomes }) => becomes !== "hidden").map(({ indicator, becomes }) => [indicator.code, becomes])).toEqual([["MAL-1", "kept"]]);
  });
});

test("a table called Catalogue that holds something else is left alone", () => {
  const book = readBook([tableOf("Catalogue", ["Title", "Price"], [["Book", 3]])], null, 1900);
  expect(book.catalogue).toBe(OUR_CATALOGUE);
  expect(book.team.table).toBeNull();
  expect(book.issues).toEqual([]);
});
