import { RowHeights } from "./rowHeights";

/** The part of a list that is in sight, in px from the top of its first row. */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

export type RowAlign = "auto" | "center";

/** Before anything is measured, a list is taken to be about as high as a window. */
export const FIRST_SIGHT: Sight = { top: 0, height: 800 };

/**
 * Watches a scroller and the rows drawn in it. Sizes come from the browser once it has laid out the page, never by asking
 * for them in between, which would make it lay out twice. What is above the rows in sight may turn out higher or lower than
 * guessed: the rows in sight then stay where they are.
 */
export class RowScroll {
  private heights = new RowHeights(0, 1);
  private scroller: HTMLElement | null = null;
  private list: HTMLElement | null = null;
  private readonly known = new Map<Element, number>();
  private readonly observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver((entries) => this.take(entries));
  private taking = false;
  /** Where a scroll is to end although the rows on the way are measured only as they come; given up after a second or at a person's touch. */
  private goal: { readonly index: number; readonly align: RowAlign; readonly until: number } | null = null;
  /** The first and last row of the sight that was told last. */
  private told = "";

  /** `onSight` hears when other rows are in sight; `onHeights` draws at once where rows stand now. */
  constructor(private readonly onSight: (sight: Sight) => void, private readonly onHeights: () => void) {}

  /** Listens to a scroller in which `list` holds the rows; returns the way to stop. */
  watch(scroller: HTMLElement, list: HTMLElement, startTop: number): () => void {
    this.scroller = scroller;
    this.list = list;
    if (startTop > 0) scroller.scrollTop = startTop;
    const onScroll = (): void => this.look();
    const onPerson = (): void => { this.goal = null; };
    scroller.addEventListener("scroll", onScroll, { passive: true });
    for (const name of ["wheel", "touchmove", "pointerdown"]) scroller.addEventListener(name, onPerson, { passive: true });
    this.observer?.observe(scroller);
    return () => {
      scroller.removeEventListener("scroll", onScroll);
      for (const name of ["wheel", "touchmove", "pointerdown"]) scroller.removeEventListener(name, onPerson);
      this.observer?.unobserve(scroller);
      this.scroller = null;
    };
  }

  /** The heights in use from now on. Rows on the page keep theirs, wherever they stand now; true where that moves others. */
  use(heights: RowHeights): boolean {
    if (heights === this.heights) return false;
    this.heights = heights;
    let news = false;
    for (const [row, height] of this.known) if (heights.measure(indexOf(row), height)) news = true;
    return news;
  }

  /** Measures a row from now on; returns the way to stop. A row's place in the list stands in its `data-index`. */
  measure(row: HTMLElement): () => void {
    if (this.taking) requestAnimationFrame(() => { if (row.isConnected) this.observer?.observe(row); }); // else the browser reports a loop
    else this.observer?.observe(row);
    return () => {
      this.observer?.unobserve(row);
      this.known.delete(row);
    };
  }

  scrollTo(index: number, align: RowAlign): void {
    this.goal = { index, align, until: performance.now() + 1_000 };
    this.goOn();
    this.look();
  }

  isLaidOut(): boolean {
    return (this.scroller?.offsetHeight ?? 0) > 0;
  }

  private look(): void {
    const { scroller, heights } = this;
    if (!scroller || scroller.clientHeight === 0) return;
    const sight = { top: scroller.scrollTop - this.above(), height: scroller.clientHeight };
    const rows = `${heights.indexAt(sight.top)} ${heights.indexAt(sight.top + sight.height)}`;
    if (rows === this.told) return;
    this.told = rows;
    this.onSight(sight);
  }

  /** What stands above the first row in the scroller, in px. */
  private above(): number {
    if (!this.scroller || !this.list) return 0;
    return this.list.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top + this.scroller.scrollTop;
  }

  /** Scrolls on towards the goal; true while it was not there yet. */
  private goOn(): boolean {
    const { scroller, goal, heights } = this;
    if (!scroller || !goal) return false;
    const top = heights.top(goal.index) + this.above();
    const bottom = top + heights.height(goal.index);
    const room = scroller.clientHeight;
    const from = scroller.scrollTop;
    const nearest = top < from ? top : bottom > from + room ? bottom - room : from;
    const to = goal.align === "center" ? top + (bottom - top - room) / 2 : nearest;
    scroller.scrollTop = to;
    return Math.abs(scroller.scrollTop - from) >= 1;
  }

  private take(entries: readonly ResizeObserverEntry[]): void {
    const { scroller, heights } = this;
    if (!scroller || scroller.clientHeight === 0) return; // on a tab that is not open nothing has a size: what was known stays
    const top = scroller.scrollTop - this.above();
    const first = heights.indexAt(top);
    const into = top - heights.top(first);
    let news = false;
    for (const { target, borderBoxSize } of entries) {
      const height = Math.round(borderBoxSize[0]?.blockSize ?? 0);
      if (target === scroller) this.told = ""; // the list may just have come to be on the page, which whoever waits for it hears
      if (target === scroller || height === 0) continue;
      this.known.set(target, height);
      if (heights.measure(indexOf(target), height)) news = true;
    }
    if (news) {
      this.taking = true;
      this.onHeights();
      this.taking = false;
      if (this.goal && performance.now() < this.goal.until) this.goal = this.goOn() ? this.goal : null;
      else if (top > 0) this.keep(heights.top(first) + into - top);
    }
    this.look();
  }

  private keep(more: number): void {
    if (this.scroller && Math.abs(more) >= 1) this.scroller.scrollTop += more;
  }
}

const indexOf = (row: Element): number => Number(row.getAttribute("data-index") ?? -1);
