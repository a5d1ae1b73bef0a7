import type { Book } from "../core/book";
import type { SelectionDraft } from "./indicators/selectionDraft";
import { EMPTY_DRAFT } from "./indicators/selectionDraft";

export const PANE_TABS = ["Guide", "Indicators", "Practices", "Theory of Change", "Progress", "Criteria", "Check"] as const;
export type PaneTab = (typeof PANE_TABS)[number];

/** Tabs of daily work: in a narrow pane they go into the menu after the others. */
export const DAILY_TABS: ReadonlySet<PaneTab> = new Set<PaneTab>(["Indicators", "Practices", "Check"]);

/** What the person has done in the pane; everything else is derived from the book. */
export interface PaneState {
  readonly tab: PaneTab;
  /** Panels that were shown once stay alive, so that a search or a scroll position is still there on return. */
  readonly visited: ReadonlySet<PaneTab>;
  readonly draft: SelectionDraft;
  /** The practice being rated, where no one outside keeps it. */
  readonly openKey: string | null;
  readonly indicator: IndicatorAsked | null;
  readonly statement: StatementAsked | null;
  /** The dialog that stands over the pane; null for none. */
  readonly dialog: PaneDialog | null;
  /** What stands in place of the tabs, with a way back; null for none. */
  readonly view: PaneView | null;
  /** While columns are matched, the table that this began with (null: the one in use or the best fit); null when they are not. */
  readonly matching: { readonly startWith: string | null } | null;
}

/** An indicator that the panel of indicators is to show; a new `turn` asks again. */
export interface IndicatorAsked {
  readonly code: string;
  readonly turn: number;
}

/** A statement of the Theory of Change, by its key; a new `turn` asks again. */
export interface StatementAsked {
  readonly key: string;
  readonly turn: number;
}

export type PaneDialog = "set up" | "formulas";

/** What is reached from several tabs and stands in place of them; what each shows: `views.tsx`. */
export type PaneView = "coverage" | "catalogue" | "diagram";

export type PaneAction =
  | { readonly kind: "go"; readonly tab: PaneTab }
  | { readonly kind: "draft"; readonly draft: SelectionDraft }
  | { readonly kind: "open"; readonly key: string | null }
  | { readonly kind: "indicator"; readonly code: string }
  | { readonly kind: "statement"; readonly key: string }
  | { readonly kind: "view"; readonly view: PaneView | null }
  | { readonly kind: "match"; readonly startWith: string | null }
  /** Ends the matching; done: goes to the practices. */
  | { readonly kind: "matched"; readonly done: boolean }
  | { readonly kind: "dialog"; readonly dialog: PaneDialog | null };

/** The tab that a workbook opens with: the guide where nothing is selected and no practice is described yet. */
export function firstTab({ selection, practices }: Pick<Book, "selection" | "practices">): PaneTab {
  return selection.length === 0 && practices.length === 0 ? "Guide" : "Indicators";
}

export function startPane(tab: PaneTab): PaneState {
  return { tab, visited: new Set([tab]), draft: EMPTY_DRAFT, openKey: null, indicator: null, statement: null, dialog: null, view: null, matching: null };
}

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case "go": return { ...state, tab: action.tab, view: null, visited: new Set([...state.visited, action.tab]) };
    case "draft": return { ...state, draft: action.draft };
    case "open": return { ...state, openKey: action.key };
    case "indicator": return { ...state, indicator: { code: action.code, turn: (state.indicator?.turn ?? 0) + 1 } };
    case "statement": return { ...paneReducer(state, { kind: "go", tab: "Theory of Change" }), statement: { key: action.key, turn: (state.statement?.turn ?? 0) + 1 } };
    case "view": return { ...state, view: action.view };
    case "match": return { ...state, matching: { startWith: action.startWith } };
    case "matched": {
      const ended = { ...state, matching: null };
      return action.done ? paneReducer(ended, { kind: "go", tab: "Practices" }) : ended;
    }
    case "dialog": return { ...state, dialog: action.dialog };
  }
}
