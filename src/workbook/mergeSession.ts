import type { Decision, Decisions } from "../core/merge/decisions";
import { NO_DECISIONS } from "../core/merge/decisions";
import { mergeBooksInSteps } from "../core/merge/mergedBook";
import type { MergeActions, MergeState } from "../core/merge/mergeState";
import type { MergeSource } from "../core/merge/source";
import { groundOf, unite } from "../core/merge/unite";
import { inSlices } from "./slices";

/** Several workbooks that are open as one: decisions about duplicates, each of them undoable. No source is ever written to. */
export interface MergeSession extends MergeActions {
  getState(): MergeState;
  subscribe(listener: () => void): () => void;
  markSaved(): void;
}

interface Past {
  readonly label: string;
  readonly decisions: Decisions;
}

export function openMerge(sources: readonly MergeSource[]): MergeSession {
  const ground = groundOf(sources);
  const listeners = new Set<() => void>();
  let past: readonly Past[] = [];
  let state: MergeState = { ground, decisions: NO_DECISIONS, merged: null, undoLabel: null, unsaved: false };
  const set = (next: MergeState): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  /** The newest decisions win: an older list that is still being made is given up. */
  const remake = async (decisions: Decisions): Promise<void> => {
    const merged = await inSlices(mergeBooksInSteps(unite(ground, decisions)), { isOver: () => state.decisions !== decisions });
    if (merged !== null && state.decisions === decisions) set({ ...state, merged });
  };
  const change = (decisions: Decisions): void => {
    set({ ...state, decisions, undoLabel: past.at(-1)?.label ?? null, unsaved: past.length > 0 });
    void remake(decisions);
  };
  void remake(state.decisions);

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    decide: (label, changes) => {
      past = [...past, { label, decisions: state.decisions }];
      change(withChanges(state.decisions, changes));
    },
    undo: () => {
      const last = past.at(-1);
      if (last === undefined) return;
      past = past.slice(0, -1);
      change(last.decisions);
    },
    markSaved: () => set({ ...state, unsaved: false }),
  };
}

function withChanges(decisions: Decisions, changes: Readonly<Record<string, Decision | null>>): Decisions {
  const next = new Map(Object.entries(decisions));
  for (const [id, decision] of Object.entries(changes)) {
    if (decision === null) next.delete(id);
    else next.set(id, decision);
  }
  return Object.fromEntries(next);
}
