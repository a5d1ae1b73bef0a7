/** Pixels of the whole world at zoom 0, as Leaflet and every web map count them. */
export const TILE = 256;

/** Web Mercator, 0 (180° W) to 1 (180° E). */
export function worldX(lng: number): number {
  return (lng + 180) / 360;
}

/** Web Mercator, 0 (85.05° N) to 1 (85.05° S); nearer to the poles is held at the edge. */
export function worldY(lat: number): number {
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** World pixels at a zoom level. */
export function worldSize(zoom: number): number {
  return TILE * 2 ** zoom;
}

/** The inverse of `worldX`. */
export function longitudeAt(worldX: number): number {
  return worldX * 360 - 180;
}

/** The inverse of `worldY`. */
export function latitudeAt(worldY: number): number {
  return 90 - (360 / Math.PI) * Math.atan(Math.exp((worldY - 0.5) * 2 * Math.PI));
}
