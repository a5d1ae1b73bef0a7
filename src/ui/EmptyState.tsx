import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`, maxWidth: "480px",
  },
  words: { color: tokens.colorNeutralForeground2, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface EmptyStateProps {
  readonly title: string;
  /** What this place is for and what to do next. */
  readonly children?: ReactNode;
  /** At most one primary action. */
  readonly action?: ReactNode;
}

/** What a place shows while it has nothing to show: it teaches, then offers the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>{title}</Text>
      {children === undefined ? null : <div className={styles.words}>{children}</div>}
      {action}
    </div>
  );
}
