import { Tab, TabList, mergeClasses, useId } from "@fluentui/react-components";
import { Fragment, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { ReactElement, Ref } from "react";
import type { Book } from "../core/book";
import type { Lead } from "../core/chain/lead";
import { servingIndicator } from "../core/chain/mapFilters";
import type { Filter, ScoredPractice } from "../core/practice/view";
import { CompareTray } from "./compare/CompareTray";
import { CompareView } from "./compare/CompareView";
import { choosingOf } from "./compare/chosen";
import { isShown, layoutFor, openTab, orderOf, tabsOf } from "./explorerLayout";
import type { ExplorerPart } from "./explorerLayout";
import type { NarrowTab, Presenting } from "./explorerState";
import { useExplorerStyles } from "./explorerStyles";
import { ExportMenu } from "./export/ExportMenu";
import { MapHold } from "./export/MapHold";
import { shadedRegions } from "./export/shadedRegions";
import { ActiveFilters } from "./filters/ActiveFilters";
import { FilterPanel } from "./filters/FilterPanel";
import { MapToolbar } from "./MapToolbar";
import { PracticeMap } from "./PracticeMap";
import { PracticePanel } from "./practices/PracticePanel";
import type { PanelHandle } from "./practices/PracticePanel";
import { CopyLink } from "./present/CopyLink";
import { PresentButton } from "./present/PresentButton";
import { PresentMode } from "./present/PresentMode";
import { titleOf } from "./present/deck";
import { PrintedHead } from "./present/PrintedHead";
import { usePrintedMap } from "./present/usePrintedMap";
import { RegionsButton } from "./regions/RegionsButton";
import { RegionsPanel } from "./regions/RegionsPanel";
import { useRegionsFace } from "./regions/useRegionsFace";
import { preparingText, statusText } from "./statusText";
import type { ExplorerHandle } from "./SkipLink";
import type { MapSurface } from "./surface/leafletMap";
import { isOutOfSight } from "../ui/isOutOfSight";
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
  /** True where another workbook stood before, whose filter may still be in the address. */
  readonly fresh?: boolean;
  /** What another face asks to be shown; told to be forgotten once it is. */
  readonly asked?: Filter | null;
  readonly onAsked?: () => void;
  /** Leads to an indicator or a statement in the pane; left out where there is no pane. */
  readonly onLead?: (lead: Lead) => void;
  /** For skip links that stand before it. */
  readonly ref?: Ref<ExplorerHandle>;
}

const TAB_WORDS: Readonly<Record<NarrowTab, string>> = { map: "Map", list: "List", filters: "Filters" };

/** Filters, map and list over one book. All three show the same view, so they cannot disagree. */
export function Explorer({ book, name, dark, selectedKey, onSelect, fresh = false, asked = null, onAsked, onLead, ref }: ExplorerProps): ReactElement {
  const styles = useExplorerStyles();
  const root = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const panel = useRef<PanelHandle>(null);
  const map = useRef<MapSurface | null>(null);
  const onMap = useCallback((surface: MapSurface | null) => { map.current = surface; }, []);
  const printed = usePrintedMap();
  const layout = layoutFor(useElementWidth(root));
  const explored = useExplorer(book, panel, selectedKey, onSelect, fresh);
  const { state, dispatch, index, preparing, readingTexts, view, selected, compared, open, openGroup, ask, close, slide, point, skip } = explored;
  const toList = useCallback(() => { close(); dispatch({ kind: "ungroup" }); dispatch({ kind: "tab", tab: "list" }); }, [close, dispatch]);
  const { regions, layers, drop } = useRegionsFace(book, view, dark, toList);
  const showsRegions = regions.state.open && selected === null && state.group === null;
  const openFromMap = useCallback((practice: ScoredPractice, byKeyboard: boolean) => { open(practice, "map", byKeyboard); }, [open]);

  const choosing = useMemo(() => choosingOf(state.chosen, (key) => { dispatch({ kind: "choose", key }); }), [state.chosen, dispatch]);
  const chosen = useMemo(() => state.chosen.flatMap((key) => book.practices.find((practice) => practice.key === key) ?? []), [state.chosen, book.practices]);
  const onPresenting = useCallback((presenting: Presenting) => { dispatch({ kind: "present", presenting }); }, [dispatch]);

  const comparing = compared.length > 0;
  const tabs = comparing ? [] : tabsOf(layout);
  const place = (part: NarrowTab, side: string): string =>
    mergeClasses(tabs.includes(part) ? styles.part : side, (comparing || !isShown(layout, state.tab, part)) && styles.hidden);
  const id = useId("explorer");
  const panelRole = (part: NarrowTab): object => (tabs.includes(part) ? { id: `${id}-${part}`, role: "tabpanel", "aria-labelledby": `${id}-${part}-tab` } : {});
  const [toMap, setToMap] = useState(0);
  useEffect(() => { if (toMap > 0) root.current?.querySelector<HTMLElement>("[data-map]")?.focus({ preventScroll: true }); }, [toMap]);
  const toPart = useCallback((part: "list" | "map") => {
    regions.hide();
    dispatch({ kind: "compare", comparing: false });
    if (part === "list") { skip(); return; }
    dispatch({ kind: "tab", tab: "map" });
    setToMap((times) => times + 1);
  }, [regions, dispatch, skip]);
  useImperativeHandle(ref, () => ({ focusList: () => { toPart("list"); }, focusMap: () => { toPart("map"); } }), [toPart]);

  const [answered, setAnswered] = useState(0);
  const { hide: hideRegions } = regions;
  useEffect(() => {
    if (asked === null) return;
    ask(asked, "map");
    hideRegions();
    onAsked?.();
    // eslint-disable-next-line react-hooks/set-state-in-effect -- once for each time something is asked
    setAnswered((times) => times + 1);
  }, [asked, onAsked, ask, hideRegions]);
  // What was pressed may be out of sight now, and the focus with it.
  useEffect(() => { if (answered > 0 && isOutOfSight(document.activeElement)) root.current?.querySelector<HTMLElement>("[data-map]")?.focus({ preventScroll: true }); }, [answered]);
  const showServing = useCallback((code: string) => {
    ask(servingIndicator(code), "list");
    panel.current?.focusList();
  }, [ask]);

  const parts: Readonly<Record<ExplorerPart, ReactElement | null>> = {
    tabs: tabs.length === 0 ? null : (
      <TabList className={styles.tabs} aria-label="Show" selectedValue={openTab(layout, state.tab)} onTabSelect={(_, data) => { dispatch({ kind: "tab", tab: data.value as NarrowTab }); }}>
        {tabs.map((tab) => <Tab key={tab} id={`${id}-${tab}-tab`} aria-controls={`${id}-${tab}`} value={tab}>{TAB_WORDS[tab]}</Tab>)}
      </TabList>
    ),
    filters: (
      <div {...panelRole("filters")} className={mergeClasses(styles.filters, place("filters", ""))}><section aria-label="Filters">
        <FilterPanel view={view} index={index} readingTexts={readingTexts} filter={state.filter} book={book} boundaryRegions={regions.known} onFilter={(filter) => { dispatch({ kind: "filter", filter }); }} />
      </section></div>
    ),
    tools: (
      <div ref={tools} className={styles.tools}>
        <MapToolbar status={preparing === null ? statusText(view) : preparingText(book.practices.length, preparing)}>
          <PresentButton presenting={state.presenting !== null} disabled={view.listed.length === 0} onPresent={() => { onPresenting("published"); }} />
          <CopyLink name={name} />
          <ExportMenu book={book} name={name} view={view} filter={state.filter} map={map} regions={() => shadedRegions(regions, book.settings.bands)} />
          <RegionsButton regions={regions} onShow={toList} />
          {/* Entries of other folders stand here, one line each: see MapToolbar.tsx. */}
        </MapToolbar>
        {comparing || isShown(layout, state.tab, "filters") ? null : (
          <div className={styles.chips}><ActiveFilters filter={state.filter} book={book} panel={tools} onFilter={(filter) => { dispatch({ kind: "filter", filter }); }} /></div>
        )}
      </div>
    ),
    map: (
      <div ref={printed} {...panelRole("map")} className={mergeClasses(styles.map, dark && styles.mapDark, place("map", ""))}>
        <PracticeMap
          practices={book.practices} view={view} dark={dark} selected={selected} pointedKey={state.pointedKey} onOpen={openFromMap} onOpenGroup={openGroup} onSkip={() => { toPart("list"); }}
          startView={explored.startView} goal={explored.goal} onView={explored.onView} layers={(live) => <><MapHold live={live} onMap={onMap} />{layers(live)}</>}
        />
      </div>
    ),
    list: (
      <div {...panelRole("list")} className={mergeClasses(styles.panel, place("list", ""))}>
        {regions.state.open && preparing === null && (
          <RegionsPanel
            regions={regions} book={book} filter={state.filter} visible={showsRegions} onFilter={(filter) => { dispatch({ kind: "filter", filter }); }}
            onOpen={(practice) => { open(practice, "list", true); }} onPoint={point} onLeave={() => { panel.current?.focusList(); }}
          />
        )}
        <div style={{ display: showsRegions ? "none" : "contents" }}>
          {preparing === null && <PracticePanel
            ref={panel} view={view} book={book} state={state} selected={selected} narrow={layout === "one"} choosing={choosing} onOpen={open} onClose={close} onPoint={point}
            onServing={showServing} {...(onLead ? { onLead } : {})}
            onUngroup={() => { dispatch({ kind: "ungroup" }); }} onFilter={(filter) => { dispatch({ kind: "filter", filter }); }}
          />}
        </div>
        <CompareTray
          practices={chosen} onRemove={choosing.toggle} onClear={() => { dispatch({ kind: "choose-none" }); panel.current?.focusList(); }}
          onCompare={() => { dispatch({ kind: "compare", comparing: true }); }}
        />
      </div>
    ),
  };
  return (
    <div ref={root} {...drop} className={mergeClasses(styles.root, comparing ? styles.whole : styles[layout])}>
      <PrintedHead title={state.title ?? titleOf(name)} view={view} filter={state.filter} book={book} legend={!comparing && selected === null} />
      {orderOf(layout).map((part) => <Fragment key={part}>{parts[part]}</Fragment>)}
      {comparing && (
        <div className={styles.comparison}>
          <CompareView
            book={book} practices={compared} onOpen={(practice) => { open(practice, "list", true); }} onRemove={choosing.toggle}
            onBack={() => { dispatch({ kind: "compare", comparing: false }); panel.current?.focusList(); }}
          />
        </div>
      )}
      {state.presenting !== null && (
        <PresentMode
          book={book} name={name} dark={dark} view={view} state={state} selectedKey={selected?.key ?? null} layers={layers} onSlide={slide} onPresenting={onPresenting}
          onTitle={(title) => { dispatch({ kind: "title", title }); }}
        />
      )}
    </div>
  );
}
