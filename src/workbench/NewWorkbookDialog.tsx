import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Radio, RadioGroup, Select, Text, Textarea,
  makeStyles, tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import { criteriaSet } from "../core/evaluation/criteriaSets";
import { DEFAULT_SCALE, formatScale, parseScale } from "../core/evaluation/scale";
import { MAX_REGIONS, PURPOSES, regionNames } from "../workbook/templates";
import type { Template } from "../workbook/templates";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  label: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const SETS = ["DAC-5", "DAC-6", "REGIN-7"] as const;
const SCALES = ["1-4", "1-5", "1-6", "6-1", "0-10"] as const;

interface NewWorkbookDialogProps {
  readonly onCreate: (template: Template) => void;
  readonly onClose: () => void;
}

/** Asks what a new workbook is for. */
export function NewWorkbookDialog({ onCreate, onClose }: NewWorkbookDialogProps): ReactElement {
  const styles = useStyles();
  const [kind, setKind] = useState<Template["kind"]>("region");
  const [set, setSet] = useState<Template["criteriaSet"]>("DAC-5");
  const [scaleText, setScaleText] = useState(formatScale(DEFAULT_SCALE));
  const [typed, setTyped] = useState("");
  const lines = typed.split("\n");
  const regions = regionNames(lines);
  const given = lines.filter((line) => line.trim() !== "").length;
  const create = (): void => {
    const rest = { criteriaSet: set, scale: parseScale(scaleText) ?? DEFAULT_SCALE };
    onCreate(kind === "network" ? { kind, ...rest, regions } : { kind, ...rest });
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => { if (!open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>New workbook</DialogTitle>
          <DialogContent className={styles.content}>
            <Field label="What is it for?">
              <RadioGroup value={kind} onChange={(_event, { value }) => setKind(PURPOSES.find((each) => each.kind === value)?.kind ?? "region")}>
                {PURPOSES.map((each) => (
                  <Radio key={each.kind} value={each.kind} label={<span className={styles.label}><span>{each.name}</span><Text size={200} className={styles.quiet}>{each.words}</Text></span>} />
                ))}
              </RadioGroup>
            </Field>
            {kind === "network" ? (
              <Field label="Member regions" hint={`One a line. ${regions.length === 0 ? "" : `${regions.length === 1 ? "1 sheet" : `${regions.length} sheets`}${given > regions.length ? `; repeated names, and any after ${MAX_REGIONS}, are left out` : ""}.`}`}>
                <Textarea value={typed} rows={5} resize="vertical" onChange={(_event, { value }) => setTyped(value)} />
              </Field>
            ) : null}
            {kind === "indicators" ? null : (
              <>
                <Field label="Criteria to rate practices on" hint={criteriaSet(set).criteria.map(({ name }) => name).join(", ")}>
                  <Select value={set} onChange={(_event, { value }) => setSet(SETS.find((name) => name === value) ?? "DAC-5")}>
                    {SETS.map((name) => <option key={name} value={name}>{name}</option>)}
                  </Select>
                </Field>
                <Field label="Rating scale, worst to best">
                  <Select value={scaleText} onChange={(_event, { value }) => setScaleText(value)}>
                    {SCALES.map((scale) => <option key={scale} value={scale}>{scale.replace("-", " to ")}</option>)}
                  </Select>
                </Field>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={kind === "network" && regions.length === 0} onClick={create}>Create</Button>
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
