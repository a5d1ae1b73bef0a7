import { startTransition, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Book } from "../../core/book";
import { searchWords } from "../../core/practice/filter";
import { prepareView, prepareViewInSteps, updateView, viewOf } from "../../core/practice/view";
import type { Filter, ScoredPractice, View, ViewIndex } from "../../core/practice/view";
import type { Steps } from "../../core/steps";
import { inSlices } from "../../workbook/slices";

/** Up to so many practices all is worked out at once; beyond, in slices, with the page free in between. */
const AT_ONCE = 4_000;
/** Rows whose words are read between two looks at the clock. */
const READ_AT_A_TIME = 16;

export interface Viewed {
  readonly index: ViewIndex;
  readonly view: View;
  /** Share of the practices that are prepared, 0–1; null when all are, and then `view` is theirs. */
  readonly preparing: number | null;
  /** Share of the texts that are read for the search that waits for them, 0–1; null when none waits. */
  readonly readingTexts: number | null;
}

/**
 * What a filter shows of practices. A change of some rows costs what those rows cost; many practices are prepared in
 * slices. Their texts are read for searching while nobody does anything, and a search that comes earlier waits for them,
 * with all else shown meanwhile.
 */
export function useView(book: Pick<Book, "practices" | "criteria" | "catalogue">, filter: Filter): Viewed {
  const { practices } = book;
  const { index, preparing } = useIndex(book);
  const large = practices.length > AT_ONCE;
  const later = useDeferredValue(filter);
  const asked = large ? later : filter; // so that typing never waits for the view of a hundred thousand rows
  const searching = searchWords(asked.text).length > 0;
  const share = useSearchShare(index, large, searching);
  const waiting = searching && share < 1;
  const shown = useMemo((): Filter => (waiting ? { ...asked, text: "" } : asked), [asked, waiting]);
  const view = useMemo(() => viewOf(index, shown), [index, shown]);
  return { index, view, preparing, readingTexts: waiting ? share : null };
}

function useIndex({ practices, criteria, catalogue }: Pick<Book, "practices" | "criteria" | "catalogue">): { readonly index: ViewIndex; readonly preparing: number | null } {
  const [index, setIndex] = useState(() => prepareView(practices.length > AT_ONCE ? [] : practices, criteria, catalogue));
  const [preparing, setPreparing] = useState(0);
  const sameWords = index.criteria === criteria && index.catalogue === catalogue;
  const current = index.practices === practices && sameWords;
  const quick = practices.length <= AT_ONCE || (sameWords && sharesMost(index.practices, practices));
  // Set while drawing, as React has it for what follows from new properties: no stale view is ever shown.
  if (!current && quick) setIndex(updateView(index, practices, criteria, catalogue));

  const inSteps = !current && !quick;
  useEffect(() => {
    if (!inSteps) return undefined;
    let over = false;
    void inSlices(prepareViewInSteps(practices, criteria, catalogue), { onProgress: setPreparing, isOver: () => over, later: true }).then((made) => {
      if (made !== null && !over) startTransition(() => setIndex(made)); // React then draws map and list in slices as well
    });
    return () => { over = true; };
  }, [inSteps, practices, criteria, catalogue]);
  return { index, preparing: inSteps ? preparing : null };
}

/** A look at a few rows tells a changed workbook from another one; if it errs, only time is lost. */
function sharesMost(before: readonly ScoredPractice[], after: readonly ScoredPractice[]): boolean {
  if (before.length === 0) return false;
  const places = Array.from({ length: 16 }, (_, i) => Math.floor((i * (after.length - 1)) / 15));
  return places.filter((row) => before[row] === after[row]).length >= 8;
}

/** Share of the texts that are read; while some are not, they are read in slices: when nobody does anything, or at once for a search. */
function useSearchShare(index: ViewIndex, large: boolean, wanted: boolean): number {
  const [share, setShare] = useState<{ readonly index: ViewIndex; readonly share: number }>({ index, share: 0 });
  useEffect(() => {
    if (!large || index.search.share === 1) return undefined;
    let over = false;
    const read = (): void => {
      void inSlices(readTexts(index), { onProgress: (done) => { if (wanted) setShare({ index, share: done }); }, isOver: () => over }).then((done) => {
        if (done !== null && !over) setShare({ index, share: 1 });
      });
    };
    const cancel = wanted ? undefined : whenIdle(read);
    if (wanted) read();
    return () => {
      over = true;
      cancel?.();
    };
  }, [index, large, wanted]);
  if (!large || index.search.share === 1) return 1;
  return share.index === index ? share.share : index.search.share;
}

function* readTexts({ search }: ViewIndex): Steps<true> {
  while (!search.advance(READ_AT_A_TIME)) yield search.share;
  return true;
}

/** Some browsers cannot tell when nothing goes on; there a moment's wait must do. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work, 300);
    return () => { clearTimeout(timer); };
  }
  const handle = requestIdleCallback(work, { timeout: 2_000 });
  return () => { cancelIdleCallback(handle); };
}
