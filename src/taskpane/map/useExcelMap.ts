import { useCallback, useEffect, useRef, useState } from "react";
import type { Lead } from "../../core/chain/lead";
import type { Filter } from "../../core/practice/filter";
import { filterToAddress } from "../../core/practice/filterAddress";
import { DialogRefused } from "../../workbook/channel/dialogRefused";
import { asWorkbookError } from "../../workbook/failure";
import type { MapFollower, MapLine, MapWindow, OpenMapWindow } from "./excelMap";

/** Where the map is: nowhere, in a window, or in the pane, there perhaps behind the pane's tabs. */
export type MapPlace = "nowhere" | "window" | "pane" | "behind";

export interface MapNotice {
  readonly intent: "info" | "error";
  readonly message: string;
  /** Whether the map can be shown in the pane instead. */
  readonly offersPane: boolean;
}

export interface ExcelMap {
  readonly place: MapPlace;
  readonly notice: MapNotice | null;
  readonly dismiss: () => void;
  /** The practice chosen in pane or map. */
  readonly selected: string | null;
  readonly select: (key: string | null) => void;
  /** The Map button, of the pane and of the ribbon. */
  readonly open: () => void;
  /** Shows the map with what a filter asks for, wherever the map is. To be called from a click. */
  readonly ask: (filter: Filter) => void;
  /** Where a link of the map leads in the pane; a new object leads again. Null before. */
  readonly lead: Lead | null;
  readonly showInPane: () => void;
  /** Closes the map's window, so that another can open; filter and view are kept. */
  readonly close: () => void;
  /** Back to the pane's tabs, if the map is in their place; it stays as it is. */
  readonly leave: () => void;
  /** For the map in the pane: where it starts, and its line once it is there. */
  readonly address: () => string;
  readonly follow: MapFollower;
  readonly onLine: (line: MapLine | null) => void;
}

const ASKED = "The map shows these practices now, in a window of its own that may be behind this one. Look for it in the task bar or among the browser's windows, or show it here instead.";
const ALREADY_OPEN = "The map is open already, in a window of its own that may be behind this one. Look for it in the task bar or among the browser's windows, or show it here instead.";

/** Where the map is and what is said about it. The window first; where that is refused, the pane. */
export function useExcelMap(openWindow: OpenMapWindow): ExcelMap {
  const [place, setPlace] = useState<MapPlace>("nowhere");
  const [notice, setNotice] = useState<MapNotice | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [lead, setLead] = useState<Lead | null>(null);
  const now = useRef({ place, selected, address: "" });
  useEffect(() => { now.current = { ...now.current, place, selected }; }, [place, selected]);
  const inWindow = useRef<MapWindow | null>(null);
  const line = useRef<MapLine | null>(null);
  const opening = useRef(false);

  const go = useCallback((next: MapPlace) => {
    now.current = { ...now.current, place: next };
    setPlace(next);
  }, []);
  const [follow] = useState<MapFollower>(() => ({
    onChoose: setSelected,
    onPlace: (address) => { now.current = { ...now.current, address }; },
    onLead: (to) => {
      if (now.current.place === "pane") go("behind");
      setLead({ ...to });
    },
    onProblem: (message) => setNotice({ intent: "error", message, offersPane: false }),
  }));
  const closeWindow = useCallback(() => {
    inWindow.current?.close();
    inWindow.current?.closeWindow();
    inWindow.current = null;
  }, []);
  const showInPane = useCallback(() => {
    closeWindow();
    setNotice(null);
    go("pane");
  }, [closeWindow, go]);

  const openInWindow = useCallback(() => {
    if (opening.current) return; // a second click while Excel asks about the first
    opening.current = true;
    setNotice(null);
    const onClosed = (problem: string | null): void => {
      inWindow.current?.close();
      inWindow.current = null;
      go("nowhere");
      setNotice(problem === null ? null : { intent: "error", message: problem, offersPane: true });
    };
    openWindow({ selected: now.current.selected, address: now.current.address }, { ...follow, onClosed }).then((opened) => {
      opening.current = false;
      inWindow.current = opened;
      opened.choose(now.current.selected);
      go("window");
    }, (cause: unknown) => {
      opening.current = false;
      const refusal = cause instanceof DialogRefused ? cause.refusal : "other";
      if (refusal === "unsupported") showInPane();
      else setNotice({ intent: refusal === "already-open" ? "info" : "error", message: asWorkbookError(cause).message, offersPane: now.current.place === "nowhere" });
    });
  }, [openWindow, follow, go, showInPane]);

  const open = useCallback(() => {
    switch (now.current.place) {
      case "window":
        inWindow.current?.comeForward();
        setNotice({ intent: "info", message: ALREADY_OPEN, offersPane: true });
        return;
      case "behind": go("pane"); return;
      case "pane":
      case "nowhere": openInWindow();
    }
  }, [go, openInWindow]);
  const ask = useCallback((filter: Filter) => {
    const address = `#${filterToAddress(filter)}`;
    now.current = { ...now.current, address, selected: null };
    setSelected(null);
    switch (now.current.place) {
      case "window":
        inWindow.current?.ask(address);
        inWindow.current?.comeForward();
        setNotice({ intent: "info", message: ASKED, offersPane: true });
        return;
      case "pane":
      case "behind":
        line.current?.ask(address);
        go("pane");
        return;
      case "nowhere": openInWindow();
    }
  }, [go, openInWindow]);
  const select = useCallback((key: string | null) => {
    setSelected(key);
    inWindow.current?.choose(key);
    line.current?.choose(key);
  }, []);
  return {
    place, notice, selected, select, open, ask, lead, showInPane, follow,
    close: useCallback(() => {
      if (now.current.place !== "window") return;
      closeWindow();
      go("nowhere");
    }, [closeWindow, go]),
    dismiss: useCallback(() => setNotice(null), []),
    leave: useCallback(() => { if (now.current.place === "pane") go("behind"); }, [go]),
    address: useCallback(() => now.current.address, []),
    onLine: useCallback((next: MapLine | null) => { line.current = next; }, []),
  };
}
