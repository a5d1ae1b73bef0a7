import fc from "fast-check";
import type { Cell, CellValue } from "../../../src/core/cell";
import { joinRows } from "../../../src/core/merge/joinRows";
import { mergedPlan } from "../../../src/core/merge/mergedPlan";
import { theoryIds, type TheoryRow } from "../../../src/core/merge/theoryIds";
import { readTheory } from "../../../src/core/theory/theory";
import { tableOf } from "../practiceTable";
import { mergedOf, sourceOf } from "./sources";
import "../../support/seed";

const THEORY = ["ID", "Step", "Statement", "Leads to", "Evidence"];
const theory = (...rows: readonly (readonly Cell[])[]) => tableOf("TheoryOfChange", THEORY, rows);
const merged = (...tables: readonly (readonly ReturnType<typeof tableOf>[])[]) => mergedOf(tables.map((each, at) => sourceOf(`${["north", "south", "west"][at] ?? at}.xlsx`, [{ Title: `Practice ${at}` }], { tables: each })));
const rowsOf = (of: ReturnType<typeof merged>, name: string, ...columns: readonly string[]) => {
  const table = of.others.tables.find((each) => each.name === name);
  return table?.rows.map((row) => columns.map((column) => row[table.columns.findIndex((each) => each.name === column)] ?? null)) ?? [];
};

describe("the Theories of Change of several workbooks", () => {
  test("keep every statement under an ID of its own, and links follow", () => {
    const both = merged(
      [theory(["T1", "need", "People are apart", null, null], ["T2", "outcome", "People meet", "T1", null])],
      [theory(["T1", "need", "People have no work", null, null], ["T2", "outcome", "People find work", "t1; T9", null], ["T9", "input", "A team", null, null])],
    );
    expect(rowsOf(both, "TheoryOfChange", "ID", "Statement", "Leads to", "Workbook")).toEqual([
      ["T1", "People are apart", null, "north.xlsx"], ["T2", "People meet", "T1", "north.xlsx"],
      ["T1 (2)", "People have no work", null, "south.xlsx"], ["T2 (2)", "People find work", "T1 (2); T9", "south.xlsx"], ["T9", "A team", null, "south.xlsx"],
    ]);
    expect(both.book.plan.theory.statements.map(({ leadsTo }) => leadsTo)).toEqual([[], ["T1"], [], ["T1 (2)", "T9"], []]);
    const { cover, tables } = mergedPlan(both, "2026-11-22");
    expect(cover.lines).toContain("2 statements of the Theory of Change have another ID than before, because two workbooks gave one ID to different statements; what leads to them says the new one.");
    expect(JSON.stringify(tables.find(({ name }) => name === "MergedFrom")?.rows)).not.toContain("Not carried over");
  });

  test("are one where they are the same, however it is reached", () => {
    const one = theory(["T1", "need", "Apart", null, "survey"], ["T2", "outcome", "Meet", "T1", null], ["T3", "output", "Café", "T2; T3b", null], ["T3b", "activity", "Talk", "T3", null]);
    const both = merged([one], [one]);
    expect(rowsOf(both, "TheoryOfChange", "ID", "Workbook")).toEqual(["T1", "T2", "T3", "T3b"].map((id) => [id, "north.xlsx; south.xlsx"]));
    expect(both.others.statementsRenamed).toBe(0);
  });

  test("that began from one template are apart from where what they lead to differs", () => {
    const both = merged(
      [theory(["T1", "need", "Apart", null, null], ["T2", "outcome", "Meet", "T1", null], ["T3", "output", "Café", "T2", null], ["T4", "input", "Team", null, null])],
      [theory(["T1", "need", "Apart, in our words", null, null], ["T2", "outcome", "Meet", "T1", null], ["T3", "output", "Café", "T2", null], ["T4", "input", "Team", null, null])],
    );
    expect(rowsOf(both, "TheoryOfChange", "ID", "Leads to", "Workbook")).toEqual([
      ["T1", null, "north.xlsx"], ["T2", "T1", "north.xlsx"], ["T3", "T2", "north.xlsx"], ["T4", null, "north.xlsx; south.xlsx"],
      ["T1 (2)", null, "south.xlsx"], ["T2 (2)", "T1 (2)", "south.xlsx"], ["T3 (2)", "T2 (2)", "south.xlsx"],
    ]);
  });

  test("of a third workbook are one with the second's where that leads to the first's", () => {
    const need = ["T1", "need", "Apart", null, null] as const;
    const meet = ["T2", "outcome", "Meet", "T1", null] as const;
    const all = merged([theory(need)], [theory(need, meet)], [theory(need, meet)]);
    expect(rowsOf(all, "TheoryOfChange", "ID", "Leads to", "Workbook")).toEqual([["T1", null, "north.xlsx; south.xlsx; west.xlsx"], ["T2", "T1", "south.xlsx; west.xlsx"]]);
  });

  test("a link that leads nowhere does not lead to another workbook's statement", () => {
    const both = merged([theory(["T1", "need", "Apart", null, null], ["T2", "outcome", "Meet", "T7", null])], [theory(["T7", "need", "No work", null, null])]);
    expect(rowsOf(both, "TheoryOfChange", "ID", "Leads to")).toEqual([["T1", null], ["T2", "T7 (2)"], ["T7", null]]);
    expect(both.book.plan.theory.statements[1]?.leadsTo).toEqual([]);
  });

  test("whatever they hold: each statement is there, leads to what it led to, and nothing that led nowhere leads anywhere", () => {
    const id = fc.constantFrom("T1", "t1", "T2", "T3", "T1 (2)", "");
    const row = fc.tuple(id, fc.constantFrom("need", "output"), fc.constantFrom("Apart", "Meet"), fc.array(fc.constantFrom("T1", "T2", "T3", "T4", "t3"), { maxLength: 2 }).map((ids) => ids.join("; ")), fc.constantFrom(null, "survey"));
    fc.assert(fc.property(fc.array(fc.array(row, { maxLength: 4 }), { minLength: 1, maxLength: 3 }), (all) => {
      const tables = all.map((rows) => theory(...rows));
      const rows: readonly TheoryRow[] = tables.flatMap((table, source) => table.rows.map((cells) => ({ source, table, cells })));
      const ids = theoryIds(rows, tables.length);
      const renamed = tables.map((table, source) => table.rows.map((cells): readonly CellValue[] =>
        cells.map((cell, column) => (column === 0 && cell !== "" ? ids.id(source, String(cell)) : column === 3 ? ids.leadsTo(source, String(cell)) : typeof cell === "string" ? cell : null))));
      const joined = joinRows(THEORY, renamed.flatMap((cells, source) => cells.map((each) => ({ workbook: String(source), cells: each }))), null);
      const whole = readTheory(theory(...joined.map(({ cells }) => cells)), new Set()).theory.statements;
      type Statements = typeof whole;
      const wordsOf = (keys: readonly string[], of: Statements) => keys.map((key) => of.find((each) => each.key === key)).map((each) => [each?.step, each?.statement, each?.evidence]);
      const isFirst = ({ key, id: own }: Statements[number]): boolean => key === own; // of its ID: only there links lead
      tables.forEach((table, source) => {
        const { statements } = readTheory(table, new Set()).theory;
        for (const statement of statements) {
          const cells = JSON.stringify(renamed[source]?.[statement.row]);
          const now = whole.find((each) => isFirst(each) === isFirst(statement) && JSON.stringify(joined[each.row]?.cells) === cells);
          expect(now).toMatchObject({ statement: statement.statement, step: statement.step, evidence: statement.evidence });
          expect(wordsOf(now?.leadsTo ?? [], whole)).toEqual(wordsOf(statement.leadsTo, statements));
        }
      });
    }), { numRuns: 400 });
  });
});

const PLAN = ["Code", "Group", "Place", "Baseline", "Target", "Latest", "Latest date", "Progress", "Status", "Owner"];
const plan = (...rows: readonly (readonly Cell[])[]) => tableOf("Indicators", PLAN, rows);
const READ = ["Code", "Date", "Group", "Place", "Value", "Source", "Note"];
const readings = (...rows: readonly (readonly Cell[])[]) => tableOf("Readings", READ, rows);

describe("the plans and readings of several workbooks", () => {
  test("an indicator for the same group and place is one row where no word contradicts another; its latest value is the newer", () => {
    const both = merged(
      [plan(["WRK-O1", "Women", "Malmö", 41, 61, 44, 45000, 0.15, "Behind", null])],
      [plan(["wrk-o1", "women ", "Malmo", 41, null, 52, 45100, 0.55, "On track", "Work team"], ["WRK-O1", "Men", "Malmö", 43, 63, null, null, null, null, null])],
    );
    expect(rowsOf(both, "Indicators", "Group", "Baseline", "Target", "Latest", "Latest date", "Progress", "Status", "Owner", "Workbook")).toEqual([
      ["Women", 41, 61, 52, 45100, 0.55, "On track", "Work team", "north.xlsx; south.xlsx"], ["Men", 43, 63, null, null, null, null, null, "south.xlsx"],
    ]);
    expect(both.others.differing).toEqual([]);
  });

  test("plans that contradict each other all stay, each with what differs, and it is said before anything is saved", () => {
    const both = merged([plan(["WRK-O1", "", "", 41, 61, null, null, null, null, "Work team"])], [plan(["WRK-O1", "", "", 41, 65, null, null, null, null, "Housing"])], [plan(["WRK-O1", "", "", 41, 65, null, null, null, null, null])]);
    const remark = "The workbooks differ on Target (61 in north.xlsx, 65 in south.xlsx), Owner (Work team in north.xlsx, Housing in south.xlsx), not decided: all rows are kept.";
    expect(rowsOf(both, "Indicators", "Target", "Owner", "Workbook", "Merge remarks")).toEqual([[61, "Work team", "north.xlsx", remark], [65, "Housing", "south.xlsx; west.xlsx", remark]]);
    expect(mergedPlan(both, "2026-11-22").cover.lines).toContain("The workbooks differ on 2 rows of Indicators: all are kept, with a word in Merge remarks.");
  });

  test("latest values without dates that differ are not chosen between", () => {
    const both = merged([plan(["WRK-O1", "", "", 41, 61, 44, null, null, null, null])], [plan(["WRK-O1", "", "", 41, 61, 52, null, null, null, null])]);
    expect(rowsOf(both, "Indicators", "Latest", "Merge remarks")).toEqual([44, 52].map((latest) => [latest, "The workbooks differ on the latest value, not decided: all rows are kept."]));
  });

  test("readings are united: equal ones once, what one leaves blank from the other, contradicting ones all with a remark", () => {
    const both = merged(
      [readings(["WRK-O1", 45000, "", "", 44, "Survey", null], ["WRK-O1", 45100, "", "", 46, null, null], ["WRK-O1", 45200, "", "", 48, null, null])],
      [readings(["WRK-O1", 45000, "", "", 44, "Survey", "by phone"], ["WRK-O1", 45100, "", "", 47, null, null], ["WRK-O1", 45300, "", "", "unknown", null, null])],
    );
    const remark = "The workbooks differ on Value (46 in north.xlsx, 47 in south.xlsx), not decided: all rows are kept.";
    expect(rowsOf(both, "Readings", "Date", "Value", "Note", "Workbook", "Merge remarks")).toEqual([
      [45000, 44, "by phone", "north.xlsx; south.xlsx", null], [45100, 46, null, "north.xlsx", remark], [45200, 48, null, "north.xlsx", null], [45100, 47, null, "south.xlsx", remark], [45300, "unknown", null, "south.xlsx", null],
    ]);
    expect(both.book.plan.readings.map(({ value }) => (value.kind === "number" ? value.value : value.kind))).toEqual([44, 46, 47, 48, "unknown"]);
  });

  test("whatever the rows: every word is in a row that names its workbook, repeats within a workbook stay, and a row has no remark without another", () => {
    const cell = fc.constantFrom<CellValue>(null, 1, 2, "x");
    const row = fc.record({ workbook: fc.constantFrom("a", "b", "c"), cells: fc.tuple(fc.constantFrom<CellValue>("K", "k", "L", null), cell, cell, cell) });
    fc.assert(fc.property(fc.array(row, { maxLength: 9 }), (rows) => {
      const joined = joinRows(["Code", "A", "B", "C"], rows, { key: ["Code"], following: [], newest: null });
      for (const { workbook, cells } of rows) {
        expect(joined.some((each) => each.workbooks.includes(workbook) && cells.every((said, column) => said === null || column === 0 || each.cells[column] === said))).toBe(true);
      }
      for (const workbook of ["a", "b", "c"]) expect(joined.filter(({ workbooks }) => workbooks.includes(workbook))).toHaveLength(rows.filter((each) => each.workbook === workbook).length);
      expect(joined.filter(({ remark }) => remark !== "")).not.toHaveLength(1);
    }), { numRuns: 500 });
  });
});
