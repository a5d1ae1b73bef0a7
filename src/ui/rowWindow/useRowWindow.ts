import { useCallback, useLayoutEffect, useReducer, useState } from "react";
import type { RefObject } from "react";
import { flushSync } from "react-dom";
import { RowHeights } from "./rowHeights";
import { FIRST_SIGHT, RowScroll } from "./rowScroll";
import type { RowAlign, Sight } from "./rowScroll";

/** Rows drawn above and below those in sight. */
const OVERSCAN = 8;

interface RowWindowOptions<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string;
  /** About how high a row is, in px; taken when the list first appears. */
  readonly guess: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The element that holds the rows and is as high as all of them. */
  readonly list: RefObject<HTMLElement | null>;
  /** Where the scroller stands at first, in px. */
  readonly startTop?: number;
}

export interface RowWindow {
  /** The rows to draw, and how far each is from the top of the list. */
  readonly rows: readonly { readonly index: number; readonly top: number }[];
  /** Of all rows together, in px. */
  readonly height: number;
  /** The `ref` of a row, which has its place in the list in `data-index`. */
  readonly measure: (row: HTMLElement | null) => (() => void) | undefined;
  readonly scrollTo: (index: number, align: RowAlign) => void;
  /** False on a tab that is not open. */
  readonly isLaidOut: () => boolean;
}

/** Which rows of a long list to draw and where. Costs what the rows in sight cost, however many there are. */
export function useRowWindow<T>({ items, keyOf, guess, scroller, list, startTop = 0 }: RowWindowOptions<T>): RowWindow {
  const [drawn, setDrawn] = useState(() => ({ items, heights: new RowHeights(items.length, guess) }));
  const [start] = useState(startTop);
  const [sight, setSight] = useState<Sight>({ ...FIRST_SIGHT, top: start });
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [scroll] = useState(() => new RowScroll(setSight, () => flushSync(draw)));

  let { heights } = drawn;
  if (drawn.items !== items) {
    const before = drawn.items;
    heights = heights.carriedTo(items.length, (index) => keyAt(before, keyOf, index) === keyAt(items, keyOf, index));
    setDrawn({ items, heights });
  }
  useLayoutEffect(() => { if (scroll.use(heights)) draw(); }, [scroll, heights]);
  useLayoutEffect(() => {
    if (!scroller.current || !list.current) return undefined;
    return scroll.watch(scroller.current, list.current, start);
  }, [scroll, scroller, list, start]);

  const first = Math.max(0, heights.indexAt(sight.top) - OVERSCAN);
  const end = Math.min(items.length, heights.indexAt(sight.top + sight.height) + 1 + OVERSCAN);
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, i) => ({ index: first + i, top: heights.top(first + i) }));
  return {
    rows,
    height: heights.top(items.length),
    measure: useCallback((row) => (row === null ? undefined : scroll.measure(row)), [scroll]),
    scrollTo: useCallback((index, align) => { scroll.scrollTo(index, align); }, [scroll]),
    isLaidOut: useCallback(() => scroll.isLaidOut(), [scroll]),
  };
}

function keyAt<T>(items: readonly T[], keyOf: (item: T, index: number) => string, index: number): string | null {
  const item = items[index];
  return item === undefined ? null : keyOf(item, index);
}
