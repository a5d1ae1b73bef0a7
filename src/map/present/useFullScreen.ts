import { useEffect, useRef, useState } from "react";

/** Whether the page may fill the screen: not on every phone, and not in every dialog of Excel. */
export function mayFillScreen(): boolean {
  return typeof document.documentElement.requestFullscreen === "function" && document.fullscreenEnabled;
}

/** Asks for the whole screen; where that is refused the presentation fills the window. To be called from a press of a button. */
export function askForFullScreen(): void {
  if (!mayFillScreen() || document.fullscreenElement) return;
  document.documentElement.requestFullscreen().catch(() => undefined); // the window it is, then
}

/** Whether the page fills the screen. `onLeft`: the person left it (Escape never reaches the page then). It is left with the component. */
export function useFullScreen(onLeft: () => void): boolean {
  const [full, setFull] = useState(() => Boolean(document.fullscreenElement));
  const left = useRef(onLeft);
  useEffect(() => { left.current = onLeft; }, [onLeft]);
  useEffect(() => {
    const listen = (): void => {
      const now = Boolean(document.fullscreenElement);
      setFull(now);
      if (!now) left.current();
    };
    document.addEventListener("fullscreenchange", listen);
    return () => {
      document.removeEventListener("fullscreenchange", listen);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined); // left by other means meanwhile
    };
  }, []);
  return full;
}
