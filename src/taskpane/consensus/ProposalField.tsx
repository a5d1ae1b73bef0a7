import { Button, Field, Input, Text, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Book } from "../../core/book";
import { shownRating } from "../../core/evaluation/wording";
import type { ScoredPractice } from "../../core/practice/practice";
import { shownAnswer } from "../../core/rating/consensus";
import { consensusReason } from "../../core/rating/rating";
import { readingText } from "../../core/evaluation/profileWords";
import type { Proposal, TypedConsensus } from "./proposal";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  heading: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  answers: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
  answer: { padding: `0 ${tokens.spacingHorizontalSNudge}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  typed: { display: "grid", gridTemplateColumns: "72px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  quiet: { color: tokens.colorNeutralForeground2 },
  narrow: { minWidth: 0 },
});

interface ProposalFieldProps {
  readonly book: Book;
  readonly practice: ScoredPractice;
  readonly proposal: Proposal;
  readonly typed: TypedConsensus | null;
  readonly readOnly: boolean;
  /** Null goes back to the median or mean. */
  readonly onType: (typed: TypedConsensus | null) => void;
}

/** One criterion: what each rater said, what is proposed, and another value with its reason where the raters decide so. */
export function ProposalField({ book, practice, proposal, typed, readOnly, onType }: ProposalFieldProps) {
  const styles = useStyles();
  const { criterion, answers, choice, problem } = proposal;
  const name = book.rules.names[criterion] ?? "";
  const record = book.ratings.consensus.find((row) => row.practice === practice.key && row.criterion === criterion);
  const shown = choice === null ? "" : choice.rating === "n/a" ? "n/a" : shownRating(choice.rating);
  const now = practice.readings[criterion] ?? { kind: "blank" as const };
  return (
    <section className={styles.root} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{name}</h3>
        {readOnly ? null : typed === null
          ? <Button size="small" appearance="subtle" aria-label={`Another value for ${name}`} onClick={() => onType({ value: shown, reason: "" })}>Another value</Button>
          : <Button size="small" appearance="subtle" aria-label={`Back to the proposal for ${name}`} onClick={() => onType(null)}>Back to the proposal</Button>}
      </div>
      {answers.length === 0
        ? <Text size={200} className={styles.quiet}>Nobody has rated it.</Text>
        : <ul className={styles.answers} aria-label={`Ratings of ${name}`}>{answers.map((answer) => <li key={answer.row} className={styles.answer}>{shownAnswer(answer)}</li>)}</ul>}
      {typed === null ? null : (
        <div className={styles.typed}>
          <Field label="Value" size="small"><Input size="small" input={{ className: styles.narrow }} className={styles.narrow} value={typed.value} onChange={(_event, { value }) => onType({ ...typed, value })} /></Field>
          <Field label="Reason" size="small"><Input size="small" className={styles.narrow} value={typed.reason} onChange={(_event, { value }) => onType({ ...typed, reason: value })} /></Field>
        </div>
      )}
      {problem === null ? null : <Text size={200}>{problem}</Text>}
      {choice === null ? null : <Text>Proposed: <b>{shown}</b>{typed === null ? `, ${choice.reason}` : ""}</Text>}
      <Text size={200} className={styles.quiet}>
        In the sheet now: {readingText(now)}{record ? ` (taken: ${consensusReason(record.rater)})` : ""}
      </Text>
    </section>
  );
}
