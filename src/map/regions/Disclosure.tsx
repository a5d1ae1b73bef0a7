import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalS },
  summary: {
    cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0`, minHeight: "24px", boxSizing: "border-box", color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, borderRadius: tokens.borderRadiusMedium, overflowWrap: "anywhere",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
});

/** What most people need not see, behind one line that says what it is. */
export function Disclosure({ summary, children }: { readonly summary: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
