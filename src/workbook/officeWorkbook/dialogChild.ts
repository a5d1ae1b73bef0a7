import { WorkbookError } from "../port";
import type { FromMap, MapSnapshot } from "./mapMessages";
import { pieceCollector, readPiece } from "./mapMessages";

export type { MapSnapshot } from "./mapMessages";

/** The map's end: tells the pane which practice was chosen. */
export interface PaneLink {
  choose(key: string | null): void;
}

/**
 * Joins the pane that opened this page as Excel's dialog. Call it after `Office.onReady`; `onSnapshot` is called with every
 * state the pane sends, the first one soon after. Rejects with WorkbookError `host-refused` when this is no dialog of Excel's.
 */
export function joinMapDialog(handlers: { onSnapshot(snapshot: MapSnapshot): void }): Promise<PaneLink> {
  const post = (message: FromMap): void => { Office.context.ui.messageParent(JSON.stringify(message)); };
  const collector = pieceCollector();
  // Office.js gives a page this method only where it is a dialog.
  if (typeof Office.context.ui?.addHandlerAsync !== "function") return Promise.reject(notJoined());
  return new Promise((resolve, reject) => {
    Office.context.ui.addHandlerAsync(
      Office.EventType.DialogParentMessageReceived,
      (event: Office.DialogParentMessageReceivedEventArgs) => {
        const piece = readPiece(event.message);
        if (!piece) return;
        const whole = collector.add(piece);
        post({ kind: "got", snapshot: piece.snapshot, index: piece.index });
        if (whole) handlers.onSnapshot(whole);
      },
      (result) => {
        if (result.status !== Office.AsyncResultStatus.Succeeded) {
          reject(notJoined(result.error));
          return;
        }
        post({ kind: "ready" });
        resolve({ choose: (key) => { post({ kind: "choose", key }); } });
      },
    );
  });
}

function notJoined(cause?: unknown): WorkbookError {
  return new WorkbookError("host-refused", "This page is not joined to Excel. Close it and open the map from the Cairn tab.", { cause });
}
