import { Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { THEORY_STEPS, type Statement } from "../../core/theory/theory";
import { HeldTextArea } from "../editing/HeldTextArea";
import { cellAddress, type TheoryModel } from "../editing/theoryModel";
import { slotOf, type HeldText } from "../editing/theoryState";
import type { TheoryDoing } from "../editing/useTheory";
import type { TheoryAspects } from "./aspects";
import { stepWords } from "./theoryBoxes";

const useStyles = makeStyles({
  root: {
    width: "280px", flexShrink: 0, boxSizing: "border-box", overflowY: "auto", padding: tokens.spacingHorizontalM, borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, backgroundColor: tokens.colorNeutralBackground1, overflowWrap: "anywhere",
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
});

interface BoxDetailsProps {
  readonly statement: Statement;
  readonly aspects: TheoryAspects;
  readonly readOnly: boolean;
  readonly model: TheoryModel;
  readonly held: ReadonlyMap<string, HeldText>;
  readonly doing: TheoryDoing;
}

/** What belongs to the chosen box and has no room in it: open questions, indicators by name, what its links assume and what shows that. */
export function BoxDetails({ statement, aspects, readOnly, model, held, doing }: BoxDetailsProps): ReactElement {
  const styles = useStyles();
  const { key, step, row, indicators } = statement;
  const checks = aspects.checks.get(key) ?? [];
  const field = (kind: "assumption" | "evidence", header: string, label: string, hint: string): ReactElement => (
    <HeldTextArea
      key={key} label={label} hint={hint} statement={statement} field={kind} held={held.get(slotOf(key, kind)) ?? null} address={cellAddress(model, row, header)}
      readOnly={readOnly} doing={doing} onDone={() => undefined}
    />
  );
  return (
    <aside className={styles.root} aria-label="The chosen box">
      <Field label="Step">
        <Select value={step ?? ""} disabled={readOnly} onChange={(_event, { value }) => { const next = THEORY_STEPS.find((each) => each === value); if (next !== undefined) void doing.edit({ kind: "step", key, step: next }); }}>
          {step === null ? <option value="">{stepWords(null)}</option> : null}
          {THEORY_STEPS.map((each) => <option key={each} value={each}>{stepWords(each)}</option>)}
        </Select>
      </Field>
      {checks.length === 0 ? null : (
        <section>
          <Text as="h3" weight="semibold" className={styles.heading}>Open questions</Text>
          <ul className={styles.list}>{checks.map(({ message }) => <li key={message}>{message}</li>)}</ul>
        </section>
      )}
      {indicators.length === 0 ? null : (
        <section>
          <Text as="h3" weight="semibold" className={styles.heading}>Indicators</Text>
          <ul className={styles.list}>{indicators.map((code) => { const { name, word } = aspects.mark(code); return <li key={code}>{code} {name} ({word})</li>; })}</ul>
        </section>
      )}
      {field("assumption", "Assumption", "What its links assume", "What must hold for this to lead on")}
      {field("evidence", "Evidence", "Evidence", "What shows it, or how it will be tested")}
    </aside>
  );
}
