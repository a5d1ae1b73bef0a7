import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const THUMB = {
  appearance: "none", pointerEvents: "auto", boxSizing: "border-box", width: "16px", height: "16px", borderRadius: "50%", cursor: "pointer",
  backgroundColor: tokens.colorCompoundBrandBackground, border: `3px solid ${tokens.colorNeutralBackground1}`, boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke1}`,
} as const;
const useStyles = makeStyles({
  root: { position: "relative", height: "24px" },
  rail: { position: "absolute", left: "8px", right: "8px", top: "10px", height: "4px", borderRadius: "2px", backgroundColor: tokens.colorNeutralStrokeAccessible, "@media (forced-colors: active)": { backgroundColor: "GrayText" } },
  part: { position: "absolute", top: 0, bottom: 0, borderRadius: "2px", backgroundColor: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { backgroundColor: "Highlight" } },
  input: {
    position: "absolute", inset: 0, width: "100%", height: "24px", margin: 0, appearance: "none", background: "none", pointerEvents: "none", outlineStyle: "none",
    "::-webkit-slider-runnable-track": { appearance: "none", background: "none" },
    "::-webkit-slider-thumb": { ...THUMB, "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" } },
    "::-moz-range-track": { background: "none" },
    "::-moz-range-thumb": { ...THUMB },
    ":focus-visible::-webkit-slider-thumb": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":focus-visible::-moz-range-thumb": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  above: { zIndex: 1 },
});

/** A range between two thumbs on one rail. Each thumb is a slider of its own to the keyboard and to screen readers, and stops at the other. */
export function RangeSlider({ min, max, low, high, labels, words, onChange }: {
  readonly min: number;
  readonly max: number;
  readonly low: number;
  readonly high: number;
  readonly labels: readonly [low: string, high: string];
  /** What a thumb's number is called, e.g. "any". */
  readonly words: (value: number, end: "low" | "high") => string;
  readonly onChange: (low: number, high: number) => void;
}): ReactElement {
  const styles = useStyles();
  const share = (value: number): string => `${max === min ? 0 : (100 * (value - min)) / (max - min)}%`;
  return (
    <div className={styles.root}>
      <div className={styles.rail}><div className={styles.part} style={{ left: share(low), right: `calc(100% - ${share(high)})` }} /></div>
      <input
        // Where both thumbs meet at the far end, only this one can still move.
        type="range" className={mergeClasses(styles.input, low > (min + max) / 2 && styles.above)} min={min} max={max} step={1} value={low}
        aria-label={labels[0]} aria-valuetext={words(low, "low")} onChange={(event) => { onChange(Math.min(Number(event.target.value), high), high); }}
      />
      <input
        type="range" className={styles.input} min={min} max={max} step={1} value={high}
        aria-label={labels[1]} aria-valuetext={words(high, "high")} onChange={(event) => { onChange(low, Math.max(Number(event.target.value), low)); }}
      />
    </div>
  );
}
