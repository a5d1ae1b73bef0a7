// SCORE on 100,000 practices × 5 criteria through the built functions.js, beside two engines and two bare loops.
import { HyperFormula } from "hyperformula";
import { loadFunctions } from "./builtFunctions.mjs";
import { findLibreOffice, libreOffice } from "./libreoffice.mjs";
import { interleaved, median, seeded, table } from "./measure.mjs";

const ROWS = 100_000;
const WEIGHTS = [3, 1, 2, 2, 1];
const CAIRN = "Cairn SCORE";
const TYPED = "bare loop over typed arrays: no cells read, none filled";
const NESTED = "bare loop from Excel's rows of cells to the n × 1 array that Excel takes";
const HYPER = "HyperFormula 3, recalculating the same score formula";
const OFFICE = "LibreOffice, recalculating the same score formula on load";

export async function benchFunctions(distDir) {
  const random = seeded(20261121);
  const ratings = Array.from({ length: ROWS }, () => WEIGHTS.map(() => (random() < 0.08 ? "" : 1 + Math.floor(random() * 4))));
  const call = loadFunctions(`${distDir}/functions.js`);
  const score = () => call("SCORE", ratings, [WEIGHTS], "1-4", null, null);
  const names = [["Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"]];
  const minimums = [[null, 2.5, null, 2.5, 2.5]];
  const typed = Float64Array.from(ratings.flat(), (value) => (value === "" ? NaN : value));

  const start = performance.now();
  score();
  const firstCall = performance.now() - start;

  // Before any engine stands in memory: a collector that has its cells to look after slows down every allocation.
  const medians = await interleaved({
    [CAIRN]: score,
    [TYPED]: () => typedLoop(typed),
    [NESTED]: () => nestedLoop(ratings),
    "Cairn SCORE + VERDICT + WHY": () => {
      score();
      call("VERDICT", ratings, [WEIGHTS], minimums, "1-4", null);
      call("WHY", ratings, names, [WEIGHTS], minimums, "1-4", null);
    },
  }, 9, 6);
  const ours = score();
  const hyper = await inHyperFormula(ratings);
  medians[HYPER] = hyper.ms;
  const checks = [equalRows("HyperFormula", ours, hyper.scores)];

  const program = findLibreOffice();
  if (program) {
    const office = inLibreOffice(program, ratings);
    medians[OFFICE] = office.ms;
    checks.push(equalRows("LibreOffice", ours, office.scores));
  } else checks.push("LibreOffice is not installed here, so it was not measured.");
  return report(medians, firstCall, checks);
}

/** What the numbers cost when nothing else is done: no cells, no checks, no reasons. */
function typedLoop(values) {
  const scores = new Float64Array(ROWS);
  for (let row = 0, i = 0; row < ROWS; row += 1) {
    let sum = 0;
    let rated = 0;
    for (let c = 0; c < WEIGHTS.length; c += 1, i += 1) {
      const value = values[i];
      if (Number.isNaN(value)) continue;
      sum += (WEIGHTS[c] * (value - 1)) / 3;
      rated += WEIGHTS[c];
    }
    scores[row] = rated / 9 >= 2 / 3 ? (100 * sum) / rated : NaN;
  }
  return scores;
}

/** The same between the two shapes that Excel prescribes: rows of cells in, rows of one cell out. */
function nestedLoop(ratings) {
  return ratings.map((row) => {
    let sum = 0;
    let rated = 0;
    for (let c = 0; c < WEIGHTS.length; c += 1) {
      const value = row[c];
      if (typeof value !== "number") continue;
      sum += (WEIGHTS[c] * (value - 1)) / 3;
      rated += WEIGHTS[c];
    }
    return [rated / 9 >= 2 / 3 ? (100 * sum) / rated : NaN];
  });
}

const scoreFormula = (n) => {
  const rated = `SUMPRODUCT($A$1:$E$1,--ISNUMBER(A${n}:E${n}))`;
  return `=IF(${rated}/SUM($A$1:$E$1)<2/3-0.000000001,"",100*SUMPRODUCT($A$1:$E$1,--ISNUMBER(A${n}:E${n}),A${n}:E${n}-1)/3/${rated})`;
};

/** The same rows in a formula engine, weights in row 1: the median of recalculating every row after a weight has changed and changed back. */
async function inHyperFormula(ratings) {
  const rows = ratings.map((row, index) => [...row.map((cell) => (cell === "" ? null : cell)), scoreFormula(index + 2)]);
  const engine = HyperFormula.buildFromArray([WEIGHTS, ...rows], { licenseKey: "gpl-v3", useArrayArithmetic: true, maxRows: ROWS + 10 });
  let weight = WEIGHTS[0];
  const recalculate = () => {
    weight = weight === WEIGHTS[0] ? WEIGHTS[0] + 1 : WEIGHTS[0];
    engine.setCellContents({ sheet: 0, row: 0, col: 0 }, weight);
  };
  const medians = await interleaved({ [HYPER]: recalculate }, 3);
  const scores = ratings.map((_, row) => engine.getCellValue({ sheet: 0, row: row + 1, col: 5 }));
  engine.destroy();
  return { ms: medians[HYPER], scores };
}

/** The median of what calculating adds to loading the same file, and the scores that came out. */
function inLibreOffice(program, ratings) {
  const office = libreOffice(program, WEIGHTS, ratings, (n) => [scoreFormula(n)]);
  try {
    office.run(true); // makes the profiles
    office.run(false);
    const added = [1, 2, 3].map(() => -office.run(false) + office.run(true));
    const scores = office.results().map((cells) => cells[5].replaceAll('"', "")).map((text) => (text === "" ? "" : Number(text)));
    return { ms: median(added), scores };
  } finally {
    office.close();
  }
}

/** All must say the same before their times may be compared. */
function equalRows(name, ours, theirs) {
  const same = ours.filter(([mine], row) => (typeof mine === "number" ? typeof theirs[row] === "number" && Math.abs(mine - theirs[row]) < 1e-9 : theirs[row] === "")).length;
  return `Scores equal to ${name}'s on ${same.toLocaleString("en-GB")} of ${ROWS.toLocaleString("en-GB")} rows.`;
}

function report(medians, firstCall, checks) {
  const engines = [HYPER, OFFICE].filter((name) => name in medians);
  const faster = Math.min(...engines.map((name) => medians[name]));
  const times = (a, b) => `${(a / b).toFixed(1)} ×`;
  const lines = [
    `- Beside the faster of ${engines.length === 2 ? "the two engines" : "the engines measured"}: ${times(faster, medians[CAIRN])} as fast (goal: at least 20 ×).`,
    `- Beside the bare loop over typed arrays: ${times(medians[CAIRN], medians[TYPED])} its time (goal: within 3 ×).`,
    `- Beside the bare loop between Excel's own shapes, which no function can do without: ${times(medians[CAIRN], medians[NESTED])} its time.`,
    `- The first call, before the code is warm: ${firstCall.toFixed(0)} ms.`,
    ...checks.map((check) => `- ${check}`),
  ];
  return `## SCORE: ${ROWS.toLocaleString("en-GB")} rows × 5 criteria, 8 % blank\n\n${table(medians, CAIRN)}\n\n${lines.join("\n")}

Rows without a score get words in Cairn, NaN in the loops and "" in the engines. LibreOffice's time is what recalculating adds
to loading the same file (median of three), without the loading.\n`;
}
