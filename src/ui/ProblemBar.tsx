import {
  Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  /** Text and buttons may take as many lines as a narrow pane needs. */
  body: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "normal", overflowWrap: "anywhere" },
});

export type NoticeIntent = "success" | "info" | "warning" | "error";

interface ProblemBarProps {
  readonly intent: NoticeIntent;
  /** What happened, then what to do. */
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly onDismiss?: () => void;
}

/** One message in a face's own words. It is drawn here and announced elsewhere (`Announcement`), so that it is heard once. */
export function ProblemBar({ intent, message, action, onDismiss }: ProblemBarProps) {
  const styles = useStyles();
  const dismiss = onDismiss && (
    <Button aria-label="Dismiss" appearance="transparent" size="small" icon={<DismissRegular />} onClick={onDismiss} />
  );
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>{message}</MessageBarBody>
      {action || dismiss ? (
        <MessageBarActions {...(dismiss ? { containerAction: dismiss } : {})}>
          {action ? <Button size="small" onClick={action.run}>{action.label}</Button> : null}
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
