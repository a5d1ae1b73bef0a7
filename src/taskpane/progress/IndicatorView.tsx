import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, ChevronLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { DueIndicator } from "../../core/planning/due";
import { StatusMark } from "../../ui/StatusMark";
import { useSectionStyles } from "../criteria/sectionStyles";
import type { PaneContext } from "../paneContext";
import { usePanelStyles } from "../panelStyles";
import { PlanForm } from "./PlanForm";
import { ProgressTrack } from "./ProgressTrack";
import { aboutIndicator, dueInWords, forWhom, kindOf, standingInWords } from "./progressWords";
import { ReadingForm } from "./ReadingForm";
import { ReadingsTable } from "./ReadingsTable";

const useStyles = makeStyles({
  top: { flexDirection: "row", alignItems: "flex-start", paddingBottom: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", outlineStyle: "none" },
});

interface IndicatorViewProps {
  readonly context: PaneContext;
  readonly item: DueIndicator;
  readonly today: number;
  readonly onBack: () => void;
}

/** One indicator for its group and place: where it stands, what is planned, what was read, and a reading to add. */
export function IndicatorView({ context, item: { followed, due }, today, onBack }: IndicatorViewProps) {
  const panel = usePanelStyles();
  const section = useSectionStyles();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const [adding, setAdding] = useState(false);
  const { book, session, readOnly, actions } = context;
  const { indicator, readings, status, judged } = followed;
  const whom = forWhom(indicator);
  useEffect(() => title.current?.focus(), []);
  const done = (): void => {
    setAdding(false);
    title.current?.focus();
  };
  return (
    <div className={panel.root}>
      <div className={`${panel.tools} ${styles.top}`}>
        <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label="Back to the list" onClick={onBack} />
        <div>
          <h2 ref={title} tabIndex={-1} className={styles.title}>{indicator.name || indicator.code}</h2>
          {whom === "" ? null : <Text as="p" block weight="semibold">{whom}</Text>}
          <Text size={200} className={section.quiet}>{indicator.code} · {aboutIndicator(indicator)}</Text>
        </div>
      </div>
      <div className={panel.scroll}>
        <section className={section.section} aria-label="Where it stands">
          <Text weight="semibold"><StatusMark status={status} judged={judged} /></Text>
          <ProgressTrack followed={followed} />
          <Text size={200}>{standingInWords(followed, kindOf(followed))} {dueInWords(due)}.</Text>
        </section>
        <section className={section.section} aria-labelledby="plan-heading">
          <h3 id="plan-heading" className={section.heading}>Plan</h3>
          <PlanForm context={context} followed={followed} />
        </section>
        <section className={section.section} aria-labelledby="readings-heading">
          <h3 id="readings-heading" className={section.heading}>Readings</h3>
          {adding ? (
            <ReadingForm
              followed={followed} plan={book.plan} today={today} dateSystem={session.workbook.dateSystem} readOnly={readOnly} actions={actions} saveWord="Save the reading" onSaved={done}
            >
              <Button onClick={done}>Cancel</Button>
            </ReadingForm>
          ) : <Button className={section.start} appearance="primary" icon={<AddRegular />} disabled={readOnly} onClick={() => setAdding(true)}>Add a reading</Button>}
          {readings.length === 0 ? <Text size={200} className={section.quiet}>Nothing has been read yet{whom === "" ? "" : ` for ${whom}`}.</Text> : <ReadingsTable followed={followed} />}
        </section>
      </div>
    </div>
  );
}
