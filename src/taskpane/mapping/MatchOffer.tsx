import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Book } from "../../core/book";
import type { TableInfo } from "../../workbook/port";
import { ProblemBar } from "../../ui/ProblemBar";

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`, flexShrink: 0 },
  column: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  fill: { flexGrow: 1, minHeight: 0 },
});

interface MatchOfferProps {
  /** The table that looks like practices and is not read as such, or not wholly; null for none. */
  readonly table: TableInfo | null;
  readonly onMatch: (id: string) => void;
}

/** Offers to match columns where a table calls for it. An offer: it can be put away, and everything else goes on. */
export function MatchOffer({ table, onMatch }: MatchOfferProps) {
  const styles = useStyles();
  const [putAway, setPutAway] = useState<ReadonlySet<string>>(new Set());
  if (table === null || putAway.has(table.id)) return null;
  return (
    <div className={styles.bar}>
      <ProblemBar
        intent="info" message={`“${table.name}” looks like a list of practices that is not read, or not wholly. Match its columns once, and its practices appear; nothing in the sheet changes.`}
        action={{ label: "Match columns", run: () => onMatch(table.id) }} onDismiss={() => setPutAway(new Set([...putAway, table.id]))}
      />
    </div>
  );
}

interface UnderMissingColumnsProps {
  readonly book: Book;
  readonly onMatch: () => void;
  readonly children: React.ReactElement;
}

/** A panel, below the way to match columns while some of ours are missing. */
export function UnderMissingColumns({ book, onMatch, children }: UnderMissingColumnsProps) {
  const styles = useStyles();
  if (!book.issues.some(({ kind, severity }) => kind === "missing-column" && severity === "error")) return children;
  return (
    <div className={styles.column}>
      <div className={styles.bar}>
        <ProblemBar intent="warning" message="Columns are missing. They may stand in your table under other names." action={{ label: "Match columns", run: onMatch }} />
      </div>
      <div className={styles.fill}>{children}</div>
    </div>
  );
}
