import { measureElement } from "@tanstack/react-virtual";
import type { Virtualizer } from "@tanstack/react-virtual";

/**
 * A row's height for a virtual list, in px. On a tab that is not open a row has none: what was known before, or was guessed,
 * then stays, as otherwise the list would scroll by itself when its tab is opened again.
 */
export function measureShown<S extends Element>(row: S, entry: ResizeObserverEntry | undefined, rows: Virtualizer<HTMLDivElement, S>): number {
  const height = measureElement(row, entry, rows);
  if (height > 0) return height;
  const index = rows.indexFromElement(row);
  return rows.measurementsCache[index]?.size ?? rows.options.estimateSize(index);
}
