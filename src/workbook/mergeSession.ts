import type { Decision, Decisions } from "../core/merge/decisions";
import { NO_DECISIONS } from "../core/merge/decisions";
import { mergeBooksInSteps } from "../core/merge/mergedBook";
import type { MergeActions, MergeState } from "../core/merge/mergeState";
import type { MergeSource } from "../core/merge/source";
import { groundOf, unite } from "../core/merge/unite";
import { inSlices } from "./slices";
import { newStore } from "./store";

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
  const { getState, subscribe, set } = newStore<MergeState>({ ground, decisions: NO_DECISIONS, merged: null, undoLabel: null, unsaved: false });
  let past: readonly Past[] = [];
  /** The newest decisions win: an older list that is still being made is given up. */
  const remake = async (decisions: Decisions): Promise<void> => {
    const merged = await inSlices(mergeBooksInSteps(unite(ground, decisions)), { isOver: () => getState().decisions !== decisions });
    if (merged !== null && getState().decisions === decisions) set({ ...getState(), merged });
  };
  const change = (decisions: Decisions): void => {
    set({ ...getState(), decisions, undoLabel: past.at(-1)?.label ?? null, unsaved: past.length > 0 });
    void remake(decisions);
  };
  void remake(getState().decisions);

  return {
    getState, subscribe,
    decide: (label, changes) => {
      past = [...past, { label, decisions: getState().decisions }];
      change(withChanges(getState().decisions, changes));
    },
    undo: () => {
      const last = past.at(-1);
      if (last === undefined) return;
      past = past.slice(0, -1);
      change(last.decisions);
    },
    markSaved: () => set({ ...getState(), unsaved: false }),
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
