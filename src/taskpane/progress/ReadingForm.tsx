import { Button, Checkbox, Field, Input, Radio, RadioGroup, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { FollowedIndicator } from "../../core/planning/follow";
import type { Plan } from "../../core/planning/plan";
import { isYesNo } from "../../core/planning/value";
import type { DateSystem } from "../../core/cell";
import { addReading } from "../../workbook/actions/readings";
import type { Actions } from "../useActions";
import { kindOf, readingInWords, shortName } from "./progressWords";
import { newDraft, readDraft, replaced, type ReadingDraft, type ReadingProblems } from "./readingDraft";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  /** Beside the value where there is room, else below it. */
  value: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", columnGap: tokens.spacingHorizontalS },
  none: { display: "flex" },
  number: { width: "120px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  fit: { minWidth: 0, width: "100%" },
});

interface ReadingFormProps {
  readonly followed: FollowedIndicator;
  readonly plan: Plan;
  /** Days since 1 January 1970. */
  readonly today: number;
  readonly dateSystem: DateSystem;
  readonly readOnly: boolean;
  readonly actions: Actions;
  /** "Save", "Save and next". */
  readonly saveWord: string;
  readonly onSaved: () => void;
  /** Further buttons, after the one that saves. */
  readonly children?: ReactNode;
}

/** One reading to be entered: the code, group and place are the row's, the source is the last one's. Enter saves. */
export function ReadingForm({ followed, plan, today, dateSystem, readOnly, actions, saveWord, onSaved, children }: ReadingFormProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState(() => newDraft(followed, plan, today));
  const [problems, setProblems] = useState<ReadingProblems>({});
  const form = useRef<HTMLFormElement>(null);
  const { indicator } = followed;
  useEffect(() => form.current?.querySelector<HTMLInputElement>("input")?.focus(), []);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (readOnly || actions.busy) return;
    const read = readDraft(followed, draft, today);
    setProblems(read.kind === "bad" ? read.problems : {});
    if (read.kind === "bad") {
      form.current?.querySelector<HTMLInputElement>("input")?.focus();
      return;
    }
    const landed = await actions.write((now) => addReading(now, read.reading, dateSystem), { done: `Saved the reading of ${shortName(indicator)}.` });
    if (landed) onSaved();
  };
  const earlier = replaced(followed, draft);
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void save(event)} noValidate aria-label={`Reading of ${shortName(indicator)}`}>
      <ValueField unit={indicator.unit} isPercent={["percent", "share"].includes(kindOf(followed))} draft={draft} onDraft={setDraft} disabled={readOnly} {...(problems.value ? { problem: problems.value } : {})} />
      <div className={styles.pair}>
        <Field label="Date" {...(problems.date ? { validationMessage: problems.date } : {})}>
          <Input className={styles.fit} type="date" value={draft.date} disabled={readOnly} onChange={(_event, { value }) => setDraft({ ...draft, date: value })} />
        </Field>
        <Field label="Source">
          <Input className={styles.fit} value={draft.source} disabled={readOnly} onChange={(_event, { value }) => setDraft({ ...draft, source: value })} />
        </Field>
      </div>
      <Field label="Note" hint="How many people it rests on, such as n = 25, keeps figures about few people from leaving.">
        <Input className={styles.fit} value={draft.note} disabled={readOnly} onChange={(_event, { value }) => setDraft({ ...draft, note: value })} />
      </Field>
      {earlier === null ? null : <Text size={200}>There is a reading of this day already ({readingInWords(earlier.value, kindOf(followed))}). Saving replaces it.</Text>}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabled={readOnly} disabledFocusable={actions.busy}>{saveWord}</Button>
        {children}
      </div>
    </form>
  );
}

interface ValueFieldProps {
  readonly unit: string;
  readonly isPercent: boolean;
  readonly draft: ReadingDraft;
  readonly onDraft: (draft: ReadingDraft) => void;
  readonly disabled: boolean;
  readonly problem?: string;
}

/** The value by its unit, with unknown and refused beside it: they are answers, and never 0. */
function ValueField({ unit, isPercent, draft, onDraft, disabled, problem }: ValueFieldProps) {
  const styles = useStyles();
  const said = problem ? { validationMessage: problem } : {};
  const { answer, text } = draft;
  if (isYesNo(unit)) {
    return (
      <Field label="Value" {...said}>
        <RadioGroup
          layout="horizontal" disabled={disabled} value={answer === "value" ? text : answer}
          onChange={(_event, { value }) => onDraft(value === "unknown" || value === "refused" ? { ...draft, answer: value, text: "" } : { ...draft, answer: "value", text: value })}
        >
          {["yes", "no", "unknown", "refused"].map((word) => <Radio key={word} value={word} label={word.replace(/^./, (first) => first.toUpperCase())} />)}
        </RadioGroup>
      </Field>
    );
  }
  const after = isPercent ? "%" : unit === "count" ? "" : unit;
  return (
    <div className={styles.value}>
      <Field label="Value" {...said}>
        <Input
          className={styles.number} inputMode="decimal" autoComplete="off" value={text} disabled={disabled}
          {...(after === "" ? {} : { contentAfter: <Text size={200}>{after}</Text> })}
          onChange={(_event, { value }) => onDraft({ ...draft, answer: "value", text: value })}
        />
      </Field>
      <div className={styles.none}>
        {(["unknown", "refused"] as const).map((kind) => (
          <Checkbox
            key={kind} label={kind === "unknown" ? "Unknown" : "Refused"} disabled={disabled} checked={answer === kind}
            onChange={(_event, { checked }) => onDraft(checked === true ? { ...draft, answer: kind, text: "" } : { ...draft, answer: "value" })}
          />
        ))}
      </div>
    </div>
  );
}
