import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { ReactElement, ReactNode } from "react";
import { createPortal } from "react-dom";
import type { ScoredPractice, View } from "../core/practice/view";
import { useMediaQuery } from "../ui/useMediaQuery";
import { Legend } from "./MapLegend";
import { MapButtons } from "./MapButtons";
import { boxAround } from "./surface/camera";
import type { Camera, MapView } from "./surface/camera";
import type { MapSurface } from "./surface/leafletMap";
import { useBasemap } from "./surface/useBasemap";
import { useSurface } from "./surface/useSurface";
import type { LiveSurface } from "./surface/useSurface";
import { canSplit, pointsOf } from "./symbols/clustering";
import { symbolsFor } from "./symbols/layout";
import type { MapSymbol } from "./symbols/layout";
import { SymbolLayer } from "./symbols/SymbolLayer";

const useStyles = makeStyles({
  region: { position: "relative", width: "100%", height: "100%", minHeight: 0, overflow: "hidden", isolation: "isolate" },
  map: {
    position: "absolute", inset: 0, overflow: "hidden", fontFamily: tokens.fontFamilyBase,
    "--cairn-land": "#fbfaf8", "--cairn-coast": "#a8bcc8", "--cairn-border": "#d3d0cb", "--cairn-sea": "#dbe7ee", "--cairn-name": "#6b6a68",
    backgroundColor: "var(--cairn-sea)",
    "@media (forced-colors: active)": {
      "--cairn-land": "Canvas", "--cairn-coast": "CanvasText", "--cairn-border": "GrayText", "--cairn-sea": "Canvas", "--cairn-name": "CanvasText",
    },
    "& .cairn-country-name > span": {
      position: "absolute", transform: "translate(-50%, -50%)", whiteSpace: "nowrap", color: "var(--cairn-name)",
      fontFamily: tokens.fontFamilyBase, fontSize: "11px", letterSpacing: "0.06em",
    },
    "& .leaflet-control-scale-line": {
      background: "none", border: "1px solid currentColor", borderTop: "none", textShadow: "none", color: tokens.colorNeutralForeground2,
      fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase100,
    },
    "& .leaflet-bottom .leaflet-control-scale": { marginBottom: "24px", marginRight: tokens.spacingHorizontalS },
  },
  dark: {
    "--cairn-land": "#2e3033", "--cairn-coast": "#56616a", "--cairn-border": "#4a4d50", "--cairn-sea": "#1a2329", "--cairn-name": "#a3a3a3",
    "@media (forced-colors: active)": {
      "--cairn-land": "Canvas", "--cairn-coast": "CanvasText", "--cairn-border": "GrayText", "--cairn-sea": "Canvas", "--cairn-name": "CanvasText",
    },
  },
  attribution: {
    position: "absolute", right: 0, bottom: 0, zIndex: 700, padding: `1px ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase200, pointerEvents: "none", borderTopLeftRadius: tokens.borderRadiusMedium,
    backgroundColor: `color-mix(in srgb, ${tokens.colorNeutralBackground1} 70%, transparent)`,
  },
});

interface PracticeMapProps {
  readonly view: View;
  readonly dark: boolean;
  readonly selected: ScoredPractice | null;
  readonly pointedKey: string | null;
  readonly onOpen: (practice: ScoredPractice, byKeyboard: boolean) => void;
  /** Practices that stand at one spot, which no zoom pulls apart. */
  readonly onOpenGroup: (practices: readonly ScoredPractice[]) => void;
  readonly onSkip: () => void;
  /** More to draw on the map, such as regions with `CanvasLayer`; called once the surface stands. */
  readonly layers?: (live: LiveSurface) => ReactNode;
  /** Where a link wants the map to look at first; without it all practices are shown. */
  readonly startView?: MapView | null;
  /** The map came to rest at this view; null while it shows all practices by itself. */
  readonly onView?: (view: MapView | null, camera: Camera) => void;
}

/** The map beside the list: one symbol a practice or cluster, all from the same view as the list. */
export function PracticeMap({ view, dark, selected, pointedKey, onOpen, onOpenGroup, onSkip, layers, startView, onView }: PracticeMapProps): ReactElement {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const live = useSurface(container);
  const { surface, camera, onZoomSignal } = live;
  const forced = useMediaQuery("(forced-colors: active)");
  const basemap = useBasemap(surface, camera?.zoom ?? 0, `${dark ? "dark" : "light"}${forced ? " forced" : ""}`);
  const points = useMemo(() => pointsOf(view.placed.flatMap((practice) => practice.position ?? [])), [view.placed]);
  const symbols = useMemo(() => (camera ? symbolsFor(view.placed, points, camera) : []), [view.placed, points, camera]);

  useFirstLook(surface, view.placed, startView ?? null);
  useEffect(() => { if (surface && camera) onView?.(surface.isWhole() ? null : surface.view(), camera); }, [surface, camera, onView]);
  useReveal(surface, selected);

  const onChoose = useCallback((symbol: MapSymbol, byKeyboard: boolean) => {
    if (!surface || (!byKeyboard && surface.wasDragged())) return;
    const [first] = symbol.practices;
    const box = boxAround(symbol.practices.flatMap((practice) => practice.position ?? []));
    if (first && symbol.practices.length === 1) onOpen(first, byKeyboard);
    else if (box && canSplit(points, symbol.members, surface.maxZoom)) surface.show(box, surface.maxZoom);
    else onOpenGroup(symbol.practices);
  }, [surface, points, onOpen, onOpenGroup]);
  const onZoom = useCallback((steps: number, around?: readonly [number, number]) => { surface?.zoomBy(steps, around); }, [surface]);
  const onPan = useCallback((x: number, y: number) => { surface?.panBy(x, y); }, [surface]);
  const onReveal = useCallback((symbol: MapSymbol) => {
    const position = symbol.practices[0]?.position;
    if (position) surface?.reveal(position);
  }, [surface]);
  const showAll = (): void => {
    const box = boxAround(view.placed.flatMap((practice) => practice.position ?? []));
    if (box) surface?.show(box, 8, true);
  };

  return (
    <section className={styles.region} aria-label="Map of practices">
      <SkipLink onSkip={onSkip} />
      <div ref={container} className={mergeClasses(styles.map, dark && styles.dark)} />
      {surface && camera && createPortal(
        <SymbolLayer
          symbols={symbols} camera={camera} movingClass={surface.movingClass} onZoomSignal={onZoomSignal} selectedKey={selected?.key ?? null}
          pointedKey={pointedKey} onChoose={onChoose} onZoom={onZoom} onPan={onPan} onReveal={onReveal}
        />,
        surface.symbols,
      )}
      {surface && layers?.(live)}
      <MapButtons onZoom={onZoom} onShowAll={showAll} />
      {camera && <Legend key={camera.width < 640 ? "small" : "wide"} small={camera.width < 640} />}
      <div className={styles.attribution}>
        {basemap === "failed" ? "The background map could not be loaded; the practices are all here." : "Natural Earth (public domain)"}
      </div>
    </section>
  );
}

/** Shows all practices once, when the first ones are there, or what a link asks for. */
function useFirstLook(surface: MapSurface | null, placed: readonly ScoredPractice[], start: MapView | null): void {
  const shown = useRef<MapSurface | null>(null);
  const asked = useRef(start);
  useEffect(() => {
    const box = boxAround(placed.flatMap((practice) => practice.position ?? []));
    if (!surface || shown.current === surface || (!box && !asked.current)) return;
    shown.current = surface;
    if (asked.current) surface.lookAt(asked.current);
    else if (box) surface.show(box, 8, true);
    asked.current = null;
  }, [surface, placed]);
}

/** Brings a newly opened practice into view. */
function useReveal(surface: MapSurface | null, selected: ScoredPractice | null): void {
  const key = selected?.key;
  const lat = selected?.position?.lat;
  const lng = selected?.position?.lng;
  useEffect(() => {
    if (surface && key !== undefined && lat !== undefined && lng !== undefined) surface.reveal({ lat, lng });
  }, [surface, key, lat, lng]);
}

const useSkipStyles = makeStyles({
  skip: {
    position: "absolute", left: tokens.spacingHorizontalM, top: "-60px", zIndex: 900, padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorBrandForeground1, borderRadius: tokens.borderRadiusMedium,
    border: "none", font: "inherit", boxShadow: tokens.shadow8, cursor: "pointer",
    ":focus-visible": { top: tokens.spacingVerticalM, outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

function SkipLink({ onSkip }: { readonly onSkip: () => void }): ReactElement {
  const styles = useSkipStyles();
  return <button type="button" className={styles.skip} onClick={onSkip}>Skip to the list of practices</button>;
}
