import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { Bands } from "../../core/evaluation/evaluation";
import type { ScoredPractice } from "../../core/practice/view";
import { classOf, stepOf } from "../../core/regions/classes";
import { tooFewWords, valueWords } from "../../core/regions/regionsModel";
import type { RegionRow, RegionsModel } from "../../core/regions/regionsModel";
import { useMediaQuery } from "../../ui/useMediaQuery";
import { CanvasLayer } from "../surface/CanvasLayer";
import { latitudeAt, longitudeAt, worldX, worldY } from "../surface/projection";
import type { LiveSurface } from "../surface/useSurface";
import { drawOutlines, drawRegions } from "./drawRegions";
import type { DrawnRegion } from "./drawRegions";
import { RegionLegend } from "./RegionLegend";
import { regionPalette } from "./regionPaint";
import type { AreaPaint, RegionPalette } from "./regionPaint";
import { createRegionPaths } from "./regionPaths";
import type { Regions } from "./useRegions";
import { labelSpots, regionAt, worldRegions } from "./worldRegions";
import type { WorldRegion } from "./worldRegions";

const useStyles = makeStyles({
  tip: {
    position: "absolute", zIndex: 800, pointerEvents: "none", transform: "translate(12px, 14px)", maxWidth: "240px", overflowWrap: "anywhere",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`, borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackgroundInverted, color: tokens.colorNeutralForegroundInverted, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText", border: "1px solid CanvasText" },
  },
});

interface RegionLayerProps {
  readonly live: LiveSurface;
  readonly regions: Regions;
  readonly bands: Bands;
  readonly dark: boolean;
  /** The practices with a symbol: numbers keep clear of them. */
  readonly placed: readonly ScoredPractice[];
  /** A person chose a region on the map. */
  readonly onChoose: (key: string) => void;
}

/** The shaded regions of a boundary file, and their legend; nothing without a file. Decoration for the eye: the table says the same. */
export function RegionLayer(props: RegionLayerProps): ReactElement | null {
  const { regions, dark } = props;
  const forced = useMediaQuery("(forced-colors: active)");
  const { model, level, state } = regions;
  const palette = useMemo(() => regionPalette(forced ? "forced" : dark ? "dark" : "light"), [forced, dark]);
  return model === null || level === null || !state.shaded ? null : <Shades {...props} model={model} palette={palette} />;
}

function Shades({ live, regions, bands, placed, onChoose, model, palette }: RegionLayerProps & { readonly model: RegionsModel; readonly palette: RegionPalette }): ReactElement {
  const styles = useStyles();
  const { index, state } = regions;
  const shapes = useMemo(() => {
    const world = worldRegions(index);
    return { world, paths: createRegionPaths(world), spots: world.map(labelSpots) };
  }, [index]);
  const symbols = useMemo(
    () => Float64Array.from(state.symbols ? placed.flatMap(({ position }) => (position ? [worldX(position.lng), worldY(position.lat)] : [])) : []),
    [placed, state.symbols],
  );
  const draw = useMemo(() => {
    const drawn = model.rows.map((row, at): DrawnRegion => ({ paint: paintOf(row, model, palette), label: row.shade.kind === "value" ? valueWords(model.measure, row.shade.value, bands) : "", spots: shapes.spots[at] ?? [] }));
    return drawRegions({ regions: shapes.world, paths: shapes.paths, drawn, palette, font: `600 12px ${fontOf(live)}`, symbols });
  }, [model, palette, bands, shapes, symbols, live]);

  const pointer = useRegionPointer(live, shapes.world, (at) => {
    const row = model.rows[at];
    if (row) onChoose(row.key);
  });
  const chosenAt = model.rows.findIndex(({ key }) => key === state.chosen);
  const pointedAt = pointer?.region ?? -1;
  const outlines = useMemo(() => drawOutlines({ regions: shapes.world, paths: shapes.paths, palette }, pointedAt, chosenAt), [shapes, palette, pointedAt, chosenAt]);
  useSymbols(live, state.symbols);
  useBringIntoView(live, shapes.world[chosenAt] ?? null);
  const pointed = model.rows[pointedAt];
  const small = (live.camera?.width ?? 1000) < 640;
  return (
    <>
      <CanvasLayer live={live} pane="areas" draw={draw} />
      <CanvasLayer live={live} pane="areas" draw={outlines} />
      {pointer && pointed && <div className={styles.tip} style={{ left: pointer.x, top: pointer.y }} aria-hidden="true">{pointed.region.name}: {tipWords(pointed, model, bands)}</div>}
      <RegionLegend key={small ? "small" : "wide"} model={model} palette={palette} attribution={state.boundaries?.attribution ?? ""} small={small} />
    </>
  );
}

function paintOf({ shade }: RegionRow, { classes }: RegionsModel, palette: RegionPalette): AreaPaint {
  if (shade.kind === "none") return palette.none;
  return (shade.kind === "value" ? palette.steps[stepOf(classOf(shade.value, classes), classes.length)] : palette.tooFew) ?? palette.none;
}

function tipWords({ shade, practices }: RegionRow, { measure, least }: RegionsModel, bands: Bands): string {
  if (shade.kind === "none") return "no practice";
  if (shade.kind === "too few") return tooFewWords(measure, least);
  const value = valueWords(measure, shade.value, bands);
  const count = `${practices.length} ${practices.length === 1 ? "practice" : "practices"}`;
  return measure === "Practices" ? count : `${measure === "Mean score" ? `mean score ${value}` : `${value} good`}, ${count}`;
}

const fontOf = ({ surface }: LiveSurface): string => (surface ? getComputedStyle(surface.container).fontFamily : "sans-serif");

/** The region under the pointer, and where that is in the map's px; null off the regions, over a symbol or a control, and while the map moves. */
function useRegionPointer(live: LiveSurface, world: readonly WorldRegion[], onClick: (region: number) => void): { readonly region: number; readonly x: number; readonly y: number } | null {
  const [pointer, setPointer] = useState<{ readonly region: number; readonly x: number; readonly y: number } | null>(null);
  const click = useRef(onClick);
  useEffect(() => { click.current = onClick; });
  const { surface } = live;
  useEffect(() => {
    if (!surface) return undefined;
    const { container } = surface;
    const at = (event: MouseEvent): number => {
      if (event.target instanceof Element && event.target.closest("button, a, input")) return -1;
      const { lat, lng } = surface.positionAt(event.clientX, event.clientY);
      return regionAt(world, worldX(lng), worldY(lat));
    };
    const move = (event: PointerEvent): void => {
      const region = event.pointerType === "touch" || event.buttons !== 0 ? -1 : at(event);
      const { left, top } = container.getBoundingClientRect();
      setPointer(region < 0 ? null : { region, x: event.clientX - left, y: event.clientY - top });
    };
    const leave = (): void => { setPointer(null); };
    const choose = (event: MouseEvent): void => {
      const region = surface.wasDragged() ? -1 : at(event);
      if (region >= 0) click.current(region);
    };
    container.addEventListener("pointermove", move);
    container.addEventListener("pointerleave", leave);
    container.addEventListener("click", choose);
    return () => {
      container.removeEventListener("pointermove", move);
      container.removeEventListener("pointerleave", leave);
      container.removeEventListener("click", choose);
    };
  }, [surface, world]);
  return pointer;
}

/** Takes the practices' symbols off the map, from eye and keyboard alike, while the person wants the shades alone. */
function useSymbols({ surface }: LiveSurface, shown: boolean): void {
  useEffect(() => {
    if (!surface || shown) return undefined;
    const panes = [surface.symbols, surface.dots];
    for (const pane of panes) pane.style.visibility = "hidden";
    return () => { for (const pane of panes) pane.style.visibility = ""; };
  }, [surface, shown]);
}

/** Shows a region that was chosen elsewhere, unless some of it is in view already. */
function useBringIntoView({ surface }: LiveSurface, region: WorldRegion | null): void {
  useEffect(() => {
    if (!surface || !region || region.rings.length === 0) return;
    const { left, top, right, bottom } = region.box;
    const box = { west: longitudeAt(left), north: latitudeAt(top), east: longitudeAt(right), south: latitudeAt(bottom) };
    const { left: seenLeft, top: seenTop, width, height, zoom } = surface.camera();
    const size = 256 * 2 ** zoom;
    const [x, y] = [((left + right) / 2) * size, ((top + bottom) / 2) * size];
    if (x < seenLeft || y < seenTop || x > seenLeft + width || y > seenTop + height) surface.show(box, 8);
  }, [surface, region]);
}
