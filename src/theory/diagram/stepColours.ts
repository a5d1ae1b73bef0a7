import type { TheoryStep } from "../../core/theory/theory";

/** One colour a step (Okabe and Ito's, told apart by colour-blind eyes too), always beside the step's name. */
const COLOURS: Readonly<Record<TheoryStep, string>> = {
  need: "#D55E00", "long-term change": "#CC79A7", outcome: "#0072B2", output: "#56B4E9", activity: "#E69F00", input: "#009E73",
};

/** The colour of a step; grey for none. Never for text. */
export function stepColour(step: TheoryStep | null): string {
  return step === null ? "#8A8A8A" : COLOURS[step];
}
