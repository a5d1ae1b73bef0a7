import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Book } from "../../core/book";
import { linksOfPractice } from "../../core/chain/links";
import type { ScoredPractice } from "../../core/practice/practice";
import { scopeWords, standingWords } from "./standing";

const useStyles = makeStyles({
  name: { color: tokens.colorNeutralForeground3, display: "block" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  rows: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The indicators that a practice names, with how each stands in this workbook. Nothing where it names none. */
export function PracticeIndicators({ book, practice, onIndicator }: {
  readonly book: Pick<Book, "plan" | "catalogue">; readonly practice: ScoredPractice; readonly onIndicator: (code: string) => void;
}) {
  const styles = useStyles();
  const links = useMemo(() => linksOfPractice(book, practice), [book, practice]);
  if (links.length === 0) return null;
  return (
    <div>
      <Text size={200} className={styles.name}>Indicators</Text>
      <ul className={styles.list}>
        {links.map(({ code, followed }) => (
          <li key={code}>
            <Link as="button" inline onClick={() => onIndicator(code)}>{code} {followed[0]?.indicator.name || book.catalogue.indicatorOf(code)?.name || ""}</Link>
            {followed.length === 0 ? <Text size={200} block className={styles.quiet}>Not selected in this workbook</Text> : (
              <ul className={styles.rows}>{followed.map((one) => <li key={one.indicator.row}>{scopeWords(one)}: {standingWords(one)}</li>)}</ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
