import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Evaluation, EvaluationRules, Reading } from "../../core/evaluation/evaluation";
import { movesSentence, verdictMoves } from "../../core/evaluation/verdictMoves";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  list: { color: tokens.colorNeutralForeground2 },
});

/** The reasons for the verdict: the sentence, then strengths and limits by name, and the least that would change it. */
export function WhyLine({ evaluation, readings, rules }: {
  readonly evaluation: Evaluation; readonly readings: readonly Reading[]; readonly rules: EvaluationRules;
}) {
  const styles = useStyles();
  const moves = useMemo(() => movesSentence(evaluation.verdict, verdictMoves(readings, rules), rules), [evaluation.verdict, readings, rules]);
  const listed = (criteria: readonly number[]): string => criteria.map((i) => rules.names[i] ?? "").join("; ");
  return (
    <section className={styles.root} aria-label="Why">
      <Text as="h3" size={300} weight="semibold" className={styles.heading}>Why</Text>
      <Text as="p" block style={{ margin: 0 }}>{evaluation.why}</Text>
      {evaluation.strengths.length === 0 ? null : <Text size={200} className={styles.list}>Strengths: {listed(evaluation.strengths)}</Text>}
      {evaluation.limits.length === 0 ? null : <Text size={200} className={styles.list}>Limits: {listed(evaluation.limits)}</Text>}
      {moves === "" ? null : (
        <>
          <Text as="h3" size={300} weight="semibold" className={styles.heading}>What would change the verdict</Text>
          <Text as="p" block style={{ margin: 0 }}>{moves}</Text>
        </>
      )}
    </section>
  );
}
