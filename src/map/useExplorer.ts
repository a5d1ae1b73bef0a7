import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Dispatch, RefObject } from "react";
import type { Book } from "../core/book";
import type { ScoredPractice } from "../core/practice/view";
import { explorerReducer, initialState } from "./explorerState";
import type { ExplorerAction, ExplorerState, NarrowTab } from "./explorerState";
import { useView } from "./filters/useView";
import type { Viewed } from "./filters/useView";
import type { PanelHandle } from "./practices/PracticePanel";
import { addressNow, useAddress } from "./useAddress";

export interface Explored extends Viewed {
  readonly state: ExplorerState;
  readonly dispatch: Dispatch<ExplorerAction>;
  /** The practice whose card is open. */
  readonly selected: ScoredPractice | null;
  readonly open: (practice: ScoredPractice, from: NarrowTab, takeFocus: boolean) => void;
  readonly openGroup: (practices: readonly ScoredPractice[]) => void;
  readonly close: () => void;
  readonly point: (key: string | null) => void;
  /** From the map straight to the list. */
  readonly skip: () => void;
}

/** What the person does in the explorer, the view that follows from it, and the page's address kept in step with both. */
export function useExplorer(
  book: Book, panel: RefObject<PanelHandle | null>,
  /** The open practice, when the face around the map decides it; undefined when the map does. */
  selectedKey: string | null | undefined, onSelect: ((key: string | null) => void) | undefined,
): Explored {
  const [asked] = useState(addressNow);
  const [state, dispatch] = useReducer(explorerReducer, null, () => initialState(asked.filter, selectedKey ?? asked.selectedKey));
  const viewed = useView(book.practices, book.criteria, state.filter);
  const openKey = selectedKey === undefined ? state.selectedKey : selectedKey;
  const selected = useMemo(() => book.practices.find((practice) => practice.key === openKey) ?? null, [book.practices, openKey]);

  const select = useRef(onSelect);
  useEffect(() => { select.current = onSelect; }, [onSelect]);
  useAddress(state.filter, openKey, (address) => {
    dispatch({ kind: "arrive", ...address });
    select.current?.(address.selectedKey);
  });
  useEffect(() => { if (asked.selectedKey !== null) select.current?.(asked.selectedKey); }, [asked]);

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
  const close = useCallback(() => {
    dispatch({ kind: "close" });
    select.current?.(null);
  }, []);
  const point = useCallback((key: string | null) => { dispatch({ kind: "point", key }); }, []);
  const skip = useCallback(() => {
    dispatch({ kind: "tab", tab: "list" });
    panel.current?.focusList();
  }, [panel]);
  return { ...viewed, state, dispatch, selected, open, openGroup, close, point, skip };
}
