import { Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { Book } from "../../core/book";
import { evaluate } from "../../core/evaluation/evaluate";
import type { EvidenceGrade } from "../../core/practice/practice";
import { EVIDENCE_GRADES } from "../../core/practice/practice";
import type { ScoredPractice } from "../../core/practice/view";
import { addressIn } from "../../core/table";
import { gradeEvidence } from "../../workbook/actions/rate";
import { applyFix } from "../../workbook/actions/correct";
import { scoreText } from "../../ui/ScoreLine";
import type { Actions } from "../useActions";
import { usePanelStyles } from "../panelStyles";
import { AboutPractice } from "./AboutPractice";
import type { BadContent } from "./BadCell";
import { CriterionField } from "./CriterionField";
import { usesArrows } from "./keys";
import { radioLevels, scaleWords } from "./levels";
import { practiceName } from "./practiceSearch";
import { RatingHeader } from "./RatingHeader";
import { useRatings } from "./useRatings";
import { WhyLine } from "./WhyLine";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM },
  evidence: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  scale: { color: tokens.colorNeutralForeground3 },
});

interface RatingViewProps {
  readonly book: Book;
  readonly practice: ScoredPractice;
  readonly readOnly: boolean;
  readonly actions: Actions;
  /** Opened from the list, so that the focus goes along; a choice made elsewhere leaves the focus where it is. */
  readonly takeFocus: boolean;
  readonly onBack: () => void;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onShow?: () => void;
}

/** One practice at a time: each criterion rated in place, with score, verdict and reasons changing as one rates. */
export function RatingView({ book, practice, readOnly, actions, takeFocus, onBack, onPrevious, onNext, onShow }: RatingViewProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const ratings = useRatings(practice, actions);
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
        title={practiceName(practice)} titleRef={title} position={`${index + 1} of ${book.practices.length}`}
        evaluation={evaluation} coverage={`${rated} of ${criteria.length} rated`}
        saved={ratings.saving ? "Saving" : ratings.saved ? `Saved to row ${sheetRow(book, practice)}` : ""}
        onBack={onBack} onPrevious={onPrevious} onNext={onNext} {...(onShow ? { onShow } : {})}
      />
      <div className={panel.scroll} ref={scroller}>
        <div className={styles.body}>
          <div>
            <AboutPractice key={practice.key} practice={practice} />
            <Text size={200} block className={styles.scale}>
              Ratings: {scaleWords(scale)}. {radioLevels(scale) === null ? "" : "Number keys rate, "}N is not applicable, ← → change the practice.
            </Text>
          </div>
          {criteria.map((criterion, i) => {
            const reading = ratings.readings[i] ?? { kind: "blank" as const };
            return (
              <CriterionField
                key={`${practice.key} ${criterion.name}`} criterion={criterion} scale={scale} reading={reading}
                bad={reading.kind === "bad" ? badContent(book, practice, i, reading.reason, actions) : null}
                missedGate={evaluation.missedGates.includes(i)}
                locked={lockOf(book, i, criterion.name, readOnly)}
                onRate={(rating, manner) => ratings.rate(i, rating, manner)}
              />
            );
          })}
          <EvidenceField book={book} practice={practice} readOnly={readOnly} actions={actions} />
          <WhyLine evaluation={evaluation} names={book.rules.names} />
        </div>
      </div>
      <div aria-live="polite" aria-atomic="false" className={panel.heard}>
        <span>{index + 1} of {book.practices.length}, {practiceName(practice)}. </span>
        <span>{evaluation.score === null ? "No score" : `Score ${scoreText(evaluation)}`}, {evaluation.verdict}. {evaluation.why}</span>
      </div>
    </div>
  );
}

function EvidenceField({ book, practice, readOnly, actions }: Pick<RatingViewProps, "book" | "practice" | "readOnly" | "actions">) {
  const styles = useStyles();
  const id = useId();
  const missing = (book.practiceColumns?.of["Evidence"] ?? -1) < 0;
  const grade = (text: string): void => {
    const chosen = text === "" ? null : toGrade(Number(text));
    void actions.write((now) => gradeEvidence(now, practice.key, chosen));
  };
  return (
    <div className={styles.evidence}>
      <Text weight="semibold" as="span"><label htmlFor={id}>Evidence</label></Text>
      {missing
        ? <Text size={200}>The sheet has no “Evidence” column.</Text>
        : (
          <Select id={id} size="small" disabled={readOnly} value={practice.evidence === null ? "" : String(practice.evidence)} onChange={(_event, { value }) => grade(value)}>
            <option value="">Not stated</option>
            {EVIDENCE_GRADES.map((words, i) => <option key={words} value={i}>{i} {words}</option>)}
          </Select>
        )}
    </div>
  );
}

function toGrade(number: number): EvidenceGrade | null {
  return number === 0 || number === 1 || number === 2 || number === 3 ? number : null;
}

/** 1-based row in the sheet, as people see it beside the grid. */
function sheetRow(book: Book, practice: ScoredPractice): number {
  return (book.tables.find(({ id }) => id === practice.table)?.firstRow ?? 1) + practice.row;
}

function lockOf(book: Book, criterion: number, name: string, readOnly: boolean): string | null {
  if ((book.practiceColumns?.criteria[criterion] ?? -1) < 0) return `The sheet has no “${name}” column to keep a rating in. Add one to the table.`;
  return readOnly ? "This workbook is read-only." : null;
}

/** What stands in a rating cell that cannot be read, with the repair that its issue offers. */
function badContent(book: Book, practice: ScoredPractice, criterion: number, reason: string, actions: Actions): BadContent {
  const column = book.practiceColumns?.criteria[criterion] ?? -1;
  const table = book.tables.find(({ id }) => id === practice.table);
  const issue = book.issues.find(({ place, kind }) =>
    kind === "bad-rating" && place.table === practice.table && place.row === practice.row && place.column === column);
  return {
    address: table && column >= 0 ? addressIn(table, practice.row, column) : "",
    reason,
    fix: issue?.fix ? { label: issue.fix.label, run: () => void actions.write((now) => applyFix(now, issue)) } : null,
  };
}
