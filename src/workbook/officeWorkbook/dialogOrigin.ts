/**
 * For whom a message between the pane and its dialog is: pages of this origin alone, where the host can say so (DialogOrigin 1.1).
 * Elsewhere office.js itself sends within one domain.
 */
export function messageOptions(): Office.DialogMessageOptions | undefined {
  return Office.context.requirements.isSetSupported("DialogOrigin", "1.1") ? { targetOrigin: window.location.origin } : undefined;
}

/** Whether a message came from a page of ours. Hosts without DialogOrigin 1.1 do not tell; what comes is read with care anyway. */
export function fromOurPage(origin: string | null | undefined): boolean {
  if (origin === undefined || origin === null || origin === "") return true;
  try {
    return new URL(origin).origin === window.location.origin; // some hosts give an address, some an origin
  } catch {
    return false;
  }
}
