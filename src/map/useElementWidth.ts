import { useEffect, useState } from "react";
import type { RefObject } from "react";

/** Width of an element in px, kept up to date; null until it was measured. In the workbench the map is a part of the window. */
export function useElementWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    const watcher = new ResizeObserver(([entry]) => { if (entry) setWidth(entry.contentRect.width); });
    watcher.observe(element.current);
    return () => { watcher.disconnect(); };
  }, [element]);
  return width;
}
