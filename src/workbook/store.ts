/** A value that listeners hear of whenever it is set; `getState` and `subscribe` are what useSyncExternalStore expects. */
export interface Store<T> {
  getState(): T;
  /** Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  set(next: T): void;
}

export function newStore<T>(first: T): Store<T> {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    getState: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      now = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
