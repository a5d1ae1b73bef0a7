import { Field, Input, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import { CRITERIA_SET_NAMES } from "../../core/evaluation/criteria";
import { changeScale, chooseSet, keepWeighing } from "../../core/evaluation/draftEdits";
import type { Weighing } from "../../core/evaluation/draftEdits";
import type { RulesDraft } from "../../core/evaluation/rulesDraft";
import { setNameOf } from "../../core/evaluation/rulesDraft";
import type { Editing } from "./editing";
import { problemOf } from "./editing";
import { useSectionStyles } from "./sectionStyles";
import { SCALES, SETS, scaleOption } from "./setWords";

const OTHER = "other";

interface SetSectionProps extends Editing {
  /** The rules as they are in the workbook. */
  readonly base: RulesDraft;
  readonly weighing: Weighing;
}

/** Which criteria practices are rated on, and on which scale. A scale always says which end is best. */
export function SetSection({ draft, problems, readOnly, edit, base, weighing }: SetSectionProps) {
  const styles = useSectionStyles();
  const name = setNameOf(draft.criteria.map((criterion) => criterion.name));
  const listed = SCALES.some((scale) => scale === draft.scale);
  const [typing, setTyping] = useState(!listed);
  const choose = (value: string): void => {
    const set = CRITERIA_SET_NAMES.find((one) => one === value && one !== "own");
    if (set) edit((now) => keepWeighing(now, chooseSet(now, set), weighing));
  };
  const chooseScale = (value: string): void => {
    setTyping(value === OTHER);
    if (value !== OTHER) edit((now) => changeScale(now, value, base));
  };
  return (
    <section className={styles.section} aria-label="Criteria set and scale">
      <Field label="Criteria set" hint={SETS.find((set) => set.name === name)?.words ?? "Your own. Choosing a set above keeps what you typed for criteria of the same name."}>
        <Select value={name} disabled={readOnly} onChange={(_event, { value }) => choose(value)}>
          {SETS.map((set) => <option key={set.name} value={set.name}>{set.name}</option>)}
          {name === "own" ? <option value="own">Your own</option> : null}
        </Select>
      </Field>
      <Field label="Rating scale">
        <Select value={typing || !listed ? OTHER : draft.scale} disabled={readOnly} onChange={(_event, { value }) => chooseScale(value)}>
          {SCALES.map((scale) => <option key={scale} value={scale}>{scaleOption(scale)}</option>)}
          <option value={OTHER}>Another scale</option>
        </Select>
      </Field>
      {typing || !listed ? (
        <Field label="Scale, worst-best" {...(problems.has("scale") ? {} : { hint: scaleOption(draft.scale) })} {...problemOf(problems, "scale")}>
          <Input value={draft.scale} disabled={readOnly} onChange={(_event, { value }) => edit((now) => changeScale(now, value, base))} />
        </Field>
      ) : null}
      <Text size={200} className={styles.quiet}>To make a set of your own, rename, add or remove criteria below.</Text>
    </section>
  );
}
