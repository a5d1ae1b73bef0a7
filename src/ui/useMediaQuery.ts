import { useCallback, useSyncExternalStore } from "react";

/** Whether a media query matches, kept up to date; false where the page has no `matchMedia`. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback((listener: () => void) => {
    const list = typeof window.matchMedia === "function" ? window.matchMedia(query) : null;
    list?.addEventListener("change", listener);
    return () => list?.removeEventListener("change", listener);
  }, [query]);
  return useSyncExternalStore(subscribe, () => typeof window.matchMedia === "function" && window.matchMedia(query).matches);
}
