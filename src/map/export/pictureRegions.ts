/** An area that is drawn below the symbols. Rings are longitude, latitude, longitude … in degrees. */
export interface PictureArea {
  readonly name: string;
  readonly rings: readonly Float64Array[];
  readonly fill: AreaFill;
}

/** A colour; lines for what is too few to show; nothing. */
export type AreaFill = { readonly kind: "colour"; readonly colour: string } | { readonly kind: "lines" } | { readonly kind: "none" };

/** The shaded regions of a picture, with their legend and source. */
export interface PictureRegions {
  readonly areas: readonly PictureArea[];
  readonly keys: readonly { readonly fill: AreaFill; readonly words: string }[];
  /** What the shades show, e.g. "Mean score by region". */
  readonly heading: string;
  readonly credit: string;
}
