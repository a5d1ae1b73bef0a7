import fc from "fast-check";
import { THEORY_STEPS } from "../../../src/core/theory/theory";
import type { TheoryNode } from "../../../src/theory/diagram/layoutShapes";
import { layoutTheory } from "../../../src/theory/diagram/layoutTheory";
import { anyTheory, statement, theoryOf } from "./theories";

const chain = theoryOf(
  statement("T1", "need", "People do not find work"),
  statement("T2", "outcome", "People speak the language", { leadsTo: ["T1"] }),
  statement("T3", "output", "Language courses run", { leadsTo: ["T2"] }),
  statement("T4", "input", "Two teachers", { leadsTo: ["T3"] }),
  statement("T5", null, "Something else"),
);

const overlap = (a: TheoryNode, b: TheoryNode): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe("the layout of a Theory of Change", () => {
  test("puts needs at the top, inputs at the bottom and what has no step below all", () => {
    const { nodes, bands } = layoutTheory(chain);
    expect(nodes.map(({ key }) => key)).toEqual(["T1", "T2", "T3", "T4", "T5"]);
    expect(bands.map(({ step }) => step)).toEqual(["need", "outcome", "output", "input", null]);
    const tops = nodes.map(({ y }) => y);
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  });

  test("puts an outcome above the outcome of the same step that leads to it", () => {
    const { nodes } = layoutTheory(theoryOf(statement("late", "outcome", "Later"), statement("early", "outcome", "First", { leadsTo: ["late"] })));
    expect(nodes.map(({ key }) => key)).toEqual(["late", "early"]);
    expect(nodes[0]?.y).toBeLessThan(nodes[1]?.y ?? 0);
  });

  test("leads a link from the top of the lower box to the foot of the upper one", () => {
    const { nodes, edges } = layoutTheory(chain);
    const byKey = new Map(nodes.map((node) => [node.key, node]));
    const link = edges.find(({ from }) => from === "T4");
    expect(link?.points[0]?.y).toBe(byKey.get("T4")?.y);
    const upper = byKey.get("T3");
    expect(link?.points.at(-1)?.y).toBe((upper?.y ?? 0) + (upper?.height ?? 0));
  });

  test("draws every link of any theory, over no box of another, in the same way each time", () => {
    fc.assert(fc.property(anyTheory(24), (theory) => {
      const made = layoutTheory(theory);
      expect(made.nodes).toHaveLength(theory.statements.length);
      for (const [at, a] of made.nodes.entries()) for (const b of made.nodes.slice(at + 1)) if (overlap(a, b)) throw new Error(`${a.key} lies on ${b.key}`);
      const wanted = theory.statements.flatMap(({ key, leadsTo }) => leadsTo.filter((to) => theory.statements.some((each) => each.key === to)).map((to) => `${key} ${to}`));
      expect(made.edges.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(wanted.sort());
      expect(made.edges.every(({ points }) => points.length >= 2 && points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)))).toBe(true);
      expect(layoutTheory(theory)).toEqual(made);
      const order = made.nodes.map(({ step }) => (step === null ? THEORY_STEPS.length : THEORY_STEPS.indexOf(step)));
      expect([...order].sort((a, b) => a - b)).toEqual(order);
      for (const { x, y, width, height } of made.nodes) expect(x >= 0 && y >= 0 && x + width <= made.width && y + height <= made.height).toBe(true);
    }), { numRuns: 60 });
  });

  test("comes to an end with a ring of all and with a chain of 200 in one step", () => {
    const ring = theoryOf(...Array.from({ length: 40 }, (_, at) => statement(`T${at}`, "outcome", `Words ${at}`, { leadsTo: [`T${(at + 1) % 40}`, `T${(at + 7) % 40}`] })));
    expect(layoutTheory(ring).edges).toHaveLength(80);
    const long = theoryOf(...Array.from({ length: 200 }, (_, at) => statement(`T${at}`, null, `Words ${at}`, { leadsTo: at < 199 ? [`T${at + 1}`] : [] })));
    expect(layoutTheory(long).edges).toHaveLength(199);
  });

  test("takes keys that are names within the layout library", () => {
    const { nodes } = layoutTheory(theoryOf(statement("_root", "need", "A"), statement("__proto__", "output", "B", { leadsTo: ["_root"] }), statement("_d1", "input", "C", { leadsTo: ["_root"] })));
    expect(nodes.map(({ key }) => key)).toEqual(["_root", "__proto__", "_d1"]);
  });

  test("gives a box the height of its words, and breaks a word that is longer than a line", () => {
    const [short, long] = layoutTheory(theoryOf(statement("T1", "need", "Short"), statement("T2", "output", "x".repeat(90)))).nodes;
    expect(short?.lines).toEqual(["Short"]);
    expect(long?.lines.length).toBeGreaterThan(2);
    expect(long?.lines.join("")).toBe("x".repeat(90));
    expect((long?.height ?? 0) - (short?.height ?? 0)).toBe(19 * ((long?.lines.length ?? 0) - 1));
  });

  test("ends an endless statement in an ellipsis", () => {
    const [node] = layoutTheory(theoryOf(statement("T1", "need", "many words ".repeat(3000)))).nodes;
    expect(node?.lines).toHaveLength(9);
    expect(node?.lines.at(-1)).toMatch(/…$/);
  });
});
