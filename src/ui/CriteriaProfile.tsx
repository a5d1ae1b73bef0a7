import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CriteriaSet, Criterion } from "../core/evaluation/criteria";
import type { Evaluation, Reading } from "../core/evaluation/evaluation";
import { profileSentence, readingText } from "../core/evaluation/profileWords";
import { normalise } from "../core/evaluation/scale";
import type { Scale } from "../core/evaluation/scale";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalSNudge },
  row: { display: "grid", gridTemplateColumns: "minmax(84px, 34%) 1fr minmax(3.2em, auto)", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  track: { display: "block", position: "relative", height: "10px", borderRadius: "2px", backgroundColor: tokens.colorNeutralBackground5, forcedColorAdjust: "none" },
  fill: { position: "absolute", top: 0, bottom: 0, left: 0, borderRadius: "2px", backgroundColor: tokens.colorBrandBackground },
  below: { backgroundColor: "#D55E00" },
  gate: { position: "absolute", top: "-3px", bottom: "-3px", width: "2px", marginLeft: "-1px", backgroundColor: tokens.colorNeutralForeground1 },
  value: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums", textAlign: "right" },
  quiet: { color: tokens.colorNeutralForeground3 },
  tiny: { display: "block", overflow: "visible", color: tokens.colorNeutralForeground3 },
});

interface ProfileProps {
  readonly criteria: CriteriaSet;
  /** In criteria order, as the practice has them. */
  readonly readings: readonly Reading[];
  readonly evaluation: Evaluation;
}

/** One practice's ratings as horizontal bars in criteria order: number at the end, minimum as a tick, the same in words. */
export function CriteriaProfile({ criteria, readings, evaluation }: ProfileProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Criteria profile">
      {criteria.criteria.map((criterion, index) => (
        <ProfileRow
          key={criterion.name}
          criterion={criterion}
          scale={criteria.scale}
          reading={readings[index] ?? { kind: "blank" }}
          share={evaluation.normalised[index] ?? null}
          missed={evaluation.missedGates.includes(index)}
        />
      ))}
    </ul>
  );
}

function ProfileRow({ criterion, scale, reading, share, missed }: {
  readonly criterion: Criterion; readonly scale: Scale; readonly reading: Reading; readonly share: number | null; readonly missed: boolean;
}): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.row} aria-label={profileSentence(criterion, reading, missed)}>
      <span className={styles.name} aria-hidden="true">{criterion.name}</span>
      <RatingBar criterion={criterion} scale={scale} share={share} missed={missed} />
      <span className={mergeClasses(styles.value, reading.kind !== "value" && styles.quiet)} aria-hidden="true">{readingText(reading)}</span>
    </li>
  );
}

/** One rating as a bar from worst to best, the criterion's minimum as a tick; hidden from assistive technology: the number stands near it. */
export function RatingBar({ criterion, scale, share, missed }: {
  readonly criterion: Criterion; readonly scale: Scale; readonly share: number | null; readonly missed: boolean;
}): ReactElement {
  const styles = useStyles();
  const gate = criterion.minimum === null ? null : normalise(scale, criterion.minimum);
  return (
    <span className={styles.track} aria-hidden="true">
      {share !== null && <span className={mergeClasses(styles.fill, missed && styles.below)} style={{ width: `${Math.max(2, share * 100)}%` }} />}
      {gate !== null && <span className={styles.gate} style={{ left: `${gate * 100}%` }} title={`Minimum ${criterion.minimum ?? ""}`} />}
    </span>
  );
}

/** The profile as small upright bars for a list row, hidden from assistive technology: the card has it in words. */
export function TinyProfile({ evaluation, className }: { readonly evaluation: Evaluation; readonly className?: string }): ReactElement {
  const styles = useStyles();
  const width = evaluation.normalised.length * 6 - 2;
  return (
    <svg className={mergeClasses(styles.tiny, className)} width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true" focusable="false">
      {evaluation.normalised.map((share, index) => share === null
        ? <rect key={index} x={index * 6} y="14.5" width="4" height="1.5" fill="currentColor" opacity="0.45" />
        : <rect key={index} x={index * 6} y={14 - share * 14} width="4" height={2 + share * 14} fill="currentColor" />)}
    </svg>
  );
}
