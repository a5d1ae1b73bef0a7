import type { PaneContext } from "../paneContext";

/** Another part of Cairn that the guide's home leads to. */
export interface GuidePlace {
  readonly id: string;
  readonly title: string;
  /** One line on what one sees there. */
  readonly text: string;
  readonly go: (context: PaneContext) => void;
}

/** In the order in which the home lists them. */
export const GUIDE_PLACES: readonly GuidePlace[] = [
  { id: "coverage", title: "Coverage of the framework", text: "What each domain has of practices, outcomes and readings.", go: ({ showView }) => showView("coverage") },
];
