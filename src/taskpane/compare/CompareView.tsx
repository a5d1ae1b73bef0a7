import { Button, Tooltip, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { AppsListRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { Book } from "../../core/book";
import type { Criterion } from "../../core/evaluation/criteria";
import { evidenceWords } from "../../core/evaluation/evidence";
import { movesSentence, verdictMoves } from "../../core/evaluation/verdictMoves";
import type { ScoredPractice } from "../../core/practice/practice";
import { readingText } from "../../core/evaluation/profileWords";
import { RatingBar } from "../../ui/CriteriaProfile";
import { VerdictShape } from "../../ui/VerdictMark";
import { usePanelStyles } from "../panelStyles";
import { practiceName } from "../practices/practiceSearch";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, flexShrink: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, padding: tokens.spacingHorizontalM },
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { textAlign: "left", verticalAlign: "top", fontWeight: "inherit", padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`, overflowWrap: "anywhere", hyphens: "auto" },
  name: {
    display: "-webkit-box", WebkitLineClamp: 4, WebkitBoxOrient: "vertical", overflow: "hidden", textAlign: "left", padding: 0, border: "none", background: "none",
    font: "inherit", fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink, cursor: "pointer", overflowWrap: "anywhere",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  what: { textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: `${tokens.spacingVerticalS} 0 0` },
  score: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  narrow: { paddingRight: tokens.spacingHorizontalXXS, letterSpacing: "-0.01em", fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase200 },
  block: { display: "block" },
  reasons: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface CompareViewProps {
  readonly book: Book;
  /** Two to four, in sheet order. */
  readonly practices: readonly ScoredPractice[];
  /** Whose ratings these are; null for those in the practices' own rows. */
  readonly rater: string | null;
  readonly onOpen: (key: string) => void;
  readonly onBack: () => void;
}

/** A few practices side by side: score, verdict, evidence, a bar for each criterion, and the reasons in words. */
export function CompareView({ book, practices, rater, onOpen, onBack }: CompareViewProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <div className={panel.root} role="group" aria-label="Compare practices">
      <div className={styles.head}>
        <Tooltip content="All practices" relationship="label">
          <Button appearance="subtle" icon={<AppsListRegular />} onClick={onBack} />
        </Tooltip>
        <h2 className={styles.title} ref={title} tabIndex={-1}>Compare {practices.length} practices{rater === null ? "" : `, as rated by ${rater}`}</h2>
      </div>
      <div className={panel.scroll}>
        <div className={styles.body}>
          <ComparisonTable book={book} practices={practices} onOpen={onOpen} />
          {practices.map((practice) => <Reasons key={practice.key} book={book} practice={practice} />)}
        </div>
      </div>
    </div>
  );
}

/** A column a practice; the name of each row stands above its cells, so that four columns fit a narrow pane. */
function ComparisonTable({ book, practices, onOpen }: Pick<CompareViewProps, "book" | "practices" | "onOpen">) {
  const styles = useStyles();
  const { criteria, scale } = book.criteria;
  const cellStyle = mergeClasses(styles.cell, practices.length > 3 && styles.narrow);
  const ids = practices.map((_, i) => `compare-${i}`);
  const row = (name: string, cell: (practice: ScoredPractice) => React.ReactNode): React.ReactElement => (
    <tbody key={name}>
      <tr><th scope="rowgroup" colSpan={practices.length} className={styles.what}>{name}</th></tr>
      <tr>{practices.map((practice, i) => <td key={practice.key} headers={ids[i]} className={cellStyle}>{cell(practice)}</td>)}</tr>
    </tbody>
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {practices.map((practice, i) => (
            <th key={practice.key} id={ids[i]} scope="col" className={cellStyle}>
              <button type="button" className={styles.name} title={practiceName(practice)} onClick={() => onOpen(practice.key)}>{practiceName(practice)}</button>
            </th>
          ))}
        </tr>
      </thead>
      {row("Score", ({ evaluation }) => <span className={styles.score}>{evaluation.shownScore}</span>)}
      {row("Verdict", ({ evaluation, evidence }) => (
        <>
          <VerdictShape verdict={evaluation.verdict} size={12} /> {evaluation.verdict}
          <span className={styles.block}>{evidenceWords(evaluation.verdict, evidence)}</span>
        </>
      ))}
      {criteria.map((criterion, c) => row(rowName(criterion), ({ readings, evaluation }) => (
        <>
          {readingText(readings[c] ?? { kind: "blank" })}
          <RatingBar criterion={criterion} scale={scale} share={evaluation.normalised[c] ?? null} missed={evaluation.missedGates.includes(c)} />
        </>
      )))}
    </table>
  );
}

/** "Impact, minimum 2.5": a bar's tick in words. */
function rowName({ name, minimum }: Criterion): string {
  return minimum === null ? name : `${name}, minimum ${minimum}`;
}

/** Why one of them stands where it stands, and the least that would move it. */
function Reasons({ book, practice }: { readonly book: Book; readonly practice: ScoredPractice }) {
  const styles = useStyles();
  const { verdict, why } = practice.evaluation;
  const moves = movesSentence(verdict, verdictMoves(practice.readings, book.rules), book.rules);
  return (
    <section className={styles.reasons} aria-label={`Why ${practiceName(practice)}`}>
      <h3 className={styles.heading}>{practiceName(practice)}</h3>
      <p className={styles.text}>{why}</p>
      {moves === "" ? null : <p className={styles.quiet}>{moves}</p>}
    </section>
  );
}
