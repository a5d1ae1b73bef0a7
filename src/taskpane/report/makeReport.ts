import type { WordAnswer } from "../../catalogue/word/wordWorker";
import { exportFileName } from "../../core/export/fileName";
import { writeReport } from "../../report/html/writeReport";
import type { ReportModel } from "../../report/reportModel";
import { drawCharts } from "../../report/word/chartPictures";
import type { ReportRequest } from "../../report/word/reportWorker";
import { pngOf } from "../../ui/pngOf";
import { printPage } from "../../ui/printPage";
import { saveFile } from "../../ui/saveFile";

export const REPORT_FORMATS = ["html", "docx", "print"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Makes the report and hands it to the browser. `name`: the workbook's file name. Resolves with what to say; rejects with a sentence, or the signal's reason. */
export async function makeReport(format: ReportFormat, report: ReportModel, name: string, signal: AbortSignal): Promise<string> {
  const fileName = exportFileName(name, "monitoring report", new Date(), format);
  switch (format) {
    case "html":
      saveFile(fileName, "text/html;charset=utf-8", writeReport(report, document));
      return `${fileName} was handed to the browser. Look among its downloads.`;
    case "print":
      await printPage(writeReport(report, document), report.title);
      return "The print window was opened. For a PDF, choose Save as PDF there.";
    case "docx":
      saveFile(fileName, DOCX, await docxAside(report, signal));
      return `${fileName} was handed to the browser. Look among its downloads.`;
  }
}

/** The document is made in a worker; the charts are drawn in the page, which alone has a canvas. */
async function docxAside(report: ReportModel, signal: AbortSignal): Promise<Uint8Array> {
  const draw = async (svg: string, size: { readonly width: number; readonly height: number }): Promise<Uint8Array> =>
    new Uint8Array(await (await pngOf({ svg, ...size })).arrayBuffer());
  const pictures = await drawCharts(report, draw, document, signal);
  const worker = new Worker(/* webpackChunkName: "reportWorker" */ new URL("../../report/word/reportWorker.ts", import.meta.url), { name: "reportWorker" });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => { reject(signal.reason instanceof Error ? signal.reason : new Error("Stopped.")); }, { once: true });
      worker.onerror = () => { reject(new Error("The Word document could not be made, because part of Cairn did not load. Check the connection and try again.")); };
      worker.onmessage = ({ data }: MessageEvent<WordAnswer>) => {
        if (data.kind === "made") resolve(data.bytes);
        else reject(new Error(`The Word document could not be made: ${data.message} Choose the web page instead.`));
      };
      worker.postMessage({ report, pictures } satisfies ReportRequest);
    });
  } finally {
    worker.terminate();
  }
}
