import type { TheoryStep } from "./theory";

/** How a step is headed, and the question that it answers. */
export interface StepWords {
  /** As a heading over several statements. */
  readonly heading: string;
  readonly asks: string;
}

export const STEP_WORDS: Readonly<Record<TheoryStep, StepWords>> = {
  need: { heading: "Need", asks: "What is the matter, for whom, and where?" },
  "long-term change": { heading: "Long-term change", asks: "What should be different for good, in years?" },
  outcome: { heading: "Outcomes", asks: "What has to change for people, so that this comes about?" },
  output: { heading: "Outputs", asks: "What is delivered, and how much of it?" },
  activity: { heading: "Activities", asks: "What is done?" },
  input: { heading: "Inputs", asks: "Which people, money, places and partners does it take?" },
};
