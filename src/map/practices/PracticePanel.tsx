import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons";
import { useEffect, useImperativeHandle, useRef, useState } from "react";
import type { ReactElement, Ref } from "react";
import type { Book } from "../../core/book";
import type { Lead } from "../../core/chain/lead";
import { EMPTY_FILTER } from "../../core/practice/view";
import type { Filter, ScoredPractice, View } from "../../core/practice/view";
import { EmptyState } from "../../ui/EmptyState";
import { KeptScroll } from "../../ui/longList/keptScroll";
import type { Choosing } from "../compare/chosen";
import type { ExplorerState, NarrowTab } from "../explorerState";
import { useExplorerStyles } from "../explorerStyles";
import { commonPlace } from "../symbols/symbolNames";
import { PracticeCard } from "./PracticeCard";
import { languageOf } from "./practiceLanguage";
import { PracticeList } from "./PracticeList";
import type { PracticeListHandle } from "./PracticeList";

export interface PanelHandle {
  /** The heading of the card that is open, or about to open, gets the focus. */
  focusCard(): void;
  /** The list's first practice gets the focus; the card, where one is open. */
  focusList(): void;
}

interface PracticePanelProps {
  readonly view: View;
  readonly book: Book;
  readonly state: ExplorerState;
  readonly selected: ScoredPractice | null;
  readonly narrow: boolean;
  readonly choosing: Choosing;
  readonly onOpen: (practice: ScoredPractice, from: NarrowTab, takeFocus: boolean) => void;
  readonly onClose: () => void;
  readonly onUngroup: () => void;
  readonly onPoint: (key: string | null) => void;
  readonly onFilter: (filter: Filter) => void;
  /** Lists all practices that serve an indicator. */
  readonly onServing: (code: string) => void;
  readonly onLead?: (lead: Lead) => void;
  readonly ref: Ref<PanelHandle>;
}

type Focus =
  | { readonly on: "card" }
  | { readonly on: "list"; readonly key: string | null }
  | { readonly on: "symbol"; readonly key: string };

/** The list, or in its place the card of one practice; going back leads to the same line and the focus it came from. */
export function PracticePanel({ view, book, state, selected, narrow, choosing, onOpen, onClose, onUngroup, onPoint, onFilter, onServing, onLead, ref }: PracticePanelProps): ReactElement {
  const styles = useExplorerStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<PracticeListHandle>(null);
  const [scroll] = useState(() => new KeptScroll());
  /** Set together with the change that shows the target, so that it is on the page when the effect runs. */
  const [focus, setFocus] = useState<Focus | null>(null);

  useImperativeHandle(ref, () => ({
    focusCard: () => { setFocus({ on: "card" }); },
    focusList: () => { setFocus({ on: "list", key: null }); },
  }), []);
  useEffect(() => {
    if (focus === null) return;
    if (focus.on === "symbol" && focusSymbol(focus.key)) return;
    if (focus.on === "card" || !list.current) heading.current?.focus();
    else list.current.focus(focus.key);
  }, [focus]);

  if (selected) {
    const back = (): void => {
      setFocus({ on: state.openedFrom === "map" ? "symbol" : "list", key: selected.key });
      onClose();
    };
    return (
      <div className={styles.fill}>
        <PracticeCard
          key={selected.key} practice={selected} book={book} language={languageOf(book)} choosing={choosing} headingRef={heading} onBack={back} onServing={onServing} {...(onLead ? { onLead } : {})}
          backLabel={narrow && state.openedFrom === "map" ? "Back to map" : "Back to list"}
        />
      </div>
    );
  }
  const group = state.group;
  const shown = group === null ? view.listed : view.listed.filter((practice) => group.includes(practice.key));
  return (
    <>
      {group !== null && (
        <div className={styles.groupHead}>
          <Button appearance="subtle" size="small" icon={<ChevronLeftRegular />} onClick={onUngroup}>All practices</Button>
          <h2 className={styles.groupTitle}>{shown.length} practices at one spot{commonPlace(shown) === "" ? "" : `: ${commonPlace(shown)}`}</h2>
        </div>
      )}
      {shown.length === 0
        ? <NothingListed total={view.total} hasTable={book.practiceTables.length > 0} onClear={() => { onFilter(EMPTY_FILTER); }} />
        : (
          <div className={styles.fill}>
            {group === null && <h2 className={styles.unseen}>List of practices</h2>}
            <PracticeList
              ref={list} practices={shown} selectedKey={null} language={languageOf(book)} choosing={choosing} scroll={scroll} onPoint={onPoint}
              onOpen={(practice) => { onOpen(practice, "list", true); }}
            />
          </div>
        )}
    </>
  );
}

function NothingListed({ total, hasTable, onClear }: { readonly total: number; readonly hasTable: boolean; readonly onClear: () => void }): ReactElement {
  if (total > 0) {
    return <EmptyState title="No practice fits" action={<Button onClick={onClear}>Clear all filters</Button>}>Nothing meets all that you asked for. Clear a filter to see more.</EmptyState>;
  }
  return hasTable
    ? <EmptyState title="No practices yet">Add a row to the Practices table, then open the workbook again.</EmptyState>
    : <EmptyState title="No table of practices">This workbook has no table with a Title column. Open another, or set this one up in the add-in or the workbench.</EmptyState>;
}

/** Back to the symbol that the card was opened from; false when it is not on the page any more. */
function focusSymbol(key: string): boolean {
  const symbol = document.querySelector<HTMLElement>(`[data-symbol="${CSS.escape(key)}"]`);
  symbol?.focus({ preventScroll: true });
  return symbol !== null && document.activeElement === symbol;
}
