import { WorkbookError } from "../port";

/** Why a page could not be opened in a window of its own. */
export type Refusal =
  /** The person answered Excel's question with Ignore. */
  | "ignored"
  /** The browser keeps windows from opening. */
  | "pop-ups"
  /** A window of this pane, or of another add-in, is still there. */
  | "already-open"
  /** The host has no windows that can be talked to. */
  | "unsupported"
  | "other";

/** A window did not open: what happened, then what to do. */
export class DialogRefused extends WorkbookError {
  constructor(readonly refusal: Refusal, message: string, options?: { readonly cause?: unknown }) {
    super(refusal === "unsupported" ? "too-old" : "host-refused", message, options);
  }
}

/** How a person lets pop-ups through in the browser that they have. */
export function allowPopUps(userAgent: string): string {
  if (/Firefox\//.test(userAgent)) return "In Firefox: in the bar above the page, choose Preferences, then Allow pop-ups for this site.";
  if (/Edg|Chrome\/|CriOS\//.test(userAgent)) {
    const name = /Edg/.test(userAgent) ? "Edge" : "Chrome";
    return `In ${name}: choose the sign for a blocked pop-up at the end of the address bar, then Always allow pop-ups, then Done.`;
  }
  if (/Safari\//.test(userAgent)) {
    return /iPad|iPhone/.test(userAgent)
      ? "On an iPad: in Settings, Apps, Safari, switch Block Pop-ups off."
      : "In Safari: in the Safari menu choose Settings, then Websites, Pop-up Windows, and Allow for this site.";
  }
  return "Look for a sign of a blocked pop-up in the address bar, and allow pop-ups for this site.";
}
