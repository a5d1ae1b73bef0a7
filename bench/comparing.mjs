// ROBUSTNESS of 1,000 practices × 6 criteria and AGREEMENT of 1,000 practices × 5 raters, through the built functions.js.
import { loadFunctions } from "./builtFunctions.mjs";
import { interleaved, seeded, table } from "./measure.mjs";

const ROWS = 1_000;

export async function benchComparing(distDir) {
  const random = seeded(20261122);
  const block = (columns, blanks, rating) => Array.from({ length: ROWS }, () => Array.from({ length: columns }, () => (random() < blanks ? "" : rating())));
  const level = () => 1 + Math.floor(random() * 4);
  const decimal = () => 1 + 3 * random();
  const call = loadFunctions(`${distDir}/functions.js`);
  const [levels, gaps, decimals, raters] = [block(6, 0, level), block(6, 0.08, level), block(6, 0, decimal), block(5, 0.1, level)];
  const robustness = await interleaved({
    "whole ratings, top 1": () => call("ROBUSTNESS", levels, null, "1-4"),
    "whole ratings, top 100": () => call("ROBUSTNESS", levels, 100, "1-4"),
    "whole ratings, 8 % blank, top 10": () => call("ROBUSTNESS", gaps, 10, "1-4"),
    "ratings with decimals, top 1": () => call("ROBUSTNESS", decimals, null, "1-4"),
    "ratings with decimals, top 500 (the worst case)": () => call("ROBUSTNESS", decimals, 500, "1-4"),
  }, 5);
  const agreement = await interleaved({
    "alpha, ordinal": () => call("AGREEMENT", raters, null, null),
    "alpha, ratio": () => call("AGREEMENT", raters, "ratio", "alpha"),
    "AC2, ordinal": () => call("AGREEMENT", raters, "ordinal", "ac"),
    "Fleiss' kappa": () => call("AGREEMENT", raters, null, "kappa"),
  }, 5);
  return `## ROBUSTNESS: 1,000 rows × 6 criteria (goal: under 1,000 ms)\n\n${table(robustness, "whole ratings, top 1")}\n
## AGREEMENT: 1,000 rows × 5 raters, 10 % missing (goal: under 50 ms)\n\n${table(agreement, "alpha, ordinal")}\n`;
}
