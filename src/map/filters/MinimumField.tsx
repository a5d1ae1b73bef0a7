import { Slider, makeStyles, tokens, useId } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { NumberField } from "./NumberField";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 76px", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  label: { overflowWrap: "anywhere" },
  slider: { gridColumn: "1 / -1", marginLeft: "-8px", marginRight: "-4px", minWidth: 0 },
  words: { gridColumn: "1 / -1", margin: 0, paddingBottom: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** A minimum as a number and as a slider, from "any" on the left to the best on the right. `stops` are the values after "any", worst first. */
export function MinimumField({ label, stops, value, words, descriptor = "", onChange }: {
  readonly label: string;
  readonly stops: readonly number[];
  /** Null for any. */
  readonly value: number | null;
  readonly words: (value: number) => string;
  /** What the level that is asked for means. */
  readonly descriptor?: string;
  readonly onChange: (value: number | null) => void;
}): ReactElement {
  const styles = useStyles();
  const id = useId("minimum");
  const position = value === null ? 0 : nearestStop(stops, value) + 1;
  const text = value === null ? "any" : words(value);
  const [first = 0, last = first] = [stops[0], stops[stops.length - 1]];
  return (
    <div className={styles.root}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      <NumberField
        label={`${label}, at least as good as`} value={value} min={Math.min(first, last)} max={Math.max(first, last)} step={Math.abs((stops[1] ?? 1) - first)}
        placeholder="any" onChange={onChange}
      />
      <Slider
        className={styles.slider} id={id} size="small" min={0} max={stops.length} value={position}
        {...(stops.length <= 10 ? { step: 1 } : {})} // marks at each stop only where they can be told apart
        aria-valuetext={descriptor === "" ? text : `${text}: ${descriptor}`}
        onChange={(_, data) => { onChange(data.value === 0 ? null : stops[data.value - 1] ?? null); }}
      />
      {value !== null && <p className={styles.words}>{descriptor === "" ? text : `${text}: ${descriptor}`}</p>}
    </div>
  );
}

/** Index of the stop closest to a value that was typed or came from a hand-written address. */
function nearestStop(stops: readonly number[], value: number): number {
  let best = 0;
  stops.forEach((stop, i) => {
    if (Math.abs(stop - value) < Math.abs((stops[best] ?? 0) - value)) best = i;
  });
  return best;
}
