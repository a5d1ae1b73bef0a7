import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: tokens.spacingVerticalXXS, color: tokens.colorStatusDangerForeground1 },
  words: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere", minWidth: 0 },
});

/** A rating cell that cannot be read. */
export interface BadContent {
  /** Where, e.g. `AF12`; "" when not known. */
  readonly address: string;
  readonly reason: string;
  readonly fix: { readonly label: string; readonly run: () => void } | null;
}

/** Says what a rating cell holds and what is allowed, and offers the repair where there is one; nothing is repaired silently. */
export function BadCell({ bad }: { readonly bad: BadContent }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <ErrorCircleRegular className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <Text size={200}>{bad.address === "" ? "" : `${bad.address}: `}{bad.reason}</Text>
        {bad.fix === null ? null : <Button size="small" onClick={bad.fix.run}>{bad.fix.label}</Button>}
      </div>
    </div>
  );
}
