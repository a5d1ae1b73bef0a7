import { Button, Checkbox, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TableInfo } from "../../workbook/port";
import type { CandidateTable } from "./candidates";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minWidth: 0, margin: 0, padding: 0, border: "none", overflowWrap: "anywhere" },
  legend: { padding: 0 },
  tables: { display: "flex", flexDirection: "column", alignItems: "flex-start", maxHeight: "30vh", overflowY: "auto" },
  tick: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  quiet: { color: tokens.colorNeutralForeground2 },
  shown: { gridTemplateColumns: "minmax(0, 1fr)" }, // a long name is cut, not the pane
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
});

/** Tables in sight before one asks for all. */
const FEW = 4;

interface TableTicksProps {
  readonly candidates: readonly CandidateTable[];
  readonly ticked: readonly string[];
  /** The table whose columns stand below. */
  readonly shown: string;
  readonly readOnly: boolean;
  readonly onTick: (id: string, ticked: boolean) => void;
  readonly onShow: (id: string) => void;
}

/** Which tables hold practices: one, or several that become one list, and the columns of which of them are shown. */
export function TableTicks({ candidates, ticked, shown, readOnly, onTick, onShow }: TableTicksProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const inSight = all ? candidates : candidates.filter(({ info }, at) => at < FEW || ticked.includes(info.id));
  return (
    <>
      <fieldset className={styles.root}>
        <legend className={styles.legend}>Your tables of practices</legend>
        <div className={styles.tables}>
          {inSight.map(({ info, named }) => {
            const isTicked = ticked.includes(info.id);
            return (
              <Checkbox
                key={info.id} className={styles.tick} label={tableWords(info, named)} checked={isTicked} disabled={readOnly || (isTicked && ticked.length === 1)}
                onChange={(_event, { checked }) => onTick(info.id, checked === true)}
              />
            );
          })}
        </div>
        {inSight.length === candidates.length ? null : <div><Button size="small" appearance="transparent" onClick={() => setAll(true)}>Show all {candidates.length} tables</Button></div>}
        <Text size={200} className={styles.quiet}>Practices of all ticked tables become one list. Each keeps its place and its headers.</Text>
      </fieldset>
      {ticked.length < 2 ? null : (
        <Field label="Columns of" className={styles.shown}>
          <Select select={{ className: styles.select }} value={shown} onChange={(_event, { value }) => onShow(value)}>
            {candidates.filter(({ info }) => ticked.includes(info.id)).map(({ info }) => <option key={info.id} value={info.id}>{placeWords(info)}</option>)}
          </Select>
        </Field>
      )}
    </>
  );
}

function placeWords({ name, sheet }: TableInfo): string {
  return sheet === name ? name : `${name} on ${sheet}`;
}

function tableWords(info: TableInfo, named: number): string {
  return `${placeWords(info)}: ${named} ${named === 1 ? "column" : "columns"} recognised, ${info.rowCount} ${info.rowCount === 1 ? "row" : "rows"}`;
}
