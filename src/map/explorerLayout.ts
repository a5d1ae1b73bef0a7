import type { NarrowTab } from "./explorerState";

/** How filters, map and list share the face's own width: side by side, the map beside list or filters, or one at a time. */
export type ExplorerLayout = "wide" | "medium" | "two" | "one";

/** The layout for a width in px; wide until it was measured. In the workbench the face is only a part of the window. */
export function layoutFor(width: number | null): ExplorerLayout {
  if (width === null || width >= 1180) return "wide";
  if (width >= 900) return "medium";
  return width >= 600 ? "two" : "one";
}

/** The tabs of a layout, none where all stands side by side. */
export function tabsOf(layout: ExplorerLayout): readonly NarrowTab[] {
  switch (layout) {
    case "wide":
    case "medium": return [];
    case "two": return ["list", "filters"];
    case "one": return ["map", "list", "filters"];
  }
}

/** The tab that is open in a layout: beside the map its own tab means the list. */
export function openTab(layout: ExplorerLayout, tab: NarrowTab): NarrowTab {
  return layout === "two" && tab === "map" ? "list" : tab;
}

/** Whether a part is on the page in a layout with this tab chosen. */
export function isShown(layout: ExplorerLayout, tab: NarrowTab, part: NarrowTab): boolean {
  return !tabsOf(layout).includes(part) || openTab(layout, tab) === part;
}

export type ExplorerPart = "tabs" | "tools" | NarrowTab;

/** The parts in the order in which they are seen and so are read and tabbed through: column by column, else from above. */
export function orderOf(layout: ExplorerLayout): readonly ExplorerPart[] {
  switch (layout) {
    case "wide":
    case "medium": return ["filters", "tools", "map", "list"];
    case "two": return ["tools", "map", "tabs", "list", "filters"];
    case "one": return ["tabs", "tools", "map", "list", "filters"];
  }
}
