import { Button, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, ArrowMaximizeRegular, DataScatterRegular, SettingsRegular, SubtractRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactElement } from "react";
import type { MapSettingsState } from "./mapSettings";
import { MapSettingsDialog } from "./MapSettingsDialog";

const useStyles = makeStyles({
  corner: {
    position: "absolute", top: tokens.spacingVerticalM, right: tokens.spacingHorizontalM, zIndex: 700, display: "flex", flexDirection: "column",
    rowGap: tokens.spacingVerticalS, "@media print": { display: "none" },
  },
  group: {
    display: "flex", flexDirection: "column", borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1, padding: "2px",
  },
});

interface MapButtonsProps {
  readonly onZoom: (steps: number) => void;
  readonly onShowAll: () => void;
  readonly settings: MapSettingsState;
}

/** Zooming for those who have no wheel, the way back to the whole picture, and how the map is drawn. */
export function MapButtons({ onZoom, onShowAll, settings }: MapButtonsProps): ReactElement {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const { everyPractice } = settings.settings;
  return (
    <div className={styles.corner}>
      <div className={styles.group} role="group" aria-label="Zoom">
        <Button appearance="subtle" icon={<AddRegular />} aria-label="Zoom in" title="Zoom in" onClick={() => { onZoom(1); }} />
        <Button appearance="subtle" icon={<SubtractRegular />} aria-label="Zoom out" title="Zoom out" onClick={() => { onZoom(-1); }} />
        <Button appearance="subtle" icon={<ArrowMaximizeRegular />} aria-label="Show all practices" title="Show all practices" onClick={onShowAll} />
      </div>
      <div className={styles.group} role="group" aria-label="How the map is drawn">
        <ToggleButton
          appearance="subtle" icon={<DataScatterRegular />} aria-label="Every practice as a dot" title="Every practice as a dot" checked={everyPractice}
          onClick={() => { settings.change({ ...settings.settings, everyPractice: !everyPractice }); }}
        />
        <Button appearance="subtle" icon={<SettingsRegular />} aria-label="Map settings" title="Map settings" aria-haspopup="dialog" onClick={() => { setAsking(true); }} />
      </div>
      {asking && <MapSettingsDialog settings={settings.settings} kept={settings.kept} onSave={settings.change} onClose={() => { setAsking(false); }} />}
    </div>
  );
}
