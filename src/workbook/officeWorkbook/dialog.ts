import type { WindowWire } from "../channel/wire";
import { DialogRefused, allowPopUps } from "../channel/dialogRefused";
import type { Refusal } from "../channel/dialogRefused";
import { fromOurPage, messageOptions } from "./dialogOrigin";

type DialogEvent = { message: string; origin: string | undefined } | { error: number };

/** Why Excel did not open the window, by its number ("Handle errors and events in the Office dialog box"). */
const REFUSED: Readonly<Record<number, readonly [Refusal, string]>> = {
  12004: ["other", "Excel does not trust the address of this window. Ask whoever set up Cairn to add it to the manifest."],
  12005: ["other", "The address of this window must start with https. Ask whoever set up Cairn to correct it."],
  12007: ["already-open", "A window of Cairn's, or of another add-in, is already open, perhaps behind this one. Look for it in the task bar or among the browser's windows; close it to open another."],
  12009: ["ignored", "The window was not opened, because Ignore was chosen. Open it again and choose Allow."],
  12011: ["pop-ups", "The browser keeps the window from opening. Allow pop-ups for this site, then open it again."],
};

/** Why an open window has ended; 12006 is the person closing it. */
const ENDED: Readonly<Record<number, string>> = {
  12002: "The page of this window was not found. Check the connection and open it again.",
  12003: "The window went to an address without https and was closed.",
};

/** Whether this host has windows that can be talked to (DialogApi 1.2). */
export function hasWindows(): boolean {
  return Office.context.requirements.isSetSupported("DialogApi", "1.2");
}

/**
 * Opens a page of ours as Excel's dialog, a window of its own. Call it from a click; `url` is an address of ours in full. Rejects with
 * DialogRefused: `unsupported` for a host that cannot send to a dialog (DialogApi 1.2). For the conversation see `openChannel`.
 */
export function openWindow(url: string): Promise<WindowWire> {
  if (!hasWindows()) {
    return Promise.reject(new DialogRefused("unsupported", "This version of Excel cannot open Cairn's windows. Update Excel for that."));
  }
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(url, { height: 85, width: 85, displayInIframe: false }, (result) => {
      // In the callback of a refused dialog the page's body is still empty on the web: whatever follows waits a turn.
      setTimeout(() => {
        if (result.status === Office.AsyncResultStatus.Succeeded) resolve(wireTo(result.value));
        else reject(refused(result.error));
      }, 0);
    });
  });
}

function refused(cause: Office.Error): DialogRefused {
  const [refusal, words] = REFUSED[cause.code] ?? ["other", "Excel did not open the window. Try again."];
  const more = refusal === "pop-ups" && typeof navigator !== "undefined" ? ` ${allowPopUps(navigator.userAgent)}` : "";
  return new DialogRefused(refusal, words + more, { cause });
}

function wireTo(dialog: Office.Dialog): WindowWire {
  const hearing = new Set<(text: string) => void>();
  const closing = new Set<(problem: string | null) => void>();
  let open = true;
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event: DialogEvent) => {
    if (!("message" in event) || !fromOurPage(event.origin)) return;
    for (const hear of [...hearing]) hear(event.message);
  });
  dialog.addEventHandler(Office.EventType.DialogEventReceived, (event: DialogEvent) => {
    open = false;
    const problem = "error" in event ? (ENDED[event.error] ?? null) : null;
    for (const listener of [...closing]) listener(problem);
  });
  return {
    post: (text) => { if (open) dialog.messageChild(text, messageOptions()); },
    listen: (hear) => {
      hearing.add(hear);
      return () => hearing.delete(hear);
    },
    onClosed: (listener) => {
      closing.add(listener);
      return () => closing.delete(listener);
    },
    close: () => {
      if (!open) return;
      open = false;
      dialog.close();
    },
  };
}
