import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { Book } from "../../core/book";
import { evaluate } from "../../core/evaluation/evaluate";
import type { Reading, Verdict } from "../../core/evaluation/evaluation";
import { evidenceWords } from "../../core/evaluation/evidence";
import { columnsIn } from "../../core/practice/columns";
import type { EvidenceGrade } from "../../core/practice/practice";
import type { ScoredPractice } from "../../core/practice/view";
import { gradeEvidence, rate } from "../../workbook/actions/rate";
import { gradeEvidenceAs, rateAs } from "../../workbook/actions/rateAs";
import type { Actions } from "../useActions";
import type { ChainWays } from "../chain/chainWays";
import { PracticeIndicators } from "../chain/PracticeIndicators";
import { usePanelStyles } from "../panelStyles";
import { AboutPractice } from "./AboutPractice";
import { CriterionField } from "./CriterionField";
import { EvidenceSelect } from "./EvidenceSelect";
import { usesArrows } from "./keys";
import { radioLevels, scaleWords } from "./levels";
import { othersLine, othersNote } from "./ownRating";
import type { OwnRating } from "./ownRating";
import { practiceName } from "./practiceSearch";
import { GonePractice } from "./GonePractice";
import type { Gone } from "./GonePractice";
import { heldText, slotOf } from "./heldRatings";
import type { HeldRatings, Hold } from "./heldRatings";
import { addressOf, badContent, lockOf, placeOf } from "./ratingCell";
import { RatingHeader } from "./RatingHeader";
import { useRatings } from "./useRatings";
import type { MakeRating } from "./useRatings";
import { WhyLine } from "./WhyLine";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM },
  scale: { color: tokens.colorNeutralForeground3 },
});

interface RatingViewProps {
  readonly book: Book;
  /** As the sheet has it; while rating with initials, as that rater has rated it. */
  readonly practice: ScoredPractice;
  /** Rating with initials; null writes to the practice's own row. */
  readonly own: OwnRating | null;
  /** Serial number of today. */
  readonly today: () => number;
  readonly readOnly: boolean;
  readonly actions: Actions;
  /** Opened from the list, so that the focus goes along; a choice made elsewhere leaves the focus where it is. */
  readonly takeFocus: boolean;
  readonly onBack: () => void;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onShow?: () => void;
  /** Leads to an indicator that the practice names. */
  readonly ways: ChainWays;
  /** What was put and not written, and the way to change it; `onHold` stays the same while mounted. */
  readonly held: HeldRatings;
  readonly onHold: Hold;
  /** Where the practice has left the sheet while it was open: it is shown as it was seen last. Null while it is there. */
  readonly gone: Gone | null;
}

/** One practice at a time: each criterion rated in place, with score, verdict and reasons changing as one rates. */
export function RatingView({ book, practice, own, today, readOnly, actions, takeFocus, onBack, onPrevious, onNext, onShow, ways, held, onHold, gone }: RatingViewProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const rater = own?.rater ?? null;
  const make = useCallback<MakeRating>(
    (now, key, criterion, rating) => (rater === null ? rate(now, key, criterion, rating) : rateAs(now, { practice: key, rater, criterion, date: today() }, rating)),
    [rater, today],
  );
  const ratings = useRatings(practice, actions, make, onHold);
  const moved = useMoved(practice);
  const evaluation = useMemo(() => evaluate(ratings.readings, book.rules), [ratings.readings, book.rules]);
  const { criteria, scale } = book.criteria;

  const arrived = useRef(takeFocus);
  useEffect(() => { if (arrived.current) title.current?.focus({ preventScroll: true }); }, []);
  useEffect(() => { if (scroller.current) scroller.current.scrollTop = 0; }, [practice.key]);

  const move = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || usesArrows(event.target)) return;
    const go = event.key === "ArrowLeft" ? onPrevious : event.key === "ArrowRight" ? onNext : null;
    if (!go) return;
    event.preventDefault();
    go();
  };
  const rated = ratings.readings.filter((reading) => reading.kind === "value").length;
  const index = book.practices.findIndex(({ key }) => key === practice.key);
  return (
    <div className={panel.root} onKeyDown={move} role="group" aria-label={`Rate ${practiceName(practice)}`}>
      <RatingHeader
        title={practiceName(practice)} titleRef={title} position={gone === null ? `${index + 1} of ${book.practices.length}` : "–"}
        evaluation={evaluation} evidence={practice.evidence} coverage={`${rated} of ${criteria.length} rated`}
        saved={ratings.saving ? "Saving" : ratings.saved ? savedWords(book, practice, rater) : moved && gone === null ? `Now in row ${sheetRow(book, practice)}` : rater === null ? "" : `Rating as ${rater}`}
        onBack={onBack} onPrevious={onPrevious} onNext={onNext} {...(onShow ? { onShow } : {})}
      />
      {gone === null ? null : <GonePractice practice={practice} gone={gone} unwritten={unwrittenWords(practice, book.rules.names, held)} />}
      <div className={panel.scroll} ref={scroller}>
        <div className={styles.body}>
          <div>
            <AboutPractice key={practice.key} practice={practice}>
              <PracticeIndicators book={book} practice={practice} ways={ways} />
            </AboutPractice>
            <Text size={200} block className={styles.scale}>
              Ratings: {scaleWords(scale)}. {radioLevels(scale) === null ? "" : "Number keys rate, "}N is not applicable, ← → change the practice.
            </Text>
            {own === null || othersNote(own) === "" ? null : <Text size={200} block className={styles.scale}>{othersNote(own)}</Text>}
          </div>
          {criteria.map((criterion, i) => {
            const reading = ratings.readings[i] ?? { kind: "blank" as const };
            return (
              <CriterionField
                key={`${practice.key} ${criterion.name}`} criterion={criterion} scale={scale} reading={reading}
                bad={reading.kind === "bad" ? badContent(book, placeOf(book, practice, own, i), reading.reason, actions) : null}
                missedGate={evaluation.missedGates.includes(i)}
                locked={gone === null ? lockOf(book, practice, own, i, readOnly) : "This practice is no longer in the sheet."}
                held={held.get(slotOf(practice.key, i)) ?? null} onHold={(one) => onHold(slotOf(practice.key, i), one)} address={addressOf(book, placeOf(book, practice, own, i))}
                onRate={(rating, manner) => ratings.rate(i, rating, manner)}
              >
                {own === null ? null : (
                  <OwnBeneath
                    own={own} criterion={i} name={criterion.name} reading={reading} readOnly={readOnly}
                    onEvidence={(grade) => void actions.write((now) => gradeEvidenceAs(now, { practice: practice.key, rater: own.rater, criterion: i, date: today() }, grade))}
                  />
                )}
              </CriterionField>
            );
          })}
          {own === null && gone === null ? <EvidenceField book={book} practice={practice} readOnly={readOnly} actions={actions} /> : null}
          <WhyLine evaluation={evaluation} readings={ratings.readings} rules={book.rules} />
        </div>
      </div>
      <div aria-live="polite" aria-atomic="false" className={panel.heard}>
        {gone === null ? <span>{index + 1} of {book.practices.length}, {practiceName(practice)}. </span> : null}
        {moved && gone === null ? <span>It is in row {sheetRow(book, practice)} of the sheet now. </span> : null}
        <span>{evaluation.score === null ? "No score" : `Score ${evaluation.shownScore}`}, {verdictHeard(evaluation.verdict, practice.evidence)}. {evaluation.why}</span>
      </div>
    </div>
  );
}

/** The evidence grade of the practice's own row. */
function EvidenceField({ book, practice, readOnly, actions }: Pick<RatingViewProps, "book" | "practice" | "readOnly" | "actions">) {
  if ((columnsIn(book.practiceTables, practice.table)?.of["Evidence"] ?? -1) < 0) return <Text size={200}>The sheet has no “Evidence” column.</Text>;
  return (
    <EvidenceSelect
      grade={practice.evidence} disabled={readOnly}
      onGrade={(grade) => void actions.write((now) => gradeEvidence(now, practice.key, grade))}
    />
  );
}

/** What stands under a criterion that is rated with initials: own evidence for it, and others' ratings once they may be shown. */
function OwnBeneath({ own, criterion, name, reading, readOnly, onEvidence }: {
  readonly own: OwnRating; readonly criterion: number; readonly name: string; readonly reading: Reading; readonly readOnly: boolean;
  readonly onEvidence: (grade: EvidenceGrade | null) => void;
}) {
  const evidence = own.own.find((rating) => rating.criterion === criterion)?.evidence ?? null;
  const others = othersLine(own, criterion);
  return (
    <>
      {reading.kind === "value" ? <EvidenceSelect small about={name} grade={evidence} disabled={readOnly} onGrade={onEvidence} /> : null}
      {others === "" ? null : <Text size={200}>{others}</Text>}
    </>
  );
}

/** Whether the row has moved in the sheet since the practice was opened: somebody has sorted, or put rows before it. */
function useMoved({ key, row, table }: ScoredPractice): boolean {
  const [opened, setOpened] = useState({ key, row, table });
  if (opened.key !== key) setOpened({ key, row, table });
  return opened.key === key && (opened.row !== row || opened.table !== table);
}

/** What was put for a practice and is not written, e.g. "Relevance 3". */
function unwrittenWords(practice: ScoredPractice, names: readonly string[], held: HeldRatings): readonly string[] {
  return names.flatMap((name, i) => {
    const one = held.get(slotOf(practice.key, i));
    return one === undefined ? [] : [`${name} ${heldText(one) === "" ? "cleared" : heldText(one)}`];
  });
}

/** 1-based row in the sheet, as people see it beside the grid. */
function sheetRow(book: Book, practice: ScoredPractice): number {
  return (book.tables.find(({ id }) => id === practice.table)?.firstRow ?? 1) + practice.row;
}

function savedWords(book: Book, practice: ScoredPractice, rater: string | null): string {
  return rater === null ? `Saved to row ${sheetRow(book, practice)}` : `Saved to Ratings as ${rater}`;
}

function verdictHeard(verdict: Verdict, evidence: EvidenceGrade | null): string {
  return [verdict, evidenceWords(verdict, evidence)].filter((part) => part !== "").join(", ");
}
