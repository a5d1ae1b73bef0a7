import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { DAC_NAMES, REGIN_NAMES, withLink } from "../../core/evaluation/crosswalk";
import type { Editing } from "./editing";
import { useSectionStyles } from "./sectionStyles";

const useStyles = makeStyles({
  accordion: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  title: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere", textAlign: "start" },
  boxes: { display: "flex", flexDirection: "column", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Which REGIN aspects speak to which DAC criterion: read it, change it, answer for it. */
export function CrosswalkSection({ draft, readOnly, edit }: Editing) {
  const styles = useStyles();
  const section = useSectionStyles();
  return (
    <section className={section.section} aria-labelledby="crosswalk-heading">
      <h2 id="crosswalk-heading" className={section.heading}>From REGIN aspects to DAC criteria</h2>
      <Text size={200} className={section.quiet}>
        Cairn’s proposal, not REGIN’s: REGIN published its seven aspects without a link to the DAC criteria. Change it to what your team agrees on. It
        travels with the workbook and changes no score.
      </Text>
      <Accordion className={styles.accordion} multiple collapsible>
        {DAC_NAMES.map((criterion) => (
          <AccordionItem key={criterion} value={criterion}>
            <AccordionHeader as="h3">
              <span className={styles.title}>
                <Text weight="semibold">{criterion}</Text>
                <Text size={200} className={section.quiet}>{(draft.crosswalk[criterion] ?? []).join(", ") || "No aspect"}</Text>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <div className={styles.boxes} role="group" aria-label={`Aspects that speak to ${criterion}`}>
                {REGIN_NAMES.map((aspect) => (
                  <Checkbox
                    key={aspect} label={aspect} disabled={readOnly} checked={(draft.crosswalk[criterion] ?? []).includes(aspect)}
                    onChange={(_event, { checked }) => edit((now) => ({ ...now, crosswalk: withLink(now.crosswalk, criterion, aspect, checked === true) }))}
                  />
                ))}
              </div>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}
