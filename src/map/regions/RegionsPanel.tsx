import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef } from "react";
import type { ReactElement } from "react";
import type { Book } from "../../core/book";
import type { Filter, ScoredPractice } from "../../core/practice/view";
import { BoundarySection } from "./BoundarySection";
import { RegionCard } from "./RegionCard";
import { RegionTable } from "./RegionTable";
import { UnmatchedLists } from "./UnmatchedLists";
import type { Regions } from "./useRegions";

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1, minHeight: 0, overflowY: "auto", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`, boxSizing: "border-box",
    "@media print": { overflow: "visible" },
  },
  hidden: { display: "none" },
  back: { marginLeft: "-8px", "@media print": { display: "none" } },
  title: { margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outline: "none" },
});

interface RegionsPanelProps {
  readonly regions: Regions;
  readonly book: Book;
  readonly filter: Filter;
  /** False while a practice's card stands in its place; it keeps its state and scroll meanwhile. */
  readonly visible: boolean;
  readonly onFilter: (filter: Filter) => void;
  /** Opens a practice's card, as a click in the list does. */
  readonly onOpen: (practice: ScoredPractice) => void;
  readonly onPoint: (key: string | null) => void;
  /** Back to the list of practices. */
  readonly onLeave: () => void;
}

/** The regions in the list's place: all as a table, or one with its practices and figures. Everything the shaded map says is here in words. */
export function RegionsPanel(props: RegionsPanelProps): ReactElement | null {
  const { regions, book, visible, onLeave } = props;
  const { state, dispatch, model, chosen } = regions;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const focus = useFocusBack(root, state.chosen, visible);
  if (model === null) return null;
  const choose = (key: string): void => {
    focus.onRegion(key);
    dispatch({ kind: "choose", key });
  };
  const open = (practice: ScoredPractice): void => {
    focus.onPractice(practice.key);
    props.onOpen(practice);
  };
  return (
    <section ref={root} aria-label="Regions" className={mergeClasses(styles.scroller, !visible && styles.hidden)}>
      {chosen !== null
        ? (
          <RegionCard
            key={chosen.key} row={chosen} book={book} filter={props.filter} least={regions.least} onPoint={props.onPoint} onFilter={props.onFilter} onOpen={open}
            backLabel={state.from === "list" ? "Back to list" : "All regions"}
            onBack={() => { dispatch({ kind: "back" }); if (state.from === "list") onLeave(); }}
          />
        )
        : (
          <>
            <Button className={styles.back} appearance="subtle" size="small" icon={<ChevronLeftRegular />} onClick={() => { dispatch({ kind: "hide" }); onLeave(); }}>Back to list</Button>
            <h2 className={styles.title}>Regions</h2>
            <BoundarySection regions={regions} book={book} />
            <RegionTable regions={regions} model={model} bands={book.settings.bands} onChoose={choose} />
            <UnmatchedLists model={model} hasShapes={regions.level !== null} nameless={regions.index.nameless} onOpen={open} />
          </>
        )}
    </section>
  );
}

/** A region chosen in the table gives its heading the focus; on the way back, the line that led there gets it. */
function useFocusBack(root: { readonly current: HTMLElement | null }, chosen: string | null, visible: boolean): { readonly onRegion: (key: string) => void; readonly onPractice: (key: string) => void } {
  const before = useRef({ chosen, visible });
  const asked = useRef<string | null>(null);
  const practice = useRef<string | null>(null);
  useEffect(() => {
    const { chosen: came, visible: shown } = before.current;
    before.current = { chosen, visible };
    if (visible && !shown && practice.current !== null) find(root.current, "data-practice", practice.current)?.focus();
    else if (came !== chosen && chosen !== null && asked.current === chosen) root.current?.querySelector<HTMLElement>("h2")?.focus();
    // A click on the map must not carry the focus off; a pressed Back button, which is gone, leaves it nowhere.
    else if (came !== null && chosen === null && document.activeElement === document.body) find(root.current, "data-region", came)?.focus();
  }, [root, chosen, visible]);
  return useMemo(() => ({
    onRegion: (key: string) => { asked.current = key; },
    onPractice: (key: string) => { practice.current = key; },
  }), []);
}

const find = (root: HTMLElement | null, name: string, value: string): HTMLElement | null => root?.querySelector<HTMLElement>(`[${name}="${CSS.escape(value)}"]`) ?? null;
