import type { Rasterise } from "../../catalogue/word/pictures";
import { indicatorChart } from "../../charts/indicatorChart";
import { PRINT_PALETTE } from "../../charts/palette";
import type { ChartModel } from "../../core/report/chartModel";
import type { ReportModel } from "../reportModel";

/** Size of a row's chart and of one in the annex, in CSS px. */
const ROW_CHART = { width: 200, height: 64, small: true } as const;
const FULL_CHART = { width: 330, height: 120, small: false } as const;

/** A chart as a picture with its size in px. */
export interface ChartPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The pictures of a report: a row's by its index, a block's of the annex by its own. */
export interface ReportPictures {
  readonly rows: ReadonlyMap<number, ChartPicture>;
  readonly annex: ReadonlyMap<number, ChartPicture>;
}

/**
 * A picture for each row and each block of the annex that has a chart; `document` lends its elements to the drawing. One after another, so that the
 * page stays alive; stops when `signal` says so.
 */
export async function drawCharts({ rows, annex }: ReportModel, rasterise: Rasterise, document: Document, signal?: AbortSignal): Promise<ReportPictures> {
  const draw = async (charts: readonly { readonly chart: ChartModel | null }[], looks: typeof ROW_CHART | typeof FULL_CHART): Promise<ReadonlyMap<number, ChartPicture>> => {
    const drawn = new Map<number, ChartPicture>();
    for (const [index, { chart }] of charts.entries()) {
      if (chart === null) continue;
      signal?.throwIfAborted();
      const svg = indicatorChart(chart, { ...looks, palette: PRINT_PALETTE, id: `chart-${index}`, document });
      const size = { width: looks.width, height: Number(svg.getAttribute("height")) };
      drawn.set(index, { ...size, png: await rasterise(svg.outerHTML, size) });
    }
    return drawn;
  };
  return { rows: await draw(rows, ROW_CHART), annex: await draw(annex, FULL_CHART) };
}
