import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, ArrowMaximizeRegular, SubtractRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  group: {
    position: "absolute", top: tokens.spacingVerticalM, right: tokens.spacingHorizontalM, zIndex: 700, display: "flex", flexDirection: "column",
    borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow8, backgroundColor: tokens.colorNeutralBackground1, padding: "2px",
    "@media print": { display: "none" },
  },
});

/** Zooming for those who have no wheel, and the way back to the whole picture. */
export function MapButtons({ onZoom, onShowAll }: { readonly onZoom: (steps: number) => void; readonly onShowAll: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.group} role="group" aria-label="Zoom">
      <Button appearance="subtle" icon={<AddRegular />} aria-label="Zoom in" title="Zoom in" onClick={() => { onZoom(1); }} />
      <Button appearance="subtle" icon={<SubtractRegular />} aria-label="Zoom out" title="Zoom out" onClick={() => { onZoom(-1); }} />
      <Button appearance="subtle" icon={<ArrowMaximizeRegular />} aria-label="Show all practices" title="Show all practices" onClick={onShowAll} />
    </div>
  );
}
