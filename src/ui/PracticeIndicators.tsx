import { Link, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { PracticeLink } from "../core/chain/links";
import { scopeWords } from "../core/chain/standing";
import type { FollowedIndicator } from "../core/planning/follow";
import type { Statement } from "../core/theory/theory";
import { statementWords } from "../core/theory/statementWords";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  rows: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "left" },
  way: { "@media print": { display: "none" } },
});

/** Where the links lead; null where there is nowhere to lead to, and words stand without a link. */
export interface PracticeIndicatorWays {
  readonly indicator: ((code: string) => void) | null;
  readonly statement: ((statement: Statement) => void) | null;
  /** Shows all practices that serve an indicator. */
  readonly serving: ((code: string) => void) | null;
}

interface PracticeIndicatorsProps {
  readonly links: readonly PracticeLink[];
  /** Where a row of Indicators stands, in words that may be said where this is shown. */
  readonly words: (followed: FollowedIndicator) => string;
  /** Whether the workbook has a selection, of which an indicator can be no part. */
  readonly selects: boolean;
  readonly ways: PracticeIndicatorWays;
}

/** The indicators that a practice names: how each stands in the workbook, the statements that carry it, and the other practices that serve it. */
export function PracticeIndicators({ links, words, selects, ways }: PracticeIndicatorsProps): ReactElement {
  const styles = useStyles();
  const { indicator, statement, serving } = ways;
  return (
    <ul className={styles.list}>
      {links.map(({ code, name, followed, statements, practices }) => (
        <li key={code}>
          <Way to={indicator === null ? null : () => indicator(code)}>{`${code} ${name}`.trim()}</Way>
          {followed.length > 0 ? <ul className={styles.rows}>{followed.map((one) => <li key={one.indicator.row}>{scopeWords(one)}: {words(one)}</li>)}</ul>
            : selects ? <Text size={200} block className={styles.quiet}>Not selected in this workbook</Text> : null}
          {statements.length === 0 ? null : (
            <div className={styles.small}>
              <span className={styles.quiet}>In the Theory of Change: </span>
              {statements.map((one, i) => (
                <span key={one.key}>{i === 0 ? "" : "; "}<Way to={statement === null ? null : () => statement(one)}>{statementWords(one)}</Way>{one.step === null ? "" : ` (${one.step})`}</span>
              ))}
            </div>
          )}
          {serving === null || practices < 2 ? null : (
            <div className={mergeClasses(styles.small, styles.way)}>
              <Way to={() => serving(code)} label={`Show all ${practices} practices that serve ${code}`}>{`Show all ${practices} practices that serve it`}</Way>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Way({ to, label, children }: { readonly to: (() => void) | null; readonly label?: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return to === null ? <>{children}</> : <Link as="button" inline className={styles.link} onClick={to} {...(label === undefined ? {} : { "aria-label": label })}>{children}</Link>;
}
