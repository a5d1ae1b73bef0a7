// The layout of a Theory of Change, as the diagram and its exports use it. There is no peer that may be shipped beside it: of the
// layered layouts for graphs, elkjs carries EPL-2.0.
import { median } from "./measure.mjs";

const STEPS = ["need", "long-term change", "outcome", "output", "activity", "input"];
const SIZES = [30, 100, 300];
const ROUNDS = 9;

/** `count` statements over six steps, each leading to one to three of the step above, and one in twenty back down. */
function theoryOf(count) {
  let seed = 20261122;
  const next = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  const stepOf = (at) => Math.floor((at * STEPS.length) / count);
  const inStep = STEPS.map((_, step) => Array.from({ length: count }, (_each, at) => at).filter((at) => stepOf(at) === step));
  const statements = Array.from({ length: count }, (_, at) => {
    const above = inStep[stepOf(at) - 1] ?? [];
    const links = above.length === 0 ? [] : Array.from({ length: 1 + next(3) }, () => `T${above[next(above.length)]}`);
    if (at % 20 === 19) links.push(`T${next(count)}`);
    return {
      key: `T${at}`, id: `T${at}`, row: at, step: STEPS[stepOf(at)], statement: `Statement ${at} says what changes, for whom ${"and where ".repeat(next(6))}`.trim(),
      leadsTo: [...new Set(links)].filter((to) => to !== `T${at}`), indicators: at % 3 === 0 ? ["WRK-O1", "HSG-O1"] : [], assumption: at % 4 === 0 ? "It holds" : "", evidence: "",
    };
  });
  return { table: "t", statements };
}

/** Layout and SVG of 30, 100 and 300 statements. */
export async function benchTheory({ layoutTheory }, { theorySvg }) {
  const rows = SIZES.map((count) => {
    const theory = theoryOf(count);
    const links = theory.statements.reduce((sum, { leadsTo }) => sum + leadsTo.length, 0);
    const [laid, busy, drawn] = [[], [], []];
    for (let round = 0; round < ROUNDS + 2; round += 1) {
      const used = process.cpuUsage();
      const from = performance.now();
      const layout = layoutTheory(theory);
      const between = performance.now();
      const { user, system } = process.cpuUsage(used);
      theorySvg(layout, { title: "Theory of Change", description: "" });
      if (round >= 2) {
        laid.push(between - from);
        busy.push((user + system) / 1000);
        drawn.push(performance.now() - between);
      }
    }
    return `| ${count} | ${links} | ${median(laid).toFixed(0)} ms | ${median(busy).toFixed(0)} ms | ${median(drawn).toFixed(1)} ms |`;
  });
  return `## Theory of Change as a diagram

Goal: 300 statements laid out in under a second. Processor time is what a machine with nothing else to do would take. No peer: the other layered layout in wide use (elkjs) has a licence that Cairn does not ship.

| statements | links | layout | of it processor time | SVG of it |
|---|---|---|---|---|
${rows.join("\n")}`;
}
