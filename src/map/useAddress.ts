import { useCallback, useEffect, useRef } from "react";
import { filterFromAddress, filterToAddress } from "../core/practice/filterAddress";
import { ADDRESS_CHANGED, readAddress, writeAddress } from "./address";
import type { MapAddress } from "./address";
import type { Asked } from "./explorerState";
import type { MapView } from "./surface/camera";

/** Everything an address asks for. */
export interface Arrival {
  readonly asked: Asked;
  readonly view: MapView | null;
}

/** What an empty address asks for. */
export const NOTHING_ASKED: Arrival = arrivalOf("");

/** What the page's address asks for now. */
export function addressNow(): Arrival {
  return arrivalOf(window.location.hash);
}

function arrivalOf(hash: string): Arrival {
  const { filter, practice, view, presenting, title, compared } = readAddress(hash);
  return { asked: { filter: filterFromAddress(filter), selectedKey: practice, presenting, title, compared }, view };
}

/** So long the map must rest, in ms, before its view goes into the address: browsers refuse too many changes. */
const REST = 300;

/**
 * Keeps the address in step. Opening another practice, comparing and presenting are steps that "back" takes back; a filter, the
 * map's view and the slides of a presentation replace the present step, so that going back stays short. `onArrive` hears of
 * back, forward and edited addresses. Returns how to tell of the map's view.
 */
export function useAddress(asked: Asked, start: MapView | null, onArrive: (arrival: Arrival) => void): (view: MapView | null) => void {
  const written = useRef<string | null>(null);
  const view = useRef(start);
  const timer = useRef(0);
  const now = useRef(asked);
  const arrive = useRef(onArrive);
  useEffect(() => { arrive.current = onArrive; }, [onArrive]);

  const write = useCallback((): void => {
    const { filter, selectedKey, presenting, title, compared } = now.current;
    const next: MapAddress = { filter: filterToAddress(filter), practice: selectedKey, view: view.current, presenting, title, compared };
    const address = writeAddress(next);
    const before = written.current;
    written.current = address;
    if (before !== address) window.dispatchEvent(new CustomEvent(ADDRESS_CHANGED, { detail: address }));
    if (window.location.hash !== address) writeHistory(address, before !== null && isStep(readAddress(before), next));
  }, []);
  useEffect(() => {
    now.current = asked;
    write();
  }, [asked, write]);

  useEffect(() => {
    const listen = (): void => {
      if (window.location.hash === written.current) return;
      written.current = window.location.hash;
      window.clearTimeout(timer.current);
      const arrival = addressNow();
      view.current = arrival.view;
      arrive.current(arrival);
    };
    window.addEventListener("hashchange", listen);
    window.addEventListener("popstate", listen);
    return () => {
      window.clearTimeout(timer.current);
      window.removeEventListener("hashchange", listen);
      window.removeEventListener("popstate", listen);
    };
  }, []);

  return useCallback((next: MapView | null) => {
    view.current = next;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(write, REST);
  }, [write]);
}

/** Whether "back" should lead from one address to the other. */
export function isStep(before: MapAddress, after: MapAddress): boolean {
  if (before.presenting !== null) return false; // slides, and leaving
  return after.presenting !== null || after.practice !== before.practice || after.compared.join("\n") !== before.compared.join("\n");
}

/** Office.js takes these two away in its dialogs, against their types; there the address stays as it is. */
function writeHistory(address: string, step: boolean): void {
  const history: { readonly pushState?: History["pushState"] | null; readonly replaceState?: History["replaceState"] | null } = window.history;
  const url = `${window.location.pathname}${window.location.search}${address}`;
  const write = step ? history.pushState : history.replaceState;
  write?.call(window.history, null, "", url);
}
