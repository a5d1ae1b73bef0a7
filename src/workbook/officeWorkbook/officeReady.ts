import { WorkbookError } from "../port";
import { withinReason } from "./patience";

/**
 * Waits until office.js knows where it runs, inside Excel or not. Rejects with `offline` when the script itself did not
 * load, as there is then nothing to wait for, and when it hears nothing of Excel for twenty seconds.
 */
export async function officeReady(): Promise<void> {
  if (typeof Office === "undefined") {
    throw new WorkbookError("offline", "Microsoft’s script office.js did not load, so Cairn cannot reach Excel. Check the connection, and that the network lets Excel load it; then try again.");
  }
  await withinReason(Office.onReady(), "Microsoft’s script office.js has loaded, but has heard nothing of Excel for twenty seconds. A part of it may be blocked by the network. Close the pane and open it again, or try again.");
}

/** Brings the pane into sight: a button of the ribbon may start the page without it. Does nothing where the host cannot. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}
