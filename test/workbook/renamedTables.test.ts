import { unzipSync, zipSync } from "fflate";
import { likelyOwn, OWN_TABLES, TOLD_BY, type OwnTable } from "../../src/core/ownTables";
import { CRITERIA_COLUMNS, INDICATOR_COLUMNS, RATING_COLUMNS, READING_COLUMNS, REGION_COLUMNS, SNAPSHOT_COLUMNS, THEORY_COLUMNS, CATALOGUE_COLUMNS } from "../../src/core/schema";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { adoptTable } from "../../src/workbook/actions/adoptTable";
import { rateAs } from "../../src/workbook/actions/rateAs";
import { emptyWorkbook } from "../../src/workbook/fileWorkbook/emptyWorkbook";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { openOfficeWorkbook } from "../../src/workbook/officeWorkbook/officeWorkbook";
import { readSession } from "../../src/workbook/readSession";
import { openSession, type Session } from "../../src/workbook/session";
import { openJsdomHost } from "../host/jsdomHost";
import { memoryWorkbook, type MemoryWorkbook, type Seed } from "../support/memoryWorkbook";
import { CAFE, MENTORS, indicatorsSeed, practicesSeed } from "../taskpane/seeds";
import { savedFile } from "./contract";
import { ready } from "./readyBook";

// A name that a person gives one of our tables is followed while the workbook is open, and asked about when it is opened with it.

const seed = (name: string, columns: readonly { readonly name: string }[], rows: Seed["rows"]): Seed => ({ name, headers: columns.map((column) => column.name), rows });
const CRITERIA = seed("Criteria", CRITERIA_COLUMNS, [["Relevance", "Is it right?", 2, null], ["Impact", "What changed?", 5, 3]]);
const RATINGS = seed("Ratings", RATING_COLUMNS, [["P-07", "AB", "Relevance", 4, null, null], ["P-07", "CD", "Relevance", 2, null, null], ["P-08", "AB", "Impact", 3, null, null]]);
const READINGS = seed("Readings", READING_COLUMNS, [["WRK-O1", 45292, null, null, 61, null, null]]);
const THEORY = seed("TheoryOfChange", THEORY_COLUMNS, [["T1", "need", "No one to talk to", null, null, null, null]]);

const NEW_NAMES = { Criteria: "Kriterien", Indicators: "Kennzahlen", Ratings: "Noten", Readings: "Messwerte", TheoryOfChange: "Wirkung" } as const;

const state = (session: Session): Extract<ReturnType<Session["getState"]>, { kind: "ready" }> => {
  const now = session.getState();
  if (now.kind !== "ready") throw new Error(`the session is ${now.kind}`);
  return now;
};
/** What the book has of each of the five tables. */
const held = (session: Session): readonly number[] => {
  const { criteria, selection, ratings, plan } = state(session).book;
  return [criteria.criteria.length, selection.length, ratings.ratings.length, plan.readings.length, plan.theory.statements.length];
};
const ALL = [2, 1, 3, 1, 1];

async function opened(seeds: readonly Seed[] = [practicesSeed([CAFE, MENTORS], ["Relevance", "Impact"]), CRITERIA, indicatorsSeed([{ code: "WRK-O1" }]), RATINGS, READINGS, THEORY], settings: string | null = null): Promise<{ session: Session; memory: MemoryWorkbook }> {
  const memory = memoryWorkbook(seeds, { settings });
  const session = openSession(memory);
  await ready(session);
  return { session, memory };
}

describe("renamed while open", () => {
  test("criteria, indicators, ratings, readings and the theory are read under their new names, again and again", async () => {
    const { session, memory } = await opened();
    expect(held(session)).toEqual(ALL);
    for (const [own, name] of Object.entries(NEW_NAMES)) memory.rename(own, name);
    await session.reload();
    expect(held(session)).toEqual(ALL);
    expect(state(session).book.settings.tableNames).toEqual(NEW_NAMES);
    memory.rename("Ratings", "Urteile");
    memory.remoteEdit("Ratings", 1, "Rating", 1);
    await session.reload();
    expect(held(session)).toEqual(ALL);
    expect(state(session).book.settings.tableNames["Ratings"]).toBe("Urteile");
    memory.rename("Ratings", "Ratings");
    await session.reload();
    expect(held(session)).toEqual(ALL);
    session.close();
  });

  test("what is written goes to the renamed table, and the name is kept with the next settings", async () => {
    const { session, memory } = await opened();
    memory.rename("Ratings", "Noten");
    await session.reload();
    await session.apply((book) => rateAs(book, { practice: "P-08", rater: "AB", criterion: 1, date: 46000 }, 2));
    expect(memory.cell("Ratings", 2, "Rating")).toBe(2);
    await session.carryOut((book) => ({ label: "Hide raters", create: [], edits: [], guards: [], settings: { ...book.settings, blindRating: false } }));
    session.close();
    const again = openSession(memory);
    await ready(again);
    expect(held(again)).toEqual(ALL);
    again.close();
  });

  test("in Excel too", async () => {
    const block = ({ headers, rows }: Seed): unknown[][] => [[...headers], ...rows.map((row) => row.map((cell) => cell ?? ""))];
    const sheets = [practicesSeed([CAFE], ["Relevance", "Impact"]), CRITERIA, RATINGS, READINGS].map((one) => ({
      name: one.name, blocks: [{ at: "A1", rows: block(one) as never }], tables: [{ name: one.name, range: `A1:${letters(one.headers.length)}${one.rows.length + 1}` }],
    }));
    const open = await openJsdomHost({ sheets });
    const read = await readSession(await openOfficeWorkbook(), new AbortController().signal, () => undefined);
    if (read === null) throw new Error("nothing was read");
    const { session } = read;
    expect(held(session)).toEqual([2, 0, 2, 1, 0]);
    for (const own of ["Criteria", "Ratings", "Readings"] as const) open.host.table(own).name = NEW_NAMES[own];
    await session.reload();
    expect(held(session)).toEqual([2, 0, 2, 1, 0]);
    session.close();
    open.close();
  });
});

describe("renamed before it was opened", () => {
  const renamed = (name: string): readonly Seed[] => [practicesSeed([CAFE, MENTORS], ["Relevance", "Impact"]), CRITERIA, { ...RATINGS, name }];

  test("a table is not read as ours unasked, and is once a person has said so; undo takes that back", async () => {
    const { session, memory } = await opened(renamed("Noten"));
    expect(held(session)).toEqual([2, 0, 0, 0, 0]);
    const { book, listed } = state(session);
    const [likely] = likelyOwn(listed, book.settings, new Set(["Practices"]));
    expect(likely).toMatchObject({ own: "Ratings", table: { name: "Noten" } });
    await session.carryOut((now) => adoptTable(now, listed, "Ratings", { name: "Noten" }));
    expect(held(session)).toEqual([2, 0, 3, 0, 0]);
    await session.undo();
    expect(held(session)).toEqual([2, 0, 0, 0, 0]);
    await session.carryOut((now) => adoptTable(now, listed, "Ratings", { name: "Noten" }));
    memory.rename("Noten", "Urteile");
    await session.reload();
    expect(held(session)).toEqual([2, 0, 3, 0, 0]);
    session.close();
  });

  test("set-up makes no second table beside one that is known under another name", async () => {
    const { session } = await opened(renamed("Noten"), JSON.stringify({ tableNames: { Ratings: "Noten" } }));
    const { tablesCreated } = await session.setUp({ criteriaSet: "DAC-5", scale: { worst: 1, best: 4 } });
    expect(tablesCreated).not.toContain("Ratings");
    expect(tablesCreated).toContain("Readings");
    session.close();
  });

  test("a file keeps what was said, and is asked about until then", async () => {
    const first = openSession(await openFileWorkbook(emptyWorkbook(), "New.xlsx"));
    await ready(first);
    await first.setUp({ criteriaSet: "DAC-5", scale: { worst: 1, best: 4 } });
    const renamedBytes = withTableName(await bytesOf(first), "Ratings", "Noten");
    first.close();
    const second = openSession(await openFileWorkbook(renamedBytes, "New.xlsx"));
    await ready(second);
    const { book, listed } = state(second);
    expect(likelyOwn(listed, book.settings, new Set()).map(({ own, table }) => `${own}: ${table.name}`)).toEqual(["Ratings: Noten"]);
    await second.carryOut((now) => adoptTable(now, listed, "Ratings", { name: "Noten" }));
    const third = openSession(await openFileWorkbook(await bytesOf(second), "New.xlsx"));
    await ready(third);
    expect(likelyOwn(state(third).listed, state(third).book.settings, new Set())).toEqual([]);
    expect(state(third).book.tables.map(({ name }) => name)).toContain("Noten");
    second.close();
    third.close();
  });
});

describe("which table may be ours", () => {
  const info = (name: string, headers: readonly string[]): { id: string; name: string; headers: readonly string[] } => ({ id: name, name, headers });

  test("every table that we make is told by its headers, and as no other", () => {
    const made: Readonly<Record<OwnTable, readonly { readonly name: string }[]>> = {
      Criteria: CRITERIA_COLUMNS, Indicators: INDICATOR_COLUMNS, Readings: READING_COLUMNS, Ratings: RATING_COLUMNS, TheoryOfChange: THEORY_COLUMNS,
      Regions: REGION_COLUMNS, Snapshots: SNAPSHOT_COLUMNS, Catalogue: CATALOGUE_COLUMNS,
    };
    for (const own of OWN_TABLES) {
      expect(likelyOwn([info("X", made[own].map(({ name }) => name))], DEFAULT_SETTINGS, new Set()).map((each) => each.own)).toEqual([own]);
    }
  });

  test("not one that lacks a header, that is in use, or that is one of two alike", () => {
    const ratings = TOLD_BY.Ratings;
    expect(likelyOwn([info("X", ratings.slice(1))], DEFAULT_SETTINGS, new Set())).toEqual([]);
    expect(likelyOwn([info("X", ratings)], DEFAULT_SETTINGS, new Set(["X"]))).toEqual([]);
    expect(likelyOwn([info("X", ratings), info("Y", ratings)], DEFAULT_SETTINGS, new Set())).toEqual([]);
    expect(likelyOwn([info("X", ratings), info("Ratings", ["Other"])], DEFAULT_SETTINGS, new Set())).toEqual([]);
  });
});

async function bytesOf(session: Session): Promise<Uint8Array> {
  return (await savedFile(session.workbook)).bytes;
}

/** The file with another name for a table, as Excel would save it. */
function withTableName(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]) => {
    const text = path.startsWith("xl/tables/") ? new TextDecoder().decode(content) : "";
    const isIt = text.includes(`displayName="${from}"`);
    return [path, isIt ? new TextEncoder().encode(text.replaceAll(`ame="${from}"`, `ame="${to}"`)) : content] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

function letters(count: number): string {
  let text = "";
  for (let n = count; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}
