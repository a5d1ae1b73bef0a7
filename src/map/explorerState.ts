import { EMPTY_FILTER } from "../core/practice/view";
import type { Filter } from "../core/practice/view";
import { FEWEST, chosenFrom, toggleChosen } from "./compare/chosen";

export type NarrowTab = "map" | "list" | "filters";

/** Whose practices are presented; null while nothing is. */
export type Presenting = "published" | "all" | null;

/** What the person has asked for; everything shown is derived from this and the book. */
export interface ExplorerState {
  readonly filter: Filter;
  /** The practice whose card is open, or that is being presented. */
  readonly selectedKey: string | null;
  /** Practices of a cluster that no zoom can split, listed on their own; null for the whole list. */
  readonly group: readonly string[] | null;
  /** The practice under the pointer or the focus in the list. */
  readonly pointedKey: string | null;
  /** Which of the parts is shown where there is not room for all. */
  readonly tab: NarrowTab;
  /** Where the card was opened from, so that closing it leads back there. */
  readonly openedFrom: NarrowTab;
  readonly presenting: Presenting;
  /** The presenter's own title; null for the workbook's name. */
  readonly title: string | null;
  /** Practices chosen to be compared, in the order they were chosen. */
  readonly chosen: readonly string[];
  /** They stand side by side at present. */
  readonly comparing: boolean;
}

/** The part of the state that an address can carry. */
export interface Asked {
  readonly filter: Filter;
  readonly selectedKey: string | null;
  readonly presenting: Presenting;
  readonly title: string | null;
  /** The practices side by side; none when nothing is compared. */
  readonly compared: readonly string[];
}

export const NOTHING_ASKED: Asked = { filter: EMPTY_FILTER, selectedKey: null, presenting: null, title: null, compared: [] };

export type ExplorerAction =
  | { readonly kind: "filter"; readonly filter: Filter }
  /** Another face asks for what it names, instead of what was asked for before; nothing else stands in the way of it. */
  | { readonly kind: "ask"; readonly filter: Filter; readonly tab: NarrowTab }
  | { readonly kind: "open"; readonly key: string; readonly from: NarrowTab }
  | { readonly kind: "close" }
  | { readonly kind: "group"; readonly keys: readonly string[] }
  | { readonly kind: "ungroup" }
  | { readonly kind: "point"; readonly key: string | null }
  | { readonly kind: "tab"; readonly tab: NarrowTab }
  | { readonly kind: "present"; readonly presenting: Presenting }
  | { readonly kind: "title"; readonly title: string | null }
  /** Another slide: the practice, or null for the opening picture. */
  | { readonly kind: "slide"; readonly key: string | null }
  | { readonly kind: "choose"; readonly key: string }
  | { readonly kind: "choose-none" }
  | { readonly kind: "compare"; readonly comparing: boolean }
  /** The address changed by back, forward or a link. */
  | { readonly kind: "arrive"; readonly asked: Asked };

export function initialState(asked: Asked): ExplorerState {
  return {
    filter: asked.filter, selectedKey: asked.selectedKey, group: null, pointedKey: null, tab: asked.selectedKey === null ? "map" : "list", openedFrom: "list",
    presenting: asked.presenting, title: asked.title, chosen: chosenFrom(asked.compared), comparing: asked.compared.length > 0,
  };
}

export function explorerReducer(state: ExplorerState, action: ExplorerAction): ExplorerState {
  switch (action.kind) {
    case "filter": return { ...state, filter: action.filter, group: null };
    case "ask": return { ...state, filter: action.filter, group: null, selectedKey: null, openedFrom: "list", tab: action.tab, presenting: null, comparing: false };
    case "open": return { ...state, selectedKey: action.key, tab: "list", openedFrom: action.from, comparing: false };
    case "close": return { ...state, selectedKey: null, tab: state.openedFrom, openedFrom: "list" };
    case "group": return { ...state, group: action.keys, selectedKey: null, tab: "list" };
    case "ungroup": return { ...state, group: null };
    case "point": return state.pointedKey === action.key ? state : { ...state, pointedKey: action.key };
    case "tab": return { ...state, tab: action.tab };
    case "present": return { ...state, presenting: action.presenting };
    case "title": return { ...state, title: action.title };
    case "slide": return { ...state, selectedKey: action.key, tab: action.key === null ? state.tab : "list" };
    case "choose": return chosenAnew(state, toggleChosen(state.chosen, action.key));
    case "choose-none": return chosenAnew(state, []);
    case "compare": return { ...state, comparing: action.comparing };
    case "arrive": return arrived(state, action.asked);
  }
}

/** Side by side needs at least two. */
function chosenAnew(state: ExplorerState, chosen: readonly string[]): ExplorerState {
  return chosen === state.chosen ? state : { ...state, chosen, comparing: state.comparing && chosen.length >= FEWEST };
}

/** What was chosen to compare stays chosen when going back ends the comparison. */
function arrived(state: ExplorerState, asked: Asked): ExplorerState {
  const comparing = asked.compared.length > 0;
  return {
    ...state, filter: asked.filter, selectedKey: asked.selectedKey, group: null, presenting: asked.presenting, title: asked.title,
    tab: asked.selectedKey === null ? state.tab : "list", comparing, chosen: comparing ? chosenFrom(asked.compared) : state.chosen,
  };
}
