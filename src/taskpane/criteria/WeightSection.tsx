import { Input, Radio, RadioGroup, Text, makeStyles, tokens } from "@fluentui/react-components";
import { WEIGHINGS, editCriterion, importanceOrder, weighByOrder, weighEqually, weightShares } from "../../core/evaluation/draftEdits";
import type { Weighing } from "../../core/evaluation/draftEdits";
import type { Editing } from "./editing";
import { shareText } from "./editing";
import { ImportanceList } from "./ImportanceList";
import { useSectionStyles } from "./sectionStyles";

const WORDS: Readonly<Record<Weighing, string>> = { equal: "All the same", order: "By order of importance", numbers: "By numbers" };

const useStyles = makeStyles({
  row: { paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXXS },
  radios: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface WeightSectionProps extends Editing {
  readonly weighing: Weighing;
  readonly onWeighing: (weighing: Weighing) => void;
}

/** How much each criterion counts: all the same, by an order of importance, or by numbers. */
export function WeightSection(props: WeightSectionProps) {
  const { draft, readOnly, edit, weighing, onWeighing } = props;
  const styles = useStyles();
  const section = useSectionStyles();
  const choose = (value: string): void => {
    const next = WEIGHINGS.find((one) => one === value);
    if (next === undefined) return;
    onWeighing(next);
    if (next === "equal") edit(weighEqually);
    if (next === "order") edit((now) => weighByOrder(now, importanceOrder(now)));
  };
  return (
    <section className={section.section} aria-labelledby="weights-heading">
      <h2 id="weights-heading" className={section.heading}>Weights</h2>
      <RadioGroup className={styles.radios} aria-labelledby="weights-heading" value={weighing} disabled={readOnly} onChange={(_event, { value }) => choose(value)}>
        {WEIGHINGS.map((one) => <Radio key={one} value={one} label={WORDS[one]} />)}
      </RadioGroup>
      {weighing === "equal" ? <Text size={200} className={section.quiet}>Each criterion counts {shareText(weightShares(draft), 0) || "the same"}.</Text> : null}
      {weighing === "order" ? (
        <>
          <Text size={200} className={section.quiet}>
            Most important first. Drag, or use the arrows. The weights are the mean of all weightings in this order (rank-order centroid, Barron and Barrett 1996).
          </Text>
          <ImportanceList {...props} />
        </>
      ) : null}
      {weighing === "numbers" ? <NumberWeights {...props} /> : null}
    </section>
  );
}

function NumberWeights({ draft, problems, readOnly, edit }: Editing) {
  const styles = useStyles();
  const section = useSectionStyles();
  const shares = weightShares(draft);
  const all = problems.get("weights");
  return (
    <>
      <Text size={200} className={section.quiet}>2 counts twice as much as 1; 0 leaves a criterion out of the score.</Text>
      <ul className={section.list} aria-label="Weights by numbers">
        {draft.criteria.map((criterion, i) => {
          const problem = problems.get(`weight ${criterion.id}`);
          return (
            <li key={criterion.id} className={styles.row}>
              <label className={section.row}>
                <span className={section.grow}>{criterion.name.trim() || "New criterion"}</span>
                <Input
                  className={section.number} value={criterion.weight} disabled={readOnly} inputMode="decimal" aria-invalid={problem !== undefined}
                  onChange={(_event, { value }) => edit((now) => editCriterion(now, criterion.id, { weight: value }))}
                />
                <span className={section.share}>{shareText(shares, i)}</span>
              </label>
              {problem === undefined ? null : <Text size={200} block className={section.problem} role="alert">{problem}</Text>}
            </li>
          );
        })}
      </ul>
      {all === undefined ? null : <Text size={200} className={section.problem} role="alert">{all}</Text>}
    </>
  );
}
