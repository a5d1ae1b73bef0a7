import type { WordAnswer } from "../../catalogue/word/wordWorker";
import type { ReportModel } from "../reportModel";
import type { ReportPictures } from "./chartPictures";
import { writeReportDocx } from "./writeReportDocx";

/** What the page asks for: one document. */
export interface ReportRequest {
  readonly report: ReportModel;
  readonly pictures: ReportPictures;
}

// The script of the worker: `self` is the line to the page. (The compiler takes it for a window.)
const line = self as unknown as { onmessage: ((event: MessageEvent<ReportRequest>) => void) | null; postMessage(answer: WordAnswer): void };

line.onmessage = ({ data }) => {
  writeReportDocx(data.report, data.pictures).then(
    (bytes) => { line.postMessage({ kind: "made", bytes }); },
    (cause: unknown) => { line.postMessage({ kind: "failed", message: cause instanceof Error ? cause.message : String(cause) }); },
  );
};
