import { CELL_ERRORS, cellError } from "../../src/core/cell";
import type { TableSpec } from "../../src/core/schema";
import type { Harness, Seed, SeedTable } from "./contract";
import { batch, expectCode, expectError, info, table } from "./contractHelpers";

const VISITS: SeedTable = {
  name: "Visits", sheet: "Visits", kind: "table", headerRow: 1, firstColumn: 0, headers: ["Place", "Count", "Note"],
  rows: [["Bari", 5, "a"], ["Cork", 6, "b"], ["Dole", 7, null], ["Enna", 8, "d"]],
};
const WITH_TOTALS: SeedTable = { ...VISITS, totals: ["Total", "=SUBTOTAL(109,Visits[Count])", null] };
const FILTERED: SeedTable = { ...VISITS, filteredOut: [1, 2] };
const TITLED: SeedTable = { ...VISITS, headerRow: 4, beside: { A1: "Visits of the year", A2: 2024 }, merged: ["A1:C1", "A2:B3"] };
const LOCKED: SeedTable = { ...VISITS, name: "Locked", sheet: "Locked", protectedSheet: true };
const DOUBLED: SeedTable = {
  name: "Doubled", sheet: "Doubled", kind: "table", headerRow: 1, firstColumn: 0, headers: ["Count", "Twice"],
  rows: [[9, 18], [10, 20]], formulas: { 1: "Doubled[[#This Row],[Count]]*2" },
};
const FOREIGN = ["<plan xmlns=\"urn:example:plan\"><step n=\"1\">\u00e9 &amp; \u6f22</step></plan>", "<ink xmlns=\"urn:example:ink\"/>"];

const spec = (name: string, sheet: string): TableSpec => ({ name, sheet, columns: [{ name: "Code", type: "text", width: 9 }], rows: [["c-1"]] });

/** Workbooks as people have them: filtered, merged, protected, half hidden, with parts of others in them, and changed by others meanwhile. */
export function contractOfWorkbooksInUse(make: (seed: Seed) => Promise<Harness>): void {
  const open = (...tables: readonly SeedTable[]): Promise<Harness> => make({ tables });

  describe("hidden things", () => {
    test("a table on a hidden sheet is listed, read and written like any other", async () => {
      const { workbook, reopen } = await open(VISITS, { ...DOUBLED, hiddenSheet: true });
      const { id } = await info(workbook, "Doubled");
      await workbook.apply(batch([{ kind: "cell", table: id, row: 1, column: 0, value: 11 }]));
      expect((await table(await reopen(), "Doubled")).rows.map((row) => row[0])).toEqual([9, 11]);
    });

    test("a header row on a hidden sheet is not taken for a table", async () => {
      const { workbook } = await open(VISITS, { ...VISITS, name: "Away", sheet: "Away", kind: "range", hiddenSheet: true });
      expect((await workbook.list()).map((one) => one.name)).toEqual(["Visits"]);
    });

    test("rows that a filter hides are read, written and undone, and stay hidden", async () => {
      const made = await open(FILTERED);
      const { id } = await info(made.workbook, "Visits");
      expect((await table(made.workbook, "Visits")).rows).toEqual(FILTERED.rows);
      const receipt = await made.workbook.apply(batch([{ kind: "cell", table: id, row: 1, column: 1, value: 66 }, { kind: "cell", table: id, row: 3, column: 1, value: 88 }]));
      expect((await table(await made.reopen(), "Visits")).rows.map((row) => row[1])).toEqual([5, 66, 7, 88]);
      expect(await made.hiddenRows("Visits")).toEqual([3, 4]);
      await receipt.undo();
      expect((await table(made.workbook, "Visits")).rows).toEqual(FILTERED.rows);
      expect(await made.hiddenRows("Visits")).toEqual([3, 4]);
    });

    test("rows can be added to a filtered table, none lost", async () => {
      const made = await open(FILTERED);
      const { id } = await info(made.workbook, "Visits");
      const receipt = await made.workbook.apply(batch([{ kind: "append", table: id, rows: [["Faro", 12, "e"]] }]));
      expect((await table(await made.reopen(), "Visits")).rows).toEqual([...FILTERED.rows, ["Faro", 12, "e"]]);
      await receipt.undo();
      expect((await table(await made.reopen(), "Visits")).rows).toEqual(FILTERED.rows);
      expect(await made.hiddenRows("Visits")).toEqual([3, 4]);
    });
  });

  describe("totals and calculated columns", () => {
    test("a totals row is no data row, keeps its formula, and no row is added past it", async () => {
      const made = await open(WITH_TOTALS);
      const { id, rowCount } = await info(made.workbook, "Visits");
      expect(rowCount).toBe(4);
      expect((await table(made.workbook, "Visits")).rows).toEqual(VISITS.rows);
      await made.workbook.apply(batch([{ kind: "cell", table: id, row: 3, column: 2, value: "last" }]));
      await expectCode(made.workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 2, value: "half" }, { kind: "append", table: id, rows: [["Faro", 12, "e"]] }])), "refused-cell");
      const again = await made.reopen();
      expect((await table(again, "Visits")).rows.map((row) => row[2])).toEqual(["a", "b", null, "last"]);
      expect(await made.formulaAt("Visits", 6, 1)).toBe("SUBTOTAL(109,Visits[Count])");
    });

    test("a new row takes the formula of a calculated column where nothing is given, and what is given where something is", async () => {
      const made = await open(DOUBLED);
      const { id } = await info(made.workbook, "Doubled");
      await made.workbook.apply(batch([{ kind: "append", table: id, rows: [[13, null]] }]));
      expect(await made.formulaAt("Doubled", 4, 1)).toBe("Doubled[[#This Row],[Count]]*2");
      expect(await made.formulaAt("Doubled", 3, 1)).toBe("Doubled[[#This Row],[Count]]*2");
    });
  });

  describe("what stands around a table", () => {
    test("merged titles above it stay merged and hold what they held", async () => {
      const made = await open(TITLED);
      const { id } = await info(made.workbook, "Visits");
      expect((await table(made.workbook, "Visits")).firstRow).toBe(5);
      await made.workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 0, value: "Brno" }, { kind: "append", table: id, rows: [["Faro", 12, "e"]] }]));
      expect([...(await made.merged("Visits"))].sort()).toEqual(["A1:C1", "A2:B3"]);
      expect((await table(await made.reopen(), "Visits")).rows.map((row) => row[0])).toEqual(["Brno", "Cork", "Dole", "Enna", "Faro"]);
    });

    test("no row is added over what stands below, and nothing is written then", async () => {
      const { workbook, reopen } = await open({ ...VISITS, beside: { B6: "signed" } });
      const { id } = await info(workbook, "Visits");
      await expectCode(workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 2, value: "half" }, { kind: "append", table: id, rows: [["Faro", 12, "e"]] }])), "refused-cell");
      expect((await table(await reopen(), "Visits")).rows).toEqual(VISITS.rows);
    });

    test("no row is added past the sheet's last, and nothing is written then", async () => {
      const { workbook } = await open({ ...VISITS, headerRow: 1_048_572 });
      const { id } = await info(workbook, "Visits");
      await expectError(workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 2, value: "half" }, { kind: "append", table: id, rows: [["Faro", 12, "e"]] }])));
      expect((await table(workbook, "Visits")).rows).toEqual(VISITS.rows);
    });

    test("a protected sheet refuses the whole batch, other sheets included", async () => {
      const { workbook, reopen } = await open(VISITS, LOCKED);
      const [free, locked] = [(await info(workbook, "Visits")).id, (await info(workbook, "Locked")).id];
      const mine = { kind: "cell", table: free, row: 0, column: 1, value: 55 } as const;
      await expectCode(workbook.apply(batch([mine, { kind: "cell", table: locked, row: 0, column: 1, value: 56 }])), "protected");
      await expectCode(workbook.apply(batch([mine, { kind: "append", table: locked, rows: [["Faro", 12, "e"]] }])), "protected");
      for (const book of [workbook, await reopen()]) {
        expect((await table(book, "Visits")).rows).toEqual(VISITS.rows);
        expect((await table(book, "Locked")).rows).toEqual(LOCKED.rows);
      }
    });

    test("the date system is told, and dates are the numbers that the workbook holds", async () => {
      const { workbook, reopen } = await make({ tables: [VISITS], date1904: true });
      const { id } = await info(workbook, "Visits");
      await workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 1, value: 43_890 }]));
      const again = await reopen();
      expect([workbook.dateSystem, again.dateSystem]).toEqual([1904, 1904]);
      expect((await table(again, "Visits")).rows[0]?.[1]).toBe(43_890);
    });

    test("every error value of Excel's older kind is read as that error", async () => {
      const codes = CELL_ERRORS.filter((code) => ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"].includes(code));
      expect(codes).toHaveLength(7);
      const rows = codes.map((code, i) => [`r${i}`, cellError(code)]);
      const { workbook } = await open({ ...DOUBLED, headers: ["Row", "Error"], formulas: {}, rows });
      expect((await table(workbook, "Doubled")).rows).toEqual(rows);
    });
  });

  describe("names and parts of others", () => {
    test("a table takes no name that the workbook has given to something else", async () => {
      const { workbook } = await make({ tables: [VISITS], names: { Region: "Visits!$A$2" } });
      await expectCode(workbook.createTables([spec("Free", "Free"), spec("region", "Regions")]), "name-taken");
      expect((await workbook.list()).map((one) => one.name)).toEqual(["Visits"]);
    });

    test("two new tables whose names differ only in case are refused, and none is created", async () => {
      const { workbook } = await open(VISITS);
      await expectCode(workbook.createTables([spec("Alpha", "First"), spec("ALPHA", "Second")]), "name-taken");
      await expectCode(workbook.createTables([spec("Alpha", "First"), spec("Beta", "FIRST")]), "name-taken");
      expect((await workbook.list()).map((one) => one.name)).toEqual(["Visits"]);
    });

    test("custom XML of others is not taken for settings, and outlives ours", async () => {
      const made = await make({ tables: [VISITS], foreignXml: FOREIGN });
      expect(await made.workbook.readSettings()).toBeNull();
      await made.workbook.writeSettings('{"mine":14}');
      await made.workbook.writeSettings('{"mine":15}');
      expect(await (await made.reopen()).readSettings()).toBe('{"mine":15}');
      expect([...(await made.foreignXml())].sort()).toEqual([...FOREIGN].sort());
    });
  });

  describe("undo beside later work", () => {
    test("of an earlier batch leaves rows that were added since", async () => {
      const { workbook } = await open(VISITS);
      const { id } = await info(workbook, "Visits");
      const first = await workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 1, value: 16 }, { kind: "cell", table: id, row: 1, column: 1, value: 17 }]));
      await workbook.apply(batch([{ kind: "append", table: id, rows: [["Faro", 12, "e"]] }]));
      await workbook.apply(batch([{ kind: "cell", table: id, row: 1, column: 1, value: 19 }]));
      expect(await first.undo()).toEqual({ left: 1 });
      expect((await table(workbook, "Visits")).rows.map((row) => row[1])).toEqual([5, 19, 7, 8, 12]);
    });
  });

  describe("a table that others change between reading and writing", () => {
    const changed = async (change: (made: Harness) => void, check: (made: Harness, id: string) => Promise<void>): Promise<void> => {
      const made = await open(VISITS);
      const { id } = await info(made.workbook, "Visits");
      await made.workbook.read([id]);
      if (!made.others) return; // nobody else can change a file in memory
      change(made);
      await check(made, id);
    };
    const guarded = (id: string) => ({ ...batch([{ kind: "cell", table: id, row: 1, column: 1, value: 21 }]), guards: [{ table: id, row: 1, column: 0, cell: "Cork" }] });

    test("moved: what is written goes along with it", () => changed((made) => made.others?.moveTable("Visits", "E9"), async (made, id) => {
      await made.workbook.apply(guarded(id));
      await made.workbook.list();
      expect((await table(made.workbook, "Visits")).rows.map((row) => row[1])).toEqual([5, 21, 7, 8]);
      expect((await table(made.workbook, "Visits")).firstRow).toBe(10);
    }));

    test("renamed: it is still the same table", () => changed((made) => made.others?.renameTable("Visits", "Journeys"), async (made, id) => {
      await made.workbook.apply(guarded(id));
      expect((await table(made.workbook, "Journeys")).rows.map((row) => row[1])).toEqual([5, 21, 7, 8]);
    }));

    test("deleted: the write is refused, and nothing stands where it was", () => changed((made) => made.others?.deleteTable("Visits"), async (made, id) => {
      await expectError(made.workbook.apply(guarded(id)));
      expect((await made.workbook.list()).map((one) => one.name)).toEqual([]);
    }));

    test("sorted: a guarded write never lands in another row", () => changed((made) => made.others?.sortTable("Visits", "Place", "descending"), async (made, id) => {
      const outcome = await made.workbook.apply(guarded(id)).then(() => "written", () => "refused");
      const rows = (await table(made.workbook, "Visits")).rows.map((row) => row.slice(0, 2));
      expect(rows).toEqual(outcome === "refused" ? [["Enna", 8], ["Dole", 7], ["Cork", 6], ["Bari", 5]] : [["Enna", 8], ["Dole", 7], ["Cork", 21], ["Bari", 5]]);
    }));

    test("pushed down by a new row above it: the write goes along", () => changed((made) => made.others?.insertRow("Visits", 1), async (made, id) => {
      await made.workbook.apply(guarded(id));
      expect((await table(made.workbook, "Visits")).rows.map((row) => row[1])).toEqual([5, 21, 7, 8]);
    }));
  });
}
