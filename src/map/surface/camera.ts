/** What the map shows at a moment, in world pixels at `zoom` (x to the east, y to the south, 0/0 north-west). */
export interface Camera {
  readonly zoom: number;
  /** World pixel where the map's inner layer has its zero: symbols are placed relative to it. */
  readonly originX: number;
  readonly originY: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Whether a camera's view lies within another's, with so much more on each side (a share of the view; may be negative) around that one. */
export function covers(drawn: Camera, view: Camera, more = 0): boolean {
  const [x, y] = [drawn.width * more, drawn.height * more];
  return drawn.zoom === view.zoom && drawn.left - x <= view.left && drawn.top - y <= view.top
    && drawn.left + drawn.width + x >= view.left + view.width && drawn.top + drawn.height + y >= view.top + view.height;
}

/** Where things are during an animated zoom: a layer hears of the coming camera and moves there. Returns how to stop. */
export type ZoomSignal = (move: (camera: Camera) => void) => () => void;

/** What a link keeps of a view: its middle in degrees, and how near. */
export interface MapView {
  readonly lat: number;
  readonly lng: number;
  readonly zoom: number;
}

/** South-west and north-east corners in degrees. */
export interface GeoBox {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** The smallest box around positions; null for none. */
export function boxAround(positions: Iterable<{ readonly lat: number; readonly lng: number }>): GeoBox | null {
  let [south, west, north, east] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lat, lng } of positions) {
    if (lat < south) south = lat;
    if (lat > north) north = lat;
    if (lng < west) west = lng;
    if (lng > east) east = lng;
  }
  return south === Infinity ? null : { south, west, north, east };
}
