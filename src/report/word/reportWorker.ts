import type { WordAnswer } from "../../catalogue/word/wordWorker";
import type { ReportModel } from "../reportModel";
import type { ChartPicture } from "./chartPictures";
import { writeReportDocx } from "./writeReportDocx";

/** What the page asks for: one document. */
export interface ReportRequest {
  readonly report: ReportModel;
  readonly charts: ReadonlyMap<number, ChartPicture>;
}

// The script of the worker: `self` is the line to the page. (The compiler takes it for a window.)
const line = self as unknown as { onmessage: ((event: MessageEvent<ReportRequest>) => void) | null; postMessage(answer: WordAnswer): void };

line.onmessage = ({ data }) => {
  writeReportDocx(data.report, data.charts).then(
    (bytes) => { line.postMessage({ kind: "made", bytes }); },
    (cause: unknown) => { line.postMessage({ kind: "failed", message: cause instanceof Error ? cause.message : String(cause) }); },
  );
};
