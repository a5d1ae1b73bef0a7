import { makeStyles, tokens } from "@fluentui/react-components";
import type { StatusReading } from "../core/planning/status";
import { statusLook } from "./statusStyle";
import { VERDICT_SHAPES } from "./verdictShapes";

const useStyles = makeStyles({
  shape: { display: "inline-block", flexShrink: 0, verticalAlign: "-0.15em", forcedColorAdjust: "none" },
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
});

/** Where an indicator stands as it is always shown: shape, colour and word. `size` in px. */
export function StatusMark({ status, judged, size = 16 }: { readonly status: StatusReading; readonly judged: boolean; readonly size?: number }) {
  const styles = useStyles();
  const { shape, colour, word } = statusLook(status, judged);
  return (
    <span className={styles.mark}>
      <svg className={styles.shape} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {shape === "outline"
          ? <path d={VERDICT_SHAPES.outline} fill="none" stroke="currentColor" strokeWidth="2.5" />
          : <path d={VERDICT_SHAPES[shape]} strokeLinejoin="round" fill={colour} stroke="currentColor" strokeWidth="1" strokeOpacity="0.55" />}
      </svg>
      {word}
    </span>
  );
}
