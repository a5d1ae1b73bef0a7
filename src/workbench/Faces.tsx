import { Spinner, Tab, TabList, makeStyles, mergeClasses, tokens, useId } from "@fluentui/react-components";
import { Suspense, lazy, useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import type { Lead } from "../core/chain/lead";
import type { Filter } from "../core/practice/filter";
import { MapApp } from "../map/MapApp";
import { PaneApp } from "../taskpane/PaneApp";
import type { Destination } from "../taskpane/PaneApp";
import { useMediaQuery } from "../ui/useMediaQuery";
import { usePrinting } from "../ui/usePrinting";
import { useStore } from "../ui/useStore";
import { bookSourceOf } from "../workbook/bookSource";
import type { Session } from "../workbook/session";

/** The graph editor comes when it is first asked for. */
const TheoryFace = lazy(async () => ({ default: (await import("../theory/diagram/TheoryFace")).TheoryFace }));

const useStyles = makeStyles({
  right: { display: "flex", flexDirection: "column" },
  fill: { flexGrow: 1, minHeight: 0 },
  face: { height: "100%", minHeight: 0, minWidth: 0, overflow: "hidden", "@media print": { height: "auto", overflow: "visible" } },
  /** On paper the map face stands alone, over as many pages as its list needs: the panels' own sizes are for the screen. */
  beside: {
    height: "100%", minHeight: 0, flexGrow: 1,
    "@media print": {
      "& [data-group], & [data-panel], & [data-panel] > div": { display: "block !important", height: "auto !important", maxHeight: "none !important", overflow: "visible !important" },
      "& [data-separator], & #pane": { display: "none !important" },
    },
  },
  tabs: { "@media print": { display: "none" } },
  hidden: { display: "none" },
  separator: {
    width: "5px", flexShrink: 0, backgroundColor: tokens.colorNeutralStroke3, cursor: "col-resize",
    ":hover": { backgroundColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px", backgroundColor: tokens.colorBrandStroke1 },
  },
});

/** What stands beside the pane. */
type View = "map" | "theory";

interface FacesProps {
  readonly session: Session;
  readonly fileName: string;
  readonly selected: string | null;
  readonly onSelect: (key: string | null) => void;
  readonly onSave: () => Promise<void>;
  /** True where another workbook stood before: its filter in the address is not taken over. */
  readonly fresh: boolean;
}

/** Pane and map over one session. Side by side where there is room; else one at a time, both kept alive so that nothing typed or filtered is lost. */
export function Faces({ session, fileName, selected, onSelect, onSave, fresh: isFresh }: FacesProps) {
  const styles = useStyles();
  const id = useId("face");
  const wide = useWide();
  const [shown, setShown] = useState<"pane" | View>("pane");
  const [view, setView] = useState<View>("map");
  const [fresh, setFresh] = useState(isFresh);
  const withMap = useDeferredValue(true, false); // pane and map come to the page one after the other, each a shorter task
  // eslint-disable-next-line react-hooks/set-state-in-effect -- once, after the map has started
  useEffect(() => { if (withMap) setFresh(false); }, [withMap]); // from then on the address is this workbook's own, also when another layout makes the map anew
  const sessionState = useStore(session);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a new state is a new source
  const source = useMemo(() => bookSourceOf(session, fileName), [session, sessionState, fileName]);
  const mapSource = useDeferredValue(source); // after a rating the pane answers at once and the map follows
  const fileActions = useMemo(() => ({ save: onSave }), [onSave]);
  const [asked, setAsked] = useState<Filter | null>(null);
  const [goTo, setGoTo] = useState<Destination | null>(null);
  const showOnMap = (filter: Filter): void => { setAsked(filter); setView("map"); setShown("map"); };
  const leadToPane = useCallback((lead: Lead) => {
    setShown("pane");
    setGoTo((last) => ({ tab: lead.kind === "indicator" ? "Indicators" : "Theory of Change", lead, turn: (last?.turn ?? 0) + 1 }));
  }, []);
  const onAsked = useCallback(() => setAsked(null), []);
  const pane = <PaneApp session={session} fileActions={fileActions} selectedKey={selected} onSelect={onSelect} onShowOnMap={showOnMap} {...(goTo === null ? {} : { goTo })} />;
  const map = withMap && <MapApp source={mapSource} selectedKey={selected} onSelect={onSelect} embedded fresh={fresh} asked={asked} onAsked={onAsked} onLead={leadToPane} />;

  const theory = <Suspense fallback={<Spinner label="Opening the diagram" />}><TheoryFace session={session} name={fileName} /></Suspense>;

  if (wide) {
    return (
      <div className={styles.beside}><Group orientation="horizontal">
        <Panel id="pane" defaultSize={400} minSize={320} maxSize={640} groupResizeBehavior="preserve-pixel-size">
          <section className={styles.face} aria-label="Workbook">{pane}</section>
        </Panel>
        <Separator className={styles.separator} aria-label="Width of the pane" />
        <Panel id="map" minSize={320}>
          <section className={mergeClasses(styles.face, styles.right)} aria-label={view === "map" ? "Map and list" : "Theory of Change"}>
            <TabList className={styles.tabs} size="small" selectedValue={view} onTabSelect={(_, { value }) => setView(value === "theory" ? "theory" : "map")} aria-label="View">
              <Tab value="map">Map</Tab>
              <Tab value="theory">Theory of Change</Tab>
            </TabList>
            <div className={view === "map" ? styles.fill : styles.hidden}>{map}</div>
            {view === "theory" ? <div className={styles.fill}>{theory}</div> : null}
          </section>
        </Panel>
      </Group></div>
    );
  }
  return (
    <>
      <TabList className={styles.tabs} selectedValue={shown} onTabSelect={(_, { value }) => setShown(value === "map" || value === "theory" ? value : "pane")} aria-label="Face">
        <Tab id={`${id}-pane-tab`} aria-controls={`${id}-pane`} value="pane">Workbook</Tab>
        <Tab id={`${id}-map-tab`} aria-controls={`${id}-map`} value="map">Map</Tab>
        <Tab id={`${id}-theory-tab`} aria-controls={`${id}-theory`} value="theory">Theory of Change</Tab>
      </TabList>
      <div role="tabpanel" id={`${id}-pane`} aria-labelledby={`${id}-pane-tab`} className={shown === "pane" ? styles.face : styles.hidden}><section className={styles.face} aria-label="Workbook">{pane}</section></div>
      <div role="tabpanel" id={`${id}-map`} aria-labelledby={`${id}-map-tab`} className={shown === "map" ? styles.face : styles.hidden}><section className={styles.face} aria-label="Map and list">{map}</section></div>
      <div role="tabpanel" id={`${id}-theory`} aria-labelledby={`${id}-theory-tab`} className={shown === "theory" ? styles.face : styles.hidden}>{shown === "theory" ? theory : null}</div>
    </>
  );
}

/** Whether both faces have room. Paper is narrow, and changes nothing: a face that was made anew would forget what was filtered. */
function useWide(): boolean {
  const fits = useMediaQuery("(min-width: 900px)");
  const printing = usePrinting();
  const [wide, setWide] = useState(fits);
  if (!printing && wide !== fits) setWide(fits);
  return wide;
}
