import { useReducer } from "react";
import { EXERCISES } from "../../core/exercises/exercises";
import { ExercisesView } from "../exercises/ExercisesView";
import { ExerciseView } from "../exercises/ExerciseView";
import type { PaneContext } from "../paneContext";
import type { GuideContext } from "./guideContext";
import { GuideHome } from "./GuideHome";
import { guideReducer, START, viewKey } from "./guideState";
import { PrinciplesView } from "./PrinciplesView";
import { SuggestionView } from "./SuggestionView";

/** The tab *Guide*: a home with ways in, and one view at a time behind it. What was opened, searched and ticked stays while other tabs are looked at. */
export function GuidePanel({ context: pane }: { readonly context: PaneContext }) {
  const [state, dispatch] = useReducer(guideReducer, START);
  const context: GuideContext = {
    pane, state, dispatch,
    open: (view) => dispatch({ kind: "open", view }),
    back: () => dispatch({ kind: "back" }),
  };
  return <View key={viewKey(state.view)} context={context} />;
}

function View({ context }: { readonly context: GuideContext }) {
  const { view } = context.state;
  switch (view.kind) {
    case "home": return <GuideHome context={context} />;
    case "way": return <SuggestionView context={context} way={view.way} />;
    case "principles": return <PrinciplesView context={context} />;
    case "exercises": return <ExercisesView context={context} />;
    case "exercise": {
      const exercise = EXERCISES.find(({ id }) => id === view.id);
      return exercise === undefined ? <GuideHome context={context} /> : <ExerciseView context={context} exercise={exercise} />;
    }
  }
}
