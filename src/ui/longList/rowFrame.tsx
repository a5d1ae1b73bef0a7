import { makeStyles } from "@fluentui/react-components";
import { createContext, useContext } from "react";
import type { CSSProperties, FocusEvent, KeyboardEvent, ReactElement, ReactNode, Ref } from "react";

/** What every row of a list has to know of the whole. */
interface RowFrameValue {
  readonly count: number;
  /** What the list is called; null where the rows are no list. */
  readonly label: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

export const RowFrameContext = createContext<RowFrameValue>({ count: 0, label: null, onKeyDown: () => undefined, onFocus: () => undefined });

const useStyles = makeStyles({
  rows: { listStyleType: "none", margin: 0, padding: 0, position: "relative" },
});

interface DrawnRowsProps {
  readonly children: ReactNode;
  readonly style?: CSSProperties;
  readonly ref?: Ref<HTMLElement>;
}

/** The element that holds the rows which are on the page: a named list, or none. */
export function DrawnRows({ children, style, ref }: DrawnRowsProps): ReactElement {
  const styles = useStyles();
  const { label, onKeyDown, onFocus } = useContext(RowFrameContext);
  if (label === null) return <div className={styles.rows} style={style} ref={ref as Ref<HTMLDivElement>} onFocus={onFocus}>{children}</div>;
  return <ul className={styles.rows} style={style} ref={ref as Ref<HTMLUListElement>} role="list" aria-label={label} onKeyDown={onKeyDown} onFocus={onFocus}>{children}</ul>;
}

interface RowFrameProps {
  readonly index: number;
  readonly children: ReactNode;
  readonly style?: CSSProperties;
  readonly ref?: Ref<HTMLElement>;
}

/** One row; in a list it says which it is of how many, as most are not on the page. */
export function RowFrame({ index, children, style, ref }: RowFrameProps): ReactElement {
  const { label, count } = useContext(RowFrameContext);
  if (label === null) return <div data-index={index} style={style} ref={ref as Ref<HTMLDivElement>}>{children}</div>;
  return <li data-index={index} aria-setsize={count} aria-posinset={index + 1} style={style} ref={ref as Ref<HTMLLIElement>}>{children}</li>;
}
