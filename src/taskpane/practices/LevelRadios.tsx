import { Radio, RadioGroup, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { Reading } from "../../core/evaluation/evaluation";
import type { Scale } from "../../core/evaluation/scale";
import type { Rating } from "../../workbook/actions/rate";
import type { Manner } from "./useRatings";

const NOT_APPLICABLE = "n/a";

const useStyles = makeStyles({
  group: { flexWrap: "wrap", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  between: { color: tokens.colorNeutralForeground2 },
});

/** What the two ways of rating a criterion share. */
export interface RatingInputProps {
  readonly scale: Scale;
  readonly reading: Reading;
  readonly disabled: boolean;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onRate: (rating: Rating, manner: Manner) => void;
}

/** The levels of a scale as radio buttons in counting order, with "n/a" at the end. */
export function LevelRadios({ reading, disabled, labelledBy, describedBy, onRate, levels }: RatingInputProps & { readonly levels: readonly number[] }) {
  const styles = useStyles();
  const passing = useRef(false);
  const between = reading.kind === "value" && !levels.includes(reading.value);
  return (
    <>
      <RadioGroup
        layout="horizontal" className={styles.group} aria-labelledby={labelledBy} aria-describedby={describedBy} disabled={disabled}
        value={valueOf(reading)}
        onKeyDown={(event) => { passing.current = event.key.startsWith("Arrow"); }}
        onPointerDown={() => { passing.current = false; }}
        onChange={(_event, { value }) => onRate(value === NOT_APPLICABLE ? NOT_APPLICABLE : Number(value), passing.current ? "passing" : "chosen")}
      >
        {levels.map((level) => <Radio key={level} value={String(level)} label={String(level)} />)}
        <Radio value={NOT_APPLICABLE} label={NOT_APPLICABLE} />
      </RadioGroup>
      {between ? <Text size={200} className={styles.between}>The sheet holds {reading.value}, which lies between two levels.</Text> : null}
    </>
  );
}

function valueOf(reading: Reading): string {
  switch (reading.kind) {
    case "value": return String(reading.value);
    case "not-applicable": return NOT_APPLICABLE;
    case "blank":
    case "bad": return "";
  }
}
