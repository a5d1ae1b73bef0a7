import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** For the button that opens something taken off the page when it closes, such as a dialog: the focus, which would be lost with it, comes back to the button. */
export function useFocusBack<E extends HTMLElement>(open: boolean): RefObject<E | null> {
  const opener = useRef<E>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (!open && wasOpen.current) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return opener;
}
