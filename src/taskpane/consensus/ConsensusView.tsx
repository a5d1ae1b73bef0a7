import { Button, Radio, RadioGroup, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Book } from "../../core/book";
import { evaluate } from "../../core/evaluation/evaluate";
import type { ScoredPractice } from "../../core/practice/practice";
import { CONSENSUS_METHODS, openPractices } from "../../core/rating/consensus";
import { takeConsensus } from "../../workbook/actions/takeConsensus";
import { EmptyState } from "../../ui/EmptyState";
import type { Actions } from "../useActions";
import { usePanelStyles } from "../panelStyles";
import { practiceName } from "../practices/practiceSearch";
import { RatingHeader } from "../practices/RatingHeader";
import { WhyLine } from "../practices/WhyLine";
import { EMPTY_CONSENSUS, proposalsOf, readingsWith } from "./proposal";
import type { TypedConsensus } from "./proposal";
import { ProposalField } from "./ProposalField";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM },
  method: { display: "flex", flexWrap: "wrap", alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ConsensusViewProps {
  readonly book: Book;
  readonly practiceKey: string;
  /** Whose eyes: without initials, others' ratings stay hidden where the workbook hides them. */
  readonly rater: string | null;
  readonly readOnly: boolean;
  readonly actions: Actions;
  readonly today: () => number;
  readonly takeFocus: boolean;
  readonly onBack: () => void;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  /** To the rating of this practice. */
  readonly onRate: () => void;
}

/** One practice's raters side by side, and what would be taken into its row; it is taken only by the button. */
export function ConsensusView(props: ConsensusViewProps) {
  const { book, practiceKey, rater } = props;
  const practice = book.practices.find(({ key }) => key === practiceKey);
  if (!practice) return null; // the panel shows the list for a row that is gone
  const isRated = book.ratings.ratings.some((rating) => rating.practice === practiceKey);
  if (isRated && openPractices(book, rater).has(practiceKey)) return <Agreeing {...props} practice={practice} />;
  const back = <Button onClick={props.onBack}>All practices</Button>;
  return isRated
    ? (
      <EmptyState title={practiceName(practice)} action={<Button appearance="primary" onClick={props.onRate}>Rate this practice</Button>}>
        <Text>Others have rated this practice. Their ratings are hidden until you have rated it on every criterion{rater === null ? " under your initials" : ""}.</Text>
        {back}
      </EmptyState>
    )
    : (
      <EmptyState title={practiceName(practice)} action={<Button appearance="primary" onClick={props.onRate}>Rate this practice</Button>}>
        <Text>Nobody has rated this practice under initials yet, so there is nothing to agree on.</Text>
        {back}
      </EmptyState>
    );
}

function Agreeing({ book, practice, readOnly, actions, today, takeFocus, onBack, onPrevious, onNext }: ConsensusViewProps & { readonly practice: ScoredPractice }) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const [draft, setDraft] = useState(EMPTY_CONSENSUS);
  const [taken, setTaken] = useState(false);
  const arrived = useRef(takeFocus);
  useEffect(() => { if (arrived.current) title.current?.focus({ preventScroll: true }); }, []);

  const proposals = useMemo(() => proposalsOf(book, practice.key, draft), [book, practice.key, draft]);
  const readings = useMemo(() => readingsWith(practice.readings, proposals, book.criteria.scale), [practice.readings, proposals, book.criteria.scale]);
  const evaluation = useMemo(() => evaluate(readings, book.rules), [readings, book.rules]);
  const choices = proposals.flatMap(({ choice }) => choice ?? []);
  const problems = proposals.filter(({ problem }) => problem !== null).length;
  const type = (criterion: number, typed: TypedConsensus | null): void => {
    const next = new Map(draft.typed);
    if (typed) next.set(criterion, typed);
    else next.delete(criterion);
    setDraft({ ...draft, typed: next });
    setTaken(false);
  };
  // Made from the book that is shown: what someone has changed since is never taken over unseen.
  const take = (): void => {
    void actions.write(() => takeConsensus(book, practice.key, choices, today()), { done: `The consensus stands in the row of ${practiceName(practice)}, with its record in Ratings.` })
      .then((landed) => { if (landed) setTaken(true); });
  };
  const index = book.practices.indexOf(practice);
  return (
    <div className={panel.root} role="group" aria-label={`Consensus on ${practiceName(practice)}`}>
      <RatingHeader
        title={practiceName(practice)} titleRef={title} position={`${index + 1} of ${book.practices.length}`}
        evaluation={evaluation} evidence={practice.evidence} coverage={`${choices.length} of ${proposals.length} proposed`}
        saved={taken ? "Taken into its row" : "If it is taken"} onBack={onBack} onPrevious={onPrevious} onNext={onNext}
      />
      <div className={panel.scroll}>
        <div className={styles.body}>
          <div className={styles.method}>
            <Text id="consensus-method" weight="semibold">Propose the</Text>
            <RadioGroup
              layout="horizontal" aria-labelledby="consensus-method" value={draft.method}
              onChange={(_event, { value }) => { setDraft({ ...draft, method: CONSENSUS_METHODS.find((method) => method === value) ?? "median" }); setTaken(false); }}
            >
              {CONSENSUS_METHODS.map((method) => <Radio key={method} value={method} label={method} />)}
            </RadioGroup>
          </div>
          {proposals.map((proposal) => (
            <ProposalField
              key={proposal.criterion} book={book} practice={practice} proposal={proposal} typed={draft.typed.get(proposal.criterion) ?? null}
              readOnly={readOnly} onType={(typed) => type(proposal.criterion, typed)}
            />
          ))}
          <WhyLine evaluation={evaluation} readings={readings} rules={book.rules} />
        </div>
      </div>
      <div className={panel.footer}>
        <Text size={200} className={styles.quiet}>{footerWords(choices.length, problems, readOnly)}</Text>
        <Button appearance="primary" disabled={readOnly || problems > 0 || choices.length === 0 || actions.busy} onClick={take}>Take into Practices</Button>
      </div>
    </div>
  );
}

function footerWords(choices: number, problems: number, readOnly: boolean): string {
  if (readOnly) return "This workbook is read-only.";
  if (problems > 0) return `${problems} ${problems === 1 ? "criterion needs" : "criteria need"} a value and a reason first.`;
  return `Writes ${choices} ${choices === 1 ? "rating" : "ratings"} to the practice’s row and keeps how they came about in Ratings.`;
}
