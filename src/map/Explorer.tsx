import { Tab, TabList, mergeClasses } from "@fluentui/react-components";
import { useCallback, useRef } from "react";
import type { ReactElement } from "react";
import type { Book } from "../core/book";
import type { ScoredPractice } from "../core/practice/view";
import { isShown, layoutFor, openTab, tabsOf } from "./explorerLayout";
import type { NarrowTab } from "./explorerState";
import { useExplorerStyles } from "./explorerStyles";
import { FilterPanel } from "./filters/FilterPanel";
import { activeFilters } from "./filters/filterEdits";
import { LegendLines } from "./MapLegend";
import { MapToolbar } from "./MapToolbar";
import { PracticeMap } from "./PracticeMap";
import { PracticePanel } from "./practices/PracticePanel";
import type { PanelHandle } from "./practices/PracticePanel";
import { CopyLink } from "./present/CopyLink";
import { preparingText, statusText } from "./statusText";
import { useElementWidth } from "./useElementWidth";
import { useExplorer } from "./useExplorer";

interface ExplorerProps {
  readonly book: Book;
  /** The workbook's file name. */
  readonly name: string;
  readonly dark: boolean;
  /** The open practice, when the face around the map decides it; undefined when the map does. */
  readonly selectedKey?: string | null;
  readonly onSelect?: (key: string | null) => void;
}

const TAB_WORDS: Readonly<Record<NarrowTab, string>> = { map: "Map", list: "List", filters: "Filters" };

/** Filters, map and list over one book. All three show the same view, so they cannot disagree. */
export function Explorer({ book, name, dark, selectedKey, onSelect }: ExplorerProps): ReactElement {
  const styles = useExplorerStyles();
  const root = useRef<HTMLDivElement>(null);
  const panel = useRef<PanelHandle>(null);
  const layout = layoutFor(useElementWidth(root));
  const { state, dispatch, index, preparing, readingTexts, view, selected, open, openGroup, close, point, skip } = useExplorer(book, panel, selectedKey, onSelect);
  const openFromMap = useCallback((practice: ScoredPractice, byKeyboard: boolean) => { open(practice, "map", byKeyboard); }, [open]);

  const tabs = tabsOf(layout);
  const place = (part: NarrowTab, side: string): string =>
    mergeClasses(tabs.includes(part) ? styles.part : side, !isShown(layout, state.tab, part) && styles.hidden);
  return (
    <div ref={root} className={mergeClasses(styles.root, styles[layout])}>
      {tabs.length > 0 && (
        <TabList className={styles.tabs} selectedValue={openTab(layout, state.tab)} onTabSelect={(_, data) => { dispatch({ kind: "tab", tab: data.value as NarrowTab }); }}>
          {tabs.map((tab) => <Tab key={tab} value={tab}>{TAB_WORDS[tab]}</Tab>)}
        </TabList>
      )}
      <section aria-label="Filters" className={mergeClasses(styles.filters, place("filters", ""))}>
        <FilterPanel view={view} index={index} readingTexts={readingTexts} filter={state.filter} criteria={book.criteria} tableRegions={book.regions.regions} onFilter={(filter) => { dispatch({ kind: "filter", filter }); }} />
      </section>
      <div className={styles.tools}>
        <MapToolbar status={preparing === null ? statusText(view) : preparingText(book.practices.length, preparing)}>
          <CopyLink name={name} />
          {/* Entries of other folders stand here, one line each: see MapToolbar.tsx. */}
        </MapToolbar>
      </div>
      <div className={mergeClasses(styles.map, place("map", ""))}>
        <PracticeMap view={view} dark={dark} selected={selected} pointedKey={state.pointedKey} onOpen={openFromMap} onOpenGroup={openGroup} onSkip={skip} />
      </div>
      <div className={styles.printOnly}>
        {activeFilters(state.filter, book.criteria).map((each) => each.label).join(" · ")}
        <LegendLines />
      </div>
      <div className={mergeClasses(styles.panel, place("list", ""))}>
        {preparing === null && <PracticePanel
          ref={panel} view={view} book={book} state={state} selected={selected} narrow={layout === "one"} onOpen={open} onClose={close} onPoint={point}
          onUngroup={() => { dispatch({ kind: "ungroup" }); }} onFilter={(filter) => { dispatch({ kind: "filter", filter }); }}
        />}
      </div>
    </div>
  );
}
