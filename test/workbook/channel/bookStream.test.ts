import fc from "fast-check";
import { readBook } from "../../../src/core/book";
import { cellError } from "../../../src/core/cell";
import type { Cell } from "../../../src/core/cell";
import { runSteps } from "../../../src/core/steps";
import type { Table } from "../../../src/core/table";
import { readBookBegin, readBookEnd, readBookRows } from "../../../src/workbook/channel/bookMessages";
import type { BookState, BookTells } from "../../../src/workbook/channel/bookMessages";
import { bookReceiver } from "../../../src/workbook/channel/bookReceiver";
import type { ReceivedBook } from "../../../src/workbook/channel/bookReceiver";
import { bookSender } from "../../../src/workbook/channel/bookSender";
import { rowPatch } from "../../../src/workbook/channel/rowPatch";
import { until } from "./pairOfWires";

type Row = readonly Cell[];
const HEADERS = ["ID", "Title", "Latitude", "Longitude", "Relevance", "Impact"];

function practices(rows: readonly Row[], name = "Practices"): Table {
  return { id: "p", name, sheet: name, firstRow: 2, firstColumn: 0, headers: HEADERS, rows };
}

function bookOf(rows: readonly Row[], others: readonly Table[] = []): BookState {
  return { name: "Practices.xlsx", tables: [practices(rows), ...others], settingsJson: null, dateSystem: 1900, shown: "p" };
}

/** A sender and a receiver with a line between them that turns everything into JSON and back. */
function stream() {
  const books: ReceivedBook[] = [];
  const said: { readonly name: keyof BookTells; readonly json: string }[] = [];
  const asked: string[] = [];
  const receiver = bookReceiver((book) => books.push(book), (why) => { asked.push(why); sender.again(); });
  let broken = false;
  const sender = bookSender(async (name, body) => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (broken) throw new Error("the line is gone");
    const json = JSON.stringify(body);
    said.push({ name, json });
    const value: unknown = JSON.parse(json);
    if (name === "bookBegin") receiver.begin(known(readBookBegin(value)));
    else if (name === "bookRows") receiver.rows(known(readBookRows(value)));
    else receiver.end(known(readBookEnd(value)));
  });
  return {
    sender, receiver, books, said, asked, break: (now: boolean) => { broken = now; },
    arrives: async (state: BookState) => {
      const before = books.length;
      sender.show(state);
      await until(() => books.length > before && books.at(-1)?.whole === true);
      return books.at(-1);
    },
  };
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not a message");
  return value;
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ maxLength: 6 }), fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0 || 0.5), fc.boolean(), fc.constant(null), fc.constant(cellError("#N/A")),
);
const row: fc.Arbitrary<Row> = fc.array(cell, { minLength: HEADERS.length, maxLength: HEADERS.length });
const edit = fc.oneof(
  fc.record({ kind: fc.constant("edit" as const), at: fc.nat(), row }),
  fc.record({ kind: fc.constant("insert" as const), at: fc.nat(), rows: fc.array(row, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("delete" as const), at: fc.nat(), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant("sort" as const), column: fc.nat(HEADERS.length - 1) }),
  fc.record({ kind: fc.constant("copy" as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant("move" as const), firstRow: fc.integer({ min: 2, max: 9 }) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(rows: readonly Row[], doing: Edit): readonly Row[] {
  const at = "at" in doing ? doing.at % (rows.length + 1) : 0;
  switch (doing.kind) {
    case "edit": return rows.map((each, index) => index === at ? doing.row : each);
    case "insert": return [...rows.slice(0, at), ...doing.rows, ...rows.slice(at)];
    case "delete": return rows.filter((_, index) => index < at || index >= at + doing.count);
    case "sort": return [...rows].sort((a, b) => String(a[doing.column]) < String(b[doing.column]) ? -1 : 1);
    case "copy": return rows.length === 0 ? rows : [...rows.slice(0, doing.to % rows.length), rows[at % rows.length] ?? [], ...rows.slice(doing.to % rows.length)];
    case "move": return rows;
  }
}

test("rows put together from a patch are the rows, whatever was done", () => {
  fc.assert(fc.property(fc.array(row, { maxLength: 12 }), fc.array(edit, { maxLength: 6 }), (start, edits) => {
    // A host gives fresh arrays each time it is asked, so that nothing is known by identity.
    const now = edits.reduce(edited, start).map((each) => [...each]);
    const made = runSteps(rowPatch(start, now)).flatMap((piece) => piece.kind === "keep" ? start.slice(piece.from, piece.from + piece.count) : now.slice(piece.from, piece.to));
    expect(made).toEqual(now);
  }), { numRuns: 400 });
});

test("any sequence of edits, inserts, deletes and sorts gives the book that a whole snapshot gives", async () => {
  await fc.assert(fc.asyncProperty(fc.array(row, { maxLength: 8 }), fc.array(edit, { maxLength: 5 }), async (start, edits) => {
    const line = stream();
    let rows: readonly Row[] = start;
    let before = readBook([], null, 1900);
    await line.arrives(bookOf(rows));
    for (const doing of edits) {
      rows = edited(rows, doing).map((each) => [...each]);
      const table = { ...practices(rows), firstRow: doing.kind === "move" ? doing.firstRow : 2 };
      const state = { ...bookOf([]), tables: [table] };
      const got = await line.arrives(state);
      const book = readBook(got?.tables ?? [], got?.settingsJson ?? null, 1900, before);
      expect(got?.tables).toEqual(state.tables);
      expect(book).toEqual(readBook(JSON.parse(JSON.stringify(state.tables)) as readonly Table[], null, 1900));
      before = book;
    }
    expect(line.asked).toEqual([]);
    line.sender.close();
  }), { numRuns: 60 });
}, 30_000);

const many = (count: number): Row[] => Array.from({ length: count }, (_, at) => [`P-${at}`, `Practice number ${at}`, 50 + at / 1e5, at / 1e4, 1 + at % 4, 2]);
const isRowsOf = (json: string): number => (JSON.parse(json) as BookTells["bookRows"]).pieces.reduce((sum, piece) => sum + ("rows" in piece ? piece.rows.length : 0), 0);

test.each([
  ["an edit", (rows: readonly Row[]) => rows.map((each, at) => at === 1_234 ? ["P-1234", "Renamed", null, null, 3, 4] : [...each]), 1],
  ["a row inserted at the top", (rows: readonly Row[]) => [["new", "New", 1, 2, 3, 4], ...rows.map((each) => [...each])], 1],
  ["rows deleted", (rows: readonly Row[]) => rows.filter((_, at) => at % 700 !== 5).map((each) => [...each]), 0],
  ["a sort", (rows: readonly Row[]) => [...rows].reverse().map((each) => [...each]), 0],
] as const)("after %s only what changed travels", async (_, change, travel) => {
  const line = stream();
  const rows = many(3_000);
  await line.arrives(bookOf(rows));
  const from = line.said.length;
  const now = change(rows);
  const got = await line.arrives(bookOf(now));
  expect(got?.tables[0]?.rows).toEqual(now);
  const sent = line.said.slice(from).filter(({ name }) => name === "bookRows");
  expect(sent.reduce((sum, { json }) => sum + isRowsOf(json), 0)).toBe(travel);
});

test("a book that is as it was does not travel; unchanged tables and rows stay the same objects", async () => {
  const line = stream();
  const ratings: Table = { id: "r", name: "Ratings", sheet: "Ratings", firstRow: 5, firstColumn: 1, headers: ["Rater"], rows: [["AB"], ["CD"]] };
  const rows = many(40);
  const state = bookOf(rows, [ratings]);
  const first = await line.arrives(state);
  const count = line.said.length;
  line.sender.show({ ...state });
  const second = await line.arrives(bookOf(rows.map((each, at) => at === 7 ? ["P-7", "Other", 1, 2, 3, 4] : each), [ratings]));
  expect(line.said.filter(({ name }) => name === "bookBegin")).toHaveLength(2);
  expect(line.said.length).toBeGreaterThan(count);
  expect(second?.tables[1]).toBe(first?.tables[1]);
  expect(second?.tables[0]?.rows[6]).toBe(first?.tables[0]?.rows[6]);
});

test("the first practices are there before all are, with small tables complete and an honest count", async () => {
  const line = stream();
  const criteria: Table = { id: "c", name: "Criteria", sheet: "Criteria", firstRow: 2, firstColumn: 0, headers: ["Criterion"], rows: [["Relevance"]] };
  const long: Table = { id: "l", name: "Snapshots", sheet: "Snapshots", firstRow: 2, firstColumn: 0, headers: ["Title"], rows: Array.from({ length: 2_500 }, (_, at) => [`Old ${at}`]) };
  await line.arrives({ ...bookOf(many(20_000), [long, criteria]) });
  const partial = line.books.filter(({ whole }) => !whole);
  expect(partial.length).toBeGreaterThan(0);
  expect(partial.length).toBeLessThan(6);
  for (const book of partial) {
    expect(book.tables.map(({ id }) => id)).toEqual(["p", "c"]);
    expect(book.tables[0]?.rows).toHaveLength(book.rowsHere);
    expect(book.rowsOf).toBe(20_000);
  }
  expect(line.books.at(-1)).toMatchObject({ whole: true, rowsHere: 20_000 });
});

test("a version that does not follow asks for the whole by itself, and nothing of it is shown", async () => {
  const line = stream();
  await line.arrives(bookOf(many(9)));
  line.receiver.begin({ ...bookOf([]), tables: [], version: 77, base: 76 });
  line.receiver.rows({ version: 77, table: 0, pieces: [] });
  await until(() => line.books.length === 2);
  expect(line.asked).toHaveLength(1);
  expect(line.books.at(-1)?.tables).toEqual([practices(many(9))]);
  expect(line.said.filter(({ name, json }) => name === "bookBegin" && json.includes('"base":null'))).toHaveLength(2);
});

test.each([
  [{ version: 5, table: 0, pieces: [{ keep: [3, 9] }] }], [{ version: 5, table: 4, pieces: [] }], [{ version: 5, table: 0, pieces: [{ rows: [[1], [2], [3], [4]] }] }],
])("rows that cannot be (%j) ask for the whole", (body) => {
  const asked: string[] = [];
  const receiver = bookReceiver(() => { throw new Error("shown"); }, (why) => asked.push(why));
  receiver.begin({ ...bookOf([]), tables: [{ ...practices([]), rowCount: 2 }], version: 5, base: null });
  receiver.rows(body);
  receiver.end({ version: 5 });
  expect(asked).toHaveLength(1);
});

test("a line that broke in the middle goes on with the whole, once someone is there again", async () => {
  const line = stream();
  line.sender.show(bookOf(many(25_000)));
  await until(() => line.said.length >= 2);
  line.break(true);
  await new Promise((resolve) => setTimeout(resolve, 20));
  line.break(false);
  line.sender.show(bookOf(many(11)));
  line.sender.again();
  await until(() => line.books.at(-1)?.whole === true);
  expect(line.books.at(-1)?.tables).toEqual([practices(many(11))]);
});

test("while a book is on its way only the newest of the others follows", async () => {
  const line = stream();
  line.sender.show(bookOf(many(4)));
  line.sender.show(bookOf(many(6)));
  line.sender.show(bookOf(many(8)));
  await until(() => line.books.at(-1)?.rowsHere === 8);
  expect(line.books.map(({ rowsHere }) => rowsHere)).toEqual([4, 8]);
});

test.each([
  [{ version: 1, table: 0, pieces: [{ keep: [1] }] }], [{ version: 1, table: 0, pieces: [{ rows: [{}] }] }], [{ version: 1, table: 0, pieces: [{ rows: [[{ kind: "error", code: "#NOPE!" }]] }] }],
  [{ version: -1, table: 0, pieces: [] }], [null], ["x"],
])("rows that are not cells (%j) are no message", (body) => {
  expect(readBookRows(body)).toBeUndefined();
});

test.each([[{}], [{ ...bookOf([]), tables: [{ id: "p" }], version: 1, base: null }], [{ ...bookOf([]), tables: [], version: 1, base: null, dateSystem: 1901 }]])("a beginning that is none (%j) is no message", (body) => {
  expect(readBookBegin(body)).toBeUndefined();
});
