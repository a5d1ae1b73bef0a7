import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Book } from "../../core/book";
import { linksOfPractice } from "../../core/chain/links";
import { servingIndicator } from "../../core/chain/mapFilters";
import { standingWords } from "../../core/chain/standing";
import type { ScoredPractice } from "../../core/practice/practice";
import { PracticeIndicators as IndicatorList } from "../../ui/PracticeIndicators";
import type { ChainWays } from "./chainWays";

const useStyles = makeStyles({ name: { color: tokens.colorNeutralForeground3, display: "block" } });

/** The indicators that a practice names, with how each stands in this workbook. Nothing where it names none. */
export function PracticeIndicators({ book, practice, ways }: { readonly book: Book; readonly practice: ScoredPractice; readonly ways: ChainWays }) {
  const styles = useStyles();
  const links = useMemo(() => linksOfPractice(book, practice), [book, practice]);
  const { indicator, statement, map } = ways;
  if (links.length === 0) return null;
  return (
    <div>
      <Text size={200} className={styles.name}>Indicators</Text>
      <IndicatorList
        links={links} words={standingWords} selects={book.plan.indicators.length > 0}
        ways={{ indicator, statement, serving: map === null ? null : (code) => map(servingIndicator(code)) }}
      />
    </div>
  );
}
