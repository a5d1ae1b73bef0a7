import type { SelectionDraft } from "./indicators/selectionDraft";
import { EMPTY_DRAFT } from "./indicators/selectionDraft";

export const PANE_TABS = ["Indicators", "Practices", "Criteria", "Check"] as const;
export type PaneTab = (typeof PANE_TABS)[number];

/** What the person has done in the pane; everything else is derived from the book. */
export interface PaneState {
  readonly tab: PaneTab;
  /** Panels that were shown once stay alive, so that a search or a scroll position is still there on return. */
  readonly visited: ReadonlySet<PaneTab>;
  readonly draft: SelectionDraft;
  /** The practice being rated, where no one outside keeps it. */
  readonly openKey: string | null;
  /** The dialog that stands over the pane; null for none. */
  readonly dialog: PaneDialog | null;
}

export type PaneDialog = "set up" | "formulas";

export type PaneAction =
  | { readonly kind: "go"; readonly tab: PaneTab }
  | { readonly kind: "draft"; readonly draft: SelectionDraft }
  | { readonly kind: "open"; readonly key: string | null }
  | { readonly kind: "dialog"; readonly dialog: PaneDialog | null };

export function startPane(tab: PaneTab): PaneState {
  return { tab, visited: new Set([tab]), draft: EMPTY_DRAFT, openKey: null, dialog: null };
}

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case "go": return { ...state, tab: action.tab, visited: new Set([...state.visited, action.tab]) };
    case "draft": return { ...state, draft: action.draft };
    case "open": return { ...state, openKey: action.key };
    case "dialog": return { ...state, dialog: action.dialog };
  }
}
