import type { Rasterise } from "../../catalogue/word/pictures";
import { indicatorChart } from "../../charts/indicatorChart";
import { PRINT_PALETTE } from "../../charts/palette";
import type { ReportModel } from "../reportModel";

/** Size of a chart in a document, in CSS px: as wide as half of A4 between its margins. */
export const WORD_CHART = { width: 320, height: 104 } as const;

/** A chart as a picture with its size in px. */
export interface ChartPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * A picture for each block of the report that has a chart, by its index; `document` lends its elements to the drawing. One after another, so that the
 * page stays alive; stops when `signal` says so.
 */
export async function drawCharts({ blocks }: ReportModel, rasterise: Rasterise, document: Document, signal?: AbortSignal): Promise<ReadonlyMap<number, ChartPicture>> {
  const drawn = new Map<number, ChartPicture>();
  for (const [index, { chart }] of blocks.entries()) {
    if (chart === null) continue;
    signal?.throwIfAborted();
    const svg = indicatorChart(chart, { ...WORD_CHART, palette: PRINT_PALETTE, id: `chart-${index}`, document });
    const size = { width: WORD_CHART.width, height: Number(svg.getAttribute("height")) };
    drawn.set(index, { ...size, png: await rasterise(svg.outerHTML, size) });
  }
  return drawn;
}
