import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { useRowWindow } from "./rowWindow/useRowWindow";

/** Up to here every row is drawn, so that the browser's own search finds it. */
const DRAW_ALL = 200;
const NONE: readonly never[] = [];
/** How many frames the row to come back to may take to be drawn. */
const MOST_FRAMES = 20;

const useStyles = makeStyles({
  scroll: { height: "100%", overflowY: "auto", overflowX: "hidden", position: "relative" },
  rows: { listStyleType: "none", margin: 0, padding: 0, position: "relative" },
  row: { left: 0, right: 0 },
});

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
}

/** Rows that scroll; a long list draws only those in sight. Arrow keys move between the rows of a list. */
export function LongList<T>({ items, keyOf, draw, rowHeight, label, backTo = -1, before }: LongListProps<T>) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const start = useRef(backTo);
  const whole = items.length <= DRAW_ALL;
  const list = useRef<HTMLElement>(null);
  const { rows, height, measure, scrollTo } = useRowWindow({ items: whole ? NONE : items, keyOf, guess: rowHeight, scroller, list });

  useEffect(() => {
    const index = start.current;
    if (index < 0) return undefined;
    if (!whole) scrollTo(index, "center");
    let frames = 0;
    const look = (): void => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
      if (!row && ++frames < MOST_FRAMES) {
        frame = requestAnimationFrame(look); // not drawn yet
        return;
      }
      start.current = -1;
      row?.scrollIntoView?.({ block: "nearest" });
      row?.querySelector<HTMLElement>("button")?.focus();
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [scrollTo, whole]);

  const [Rows, Row] = label === undefined ? ["div" as const, "div" as const] : ["ul" as const, "li" as const];
  const drawn = whole ? items.map((_item, index) => ({ index, top: 0 })) : rows;
  return (
    <div className={styles.scroll} ref={scroller}>
      {before}
      <Rows
        className={styles.rows} style={whole ? {} : { height }} ref={(element: HTMLElement | null) => { list.current = element; }}
        {...(label === undefined ? {} : { "aria-label": label, onKeyDown: moveBetweenRows })}
      >
        {drawn.map(({ index, top }) => {
          const item = items[index];
          return item === undefined ? null : (
            <Row
              key={keyOf(item, index)} data-index={index} className={styles.row}
              {...(label === undefined ? {} : { "aria-setsize": items.length, "aria-posinset": index + 1 })}
              {...(whole ? {} : { ref: measure, style: { position: "absolute", transform: `translateY(${top}px)` } })}
            >
              {draw(item)}
            </Row>
          );
        })}
      </Rows>
    </div>
  );
}

/** Up and down arrows move the focus to the first button of the neighbouring row. */
function moveBetweenRows(event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !(event.target instanceof Element)) return;
  const row = event.target.closest("[data-index]");
  const next = row?.parentElement?.querySelector<HTMLElement>(`[data-index="${Number(row.getAttribute("data-index")) + step}"] button`);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
