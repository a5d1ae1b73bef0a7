import { DEFAULT_SETTINGS, parseSettings } from "../../../src/core/settings";
import { openSession } from "../../../src/workbook/session";
import { addPractice } from "../../../src/workbook/actions/addPractice";
import { applyFix } from "../../../src/workbook/actions/correct";
import { locatePractices } from "../../../src/workbook/actions/locate";
import { mapColumns, mapTables } from "../../../src/workbook/actions/mapColumns";
import { cellReader } from "../../../src/core/places/survey";
import { rate } from "../../../src/workbook/actions/rate";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import { ready } from "../readyBook";

const HEADERS = ["Nr", "Insats", "Status", "Lat", "Long", "Relevans", "Läge"];
const SWEDISH = { name: "Goda exempel", headerRow: 4, headers: HEADERS, rows: [["7", "Kör", "pågår", 55.7, 13.2, 3, "x"], ["8", "Odling", "klar", 60.7, 17.1, null, "y"]] };
const CHOSEN = new Map<string, number | null>([["ID", 0], ["Title", 1], ["Status", null], ["Latitude", 3], ["Longitude", 4], ["Relevance", 5], ["Place", null]]);

async function open(extra: readonly { readonly name: string; readonly headers: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] }[] = [], settings: string | null = null) {
  const workbook = memoryWorkbook([SWEDISH, ...extra], { settings });
  const session = openSession(workbook);
  await ready(session);
  const state = session.getState();
  if (state.kind !== "ready") throw new Error("not ready");
  const info = state.listed.find(({ name }) => name === "Goda exempel");
  if (info === undefined) throw new Error("not listed");
  return { workbook, session, listed: state.listed, info };
}

test("practices appear, can be rated in their own columns, and nothing else of the sheet is written", async () => {
  const { workbook, session, listed, info } = await open();
  expect((await ready(session)).practices).toEqual([]);
  await session.carryOut((book) => mapColumns(book, listed, info, CHOSEN));
  const book = await ready(session);
  expect(book.practices.map(({ id, title, place }) => [id, title, place])).toEqual([["7", "Kör", ""], ["8", "Odling", ""]]);
  expect(workbook.written).toEqual([]);
  await session.apply((now) => rate(now, "8", 0, 2));
  expect(workbook.cell("Goda exempel", 1, "Relevans")).toBe(2);
  await session.undo();
  await session.undo();
  expect((await ready(session)).practiceColumns).toBeNull();
});

test("a column of our own name that is not ours is kept from being read", async () => {
  const { workbook, session, listed, info } = await open();
  await session.carryOut((book) => mapColumns(book, listed, info, CHOSEN));
  expect(parseSettings(await workbook.readSettings()).settings).toMatchObject({
    practiceTable: "Goda exempel", columns: { ID: "Nr", Title: "Insats", Status: "", Latitude: "Lat", Longitude: "Long", Relevance: "Relevans" },
  });
  expect((await ready(session)).practices[0]?.status).toBe("");
});

test("what the settings map besides stays, and what is taken back goes", async () => {
  const { session, listed, info } = await open([], JSON.stringify({ ...DEFAULT_SETTINGS, scale: "1-4", columns: { Score: "Poäng", Place: "Ort" } }));
  const plan = mapColumns(await ready(session), listed, info, CHOSEN);
  expect(plan.settings?.columns["Score"]).toBe("Poäng");
  expect(plan.settings?.columns["Place"]).toBeUndefined();
});

test("two tables of one name, and a header over two columns, are refused in words", async () => {
  const { session, listed, info } = await open();
  const book = await ready(session);
  expect(() => mapColumns(book, [...listed, { ...info, id: "other", name: "GODA exempel" }], info, CHOSEN)).toThrow(/Two tables or sheets are called "Goda exempel"/);
  const twice = { ...info, headers: [...HEADERS, "insats"] };
  expect(() => mapColumns(book, listed, twice, new Map([["Title", 7]]))).toThrow(/stands over more than one column/);
});

test("a table that is known to hold the practices keeps other tables with titles unread", async () => {
  const other = { name: "Archive", headers: ["Title", "Year"], rows: [["Old", "1999"]] };
  const { session, listed, info } = await open([other]);
  expect((await ready(session)).tables.map(({ name }) => name)).toEqual(["Archive"]);
  await session.carryOut((book) => mapColumns(book, listed, info, CHOSEN));
  expect((await ready(session)).tables.map(({ name }) => name)).toEqual(["Goda exempel"]);
});

const GERMAN = { name: "2023", headerRow: 2, headers: ["Relevanz", "Projekt", "Nr.", "Breite", "Länge", "Genauigkeit", "Punkte", "Score"], rows: [["4 - gut", "Chor", "71", null, null, null, null, null], ["2", "Garten", "8", null, null, null, null, null]] };
const OF_GERMAN = new Map<string, number | null>([["Relevance", 0], ["Title", 1], ["ID", 2], ["Latitude", 3], ["Longitude", 4], ["Precision", 5]]);

test("of several tables each is written by its own columns: ratings, fixes, positions, new practices, one undo each", async () => {
  const { workbook, session, listed, info } = await open([GERMAN]);
  const other = listed.find(({ name }) => name === "2023") ?? info;
  await session.carryOut((book) => mapTables(book, listed, [{ table: info, chosen: CHOSEN }, { table: other, chosen: OF_GERMAN }]));
  const book = await ready(session);
  expect(book.practices.map(({ key, sheet }) => [key, sheet])).toEqual([["7", "Goda exempel"], ["8", "Goda exempel"], ["71", "2023"], ["row 4 of 2023", "2023"]]);
  const before = JSON.stringify([0, 1].map((row) => HEADERS.map((header) => workbook.cell("Goda exempel", row, header))));
  await session.apply((now) => rate(now, "row 4 of 2023", 0, 3));
  expect([workbook.cell("2023", 1, "Relevanz"), workbook.cell("2023", 0, "Relevanz")]).toEqual([3, "4 - gut"]);
  const bad = (await ready(session)).issues.find(({ kind }) => kind === "bad-rating");
  expect(bad?.place).toMatchObject({ sheet: "2023", table: other.id, row: 0, column: 0 });
  if (bad) await session.apply((now) => applyFix(now, bad));
  expect(workbook.cell("2023", 0, "Relevanz")).toBe(4);
  await session.apply((now) => locatePractices(now, now.practices.filter(({ key }) => key === "71").map((practice) =>
    ({ practiceKey: "71", lat: 50.9, lng: 11.6, precision: "locality", seen: cellReader(now)(practice) }))));
  expect(["Breite", "Länge", "Genauigkeit"].map((header) => workbook.cell("2023", 0, header))).toEqual([50.9, 11.6, "locality"]);
  const details = { title: "Kino", country: "", region: "", place: "", position: null, start: null, status: "", targetGroup: "" };
  await session.apply((now) => addPractice(now, details, other.id).batch);
  expect([workbook.cell("2023", 2, "Projekt"), workbook.cell("2023", 2, "Nr.")]).toEqual(["Kino", "72"]);
  expect(JSON.stringify([0, 1].map((row) => HEADERS.map((header) => workbook.cell("Goda exempel", row, header))))).toBe(before);
  for (let times = 0; times < 4; times += 1) await session.undo();
  expect((await ready(session)).practices.map(({ title }) => title)).toEqual(["Kör", "Odling", "Chor", "Garten"]);
  expect([workbook.cell("2023", 0, "Relevanz"), workbook.cell("2023", 0, "Breite"), workbook.cell("2023", 1, "Relevanz")]).toEqual(["4 - gut", null, "2"]);
});

test("matching anew keeps what is said of a table that is not looked at again, and drops one that is unticked", async () => {
  const { session, listed, info } = await open([GERMAN]);
  const other = listed.find(({ name }) => name === "2023") ?? info;
  await session.carryOut((book) => mapTables(book, listed, [{ table: info, chosen: CHOSEN }, { table: other, chosen: OF_GERMAN }]));
  const swapped = mapTables(await ready(session), listed, [{ table: other, chosen: null }, { table: info, chosen: null }]).settings;
  expect(swapped).toMatchObject({ practiceTable: "2023", columns: { Title: "Projekt" }, furtherTables: [{ table: "Goda exempel", columns: { Title: "Insats", Status: "" } }] });
  expect(mapTables(await ready(session), listed, [{ table: other, chosen: null }]).settings).toMatchObject({ practiceTable: "2023", furtherTables: [] });
});
