import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckboxCheckedFilled, CheckboxUncheckedRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  toggle: {
    position: "relative", zIndex: 1, display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minWidth: "24px", minHeight: "24px", padding: "2px", margin: "-2px",
    border: "none", background: "none", font: "inherit", fontSize: tokens.fontSizeBase200, cursor: "pointer", borderRadius: tokens.borderRadiusMedium, color: tokens.colorNeutralForeground3,
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media print": { display: "none" },
  },
  on: { color: tokens.colorBrandForeground1 },
  full: { cursor: "default", opacity: 0.5 },
});

/** Chooses a practice to be compared. With four chosen a fifth is not taken, and the button says why. */
export function CompareToggle({ title, chosen, full, words = false, onToggle }: {
  readonly title: string; readonly chosen: boolean;
  /** Four are chosen and this one is not among them. */
  readonly full: boolean;
  /** Whether the word stands beside the box. */
  readonly words?: boolean;
  readonly onToggle: () => void;
}): ReactElement {
  const styles = useStyles();
  const hint = full ? "Four are chosen. Remove one to compare this practice." : chosen ? "Chosen to compare" : "Choose to compare";
  return (
    <button
      type="button" role="checkbox" aria-checked={chosen} aria-disabled={full} aria-label={`Compare ${title}`} title={hint}
      className={mergeClasses(styles.toggle, chosen && styles.on, full && styles.full)} onClick={() => { if (!full) onToggle(); }}
    >
      {chosen ? <CheckboxCheckedFilled fontSize={18} aria-hidden="true" /> : <CheckboxUncheckedRegular fontSize={18} aria-hidden="true" />}
      {words && <span>Compare</span>}
    </button>
  );
}
