import { findIndicators, indicator, indicators } from "./indicatorFunctions";
import { place } from "./placeFunctions";
import { progress, status } from "./planningFunctions";
import { coverage, limits, score, strengths, verdict, why } from "./practiceFunctions";
import { rank, robustness } from "./rankFunctions";
import { agreement, rescale, weights } from "./raterFunctions";

// The entry of functions.js: joins each id of functions.json to its function. The namespace CAIRN comes from the manifest.
CustomFunctions.associate("SCORE", score);
CustomFunctions.associate("COVERAGE", coverage);
CustomFunctions.associate("VERDICT", verdict);
CustomFunctions.associate("WHY", why);
CustomFunctions.associate("STRENGTHS", strengths);
CustomFunctions.associate("LIMITS", limits);
CustomFunctions.associate("RANK", rank);
CustomFunctions.associate("ROBUSTNESS", robustness);
CustomFunctions.associate("WEIGHTS", weights);
CustomFunctions.associate("RESCALE", rescale);
CustomFunctions.associate("AGREEMENT", agreement);
CustomFunctions.associate("INDICATOR", indicator);
CustomFunctions.associate("INDICATORS", indicators);
CustomFunctions.associate("FINDINDICATORS", findIndicators);
CustomFunctions.associate("PROGRESS", progress);
CustomFunctions.associate("STATUS", status);
CustomFunctions.associate("PLACE", place);
