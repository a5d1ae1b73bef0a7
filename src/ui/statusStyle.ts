import type { Status, StatusReading } from "../core/planning/status";
import type { VerdictShapeName } from "./verdictStyle";

/** How a status is drawn wherever it is drawn. The shape and the word always go with the colour (Okabe–Ito). */
export interface StatusStyle {
  readonly shape: VerdictShapeName;
  readonly colour: string;
}

const NEUTRAL: StatusStyle = { shape: "outline", colour: "#767676" };

export const STATUS_STYLES: Readonly<Record<Status, StatusStyle>> = {
  "Achieved": { shape: "circle", colour: "#009E73" },
  "On track": { shape: "diamond", colour: "#0072B2" },
  "Behind": { shape: "triangle", colour: "#E69F00" },
  "Reversing": { shape: "square", colour: "#D55E00" },
  "No reading": NEUTRAL,
};

/** What an indicator's standing is called and how it looks. What is context is neither good nor bad, so it has no colour and no word of praise. */
export function statusLook(status: StatusReading, judged: boolean): StatusStyle & { readonly word: string } {
  if (status.kind === "status" && (judged || status.status === "No reading")) return { ...STATUS_STYLES[status.status], word: status.status };
  return { ...NEUTRAL, word: judged ? "Not determined" : "Context, not judged" };
}
