// 100,000 practices × 5 criteria through the built functions.js, beside an engine and a bare loop.
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { HyperFormula } from "hyperformula";
import { interleaved, seeded, table } from "./measure.mjs";

const ROWS = 100_000;
const WEIGHTS = [3, 1, 2, 2, 1];

export async function benchFunctions(distDir) {
  const random = seeded(20261121);
  const ratings = Array.from({ length: ROWS }, () => WEIGHTS.map(() => (random() < 0.08 ? "" : 1 + Math.floor(random() * 4))));
  const call = load(`${distDir}/functions.js`);
  const names = [["Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"]];
  const minimums = [[null, 2.5, null, 2.5, 2.5]];
  const weights = [WEIGHTS];

  const engine = hyperFormula(ratings);
  let flip = 0;
  const contenders = {
    "Cairn SCORE": () => call("SCORE", ratings, weights, "1-4", null, null),
    "Cairn SCORE + VERDICT + WHY": () => {
      call("SCORE", ratings, weights, "1-4", null, null);
      call("VERDICT", ratings, weights, minimums, "1-4", null);
      call("WHY", ratings, names, weights, minimums, "1-4", null);
    },
    "bare typed-array loop, score only": () => bareLoop(ratings),
    "HyperFormula, score and band only": () => {
      flip = 1 - flip;
      engine.setCellContents({ sheet: 0, row: 0, col: 0 }, 3 + flip); // a weight changes: every row is calculated again
    },
  };
  const medians = await interleaved(contenders, 5);
  const check = compare(call, ratings, weights, engine, flip);
  engine.destroy();
  return `## Functions: ${ROWS.toLocaleString("en-GB")} rows × 5 criteria, 8 % blank\n\n${table(medians, "Cairn SCORE")}\n\n${check}\n`;
}

/** The built file with nothing but CustomFunctions in scope, as Excel's runtime gives it. */
function load(file) {
  const associated = new Map();
  class CustomFunctionsError extends Error {
    constructor(code, message) {
      super(message);
      this.code = code;
    }
  }
  const CustomFunctions = {
    associate: (id, work) => (typeof id === "string" ? associated.set(id, work) : Object.entries(id).forEach((e) => associated.set(...e))),
    Error: CustomFunctionsError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!", nullReference: "#NULL!", invalidName: "#NAME?", invalidReference: "#REF!" },
  };
  vm.runInNewContext(readFileSync(file, "utf8"), { CustomFunctions });
  return (id, ...args) => {
    const work = associated.get(id);
    if (!work) throw new Error(`functions.js does not associate ${id}`);
    return work(...args);
  };
}

/** What the score costs when nothing else is done: no reasons, no checks, no sentences. */
function bareLoop(ratings) {
  const scores = new Float64Array(ratings.length);
  for (let row = 0; row < ratings.length; row += 1) {
    let sum = 0;
    let rated = 0;
    for (let c = 0; c < WEIGHTS.length; c += 1) {
      const value = ratings[row][c];
      if (typeof value !== "number") continue;
      sum += (WEIGHTS[c] * (value - 1)) / 3;
      rated += WEIGHTS[c];
    }
    scores[row] = rated / 9 >= 2 / 3 ? (100 * sum) / rated : NaN;
  }
  return scores;
}

/** The same rows in a formula engine: weights in row 1, then ratings with a score and a band formula each. */
function hyperFormula(ratings) {
  const rows = ratings.map((row, i) => {
    const n = i + 2;
    const score = `=IF(SUMPRODUCT($A$1:$E$1,--ISNUMBER(A${n}:E${n}))/SUM($A$1:$E$1)<2/3-0.000000001,"",100*SUMPRODUCT($A$1:$E$1,--ISNUMBER(A${n}:E${n}),N(+A${n}:E${n})-1)/3/SUMPRODUCT($A$1:$E$1,--ISNUMBER(A${n}:E${n})))`;
    const plain = score.replace("N(+A" + n + ":E" + n + ")-1", `A${n}:E${n}-1`);
    return [...row.map((cell) => (cell === "" ? null : cell)), plain, `=IF(F${n}="","Insufficient evidence",IF(F${n}>=70,"Good practice",IF(F${n}>=50,"Promising practice",IF(F${n}>=25,"Needs improvement","Not demonstrated"))))`];
  });
  return HyperFormula.buildFromArray([WEIGHTS, ...rows], { licenseKey: "gpl-v3", useArrayArithmetic: true, maxRows: ROWS + 10 });
}

/** Both must say the same before their times may be compared. */
function compare(call, ratings, weights, engine, flip) {
  const ours = call("SCORE", ratings, [[3 + flip, ...WEIGHTS.slice(1)]], "1-4", null, null);
  let same = 0;
  for (let row = 0; row < ratings.length; row += 1) {
    const theirs = engine.getCellValue({ sheet: 0, row: row + 1, col: 5 });
    const mine = ours[row][0];
    if (typeof mine === "number" ? typeof theirs === "number" && Math.abs(mine - theirs) < 1e-9 : theirs === "") same += 1;
  }
  return `Scores equal to HyperFormula's on ${same.toLocaleString("en-GB")} of ${ratings.length.toLocaleString("en-GB")} rows.`;
}
