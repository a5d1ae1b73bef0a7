import { Button, SearchBox, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { EditRegular, TableSimpleRegular } from "@fluentui/react-icons";
import type { TreeItemValue } from "@fluentui/react-components";
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Book } from "../../core/book";
import type { Catalogue } from "../../core/framework/bookCatalogue";
import { HEADINGS, LICENCE_STATEMENT } from "../../core/framework/catalogue";
import { prepareSearch, searchIndicators } from "../../core/framework/search";
import { ChangedBy, TheirChange } from "../../ui/TheirChange";
import { selectIndicators } from "../../workbook/actions/selectIndicators";
import type { IndicatorAsked } from "../paneState";
import type { Actions } from "../useActions";
import type { ChainWays } from "../chain/chainWays";
import { IndicatorLinksView } from "../chain/IndicatorLinksView";
import { usePanelStyles } from "../panelStyles";
import { IndicatorFilters } from "./IndicatorFilters";
import { IndicatorTree } from "./IndicatorTree";
import type { SelectionDraft } from "./selectionDraft";
import { changedSince, chosenWith, EMPTY_DRAFT, keptOver, setTicks, withOwn } from "./selectionDraft";
import { changedWords, countWords, draftWords, planSentences, savedSentence, selectionStatus } from "./selectionWords";
import type { Branch, IndicatorFilter } from "./treeModel";
import { indicatorTree, isFiltering, NO_INDICATOR_FILTER, passes } from "./treeModel";

const useStyles = makeStyles({
  tree: { padding: `0 ${tokens.spacingHorizontalXS}` },
  nothing: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2 },
  licence: { display: "block", padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
  further: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  plan: { color: tokens.colorNeutralForeground2 },
});

interface IndicatorsPanelProps {
  readonly book: Book;
  readonly readOnly: boolean;
  readonly draft: SelectionDraft;
  readonly onDraft: (draft: SelectionDraft) => void;
  readonly actions: Actions;
  readonly onSetUp: () => void;
  /** The indicator to be shown among the others, as its row was selected in the grid. */
  readonly asked: IndicatorAsked | null;
  /** Where an indicator's practices and statements lead. */
  readonly ways: ChainWays;
  readonly onCoverage: () => void;
  /** Leads to own indicators and corrections. */
  readonly onAdapt: () => void;
}

/** Finding indicators in the framework and choosing those that the workbook uses. */
export function IndicatorsPanel(props: IndicatorsPanelProps) {
  const { book, draft, onDraft, asked, ways, onCoverage, onAdapt } = props;
  const panel = usePanelStyles();
  const styles = useStyles();
  const [text, setText] = useState("");
  const [filter, setFilter] = useState(NO_INDICATOR_FILTER);
  const [open, setOpen] = useState<ReadonlySet<TreeItemValue>>(() => new Set(HEADINGS.map(({ id }) => `heading ${id}`)));
  /** Under a filter all branches start open; folding some then leaves the plain tree as it was. */
  const [openFiltered, setOpenFiltered] = useState<ReadonlySet<TreeItemValue> | null>(null);

  const [answered, setAnswered] = useState(0);
  if (asked !== null && asked.turn !== answered) { // as a change of state while rendering: no tree is drawn without it
    setAnswered(asked.turn);
    const branches = branchesTo(asked.code, book.catalogue);
    if (branches.length > 0) {
      setText("");
      setFilter(NO_INDICATOR_FILTER);
      setOpenFiltered(null);
      setOpen(new Set([...open, ...branches]));
    }
  }

  useEffect(() => void prepareSearch(book.catalogue), [book.catalogue]);
  const inSheet = useMemo(() => new Set(book.selection.map(({ code }) => code)), [book.selection]);
  useOwnChanges(inSheet, draft, onDraft);
  const chosen = useMemo(() => chosenWith(inSheet, draft), [inSheet, draft]);
  const branches = useMemo(() => indicatorTree(filter, book.catalogue), [filter, book.catalogue]);
  const filtering = isFiltering(filter);
  const shown = useMemo(
    () => text.trim() === ""
      ? { kind: "branches" as const, branches }
      : { kind: "found" as const, indicators: searchIndicators(text, Infinity, book.catalogue).filter((indicator) => passes(indicator, filter)) },
    [text, branches, filter, book.catalogue],
  );
  const nothing = shown.kind === "found" ? shown.indicators.length === 0 : shown.branches.length === 0;
  const changeFilter = (next: IndicatorFilter): void => {
    setFilter(next);
    setOpenFiltered(null);
  };
  return (
    <div className={panel.root}>
      <div className={panel.tools}>
        <SearchBox className={panel.search} aria-label="Search indicators" placeholder="Search indicators" value={text} onChange={(_event, data) => setText(data.value)} />
        <IndicatorFilters filter={filter} onChange={changeFilter} chosen={chosen} />
      </div>
      <div className={panel.scroll}>
        <div className={styles.tree}>
          {nothing
            ? <p className={styles.nothing}>{emptyWords(text, filtering)}</p>
            : (
              <IndicatorTree
                shown={shown} chosen={chosen} asked={asked}
                openItems={filtering ? (openFiltered ?? allValues(branches)) : open}
                onOpenItems={filtering ? setOpenFiltered : setOpen}
                onTick={(codes, on) => onDraft(setTicks(draft, inSheet, codes, on))}
                links={(code, leave) => <IndicatorLinksView book={book} code={code} ways={leaving(ways, leave)} />}
              />
            )}
        </div>
        <div className={styles.further}>
          <Button size="small" icon={<TableSimpleRegular />} onClick={onCoverage}>Coverage of the framework</Button>
          <Button size="small" icon={<EditRegular />} onClick={onAdapt}>{adaptWords(book)}</Button>
        </div>
        <Text size={200} className={styles.licence}>{LICENCE_STATEMENT}</Text>
      </div>
      <SelectionFooter {...props} chosen={chosen} inSheet={inSheet} />
    </div>
  );
}

/** What the person adds or takes out elsewhere in Cairn meanwhile is no change of somebody else's. */
function useOwnChanges(inSheet: ReadonlySet<string>, draft: SelectionDraft, onDraft: (draft: SelectionDraft) => void): void {
  const isOwn = useContext(ChangedBy) === "cairn";
  const seen = useRef(inSheet);
  useLayoutEffect(() => {
    const before = seen.current;
    seen.current = inSheet;
    if (isOwn && before !== inSheet && draft.began !== null) onDraft(withOwn(draft, before, inSheet));
  }, [inSheet, isOwn, draft, onDraft]);
}

/** The ways, each taken after what stands over them has gone. */
function leaving({ practice, statement, map }: ChainWays, leave: () => void): Pick<ChainWays, "practice" | "statement" | "map"> {
  const after = <T,>(go: (to: T) => void) => (to: T): void => {
    leave();
    go(to);
  };
  return { practice: after(practice), statement: statement === null ? null : after(statement), map: map === null ? null : after(map) };
}

/** Says where something waits to be chosen. */
function adaptWords({ team }: Book): string {
  return team.conflicts.length === 0 ? "Adapt the list" : `Adapt the list (${team.conflicts.length} to choose)`;
}

/** What will happen, then the action. */
function SelectionFooter({ book, readOnly, chosen, inSheet, draft, onDraft, actions, onSetUp }: IndicatorsPanelProps & { readonly chosen: ReadonlySet<string>; readonly inSheet: ReadonlySet<string> }) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const plan = useMemo(() => (book.indicatorTable === null ? null : selectIndicators(book, chosen)), [book, chosen]);
  const changed = changedSince(draft, inSheet);
  const save = async (): Promise<void> => {
    const saved = await actions.write((now) => selectIndicators(now, chosen).batch, { done: plan ? savedSentence(plan) : "" });
    if (saved) onDraft(EMPTY_DRAFT);
  };
  if (plan === null) {
    return (
      <div className={panel.footer}>
        <Text>{chosen.size} chosen. This workbook has no Indicators table to keep them in.</Text>
        <Button appearance="primary" onClick={onSetUp} disabled={readOnly}>Set up workbook</Button>
      </div>
    );
  }
  const sentences = planSentences(plan);
  return (
    <div className={panel.footer}>
      {changed === null || draft.began === null ? null : (
        <TheirChange
          place="the selection" was={countWords(draft.began.size)} theirs={changedWords(inSheet.size, changed)} mine={draftWords(draft)}
          onMine={() => onDraft(keptOver(draft, inSheet))} onTheirs={() => onDraft(EMPTY_DRAFT)}
        />
      )}
      <Text weight="semibold">{selectionStatus(chosen.size, plan)}</Text>
      {sentences.length === 0 ? null : <Text size={200} className={styles.plan}>{sentences.join(" ")}</Text>}
      <Button
        appearance="primary" onClick={() => void save()} {...(actions.busy ? { icon: <Spinner size="tiny" /> } : {})}
        disabledFocusable={readOnly || actions.busy || (plan.added.length === 0 && plan.removed.length === 0)}
      >
        Save
      </Button>
    </div>
  );
}

/** The branches of the whole tree that lead to an indicator; none for one that is not shown. */
function branchesTo(code: string, catalogue: Catalogue): readonly TreeItemValue[] {
  const heading = indicatorTree(NO_INDICATOR_FILTER, catalogue).find(({ indicators }) => indicators.some((one) => one.code === code));
  const domain = heading?.branches.find(({ indicators }) => indicators.some((one) => one.code === code));
  return [heading, domain].flatMap((branch) => (branch ? [branch.value] : []));
}

function allValues(branches: readonly Branch[]): ReadonlySet<TreeItemValue> {
  return new Set(branches.flatMap((branch) => [branch.value, ...branch.branches.map(({ value }) => value)]));
}

function emptyWords(text: string, filtering: boolean): string {
  const sought = text.trim();
  if (sought === "") return "No indicator passes these filters. Take one off to see more.";
  return filtering
    ? `Nothing found for “${sought}” under these filters. Take a filter off, or try another word.`
    : `Nothing found for “${sought}”. Try another word, a domain such as “housing”, or a code such as WRK-O1.`;
}
