import { useSyncExternalStore } from "react";

/** Anything with a present state and a way to hear of the next: a session, a filter, a connection. */
export interface Store<T> {
  /** The same object until something changed, as React expects. */
  getState(): T;
  /** Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** The store's state; the component renders again when it changes. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.getState);
}
