import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSortDownRegular, ArrowSortUpRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { Bands } from "../../core/evaluation/evaluation";
import { shadeOf } from "../../core/regions/measures";
import type { RegionMeasure } from "../../core/regions/measures";
import { valueWords } from "../../core/regions/regionsModel";
import type { RegionRow, RegionsModel } from "../../core/regions/regionsModel";
import { sortedRows } from "./regionRows";
import { REGION_SORTS } from "./regionsState";
import type { RegionSort } from "./regionsState";
import type { Regions } from "./useRegions";

/** Rows at a time: a country has some hundreds of authorities, a continent thousands. */
const STEP = 250;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { padding: 0, textAlign: "right", verticalAlign: "bottom", fontWeight: tokens.fontWeightRegular, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  sort: {
    border: "none", background: "none", font: "inherit", color: tokens.colorNeutralForeground2, cursor: "pointer", padding: "4px 0", minHeight: "28px", textAlign: "inherit",
    display: "inline-flex", alignItems: "center", gap: "2px", borderRadius: tokens.borderRadiusMedium,
    ":hover": { color: tokens.colorNeutralForeground1 }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sorted: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  left: { textAlign: "left" },
  cell: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, textAlign: "right", fontVariantNumeric: "tabular-nums", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, whiteSpace: "nowrap" },
  name: { padding: 0, textAlign: "left", fontWeight: tokens.fontWeightRegular, whiteSpace: "normal" },
  open: {
    display: "block", width: "100%", border: "none", background: "none", font: "inherit", textAlign: "left", color: tokens.colorNeutralForeground1, cursor: "pointer",
    padding: `${tokens.spacingVerticalSNudge} 0`, minHeight: "32px", overflowWrap: "anywhere", borderRadius: tokens.borderRadiusMedium,
    ":hover": { textDecorationLine: "underline" }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const MEASURES: readonly (readonly [Exclude<RegionSort, "Region">, RegionMeasure])[] = [["Practices", "Practices"], ["Mean score", "Mean score"], ["Share good", "Share of good practices"]];

/** All regions with what the present view has in them: what the shaded map says, to be read and sorted. */
export function RegionTable({ regions, model, bands, onChoose }: {
  readonly regions: Regions; readonly model: RegionsModel; readonly bands: Bands; readonly onChoose: (key: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { sort } = regions.state;
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState(STEP);
  const empty = model.rows.filter(({ practices }) => practices.length === 0).length;
  const rows = useMemo(
    () => sortedRows(all ? model.rows : model.rows.filter(({ practices }) => practices.length > 0), sort, model.least),
    [model, all, sort],
  );
  const Arrow = sort.falling ? ArrowSortDownRegular : ArrowSortUpRegular;
  return (
    <>
      <table className={styles.table} aria-label="Regions in the present view">
        <thead>
          <tr>
            {REGION_SORTS.map((by) => (
              <th key={by} scope="col" className={mergeClasses(styles.head, by === "Region" && styles.left)} aria-sort={sort.by !== by ? "none" : sort.falling ? "descending" : "ascending"}>
                <button type="button" className={mergeClasses(styles.sort, sort.by === by && styles.sorted)} onClick={() => { regions.dispatch({ kind: "sort", by }); }}>
                  {by}{sort.by === by && <Arrow aria-hidden="true" />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.slice(0, shown).map((row) => <Row key={row.key} row={row} least={model.least} bands={bands} onChoose={onChoose} />)}</tbody>
      </table>
      {rows.length > shown && <Button size="small" appearance="subtle" onClick={() => { setShown(shown + STEP); }}>Show {Math.min(STEP, rows.length - shown)} more of {rows.length} regions</Button>}
      {rows.length === 0 && <p className={styles.quiet}>{model.rows.length === 0 ? "No practice names a region yet. Fill the columns Region and Region code." : "No practice of the present view lies in one of these regions."}</p>}
      {empty > 0 && <Checkbox label={`Also the ${empty} without a practice here`} checked={all} onChange={(_, data) => { setAll(data.checked === true); }} style={{ marginLeft: "-8px" }} />}
    </>
  );
}

function Row({ row, least, bands, onChoose }: { readonly row: RegionRow; readonly least: number; readonly bands: Bands; readonly onChoose: (key: string) => void }): ReactElement {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        <button type="button" className={styles.open} data-region={row.key} onClick={() => { onChoose(row.key); }}>
          {row.region.name}{row.region.code === row.region.name ? null : <> <span className={styles.quiet}>{row.region.code}</span></>}
        </button>
      </th>
      {MEASURES.map(([column, measure]) => {
        // The number of practices is no secret of the map's: the list shows it. What they were judged is kept back as on the map.
        const shade = measure === "Practices" ? { kind: "value" as const, value: row.facts.practices } : shadeOf(row.facts, measure, least);
        return (
          <td key={column} className={mergeClasses(styles.cell, shade.kind !== "value" && styles.quiet)}>
            {shade.kind === "value" ? valueWords(measure, shade.value, bands) : shade.kind === "none" || shade.of === 0 ? "–" : `of ${shade.of}: not shown`}
          </td>
        );
      })}
    </tr>
  );
}
