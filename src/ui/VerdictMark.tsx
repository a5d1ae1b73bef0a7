import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Verdict } from "../core/evaluation/evaluation";
import { VERDICT_SHAPES } from "./verdictShapes";
import { VERDICT_STYLES } from "./verdictStyle";

const useStyles = makeStyles({
  shape: { display: "inline-block", flexShrink: 0, verticalAlign: "-0.15em", forcedColorAdjust: "none" },
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
});

/**
 * The contents of a verdict's symbol, to be placed in an `svg` with a 20 × 20 view box. `raised` gives it a white edge
 * that lifts it off a picture such as a map.
 */
export function VerdictOutline({ verdict, raised = false }: { readonly verdict: Verdict; readonly raised?: boolean }): ReactElement {
  const { shape, colour } = VERDICT_STYLES[verdict];
  const outline = <path d={VERDICT_SHAPES[shape]} strokeLinejoin="round" />;
  if (shape === "outline") {
    return raised
      ? <g strokeWidth="3" stroke="#616161" fill="#ffffff"><circle cx="10" cy="10" r="9" stroke="none" />{outline}</g>
      : <g fill="none" stroke="currentColor" strokeWidth="2.5">{outline}</g>;
  }
  return raised
    ? <g fill={colour} stroke="#ffffff" strokeWidth="2" paintOrder="stroke">{outline}</g>
    : <g fill={colour} stroke="currentColor" strokeWidth="1" strokeOpacity="0.55">{outline}</g>;
}

/** Shape and colour of a verdict, hidden from assistive technology: the word must stand near it. `size` in px. */
export function VerdictShape({ verdict, size = 16, className }: {
  readonly verdict: Verdict; readonly size?: number; readonly className?: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.shape, className)} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <VerdictOutline verdict={verdict} />
    </svg>
  );
}

/** A verdict as it is always shown: shape, colour and word. */
export function VerdictMark({ verdict, size = 16, className }: {
  readonly verdict: Verdict; readonly size?: number; readonly className?: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, className)}>
      <VerdictShape verdict={verdict} size={size} />
      {verdict}
    </span>
  );
}
