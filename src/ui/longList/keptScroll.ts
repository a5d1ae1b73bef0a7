import { useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";
import type { CacheSnapshot, VirtualizerHandle } from "virtua";

/** Where a list was when it left the page, kept by the caller for when it comes back. */
export class KeptScroll {
  /** In px. */
  private top = 0;
  /** How high rows were found to be, and of how many rows. */
  private heights: { readonly count: number; readonly cache: CacheSnapshot } | null = null;

  keepTop(element: HTMLElement): void {
    this.top = element.scrollTop;
  }

  keepHeights(rows: VirtualizerHandle | null, count: number): void {
    this.heights = rows && { count, cache: rows.cache };
  }

  /** The heights of as many rows; null when they are not known. */
  heightsOf(count: number): CacheSnapshot | null {
    return this.heights?.count === count ? this.heights.cache : null;
  }

  giveBack(element: HTMLElement): void {
    if (this.top > 0) element.scrollTo({ top: this.top });
  }
}

/** A list that comes back stands where it stood. */
export function useKeptScroll(kept: KeptScroll | undefined, count: number, scroller: RefObject<HTMLElement | null>, rows: RefObject<VirtualizerHandle | null>): void {
  const now = useRef<{ readonly count: number; readonly rows: VirtualizerHandle | null }>({ count, rows: null });
  useLayoutEffect(() => { now.current = { count, rows: rows.current }; });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!kept || !element) return undefined;
    kept.giveBack(element);
    const onScroll = (): void => kept.keepTop(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      element.removeEventListener("scroll", onScroll);
      kept.keepHeights(now.current.rows, now.current.count);
    };
  }, [kept, scroller]);
}
