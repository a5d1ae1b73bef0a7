import { mergeClasses } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { createPortal } from "react-dom";
import type { ScoredPractice, View } from "../core/practice/view";
import { useMediaQuery } from "../ui/useMediaQuery";
import { Legend } from "./MapLegend";
import { MapButtons } from "./MapButtons";
import { useMapSettings } from "./mapSettings";
import { usePracticeMapStyles } from "./practiceMapStyles";
import { SkipLink } from "./SkipLink";
import { boxAround, covers } from "./surface/camera";
import type { Camera, MapView } from "./surface/camera";
import { TileLayer, tilesPage } from "./surface/tiles/TileLayer";
import type { TileState } from "./surface/tiles/TileLayer";
import { NO_TILES } from "./surface/tiles/tileTemplate";
import { useBasemap } from "./surface/useBasemap";
import { useSurface } from "./surface/useSurface";
import type { LiveSurface } from "./surface/useSurface";
import { WANDER } from "./symbols/clustering";
import { DotLayer } from "./symbols/DotLayer";
import { dotsAtSpot } from "./symbols/dots";
import { FAN_LIMIT } from "./symbols/fan";
import { FanLayer } from "./symbols/FanLayer";
import { NO_LAYOUT, layoutFor } from "./symbols/layout";
import type { MapSymbol } from "./symbols/layout";
import { pointOf, practicesAt, precisionsOf, shownPoints } from "./symbols/points";
import { SymbolLayer } from "./symbols/SymbolLayer";
import { useFan } from "./symbols/useFan";
import { usePointTable } from "./symbols/usePointTable";
import { useMapView, useReveal } from "./useMapView";
import type { MapGoal } from "./useMapView";

interface PracticeMapProps {
  /** The book's practices: projected once, whatever the filter. Without them the view's are, at each change of it. */
  readonly practices?: readonly ScoredPractice[];
  readonly view: View;
  readonly dark: boolean;
  readonly selected: ScoredPractice | null;
  readonly pointedKey: string | null;
  readonly onOpen: (practice: ScoredPractice, byKeyboard: boolean) => void;
  /** Practices that stand at one spot, which no zoom pulls apart, too many to fan out. */
  readonly onOpenGroup: (practices: readonly ScoredPractice[]) => void;
  readonly onSkip: () => void;
  /** How much larger than on a desk symbols are drawn, for the back of a room; 1 unless given. */
  readonly symbolScale?: number;
  /** More to draw on the map, such as regions with `CanvasLayer`; called once the surface stands. */
  readonly layers?: (live: LiveSurface) => ReactNode;
  /** Where a link wants the map to look at first; without it all practices are shown. */
  readonly startView?: MapView | null;
  readonly goal?: MapGoal | null;
  /** The map came to rest at this view; null while it keeps all practices in view. */
  readonly onView?: (view: MapView | null) => void;
}

/** The map beside the list: one symbol a practice or cluster, or a dot a practice, all from the same view as the list. */
export function PracticeMap(props: PracticeMapProps): ReactElement {
  const { view, dark, selected, pointedKey, onOpen, onOpenGroup, layers } = props;
  const styles = usePracticeMapStyles();
  const container = useRef<HTMLDivElement>(null);
  const live = useSurface(container);
  const { surface, camera, onZoomSignal } = live;
  const mapSettings = useMapSettings();
  const { everyPractice } = mapSettings.settings;
  const scale = props.symbolScale ?? 1;
  const tiles = tilesPage() === null ? NO_TILES : mapSettings.settings.tiles;
  const forced = useMediaQuery("(forced-colors: active)");
  const basemap = useBasemap(surface, camera?.zoom ?? 0, `${dark ? "dark" : "light"}${forced ? " forced" : ""}`);
  const practices = props.practices ?? view.placed;
  const table = usePointTable(practices);
  const shown = useMemo(() => shownPoints(table, view.placed), [table, view.placed]);
  const laidOut = useStayingCamera(camera);
  const layout = useMemo(() => (laidOut && surface ? layoutFor(table, shown, laidOut, surface.maxZoom, scale) : NO_LAYOUT), [table, shown, laidOut, surface, scale]);
  const { fan, unfold, fold } = useFan(surface, camera, table, shown);
  const selectedIndex = useMemo(() => pointOf(table, selected?.key ?? null), [table, selected]);
  const pointedIndex = useMemo(() => pointOf(table, pointedKey), [table, pointedKey]);
  const precisions = useMemo(() => precisionsOf(table, shown), [table, shown]);
  const tileState = useTileState(tiles.on ? tiles.template : null);

  const showAll = useMapView({ surface, camera, placed: view.placed, all: practices, start: props.startView ?? null, goal: props.goal ?? null, onView: props.onView });
  useReveal(surface, selected);
  useEffect(() => { surface?.showNames(!tiles.on); }, [surface, tiles.on]);

  /** Several at one spot: around it, or, when too many, in the list. */
  const spread = useCallback((id: string, members: Uint32Array) => {
    if (members.length <= FAN_LIMIT) unfold(id, members);
    else onOpenGroup(practicesAt(table, members));
  }, [table, unfold, onOpenGroup]);
  const onChoose = useCallback((symbol: MapSymbol, byKeyboard: boolean) => {
    if (!surface || (!byKeyboard && surface.wasDragged())) return;
    if (symbol.only) onOpen(symbol.only, byKeyboard);
    else if (symbol.oneSpot) spread(symbol.id, symbol.members);
    else {
      const box = boxAround(practicesAt(table, symbol.members).flatMap((practice) => practice.position ?? []));
      if (box) surface.show(box, surface.maxZoom);
    }
  }, [surface, table, onOpen, spread]);
  const onHit = useCallback((index: number) => {
    const members = dotsAtSpot(table, shown, index, surface?.maxZoom ?? 0);
    const [only] = practicesAt(table, members);
    if (only && members.length === 1) onOpen(only, false);
    else spread(layout.holderOf(index)?.id ?? "", members);
  }, [table, shown, surface, layout, onOpen, spread]);
  const onZoom = useCallback((steps: number, around?: readonly [number, number]) => { surface?.zoomBy(steps, around); }, [surface]);
  const onPan = useCallback((x: number, y: number) => { surface?.panBy(x, y); }, [surface]);
  const onReveal = useCallback((symbol: MapSymbol) => {
    const position = table.practices[symbol.members[0] ?? 0]?.position;
    if (position) surface?.reveal(position);
  }, [surface, table]);

  return (
    <section className={styles.region} aria-label="Map of practices" tabIndex={-1} data-map="">
      <SkipLink onSkip={props.onSkip}>Skip to the list of practices</SkipLink>
      <div ref={container} className={mergeClasses(styles.map, dark && styles.dark)} />
      {surface && camera && createPortal(
        <>
          <SymbolLayer
            table={table} layout={layout} camera={camera} movingClass={surface.movingClass} scale={scale} onZoomSignal={onZoomSignal} selected={selectedIndex}
            pointed={pointedIndex} open={fan ? layout.symbols.find((symbol) => symbol.id === fan.id) ?? null : null} quiet={everyPractice}
            onChoose={onChoose} onZoom={onZoom} onPan={onPan} onReveal={onReveal}
          />
          {fan && (
            <FanLayer
              fan={fan} camera={camera} movingClass={surface.movingClass} scale={scale} onZoomSignal={onZoomSignal} selectedKey={selected?.key ?? null}
              pointedKey={pointedKey} onOpen={onOpen} onFold={fold}
            />
          )}
        </>,
        surface.symbols,
      )}
      {everyPractice && <DotLayer live={live} table={table} shown={shown} onHit={onHit} />}
      {tiles.on && <TileLayer key={tiles.template} live={live} template={tiles.template} onState={tileState.set} />}
      {surface && layers?.(live)}
      <MapButtons onZoom={onZoom} onPan={onPan} onShowAll={showAll} settings={mapSettings} />
      {camera && <Legend key={camera.width < 640 ? "small" : "wide"} small={camera.width < 640} everyPractice={everyPractice} precisions={precisions} />}
      <div className={styles.attribution}>
        {basemap === "failed" ? "The background map could not be loaded; the practices are all here." : "Natural Earth (public domain)"}
        {tiles.on && ` · Tiles: ${tiles.attribution}`}
        {tiles.on && tileState.state === "failed" && <span role="alert"> · The tile server gave no tiles.</span>}
      </div>
    </section>
  );
}

/** The camera that symbols are made for: it stays while the view is within reach of it, so that most pans cost nothing. */
function useStayingCamera(camera: Camera | null): Camera | null {
  const [staying, setStaying] = useState(camera);
  const stays = staying && camera && staying.width === camera.width && staying.height === camera.height && covers(staying, camera, WANDER);
  if (!stays && staying !== camera) setStaying(camera);
  return stays ? staying : camera;
}

/** How the tiles of a server fare: failed only while none has come. */
function useTileState(template: string | null): { readonly state: TileState; readonly set: (state: TileState) => void } {
  const [known, setKnown] = useState<{ readonly template: string | null; readonly state: TileState }>({ template, state: "loading" });
  const set = useCallback((state: TileState) => {
    setKnown((now) => (now.template === template && now.state === "loaded" ? now : { template, state }));
  }, [template]);
  return { state: known.template === template ? known.state : "loading", set };
}
