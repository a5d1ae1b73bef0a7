import { NO_ASPECTS } from "../../../src/theory/diagram/aspects";
import { layoutTheory } from "../../../src/theory/diagram/layoutTheory";
import { boxWords, linkTargets, moveFrom } from "../../../src/theory/diagram/theoryMoves";
import { statement, theoryOf } from "./theories";

const theory = theoryOf(
  statement("N", "need", "People are apart"),
  statement("O1", "outcome", "They meet", { leadsTo: ["N"], indicators: ["BRG-O1"], assumption: "There are places" }),
  statement("O2", "outcome", "They talk", { leadsTo: ["N"] }),
  statement("A", "activity", "", { leadsTo: ["O2", "O1"] }),
);
const layout = layoutTheory(theory);

test("up follows the first link, down goes to what leads here, and where there is none that is said", () => {
  expect(moveFrom(layout, "A", "ArrowUp")).toEqual({ kind: "to", key: "O2" });
  expect(moveFrom(layout, "N", "ArrowDown")).toEqual({ kind: "to", key: "O1" });
  expect(moveFrom(layout, "N", "ArrowUp")).toEqual({ kind: "nowhere", words: "Leads to nothing yet." });
  expect(moveFrom(layout, "A", "ArrowDown")).toEqual({ kind: "nowhere", words: "Nothing leads here yet." });
});

test("left and right pass through every box, row by row", () => {
  const seen = ["N"];
  for (let at = "N"; ;) {
    const move = moveFrom(layout, at, "ArrowRight");
    if (move.kind === "nowhere") break;
    at = move.key;
    seen.push(at);
  }
  expect(seen).toEqual(layout.nodes.map(({ key }) => key));
  expect(moveFrom(layout, "A", "Home")).toEqual({ kind: "to", key: "N" });
  expect(moveFrom(layout, "N", "End")).toEqual({ kind: "to", key: "A" });
});

test("a box is told with its step, its links both ways, its indicators and its assumption", () => {
  expect(theory.statements.map((each) => boxWords(theory, each, NO_ASPECTS))).toEqual([
    "Need: People are apart. Leads to nothing. 2 lead here.",
    "Outcome: They meet. Leads to 1. 1 leads here. Indicators: BRG-O1, Not selected. Has an assumption.",
    "Outcome: They talk. Leads to 1. 1 leads here.",
    "Activity: no words yet. Leads to 2. Nothing leads here.",
  ]);
});

test("a statement may be led to all but itself and what it leads to", () => {
  expect(linkTargets(theory, "O1")).toEqual([
    { heading: "Outcome", statements: [{ key: "O2", words: '"They talk"' }] },
    { heading: "Activity", statements: [{ key: "A", words: "A" }] },
  ]);
});
