import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { ChartModel } from "../core/report/chartModel";
import { chartTable } from "../core/report/chartTable";
import { chartInWords } from "../core/report/chartWords";
import { indicatorChart } from "./indicatorChart";
import { PAGE_PALETTE } from "./palette";

const FORCED = {
  "--chart-ink": "CanvasText", "--chart-paper": "Canvas", "--chart-quiet": "CanvasText", "--chart-grid": "GrayText",
  "--chart-1": "CanvasText", "--chart-2": "CanvasText", "--chart-3": "CanvasText", "--chart-4": "CanvasText",
};

const useStyles = makeStyles({
  figure: {
    margin: 0, minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, alignItems: "flex-start",
    "--chart-ink": tokens.colorNeutralForeground1, "--chart-paper": tokens.colorNeutralBackground1, "--chart-quiet": tokens.colorNeutralForeground2, "--chart-grid": tokens.colorNeutralStroke2,
    "--chart-1": tokens.colorPaletteBlueBorderActive, "--chart-2": tokens.colorPalettePumpkinBorderActive, "--chart-3": tokens.colorPaletteTealBorderActive, "--chart-4": tokens.colorPaletteBerryBorderActive,
    "@media (forced-colors: active)": FORCED,
  },
  picture: { width: "100%", minHeight: "150px", overflow: "hidden", "& svg": { display: "block" } },
  hidden: { display: "none" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, "& caption": { textAlign: "start", color: tokens.colorNeutralForeground2 }, "& th, & td": { textAlign: "start", paddingTop: "2px", paddingBottom: "2px", paddingRight: tokens.spacingHorizontalM, verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  scroll: { maxWidth: "100%", maxHeight: "320px", overflow: "auto" },
});

export interface IndicatorFigureProps {
  readonly model: ChartModel;
  /** Above the widest useful width a chart only gets flatter; default 720 px. */
  readonly widest?: number;
}

/** A chart of an indicator with its words for those who do not see it, and the same values as a table on a press. */
export function IndicatorFigure({ model, widest = 720 }: IndicatorFigureProps): ReactElement {
  const styles = useStyles();
  const id = `chart-${useId().replace(/[^A-Za-z0-9]/g, "")}`;
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  const [asTable, setAsTable] = useState(false);
  useEffect(() => {
    if (!place.current) return undefined;
    const watcher = new ResizeObserver(([entry]) => { if (entry && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width)); });
    watcher.observe(place.current);
    return () => { watcher.disconnect(); };
  }, []);
  useEffect(() => {
    if (width === null) return;
    place.current?.replaceChildren(indicatorChart(model, { width: Math.max(240, Math.min(widest, width)), palette: PAGE_PALETTE, id, document }));
  }, [model, width, widest, id]);
  return (
    <figure className={styles.figure}>
      <div ref={place} className={mergeClasses(styles.picture, asTable && styles.hidden)} />
      {asTable && <ChartValues model={model} />}
      {!asTable && model.range.note !== "" && <p className={styles.note}>{model.range.note}</p>}
      <Button size="small" appearance="subtle" aria-expanded={asTable} onClick={() => { setAsTable(!asTable); }}>{asTable ? "Show as chart" : "Show as table"}</Button>
    </figure>
  );
}

function ChartValues({ model }: { readonly model: ChartModel }): ReactElement {
  const styles = useStyles();
  const { columns, rows } = chartTable(model);
  return (
    // Focusable, so that the keys can scroll it.
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={`Values of ${model.code}`}>
      <p className={styles.note}>{chartInWords(model)}</p>
      {rows.length > 0 && (
        <table className={styles.table}>
          <caption>Values of {model.code}</caption>
          <thead><tr>{columns.map((column, index) => <th key={index} scope="col">{column}</th>)}</tr></thead>
          <tbody>
            {rows.map(([first = "", ...cells], row) => <tr key={row}><th scope="row">{first}</th>{cells.map((cell, index) => <td key={index}>{cell === "" ? "–" : cell}</td>)}</tr>)}
          </tbody>
        </table>
      )}
    </div>
  );
}
