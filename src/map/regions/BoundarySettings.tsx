import { Field, Input, Select, SpinButton, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScoredPractice } from "../../core/practice/view";
import { choiceOfLevel } from "../../core/regions/proposal";
import { BoundaryFileButton } from "./BoundaryFileButton";
import { Disclosure } from "./Disclosure";
import type { Boundaries } from "./regionsState";
import type { Regions } from "./useRegions";

const useStyles = makeStyles({
  fields: { display: "grid", rowGap: tokens.spacingVerticalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** How the open file is read, all proposed by what it holds: level, code, name; whose it is; and how few practices are still shaded. */
export function BoundarySettings({ regions, boundaries, practices }: {
  readonly regions: Regions; readonly boundaries: Boundaries; readonly practices: readonly ScoredPractice[];
}): ReactElement {
  const styles = useStyles();
  const { dispatch, level, model, least } = regions;
  const { file, choice, attribution } = boundaries;
  const by = model?.by ?? { code: 0, "region around": 0, name: 0 };
  return (
    <Disclosure summary="Level, fields and source">
      <div className={styles.fields}>
        {file.levels.length > 1 && (
          <Field label="Level">
            <Select value={choice.level} onChange={(_, data) => { dispatch({ kind: "choice", choice: choiceOfLevel(file, data.value, practices) }); }}>
              {file.levels.map(({ id, label, shapes }) => <option key={id} value={id}>{label} ({shapes.length})</option>)}
            </Select>
          </Field>
        )}
        {([["code", "Region code in the file"], ["name", "Region name in the file"]] as const).map(([key, label]) => (
          <Field key={key} label={label}>
            <Select value={choice[key]} onChange={(_, data) => { dispatch({ kind: "choice", choice: { ...choice, [key]: data.value } }); }}>
              {(level?.fields ?? []).map((field, at) => <option key={field} value={field}>{field}{exampleOf(level?.shapes[0]?.values[at])}</option>)}
            </Select>
          </Field>
        ))}
        <p className={styles.quiet}>
          Joined by code: {by.code}; by the code of a region around: {by["region around"]}; by name: {by.name}.
          {file.withoutArea > 0 ? ` ${file.withoutArea} ${file.withoutArea === 1 ? "feature" : "features"} of the file without an area: left out.` : ""}
        </p>
        <Field label="Source of the boundaries, shown on the map">
          <Input value={attribution} onChange={(_, data) => { dispatch({ kind: "attribution", text: data.value }); }} />
        </Field>
        <Field label="Least practices in a shaded region">
          <SpinButton min={1} max={1000} value={least} onChange={(_, data) => { const next = data.value ?? Number(data.displayValue); if (Number.isInteger(next) && next >= 1 && next <= 1000) dispatch({ kind: "least", least: next }); }} />
        </Field>
        <div><BoundaryFileButton label="Open another file" onFile={regions.openFile} /></div>
      </div>
    </Disclosure>
  );
}

const exampleOf = (value: string | undefined): string => (value === undefined || value === "" ? "" : `: ${value.length > 32 ? `${value.slice(0, 31)}…` : value}`);
