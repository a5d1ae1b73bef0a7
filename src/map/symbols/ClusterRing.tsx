import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScoredPractice } from "../../core/practice/view";
import { clusterDiameter } from "./clustering";
import { verdictShares } from "./symbolNames";
import type { VerdictShare } from "./symbolNames";

const useStyles = makeStyles({
  ring: { display: "block", filter: "drop-shadow(0 1px 2px rgba(0,0,0,.45))" },
  face: { fill: tokens.colorNeutralBackground1, "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" } },
  number: {
    fill: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase, fontWeight: tokens.fontWeightSemibold, textAnchor: "middle",
    dominantBaseline: "central", fontVariantNumeric: "tabular-nums", "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

const STROKE = 5;

/** A number in a ring whose arcs show the shares of the verdicts, clockwise from the top in the order of the legend. */
export function ClusterRing({ practices }: { readonly practices: readonly ScoredPractice[] }): ReactElement {
  const styles = useStyles();
  const size = clusterDiameter(practices.length);
  const middle = size / 2;
  return (
    <svg className={styles.ring} width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      <circle className={styles.face} cx={middle} cy={middle} r={middle} />
      <g fill="none" strokeWidth={STROKE} transform={`rotate(-90 ${middle} ${middle})`}>
        {ringArcs(verdictShares(practices), middle - 1 - STROKE / 2).map((arc) => (
          <circle
            key={arc.colour} cx={middle} cy={middle} r={middle - 1 - STROKE / 2} stroke={arc.colour}
            strokeDasharray={arc.dashes} strokeDashoffset={-arc.start}
          />
        ))}
      </g>
      <text className={styles.number} x={middle} y={middle} fontSize={practices.length > 999 ? 12 : 13}>{shortCount(practices.length)}</text>
    </svg>
  );
}

/** Where each arc begins along the ring and how long it is, in px; a small gap keeps neighbours apart without colour. */
export function ringArcs(shares: readonly VerdictShare[], radius: number): { colour: string; start: number; dashes: string }[] {
  const around = 2 * Math.PI * radius;
  const total = shares.reduce((sum, share) => sum + share.count, 0);
  const gap = shares.length > 1 ? 1.5 : 0;
  let start = 0;
  return shares.map(({ colour, count }) => {
    const length = (count / total) * around;
    const arc = { colour, start, dashes: `${Math.max(1, length - gap)} ${around}` };
    start += length;
    return arc;
  });
}

/** 1234 → "1.2k": the exact number stands in the symbol's name. */
function shortCount(count: number): string {
  return count < 1000 ? String(count) : `${(count / 1000).toFixed(count < 10_000 ? 1 : 0)}k`;
}
