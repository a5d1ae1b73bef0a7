import { DEFAULT_SCALE } from "../../../src/core/evaluation/scale";
import { collectRegions, collectedWords, isRegionTable } from "../../../src/workbook/actions/collectRegions";
import { openFileWorkbook } from "../../../src/workbook/fileWorkbook/fileWorkbook";
import { makeWorkbook } from "../../../src/workbook/fileWorkbook/makeWorkbook";
import type { Session } from "../../../src/workbook/session";
import { openSession } from "../../../src/workbook/session";
import { templatePlan } from "../../../src/workbook/templates";

async function network(rows: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>): Promise<Session> {
  const plan = templatePlan({ kind: "network", criteriaSet: "DAC-5", scale: DEFAULT_SCALE, regions: Object.keys(rows) });
  const tables = plan.tables.map((spec) => ({ ...spec, rows: (isRegionTable(spec) ? rows[spec.sheet] ?? [] : spec.rows.map((row) => row)).map((row) => (Array.isArray(row) ? row : spec.columns.map(({ name }) => (row as Record<string, string | number>)[name] ?? null))) }));
  const session = openSession(await openFileWorkbook(await makeWorkbook({ ...plan, tables }), "Network.xlsx"));
  await ready(session);
  return session;
}

const ready = (session: Session): Promise<void> => new Promise((resolve) => {
  const look = (): void => { if (session.getState().kind === "ready") resolve(); };
  session.subscribe(look);
  look();
});
const bookNow = (session: Session) => {
  const state = session.getState();
  if (state.kind !== "ready") throw new Error(`It is ${state.kind}.`);
  return state.book;
};
const regionTables = async (session: Session) => session.workbook.read((await session.workbook.list()).filter(isRegionTable).map(({ id }) => id));

async function collect(session: Session): Promise<string> {
  const tables = await regionTables(session);
  const collected = collectRegions(bookNow(session), tables);
  const { plan } = collected;
  if (plan !== null) await session.carryOut(() => plan);
  return collectedWords(collected);
}

const RATED = { Relevance: 4, Effectiveness: 3, Efficiency: 4, Impact: 3, Sustainability: 4 };

describe("collecting from region sheets", () => {
  test("writes new rows with their region, scores them, leaves the sheets alone, and is undone as one", async () => {
    const session = await network({
      Skåne: [{ ID: "S-1", Title: "Språkcafé", Place: "Malmö", ...RATED }, { ID: "S-2", Title: "Mentors", Place: "Lund" }],
      Malta: [{ Title: "Welcome desk", Region: "Gozo" }],
    });
    const before = await regionTables(session);
    expect(await collect(session)).toBe("Collected 3 practices from 2 region sheets into Practices.");
    const book = bookNow(session);
    expect(book.practices.map(({ id, title, region }) => [id, title, region])).toEqual([["S-1", "Språkcafé", "Skåne"], ["S-2", "Mentors", "Skåne"], ["", "Welcome desk", "Gozo"]]);
    expect(book.practices[0]?.evaluation.score).toBeCloseTo(86.67, 1);
    const [practices] = book.tables.filter(({ name }) => name === "Practices");
    expect(practices?.rows[0]?.[practices.headers.indexOf("Score")]).toBeCloseTo(86.67, 1);
    expect(practices?.rows[0]?.[practices.headers.indexOf("Why")]).toMatch(/Relevance/i);
    expect(await regionTables(session)).toEqual(before);
    await session.undo();
    expect(bookNow(session).practices).toEqual([]);
  });

  test("skips what is there by ID and title or by title and place, and names IDs that another practice has", async () => {
    const session = await network({
      Skåne: [{ ID: "P-1", Title: "Språkcafé", Place: "Malmö" }, { Title: "Choir", Place: "Lund" }],
      Malta: [{ ID: "P-1", Title: "Welcome desk", Place: "Victoria" }],
    });
    expect(await collect(session)).toBe("Collected 2 practices from 2 region sheets into Practices. Left out, as the ID belongs to another practice: Malta, row 2. Give it an ID of its own and collect again.");
    expect(await collect(session)).toBe("Nothing new in 2 region sheets. 2 rows were there already. Left out, as the ID belongs to another practice: Malta, row 2. Give it an ID of its own and collect again.");
    expect(bookNow(session).practices).toHaveLength(2);
  });
});
