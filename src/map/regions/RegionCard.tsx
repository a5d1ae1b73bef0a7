import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, FilterRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Book } from "../../core/book";
import { VERDICTS } from "../../core/evaluation/evaluation";
import type { Filter, ScoredPractice } from "../../core/practice/view";
import { shadeOf } from "../../core/regions/measures";
import type { RegionFacts, RegionMeasure } from "../../core/regions/measures";
import { onlyRegion } from "../../core/regions/regionFilter";
import { valueWords } from "../../core/regions/regionsModel";
import type { RegionRow } from "../../core/regions/regionsModel";
import { figuresOf } from "../../core/regions/regionTable";
import type { RegionFigure } from "../../core/regions/regionTable";
import { Announcement } from "../../ui/Announcement";
import { VerdictMark, VerdictShape } from "../../ui/VerdictMark";
import { VERDICT_STYLES } from "../../ui/verdictStyle";
import { webAddress } from "../practices/practiceFacts";
import { Disclosure } from "./Disclosure";

const useStyles = makeStyles({
  back: { marginLeft: "-8px", "@media print": { display: "none" } },
  title: { margin: `${tokens.spacingVerticalXXS} 0 0`, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", outline: "none" },
  section: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  numbers: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalM} 0`, "& > div": { display: "flex", flexDirection: "column-reverse" }, "& dd": { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" }, "& dt": { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 } },
  bar: { display: "flex", height: "12px", borderRadius: "2px", overflow: "hidden", gap: "2px", forcedColorAdjust: "none", marginBottom: tokens.spacingVerticalSNudge },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  verdicts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  verdict: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  row: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "baseline", padding: `${tokens.spacingVerticalSNudge} 0` },
  open: {
    border: "none", background: "none", font: "inherit", padding: 0, minHeight: "24px", textAlign: "left", color: tokens.colorNeutralForeground1, cursor: "pointer", overflowWrap: "anywhere",
    ":hover": { textDecorationLine: "underline" }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
  score: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  figure: { padding: `${tokens.spacingVerticalSNudge} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalM },
  value: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, textAlign: "right" },
  whole: { gridColumn: "1 / -1" },
});

/** Practices at a time. */
const STEP = 50;

/** One region: how its practices stand, which they are, and what is known about it, each figure with year and source. */
export function RegionCard({ row, book, filter, least, backLabel, onBack, onOpen, onPoint, onFilter }: {
  readonly row: RegionRow; readonly book: Book; readonly filter: Filter; readonly least: number; readonly backLabel: string; readonly onBack: () => void;
  readonly onOpen: (practice: ScoredPractice) => void; readonly onPoint: (key: string | null) => void; readonly onFilter: (filter: Filter) => void;
}): ReactElement {
  const styles = useStyles();
  const { region, practices, facts } = row;
  const [shown, setShown] = useState(STEP);
  const [said, setSaid] = useState("");
  const figures = figuresOf(region, book.regions.figures);
  const narrow = (): void => {
    const { filter: next, others } = onlyRegion(filter, practices, book.practices);
    onFilter(next);
    setSaid(others === 0 ? `Only ${region.name} is shown.` : `Only ${region.name} is shown, and ${others} ${others === 1 ? "practice" : "practices"} elsewhere that name the same region.`);
  };
  return (
    <article>
      <Button className={styles.back} appearance="subtle" size="small" icon={<ChevronLeftRegular />} onClick={onBack}>{backLabel}</Button>
      <h2 className={styles.title} tabIndex={-1}>{region.name}</h2>
      {region.code !== region.name && <div className={styles.quiet}>{region.code}</div>}
      <Numbers facts={facts} book={book} least={least} />
      {practices.length === 0
        ? <p className={styles.quiet}>No practice of the present view lies here.</p>
        : (
          <>
            <VerdictBar facts={facts} />
            <Button size="small" icon={<FilterRegular />} onClick={narrow}>Show only this region</Button>
            <Announcement text={said} />
            {said !== "" && <p className={styles.quiet}>{said}</p>}
            <h3 className={styles.section}>Practices</h3>
            <ul className={styles.list} aria-label={`Practices in ${region.name}`}>
              {practices.slice(0, shown).map((practice) => (
                <li key={practice.key} className={styles.row} onPointerEnter={() => { onPoint(practice.key); }} onPointerLeave={() => { onPoint(null); }}>
                  <VerdictShape verdict={practice.evaluation.verdict} />
                  <span>
                    <button type="button" className={styles.open} data-practice={practice.key} onClick={() => { onOpen(practice); }} onFocus={() => { onPoint(practice.key); }} onBlur={() => { onPoint(null); }}>
                      {practice.title === "" ? practice.key : practice.title}
                    </button>
                    <span className={styles.quiet}> {practice.evaluation.verdict}</span>
                  </span>
                  <span className={styles.score}>{practice.evaluation.score === null ? "–" : practice.evaluation.shownScore}</span>
                </li>
              ))}
            </ul>
            {practices.length > shown && <Button size="small" appearance="subtle" onClick={() => { setShown(shown + STEP); }}>Show {Math.min(STEP, practices.length - shown)} more of {practices.length}</Button>}
          </>
        )}
      <h3 className={styles.section}>About the region</h3>
      {figures.length === 0
        ? <p className={styles.quiet}>No figures yet. Add rows for {region.code} to the Regions table: figure, value, unit, year and source.</p>
        : <Figures figures={figures} />}
    </article>
  );
}

function Numbers({ facts, book, least }: { readonly facts: RegionFacts; readonly book: Book; readonly least: number }): ReactElement {
  const styles = useStyles();
  const words = (measure: RegionMeasure): string => {
    const shade = shadeOf(facts, measure, least);
    return shade.kind === "value" ? valueWords(measure, shade.value, book.settings.bands) : "–";
  };
  const kept = (of: number): string => (of > 0 && of < least ? `, not shown below ${least}` : "");
  return (
    <dl className={styles.numbers}>
      <div><dt>{facts.practices === 1 ? "practice" : "practices"}</dt><dd>{facts.practices}</dd></div>
      <div><dt>mean score of {facts.scored} scored{kept(facts.scored)}</dt><dd>{words("Mean score")}</dd></div>
      <div><dt>good of {facts.judged} with a verdict{kept(facts.judged)}</dt><dd>{words("Share of good practices")}</dd></div>
    </dl>
  );
}

/** The shares of the verdicts as a bar, and as words for everyone. */
function VerdictBar({ facts }: { readonly facts: RegionFacts }): ReactElement {
  const styles = useStyles();
  const present = VERDICTS.filter((verdict) => facts.verdicts[verdict] > 0);
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {present.map((verdict) => <span key={verdict} style={{ flexGrow: facts.verdicts[verdict], backgroundColor: VERDICT_STYLES[verdict].colour }} />)}
      </div>
      <ul className={mergeClasses(styles.list, styles.verdicts)} aria-label="Verdicts">
        {present.map((verdict) => <li key={verdict} className={styles.verdict}>{facts.verdicts[verdict]} <VerdictMark verdict={verdict} /></li>)}
      </ul>
      <div style={{ height: tokens.spacingVerticalM }} />
    </>
  );
}

/** The newest year of each figure; earlier ones behind one line. */
function Figures({ figures }: { readonly figures: readonly RegionFigure[] }): ReactElement {
  const styles = useStyles();
  const newest = figures.filter((each, at) => figures.findIndex((other) => other.figure.toLowerCase() === each.figure.toLowerCase()) === at);
  const earlier = figures.filter((each) => !newest.includes(each));
  return (
    <>
      <ul className={styles.list} aria-label="Figures">{newest.map((figure) => <Figure key={figure.row} figure={figure} />)}</ul>
      {earlier.length > 0 && <Disclosure summary={`Earlier figures (${earlier.length})`}><ul className={styles.list} aria-label="Earlier figures">{earlier.map((figure) => <Figure key={figure.row} figure={figure} />)}</ul></Disclosure>}
    </>
  );
}

const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 6 });

function Figure({ figure: { figure, value, unit, year, source } }: { readonly figure: RegionFigure }): ReactElement {
  const styles = useStyles();
  const address = webAddress(source);
  return (
    <li className={styles.figure}>
      <span>{figure}</span>
      <span className={styles.value}>{number.format(value)}{unit === "" ? "" : ` ${unit}`}</span>
      <span className={mergeClasses(styles.quiet, styles.whole)}>
        {year ?? "year not stated"} · {address === null ? (source === "" ? "source not stated" : source) : <Link inline href={address} target="_blank" rel="noopener noreferrer">{source}</Link>}
      </span>
    </li>
  );
}
