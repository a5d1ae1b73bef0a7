import { WorkbookError } from "../port";
import type { Wire } from "../channel/wire";
import { fromOurPage, messageOptions } from "./dialogOrigin";

/**
 * The line to the pane that opened this page as Excel's dialog. Call it after `Office.onReady`. Rejects with WorkbookError
 * `host-refused` when this is no dialog of Excel's. For the conversation see `openChannel`.
 */
export function joinPane(): Promise<Wire> {
  // Office.js gives a page this method only where it is a dialog.
  if (typeof Office.context.ui?.addHandlerAsync !== "function") return Promise.reject(notJoined());
  const hearing = new Set<(text: string) => void>();
  return new Promise((resolve, reject) => {
    Office.context.ui.addHandlerAsync(
      Office.EventType.DialogParentMessageReceived,
      (event: Office.DialogParentMessageReceivedEventArgs) => {
        if (!fromOurPage(event.origin)) return;
        for (const hear of [...hearing]) hear(event.message);
      },
      (result) => {
        if (result.status !== Office.AsyncResultStatus.Succeeded) {
          reject(notJoined(result.error));
          return;
        }
        resolve({
          post: (text) => { Office.context.ui.messageParent(text, messageOptions()); },
          listen: (hear) => {
            hearing.add(hear);
            return () => hearing.delete(hear);
          },
        });
      },
    );
  });
}

function notJoined(cause?: unknown): WorkbookError {
  return new WorkbookError("host-refused", "This page is not joined to Excel. Close it and open it from the Cairn tab.", { cause });
}
