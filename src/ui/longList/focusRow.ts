import type { RefObject } from "react";
import type { VirtualizerHandle } from "virtua";

/** How many frames a row may take to be drawn, and a closed tab to be opened. */
const MOST_FRAMES = 30;

/**
 * Scrolls to a row and focuses its button, the one with `data-main` or else the first, as soon as it is on the page. A list on
 * a tab that is not open has no height yet, as far as its rows know: scrolling in it would end anywhere, so that waits for the
 * tab. Returns the way to give up.
 */
export function focusRow(scroller: HTMLElement, rows: RefObject<VirtualizerHandle | null>, index: number, align: "nearest" | "center"): () => void {
  let frames = 0;
  let scrolled = false;
  let frame = 0;
  const look = (): void => {
    if (!scrolled && (scroller.offsetHeight > 0 || rows.current === null)) {
      rows.current?.scrollToIndex(index, { align });
      scrolled = true;
    }
    const row = scrolled ? scroller.querySelector<HTMLElement>(`[data-index="${index}"]`) : null;
    const button = row?.querySelector<HTMLElement>("[data-main]") ?? row?.querySelector<HTMLElement>("button");
    if (button && rows.current === null) row?.scrollIntoView?.({ block: align });
    button?.focus({ preventScroll: true }); // nothing happens while the row is unseen, which it is until it is measured
    if (button && document.activeElement === button) return;
    if (++frames < MOST_FRAMES) frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}
