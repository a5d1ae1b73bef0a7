import { useLayoutEffect, useState } from "react";
import type { RefObject } from "react";

/** How high an element is, in px; 0 while there is none. */
export function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const one = element.current;
    if (!one) return undefined;
    const look = (): void => { setHeight(one.offsetHeight); };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(one);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
