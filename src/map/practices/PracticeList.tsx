import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useImperativeHandle, useRef } from "react";
import type { KeyboardEvent, ReactElement, Ref } from "react";
import type { ScoredPractice } from "../../core/practice/view";
import { useRowWindow } from "../../ui/rowWindow/useRowWindow";
import { usePrinting } from "../../ui/usePrinting";
import type { Choosing } from "../compare/chosen";
import { PracticeRow } from "./PracticeRow";

const useStyles = makeStyles({
  scroller: { height: "100%", overflowY: "auto", overflowX: "hidden", contain: "strict", "@media print": { height: "auto", overflow: "visible", contain: "none" } },
  list: { position: "relative", listStyleType: "none", margin: 0, padding: 0, "@media print": { height: "auto !important" } },
  item: { position: "absolute", top: 0, left: 0, width: "100%", paddingTop: tokens.spacingVerticalXXS, boxSizing: "border-box" },
});

export interface PracticeListHandle {
  /** Scrolls to a practice and gives its button the focus; the first one when it is not listed. */
  focus(key: string | null): void;
}

interface PracticeListProps {
  readonly practices: readonly ScoredPractice[];
  readonly selectedKey: string | null;
  readonly language: string | undefined;
  readonly choosing: Choosing;
  readonly onOpen: (practice: ScoredPractice) => void;
  readonly onPoint: (key: string | null) => void;
  readonly ref?: Ref<PracticeListHandle>;
  /** Where the list was scrolled to when it was last shown; kept by the caller. */
  readonly scroll: { top: number };
}

/** The practices as a list of which only the visible part is on the page; each item says its number and the whole count. */
export function PracticeList(props: PracticeListProps): ReactElement {
  const { practices, selectedKey, language, choosing, onOpen, onPoint, scroll } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const late = useRef(false);
  const printing = usePrinting();
  const list = useRef<HTMLUListElement>(null);
  const { rows, height, measure, scrollTo, isLaidOut: hasHeight } = useRowWindow({ items: practices, keyOf, guess: 82, scroller, list, startTop: scroll.top });

  /** A list on a tab that was not open has no height yet, as far as its rows know: scrolling in it would end anywhere. */
  const isLaidOut = (): boolean => printing || hasHeight();
  const focusIndex = (index: number): void => {
    const key = practices[index]?.key;
    if (key === undefined) return;
    wanted.current = key;
    late.current = !isLaidOut();
    if (late.current) return;
    scrollTo(index, "auto");
    focusWanted(scroller.current, wanted);
  };
  // A row that was out of sight gets the focus as soon as it is on the page; one on a closed tab is first scrolled to.
  useEffect(() => {
    if (wanted.current === null || !isLaidOut()) return;
    focusWanted(scroller.current, wanted);
    if (wanted.current === null || !late.current) return;
    late.current = false;
    scrollTo(practices.findIndex((practice) => practice.key === wanted.current), "auto");
  });
  // eslint-disable-next-line react-hooks/refs -- called by whoever holds the handle, never while drawing
  useImperativeHandle(props.ref, () => ({
    focus: (key) => { focusIndex(Math.max(0, practices.findIndex((practice) => practice.key === key))); },
  }));

  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const at = Number(event.target.closest<HTMLElement>("[data-index]")?.dataset["index"] ?? -1);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: practices.length - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    focusIndex(Math.max(0, Math.min(practices.length - 1, next)));
  };

  return (
    // eslint-disable-next-line react-hooks/immutability -- a place kept for the caller, from which nothing is drawn
    <div ref={scroller} className={styles.scroller} onScroll={(event) => { scroll.top = event.currentTarget.scrollTop; }}>
      <ul ref={list} className={styles.list} role="list" aria-label="Practices" style={{ height }} onKeyDown={onKey}>
        {printing
          ? practices.map((practice) => (
            <li key={practice.key}><PracticeRow practice={practice} selected={false} language={language} choosing={choosing} onOpen={() => { onOpen(practice); }} onPoint={onPoint} /></li>
          ))
          : rows.map(({ index, top }) => {
            const practice = practices[index];
            return practice && (
              <li
                key={practice.key} ref={measure} data-index={index} className={styles.item} style={{ transform: `translateY(${top}px)` }}
                aria-setsize={practices.length} aria-posinset={index + 1}
              >
                <PracticeRow practice={practice} selected={practice.key === selectedKey} language={language} choosing={choosing} onOpen={() => { onOpen(practice); }} onPoint={onPoint} />
              </li>
            );
          })}
      </ul>
    </div>
  );
}

const keyOf = ({ key }: ScoredPractice): string => key;

function focusWanted(scroller: HTMLElement | null, wanted: { current: string | null }): void {
  if (wanted.current === null) return;
  const button = scroller?.querySelector<HTMLElement>(`[data-practice="${CSS.escape(wanted.current)}"]`);
  if (!button) return;
  wanted.current = null;
  button.focus({ preventScroll: true });
}
