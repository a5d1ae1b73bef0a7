import { makeStyles, tokens } from "@fluentui/react-components";
import { useImperativeHandle, useRef } from "react";
import type { ReactElement, Ref } from "react";
import type { ScoredPractice } from "../../core/practice/view";
import { LongList } from "../../ui/longList/LongList";
import type { LongListHandle } from "../../ui/longList/LongList";
import type { KeptScroll } from "../../ui/longList/keptScroll";
import { usePrinting } from "../../ui/usePrinting";
import type { Choosing } from "../compare/chosen";
import { PracticeRow } from "./PracticeRow";

/** About how high a row is, in px. */
const ROW_HEIGHT = 96;
/** A row of the map costs more to draw than others, and the list is drawn anew at each turn of a filter. */
const DRAW_ALL = 60;

const useStyles = makeStyles({
  frame: { height: "100%", contain: "strict", "@media print": { height: "auto", contain: "none" } },
  row: { paddingTop: tokens.spacingVerticalXXS },
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
  readonly scroll: KeptScroll;
}

/** The practices as a list of which only the visible part is on the page; each item says its number and the whole count. On paper all are. */
export function PracticeList({ practices, selectedKey, language, choosing, onOpen, onPoint, ref, scroll }: PracticeListProps): ReactElement {
  const styles = useStyles();
  const list = useRef<LongListHandle>(null);
  const printing = usePrinting();
  useImperativeHandle(ref, () => ({
    focus: (key) => { list.current?.focus(Math.max(0, practices.findIndex((practice) => practice.key === key))); },
  }));
  return (
    <div className={styles.frame}>
      <LongList
        ref={list} items={practices} keyOf={({ key }) => key} rowHeight={ROW_HEIGHT} label="Practices" kept={scroll} drawAll={printing ? Infinity : DRAW_ALL}
        draw={(practice) => (
          <div className={styles.row}>
            <PracticeRow
              practice={practice} selected={!printing && practice.key === selectedKey} language={language} choosing={choosing}
              onOpen={() => { onOpen(practice); }} onPoint={onPoint}
            />
          </div>
        )}
      />
    </div>
  );
}
