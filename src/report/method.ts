import type { ReportRow } from "./reportModel";

const STATUS = "Status compares the latest value with a straight line from baseline to target by their dates: achieved, on track (at the line or beyond), behind, or reversing (worse than the baseline).";
const GAPS = { unknown: "? unknown", refused: "× refused", suppressed: "< held back" } as const;

/**
 * How a status is told, what the charts show and which figures are held back, for the foot of the report. `heldBack`: figures of the report that are. The
 * rule is said even where it held nothing back: a reader must know that a missing small number is no chance.
 */
export function methodOf(rows: readonly ReportRow[], heldBack: number, limit: number): readonly string[] {
  if (rows.length === 0) return [];
  const kinds = (["unknown", "refused", "suppressed"] as const).filter((kind) => rows.some(({ chart }) => chart?.series.some(({ gaps }) => gaps.some((gap) => gap.kind === kind))));
  const drawn = rows.some(({ chart }) => chart !== null);
  return [
    STATUS,
    ...(drawn ? [`Charts: filled dots are readings, the open dot the baseline, the dashed line the target, the dotted line the way to it.${kinds.length === 0 ? "" : ` Below the line: ${kinds.map((kind) => GAPS[kind]).join(", ")}; none of these is 0.`}`] : []),
    smallNumbers(heldBack, limit),
  ];
}

function smallNumbers(heldBack: number, limit: number): string {
  if (limit <= 1) return "Small numbers: this workbook holds no figure back, however few people it is about.";
  const count = heldBack === 0 ? "None is held back here." : `${heldBack} ${heldBack === 1 ? "is" : "are"} held back here.`;
  return `Small numbers: figures about fewer than ${limit} people, zero included, are held back, and so is a second figure where a total less the groups or places shown would tell the first, `
    + `as the output rules of UK LLC and the Office for National Statistics have it. ${count} Totals published elsewhere are not known to Cairn: compare with them before this goes out.`;
}
