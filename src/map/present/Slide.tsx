import type { ReactElement } from "react";
import type { CriteriaSet } from "../../core/evaluation/criteria";
import { VERDICTS } from "../../core/evaluation/evaluation";
import { evidenceWords } from "../../core/evaluation/evidence";
import type { ScoredPractice } from "../../core/practice/view";
import { CriteriaProfile } from "../../ui/CriteriaProfile";
import { VerdictMark, VerdictShape } from "../../ui/VerdictMark";
import { placeText } from "../../core/practice/facts";
import { useSlideStyles } from "./presentStyles";

/** One practice for a room: what it is, how good and why, then what was done and what came of it. */
export function Slide({ practice, criteria, language }: {
  readonly practice: ScoredPractice; readonly criteria: CriteriaSet;
  /** Of the practice's own words; undefined for the page's. */
  readonly language: string | undefined;
}): ReactElement {
  const styles = useSlideStyles();
  const { score, shownScore, verdict, why } = practice.evaluation;
  const evidence = evidenceWords(verdict, practice.evidence);
  const where = [placeText(practice), practice.leadOrganisation].filter((part) => part !== "").join(" · ");
  return (
    <>
      <h2 className={styles.heading} lang={language}>{practice.title}</h2>
      {where !== "" && <div className={styles.place}>{where}</div>}
      <div className={styles.verdict}>
        {score !== null && <span className={styles.score}>{shownScore}<span className={styles.quiet}> of 100</span></span>}
        <VerdictMark verdict={verdict} size={24} />
        {evidence !== "" && <span className={styles.quiet}>{evidence}</span>}
      </div>
      {why !== "" && <p className={styles.why}>{why}</p>}
      <section className={styles.section}>
        <h3 className={styles.small}>Criteria</h3>
        <CriteriaProfile criteria={criteria} readings={practice.readings} evaluation={practice.evaluation} />
      </section>
      {[["Activities", practice.activities], ["Results", practice.results]].map(([name, text]) => text !== "" && (
        <section key={name} className={styles.section}><h3 className={styles.small}>{name}</h3><p className={styles.text} lang={language}>{text}</p></section>
      ))}
    </>
  );
}

/** Before the first practice: how many there are of each verdict. */
export function OpeningSlide({ slides, asked }: {
  readonly slides: readonly ScoredPractice[];
  /** The active filters in words. */
  readonly asked: readonly string[];
}): ReactElement {
  const styles = useSlideStyles();
  const shares = VERDICTS.map((verdict) => ({ verdict, count: slides.filter((practice) => practice.evaluation.verdict === verdict).length })).filter(({ count }) => count > 0);
  const countries = new Set(slides.map((practice) => practice.country).filter((country) => country !== "")).size;
  return (
    <>
      <h2 className={styles.heading}>{slides.length === 1 ? "1 practice" : `${slides.length} practices`}</h2>
      {countries > 1 && <div className={styles.place}>in {countries} countries</div>}
      {asked.length > 0 && <p className={styles.why}>{asked.join(" · ")}</p>}
      <ul className={styles.shares} aria-label="Practices by verdict">
        {shares.map(({ verdict, count }) => (
          <li key={verdict} className={styles.share}><VerdictShape verdict={verdict} size={22} /><span className={styles.count}>{count}</span><span>{verdict}</span></li>
        ))}
      </ul>
    </>
  );
}
