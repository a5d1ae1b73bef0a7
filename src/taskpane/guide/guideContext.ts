import type { Dispatch } from "react";
import type { PaneContext } from "../paneContext";
import type { PaneTab } from "../paneState";
import { PANE_TABS } from "../paneState";
import type { GuideAction, GuideState, GuideView } from "./guideState";

/** What each view of the guide is given. */
export interface GuideContext {
  readonly pane: PaneContext;
  readonly state: GuideState;
  readonly dispatch: Dispatch<GuideAction>;
  readonly open: (view: GuideView) => void;
  readonly back: () => void;
}

/** The tab of a name that a text gives; null where this version has none. */
export function tabNamed(name: string): PaneTab | null {
  return PANE_TABS.find((tab: string) => tab === name) ?? null;
}

/** Where "back" leads from the present view. */
export function backWords({ back }: Pick<GuideState, "back">): string {
  switch (back.at(-1)?.kind) {
    case "way": return "the suggestion";
    case "principles": return "the four questions";
    case "exercises": return "the exercises";
    default: return "the guide";
  }
}
