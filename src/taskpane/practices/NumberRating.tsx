import { Checkbox, SpinButton, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { readDecimal } from "../../core/numbers";
import { isOnScale } from "../../core/evaluation/scale";
import { isContested } from "./heldRatings";
import type { Held } from "./heldRatings";
import type { RatingInputProps } from "./LevelRadios";
import { scaleWords } from "./levels";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  spin: { width: "96px" },
  ends: { color: tokens.colorNeutralForeground3 },
  refused: { color: tokens.colorPaletteRedForeground1 },
});

/** A rating as a typed number, for scales with many levels. What is being typed stays until it is left or entered. */
export function NumberRating({ scale, reading, disabled, labelledBy, describedBy, held, onRate, onHold }: RatingInputProps & { readonly held: Held | null; readonly onHold: (held: Held | null) => void }) {
  const styles = useStyles();
  const typed = held?.kind === "typed" ? held.text : null;
  const setTyped = (text: string | null): void => onHold(text === null ? null : { kind: "typed", text, was: held?.was ?? reading });
  const contested = held?.kind === "typed" && isContested(held, reading);
  const [refused, setRefused] = useState(false);
  const low = Math.min(scale.worst, scale.best);
  const high = Math.max(scale.worst, scale.best);
  const value = reading.kind === "value" ? reading.value : null;

  const settle = (): void => {
    if (typed === null || contested || disabled) return; // while contested, the person chooses first
    const number = readDecimal(typed);
    const blank = typed.trim() === "";
    const fits = blank || (number !== null && isOnScale(scale, number));
    setRefused(!fits);
    if (!fits) return;
    setTyped(null);
    const rating = blank ? null : number;
    if (rating !== value) onRate(rating, "chosen");
  };
  return (
    <>
      <div className={styles.line}>
        <SpinButton
          className={styles.spin} aria-labelledby={labelledBy} aria-describedby={describedBy} disabled={disabled}
          min={low} max={high} step={1} precision={2} value={value}
          displayValue={typed ?? (value === null ? "" : String(value))}
          onChange={(_event, data) => {
            if (data.value === null || data.value === undefined) return setTyped(data.displayValue ?? "");
            setTyped(null);
            setRefused(false);
            if (data.value !== value) onRate(data.value, "passing");
          }}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={(event) => { if (event.key === "Enter") settle(); }}
        />
        <Checkbox
          label="n/a" disabled={disabled} checked={reading.kind === "not-applicable"}
          onChange={(_event, { checked }) => onRate(checked === true ? "n/a" : null, "chosen")}
        />
        <Text size={200} className={styles.ends}>{scaleWords(scale)}</Text>
      </div>
      {refused ? <Text size={200} className={styles.refused} role="alert">“{typed}” is not on the scale: {scaleWords(scale)}.</Text> : null}
    </>
  );
}
