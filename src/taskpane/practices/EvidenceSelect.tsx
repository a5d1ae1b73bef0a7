import { Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { EvidenceGrade } from "../../core/practice/practice";
import { EVIDENCE_GRADES } from "../../core/practice/practice";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The evidence grade under a practice or, `small`, under one rating; its number and word both. */
export function EvidenceSelect({ about, grade, disabled, small = false, onGrade }: {
  /** What it is the evidence of, e.g. "Impact"; left out for the whole practice. */
  readonly about?: string; readonly grade: EvidenceGrade | null; readonly disabled: boolean; readonly small?: boolean;
  readonly onGrade: (grade: EvidenceGrade | null) => void;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.line}>
      <label htmlFor={id} className={small ? styles.small : ""}>{small ? "Evidence" : <Text weight="semibold">Evidence</Text>}</label>
      <Select
        id={id} size="small" disabled={disabled} value={grade === null ? "" : String(grade)}
        onChange={(_event, { value }) => onGrade(value === "" ? null : toGrade(Number(value)))}
        {...(about === undefined ? {} : { "aria-label": `Evidence for ${about}` })}
      >
        <option value="">Not stated</option>
        {EVIDENCE_GRADES.map((words, i) => <option key={words} value={i}>{i} {words}</option>)}
      </Select>
    </div>
  );
}

function toGrade(number: number): EvidenceGrade | null {
  return number === 0 || number === 1 || number === 2 || number === 3 ? number : null;
}
