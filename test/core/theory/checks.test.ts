import fc from "fast-check";
import { checkTheory, type TheoryCheckKind } from "../../../src/core/theory/checks";
import { loops } from "../../../src/core/theory/loops";
import { THEORY_STEPS, type Statement, type Theory, type TheoryStep } from "../../../src/core/theory/theory";

const statement = (key: string, step: TheoryStep | null, leadsTo: readonly string[] = [], more: Partial<Statement> = {}): Statement =>
  ({ key, id: key, row: 0, step, statement: `words of ${key}`, leadsTo, indicators: [], assumption: "", evidence: "", ...more });
const theory = (...statements: readonly Statement[]): Theory => ({ table: "t", statements });
const SOUND = [
  statement("N", "need"), statement("L", "long-term change", ["N"]), statement("O", "outcome", ["L"], { indicators: ["WRK-O1"] }), statement("P", "output", ["O"]),
  statement("A", "activity", ["P"], { assumption: "people come", evidence: "pilot 2024" }), statement("I", "input", ["A"]),
];
const found = (checked: Theory, selected: Parameters<typeof checkTheory>[1] = []): (readonly [TheoryCheckKind, readonly string[]])[] =>
  checkTheory(checked, selected).map(({ kind, keys, codes }) => [kind, [...keys, ...codes]] as const);

test("a sound theory and an empty one have nothing to ask", () => {
  expect(found(theory(...SOUND), [{ code: "WRK-O1", kind: "outcome" }])).toEqual([]);
  expect(found(theory(), [{ code: "WRK-O1", kind: "outcome" }])).toEqual([]);
});

test.each([
  ["an outcome with no indicator", [...SOUND.filter(({ key }) => key !== "O"), statement("O", "outcome", ["L"])], [["outcome-without-indicator", ["O"]]]],
  ["an output that leads nowhere", [...SOUND, statement("P2", "output")], [["leads-nowhere", ["P2"]], ["nothing-leads-here", ["P2"]]]],
  ["a jump from activity to impact", [...SOUND, statement("A2", "activity", ["L"])], [["jump", ["A2", "L"]]]],
  ["an activity that leads to an outcome skips one step only", [...SOUND, statement("A2", "activity", ["O"])], []],
  ["a link that goes back", [...SOUND, statement("P2", "output", ["O", "A"])], [["backwards", ["P2", "A"]]]],
  ["a loop", [...SOUND.filter(({ key }) => key !== "L"), statement("L", "long-term change", ["N", "P"])], [["loop", ["O", "P", "L"]], ["backwards", ["L", "P"]]]],
  ["an assumption without evidence", [...SOUND.filter(({ key }) => key !== "A"), statement("A", "activity", ["P"], { assumption: "people come" })], [["assumption-without-evidence", ["A"]]]],
  ["no step and no words", [...SOUND, statement("X", null), statement("Y", "need", [], { statement: "" })], [["no-step", ["X"]], ["no-words", ["Y"]]]],
] as const)("%s", (_, statements, expected) => {
  expect(found(theory(...statements)).filter(([kind]) => kind !== "nothing-leads-here" || expected.some(([each]) => each === "nothing-leads-here"))).toEqual(expected);
});

test("an indicator that no outcome carries, and a practice indicator that nothing carries", () => {
  const selected = [{ code: "WRK-O1", kind: "outcome" }, { code: "LNG-O3", kind: "outcome" }, { code: "BRG-P1", kind: "practice" }, { code: "OWN-1", kind: null }, { code: "LNG-O3", kind: "outcome" }] as const;
  const checked = theory(...SOUND.filter(({ key }) => key !== "P"), statement("P", "output", ["O"], { indicators: ["BRG-P1", "LNG-O3"] }));
  expect(found(checked, selected)).toEqual([["indicator-in-no-outcome", ["LNG-O3"]], ["indicator-in-no-outcome", ["OWN-1"]]]);
});

test("each question says what was seen and what to do, in a sentence each", () => {
  const all = checkTheory(theory(statement("X", null, ["Y"]), statement("Y", "activity", ["X", "L"], { assumption: "a" }), statement("L", "long-term change"), statement("O", "outcome")), [{ code: "WRK-O1", kind: "outcome" }]);
  expect(all.length).toBeGreaterThan(7);
  for (const { message } of all) expect(message).toMatch(/^.+[.:] .+\.$/);
  expect(all.find(({ kind }) => kind === "jump")?.message).toContain("an output and an outcome");
});

test("loops are found as by following every path", () => {
  const keys = ["a", "b", "c", "d", "e", "f"];
  const graph = fc.array(fc.subarray(keys), { minLength: keys.length, maxLength: keys.length });
  fc.assert(fc.property(graph, (links) => {
    const statements = keys.map((key, i) => statement(key, THEORY_STEPS[i] ?? null, (links[i] ?? []).filter((to) => to !== key)));
    const reach = (from: string): ReadonlySet<string> => {
      const seen = new Set<string>();
      const visit = (key: string): void => { for (const to of statements.find((s) => s.key === key)?.leadsTo ?? []) if (!seen.has(to)) { seen.add(to); visit(to); } };
      visit(from);
      return seen;
    };
    const expected = new Set(keys.filter((key) => reach(key).has(key)).map((key) => keys.filter((other) => other === key || (reach(key).has(other) && reach(other).has(key))).join("")));
    expect(new Set(loops(statements).map((group) => group.join("")))).toEqual(expected);
  }));
});
