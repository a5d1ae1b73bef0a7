import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, MessageBar, MessageBarBody, Radio, RadioGroup, Switch, makeStyles, tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { FormEvent, ReactElement } from "react";
import type { MapSettings } from "./mapSettings";
import { tilesPage } from "./surface/tiles/TileLayer";
import { attributionProblem, templateProblem, tileHost, tileNote } from "./surface/tiles/tileTemplate";
import type { TileSettings } from "./surface/tiles/tileTemplate";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere", "& > *": { flexShrink: 0 } },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  message: { whiteSpace: "normal", paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
});

interface MapSettingsDialogProps {
  readonly settings: MapSettings;
  /** False where the browser keeps nothing for this page. */
  readonly kept: boolean;
  readonly onSave: (settings: MapSettings) => void;
  readonly onClose: () => void;
}

/** How practices are drawn, and whether tiles of another server lie behind them. Nothing is asked of anyone before Save. */
export function MapSettingsDialog({ settings, kept, onSave, onClose }: MapSettingsDialogProps): ReactElement {
  const styles = useStyles();
  const [everyPractice, setEveryPractice] = useState(settings.everyPractice);
  const [tiles, setTiles] = useState(settings.tiles);
  const [checked, setChecked] = useState(false);

  const save = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (tiles.on && (templateProblem(tiles.template) ?? attributionProblem(tiles.attribution)) !== null) return;
    onSave({ everyPractice, tiles });
    onClose();
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => { if (!open) onClose(); }}>
      <DialogSurface>
        <form onSubmit={save} noValidate>
          <DialogBody>
            <DialogTitle>Map settings</DialogTitle>
            <DialogContent className={styles.content}>
              <Field label="Practices are drawn as">
                <RadioGroup value={everyPractice ? "every" : "groups"} onChange={(_event, { value }) => { setEveryPractice(value === "every"); }}>
                  <Radio value="groups" label="Groups with their number, where they lie close together" />
                  <Radio value="every" label="Every practice as a dot of its own" />
                </RadioGroup>
              </Field>
              {tilesPage() !== null && <TileFields tiles={tiles} checked={checked} onChange={setTiles} />}
              <p className={styles.quiet}>
                {kept ? "Kept in this browser only: not in the workbook, not in links." : "This browser keeps nothing for this page: the settings end when it is closed."}
              </p>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Cancel</Button>
              <Button type="submit" appearance="primary">Save</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** The switch, what it means for privacy, and the two things that a tile server's owner gives. */
function TileFields({ tiles, checked, onChange }: {
  readonly tiles: TileSettings; readonly checked: boolean; readonly onChange: (tiles: TileSettings) => void;
}): ReactElement {
  const styles = useStyles();
  const problem = templateProblem(tiles.template);
  const shown = (words: string | null): object => (checked && words !== null ? { validationMessage: words, validationState: "error" } : {});
  const host = problem === null ? tileHost(tiles.template) : null;
  const note = tileNote(tiles.template);
  return (
    <>
      <Switch label="Map tiles from another server" checked={tiles.on} onChange={(_event, { checked: on }) => { onChange({ ...tiles, on }); }} />
      {tiles.on ? (
        <>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.message}>
              {host ?? "The tile server"} will see this computer's internet address, which parts of the map are looked at, and the name of this website. It is not told which practices are here.
            </MessageBarBody>
          </MessageBar>
          <Field label="Address of the tiles" hint="For example https://tiles.example.org/{z}/{x}/{y}.png" required {...shown(problem)}>
            <Input type="url" spellCheck={false} autoComplete="off" value={tiles.template} onChange={(_event, { value }) => { onChange({ ...tiles, template: value }); }} />
          </Field>
          <Field label="Whose map it is" hint="Shown on the map, as the server's owner asks for it" required {...shown(attributionProblem(tiles.attribution))}>
            <Input autoComplete="off" value={tiles.attribution} onChange={(_event, { value }) => { onChange({ ...tiles, attribution: value }); }} />
          </Field>
          {note !== null && <p className={styles.quiet} role="note">{note}</p>}
        </>
      ) : <p className={styles.quiet}>Without tiles the map comes from Cairn's own files, and nobody else is asked for anything.</p>}
    </>
  );
}
