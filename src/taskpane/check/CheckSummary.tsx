import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Issue } from "../../core/issue";
import { ISSUE_KINDS } from "../../core/issue";
import type { Completeness } from "../../core/quality/completeness";
import { KIND_TITLES } from "../../core/quality/issueWords";
import { listed } from "../../core/wording";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  title: { margin: 0 },
  parts: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(132px, 1fr))", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, margin: 0, padding: 0, listStyleType: "none" },
  part: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "baseline", minWidth: 0 },
  count: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  hidden: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

interface CheckSummaryProps {
  readonly counts: Completeness;
  /** Those listed, out of `total` that are shown. */
  readonly issues: readonly Issue[];
  readonly total: number;
  /** How many notices are of kinds that this workbook does not show. */
  readonly hidden: number;
  readonly hiddenKinds: readonly string[];
  readonly readOnly: boolean;
  readonly onShowAll: () => void;
}

/** What the practices have, in counts with words; then how many issues there are and what they keep from happening. */
export function CheckSummary({ counts, issues, total, hidden, hiddenKinds, readOnly, onShowAll }: CheckSummaryProps) {
  const styles = useStyles();
  const kinds = ISSUE_KINDS.filter((kind) => hiddenKinds.includes(kind));
  return (
    <div className={styles.root}>
      {counts.practices === 0 ? null : (
        <>
          <h2 className={styles.title}><Text weight="semibold">{completeWords(counts)}</Text></h2>
          <ul className={styles.parts} aria-label={`What the ${counts.practices} practices have`}>
            {counts.parts.map(({ words, count }) => (
              <li key={words} className={styles.part}>
                <Text weight="semibold" className={styles.count}>{count === counts.practices ? "All" : count}</Text>
                <Text size={200}>{words}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
      {issues.length === 0 ? null : <p className={styles.quiet}>{countWords(issues, total)}</p>}
      {kinds.length === 0 ? null : (
        <div className={styles.hidden}>
          <Text size={200} className={styles.quiet}>{`Not shown in this workbook (${hidden}): ${listed(kinds.map((kind) => KIND_TITLES[kind]))}.`}</Text>
          <Button size="small" appearance="transparent" disabled={readOnly} onClick={onShowAll}>Show again</Button>
        </div>
      )}
    </div>
  );
}

function completeWords({ practices, complete, published }: Completeness): string {
  const all = `${complete} of ${practices} ${practices === 1 ? "practice is" : "practices are"} complete`;
  return published === 0 ? all : `${all}, ${published} to be published`;
}

function countWords(issues: readonly Issue[], total: number): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const all = issues.length === total ? `${total} ${total === 1 ? "issue" : "issues"}` : `${issues.length} of ${total} issues`;
  if (errors === 0) return `${all}, none of which keeps a practice from its score or place.`;
  return `${all}, ${errors} of which ${errors === 1 ? "keeps" : "keep"} something from being scored or placed.`;
}
