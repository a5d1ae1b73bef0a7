import type { Verdict } from "../core/evaluation/evaluation";

export type VerdictShapeName = "circle" | "diamond" | "triangle" | "square" | "outline";

/** How a verdict is drawn wherever it is drawn. The shape and the word always go with the colour (Okabe–Ito). */
export interface VerdictStyle {
  readonly shape: VerdictShapeName;
  readonly colour: string;
  /** The word in a count, e.g. "5 good"; verdicts without a class of their own are "other". */
  readonly short: string;
}

const NO_VERDICT: VerdictStyle = { shape: "outline", colour: "#767676", short: "other" };

export const VERDICT_STYLES: Readonly<Record<Verdict, VerdictStyle>> = {
  "Good practice": { shape: "circle", colour: "#009E73", short: "good" },
  "Promising practice": { shape: "diamond", colour: "#0072B2", short: "promising" },
  "Needs improvement": { shape: "triangle", colour: "#E69F00", short: "needs improvement" },
  "Not demonstrated": { shape: "square", colour: "#D55E00", short: "not demonstrated" },
  "Insufficient evidence": NO_VERDICT,
  "Not determinable": NO_VERDICT,
  "Unscored": NO_VERDICT,
};
