import { Slider, makeStyles, tokens, useId } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  label: { overflowWrap: "anywhere" },
  value: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  slider: { gridColumn: "1 / -1", marginLeft: "-8px", marginRight: "-4px", minWidth: 0 },
});

/** A minimum, from "any" on the left to the best on the right. `stops` are the values after "any", worst first. */
export function MinimumSlider({ label, stops, value, words, onChange }: {
  readonly label: string;
  readonly stops: readonly number[];
  /** Null for any. */
  readonly value: number | null;
  readonly words: (value: number) => string;
  readonly onChange: (value: number | null) => void;
}): ReactElement {
  const styles = useStyles();
  const id = useId("minimum");
  const position = value === null ? 0 : nearestStop(stops, value) + 1;
  const text = value === null ? "any" : words(value);
  return (
    <div className={styles.root}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      <span className={styles.value} aria-hidden="true">{text}</span>
      <Slider
        className={styles.slider} id={id} size="small" min={0} max={stops.length} value={position}
        {...(stops.length <= 10 ? { step: 1 } : {})} // marks at each stop only where they can be told apart
        aria-valuetext={text}
        onChange={(_, data) => { onChange(data.value === 0 ? null : stops[data.value - 1] ?? null); }}
      />
    </div>
  );
}

/** Index of the stop closest to a value that may have come from a hand-written address. */
function nearestStop(stops: readonly number[], value: number): number {
  let best = 0;
  stops.forEach((stop, i) => {
    if (Math.abs(stop - value) < Math.abs((stops[best] ?? 0) - value)) best = i;
  });
  return best;
}
