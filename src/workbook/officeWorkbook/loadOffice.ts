import { WorkbookError } from "../port";
import { withinReason } from "./patience";

const TOLD = "Microsoft’s office.js could not be loaded. Check the connection, close this window and open it again.";

/**
 * Loads office.js from `address` into a page that does not ask for it by itself, and waits for its host. Rejects with
 * WorkbookError `offline`, at the latest after forty seconds.
 */
export async function loadOffice(address: string): Promise<void> {
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => { resolve(); });
    script.addEventListener("error", () => { reject(new WorkbookError("offline", TOLD)); });
    document.head.append(script);
  });
  await withinReason(loaded, TOLD);
  await withinReason(Office.onReady(), TOLD);
}
