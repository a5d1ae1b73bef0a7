import { WorkbookError } from "../port";

/** Loads office.js from `address` into a page that does not ask for it by itself, and waits for its host. Rejects with WorkbookError `offline`. */
export async function loadOffice(address: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => { resolve(); });
    script.addEventListener("error", () => {
      reject(new WorkbookError("offline", "Microsoft's office.js could not be loaded. Check the connection, close the map and open it again."));
    });
    document.head.append(script);
  });
  await Office.onReady();
}
