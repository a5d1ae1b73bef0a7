import { Button, Dropdown, Field, Option, Text, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import type { Statement } from "../../core/theory/theory";
import { THEORY_STEPS } from "../../core/theory/theory";
import type { OutlineWays } from "./outlineWays";
import { useDetailStyles } from "./detailStyles";
import { HeldTextArea } from "../editing/HeldTextArea";
import { IndicatorLines } from "./IndicatorLines";
import { StatementLink, StatementLinks } from "./StatementLinks";
import { aStep, cellAddress } from "../editing/theoryModel";
import type { TheoryModel } from "../editing/theoryModel";
import type { HeldText, TextField } from "../editing/theoryState";
import type { TheoryDoing } from "../editing/useTheory";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`, minWidth: 0 },
  step: { minWidth: 0 },
  foot: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface StatementDetailsProps {
  readonly statement: Statement;
  readonly model: TheoryModel;
  readonly doing: TheoryDoing;
  readonly ways: OutlineWays;
  readonly heldOf: (field: TextField) => HeldText | null;
}

/** Everything about one statement, each part edited where it stands. */
export function StatementDetails({ statement, model, doing, ways, heldOf }: StatementDetailsProps) {
  const styles = useStyles();
  const detail = useDetailStyles();
  const { readOnly } = ways;
  const { key, step } = statement;
  const text = (field: TextField, header: string, label: string, hint?: string) => (
    <HeldTextArea
      label={label} statement={statement} field={field} held={heldOf(field)} address={cellAddress(model, statement.row, header)} readOnly={readOnly} doing={doing}
      {...(hint === undefined || statement[field] !== "" ? {} : { hint })}
    />
  );
  const below = step === null ? undefined : THEORY_STEPS[THEORY_STEPS.indexOf(step) + 1];
  const led = model.ledBy.get(key) ?? [];
  return (
    <div className={styles.root}>
      {(model.questionsOf.get(key) ?? []).map(({ message }, i) => <Text key={i} as="p" size={200} block className={detail.question} style={{ margin: 0 }}>{message}</Text>)}
      {text("statement", "Statement", "In words")}
      <Field label="Step">
        {readOnly ? () => <Text>{step ?? "none"}</Text> : (
          <Dropdown
            size="small" className={styles.step} value={step === null ? "" : step} selectedOptions={step === null ? [] : [step]} placeholder="Choose a step"
            onOptionSelect={(_event, { optionValue }) => { const chosen = THEORY_STEPS.find((each) => each === optionValue); if (chosen !== undefined && chosen !== step) void doing.edit({ kind: "step", key, step: chosen }); }}
          >
            {THEORY_STEPS.map((each) => <Option key={each} value={each} text={each}>{each}</Option>)}
          </Dropdown>
        )}
      </Field>
      <StatementLinks statement={statement} model={model} doing={doing} readOnly={readOnly} />
      {led.length === 0 ? null : (
        <section className={detail.group} aria-label="Led to by">
          <Text size={200} weight="semibold">Led to by</Text>
          <ul className={detail.list}>
            {led.map((from) => <li key={from.key} className={detail.words}><StatementLink statement={from} doing={doing} /></li>)}
          </ul>
        </section>
      )}
      <IndicatorLines statement={statement} model={model} doing={doing} ways={ways} />
      {text("assumption", "Assumption", "Assumes", "Why it should lead on to the next.")}
      {text("evidence", "Evidence", "Evidence", "What shows that the assumption holds, or how it will be tested.")}
      {readOnly ? null : (
        <div className={styles.foot}>
          {below === undefined ? null : (
            <Button size="small" icon={<AddRegular />} onClick={() => doing.dispatch({ kind: "adding", adding: { step: below, leadsTo: key, text: "" } })}>
              Add {aStep(below)} that leads here
            </Button>
          )}
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={() => doing.remove(statement)}>Remove</Button>
        </div>
      )}
    </div>
  );
}
