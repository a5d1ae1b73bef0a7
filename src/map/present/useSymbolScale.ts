import { useSyncExternalStore } from "react";

/** How much larger symbols are while presenting: as the type is, growing from a laptop's width on to about twice as large on a wall. */
export function symbolScale(width: number): number {
  return Math.round(Math.min(2.1, Math.max(1, width / 1150)) * 20) / 20;
}

export function useSymbolScale(): number {
  return useSyncExternalStore(listen, () => symbolScale(window.innerWidth));
}

function listen(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => { window.removeEventListener("resize", onChange); };
}
