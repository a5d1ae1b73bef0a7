import type { WorkbookError } from "../workbook/port";
import type { Session } from "../workbook/session";

/** The workbook that pane and map show. */
export interface OpenWorkbook {
  /** Counts the workbooks opened on this page: a new one starts pane and map afresh. */
  readonly id: number;
  readonly session: Session;
  readonly fileName: string;
  /** The sample that the page opens by itself, until a person opens or changes something. */
  readonly isSample: boolean;
}

/** The last attempt to open a file. A failed one leaves the open workbook as it is. */
export type Attempt =
  | { readonly kind: "idle" }
  | { readonly kind: "opening"; readonly fileName: string }
  | { readonly kind: "failed"; readonly fileName: string; readonly error: WorkbookError };

export interface WorkbenchState {
  readonly open: OpenWorkbook | null;
  readonly attempt: Attempt;
  /** Key of the practice that pane and map both show; null for none. */
  readonly selected: string | null;
  /** Words about the last thing that happened, announced once; null for none. */
  readonly notice: string | null;
}

export type WorkbenchAction =
  | { readonly kind: "opening"; readonly fileName: string }
  | { readonly kind: "opened"; readonly workbook: OpenWorkbook }
  | { readonly kind: "failed"; readonly fileName: string; readonly error: WorkbookError }
  | { readonly kind: "dismissed" }
  | { readonly kind: "selected"; readonly key: string | null }
  | { readonly kind: "noticed"; readonly notice: string };

export const EMPTY_WORKBENCH: WorkbenchState = { open: null, attempt: { kind: "idle" }, selected: null, notice: null };

export function workbenchReducer(state: WorkbenchState, action: WorkbenchAction): WorkbenchState {
  switch (action.kind) {
    case "opening":
      return { ...state, attempt: { kind: "opening", fileName: action.fileName }, notice: null };
    case "opened":
      return { open: action.workbook, attempt: { kind: "idle" }, selected: null, notice: null };
    case "failed":
      return { ...state, attempt: { kind: "failed", fileName: action.fileName, error: action.error } };
    case "dismissed":
      return { ...state, attempt: { kind: "idle" }, notice: null };
    case "selected":
      return state.selected === action.key ? state : { ...state, selected: action.key };
    case "noticed":
      return { ...state, notice: action.notice };
  }
}
