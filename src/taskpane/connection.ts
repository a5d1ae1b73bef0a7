import type { Saving, Wait } from "../workbook/port";
import type { Trouble } from "../workbook/session";

/** How the workbook stands, for the line under its name. */
export interface Standing {
  readonly readOnly: boolean;
  readonly saving: Saving["kind"];
  readonly unsaved: boolean;
  /** Why the newest changes could not be read; null when all is well. */
  readonly trouble: Trouble | null;
  /** What the host makes us wait for; null when nothing waits. */
  readonly wait: Wait | null;
}

/** The state of the connection in a few words: trouble before waiting, waiting before what is always so. */
export function connectionWords({ readOnly, saving, unsaved, trouble, wait }: Standing): string {
  if (trouble !== null) return troubleWords(trouble);
  if (wait !== null) return wait.reason === "cell-editing" ? "Waiting until the cell is finished" : "Excel is busy, trying again";
  if (readOnly) return "Read-only";
  if (saving === "live") return "Live in Excel";
  return unsaved ? "Changes not downloaded yet" : "No unsaved changes";
}

function troubleWords({ error, retrying }: Trouble): string {
  switch (error.code) {
    case "session-lost": return "Connection to Excel lost";
    case "offline": return "Offline, trying again";
    case "cell-editing": return "Waiting until the cell is finished";
    case "busy": return "Excel is busy, trying again";
    default: return retrying ? "Not up to date, trying again" : "Not up to date";
  }
}
