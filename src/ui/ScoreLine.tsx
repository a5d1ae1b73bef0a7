import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Evaluation } from "../core/evaluation/evaluation";
import { VerdictMark } from "./VerdictMark";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, minWidth: 0, minHeight: tokens.lineHeightBase600 },
  score: { fontVariantNumeric: "tabular-nums" },
});

/** The score as people read it: a whole number 0–100, or a dash where there is none. */
export function scoreText(evaluation: Evaluation): string {
  return evaluation.score === null ? "–" : String(Math.round(evaluation.score));
}

/** Score and verdict side by side: "72 ◆ Promising practice"; the verdict alone where there is no score. */
export function ScoreLine({ evaluation }: { readonly evaluation: Evaluation }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      {evaluation.score === null
        ? null
        : <Text size={600} weight="semibold" className={styles.score}>{scoreText(evaluation)}</Text>}
      <Text weight="semibold"><VerdictMark verdict={evaluation.verdict} /></Text>
    </div>
  );
}
