import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** Room for the picture on paper, in px at 96 to the inch: an upright A4 or letter page within our margins, about half of its height. */
const PAPER = { width: 680, height: 500 };

/** For the element around the map: before printing it is told its size on the screen and by how much to shrink, for the style sheet. */
export function usePrintedMap(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const measure = (): void => {
      const { current } = element;
      if (!current || current.clientWidth === 0) return; // not on the screen: not on paper either
      const { clientWidth: width, clientHeight: height } = current;
      current.style.setProperty("--printed-width", `${width}px`);
      current.style.setProperty("--printed-height", `${height}px`);
      current.style.setProperty("--printed-zoom", String(Math.min(1, PAPER.width / width, PAPER.height / height)));
    };
    window.addEventListener("beforeprint", measure);
    return () => { window.removeEventListener("beforeprint", measure); };
  }, []);
  return element;
}
