import { Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  field: { minWidth: 0, "& input": { fontVariantNumeric: "tabular-nums" } },
});

/** What a person typed into a number field: nothing (null), a number it takes, or what it does not take. */
export function typedNumber(text: string, min: number, max: number, whole: boolean): number | null | undefined {
  if (text.trim() === "") return null;
  const number = Number(text.replace(",", "."));
  return Number.isFinite(number) && number >= min && number <= max && (!whole || Number.isInteger(number)) ? number : undefined;
}

/**
 * A number that may be blank. What is typed counts as soon as it is a number in the range; until then it stands there
 * marked, and what counted before goes on to count. Leaving the field shows again what counts.
 */
export function NumberField({ label, value, min, max, step, whole = false, placeholder, className, onChange }: {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly whole?: boolean;
  readonly placeholder: string;
  readonly className?: string | undefined;
  readonly onChange: (value: number | null) => void;
}): ReactElement {
  const styles = useStyles();
  const [draft, setDraft] = useState<string | null>(null);
  const refused = draft !== null && typedNumber(draft, min, max, whole) === undefined;
  return (
    <Input
      className={`${styles.field} ${className ?? ""}`} size="small" type="number" inputMode="decimal" min={min} max={max} step={step} aria-label={label}
      placeholder={placeholder} value={draft ?? (value === null ? "" : String(value))}
      {...(refused ? { "aria-invalid": true, title: `${label}: ${min} to ${max}` } : {})}
      onChange={(_, data) => {
        setDraft(data.value);
        const typed = typedNumber(data.value, min, max, whole);
        if (typed !== undefined) onChange(typed);
      }}
      onBlur={() => { setDraft(null); }}
    />
  );
}
