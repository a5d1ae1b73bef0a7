import { useCallback, useEffect, useRef, useState } from "react";
import { DialogRefused } from "../../workbook/channel/dialogRefused";
import { asWorkbookError } from "../../workbook/failure";
import type { OpenTheoryWindow, TheoryPageWay, TheoryWindow } from "./theoryWindow";

export interface TheoryPageNotice {
  readonly intent: "info" | "error";
  readonly message: string;
  /** Null where there is nothing to choose. */
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

export interface ExcelTheoryPage extends TheoryPageWay {
  readonly notice: TheoryPageNotice | null;
  readonly dismiss: () => void;
  /** Asks whether the window may be closed so that `what` can open in its place. */
  readonly giveWay: (what: string, next: () => void) => void;
}

/** Excel has one window for an add-in at a time: the other one of ours, where it is open. */
export interface OtherWindow {
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** Excel tells a while after a window was closed that another may open. */
const AFTER_CLOSING = 400;
const ATTEMPTS = 4;

const ALREADY_OPEN = "The page is open already, in a window of its own that may be behind this one. Look for it in the task bar or among the browser’s windows.";
const MAP_OPEN = "The map is open in its window, and Excel shows one window of Cairn’s at a time. The map keeps its filters and its view for when it is opened again.";

/** Where the full page of the Theory of Change is, and what is said about it. `inPane` shows the diagram in the pane, where a window is refused. */
export function useTheoryPage(openWindow: OpenTheoryWindow, map: OtherWindow, inPane: () => void): ExcelTheoryPage {
  const [isOpen, setOpen] = useState(false);
  const [holding, setHolding] = useState(false);
  const [notice, setNotice] = useState<TheoryPageNotice | null>(null);
  const shown = useRef<TheoryWindow | null>(null);
  const opening = useRef(false);

  const gone = useCallback((problem: string | null) => {
    shown.current = null;
    setOpen(false);
    setHolding(false);
    setNotice(problem === null ? null : { intent: "error", message: problem, action: null });
  }, []);
  const close = useCallback(() => {
    shown.current?.close();
    shown.current?.closeWindow();
    gone(null);
  }, [gone]);
  const openNow = useCallback(async (attempts: number): Promise<void> => {
    if (opening.current) return; // a second click while Excel asks about the first
    opening.current = true;
    setNotice(null);
    const follow = { onHolding: setHolding, onProblem: (message: string) => setNotice({ intent: "error", message, action: null }), onClosed: (problem: string | null) => { shown.current?.close(); gone(problem); } };
    try {
      for (let left = attempts; shown.current === null; left--) {
        try {
          shown.current = await openWindow(follow);
        } catch (cause) {
          if (left <= 1 || !(cause instanceof DialogRefused) || cause.refusal !== "already-open") throw cause;
          await new Promise((resolve) => setTimeout(resolve, AFTER_CLOSING));
        }
      }
      setOpen(true);
    } catch (cause) {
      const { refusal } = cause instanceof DialogRefused ? cause : { refusal: "other" };
      if (refusal === "unsupported") inPane();
      else setNotice({ intent: refusal === "already-open" ? "info" : "error", message: asWorkbookError(cause).message, action: { label: "Show the diagram here", run: () => { setNotice(null); inPane(); } } });
    } finally {
      opening.current = false;
    }
  }, [openWindow, gone, inPane]);

  const { isOpen: mapIsOpen, close: closeMap } = map;
  const open = useCallback(() => {
    if (shown.current !== null) {
      shown.current.comeForward();
      const kept = holding ? " Words are typed there that are not in the workbook; they go with the window." : "";
      setNotice({ intent: "info", message: `${ALREADY_OPEN}${kept}`, action: { label: "Close it and open it again", run: () => { close(); void openNow(ATTEMPTS); } } });
    } else if (mapIsOpen) {
      setNotice({ intent: "info", message: MAP_OPEN, action: { label: "Close the map and open the page", run: () => { closeMap(); void openNow(ATTEMPTS); } } });
    } else void openNow(1);
  }, [holding, mapIsOpen, close, closeMap, openNow]);

  const giveWay = useCallback((what: string, next: () => void) => {
    const kept = holding ? " Words are typed on it that are not in the workbook: see to them first." : "";
    setNotice({
      intent: "info", message: `The full page of the Theory of Change is open in its window, and Excel shows one window of Cairn’s at a time.${kept}`,
      action: { label: `Close the page and open ${what}`, run: () => { close(); setTimeout(next, AFTER_CLOSING); } },
    });
  }, [holding, close]);

  // A pane that is closed or loaded again cannot be spoken to any more: its window says so at once.
  useEffect(() => {
    const leave = (): void => shown.current?.close();
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, []);
  return { isOpen, open, notice, dismiss: useCallback(() => setNotice(null), []), giveWay };
}
