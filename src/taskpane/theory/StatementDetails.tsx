import { Button, Dropdown, Field, Link, Option, Text, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular, DismissRegular } from "@fluentui/react-icons";
import type { Statement, TheoryStep } from "../../core/theory/theory";
import { THEORY_STEPS } from "../../core/theory/theory";
import { STEP_WORDS } from "../../core/theory/stepWords";
import { WordPicker } from "../../theory/pickers/WordPicker";
import type { PaneContext } from "../paneContext";
import { useDetailStyles } from "./detailStyles";
import { HeldTextArea } from "./HeldTextArea";
import { IndicatorLines } from "./IndicatorLines";
import { aStep, cellAddress, linkOptions, statementName } from "./theoryModel";
import type { TheoryModel } from "./theoryModel";
import type { HeldText, TextField } from "./theoryState";
import type { TheoryDoing } from "./useTheory";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`, minWidth: 0 },
  step: { minWidth: 0 },
  foot: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface StatementDetailsProps {
  readonly statement: Statement;
  readonly model: TheoryModel;
  readonly doing: TheoryDoing;
  readonly pane: PaneContext;
  readonly heldOf: (field: TextField) => HeldText | null;
}

/** Everything about one statement, each part edited where it stands. */
export function StatementDetails({ statement, model, doing, pane, heldOf }: StatementDetailsProps) {
  const styles = useStyles();
  const detail = useDetailStyles();
  const { readOnly } = pane;
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
      <Links statement={statement} model={model} doing={doing} readOnly={readOnly} />
      {led.length === 0 ? null : (
        <section className={detail.group} aria-label="Led to by">
          <Text size={200} weight="semibold">Led to by</Text>
          <ul className={detail.list}>
            {led.map((from) => <li key={from.key} className={detail.words}><GoTo statement={from} doing={doing} /></li>)}
          </ul>
        </section>
      )}
      <IndicatorLines statement={statement} model={model} doing={doing} pane={pane} />
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

/** What the statement leads to, by words. */
function Links({ statement, model, doing, readOnly }: Pick<StatementDetailsProps, "statement" | "model" | "doing"> & { readonly readOnly: boolean }) {
  const detail = useDetailStyles();
  const targets = statement.leadsTo.flatMap((key) => model.byKey.get(key) ?? []);
  const isTop = statement.step === "need";
  if (targets.length === 0 && (readOnly || isTop)) return null;
  const options = linkOptions(model, statement);
  return (
    <section className={detail.group} aria-label="Leads to">
      <Text size={200} weight="semibold">Leads to</Text>
      {targets.length === 0 ? null : (
        <ul className={detail.list}>
          {targets.map((to) => (
            <li key={to.key} className={detail.line}>
              <div className={detail.words}><GoTo statement={to} doing={doing} /></div>
              {readOnly ? null : (
                <Button
                  appearance="subtle" size="small" icon={<DismissRegular />} aria-label={`Take out the link to ${statementName(to)}`}
                  onClick={() => void doing.edit({ kind: "unlink", from: statement.key, to: to.key })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {readOnly || isTop || options.length === 0 ? null : (
        <WordPicker label="Add what this leads to" placeholder="Add what this leads to" options={options} onPick={(to) => void doing.edit({ kind: "link", from: statement.key, to })} />
      )}
    </section>
  );
}

/** A statement by its words, which leads to where it stands. */
function GoTo({ statement, doing }: { readonly statement: Statement; readonly doing: TheoryDoing }) {
  return (
    <Text size={200}>
      {statement.step === null ? "" : `${stepOne(statement.step)}: `}
      <Link as="button" inline onClick={() => doing.dispatch({ kind: "focus", on: { kind: "head", key: statement.key } })}>{statementName(statement)}</Link>
    </Text>
  );
}

/** The step over a single statement: "Outcome", "Need". */
function stepOne(step: TheoryStep): string {
  return step === "activity" ? "Activity" : STEP_WORDS[step].heading.replace(/s$/, "");
}
