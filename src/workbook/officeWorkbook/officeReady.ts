import { WorkbookError } from "../port";

/**
 * Waits until office.js knows where it runs, inside Excel or not. Rejects with `offline` when the script itself did not
 * load: there is then nothing to wait for.
 */
export async function officeReady(): Promise<void> {
  if (typeof Office === "undefined") {
    throw new WorkbookError("offline", "Microsoft’s script office.js did not load, so Cairn cannot tell whether this is Excel. In Excel, check the connection, then try again.");
  }
  await Office.onReady();
}

/** Brings the pane into sight: a button of the ribbon may start the page without it. Does nothing where the host cannot. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}
