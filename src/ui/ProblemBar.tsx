import {
  Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  details: { maxHeight: "30vh", overflowY: "auto" },
  summary: { cursor: "pointer", width: "fit-content" },
  heading: { margin: `${tokens.spacingVerticalXS} 0 0`, fontWeight: tokens.fontWeightSemibold },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  /** Text and buttons may take as many lines as a narrow pane needs. */
  body: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** More about what happened, for who asks. */
export interface NoticeDetail {
  readonly heading: string;
  readonly lines: readonly string[];
}

export type NoticeIntent = "success" | "info" | "warning" | "error";

interface ProblemBarProps {
  readonly intent: NoticeIntent;
  /** What happened, then what to do. */
  readonly message: string;
  /** Shown when asked for. */
  readonly details?: readonly NoticeDetail[];
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly onDismiss?: () => void;
}

/** One message in a face's own words. It is drawn here and announced elsewhere (`Announcement`), so that it is heard once. */
export function ProblemBar({ intent, message, details = [], action, onDismiss }: ProblemBarProps) {
  const styles = useStyles();
  const dismiss = onDismiss && (
    <Button aria-label="Dismiss" appearance="transparent" size="small" icon={<DismissRegular />} onClick={onDismiss} />
  );
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>{message}{details.length === 0 ? null : <Details details={details} />}</MessageBarBody>
      {action || dismiss ? (
        <MessageBarActions {...(dismiss ? { containerAction: dismiss } : {})}>
          {action ? <Button size="small" onClick={action.run}>{action.label}</Button> : null}
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}

function Details({ details }: { readonly details: readonly NoticeDetail[] }) {
  const styles = useStyles();
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>Details</summary>
      {details.map(({ heading, lines }) => (
        <div key={heading}>
          <p className={styles.heading}>{heading}</p>
          <ul className={styles.lines}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
        </div>
      ))}
    </details>
  );
}
