import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Evaluation } from "../../core/evaluation/evaluation";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  list: { color: tokens.colorNeutralForeground2 },
});

/** The reasons for the verdict: the sentence, then strengths and limits by name. */
export function WhyLine({ evaluation, names }: { readonly evaluation: Evaluation; readonly names: readonly string[] }) {
  const styles = useStyles();
  const listed = (criteria: readonly number[]): string => criteria.map((i) => names[i] ?? "").join("; ");
  return (
    <section className={styles.root} aria-label="Why">
      <Text as="h3" size={300} weight="semibold" className={styles.heading}>Why</Text>
      <Text as="p" block style={{ margin: 0 }}>{evaluation.why}</Text>
      {evaluation.strengths.length === 0 ? null : <Text size={200} className={styles.list}>Strengths: {listed(evaluation.strengths)}</Text>}
      {evaluation.limits.length === 0 ? null : <Text size={200} className={styles.list}>Limits: {listed(evaluation.limits)}</Text>}
    </section>
  );
}
