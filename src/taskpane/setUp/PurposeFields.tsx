import { Field, Radio, RadioGroup, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { Purpose } from "../../workbook/setUp";
import { MAX_REGIONS, PURPOSES, regionNames } from "../../workbook/templates";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  label: { display: "flex", flexDirection: "column" },
});

interface PurposeFieldsProps {
  readonly kind: Purpose["kind"];
  readonly onKind: (kind: Purpose["kind"]) => void;
  /** The member regions as typed, one a line. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

/** What the workbook is for and, of a network, who its members are. */
export function PurposeFields({ kind, onKind, typed, onTyped }: PurposeFieldsProps) {
  const styles = useStyles();
  const regions = regionNames(typed.split("\n"));
  const given = typed.split("\n").filter((line) => line.trim() !== "").length;
  const counted = regions.length === 0 ? "" : `${regions.length === 1 ? "1 sheet" : `${regions.length} sheets`}${given > regions.length ? `; repeated names, and any after ${MAX_REGIONS}, are left out` : ""}.`;
  return (
    <>
      <Field label="What is it for?">
        <RadioGroup value={kind} onChange={(_event, { value }) => onKind(PURPOSES.find((each) => each.kind === value)?.kind ?? "region")}>
          {PURPOSES.map((each) => (
            <Radio key={each.kind} value={each.kind} label={<span className={styles.label}><span>{each.name}</span><Text size={200} className={styles.quiet}>{each.words}</Text></span>} />
          ))}
        </RadioGroup>
      </Field>
      {kind === "network" ? (
        <Field label="Member regions" hint={`One a line. ${counted}`}>
          <Textarea value={typed} rows={4} resize="vertical" onChange={(_event, { value }) => onTyped(value)} />
        </Field>
      ) : null}
    </>
  );
}
