/** How an area is filled: a colour, and lines across it where colour is not to be had or not enough. */
export interface AreaPaint {
  /** Null for nothing. */
  readonly fill: string | null;
  /** Lines from south-west to north-east, `gap` px apart and `width` px wide. */
  readonly lines: { readonly colour: string; readonly gap: number; readonly width: number } | null;
  /** For the number that stands on it, and the edge around the number. */
  readonly text: string;
  readonly edge: string;
}

/** Everything a map of regions is drawn with. */
export interface RegionPalette {
  /** The four steps, lowest first. */
  readonly steps: readonly AreaPaint[];
  /** Practices, but too few to show. */
  readonly tooFew: AreaPaint;
  /** No practice: the background shows. */
  readonly none: AreaPaint;
  /** Two lines one on the other, so that one of them stands out against any step. */
  readonly border: { readonly outer: string; readonly inner: string };
  /** Around regions that are not filled: they must not outdo those that are. */
  readonly faint: string;
  /** The region under the pointer, and the chosen one. */
  readonly pointed: string;
  readonly chosen: { readonly outer: string; readonly inner: string };
}

/**
 * One hue from light to dark (from dark to light in the dark theme): the order stays for every kind of colour vision, and no step
 * is a verdict's colour. Neighbouring steps differ by 1.7:1 or more, the first from the last by 3:1 and more; four steps that
 * all differ by 3:1 do not exist between white and black. The number in the region says the same.
 */
export const LIGHT: readonly string[] = ["#ddd4ee", "#ab97d3", "#7458a8", "#432a72"];
export const DARK: readonly string[] = ["#4d4372", "#7566a8", "#a897d4", "#e2d9f6"];
const LIGHT_TEXT = ["#1f1333", "#1f1333", "#ffffff", "#ffffff"] as const;
const DARK_TEXT = ["#ffffff", "#ffffff", "#150c26", "#150c26"] as const;

const step = (fill: string, text: string): AreaPaint => ({ fill, lines: null, text, edge: fill });
const NOTHING: AreaPaint = { fill: null, lines: null, text: "transparent", edge: "transparent" };

/** The palette of a theme. With forced colours only the system's own are used, and how close lines stand tells the steps apart. */
export function regionPalette(theme: "light" | "dark" | "forced"): RegionPalette {
  if (theme === "forced") return FORCED;
  const dark = theme === "dark";
  const grey = dark ? "#b3b0ad" : "#605e5c";
  return {
    steps: (dark ? DARK : LIGHT).map((fill, at) => step(fill, (dark ? DARK_TEXT : LIGHT_TEXT)[at] ?? "#000000")),
    tooFew: { fill: null, lines: { colour: grey, gap: 7, width: 1 }, text: "transparent", edge: "transparent" },
    none: NOTHING,
    border: dark ? { outer: "rgba(20, 14, 34, 0.75)", inner: "#d6d0e2" } : { outer: "rgba(255, 255, 255, 0.8)", inner: "#463f5c" },
    faint: dark ? "#85808f" : "#9a95a6",
    pointed: dark ? "#ffffff" : "#1f1333",
    chosen: dark ? { outer: "#1a1a1a", inner: "#ffffff" } : { outer: "#ffffff", inner: "#1f1333" },
  };
}

const hatch = (gap: number, width: number): AreaPaint => ({ fill: null, lines: { colour: "CanvasText", gap, width }, text: "CanvasText", edge: "Canvas" });

const FORCED: RegionPalette = {
  steps: [hatch(14, 1), hatch(9, 1.5), hatch(6, 2), hatch(4.5, 3)],
  tooFew: { fill: null, lines: { colour: "GrayText", gap: 12, width: 1 }, text: "transparent", edge: "transparent" },
  none: NOTHING,
  border: { outer: "Canvas", inner: "CanvasText" },
  faint: "GrayText",
  pointed: "Highlight",
  chosen: { outer: "Canvas", inner: "Highlight" },
};

/** Fills a path, in px, with a paint. Lines are laid out from the world's corner, so that they do not wander when the map is moved. */
export function fillArea(context: CanvasRenderingContext2D, path: Path2D, paint: AreaPaint, left = 0, top = 0): void {
  if (paint.fill !== null) {
    context.fillStyle = paint.fill;
    context.fill(path, "evenodd");
  }
  const pattern = paint.lines === null ? null : linePattern(context, paint.lines);
  if (paint.lines === null || pattern === null) return;
  const side = paint.lines.gap * Math.SQRT2;
  pattern.setTransform(new DOMMatrix([TILE_SCALE, 0, 0, TILE_SCALE, -(left % side), -(top % side)]));
  context.fillStyle = pattern;
  context.fill(path, "evenodd");
}

/** Tiles are drawn larger than they are used, for screens with fine pixels. */
const TILE_SCALE = 0.25;

function linePattern(context: CanvasRenderingContext2D, { colour, gap, width }: { readonly colour: string; readonly gap: number; readonly width: number }): CanvasPattern | null {
  const side = Math.round((gap * Math.SQRT2) / TILE_SCALE);
  const tile = document.createElement("canvas");
  tile.width = tile.height = side;
  const brush = tile.getContext("2d");
  if (!brush) return null;
  brush.strokeStyle = colour;
  brush.lineWidth = width / TILE_SCALE;
  brush.beginPath();
  for (const from of [-side, 0, side]) {
    brush.moveTo(from - side, 2 * side);
    brush.lineTo(from + 2 * side, -side);
  }
  brush.stroke();
  return context.createPattern(tile, "repeat");
}
