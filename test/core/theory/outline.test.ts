import { checkTheory } from "../../../src/core/theory/checks";
import { THEORY_EXAMPLES } from "../../../src/core/theory/examplesData";
import { outlineText, theoryOutline } from "../../../src/core/theory/outline";
import { readTheory, type Theory } from "../../../src/core/theory/theory";
import { tableOf } from "../practiceTable";

const HEADERS = ["ID", "Step", "Statement", "Leads to", "Indicators", "Assumption", "Evidence"];
const theoryOf = (...rows: readonly (readonly string[])[]): Theory => readTheory(tableOf("TheoryOfChange", HEADERS, rows.map((row) => HEADERS.map((_, i) => row[i] ?? null))), new Set(["OWN-1"])).theory;

test("an outline tells each link in words, both ways, from need to input", () => {
  const theory = theoryOf(["T5", "activity", "a weekly walk", "T4"], ["T4", "outcome", "people meet", "T2", "BRG-O4; OWN-1", "they like walking", "asked in May"], ["T2", "need", "people are alone"]);
  expect(outlineText(theoryOutline(theory, (code) => (code === "OWN-1" ? "Walkers" : "People with friends elsewhere")))).toBe([
    "Need", "  - people are alone", "    Led to by: Outcome: people meet", "",
    "Outcomes", "  - people meet", "    Leads to: Need: people are alone", "    Led to by: Activity: a weekly walk",
    "    Shown by: BRG-O4 People with friends elsewhere; OWN-1 Walkers", "    Assumes: they like walking", "    Evidence: asked in May", "",
    "Activities", "  - a weekly walk", "    Leads to: Outcome: people meet",
  ].join("\n"));
});

test("a loop ends, and is told at each of its statements", () => {
  const { sections } = theoryOutline(theoryOf(["T1", "output", "a", "T2"], ["T2", "outcome", "b", "T1"], ["T3", "", "", "T1"]));
  expect(sections.map(({ heading, statements }) => [heading, statements.map(({ words }) => words)])).toEqual([["Outcomes", ["b"]], ["Outputs", ["a"]], ["Without a step", ["T3"]]]);
  expect(sections[0]?.statements[0]?.lines.at(-1)).toEqual({ label: "Note", items: ["It is in a loop with \"a\"."] });
});

test("a worked example has links and indicators that exist, and leaves no question open", () => {
  expect(THEORY_EXAMPLES.length).toBeGreaterThanOrEqual(3);
  for (const { name, statements } of THEORY_EXAMPLES) {
    const table = tableOf("TheoryOfChange", HEADERS, statements.map((s) => [s.id, s.step, s.statement, s.leadsTo?.join("; ") ?? null, s.indicators?.join("; ") ?? null, s.assumption ?? null, s.evidence ?? null]));
    const { theory, issues } = readTheory(table, new Set());
    expect([name, issues, checkTheory(theory, [])]).toEqual([name, [], []]);
    expect(new Set(theory.statements.map(({ step }) => step)).size).toBe(6);
  }
});
