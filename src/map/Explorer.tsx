import { Tab, TabList, mergeClasses } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { Book } from "../core/book";
import { prepareView, viewOf } from "../core/practice/view";
import type { ScoredPractice } from "../core/practice/view";
import { explorerReducer, initialState } from "./explorerState";
import type { NarrowTab } from "./explorerState";
import { useExplorerStyles } from "./explorerStyles";
import { FilterPanel } from "./filters/FilterPanel";
import { activeFilters } from "./filters/filterEdits";
import { LegendLines } from "./MapLegend";
import { PracticeMap } from "./PracticeMap";
import { PracticePanel } from "./practices/PracticePanel";
import type { PanelHandle } from "./practices/PracticePanel";
import { statusText } from "./statusText";
import { addressNow, useAddress } from "./useAddress";
import { useElementWidth } from "./useElementWidth";

interface ExplorerProps {
  readonly book: Book;
  readonly dark: boolean;
  /** The open practice, when the face around the map decides it; undefined when the map does. */
  readonly selectedKey?: string | null;
  readonly onSelect?: (key: string | null) => void;
}

/** Filters, map and list over one book. All three show the same view, so they cannot disagree. */
export function Explorer({ book, dark, selectedKey, onSelect }: ExplorerProps): ReactElement {
  const styles = useExplorerStyles();
  const root = useRef<HTMLDivElement>(null);
  const panel = useRef<PanelHandle>(null);
  const width = useElementWidth(root);
  const narrow = width !== null && width < 900;
  const [asked] = useState(addressNow);
  const [state, dispatch] = useReducer(explorerReducer, null, () => initialState(asked.filter, selectedKey ?? asked.selectedKey));
  const index = useMemo(() => prepareView(book.practices, book.criteria), [book.practices, book.criteria]);
  const view = useMemo(() => viewOf(index, state.filter), [index, state.filter]);
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
  }, []);
  const openFromMap = useCallback((practice: ScoredPractice, byKeyboard: boolean) => { open(practice, "map", byKeyboard); }, [open]);
  const openGroup = useCallback((practices: readonly ScoredPractice[]) => {
    dispatch({ kind: "group", keys: practices.map((practice) => practice.key) });
    select.current?.(null);
    panel.current?.focusList();
  }, []);
  const close = useCallback(() => {
    dispatch({ kind: "close" });
    select.current?.(null);
  }, []);
  const point = useCallback((key: string | null) => { dispatch({ kind: "point", key }); }, []);
  const skip = useCallback(() => {
    dispatch({ kind: "tab", tab: "list" });
    panel.current?.focusList();
  }, []);

  const shows = (tab: NarrowTab): boolean => !narrow || state.tab === tab;
  const place = (tab: NarrowTab, wide: string): string => mergeClasses(narrow ? styles.part : wide, !shows(tab) && styles.hidden);
  return (
    <div ref={root} className={mergeClasses(styles.root, narrow ? styles.narrow : styles.wide, !narrow && (width ?? 1440) < 1180 && styles.medium)}>
      {narrow && (
        <TabList className={styles.tabs} selectedValue={state.tab} onTabSelect={(_, data) => { dispatch({ kind: "tab", tab: data.value as NarrowTab }); }}>
          <Tab value="map">Map</Tab><Tab value="list">List</Tab><Tab value="filters">Filters</Tab>
        </TabList>
      )}
      <section aria-label="Filters" className={mergeClasses(styles.filters, place("filters", ""))}>
        <FilterPanel view={view} filter={state.filter} criteria={book.criteria} onFilter={(filter) => { dispatch({ kind: "filter", filter }); }} />
      </section>
      <div className={mergeClasses(styles.map, place("map", ""))}>
        <PracticeMap view={view} dark={dark} selected={selected} pointedKey={state.pointedKey} onOpen={openFromMap} onOpenGroup={openGroup} onSkip={skip} />
      </div>
      <div role="status" className={mergeClasses(styles.status, narrow && styles.statusNarrow)}>{statusText(view)}</div>
      <div className={styles.printOnly}>
        {activeFilters(state.filter, book.criteria).map((each) => each.label).join(" · ")}
        <LegendLines />
      </div>
      <div className={mergeClasses(styles.panel, place("list", ""))}>
        <PracticePanel
          ref={panel} view={view} book={book} state={state} selected={selected} narrow={narrow} onOpen={open} onClose={close} onPoint={point}
          onUngroup={() => { dispatch({ kind: "ungroup" }); }} onFilter={(filter) => { dispatch({ kind: "filter", filter }); }}
        />
      </div>
    </div>
  );
}
