import { Button, ToggleButton, makeStyles, tokens, useId } from "@fluentui/react-components";
import type { ButtonProps } from "@fluentui/react-components";
import {
  AddRegular, ArrowDownRegular, ArrowLeftRegular, ArrowMaximizeRegular, ArrowMoveRegular, ArrowRightRegular, ArrowUpRegular, DataScatterRegular, SettingsRegular, SubtractRegular,
} from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactElement } from "react";
import { useFocusBack } from "../ui/useFocusBack";
import type { MapSettingsState } from "./mapSettings";
import { MapSettingsDialog } from "./MapSettingsDialog";

const useStyles = makeStyles({
  corner: {
    position: "absolute", top: tokens.spacingVerticalM, right: tokens.spacingHorizontalM, zIndex: 700, display: "flex", flexDirection: "column",
    rowGap: tokens.spacingVerticalS, "@media print": { display: "none" },
  },
  group: {
    display: "flex", flexDirection: "column", borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1, padding: "2px", "&[hidden]": { display: "none" },
  },
});

/** By how much one press moves the map, in px. */
const STEP = 140;

interface MapButtonsProps {
  /** Moves the map; px, x to the east. */
  readonly onPan: (x: number, y: number) => void;
  readonly onZoom: (steps: number) => void;
  readonly onShowAll: () => void;
  readonly settings: MapSettingsState;
}

/** Zooming for those who have no wheel, moving for those who cannot drag, the way back to the whole picture, and how the map is drawn. */
export function MapButtons({ onPan, onZoom, onShowAll, settings }: MapButtonsProps): ReactElement {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(asking);
  const [moving, setMoving] = useState(false);
  const id = useId("move");
  const { everyPractice } = settings.settings;
  return (
    <div className={styles.corner}>
      <div className={styles.group} role="group" aria-label="Zoom">
        <Button appearance="subtle" icon={<AddRegular />} aria-label="Zoom in" title="Zoom in" onClick={() => { onZoom(1); }} />
        <Button appearance="subtle" icon={<SubtractRegular />} aria-label="Zoom out" title="Zoom out" onClick={() => { onZoom(-1); }} />
        <Button appearance="subtle" icon={<ArrowMaximizeRegular />} aria-label="Show all practices" title="Show all practices" onClick={onShowAll} />
        <Button
          appearance="subtle" icon={<ArrowMoveRegular />} aria-label="Move the map" title="Move the map" aria-expanded={moving} aria-controls={id}
          onClick={() => { setMoving(!moving); }}
        />
      </div>
      <div id={id} hidden={!moving} className={styles.group} role="group" aria-label="Move the map">
        {moving && (
          <>
            <Button appearance="subtle" icon={<ArrowUpRegular />} aria-label="Move north" title="Move north" onClick={() => { onPan(0, -STEP); }} />
            <Button appearance="subtle" icon={<ArrowRightRegular />} aria-label="Move east" title="Move east" onClick={() => { onPan(STEP, 0); }} />
            <Button appearance="subtle" icon={<ArrowDownRegular />} aria-label="Move south" title="Move south" onClick={() => { onPan(0, STEP); }} />
            <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label="Move west" title="Move west" onClick={() => { onPan(-STEP, 0); }} />
          </>
        )}
      </div>
      <div className={styles.group} role="group" aria-label="How the map is drawn">
        <ToggleButton
          appearance="subtle" icon={<DataScatterRegular />} aria-label="Every practice as a dot" title="Every practice as a dot" checked={everyPractice}
          onClick={() => { settings.change({ ...settings.settings, everyPractice: !everyPractice }); }}
        />
        <Button
          {...({ ref: opener } as ButtonProps)} appearance="subtle" icon={<SettingsRegular />} aria-label="Map settings" title="Map settings" aria-haspopup="dialog"
          onClick={() => { setAsking(true); }}
        />
      </div>
      {asking && <MapSettingsDialog settings={settings.settings} kept={settings.kept} onSave={settings.change} onClose={() => { setAsking(false); }} />}
    </div>
  );
}
