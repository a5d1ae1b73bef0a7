import { Button, Field, Input, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { editCriterion } from "../../core/evaluation/draftEdits";
import type { DraftCriterion } from "../../core/evaluation/rulesDraft";
import { levelCount } from "../../core/evaluation/scale";
import type { Scale } from "../../core/evaluation/scale";
import type { Editing } from "./editing";
import { problemOf } from "./editing";
import { useSectionStyles } from "./sectionStyles";

/** More levels than this are numbers to choose between, not descriptions to read. */
const MOST_DESCRIBED = 10;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
});

interface CriterionFormProps extends Editing {
  readonly criterion: DraftCriterion;
  /** Level columns that the Criteria table has; null where the table is yet to be made. */
  readonly levelColumns: number | null;
  readonly onRemove: () => void;
}

/** All of one criterion but its weight: name, question, minimum and what each level looks like. */
export function CriterionForm({ criterion, draft, problems, readOnly, edit, levelColumns, onRemove }: CriterionFormProps) {
  const styles = useStyles();
  const section = useSectionStyles();
  const set = (change: Parameters<typeof editCriterion>[2]): void => edit((now) => editCriterion(now, criterion.id, change));
  const described = describedLevels(draft.on);
  const shown = Math.min(described, levelColumns ?? described);
  return (
    <div className={styles.form}>
      <Field label="Name" hint="The practice table keeps its ratings in a column of this name." {...problemOf(problems, `name ${criterion.id}`)}>
        <Input value={criterion.name} disabled={readOnly} onChange={(_event, { value }) => set({ name: value })} />
      </Field>
      <Field label="Question">
        <Textarea value={criterion.question} disabled={readOnly} resize="vertical" onChange={(_event, { value }) => set({ question: value })} />
      </Field>
      <Field label="Minimum" hint="A rating below it caps the verdict at Needs improvement. Blank for none." {...problemOf(problems, `minimum ${criterion.id}`)}>
        <Input className={section.number} value={criterion.minimum} disabled={readOnly} inputMode="decimal" onChange={(_event, { value }) => set({ minimum: value })} />
      </Field>
      {Array.from({ length: shown }, (_, i) => (
        <Field key={i} label={levelLabel(draft.on, i, described)}>
          <Textarea
            value={criterion.levels[i] ?? ""} disabled={readOnly} resize="vertical"
            onChange={(_event, { value }) => set({ levels: withLevel(criterion.levels, i, value) })}
          />
        </Field>
      ))}
      {shown < described ? (
        <Text size={200} className={section.quiet}>
          To describe {shown === 0 ? "the levels" : "more levels"}, add columns Level {shown + 1} to Level {described} to the Criteria table in the sheet.
        </Text>
      ) : null}
      {draft.criteria.length > 1 ? (
        <Button className={section.start} icon={<DeleteRegular />} disabled={readOnly} onClick={onRemove} title="Ratings in the sheet stay as they are.">
          Remove {criterion.name.trim() || "this criterion"}
        </Button>
      ) : null}
    </div>
  );
}

function describedLevels(scale: Scale): number {
  const count = levelCount(scale) ?? 0;
  return count <= MOST_DESCRIBED ? count : 0;
}

function levelLabel(scale: Scale, index: number, count: number): string {
  const rating = scale.worst + (scale.best > scale.worst ? index : -index);
  return `What ${rating} looks like${index === 0 ? " (worst)" : index === count - 1 ? " (best)" : ""}`;
}

function withLevel(levels: readonly string[], index: number, text: string): readonly string[] {
  return Array.from({ length: Math.max(levels.length, index + 1) }, (_, i) => (i === index ? text : levels[i] ?? ""));
}
