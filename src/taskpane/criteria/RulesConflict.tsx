import { Button, Text } from "@fluentui/react-components";
import { usePanelStyles } from "../panelStyles";

interface RulesConflictProps {
  /** What somebody else has changed, e.g. "weight of Impact 1 → 2". */
  readonly changed: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** The rules have changed in the workbook while a draft of them is open: nothing is applied before the person chooses. */
export function RulesConflict({ changed, onMine, onTheirs }: RulesConflictProps) {
  const panel = usePanelStyles();
  return (
    <div className={panel.footer} role="alert">
      <Text>The rules were changed in the workbook while you were editing them: {changed}.</Text>
      <Text size={200}>Keeping your draft lets you review and apply it; that puts these back to what the draft says.</Text>
      <Button onClick={onMine}>Keep my draft</Button>
      <Button onClick={onTheirs}>Take theirs</Button>
    </div>
  );
}
