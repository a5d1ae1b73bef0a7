import fc from "fast-check";
import type { Cell } from "../../../src/core/cell";
import type { Table } from "../../../src/core/table";
import { theoryCells, withCells, type TheoryEdit } from "../../../src/core/theory/edits";
import { readTheory, THEORY_STEPS, type Theory } from "../../../src/core/theory/theory";
import { tableOf } from "../practiceTable";

const HEADERS = ["ID", "Step", "Statement", "Leads to", "Indicators", "Assumption", "Evidence", "Owner"];
const tableWith = (...rows: readonly (readonly Cell[])[]): Table => tableOf("TheoryOfChange", HEADERS, rows.map((row) => HEADERS.map((_, i) => row[i] ?? null)));
const read = (table: Table): Theory => readTheory(table, new Set()).theory;

function after(table: Table, edit: TheoryEdit): Table {
  const writing = theoryCells(table, edit);
  if (writing.kind === "refused") throw new Error(writing.problem);
  return withCells(table, writing.cells);
}

test("a new statement takes the first blank row, an ID that nobody has, and its links", () => {
  const table = after(tableWith(["T3", "outcome", "a"], [], ["T4", "input", "b"]), { kind: "add", step: "output", statement: "c", leadsTo: ["T3"], from: ["T4"], indicators: ["WRK-O1"] });
  expect(table.rows[1]).toEqual(["T5", "output", "c", "T3", "WRK-O1", null, null, null]);
  expect(table.rows[2]?.[3]).toBe("T5");
});

test("without a blank row it stands after the last, and a row with someone's note is not blank", () => {
  const table = after(tableWith(["T1", "outcome", "a"], [null, null, null, null, null, null, null, "Ann's"]), { kind: "add", step: "need", statement: "n" });
  expect(table.rows.map((row) => row[0])).toEqual(["T1", null, "T2"]);
});

test("a statement without an ID gets one when something leads to it", () => {
  const table = after(tableWith(["T1", "output", "a"], [null, "outcome", "b"]), { kind: "link", from: "T1", to: "row 6" });
  expect([table.rows[1]?.[0], table.rows[0]?.[3]]).toEqual(["T3", "T3"]);
});

test("removing clears the row and every link to it, and nothing of others'", () => {
  const table = after(tableWith(["T1", "output", "a", "T2; T9; T3"], ["T2", "outcome", "b", "", "", "", "", "Ann"], ["T3", "outcome", "c"]), { kind: "remove", key: "T2" });
  expect(table.rows[0]?.[3]).toBe("T9; T3");
  expect(table.rows[1]).toEqual([null, null, null, null, null, null, null, "Ann"]);
});

test("links to nowhere stay as they were typed, and a link that is there is not written again", () => {
  const table = tableWith(["T1", "output", "a", "t2, T9"], ["T2", "outcome", "b"]);
  expect(theoryCells(tableWith(["T1", "output", "a", "t2"], ["T2", "outcome", "b"]), { kind: "link", from: "T1", to: "T2" })).toEqual({ kind: "cells", cells: [] });
  expect(after(table, { kind: "link", from: "T1", to: "T2" }).rows[0]?.[3]).toBe("t2, T9; T2");
});

test("what cannot be done is refused in words", () => {
  const table = tableWith(["T1", "output", "a"]);
  const problem = (writing: ReturnType<typeof theoryCells>): string => (writing.kind === "refused" ? writing.problem : "");
  expect(problem(theoryCells(table, { kind: "remove", key: "T7" }))).toContain("no longer in the table");
  expect(problem(theoryCells(table, { kind: "link", from: "T1", to: "T1" }))).toBe("A statement cannot lead to itself.");
  expect(problem(theoryCells(tableOf("TheoryOfChange", ["ID", "Step", "Statement"], [["T1", "output", "a"]]), { kind: "evidence", key: "T1", text: "x" }))).toContain("no column Evidence");
});

/** What a diagram would hold: boxes and arrows, kept by hand, without a table. */
class Picture {
  readonly boxes = new Map<string, { step: string; statement: string; indicators: readonly string[]; assumption: string; evidence: string }>();
  readonly arrows = new Set<string>();

  take(edit: TheoryEdit, keyOfNew: string): void {
    if (edit.kind === "add") {
      this.boxes.set(keyOfNew, { step: edit.step, statement: edit.statement, indicators: edit.indicators ?? [], assumption: "", evidence: "" });
      for (const to of edit.leadsTo ?? []) this.arrows.add(`${keyOfNew}>${to}`);
      for (const from of edit.from ?? []) this.arrows.add(`${from}>${keyOfNew}`);
    } else if (edit.kind === "remove") {
      this.boxes.delete(edit.key);
      for (const arrow of [...this.arrows]) if (arrow.split(">").includes(edit.key)) this.arrows.delete(arrow);
    } else if ("to" in edit) {
      if (edit.kind === "link") this.arrows.add(`${edit.from}>${edit.to}`);
      else this.arrows.delete(`${edit.from}>${edit.to}`);
    } else {
      const box = this.boxes.get(edit.key);
      if (box === undefined) return;
      this.boxes.set(edit.key, { ...box, ...(edit.kind === "step" ? { step: edit.step } : edit.kind === "indicators" ? { indicators: edit.codes } : { [edit.kind]: edit.text }) });
    }
  }
}

const lines = (boxes: readonly (readonly [string, unknown])[]): readonly string[] => boxes.map(([key, box]) => `${key} ${JSON.stringify(box, Object.keys(Object(box)).sort())}`).sort();

const words = fc.constantFrom("people find work", "homes", "ESOL classes", "a café", "trust; and ties", "x");
const CODES = ["WRK-O1", "LNG-O3", "SAF-O3", "BRG-P1"];

/** What is drawn for an edit before the theory is known: statements are named by position among those there are. */
const drawn = fc.record({ what: fc.nat(11), a: fc.nat(), b: fc.nat(), text: words, step: fc.constantFrom(...THEORY_STEPS), codes: fc.subarray(CODES) });
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function editFrom({ what, a, b, text, step, codes }: Drawn, keys: readonly string[]): TheoryEdit {
  const [key, other] = [keys[a % keys.length], keys[b % keys.length]];
  if (key === undefined || other === undefined || what < 3) return { kind: "add", step, statement: text, leadsTo: a % 2 === 0 && key !== undefined ? [key] : [], from: b % 3 === 0 && other !== undefined ? [other] : [], indicators: codes };
  if (what < 6) return { kind: "link", from: key, to: other };
  if (what < 7) return { kind: "unlink", from: key, to: other };
  if (what < 8) return { kind: "step", key, step };
  if (what < 9) return { kind: "indicators", key, codes };
  if (what < 10) return { kind: "remove", key };
  return { kind: (["statement", "assumption", "evidence"] as const)[a % 3] ?? "statement", key, text };
}

test("diagram and table stay in step under 200 random edits", () => {
  fc.assert(fc.property(fc.array(drawn, { minLength: 200, maxLength: 200 }), (all) => {
    let table = tableWith([], []);
    const picture = new Picture();
    for (const each of all) {
      const before = new Set(read(table).statements.map(({ key }) => key));
      const edit = editFrom(each, [...before]);
      const writing = theoryCells(table, edit);
      if (writing.kind === "refused") {
        expect(edit).toMatchObject({ from: "to" in edit ? edit.to : null }); // only a link to itself
        continue;
      }
      table = withCells(table, writing.cells);
      const now = read(table).statements;
      picture.take(edit, now.find(({ key }) => !before.has(key))?.key ?? "");
    }
    const { statements } = read(table);
    const boxes = statements.map(({ key, step, statement, indicators, assumption, evidence }) => [key, { step, statement, indicators, assumption, evidence }] as const);
    expect(lines(boxes)).toEqual(lines([...picture.boxes]));
    expect(statements.flatMap(({ key, leadsTo }) => leadsTo.map((to) => `${key}>${to}`)).sort()).toEqual([...picture.arrows].sort());
    expect(readTheory(table, new Set()).issues).toEqual([]);
  }), { numRuns: 10, endOnFailure: true });
});
