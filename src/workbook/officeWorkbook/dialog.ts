import { WorkbookError } from "../port";
import type { MapSnapshot } from "./mapMessages";
import { readFromMap } from "./mapMessages";
import { pieceSender } from "./pieceSender";

export type { MapSnapshot } from "./mapMessages";

/** The pane's end of the map in Excel's dialog. */
export interface MapChannel {
  /** Shows this state in the map; call it again whenever it changes. */
  send(snapshot: MapSnapshot): void;
  /** A practice was chosen in the map, or none. */
  onChoose(listener: (key: string | null) => void): () => void;
  /** The dialog is gone: the person closed it, or it could not load (then with words). */
  onClosed(listener: (problem: string | null) => void): () => void;
  close(): void;
}

/** Why Excel did not open the dialog, by its number ("Handle errors and events in the Office dialog box"). */
const REFUSED: Readonly<Record<number, string>> = {
  12004: "Excel does not trust the map's address. Ask whoever set up Cairn to add it to the manifest.",
  12005: "The map's address must start with https. Ask whoever set up Cairn to correct it.",
  12007: "The map, or another dialog of an add-in, is already open. Close it first.",
  12009: "The map was not opened, because Ignore was chosen. Open it again and choose Allow.",
  12011: "The browser keeps the map from opening. Allow pop-ups for this page, or try another browser.",
};

/** Why an open dialog has ended; 12006 is the person closing it. */
const ENDED: Readonly<Record<number, string>> = {
  12002: "The map page was not found. Check the connection and open the map again.",
  12003: "The map went to an address without https and was closed.",
};

/**
 * Opens the map page as Excel's dialog. Call it from a click. Rejects with WorkbookError: `too-old` for a host that cannot
 * send to a dialog (DialogApi 1.2), else `host-refused` with words.
 */
export function openMapDialog(url: string): Promise<MapChannel> {
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.2")) {
    return Promise.reject(new WorkbookError("too-old", "This version of Excel cannot open the map. Update Excel, or open the map page in a browser with a copy of the workbook."));
  }
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(url, { height: 85, width: 85, displayInIframe: false }, (result) => {
      // In the callback of a refused dialog the page's body is still empty on the web: whatever follows waits a turn.
      setTimeout(() => {
        if (result.status === Office.AsyncResultStatus.Succeeded) resolve(channel(result.value));
        else reject(new WorkbookError("host-refused", REFUSED[result.error.code] ?? "Excel did not open the map. Try again.", { cause: result.error }));
      }, 0);
    });
  });
}

function channel(dialog: Office.Dialog): MapChannel {
  const choosing = new Set<(key: string | null) => void>();
  const closing = new Set<(problem: string | null) => void>();
  let open = true;
  const sender = pieceSender((piece) => { if (open) dialog.messageChild(JSON.stringify(piece)); });

  dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event: { message: string; origin: string | undefined } | { error: number }) => {
    const message = "message" in event ? readFromMap(event.message) : null;
    if (!message) return;
    if (message.kind === "choose") for (const listener of [...choosing]) listener(message.key);
    else sender.hear(message);
  });
  dialog.addEventHandler(Office.EventType.DialogEventReceived, (event: { message: string; origin: string | undefined } | { error: number }) => {
    open = false;
    const problem = "error" in event ? (ENDED[event.error] ?? null) : null;
    for (const listener of [...closing]) listener(problem);
  });
  const listen = <T>(to: Set<T>) => (listener: T): (() => void) => {
    to.add(listener);
    return () => to.delete(listener);
  };
  return {
    send: (snapshot) => { sender.send(snapshot); },
    onChoose: listen(choosing),
    onClosed: listen(closing),
    close: () => {
      if (!open) return;
      open = false;
      dialog.close();
    },
  };
}
