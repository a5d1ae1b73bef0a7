import { makeStyles, tokens } from "@fluentui/react-components";
import { EXERCISES } from "../../core/exercises/exercises";
import { minutesOf } from "../../core/exercises/exercise";
import { ChoiceList } from "../guide/ChoiceList";
import type { GuideContext } from "../guide/guideContext";
import { backWords } from "../guide/guideContext";
import { GuideView } from "../guide/GuideView";
import { useGuideStyles } from "../guide/guideStyles";
import { viewKey } from "../guide/guideState";
import { progressWords, SUITS_WORDS } from "./exerciseProgress";
import { useSteps } from "./useSteps";
import { STAGES } from "../../core/framework/framework";

const useStyles = makeStyles({ stages: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

/** All exercises by stage of work: how long, for whom, and how far one has come. */
export function ExercisesView({ context }: { readonly context: GuideContext }) {
  const guide = useGuideStyles();
  const styles = useStyles();
  const { state } = context;
  const { done, kept } = useSteps(context);
  return (
    <GuideView title="Exercises" backTo={backWords(state)} onBack={context.back}>
      <p className={guide.text}>
        Short activities on your own workbook, in any order. {kept ? "What you have done is remembered in the workbook." : "This workbook is read-only: what you tick is remembered until the pane is closed."}
      </p>
      <div className={styles.stages}>
        {STAGES.map((stage) => {
          const own = EXERCISES.filter((exercise) => exercise.stage === stage);
          return own.length === 0 ? null : (
            <section key={stage} aria-label={stage}>
              <h3 className={guide.small}>{stage}</h3>
              <ChoiceList
                label={stage} focus={state.left === null ? null : viewKey(state.left)}
                choices={own.map((exercise) => ({
                  key: viewKey({ kind: "exercise", id: exercise.id }), title: exercise.title,
                  text: `${minutesOf(exercise)} minutes · ${SUITS_WORDS[exercise.suits]} · ${progressWords(exercise, done)}`,
                  choose: () => context.open({ kind: "exercise", id: exercise.id }),
                }))}
              />
            </section>
          );
        })}
      </div>
    </GuideView>
  );
}
