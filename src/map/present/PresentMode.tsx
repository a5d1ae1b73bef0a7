import { Button, Switch } from "@fluentui/react-components";
import { ArrowLeftRegular, ArrowRightRegular, DismissRegular, FullScreenMaximizeRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import type { Book } from "../../core/book";
import type { ScoredPractice, View } from "../../core/practice/view";
import { activeFilters } from "../filters/filterEdits";
import type { ExplorerState, Presenting } from "../explorerState";
import { languageOf } from "../practices/practiceLanguage";
import { PracticeMap } from "../PracticeMap";
import type { LiveSurface } from "../surface/useSurface";
import { practiceName } from "../symbols/symbolNames";
import { useSymbolScale } from "./useSymbolScale";
import { deckOf, leftOutText, positionText, slideAt, stepFrom, titleOf, wishOf } from "./deck";
import type { Step } from "./deck";
import { SlidePilot, slideView } from "./SlidePilot";
import { usePresentStyles } from "./presentStyles";
import { PresentTitle } from "./PresentTitle";
import { OpeningSlide, Slide } from "./Slide";
import { askForFullScreen, mayFillScreen, useFullScreen } from "./useFullScreen";

interface PresentModeProps {
  readonly book: Book;
  readonly name: string;
  readonly dark: boolean;
  readonly view: View;
  readonly state: ExplorerState;
  readonly selectedKey: string | null;
  /** What else is drawn on the map, such as regions. */
  readonly layers?: ((live: LiveSurface) => ReactNode) | undefined;
  readonly onSlide: (key: string | null) => void;
  readonly onPresenting: (presenting: Presenting) => void;
  readonly onTitle: (title: string | null) => void;
}

/** The filtered practices one by one, for a room: the map glides from place to place, the type can be read from the back. */
export function PresentMode(props: PresentModeProps): ReactElement {
  const { book, view, state, selectedKey, onSlide, onPresenting, layers } = props;
  const styles = usePresentStyles();
  const stage = useRef<HTMLDialogElement>(null);
  const card = useRef<HTMLElement>(null);
  const [blank, setBlank] = useState(false);
  const deck = useMemo(() => deckOf(view.listed, state.presenting === "all"), [view.listed, state.presenting]);
  const shown = useMemo((): View => ({
    ...view, listed: deck.slides, placed: deck.slides.filter((each) => each.position !== null), unplaced: deck.slides.filter((each) => each.position === null),
  }), [view, deck]);
  const at = slideAt(deck, selectedKey);
  const practice = deck.slides[at] ?? null;
  const place = useMemo(() => slideView(practice), [practice]);
  const leave = useCallback(() => { onPresenting(null); }, [onPresenting]);
  const full = useFullScreen(leave);
  const symbolScale = useSymbolScale();

  useEffect(() => {
    const dialog = stage.current;
    if (!dialog?.open) dialog?.showModal();
    dialog?.querySelector<HTMLElement>(`[data-step="next"]`)?.focus();
    return () => { dialog?.close(); };
  }, []);
  useEffect(() => { card.current?.scrollTo({ top: 0 }); }, [at]);

  const go = (step: Step): void => { onSlide(deck.slides[stepFrom(at, step, deck.slides.length)]?.key ?? null); };
  const onKey = (event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
    if (event.defaultPrevented || typing || event.altKey || event.ctrlKey || event.metaKey) return;
    const wish = wishOf(event.key);
    if (wish === null) { if (blank && event.key !== "Escape") setBlank(false); return; }
    event.preventDefault();
    setBlank(wish === "blank" && !blank);
    if (wish !== "blank") go(wish);
  };
  const openFromMap = (opened: ScoredPractice): void => { onSlide(opened.key); };
  return (
    <dialog
      ref={stage} className={styles.stage} aria-label="Presentation" onKeyDown={onKey}
      onCancel={(event) => { event.preventDefault(); if (blank) setBlank(false); else leave(); }} onClose={leave}
    >
      <header className={styles.head}>
        <PresentTitle title={state.title ?? titleOf(props.name)} onTitle={props.onTitle} />
        {!full && mayFillScreen() && <Button appearance="subtle" icon={<FullScreenMaximizeRegular />} onClick={askForFullScreen}>Full screen</Button>}
        <Button appearance="subtle" icon={<DismissRegular />} onClick={leave}>Leave</Button>
      </header>
      <div className={styles.body}>
        <div className={styles.map}>
          <PracticeMap
            practices={deck.slides} view={shown} dark={props.dark} selected={practice} symbolScale={symbolScale} pointedKey={null} startView={place} onOpen={openFromMap}
            onOpenGroup={([first]) => { if (first) openFromMap(first); }} onSkip={() => { card.current?.focus(); }}
            layers={(live) => <>{layers?.(live)}<SlidePilot live={live} at={place} placed={shown.placed} /></>}
          />
        </div>
        <article ref={card} tabIndex={0} className={styles.card} aria-label={practice?.title ?? "All practices"}>
          {practice ? <Slide practice={practice} criteria={book.criteria} language={languageOf(book)} /> : <OpeningSlide slides={deck.slides} asked={activeFilters(state.filter, book).map((each) => each.label)} />}
        </article>
      </div>
      <footer className={styles.foot}>
        <Button size="large" icon={<ArrowLeftRegular />} aria-label="Previous practice" title="Previous practice (Page Up)" disabledFocusable={at < 0} onClick={() => { go("previous"); }} />
        <span className={styles.position}>{positionText(at, deck.slides.length)}</span>
        <Button
          size="large" appearance="primary" icon={<ArrowRightRegular />} data-step="next" aria-label="Next practice" title="Next practice (Page Down)"
          disabledFocusable={at >= deck.slides.length - 1} onClick={() => { go("next"); }}
        />
        <span className={styles.leftOut}>{leftOutText(deck.leftOut)}</span>
        {(deck.leftOut > 0 || state.presenting === "all") && (
          <Switch className={styles.push} label={{ children: "Unpublished too", className: styles.switch }} checked={state.presenting === "all"} onChange={(_, data) => { onPresenting(data.checked ? "all" : "published"); }} />
        )}
      </footer>
      <div aria-live="polite" style={HIDDEN}>{practice ? `${positionText(at, deck.slides.length)}: ${practiceName(practice)}` : positionText(at, deck.slides.length)}</div>
      {blank && <button type="button" className={styles.blank} aria-label="The screen is blank. Press to show it again" onClick={() => { setBlank(false); }} />}
    </dialog>
  );
}

const HIDDEN = { position: "absolute", width: 1, height: 1, overflow: "hidden", clipPath: "inset(50%)" } as const;
