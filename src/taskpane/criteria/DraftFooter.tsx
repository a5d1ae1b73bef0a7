import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { VerdictChanges } from "../../core/evaluation/verdictChanges";
import { usePanelStyles } from "../panelStyles";
import { reachWords } from "./criteriaWords";
import type { Editing } from "./editing";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

interface DraftFooterProps {
  readonly problems: Editing["problems"];
  /** Null while something in the draft cannot be used. */
  readonly changes: VerdictChanges | null;
  readonly busy: boolean;
  readonly onReview: () => void;
  readonly onDiscard: () => void;
}

/** What the draft would do, and the way to do it. Nothing is in the workbook until it is applied. */
export function DraftFooter({ problems, changes, busy, onReview, onDiscard }: DraftFooterProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  return (
    <div className={panel.footer} role="region" aria-label="Draft">
      <Text aria-live="polite">{changes === null ? problemWords(problems) : reachWords(changes)}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy || changes === null} onClick={onReview}>Review and apply</Button>
        <Button disabled={busy} onClick={onDiscard}>Discard</Button>
      </div>
    </div>
  );
}

function problemWords(problems: Editing["problems"]): string {
  const [first] = problems.values();
  return problems.size === 1 ? `One thing to correct: ${first ?? ""}` : `${problems.size} things to correct. First: ${first ?? ""}`;
}
