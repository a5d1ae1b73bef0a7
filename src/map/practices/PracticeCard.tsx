import { Button, Link, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, OpenRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { ReactElement, ReactNode, Ref } from "react";
import type { Book } from "../../core/book";
import type { Lead } from "../../core/chain/lead";
import { linksOfPractice } from "../../core/chain/links";
import { leavingWords } from "../../core/chain/standing";
import type { CriteriaSet } from "../../core/evaluation/criteria";
import { shownShare } from "../../core/evaluation/wording";
import { evidenceWords } from "../../core/evaluation/evidence";
import type { ScoredPractice } from "../../core/practice/view";
import { CriteriaProfile } from "../../ui/CriteriaProfile";
import { PracticeIndicators } from "../../ui/PracticeIndicators";
import { VerdictMark } from "../../ui/VerdictMark";
import type { Choosing } from "../compare/chosen";
import { CompareToggle } from "../compare/CompareToggle";
import { placeText } from "../../core/practice/facts";
import { longFacts, shortFacts, webAddress } from "./practiceFacts";

const useStyles = makeStyles({
  card: { height: "100%", overflowY: "auto", boxSizing: "border-box", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`, "@media print": { height: "auto", overflow: "visible" } },
  top: { display: "flex", alignItems: "center", justifyContent: "space-between", marginBottom: tokens.spacingVerticalXS, "@media print": { display: "none" } },
  back: { marginLeft: "-8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", outline: "none" },
  place: { color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalXXS },
  remarks: { marginTop: tokens.spacingVerticalS },
  remark: { whiteSpace: "normal", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  score: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, marginTop: tokens.spacingVerticalM },
  number: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  verdict: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  why: { marginTop: tokens.spacingVerticalXS, marginBottom: 0, lineHeight: tokens.lineHeightBase300 },
  section: { marginTop: tokens.spacingVerticalXL, "@media print": { breakInside: "avoid" } },
  heading: { margin: `0 0 ${tokens.spacingVerticalSNudge}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, "@media print": { breakAfter: "avoid" } },
  facts: { display: "grid", gridTemplateColumns: "minmax(84px, 34%) 1fr", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  factName: { color: tokens.colorNeutralForeground3 },
  factText: { margin: 0, overflowWrap: "anywhere" },
  text: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" },
  plain: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  external: { marginLeft: "3px", verticalAlign: "-2px" },
});

/** Everything the workbook says of one practice that is meant for readers. All of it is text; only web addresses are links. */
export function PracticeCard({ practice, book, language, choosing, backLabel, onBack, onServing, onLead, headingRef }: {
  readonly practice: ScoredPractice; readonly book: Book; readonly backLabel: string; readonly onBack: () => void;
  /** Lists all practices that serve an indicator. */
  readonly onServing: (code: string) => void;
  /** Leads to the pane; left out where there is none. */
  readonly onLead?: (lead: Lead) => void;
  /** Of the practice's own words; undefined for the page's. */
  readonly language: string | undefined;
  readonly choosing: Choosing;
  readonly headingRef: Ref<HTMLHeadingElement>;
}): ReactElement {
  const styles = useStyles();
  const place = placeText(practice);
  /** Judged by other criteria than the rest: then by those it is shown. */
  const judged = practice.elsewhere ?? { criteria: book.criteria, readings: practice.readings, evaluation: practice.evaluation };
  const links = useMemo(() => linksOfPractice(book, practice), [book, practice]);
  // The map is shown in meetings, printed and copied: what it says of readings is what may leave.
  const words = useMemo(() => leavingWords(book.plan, book.settings.smallNumbers), [book]);
  return (
    <article className={styles.card} aria-label={practice.title}>
      <div className={styles.top}>
        <Button className={styles.back} appearance="subtle" size="small" icon={<ChevronLeftRegular />} onClick={onBack}>{backLabel}</Button>
        <CompareToggle words title={practice.title} chosen={choosing.has(practice.key)} full={choosing.isFull(practice.key)} onToggle={() => { choosing.toggle(practice.key); }} />
      </div>
      <h2 ref={headingRef} tabIndex={-1} className={styles.title} lang={language}>{practice.title}</h2>
      {place !== "" && <div className={styles.place}>{place}</div>}
      {practice.workbooks !== undefined && practice.workbooks.length > 0 && <div className={styles.place}>From {practice.workbooks.join(" and ")}</div>}
      {practice.remarks !== undefined && (
        <MessageBar intent="warning" layout="multiline" className={styles.remarks}>
          <MessageBarBody className={styles.remark}><ul className={styles.plain}>{practice.remarks.map(({ text }) => <li key={text}>{text}</li>)}</ul></MessageBarBody>
        </MessageBar>
      )}
      <Outcome practice={{ ...practice, ...judged }} criteria={judged.criteria} />
      <Section title="Criteria">
        <CriteriaProfile criteria={judged.criteria} readings={judged.readings} evaluation={judged.evaluation} />
      </Section>
      <Section title="Facts">
        <dl className={styles.facts}>
          {shortFacts(practice).map(({ name, text }) => [
            <dt key={`${name} name`} className={styles.factName}>{name}</dt>, <dd key={name} className={styles.factText}>{text}</dd>,
          ])}
        </dl>
      </Section>
      {links.length > 0 && (
        <Section title="Indicators">
          <PracticeIndicators
            links={links} words={words} selects={book.plan.indicators.length > 0}
            ways={{ indicator: onLead ? (code) => { onLead({ kind: "indicator", code }); } : null, statement: onLead ? ({ key }) => { onLead({ kind: "statement", key }); } : null, serving: onServing }}
          />
        </Section>
      )}
      {longFacts(practice).map(({ name, text }) => <Section key={name} title={name}><p className={styles.text} lang={language}>{text}</p></Section>)}
      {practice.sources.length > 0 && (
        <Section title="Sources"><ul className={styles.plain}>{practice.sources.map((source, i) => <li key={i}><Source text={source} /></li>)}</ul></Section>
      )}
    </article>
  );
}

/** Score, verdict, coverage, and why. */
function Outcome({ practice, criteria }: { readonly practice: ScoredPractice; readonly criteria: CriteriaSet }): ReactElement {
  const styles = useStyles();
  const { evaluation, readings } = practice;
  const names = (indices: readonly number[]): string => indices.flatMap((i) => criteria.criteria[i]?.name ?? []).join(", ");
  const evidence = evidenceWords(evaluation.verdict, practice.evidence);
  const rated = readings.filter((reading) => reading.kind === "value").length;
  return (
    <>
      <div className={styles.score}>
        {evaluation.score !== null && <span className={styles.number}>{evaluation.shownScore}<span className={styles.quiet}> of 100</span></span>}
        <VerdictMark verdict={evaluation.verdict} size={18} className={styles.verdict} />
        {evidence !== "" && <span>{evidence}</span>}
      </div>
      <div className={styles.quiet}>{rated} of {readings.length} criteria rated, coverage {shownShare(evaluation.coverage)}</div>
      {evaluation.why !== "" && <Section title="Why"><p className={styles.why}>{evaluation.why}</p></Section>}
      {(evaluation.strengths.length > 0 || evaluation.limits.length > 0) && (
        <Section title="Strengths and limits">
          <dl className={styles.facts}>
            {evaluation.strengths.length > 0 && <><dt className={styles.factName}>Strong on</dt><dd className={styles.factText}>{names(evaluation.strengths)}</dd></>}
            {evaluation.limits.length > 0 && <><dt className={styles.factName}>Limited by</dt><dd className={styles.factText}>{names(evaluation.limits)}</dd></>}
          </dl>
        </Section>
      )}
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return <section className={styles.section}><h3 className={styles.heading}>{title}</h3>{children}</section>;
}

function Source({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  const address = webAddress(text);
  if (address === null) return <>{text}</>;
  return <Link href={address} target="_blank" rel="noopener noreferrer">{text}<OpenRegular className={styles.external} aria-label="opens in a new tab" /></Link>;
}
