import { makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { FocusEvent, KeyboardEvent, ReactElement, Ref } from "react";
import { Virtualizer } from "virtua";
import type { VirtualizerHandle } from "virtua";
import { focusRow } from "./focusRow";
import { useKeptScroll } from "./keptScroll";
import type { KeptScroll } from "./keptScroll";
import { DrawnRows, RowFrame, RowFrameContext } from "./rowFrame";
import { useHeight } from "./useHeight";

/** Up to here every row is drawn, so that the browser's own search finds it. */
const DRAW_ALL = 200;
/** How many rows Page Up and Page Down go. */
const PAGE = 8;

const useStyles = makeStyles({
  scroll: {
    height: "100%", overflowY: "auto", overflowX: "hidden", position: "relative",
    "@media print": { height: "auto", overflow: "visible" },
  },
});

export interface LongListHandle {
  /** Scrolls to a row, by index, and gives its first button the focus; on a tab that is not open, as soon as it is. */
  focus(index: number): void;
}

interface LongListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string;
  readonly draw: (item: T) => ReactElement;
  /** About how high a row is, in px; rows are measured once drawn. */
  readonly rowHeight: number;
  /** What the list is called; without it the rows are no list (they bring headings of their own). */
  readonly label?: string;
  /** The row to come back to and focus, by index, when the list first appears; -1 for none. */
  readonly backTo?: number;
  /** What stands above the first row and scrolls with it. */
  readonly before?: ReactElement;
  /** Up to how many rows all are drawn. */
  readonly drawAll?: number;
  /** Where the list stood when it was last on the page. */
  readonly kept?: KeptScroll;
  readonly ref?: Ref<LongListHandle>;
}

/** Rows that scroll; a long list draws only those in sight. Arrow, Page, Home and End keys move between the rows of a list. */
export function LongList<T>({ items, keyOf, draw, rowHeight, label, backTo = -1, before, drawAll = DRAW_ALL, kept, ref }: LongListProps<T>) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLDivElement>(null);
  const virtual = useRef<VirtualizerHandle>(null);
  const start = useRef(backTo);
  const startMargin = useHeight(above);
  const whole = items.length <= drawAll;
  const cache = kept?.heightsOf(items.length);

  /** The row that has the focus or is to have it: it stays on the page while others scroll by, as its focus would be lost. */
  const [held, setHeld] = useState(-1);
  const stop = useRef<() => void>(() => undefined);
  const focus = useCallback((index: number, align: "nearest" | "center" = "nearest"): void => {
    stop.current();
    setHeld(index);
    if (scroller.current) stop.current = focusRow(scroller.current, virtual, index, align);
  }, []);
  useImperativeHandle(ref, () => ({ focus }), [focus]);
  useEffect(() => {
    if (start.current >= 0) focus(start.current, "center");
    start.current = -1;
    return () => stop.current();
  }, [focus]);
  useKeptScroll(kept, items.length, scroller, virtual);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const at = rowOf(event.target);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1, PageDown: at + PAGE, PageUp: at - PAGE }[event.key];
    if (at < 0 || next === undefined || isTyping(event.target)) return;
    event.preventDefault();
    focus(Math.max(0, Math.min(items.length - 1, next)));
  };
  const onFocus = (event: FocusEvent): void => setHeld(rowOf(event.target));
  const frame = { count: items.length, label: label ?? null, onKeyDown, onFocus };
  const drawn = (item: T, index: number): ReactElement => <DrawnRow key={keyOf(item, index)} item={item} draw={draw} />;
  return (
    <div className={styles.scroll} ref={scroller}>
      {before && <div ref={above}>{before}</div>}
      <RowFrameContext value={frame}>
        {whole
          ? <DrawnRows>{items.map((item, index) => <RowFrame key={keyOf(item, index)} index={index}>{draw(item)}</RowFrame>)}</DrawnRows>
          : (
            <Virtualizer
              ref={virtual} data={items} itemSize={rowHeight} startMargin={startMargin} scrollRef={scroller} as={DrawnRows} item={RowFrame}
              keepMounted={held >= 0 && held < items.length ? [held] : []}
              {...(cache ? { cache } : {})}
            >
              {drawn}
            </Virtualizer>
          )}
      </RowFrameContext>
    </div>
  );
}

function DrawnRow<T>({ item, draw }: { readonly item: T; readonly draw: (item: T) => ReactElement }): ReactElement {
  return draw(item);
}

/** The place in the list of the row that holds an element; -1 where none does. */
const rowOf = (element: Element): number => Number(element.closest<HTMLElement>("[data-index]")?.dataset["index"] ?? -1);

/** Keys that move a caret or a choice in a field are the field's. */
const isTyping = (target: HTMLElement): boolean => target.matches("input:not([type=checkbox]), textarea, select, [role=slider], [role=combobox]");
