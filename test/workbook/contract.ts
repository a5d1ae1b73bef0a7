import { cellError, type Cell, type CellValue } from "../../src/core/cell";
import type { TableSpec } from "../../src/core/schema";
import { addressIn } from "../../src/core/table";
import type { EditBatch, SavedFile, Workbook, WorkbookChange } from "../../src/workbook/port";
import { batch, expectCode, expectError, info, settle, table } from "./contractHelpers";
import { contractOfWorkbooksInUse } from "./contractInUse";
import { contractOfPictures } from "./contractPictures";
import type { SeenPicture } from "./seenPictures";

/** A table that the workbook holds before it is opened. */
export interface SeedTable {
  readonly name: string;
  readonly sheet: string;
  /** "range": a plain header row, no Excel table; its name is then the sheet's. */
  readonly kind: "table" | "range";
  /** 1-based sheet row of the header, 0-based column of the first header. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Column position → formula without "=", put in each row; the cell in `rows` is its value. */
  readonly formulas?: Readonly<Record<number, string>>;
  /** A totals row below the rows; "=" starts a formula without a value. */
  readonly totals?: readonly (string | number | null)[];
  /** Rows that a filter of the first column hides, counted from 0: each of the other rows' first cells is text, and kept. */
  readonly filteredOut?: readonly number[];
  /** Cells of the sheet beside the table, by address. */
  readonly beside?: Readonly<Record<string, string | number>>;
  /** Merged areas of the sheet, e.g. "A1:C1". */
  readonly merged?: readonly string[];
  readonly hiddenSheet?: boolean;
  readonly protectedSheet?: boolean;
  /** Pictures that lie on the sheet, each 80 × 40 px. */
  readonly pictures?: readonly { readonly name: string; readonly alt: string; readonly png: Uint8Array }[];
}

export interface Seed {
  readonly tables: readonly SeedTable[];
  readonly date1904?: boolean;
  /** Names of the workbook and what they stand for, e.g. `{ Region: "Cafes!$A$1" }`. */
  readonly names?: Readonly<Record<string, string>>;
  /** Custom XML parts of others. */
  readonly foreignXml?: readonly string[];
}

/** One open workbook under test, and what the adapter's surroundings can do. */
export interface Harness {
  readonly workbook: Workbook;
  /** The same workbook opened anew, by whatever "saved" means for the adapter. */
  reopen(): Promise<Workbook>;
  /** The formula of a cell without "=", by sheet, 1-based row and 0-based column, as the workbook's keeper has it; null for none. */
  formulaAt(sheet: string, row: number, column: number): Promise<string | null>;
  /** Someone else writes a cell of a sheet; absent where nobody else can. */
  remoteEdit?(sheet: string, row: number, column: number, value: CellValue): Promise<void>;
  /** The 1-based rows of a sheet that are hidden. */
  hiddenRows(sheet: string): Promise<readonly number[]>;
  /** The merged areas of a sheet. */
  merged(sheet: string): Promise<readonly string[]>;
  /** The pictures on a sheet, in their order. */
  pictures(sheet: string): Promise<readonly SeenPicture[]>;
  /** The text of every custom XML part that is not ours. */
  foreignXml(): Promise<readonly string[]>;
  /** What someone else does to a table in the open workbook; absent where nobody else can. */
  readonly others?: Others;
  dispose?(): Promise<void>;
}

export interface Others {
  renameTable(name: string, to: string): void;
  /** Cuts a table and pastes it with this upper-left cell. */
  moveTable(name: string, to: string): void;
  deleteTable(name: string): void;
  sortTable(name: string, column: string, order: "ascending" | "descending"): void;
  /** Inserts a sheet row above this 1-based row. */
  insertRow(sheet: string, at: number): void;
}

const CAFES: SeedTable = {
  name: "Cafes", sheet: "Cafés of 2024", kind: "table", headerRow: 1, firstColumn: 0,
  headers: ["Code", "Title", "Rating", "Open", "Note"],
  rows: [
    ["007", "Language café", 3, true, "first"],
    ["P-08", "Sport für alle", 1.25, false, null],
    ["P-09", "=SUM(A1)", null, null, "third"],
    ["P-10", "Учим язык 漢字 🌍", cellError("#REF!"), true, "a\nb"],
  ],
};

/** Starts at C5, beside notes: a table need not stand in the corner. */
const ODD: SeedTable = {
  name: "OddPlace", sheet: "Odd", kind: "table", headerRow: 5, firstColumn: 2,
  headers: ["Name", "Value"], rows: [["alpha", 11], ["beta", 22]],
};

const PLAIN: SeedTable = {
  name: "Plain", sheet: "Plain", kind: "range", headerRow: 3, firstColumn: 1,
  headers: ["Title", "Place", "Score"], rows: [["Choir", "Malmö", 41], ["Garden", "Gent", 42]],
};

/** A sheet as people make them: a title, a note, groups over the names, each group merged across and each other name merged downwards. */
const GROUPED: SeedTable = {
  name: "Goda exempel", sheet: "Goda exempel", kind: "range", headerRow: 2, firstColumn: 1,
  headers: ["Goda exempel 2024", "", "", "", "", ""],
  rows: [
    ["Uppdaterad i mars", null, null, null, null, null],
    ["Nr", "Insats", "Läge", null, "Bedömning", null],
    [null, null, "Lat", "Long", "Relevans\n1–4", "Hållbarhet"],
    [1, "Språkkafé", 55.6, 13.02, 3, 2],
    [2, "Odling", 59.3, 18.07, 4, null],
  ],
};

const COMPUTED: SeedTable = {
  name: "Computed", sheet: "Computed", kind: "table", headerRow: 1, firstColumn: 0,
  headers: ["Rating", "Score", "Doubled"], rows: [[2, 33.5, 4], [3, 66.25, 6]], formulas: { 2: "A2*2" },
};

const SPECS: readonly TableSpec[] = [
  {
    name: "Places", sheet: "Places to go",
    columns: [
      { name: "ID", type: "id", width: 9, help: "A short code." },
      { name: "Status", type: "choice", width: 12, choices: ["planned", "running"] },
      { name: "Relevance", type: "rating", width: 10, scale: { worst: 1, best: 4 } },
      { name: "Since", type: "date", width: 12 },
      { name: "Why", type: "long text", width: 40, computed: true },
    ],
    rows: [["001", "running", 3, 44197, "strong on <relevance> & co"], ["002", "planned", "n/a", null, null]],
  },
  { name: "Empty", sheet: "Empty one", columns: [{ name: "Code", type: "id", width: 10 }, { name: "Value", type: "number", width: 10 }], rows: [] },
];

/** What every adapter of the workbook port must do. `make` opens a workbook that holds the seed's tables. */
export function workbookContract(name: string, make: (seed: Seed) => Promise<Harness>): void {
  describe(`workbook contract: ${name}`, () => {
    let harness: Harness | null = null;
    const open = async (...tables: readonly SeedTable[]): Promise<Harness> => {
      harness = await make({ tables });
      return harness;
    };
    afterEach(async () => {
      await harness?.dispose?.();
      harness = null;
    });

    contractOfWorkbooksInUse(async (seed) => {
      harness = await make(seed);
      return harness;
    });
    contractOfPictures(async (seed) => {
      harness = await make(seed);
      return harness;
    });

    describe("list and read", () => {
      test("lists every table with its sheet, kind, headers and row count", async () => {
        const { workbook } = await open(CAFES, ODD);
        expect(await info(workbook, "Cafes")).toMatchObject({ sheet: "Cafés of 2024", kind: "table", headers: CAFES.headers, rowCount: 4 });
        expect(await info(workbook, "OddPlace")).toMatchObject({ sheet: "Odd", kind: "table", headers: ["Name", "Value"], rowCount: 2 });
      });

      test("reads text, numbers, booleans, errors and blanks as what they are", async () => {
        const { workbook } = await open(CAFES);
        expect((await table(workbook, "Cafes")).rows).toEqual(CAFES.rows);
      });

      test("knows where in the sheet a table at an odd place stands", async () => {
        const { workbook } = await open(ODD);
        const odd = await table(workbook, "OddPlace");
        expect([odd.firstRow, odd.firstColumn, addressIn(odd, 1, 1)]).toEqual([6, 2, "D7"]);
      });

      test("finds a plain header row on a sheet without tables", async () => {
        const { workbook } = await open(PLAIN);
        expect(await info(workbook, "Plain")).toMatchObject({ kind: "range", sheet: "Plain", headers: PLAIN.headers, rowCount: 2 });
        const plain = await table(workbook, "Plain");
        expect([plain.firstRow, plain.firstColumn, plain.rows]).toEqual([4, 1, PLAIN.rows]);
      });

      test("finds a header below a title and a note, in two rows, and names each column once", async () => {
        const { workbook } = await open(GROUPED);
        expect(await info(workbook, "Goda exempel")).toMatchObject({ kind: "range", headers: ["Nr", "Insats", "Lat", "Long", "Relevans\n1–4", "Hållbarhet"], rowCount: 2 });
        const grouped = await table(workbook, "Goda exempel");
        expect([grouped.firstRow, grouped.firstColumn, grouped.rows]).toEqual([6, 1, GROUPED.rows.slice(3)]);
      });

      test("reads several tables in the order asked", async () => {
        const { workbook } = await open(CAFES, ODD);
        const ids = [(await info(workbook, "OddPlace")).id, (await info(workbook, "Cafes")).id];
        expect((await workbook.read(ids)).map((t) => t.name)).toEqual(["OddPlace", "Cafes"]);
      });

      test("rejects an unknown table as not found", async () => {
        const { workbook } = await open(ODD);
        await expectCode(workbook.read(["no such table"]), "not-found");
      });

      test("keeps a table's id while the workbook is open", async () => {
        const { workbook } = await open(CAFES);
        const before = (await info(workbook, "Cafes")).id;
        await workbook.apply(batch([{ kind: "cell", table: before, row: 0, column: 1, value: "New name" }]));
        expect((await info(workbook, "Cafes")).id).toBe(before);
      });
    });

    describe("cell edits", () => {
      const values: readonly (readonly [string, CellValue])[] = [
        ["a whole number", 42], ["a fraction", -0.000125], ["a large number", 6.02e23], ["true", true], ["false", false],
        ["text", "Sprachcafé"], ["text that looks like a formula", "=1+1"], ["text that starts with +", "+49 30 1234"],
        ["text that starts with -", "-5"], ["text that starts with @", "@home"], ["leading zeros", "00123"],
        ["text that looks like a date", "3/4"], ["text that looks like a boolean", "TRUE"], ["text that looks like an error", "#N/A"],
        ["markup", "<b>\"R&D\"</b> 'x' ]]>"], ["line breaks", "one\ntwo"], ["unicode", "Ærø 漢字 🌍 עברית"],
        ["text that looks like an escape", "_x0041_"], ["outer spaces", "  two  "], ["an apostrophe in front", "'quoted"],
        ["the longest text a cell holds", "ab".repeat(16_383) + "c"],
      ];
      test.each(values)("writes %s and reads the same back, now and after opening again", async (_, value) => {
        const { workbook, reopen } = await open(CAFES);
        const { id } = await info(workbook, "Cafes");
        await workbook.apply(batch([{ kind: "cell", table: id, row: 1, column: 4, value }]));
        expect((await table(workbook, "Cafes")).rows[1]?.[4]).toBe(value);
        expect((await table(await reopen(), "Cafes")).rows[1]?.[4]).toBe(value);
      });

      test("clears a cell with null, and with an empty text", async () => {
        const { workbook, reopen } = await open(CAFES);
        const { id } = await info(workbook, "Cafes");
        const receipt = await workbook.apply(batch([
          { kind: "cell", table: id, row: 0, column: 2, value: null }, { kind: "cell", table: id, row: 0, column: 4, value: "" },
        ]));
        expect(receipt).toMatchObject({ cellsChanged: 2, rowsAdded: 0, tablesCreated: [] });
        for (const book of [workbook, await reopen()]) {
          expect((await table(book, "Cafes")).rows[0]).toEqual(["007", "Language café", null, true, null]);
        }
      });

      test("replaces an error value", async () => {
        const { workbook } = await open(CAFES);
        const { id } = await info(workbook, "Cafes");
        await workbook.apply(batch([{ kind: "cell", table: id, row: 3, column: 2, value: 2 }]));
        expect((await table(workbook, "Cafes")).rows[3]?.[2]).toBe(2);
      });

      test("writes into a table at an odd place and into a plain range, and nowhere else", async () => {
        const { workbook, reopen } = await open(ODD, PLAIN);
        const odd = (await info(workbook, "OddPlace")).id;
        const plain = (await info(workbook, "Plain")).id;
        await workbook.apply(batch([
          { kind: "cell", table: odd, row: 1, column: 0, value: "gamma" }, { kind: "cell", table: plain, row: 0, column: 2, value: 77 },
        ]));
        const again = await reopen();
        expect((await table(again, "OddPlace")).rows).toEqual([["alpha", 11], ["gamma", 22]]);
        expect((await table(again, "Plain")).rows).toEqual([["Choir", "Malmö", 77], ["Garden", "Gent", 42]]);
      });

      test("writes below a header of two rows, takes it back, and leaves titles and header as they are", async () => {
        const { workbook, reopen } = await open(GROUPED);
        const { id } = await info(workbook, "Goda exempel");
        const receipt = await workbook.apply(batch([{ kind: "cell", table: id, row: 1, column: 5, value: 1 }, { kind: "append", table: id, rows: [[3, "Fadder", 62.4, 17.3, 2, 4]] }]));
        const again = await table(await reopen(), "Goda exempel");
        expect([again.headers, again.firstRow]).toEqual([["Nr", "Insats", "Lat", "Long", "Relevans\n1–4", "Hållbarhet"], 6]);
        expect(again.rows).toEqual([[1, "Språkkafé", 55.6, 13.02, 3, 2], [2, "Odling", 59.3, 18.07, 4, 1], [3, "Fadder", 62.4, 17.3, 2, 4]]);
        expect(await receipt.undo()).toEqual({ left: 0 });
        expect((await table(workbook, "Goda exempel")).rows).toEqual(GROUPED.rows.slice(3));
      });

      test("refuses what no cell can hold, and writes nothing", async () => {
        const { workbook } = await open(CAFES);
        const { id } = await info(workbook, "Cafes");
        for (const value of ["x".repeat(32_768), Number.NaN, Number.POSITIVE_INFINITY]) {
          await expectCode(workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 1, value: "half" }, { kind: "cell", table: id, row: 0, column: 4, value }])), "refused-cell");
        }
        expect((await table(workbook, "Cafes")).rows).toEqual(CAFES.rows);
      });

      test("refuses a row or column outside the table, and writes nothing", async () => {
        const { workbook } = await open(CAFES);
        const { id } = await info(workbook, "Cafes");
        for (const [row, column] of [[4, 1], [-1, 1]] as const) {
          await expectError(workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 1, value: "half" }, { kind: "cell", table: id, row, column, value: "out" }])));
        }
        expect((await table(workbook, "Cafes")).rows).toEqual(CAFES.rows);
      });
    });

    describe("computed cells", () => {
      test("replaces a value, leaves a formula of someone else alone", async () => {
        const { workbook, reopen } = await open(COMPUTED);
        const { id } = await info(workbook, "Computed");
        await workbook.apply(batch([
          { kind: "computed", table: id, row: 0, column: 1, value: 91.5 }, { kind: "computed", table: id, row: 0, column: 2, value: 99 },
        ]));
        for (const book of [workbook, await reopen()]) expect((await table(book, "Computed")).rows[0]).toEqual([2, 91.5, 4]);
      });
    });

    describe("whole columns", () => {
      const SHEET = "Computed";
      const SCORED = "IF(ISNUMBER(Computed[[#This Row],[Rating]]),Computed[[#This Row],[Rating]]*25,\"\")";
      const fill = (id: string, column: number, formula: string | null, values: readonly CellValue[]): EditBatch["edits"][number] =>
        ({ kind: "column", table: id, column, fill: formula === null ? { kind: "values", values } : { kind: "formula", formula: `=${formula}`, values } });

      test("take one formula for every row, and show it as theirs", async () => {
        const made = await open(COMPUTED);
        const { id } = await info(made.workbook, "Computed");
        const receipt = await made.workbook.apply(batch([fill(id, 1, SCORED, [50, 75])]));
        expect(receipt.cellsChanged).toBe(2);
        expect(await made.workbook.columnFormulas(id)).toEqual([null, `=${SCORED}`, "=A2*2"]);
        expect([await made.formulaAt(SHEET, 2, 1), await made.formulaAt(SHEET, 3, 1)]).toEqual([SCORED, SCORED]);
        const again = await made.reopen();
        expect(await again.columnFormulas((await info(again, "Computed")).id)).toEqual([null, `=${SCORED}`, "=A2*2"]);
      });

      test("take values in a formula's place", async () => {
        const made = await open(COMPUTED);
        const { id } = await info(made.workbook, "Computed");
        await made.workbook.apply(batch([fill(id, 2, null, [4.5, null])]));
        for (const book of [made.workbook, await made.reopen()]) {
          expect((await table(book, "Computed")).rows.map((row) => row[2])).toEqual([4.5, null]);
          expect(await book.columnFormulas((await info(book, "Computed")).id)).toEqual([null, null, null]);
        }
        expect(await made.formulaAt(SHEET, 2, 2)).toBeNull();
      });

      test("are as they were after undo: values, and formulas", async () => {
        const made = await open(COMPUTED);
        const { id } = await info(made.workbook, "Computed");
        const receipt = await made.workbook.apply(batch([fill(id, 1, SCORED, [50, 75]), fill(id, 2, null, [8.5, 9.5])]));
        expect(await receipt.undo()).toEqual({ left: 0 });
        expect(await made.workbook.columnFormulas(id)).toEqual([null, null, "=A2*2"]);
        expect((await table(await made.reopen(), "Computed")).rows.map((row) => row[1])).toEqual([33.5, 66.25]);
        expect(await made.formulaAt(SHEET, 3, 1)).toBeNull();
        expect(await made.formulaAt(SHEET, 2, 2)).toBe("A2*2");
      });

      test("keep what someone has typed over since, when the rest is undone", async () => {
        const made = await open(COMPUTED);
        const { id } = await info(made.workbook, "Computed");
        const receipt = await made.workbook.apply(batch([fill(id, 1, SCORED, [50, 75])]));
        await made.workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 1, value: 12.5 }]));
        expect(await receipt.undo()).toEqual({ left: 1 });
        expect((await table(made.workbook, "Computed")).rows.map((row) => row[1])).toEqual([12.5, 66.25]);
      });

      test("are refused whole when the table has other rows, or no such column, or is no Excel table", async () => {
        const { workbook } = await open(COMPUTED, PLAIN);
        const { id } = await info(workbook, "Computed");
        const plain = (await info(workbook, "Plain")).id;
        await expectCode(workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 0, value: 1.5 }, fill(id, 1, SCORED, [50])])), "moved");
        await expectError(workbook.apply(batch([fill(id, 3, SCORED, [50, 75])])));
        await expectCode(workbook.apply(batch([fill(plain, 2, "1+1", [2, 2])])), "refused-cell");
        expect((await table(workbook, "Computed")).rows.map((row) => row.slice(0, 2))).toEqual([[2, 33.5], [3, 66.25]]);
      });

      test("with a plain formula of ours keep it when a computed value is refreshed", async () => {
        const made = await open(COMPUTED);
        const { id } = await info(made.workbook, "Computed");
        const ours = "SUMPRODUCT(1*(MID(1/2,2,1)=Computed[[#This Row],[Rating]]))";
        await made.workbook.apply(batch([fill(id, 1, ours, [0, 0])]));
        await made.workbook.apply(batch([{ kind: "computed", table: id, row: 1, column: 1, value: 88 }]));
        expect(await made.formulaAt(SHEET, 3, 1)).toBe(ours);
        if (made.workbook.saving.kind === "file") expect((await table(await made.reopen(), "Computed")).rows[1]?.[1]).toBe(88);
      });
    });

    describe("guards", () => {
      test("writes when the guarded cells hold what was read, whatever their kind", async () => {
        const { workbook } = await open(CAFES);
        const { id } = await info(workbook, "Cafes");
        const guards = CAFES.rows[3]?.map((cell, column) => ({ table: id, row: 3, column, cell })) ?? [];
        await workbook.apply({ ...batch([{ kind: "cell", table: id, row: 3, column: 4, value: "written" }]), guards });
        expect((await table(workbook, "Cafes")).rows[3]?.[4]).toBe("written");
      });

      test.each<readonly [string, Cell]>([["another text", "P-08x"], ["blank", null], ["a number", 8]])("writes nothing when a guarded cell was read as %s", async (_, cell) => {
        const { workbook } = await open(CAFES);
        const { id } = await info(workbook, "Cafes");
        const edits: EditBatch["edits"] = [{ kind: "cell", table: id, row: 1, column: 4, value: "lost" }, { kind: "append", table: id, rows: [["n", "n", 1, true, "n"]] }];
        await expectCode(workbook.apply({ ...batch(edits), guards: [{ table: id, row: 1, column: 0, cell }] }), "moved");
        expect((await table(workbook, "Cafes")).rows).toEqual(CAFES.rows);
      });
    });

    describe("appended rows", () => {
      test("stand at the table's end, in order, and survive opening again", async () => {
        const { workbook, reopen } = await open(ODD, CAFES);
        const { id } = await info(workbook, "OddPlace");
        const receipt = await workbook.apply(batch([{ kind: "append", table: id, rows: [["gamma", 33], ["=delta", null]] }]));
        expect(receipt.rowsAdded).toBe(2);
        for (const book of [workbook, await reopen()]) {
          expect((await info(book, "OddPlace")).rowCount).toBe(4);
          expect((await table(book, "OddPlace")).rows).toEqual([["alpha", 11], ["beta", 22], ["gamma", 33], ["=delta", null]]);
        }
      });

      test("can be added to a plain range", async () => {
        const { workbook, reopen } = await open(PLAIN);
        const { id } = await info(workbook, "Plain");
        await workbook.apply(batch([{ kind: "append", table: id, rows: [["Library", "Bari", 43]] }]));
        expect((await table(await reopen(), "Plain")).rows[2]).toEqual(["Library", "Bari", 43]);
      });

      test("can be edited by the next batch", async () => {
        const { workbook } = await open(ODD);
        const { id } = await info(workbook, "OddPlace");
        await workbook.apply(batch([{ kind: "append", table: id, rows: [["gamma", 33]] }]));
        await workbook.apply(batch([{ kind: "cell", table: id, row: 2, column: 1, value: 34 }]));
        expect((await table(workbook, "OddPlace")).rows[2]).toEqual(["gamma", 34]);
      });

      test("are refused when they are not as wide as the table", async () => {
        const { workbook } = await open(ODD);
        const { id } = await info(workbook, "OddPlace");
        await expectCode(workbook.apply(batch([{ kind: "append", table: id, rows: [["narrow"]] }])), "refused-cell");
        expect((await info(workbook, "OddPlace")).rowCount).toBe(2);
      });
    });

    describe("undo", () => {
      test("puts back every kind of content", async () => {
        const { workbook, reopen } = await open(CAFES);
        const { id } = await info(workbook, "Cafes");
        const edits = CAFES.rows.flatMap((cells, row) => cells.map((_, column) => ({ kind: "cell", table: id, row, column, value: `new ${row} ${column}` } as const)));
        const receipt = await workbook.apply(batch(edits));
        expect(await receipt.undo()).toEqual({ left: 0 });
        for (const book of [workbook, await reopen()]) expect((await table(book, "Cafes")).rows).toEqual(CAFES.rows);
      });

      test("leaves and counts a cell that was changed since", async () => {
        const { workbook } = await open(CAFES);
        const { id } = await info(workbook, "Cafes");
        const receipt = await workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 1, value: "mine" }, { kind: "cell", table: id, row: 0, column: 2, value: 4 }]));
        await workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 1, value: "theirs" }]));
        expect(await receipt.undo()).toEqual({ left: 1 });
        expect((await table(workbook, "Cafes")).rows[0]?.slice(1, 3)).toEqual(["theirs", 3]);
      });

      test("takes appended rows away again", async () => {
        const { workbook, reopen } = await open(ODD);
        const { id } = await info(workbook, "OddPlace");
        const receipt = await workbook.apply(batch([{ kind: "append", table: id, rows: [["gamma", 33], ["delta", 44]] }]));
        expect(await receipt.undo()).toEqual({ left: 0 });
        for (const book of [workbook, await reopen()]) expect((await table(book, "OddPlace")).rows).toEqual(ODD.rows);
      });

      test("of the last batch first leads back to the beginning", async () => {
        const { workbook } = await open(ODD);
        const { id } = await info(workbook, "OddPlace");
        const first = await workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 1, value: 12 }]));
        const second = await workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 1, value: 13 }, { kind: "append", table: id, rows: [["gamma", 33]] }]));
        await second.undo();
        expect((await table(workbook, "OddPlace")).rows).toEqual([["alpha", 12], ["beta", 22]]);
        await first.undo();
        expect((await table(workbook, "OddPlace")).rows).toEqual(ODD.rows);
      });
    });

    describe("created tables", () => {
      test("stand on their own sheets with their rows, an empty one with one blank row", async () => {
        const { workbook, reopen } = await open(CAFES);
        const receipt = await workbook.createTables(SPECS);
        expect(receipt.tablesCreated).toEqual(["Places", "Empty"]);
        for (const book of [workbook, await reopen()]) {
          expect(await info(book, "Places")).toMatchObject({ sheet: "Places to go", kind: "table", headers: ["ID", "Status", "Relevance", "Since", "Why"], rowCount: 2 });
          expect((await table(book, "Places")).rows).toEqual(SPECS[0]?.rows);
          expect((await table(book, "Empty")).rows).toEqual([[null, null]]);
          expect((await table(book, "Cafes")).rows).toEqual(CAFES.rows);
        }
      });

      test("take edits and rows like any other", async () => {
        const { workbook, reopen } = await open(CAFES);
        await workbook.createTables(SPECS);
        const { id } = await info(workbook, "Places");
        await workbook.apply(batch([{ kind: "cell", table: id, row: 1, column: 2, value: 4 }, { kind: "append", table: id, rows: [["003", "running", 2, 44198, "x"]] }]));
        expect((await table(await reopen(), "Places")).rows.map((row) => row.slice(0, 3))).toEqual([["001", "running", 3], ["002", "planned", 4], ["003", "running", 2]]);
      });

      test("are refused when a name is taken, and then none is created", async () => {
        const { workbook } = await open(CAFES);
        const taken: TableSpec = { name: "cafes", sheet: "Another", columns: [{ name: "A", type: "text", width: 9 }], rows: [] };
        await expectCode(workbook.createTables([...SPECS, taken]), "name-taken");
        await expectCode(workbook.createTables([...SPECS, { ...taken, name: "Free", sheet: "Cafés of 2024" }]), "name-taken");
        expect((await workbook.list()).map((t) => t.name)).toEqual(["Cafes"]);
      });

      test("go away again by undo", async () => {
        const { workbook, reopen } = await open(CAFES);
        const receipt = await workbook.createTables(SPECS);
        expect(await receipt.undo()).toEqual({ left: 0 });
        for (const book of [workbook, await reopen()]) expect((await book.list()).map((t) => t.name)).toEqual(["Cafes"]);
      });

      test("stay when someone has worked in them", async () => {
        const { workbook } = await open(CAFES);
        const receipt = await workbook.createTables(SPECS);
        const { id } = await info(workbook, "Places");
        await workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 4, value: "mine now" }]));
        expect((await receipt.undo()).left).toBeGreaterThan(0);
        expect((await table(workbook, "Places")).rows[0]?.[4]).toBe("mine now");
      });
    });

    describe("settings", () => {
      test("are null in a workbook that has none", async () => {
        const { workbook } = await open(CAFES);
        expect(await workbook.readSettings()).toBeNull();
      });

      test.each(['{"version":1,"language":"en"}', '{"columns":{"Titel & <mehr>":"é漢🌍 \\" ]]> \\u0007"}}'])("come back as they were written: %s", async (json) => {
        const { workbook, reopen } = await open(CAFES);
        await workbook.writeSettings(json);
        for (const book of [workbook, await reopen()]) expect(await book.readSettings()).toBe(json);
      });

      test("are replaced, not doubled, when they are written again", async () => {
        const { workbook, reopen } = await open(CAFES);
        await workbook.writeSettings('{"first":1}');
        await workbook.writeSettings('{"second":2}');
        expect(await (await reopen()).readSettings()).toBe('{"second":2}');
      });

      test("live beside created tables and outlive their undo", async () => {
        const { workbook, reopen } = await open(CAFES);
        const receipt = await workbook.createTables(SPECS);
        await workbook.writeSettings('{"kept":3}');
        await receipt.undo();
        expect(await (await reopen()).readSettings()).toBe('{"kept":3}');
      });
    });

    describe("changes", () => {
      test("of our own are told as ours until one stops listening", async () => {
        const { workbook } = await open(CAFES);
        const { id } = await info(workbook, "Cafes");
        const heard: WorkbookChange[] = [];
        const stop = workbook.onChange((change) => heard.push(change));
        await workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 1, value: "a" }]));
        await settle();
        expect(heard.length).toBeGreaterThan(0);
        expect(heard.every((change) => change.origin === "cairn" && (change.tables.length === 0 || change.tables.includes(id)))).toBe(true);
        stop();
        const before = heard.length;
        await workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 1, value: "b" }]));
        await settle();
        expect(heard).toHaveLength(before);
      });

      test("of others arrive as theirs, and guards notice them", async () => {
        const made = await open(CAFES);
        if (made.remoteEdit === undefined) return; // nobody else can write to a file in memory
        const { id } = await info(made.workbook, "Cafes");
        const heard: WorkbookChange[] = [];
        made.workbook.onChange((change) => heard.push(change));
        await made.remoteEdit("Cafés of 2024", 2, 0, "taken over");
        await settle();
        expect(heard.map((change) => change.origin)).toContain("remote");
        expect((await table(made.workbook, "Cafes")).rows[0]?.[0]).toBe("taken over");
        const late = { ...batch([{ kind: "cell", table: id, row: 0, column: 1, value: "late" }]), guards: [{ table: id, row: 0, column: 0, cell: "007" }] };
        await expectCode(made.workbook.apply(late), "moved");
      });
    });
  });
}

/** The whole file of a workbook that lives in one. */
export function savedFile(workbook: Workbook): Promise<SavedFile> {
  if (workbook.saving.kind !== "file") throw new Error("This workbook does not live in a file.");
  return workbook.saving.bytes();
}
