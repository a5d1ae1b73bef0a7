import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { addCriterion, keepWeighing, removeCriterion } from "../../core/evaluation/draftEdits";
import type { Weighing } from "../../core/evaluation/draftEdits";
import type { DraftCriterion } from "../../core/evaluation/rulesDraft";
import { CriterionForm } from "./CriterionForm";
import type { Editing } from "./editing";
import { useSectionStyles } from "./sectionStyles";

const useStyles = makeStyles({
  /** The header's text starts where the other sections' does. */
  accordion: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  title: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere", textAlign: "start" },
});

interface CriterionSectionProps extends Editing {
  readonly weighing: Weighing;
  readonly levelColumns: number | null;
}

/** The criteria, each to be opened for its question, minimum and descriptors. */
export function CriterionSection(props: CriterionSectionProps) {
  const { draft, problems, readOnly, edit, weighing } = props;
  const styles = useStyles();
  const section = useSectionStyles();
  const [open, setOpen] = useState<readonly number[]>([]);
  const add = (): void => {
    setOpen([...open, addCriterion(draft).criteria.at(-1)?.id ?? 0]);
    edit((now) => keepWeighing(now, addCriterion(now), weighing));
  };
  return (
    <section className={section.section} aria-labelledby="criteria-heading">
      <h2 id="criteria-heading" className={section.heading}>Criteria</h2>
      <Accordion
        className={styles.accordion} multiple collapsible openItems={[...open]}
        onToggle={(_event, { openItems }) => setOpen(openItems.filter((item): item is number => typeof item === "number"))}
      >
        {draft.criteria.map((criterion) => (
          <AccordionItem key={criterion.id} value={criterion.id}>
            <AccordionHeader as="h3">
              <span className={styles.title}>
                <Text weight="semibold">{criterion.name.trim() || "New criterion"}</Text>
                <Text size={200} className={hasProblem(criterion, problems) ? section.problem : section.quiet}>{summary(criterion, problems)}</Text>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <CriterionForm {...props} criterion={criterion} onRemove={() => edit((now) => keepWeighing(now, removeCriterion(now, criterion.id), weighing))} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      <Button className={section.start} icon={<AddRegular />} disabled={readOnly} onClick={add}>Add a criterion</Button>
    </section>
  );
}

const fieldsOf = (criterion: DraftCriterion) => [`name ${criterion.id}`, `minimum ${criterion.id}`] as const;

const hasProblem = (criterion: DraftCriterion, problems: Editing["problems"]): boolean => fieldsOf(criterion).some((field) => problems.has(field));

/** What stands under the name: what is wrong, else the minimum. */
function summary(criterion: DraftCriterion, problems: Editing["problems"]): string {
  const [problem] = fieldsOf(criterion).flatMap((field) => problems.get(field) ?? []);
  return problem ?? (criterion.minimum.trim() === "" ? "No minimum" : `Minimum ${criterion.minimum.trim()}`);
}
