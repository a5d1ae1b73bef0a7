import { withFewWords } from "./fewWords";
import { findIndicators, indicator, indicators } from "./indicatorFunctions";
import { place } from "./placeFunctions";
import { progress, status } from "./planningFunctions";
import { coverage, limits, score, strengths, verdict, why } from "./practiceFunctions";
import { rank, robustness } from "./rankFunctions";
import { agreement, rescale, weights } from "./raterFunctions";

// The entry of functions.js: joins each id of functions.json to its function. The namespace CAIRN comes from the manifest.
// Those that answer a long column row by row give their reasons sparingly (`fewWords.ts`).
CustomFunctions.associate("SCORE", withFewWords(score));
CustomFunctions.associate("COVERAGE", withFewWords(coverage));
CustomFunctions.associate("VERDICT", withFewWords(verdict));
CustomFunctions.associate("WHY", withFewWords(why));
CustomFunctions.associate("STRENGTHS", withFewWords(strengths));
CustomFunctions.associate("LIMITS", withFewWords(limits));
CustomFunctions.associate("RANK", withFewWords(rank));
CustomFunctions.associate("ROBUSTNESS", withFewWords(robustness));
CustomFunctions.associate("WEIGHTS", weights);
CustomFunctions.associate("RESCALE", withFewWords(rescale));
CustomFunctions.associate("AGREEMENT", agreement);
CustomFunctions.associate("INDICATOR", withFewWords(indicator));
CustomFunctions.associate("INDICATORS", indicators);
CustomFunctions.associate("FINDINDICATORS", findIndicators);
CustomFunctions.associate("PROGRESS", withFewWords(progress));
CustomFunctions.associate("STATUS", withFewWords(status));
CustomFunctions.associate("PLACE", withFewWords(place));
