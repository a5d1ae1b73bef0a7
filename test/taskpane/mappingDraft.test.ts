import type { Cell } from "../../src/core/cell";
import { readBook } from "../../src/core/book";
import { criteriaSet } from "../../src/core/evaluation/criteriaSets";
import { proposeColumns } from "../../src/core/mapping/propose";
import { candidateTables, offeredTable } from "../../src/taskpane/mapping/candidates";
import { NO_DRAFT, choosable, chosenColumns, drafted, mappingGroups, withColumn, withTick } from "../../src/taskpane/mapping/mappingDraft";
import type { TableInfo } from "../../src/workbook/port";

const HEADERS = ["Nr", "Insats", "Ort", "Lat", "Breite", "Relevans", "Färg", "Insats"];
const ROWS: readonly (readonly Cell[])[] = [[1, "Kör", "Lund", 55.7, "north", 3, "röd", "x"], [2, "Odling", "Gävle", 60.7, "south", 2, "blå", "y"], [3, "Bad", "Umeå", 63.8, "east", 4, "grön", "z"]];
const proposals = proposeColumns({ id: "t", name: "Blad1", sheet: "Blad1", firstRow: 2, firstColumn: 0, headers: HEADERS, rows: ROWS }, criteriaSet("DAC-5"), {}, 1900);
const of = (target: string) => proposals.find((one) => one.target === target) ?? { target, kind: "column" as const, choice: null, others: [] };

test("what is proposed is ticked, and what is not sure of itself asks", () => {
  expect(drafted(of("Title"), NO_DRAFT)).toEqual({ column: 1, ticked: true });
  const unsure = { ...of("Title"), choice: { column: 6, header: "Färg", confidence: "unsure" as const, because: { kind: "content" as const }, samples: [] } };
  expect(drafted(unsure, NO_DRAFT)).toEqual({ column: 6, ticked: false });
});

test("choosing a column takes it from the one that had it", () => {
  const draft = withColumn(proposals, NO_DRAFT, "Results", 1);
  expect([...chosenColumns(proposals, draft)].filter(([, column]) => column === 1)).toEqual([["Results", 1]]);
  expect(drafted(of("Title"), draft)).toEqual({ column: null, ticked: false });
});

test("what is not ticked is not taken", () => {
  expect(chosenColumns(proposals, withTick(proposals, NO_DRAFT, "Place", false)).get("Place")).toBeNull();
  expect(chosenColumns(proposals, NO_DRAFT).get("Place")).toBe(2);
});

test("all needed columns without one of theirs are named at once, and their columns that nothing uses", () => {
  const groups = mappingGroups(proposals, NO_DRAFT, HEADERS);
  expect(groups.missing).toEqual(["Longitude", "Effectiveness", "Efficiency", "Impact", "Sustainability"]);
  expect(groups.unused).toEqual(["Breite", "Färg", "Insats"]);
  expect(groups.needed.map(({ target }) => target).slice(0, 3)).toEqual(["Title", "Latitude", "Longitude"]);
});

test("of equal headers only the first can be chosen, and none is proposed twice", () => {
  expect(choosable([...HEADERS, ""])).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(proposals.flatMap(({ choice }) => choice?.column ?? [])).not.toContain(7);
});

test("tables are ranked by how much they look like practices; Cairn's other tables are none", () => {
  const info = (name: string, headers: readonly string[], rowCount: number): TableInfo => ({ id: name, name, sheet: name, kind: "range", headers, rowCount });
  const listed = [info("Adresser", ["Namn", "Ort", "Telefon"], 90), info("Criteria", ["Criterion", "Weight"], 5), info("Goda exempel", ["Insats", "Lat", "Long", "Målgrupp", "Relevans"], 12), info("Arkiv", ["Insats", "Lat", "Long", "Målgrupp"], 40)];
  expect(candidateTables(listed).map((one) => [one.info.name, one.looksLikePractices])).toEqual([["Goda exempel", true], ["Arkiv", true], ["Adresser", false]]);
});

describe("what is offered unasked", () => {
  const table = (name: string, headers: readonly string[], rows: readonly (readonly Cell[])[]) => ({ id: name, name, sheet: name, firstRow: 2, firstColumn: 0, headers, rows });
  const info = ({ id, name, headers, rows }: ReturnType<typeof table>): TableInfo => ({ id, name, sheet: name, kind: "table", headers, rowCount: rows.length });
  const own = table("Goda exempel", ["Nr", "Insats", "Lat", "Long", "Målgrupp", "Relevans"], [[1, "Kör", 55.7, 13.2, "alla", 3]]);

  test("is a sheet of one's own beside the empty table that a set-up has made", () => {
    const empty = table("Practices", ["ID", "Title", "Latitude", "Longitude", ...criteriaSet("DAC-5").criteria.map(({ name }) => name)], [[null]]);
    expect(offeredTable(readBook([empty], null, 1900), [info(empty), info(own)])?.name).toBe("Goda exempel");
    expect(offeredTable(readBook([empty], null, 1900), [info(empty)])).toBeNull();
  });

  test("is the table of the practices itself while needed columns have other names, until they are matched", () => {
    const named = { ...own, name: "Practices" };
    expect(offeredTable(readBook([named], null, 1900), [info(named)])?.id).toBe("Goda exempel");
    expect(offeredTable(readBook([named], JSON.stringify({ columns: { Title: "Insats" } }), 1900), [info(named)])).toBeNull();
  });

  test("is a further sheet beside practices with our columns, until someone has said which tables they are", () => {
    const ours = table("Practices", ["ID", "Title", "Latitude", "Longitude", ...criteriaSet("DAC-5").criteria.map(({ name }) => name)], [["P-1", "Choir", 51, 4, 2, 3, 1, 4, 2]]);
    expect(offeredTable(readBook([ours], null, 1900), [info(ours)])).toBeNull();
    expect(offeredTable(readBook([ours], null, 1900), [info(ours), info(own)])?.name).toBe("Goda exempel");
    expect(offeredTable(readBook([ours], JSON.stringify({ practiceTable: "Practices" }), 1900), [info(ours), info(own)])).toBeNull();
  });
});
