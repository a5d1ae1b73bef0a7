import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { ReactElement, RefObject } from "react";
import type { Book } from "../../core/book";
import { EMPTY_FILTER } from "../../core/practice/view";
import type { Filter } from "../../core/practice/view";
import { activeFilters } from "./filterEdits";

const useStyles = makeStyles({
  chips: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, minWidth: 0, maxHeight: "112px", overflowY: "auto" },
  chipItem: { maxWidth: "100%" },
  chip: {
    maxWidth: "100%", minWidth: 0, fontWeight: tokens.fontWeightRegular, minHeight: "24px", backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2, ":hover": { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2Hover },
  },
  // Two lines name what a code means; what is longer is in the title and in the button's name.
  chipText: { overflow: "hidden", display: "-webkit-box", WebkitLineClamp: "2", WebkitBoxOrient: "vertical", textAlign: "left", overflowWrap: "anywhere" },
  cleared: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/**
 * Each thing asked for, to be cleared on its own or all at once; what was cleared at once can be had back until something
 * else is asked for. The focus goes to the next chip, after the last one to the search box, or where there is none to the first button.
 */
export function ActiveFilters({ filter, book, panel, onFilter }: {
  readonly filter: Filter; readonly book: Pick<Book, "criteria" | "catalogue">; readonly panel: RefObject<HTMLElement | null>;
  readonly onFilter: (filter: Filter) => void;
}): ReactElement | null {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  /** Which chip is to be focused once this filter is not shown any more: the page may be drawn in between. */
  const focusOn = useRef<{ readonly index: number; readonly after: Filter } | null>(null);
  const [cleared, setCleared] = useState<Filter | null>(null);
  const active = activeFilters(filter, book);
  if (active.length > 0 && cleared !== null) setCleared(null);
  useEffect(() => {
    if (focusOn.current === null || focusOn.current.after === filter) return;
    const chips = list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [];
    (chips[Math.min(focusOn.current.index, chips.length - 2)] ?? panel.current?.querySelector<HTMLElement>("input") ?? panel.current?.querySelector<HTMLElement>("button"))?.focus();
    focusOn.current = null;
  });
  const change = (index: number, next: Filter, before: Filter | null): void => {
    focusOn.current = { index, after: filter };
    setCleared(before);
    onFilter(next);
  };
  if (active.length === 0) {
    if (cleared === null) return null;
    const count = activeFilters(cleared, book).length;
    return (
      <div className={styles.cleared}>
        {count === 1 ? "1 filter cleared" : `${count} filters cleared`}
        <Button size="small" appearance="subtle" icon={<ArrowUndoRegular />} onClick={() => { change(0, cleared, null); }}>Undo clearing</Button>
      </div>
    );
  }
  return (
    <ul ref={list} className={styles.chips} aria-label="Active filters">
      {active.map(({ key, label, without }, index) => (
        <li key={key} className={styles.chipItem}>
          <Button
            className={styles.chip} size="small" shape="circular" appearance="subtle" icon={<DismissRegular />} iconPosition="after"
            aria-label={`Clear ${label}`} title={label} onClick={() => { change(index, without, null); }}
          >
            <span className={styles.chipText}>{label}</span>
          </Button>
        </li>
      ))}
      <li><Button size="small" appearance="transparent" onClick={() => { change(0, EMPTY_FILTER, filter); }}>Clear all</Button></li>
    </ul>
  );
}
