import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Exercise } from "../../core/exercises/exercise";
import { minutesOf } from "../../core/exercises/exercise";
import type { GuideContext } from "../guide/guideContext";
import { backWords } from "../guide/guideContext";
import { GuideView } from "../guide/GuideView";
import { useGuideStyles } from "../guide/guideStyles";
import { doneOf, progressWords, SUITS_WORDS } from "./exerciseProgress";
import { ExerciseStepItem } from "./ExerciseStepItem";
import { SheetMenu } from "./SheetMenu";
import { useSteps } from "./useSteps";

const useStyles = makeStyles({
  steps: { gap: tokens.spacingVerticalXS },
  end: { outlineStyle: "none" },
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, margin: 0 },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  fact: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
});

/** One exercise: what one will have, the steps one after another with what the workbook shows now, and the end. */
export function ExerciseView({ context, exercise }: { readonly context: GuideContext; readonly exercise: Exercise }) {
  const guide = useGuideStyles();
  const styles = useStyles();
  const { done: allDone, kept, tick, clear } = useSteps(context);
  const done = doneOf(exercise, allDone);
  const [open, setOpen] = useState<string | null>(() => exercise.steps.find(({ id }) => !done.includes(id))?.id ?? null);
  const [moved, setMoved] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (moved > 0) root.current?.querySelector<HTMLElement>("[aria-expanded=true], [data-end]")?.focus();
  }, [moved]);
  const finished = done.length === exercise.steps.length;

  const finishStep = (step: string): void => {
    tick(exercise, step, true);
    setOpen(exercise.steps.find(({ id }) => id !== step && !done.includes(id))?.id ?? null);
    setMoved(moved + 1);
  };
  return (
    <GuideView title={exercise.title} backTo={backWords(context.state)} onBack={context.back} tools={<SheetMenu exercise={exercise} pane={context.pane} />}>
      <div className={guide.section}>
        <p className={guide.text}>{exercise.aim}</p>
        <dl className={styles.facts}>
          <dt className={styles.term}>Time</dt><dd className={styles.fact}>{minutesOf(exercise)} minutes, {SUITS_WORDS[exercise.suits].toLowerCase()}</dd>
          <dt className={styles.term}>You need</dt><dd className={styles.fact}>{exercise.needs}</dd>
        </dl>
      </div>
      <div ref={root} className={guide.section}>
        <p className={guide.small}>{progressWords(exercise, allDone)}{kept ? "" : ", remembered until the pane is closed: this workbook is read-only"}.</p>
        <ol className={`${guide.list} ${styles.steps}`} aria-label="Steps">
          {exercise.steps.map((step, index) => (
            <ExerciseStepItem
              key={step.id} step={step} number={index + 1} done={done.includes(step.id)} open={open === step.id} busy={context.pane.actions.busy}
              pane={context.pane} onOpen={() => setOpen(open === step.id ? null : step.id)} onTick={(on) => tick(exercise, step.id, on)} onFinish={() => finishStep(step.id)}
            />
          ))}
        </ol>
        {!finished && open !== null ? null : (
          <div className={guide.section}>
            <h3 tabIndex={-1} data-end className={`${guide.heading} ${styles.end}`}>{finished ? "All steps are done" : "Some steps are left"}</h3>
            {finished ? <p className={guide.text}>You should have now: {exercise.aim.charAt(0).toLowerCase()}{exercise.aim.slice(1)}</p> : null}
            <div className={guide.actions}>
              <Button appearance={finished ? "primary" : "secondary"} onClick={context.back}>{finished ? "Finish" : "Leave for now"}</Button>
              {done.length === 0 ? null : <Button appearance="subtle" onClick={() => { clear(exercise); setOpen(exercise.steps[0]?.id ?? null); setMoved(moved + 1); }}>Begin again</Button>}
            </div>
          </div>
        )}
      </div>
    </GuideView>
  );
}
