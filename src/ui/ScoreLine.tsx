import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Evaluation } from "../core/evaluation/evaluation";
import { evidenceWords } from "../core/evaluation/evidence";
import type { EvidenceGrade } from "../core/practice/practice";
import { VerdictMark } from "./VerdictMark";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, minWidth: 0, minHeight: tokens.lineHeightBase600 },
  score: { fontVariantNumeric: "tabular-nums" },
  evidence: { color: tokens.colorNeutralForeground2 },
});

/** Score, verdict and what it rests on: "72 ◆ Promising practice, on measured evidence"; no score where there is none. */
export function ScoreLine({ evaluation, evidence }: { readonly evaluation: Evaluation; readonly evidence: EvidenceGrade | null }) {
  const styles = useStyles();
  const words = evidenceWords(evaluation.verdict, evidence);
  return (
    <div className={styles.line}>
      {evaluation.score === null
        ? null
        : <Text size={600} weight="semibold" className={styles.score}>{evaluation.shownScore}</Text>}
      <Text weight="semibold"><VerdictMark verdict={evaluation.verdict} /></Text>
      {words === "" ? null : <Text size={200} className={styles.evidence}>{words}</Text>}
    </div>
  );
}
