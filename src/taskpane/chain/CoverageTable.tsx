import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { COVERAGE_COUNTS, countedIn, type CoverageCount } from "../../core/chain/counted";
import type { Coverage, DomainCoverage } from "../../core/chain/coverage";
import { countWords, COUNT_WORDS, fullness } from "../../core/chain/coverageWords";
import type { Book } from "../../core/book";
import { HEADINGS } from "../../core/framework/catalogue";
import type { ChainWays } from "./chainWays";
import { CountedList } from "./CountedList";

const COLUMNS = COVERAGE_COUNTS.length + 1;

const useStyles = makeStyles({
  root: { containerType: "inline-size" },
  table: { width: "100%", maxWidth: "640px", borderCollapse: "separate", borderSpacing: "2px", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  first: { width: "36%" },
  // Words upright need more room than 320 px have for five columns.
  head: { verticalAlign: "bottom", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: 0 },
  upright: { writingMode: "vertical-rl", transform: "rotate(180deg)", margin: "0 auto", textAlign: "left", "@container (min-width: 520px)": { writingMode: "horizontal-tb", transform: "none", textAlign: "center" } },
  heading: { textAlign: "left", paddingTop: tokens.spacingVerticalM, fontWeight: tokens.fontWeightSemibold },
  domain: { textAlign: "left", fontWeight: tokens.fontWeightRegular, paddingRight: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  cell: { padding: 0 },
  button: {
    boxSizing: "border-box", width: "100%", minHeight: "28px", padding: 0, cursor: "pointer", font: "inherit", fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusSmall,
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  // A gap is hatched and dashed: no colour is needed to see it.
  gap: {
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`, color: tokens.colorNeutralForeground2,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 5px, ${tokens.colorNeutralStroke2} 5px 6px)`,
  },
  quarter1: { backgroundImage: bar(25) },
  quarter2: { backgroundImage: bar(50) },
  quarter3: { backgroundImage: bar(75) },
  quarter4: { backgroundImage: bar(100) },
  open: { fontWeight: tokens.fontWeightSemibold, border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}` },
});

/** A cell filled from below: how far says how much, as the tint alone would not. */
function bar(percent: number): string {
  const tint = `color-mix(in srgb, ${tokens.colorBrandStroke1} 40%, transparent)`; // light and dark enough for the number in both themes
  return `linear-gradient(to top, ${tint} ${percent}%, transparent ${percent}%)`;
}

/** A number that was asked about. */
export interface CoverageCell {
  readonly domain: string;
  readonly count: CoverageCount;
}

interface CoverageTableProps {
  readonly book: Book;
  readonly coverage: Coverage;
  readonly open: CoverageCell | null;
  readonly onOpen: (cell: CoverageCell | null) => void;
  readonly ways: ChainWays;
}

/** Domains by heading × what the workbook has there. Each number is a button that lists what it counts below its row. */
export function CoverageTable({ book, coverage: { domains }, open, onOpen, ways }: CoverageTableProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}><table className={styles.table} aria-label="Coverage of the framework">
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.first, styles.heading)}>Domain</th>
          {COVERAGE_COUNTS.map((count) => <th key={count} scope="col" className={styles.head}><div className={styles.upright}>{COUNT_WORDS[count].head}</div></th>)}
        </tr>
      </thead>
      {HEADINGS.map((heading) => (
        <tbody key={heading.id}>
          <tr><th colSpan={COLUMNS} scope="rowgroup" className={styles.heading}>{heading.name}</th></tr>
          {domains.filter(({ domain }) => domain.heading === heading.id).map((row) => (
            <Fragment key={row.domain.id}>
              <tr>
                <th scope="row" className={styles.domain}>{row.domain.name}</th>
                {COVERAGE_COUNTS.map((count) => (
                  <td key={count} className={styles.cell}>
                    <Count row={row} count={count} full={fullness(domains, count, row[count])} open={open?.domain === row.domain.id && open.count === count} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
              {open?.domain !== row.domain.id ? null : (
                <tr><td colSpan={COLUMNS}><CountedList key={open.count} domain={row.domain} count={open.count} things={countedIn(book, row.domain.id, open.count)} ways={ways} catalogue={book.catalogue} /></td></tr>
              )}
            </Fragment>
          ))}
        </tbody>
      ))}
    </table></div>
  );
}

function Count({ row, count, full, open, onOpen }: {
  readonly row: DomainCoverage; readonly count: CoverageCount; readonly full: 0 | 1 | 2 | 3 | 4; readonly open: boolean; readonly onOpen: CoverageTableProps["onOpen"];
}) {
  const styles = useStyles();
  const shade = [styles.gap, styles.quarter1, styles.quarter2, styles.quarter3, styles.quarter4][full];
  return (
    <button
      type="button" className={mergeClasses(styles.button, shade, open && styles.open)} aria-expanded={open} aria-label={`${row.domain.name}: ${countWords(count, row[count])}`}
      onClick={() => onOpen(open ? null : { domain: row.domain.id, count })}
    >
      {row[count]}
    </button>
  );
}
