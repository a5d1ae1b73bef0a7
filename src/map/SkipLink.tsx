import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  skip: {
    position: "absolute", left: tokens.spacingHorizontalM, top: "-60px", zIndex: 900, padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorBrandForeground1, borderRadius: tokens.borderRadiusMedium,
    border: "none", font: "inherit", boxShadow: tokens.shadow8, cursor: "pointer",
    ":focus-visible": { top: tokens.spacingVerticalM, outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** From before the map straight to the list; seen while it has the focus. */
export function SkipLink({ onSkip }: { readonly onSkip: () => void }): ReactElement {
  const styles = useStyles();
  return <button type="button" className={styles.skip} onClick={onSkip}>Skip to the list of practices</button>;
}
