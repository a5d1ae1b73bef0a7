import type { Camera } from "../camera";

/** From the map to the frame that shows tiles: nothing but what to look at. */
export interface ShowTiles {
  readonly kind: "show tiles";
  readonly template: string;
  readonly camera: Pick<Camera, "zoom" | "left" | "top" | "width" | "height">;
  readonly turn: number;
}

/** From the frame to the map. */
export type TileNews =
  | { readonly kind: "ready" }
  | { readonly kind: "placed"; readonly turn: number }
  | { readonly kind: "loaded" }
  | { readonly kind: "failed" };
