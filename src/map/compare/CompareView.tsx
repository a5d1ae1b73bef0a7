import { Button, Switch, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, DismissRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { Book } from "../../core/book";
import type { ScoredPractice } from "../../core/practice/view";
import { RatingBar } from "../../ui/CriteriaProfile";
import { VerdictMark } from "../../ui/VerdictMark";
import { languageOf } from "../practices/practiceLanguage";
import { FEWEST } from "./chosen";
import { comparisonOf, countOf, differencesOf } from "./comparison";
import type { ComparedPart, ComparedRow } from "./comparison";

const useStyles = makeStyles({
  root: { height: "100%", minHeight: 0, minWidth: 0, display: "flex", flexDirection: "column", "@media print": { height: "auto", display: "block" } },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, flexShrink: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: "none" },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  push: { marginLeft: "auto" },
  navigation: { "@media print": { display: "none" } },
  scroll: {
    flexGrow: 1, minHeight: 0, overflow: "auto", scrollPaddingLeft: "140px", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media print": { overflow: "visible" },
  },
  table: {
    borderCollapse: "separate", borderSpacing: 0, width: "100%", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
    "@media print": { minWidth: "0 !important" },
  },
  cell: { verticalAlign: "top", textAlign: "left", fontWeight: "inherit", padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, overflowWrap: "anywhere", whiteSpace: "pre-line", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  first: { position: "sticky", left: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground2, "@media print": { position: "static" } },
  top: { position: "sticky", top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground1, borderTop: "none", "@media print": { position: "static" } },
  corner: { zIndex: 3 },
  practice: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", columnGap: tokens.spacingHorizontalXS },
  name: {
    padding: 0, border: "none", background: "none", font: "inherit", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, textAlign: "left",
    color: tokens.colorBrandForegroundLink, cursor: "pointer", overflowWrap: "anywhere", ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` }, "@media print": { color: "inherit" },
  },
  part: { textAlign: "left", padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, "& > span": { position: "sticky", left: tokens.spacingHorizontalM } },
  /** On paper no heading stands alone at the foot of a page. */
  partRow: { "@media print": { breakInside: "avoid", breakAfter: "avoid" } },
  verdict: { whiteSpace: "normal" },
  row: { "@media print": { breakInside: "avoid" } },
  differs: { display: "block", fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase200, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  strong: { color: tokens.colorNeutralForeground1 },
  score: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  rating: { display: "grid", gridTemplateColumns: "4.6em minmax(24px, 140px)", alignItems: "center", columnGap: tokens.spacingHorizontalS, fontVariantNumeric: "tabular-nums" },
  none: { color: tokens.colorNeutralForeground3 },
});

/** Narrowest column of names and of a practice, in px: below their sum the table scrolls sideways under the names. */
const NAMES = 124;
const COLUMN = 168;

interface CompareViewProps {
  readonly book: Book;
  /** Two to four. */
  readonly practices: readonly ScoredPractice[];
  readonly onOpen: (practice: ScoredPractice) => void;
  readonly onRemove: (key: string) => void;
  readonly onBack: () => void;
}

/** Two to four practices side by side, line by line; what differs is marked in words. */
export function CompareView({ book, practices, onOpen, onRemove, onBack }: CompareViewProps): ReactElement {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const [onlyDifferences, setOnly] = useState(false);
  const all = useMemo(() => comparisonOf(practices, book), [practices, book]);
  const { differing, all: lines } = countOf(all);
  useEffect(() => { title.current?.focus({ preventScroll: true }); }, []);
  return (
    <section className={styles.root} aria-label="Comparison">
      <div className={styles.head}>
        <Button className={styles.navigation} appearance="subtle" size="small" icon={<ChevronLeftRegular />} onClick={onBack}>Map and list</Button>
        <h2 ref={title} tabIndex={-1} className={styles.title}>{practices.length} practices side by side</h2>
        <span className={styles.count}>They differ in {differing} of {lines} lines.</span>
        <Switch className={mergeClasses(styles.navigation, styles.push)} label="Only differences" checked={onlyDifferences} onChange={(_, data) => { setOnly(data.checked); }} />
      </div>
      <div className={styles.scroll} role="region" aria-label="Comparison table" tabIndex={0}>
        <table className={styles.table} style={{ minWidth: NAMES + COLUMN * practices.length }}>
          <colgroup><col style={{ width: NAMES }} />{practices.map((practice) => <col key={practice.key} />)}</colgroup>
          <thead>
            <tr>
              <td className={mergeClasses(styles.cell, styles.first, styles.top, styles.corner)} />
              {practices.map((practice) => (
                <th key={practice.key} scope="col" className={mergeClasses(styles.cell, styles.top)}>
                  <div className={styles.practice}>
                    <button type="button" className={styles.name} lang={languageOf(book)} onClick={() => { onOpen(practice); }}>{practice.title}</button>
                    {practices.length > FEWEST && (
                      <Button className={styles.navigation} appearance="subtle" size="small" icon={<DismissRegular />} aria-label={`Remove ${practice.title}`} title="Remove" onClick={() => { onRemove(practice.key); }} />
                    )}
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          {(onlyDifferences ? differencesOf(all) : all).map((part) => <Part key={part.name} part={part} practices={practices} book={book} />)}
        </table>
      </div>
    </section>
  );
}

function Part({ part, practices, book }: { readonly part: ComparedPart; readonly practices: readonly ScoredPractice[]; readonly book: Book }): ReactElement {
  const styles = useStyles();
  return (
    <tbody>
      <tr className={styles.partRow}><th scope="rowgroup" colSpan={practices.length + 1} className={styles.part}><span>{part.name}</span></th></tr>
      {part.rows.map((row) => (
        <tr key={row.name} className={styles.row}>
          <th scope="row" className={mergeClasses(styles.cell, styles.first, row.differs && styles.strong)}>
            {row.name}
            {row.differs && <span className={styles.differs}>differs</span>}
          </th>
          {practices.map((practice, i) => (
            <td key={practice.key} className={styles.cell}><Cell row={row} text={row.texts[i] ?? ""} practice={practice} book={book} /></td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Cell({ row, text, practice, book }: { readonly row: ComparedRow; readonly text: string; readonly practice: ScoredPractice; readonly book: Book }): ReactElement {
  const styles = useStyles();
  if (text === "") return <span className={styles.none}>not stated</span>;
  if (row.name === "Verdict") return <VerdictMark verdict={practice.evaluation.verdict} className={styles.verdict} />;
  if (row.name === "Score of 100") return <span className={styles.score}>{text}</span>;
  const criterion = row.criterion === undefined ? undefined : book.criteria.criteria[row.criterion];
  if (criterion === undefined || row.criterion === undefined) return <>{text}</>;
  return (
    <span className={styles.rating}>
      <span>{text}</span>
      <RatingBar criterion={criterion} scale={book.criteria.scale} share={practice.evaluation.normalised[row.criterion] ?? null} missed={practice.evaluation.missedGates.includes(row.criterion)} />
    </span>
  );
}
