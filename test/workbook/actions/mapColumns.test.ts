import { DEFAULT_SETTINGS, parseSettings } from "../../../src/core/settings";
import { openSession } from "../../../src/workbook/session";
import { mapColumns } from "../../../src/workbook/actions/mapColumns";
import { rate } from "../../../src/workbook/actions/rate";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import { ready } from "../readyBook";

const HEADERS = ["Nr", "Insats", "Status", "Lat", "Long", "Relevans", "Läge"];
const SWEDISH = { name: "Goda exempel", headerRow: 4, headers: HEADERS, rows: [["7", "Kör", "pågår", 55.7, 13.2, 3, "x"], ["8", "Odling", "klar", 60.7, 17.1, null, "y"]] };
const CHOSEN = new Map<string, number | null>([["ID", 0], ["Title", 1], ["Status", null], ["Latitude", 3], ["Longitude", 4], ["Relevance", 5], ["Place", null]]);

async function open(extra: readonly { readonly name: string; readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] }[] = [], settings: string | null = null) {
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
