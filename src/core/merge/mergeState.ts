import type { Decision, Decisions } from "./decisions";
import type { Merged } from "./mergedBook";
import type { MergeGround } from "./unite";

/** Several workbooks shown as one, and what was decided about their duplicates. */
export interface MergeState {
  readonly ground: MergeGround;
  readonly decisions: Decisions;
  /** The list under these decisions; for a moment that under the ones before. Null until it is made for the first time. */
  readonly merged: Merged | null;
  /** What the last decision was, for "Undo: …"; null where there is none. */
  readonly undoLabel: string | null;
  /** True while what was decided is in no saved workbook. */
  readonly unsaved: boolean;
}

/** What a person may do with them. A group given null is undecided again. */
export interface MergeActions {
  decide(label: string, changes: Readonly<Record<string, Decision | null>>): void;
  undo(): void;
}
