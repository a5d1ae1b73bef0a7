import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FormEvent } from "react";
import type { FollowedIndicator } from "../../core/planning/follow";
import { planIndicator, type PlanColumn } from "../../workbook/actions/planIndicator";
import type { PaneContext } from "../paneContext";
import { planChanges, planDraft, type PlanDraft, type PlanProblems } from "./planDraft";
import { shortName } from "./progressWords";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM },
  fit: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** Baseline, target, their dates and the owner: to look at and to change. Only changed cells are written. */
export function PlanForm({ context: { book, session, readOnly, actions }, followed }: { readonly context: PaneContext; readonly followed: FollowedIndicator }) {
  const styles = useStyles();
  const { dateSystem } = session.workbook;
  const shown = planDraft(book, followed);
  const [typed, setTyped] = useState<Partial<PlanDraft>>({});
  const [problems, setProblems] = useState<PlanProblems>({});
  const draft: PlanDraft = { ...shown, ...typed };
  const isChanged = Object.entries(typed).some(([name, value]) => value !== shown[name as PlanColumn]);
  const reset = (): void => {
    setTyped({});
    setProblems({});
  };

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (readOnly || actions.busy || !isChanged) return;
    const read = planChanges(followed, shown, draft, dateSystem);
    setProblems(read.kind === "bad" ? read.problems : {});
    if (read.kind === "bad") return;
    const landed = await actions.write((now) => planIndicator(now, followed.indicator, read.changes), { done: `Saved the plan of ${shortName(followed.indicator)}.` });
    if (landed) reset();
  };
  const field = (name: PlanColumn, type: "text" | "date" = "text") => (
    <Field label={name} {...(problems[name] ? { validationMessage: problems[name] } : {})}>
      <Input className={styles.fit} type={type} value={draft[name]} disabled={readOnly} onChange={(_event, { value }) => setTyped({ ...typed, [name]: value })} />
    </Field>
  );
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate aria-label="Plan">
      <div className={styles.pair}>{field("Baseline")}{field("Baseline date", "date")}</div>
      <div className={styles.pair}>{field("Target")}{field("Target date", "date")}</div>
      {field("Owner")}
      {isChanged ? (
        <div className={styles.buttons}>
          <Button type="submit" disabledFocusable={readOnly || actions.busy}>Save the plan</Button>
          <Button appearance="subtle" onClick={reset}>Cancel</Button>
        </div>
      ) : null}
    </form>
  );
}
