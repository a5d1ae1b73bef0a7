import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { Book } from "../../core/book";
import type { ScoredPractice } from "../../core/practice/practice";
import { practicesAsRatedBy } from "../../core/rating/raters";
import { EmptyState } from "../../ui/EmptyState";
import { ViewChoice } from "../../ui/ViewChoice";
import type { ChainWays } from "../chain/chainWays";
import { CompareView } from "../compare/CompareView";
import { ConsensusPanel } from "../consensus/ConsensusPanel";
import { ConsensusView } from "../consensus/ConsensusView";
import { LocateView } from "../locate/LocateView";
import type { Actions } from "../useActions";
import type { Session } from "../../workbook/session";
import { AddButton, AddDialog } from "./AddPractice";
import { withHeld } from "./heldRatings";
import type { HeldRatings, Hold } from "./heldRatings";
import { EMPTY_FORM } from "./newPractice";
import { ownRating } from "./ownRating";
import { EVERY_PRACTICE, neighbour } from "./practiceSearch";
import { rememberedRater, rememberRater } from "./rater";
import { RaterButton } from "./RaterButton";
import { RateList } from "./RateList";
import { RatingView } from "./RatingView";

const VIEWS = ["Rate", "Consensus", "Locate"] as const;
type View = (typeof VIEWS)[number];

const useStyles = makeStyles({
  tools: { display: "flex", alignItems: "center", margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalXXS, rowGap: tokens.spacingVerticalS },
});

interface PracticesPanelProps {
  readonly session: Session;
  readonly book: Book;
  readonly readOnly: boolean;
  readonly actions: Actions;
  /** The practice that is open; null shows the list. */
  readonly openKey: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly onSetUp: () => void;
  /** Leads to the matching of columns; null where there is no table to match. */
  readonly onMatch: (() => void) | null;
  /** Selects the row of a practice in the grid; absent where there is none. */
  readonly onShow?: (key: string) => void;
  /** Leads to an indicator among the others. */
  readonly ways: ChainWays;
  /** Serial number of today. */
  readonly today: () => number;
  /** Whether others' ratings are hidden from those who have not rated: a setting of the workbook. */
  readonly onBlind: (blind: boolean) => void;
}

/** The practices: rated one at a time, agreed on between raters, compared, or given their positions. */
export function PracticesPanel(props: PracticesPanelProps) {
  const { session, book, actions } = props;
  // The form is kept here, above all that comes and goes with the practices: a colleague's row or a selection in the grid must not take it away.
  const [adding, setAdding] = useState(false);
  const [form, setForm] = useState(EMPTY_FORM);
  const [openedHere, setOpenedHere] = useState<string | null>(null);
  const openHere = (key: string): void => {
    setOpenedHere(key);
    props.onOpen(key);
  };
  const added = (key: string): void => {
    setForm(EMPTY_FORM);
    openHere(key);
  };
  const close = (): void => setAdding(false);
  const cancel = (): void => {
    setForm(EMPTY_FORM);
    close();
  };
  return (
    <>
      <AnyPractices {...props} openedHere={openedHere} openHere={openHere} onAdd={() => setAdding(true)} />
      {adding ? <AddDialog session={session} book={book} actions={actions} form={form} onForm={setForm} onClose={close} onCancel={cancel} onAdded={added} /> : null}
    </>
  );
}

interface InnerProps extends PracticesPanelProps {
  /** The last practice that was opened from here, not from another face. */
  readonly openedHere: string | null;
  readonly openHere: (key: string) => void;
  readonly onAdd: () => void;
}

function AnyPractices(props: InnerProps) {
  const { book, readOnly, onSetUp, onMatch, onAdd } = props;
  if (book.practiceTables.length === 0) {
    return (
      <EmptyState
        title="No practice table yet"
        action={(
          <>
            <Button appearance="primary" disabled={readOnly} onClick={onSetUp}>Set up workbook</Button>
            {onMatch === null ? null : <Button onClick={onMatch}>Match columns of my own table</Button>}
          </>
        )}
      >
        <Text>A practice is an intervention described for others to learn from, one row each. Set up the workbook to get a table for them.</Text>
        {onMatch === null ? null : <Text>Do you keep them in a sheet of your own, in any language? Match its columns, and it stays as it is.</Text>}
      </EmptyState>
    );
  }
  if (book.practices.length === 0) {
    return (
      <EmptyState title="No practices yet" action={readOnly ? undefined : <AddButton onAdd={onAdd} primary />}>
        <Text>Add one here, or a row to the Practices table in Excel: a title and a place are enough to start. It appears here, ready to be rated.</Text>
      </EmptyState>
    );
  }
  return <Practices {...props} />;
}

function Practices({ book, readOnly, actions, openKey, onOpen, onSetUp, onShow, ways, today, onBlind, openedHere, openHere, onAdd }: InnerProps) {
  const styles = useStyles();
  const [filter, setFilter] = useState(EVERY_PRACTICE);
  const [view, setView] = useState<View>("Rate");
  const [given, setGiven] = useState(rememberedRater);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [comparing, setComparing] = useState(false);
  /** The last practice that the list was reached from. */
  const [last, setLast] = useState<string | null>(null);
  const rater = book.ratings.table === null ? null : given;
  const practices = useMemo(() => (rater === null ? book.practices : practicesAsRatedBy(book, rater)), [book, rater]);
  const compared = useMemo(() => (chosen.size === 0 ? [] : practices.filter(({ key }) => chosen.has(key))), [practices, chosen]);
  const [held, setHeld] = useState<HeldRatings>(new Map());
  const hold = useCallback<Hold>((slot, one) => setHeld((all) => withHeld(all, slot, one)), []);
  const there = useMemo(() => (openKey === null ? undefined : practices.find(({ key }) => key === openKey)), [practices, openKey]);
  /** The open practice as it was seen last: shown on when its row is taken away. */
  const [seen, setSeen] = useState<ScoredPractice | null>(null);
  if (there !== undefined && there !== seen) setSeen(there);
  const lost = openKey !== null && there === undefined && seen?.key === openKey ? seen : null;
  const open = there ?? lost ?? undefined;

  const move = (from: ScoredPractice, step: 1 | -1): (() => void) | null => {
    const next = neighbour(practices, from.key, step, filter);
    return next ? () => onOpen(next.key) : null;
  };
  const head = (
    <div className={styles.head}>
      <ViewChoice label="What to do with practices" choices={VIEWS} chosen={view} onChoose={setView} />
      {readOnly ? null : (
        <div className={styles.tools}>
          <RaterButton
            rater={rater} onSetUp={book.ratings.table === null ? onSetUp : null}
            onRater={(next) => { rememberRater(next); setGiven(next); }}
          />
          <AddButton onAdd={onAdd} />
        </div>
      )}
    </div>
  );

  if (comparing && openKey === null && compared.length > 1) {
    return <CompareView book={book} practices={compared} rater={rater} onOpen={openHere} onBack={() => setComparing(false)} />;
  }
  if (open) {
    const shared = {
      book, readOnly, actions, today, takeFocus: openedHere === open.key, onPrevious: move(open, -1), onNext: move(open, 1),
      onBack: () => {
        setLast(open.key);
        onOpen(null);
      },
    };
    if (view === "Consensus" && lost === null) return <ConsensusView key={open.key} {...shared} practiceKey={open.key} rater={rater} onRate={() => setView("Rate")} />;
    return (
      <RatingView
        key={rater ?? ""} {...shared} practice={open} held={held} onHold={hold} ways={ways} own={rater === null ? null : ownRating(book, open, rater)}
        gone={lost === null ? null : { now: successorOf(lost, practices), onGoOn: onOpen }}
        {...(onShow && lost === null ? { onShow: () => onShow(open.key) } : {})}
      />
    );
  }
  if (view === "Locate") return <LocateView book={book} readOnly={readOnly} actions={actions} head={head} />;
  if (view === "Consensus") {
    return <ConsensusPanel book={book} rater={rater} readOnly={readOnly} head={head} onOpen={openHere} onSetUp={onSetUp} onBlind={onBlind} />;
  }
  return (
    <RateList
      practices={practices} filter={filter} backTo={last} chosen={chosen} head={head} onFilter={setFilter} onOpen={openHere}
      onChoose={setChosen} onCompare={() => setComparing(true)}
    />
  );
}

/** The practice that a lost one most likely is now: the one of its title, where there is just one. */
function successorOf(lost: ScoredPractice, practices: readonly ScoredPractice[]): ScoredPractice | null {
  const same = practices.filter(({ title }) => title !== "" && title === lost.title);
  return same.length === 1 ? same[0] ?? null : null;
}
