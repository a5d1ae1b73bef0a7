import { Button, Link, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular } from "@fluentui/react-icons";
import type { Issue } from "../../core/issue";
import { sheetAddress } from "../../core/quality/issueWords";
import type { Table } from "../../core/table";
import { fixPreview } from "./issueGroups";

const useStyles = makeStyles({
  root: {
    display: "grid", gridTemplateColumns: "20px 1fr", columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  icon: { marginTop: "2px", fontSize: "16px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  notice: { color: tokens.colorNeutralForeground3 },
  words: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0, overflowWrap: "anywhere" },
  fix: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, marginTop: tokens.spacingVerticalXS },
  preview: { color: tokens.colorNeutralForeground3 },
});

interface IssueRowProps {
  readonly issue: Issue;
  readonly tables: readonly Table[];
  readonly readOnly: boolean;
  /** What choosing the address does: selects the cell in the grid, or opens it for correction. */
  readonly leadsTo: "cell" | "editor";
  readonly onChoose: () => void;
  readonly onFix: () => void;
}

/** One issue: where it is, what is there and what is allowed, and the repair with what it will write. */
export function IssueRow({ issue, tables, readOnly, leadsTo, onChoose, onFix }: IssueRowProps) {
  const styles = useStyles();
  const address = sheetAddress(issue.place);
  const hasCell = issue.place.row !== undefined && issue.place.column !== undefined;
  return (
    <div className={styles.root}>
      {issue.severity === "error"
        ? <ErrorCircleRegular className={mergeClasses(styles.icon, styles.error)} aria-label="Keeps something from being scored or placed" />
        : <InfoRegular className={mergeClasses(styles.icon, styles.notice)} aria-label="Notice" />}
      <div className={styles.words}>
        {hasCell
          ? <Link as="button" onClick={onChoose} title={leadsTo === "cell" ? "Select this cell" : "Correct this cell"}>{address}</Link>
          : <Text weight="semibold">{address}</Text>}
        <Text>{issue.message}</Text>
        {issue.fix ? (
          <div className={styles.fix}>
            <Button size="small" disabled={readOnly} onClick={onFix} aria-label={`${issue.fix.label} in ${address}`}>{issue.fix.label}</Button>
            <Text size={200} className={styles.preview}>{fixPreview(issue.fix, issue.place, tables)}</Text>
          </div>
        ) : null}
      </div>
    </div>
  );
}
