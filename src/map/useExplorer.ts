import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Dispatch, RefObject } from "react";
import type { Book } from "../core/book";
import type { Filter, ScoredPractice } from "../core/practice/view";
import { FEWEST } from "./compare/chosen";
import { explorerReducer, initialState } from "./explorerState";
import type { Asked, ExplorerAction, ExplorerState, NarrowTab } from "./explorerState";
import { useView } from "./filters/useView";
import type { Viewed } from "./filters/useView";
import type { PanelHandle } from "./practices/PracticePanel";
import type { MapView } from "./surface/camera";
import { NOTHING_ASKED, addressNow, useAddress } from "./useAddress";
import type { MapGoal } from "./useMapView";

export interface Explored extends Viewed {
  readonly state: ExplorerState;
  readonly dispatch: Dispatch<ExplorerAction>;
  /** The practice whose card is open. */
  readonly selected: ScoredPractice | null;
  /** Practices that stand side by side; none while nothing is compared. */
  readonly compared: readonly ScoredPractice[];
  readonly open: (practice: ScoredPractice, from: NarrowTab, takeFocus: boolean) => void;
  readonly openGroup: (practices: readonly ScoredPractice[]) => void;
  readonly close: () => void;
  /** Another slide of the presentation; null for its opening picture. */
  readonly slide: (key: string | null) => void;
  readonly point: (key: string | null) => void;
  /** From the map straight to the list. */
  readonly skip: () => void;
  /** Shows what a filter asks for and nothing else: no card, no comparison, no presentation. */
  readonly ask: (filter: Filter, tab: NarrowTab) => void;
  /** Where the map looks first; null for all practices. */
  readonly startView: MapView | null;
  /** Where back, forward or an edited address want it to look since. */
  readonly goal: MapGoal | null;
  readonly onView: (view: MapView | null) => void;
}

/** What the person does in the explorer, the view that follows from it, and the page's address kept in step with both. */
export function useExplorer(
  book: Book, panel: RefObject<PanelHandle | null>,
  /** The open practice, when the face around the map decides it; undefined when the map does. */
  selectedKey: string | null | undefined, onSelect: ((key: string | null) => void) | undefined,
  /** Whether it starts with nothing asked for, whatever the address says. */
  fresh: boolean,
): Explored {
  const [start] = useState(() => (fresh ? NOTHING_ASKED : addressNow()));
  const [goal, setGoal] = useState<MapGoal | null>(null);
  const [state, dispatch] = useReducer(explorerReducer, null, () => initialState({ ...start.asked, selectedKey: selectedKey ?? start.asked.selectedKey }));
  const viewed = useView(book, state.filter);
  const openKey = selectedKey === undefined ? state.selectedKey : selectedKey;
  const selected = useMemo(() => (openKey === null ? null : book.practices.find((practice) => practice.key === openKey) ?? null), [book.practices, openKey]);
  const compared = useMemo(() => sideBySide(state.comparing, state.chosen, book.practices), [state.comparing, state.chosen, book.practices]);

  const select = useRef(onSelect);
  useEffect(() => { select.current = onSelect; }, [onSelect]);
  const { filter, presenting, title } = state;
  const asked = useMemo((): Asked => ({
    filter, selectedKey: openKey, presenting, title, compared: compared.map((practice) => practice.key),
  }), [filter, openKey, presenting, title, compared]);
  const onView = useAddress(asked, start.view, (arrival) => {
    dispatch({ kind: "arrive", asked: arrival.asked });
    setGoal({ view: arrival.view });
    select.current?.(arrival.asked.selectedKey);
  });
  useEffect(() => { if (start.asked.selectedKey !== null) select.current?.(start.asked.selectedKey); }, [start]);

  const open = useCallback((practice: ScoredPractice, from: NarrowTab, takeFocus: boolean) => {
    dispatch({ kind: "open", key: practice.key, from });
    select.current?.(practice.key);
    if (takeFocus) panel.current?.focusCard();
  }, [panel]);
  const openGroup = useCallback((practices: readonly ScoredPractice[]) => {
    dispatch({ kind: "group", keys: practices.map((practice) => practice.key) });
    select.current?.(null);
    panel.current?.focusList();
  }, [panel]);
  const ask = useCallback((next: Filter, tab: NarrowTab) => {
    dispatch({ kind: "ask", filter: next, tab });
    select.current?.(null);
  }, []);
  const close = useCallback(() => {
    dispatch({ kind: "close" });
    select.current?.(null);
  }, []);
  const slide = useCallback((key: string | null) => {
    dispatch({ kind: "slide", key });
    select.current?.(key);
  }, []);
  const point = useCallback((key: string | null) => { dispatch({ kind: "point", key }); }, []);
  const skip = useCallback(() => {
    dispatch({ kind: "tab", tab: "list" });
    panel.current?.focusList();
  }, [panel]);
  return { ...viewed, state, dispatch, selected, compared, open, openGroup, ask, close, slide, point, skip, startView: start.view, goal, onView };
}

/** The chosen practices that the book has, in the order chosen; none while they are not compared or too few are left. */
function sideBySide(comparing: boolean, chosen: readonly string[], practices: readonly ScoredPractice[]): readonly ScoredPractice[] {
  if (!comparing) return NONE;
  const found = chosen.flatMap((key) => practices.find((practice) => practice.key === key) ?? []);
  return found.length < FEWEST ? NONE : found;
}

/** One object, so that nothing is drawn anew while nothing is compared. */
const NONE: readonly ScoredPractice[] = [];
