/** Where the practices of one spot lie around it while they are fanned out, in px from the spot. */
export interface FanPlace {
  readonly x: number;
  readonly y: number;
}

/** So many stand around a spot; more are listed instead. */
export const FAN_LIMIT = 12;
/** Middles of neighbours in px: a symbol's width and a little air, which is more than the 24 px that a finger needs. */
const APART = 36;
/** Nearest to the spot in px, so that the spot's own symbol stays free. */
const NEAREST = 54;

/** Even places around a spot, clockwise from the top; the more there are, the wider the circle. */
export function fanPlaces(count: number): readonly FanPlace[] {
  const radius = fanRadius(count);
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    return { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
  });
}

/** Distance of the places from the spot in px. */
export function fanRadius(count: number): number {
  return count < 2 ? NEAREST : Math.max(NEAREST, APART / (2 * Math.sin(Math.PI / count)));
}

/** The place that a key leads to from another, going round; null for a key that does not move within the fan. */
export function nextInFan(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowRight": case "ArrowDown": return (from + 1) % count;
    case "ArrowLeft": case "ArrowUp": return (from + count - 1) % count;
    case "Home": return 0;
    case "End": return count - 1;
    default: return null;
  }
}

/** How far the map has to move, in px, so that a whole fan is in view; 0 on an axis where it is, or never can be. */
export function panForFan(spot: FanPlace, count: number, view: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }): FanPlace {
  const reach = fanRadius(count) + 28;
  const step = (at: number, low: number, size: number): number => {
    if (size < 2 * reach) return 0;
    return Math.min(0, at - reach - low) + Math.max(0, at + reach - (low + size));
  };
  return { x: step(spot.x, view.left, view.width), y: step(spot.y, view.top, view.height) };
}
