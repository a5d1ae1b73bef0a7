import { useEffect, useRef } from "react";
import { filterFromAddress, filterToAddress } from "../core/practice/filterAddress";
import type { Filter } from "../core/practice/view";
import { readAddress, writeAddress } from "./address";

/** The filter and the open practice that the page's address asks for. */
export function addressNow(): { readonly filter: Filter; readonly selectedKey: string | null } {
  const { filter, practice } = readAddress(window.location.hash);
  return { filter: filterFromAddress(filter), selectedKey: practice };
}

/**
 * Keeps the address in step: opening another practice makes a step that "back" takes back, a filter replaces the
 * present step (typing would leave one a letter). `onArrive` hears of back, forward and edited addresses.
 */
export function useAddress(
  filter: Filter, selectedKey: string | null,
  onArrive: (address: { readonly filter: Filter; readonly selectedKey: string | null }) => void,
): void {
  const written = useRef<string | null>(null);
  const arrive = useRef(onArrive);
  useEffect(() => { arrive.current = onArrive; }, [onArrive]);

  useEffect(() => {
    const practice = selectedKey;
    const address = writeAddress({ filter: filterToAddress(filter), practice });
    if (window.location.hash === address) {
      written.current = address;
      return;
    }
    const step = written.current !== null && readAddress(written.current).practice !== practice;
    written.current = address;
    writeHistory(address, step);
  }, [filter, selectedKey]);

  useEffect(() => {
    const listen = (): void => {
      if (window.location.hash === written.current) return;
      written.current = window.location.hash;
      arrive.current(addressNow());
    };
    window.addEventListener("hashchange", listen);
    window.addEventListener("popstate", listen);
    return () => {
      window.removeEventListener("hashchange", listen);
      window.removeEventListener("popstate", listen);
    };
  }, []);
}

/** Office.js takes these two away in its dialogs, against their types; there the address stays as it is. */
function writeHistory(address: string, step: boolean): void {
  const history: { readonly pushState?: History["pushState"] | null; readonly replaceState?: History["replaceState"] | null } = window.history;
  const url = `${window.location.pathname}${window.location.search}${address}`;
  const write = step ? history.pushState : history.replaceState;
  write?.call(window.history, null, "", url);
}
