import type { MapFollower, MapLine } from "../../workbook/channel/mapLine";

export type { MapFollower, MapLine } from "../../workbook/channel/mapLine";

/** What the pane hears of a map in a window of its own. */
export interface MapWindowFollower extends MapFollower {
  /** `problem` in words, or null when the person closed it. */
  onClosed(problem: string | null): void;
}

/** A map in a window of its own. */
export interface MapWindow extends MapLine {
  closeWindow(): void;
}

/** How a map begins: with the practice chosen now, and where the last one stood. */
export interface MapStart {
  readonly selected: string | null;
  readonly address: string;
}

/** Opens the map in a window, to be called from a click. Rejects with DialogRefused. */
export type OpenMapWindow = (start: MapStart, follow: MapWindowFollower) => Promise<MapWindow>;
