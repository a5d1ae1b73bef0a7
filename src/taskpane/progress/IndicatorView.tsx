import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, ChevronLeftRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import { IndicatorChart } from "../../charts/IndicatorChart";
import type { DueIndicator } from "../../core/planning/due";
import { followIndicators } from "../../core/planning/follow";
import { chartModel } from "../../core/report/chartModel";
import { StatusMark } from "../../ui/StatusMark";
import { chainWays } from "../chain/chainWays";
import { IndicatorLinksView } from "../chain/IndicatorLinksView";
import { useSectionStyles } from "../criteria/sectionStyles";
import type { PaneContext } from "../paneContext";
import { usePanelStyles } from "../panelStyles";
import { PlanForm } from "./PlanForm";
import { ProgressTrack } from "./ProgressTrack";
import { aboutIndicator, dueInWords, forWhom, kindOf, standingInWords } from "./progressWords";
import { ReadingForm } from "./ReadingForm";
import { ReadingsTable } from "./ReadingsTable";

const useStyles = makeStyles({
  top: { flexDirection: "row", alignItems: "center", paddingBottom: 0, columnGap: tokens.spacingHorizontalXS },
  about: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0` },
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
  const model = useMemo(() => chartModel(followed, followIndicators(book.plan)), [followed, book.plan]);
  useEffect(() => title.current?.focus(), []);
  const done = (): void => {
    setAdding(false);
    title.current?.focus();
  };
  return (
    <div className={panel.root}>
      <div className={`${panel.tools} ${styles.top}`}>
        <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label="Back to the list" onClick={onBack} />
        <Text className={section.quiet}>{indicator.code}</Text>
      </div>
      <div className={panel.scroll}>
        <div className={styles.about}>
          <h2 ref={title} tabIndex={-1} className={styles.title}>{indicator.name || indicator.code}</h2>
          {whom === "" ? null : <Text weight="semibold">{whom}</Text>}
          <Text size={200} className={section.quiet}>{aboutIndicator(indicator)}</Text>
        </div>
        <section className={section.section} aria-label="Where it stands">
          <Text weight="semibold"><StatusMark status={status} judged={judged} /></Text>
          <ProgressTrack followed={followed} />
          <Text size={200}>{standingInWords(followed, kindOf(followed))} {dueInWords(due)}.</Text>
          {model.days === null ? null : <IndicatorChart model={model} />}
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
        <section className={section.section} aria-label="What it is tied to">
          <IndicatorLinksView book={book} code={indicator.code} ways={chainWays(context)} progress={false} />
        </section>
      </div>
    </div>
  );
}
