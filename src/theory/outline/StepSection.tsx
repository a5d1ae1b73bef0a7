import { Button, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { ReactNode } from "react";
import { STEP_WORDS } from "../../core/theory/stepWords";
import type { Statement, TheoryStep } from "../../core/theory/theory";
import { aStep, statementName } from "../editing/theoryModel";
import type { Adding } from "../editing/theoryState";
import type { TheoryDoing } from "../editing/useTheory";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  heading: { margin: 0 },
  asks: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", minWidth: 0 },
  add: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  adding: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalXS} 0` },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface StepSectionProps {
  /** Null for what has no step. */
  readonly step: TheoryStep | null;
  readonly children: ReactNode;
  /** What is being typed for this step; null for nothing. */
  readonly adding: Adding | null;
  /** The statement that the new one is to lead to. */
  readonly leadsTo: Statement | null;
  readonly readOnly: boolean;
  readonly doing: TheoryDoing;
}

/** One step of the outline: its question, its statements, and a way to add one. */
export function StepSection({ step, children, adding, leadsTo, readOnly, doing }: StepSectionProps) {
  const styles = useStyles();
  const id = useId();
  const words = step === null ? { heading: "Without a step", asks: "Which step is each of these?" } : STEP_WORDS[step];
  return (
    <section className={styles.root} aria-labelledby={id}>
      <Text as="h3" id={id} size={400} weight="semibold" block className={styles.heading}>{words.heading}</Text>
      <Text size={200} block className={styles.asks}>{words.asks}</Text>
      <ul className={styles.list}>{children}</ul>
      {readOnly || step === null ? null : adding === null ? (
        <Button
          appearance="transparent" size="small" icon={<AddRegular />} className={styles.add} data-add={step}
          onClick={() => doing.dispatch({ kind: "adding", adding: { step, leadsTo: null, text: "" } })}
        >
          Add {aStep(step)}
        </Button>
      ) : <AddingField adding={adding} leadsTo={leadsTo} doing={doing} />}
    </section>
  );
}

function AddingField({ adding, leadsTo, doing }: { readonly adding: Adding; readonly leadsTo: Statement | null; readonly doing: TheoryDoing }) {
  const styles = useStyles();
  const close = (): void => {
    doing.dispatch({ kind: "adding", adding: null });
    doing.dispatch({ kind: "focus", on: leadsTo === null ? { kind: "add", step: adding.step } : { kind: "head", key: leadsTo.key } });
  };
  return (
    <form className={styles.adding} onSubmit={(event) => { event.preventDefault(); doing.add(adding); }}>
      <Input
        size="small" autoFocus aria-label={`New ${adding.step}`} value={adding.text} placeholder="Say it in one sentence"
        onChange={(_event, { value }) => doing.dispatch({ kind: "adding", adding: { ...adding, text: value } })}
        onKeyDown={(event) => { if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); close(); } }}
      />
      {leadsTo === null ? null : <Text size={200} className={styles.asks}>It will lead to “{statementName(leadsTo)}”.</Text>}
      <div className={styles.buttons}>
        <Button size="small" type="submit" disabled={adding.text.trim() === ""}>Add</Button>
        <Button size="small" appearance="subtle" type="button" onClick={close}>Cancel</Button>
      </div>
    </form>
  );
}
