import type { Filter } from "../core/practice/view";

export type NarrowTab = "map" | "list" | "filters";

/** What the person has asked for; everything shown is derived from this and the book. */
export interface ExplorerState {
  readonly filter: Filter;
  /** The practice whose card is open. */
  readonly selectedKey: string | null;
  /** Practices of a cluster that no zoom can split, listed on their own; null for the whole list. */
  readonly group: readonly string[] | null;
  /** The practice under the pointer or the focus in the list. */
  readonly pointedKey: string | null;
  /** Which of the three parts is shown where there is room for one. */
  readonly tab: NarrowTab;
  /** Where the card was opened from, so that closing it leads back there. */
  readonly openedFrom: NarrowTab;
}

export type ExplorerAction =
  | { readonly kind: "filter"; readonly filter: Filter }
  | { readonly kind: "open"; readonly key: string; readonly from: NarrowTab }
  | { readonly kind: "close" }
  | { readonly kind: "group"; readonly keys: readonly string[] }
  | { readonly kind: "ungroup" }
  | { readonly kind: "point"; readonly key: string | null }
  | { readonly kind: "tab"; readonly tab: NarrowTab }
  /** The address changed by back, forward or a link. */
  | { readonly kind: "arrive"; readonly filter: Filter; readonly selectedKey: string | null };

export function initialState(filter: Filter, selectedKey: string | null): ExplorerState {
  return { filter, selectedKey, group: null, pointedKey: null, tab: selectedKey === null ? "map" : "list", openedFrom: "list" };
}

export function explorerReducer(state: ExplorerState, action: ExplorerAction): ExplorerState {
  switch (action.kind) {
    case "filter": return { ...state, filter: action.filter, group: null };
    case "open": return { ...state, selectedKey: action.key, tab: "list", openedFrom: action.from };
    case "close": return { ...state, selectedKey: null, tab: state.openedFrom, openedFrom: "list" };
    case "group": return { ...state, group: action.keys, selectedKey: null, tab: "list" };
    case "ungroup": return { ...state, group: null };
    case "point": return state.pointedKey === action.key ? state : { ...state, pointedKey: action.key };
    case "tab": return { ...state, tab: action.tab };
    case "arrive": return {
      ...state, filter: action.filter, selectedKey: action.selectedKey, group: null,
      tab: action.selectedKey === null ? state.tab : "list",
    };
  }
}
