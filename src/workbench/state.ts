import type { MergeSession } from "../workbook/mergeSession";
import type { NoticeDetail } from "../ui/ProblemBar";
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

export interface Notice {
  readonly intent: "success" | "error";
  readonly message: string;
  readonly details?: readonly NoticeDetail[];
}

/** Several workbooks that are shown as one. */
export interface OpenMerge {
  readonly id: number;
  readonly session: MergeSession;
}

export interface WorkbenchState {
  /** In the place of `open`: at most one of the two is there. */
  readonly merge: OpenMerge | null;
  readonly open: OpenWorkbook | null;
  /** Key of the practice that pane and map both show; null for none. */
  readonly selected: string | null;
  /** Words about the last thing that happened, announced once; null for none. */
  readonly notice: Notice | null;
}

export type WorkbenchAction =
  | { readonly kind: "opened"; readonly workbook: OpenWorkbook }
  | { readonly kind: "merged"; readonly session: MergeSession }
  | { readonly kind: "dismissed" }
  | { readonly kind: "selected"; readonly key: string | null }
  | { readonly kind: "noticed"; readonly notice: Notice };

export const EMPTY_WORKBENCH: WorkbenchState = { merge: null, open: null, selected: null, notice: null };

export function workbenchReducer(state: WorkbenchState, action: WorkbenchAction): WorkbenchState {
  switch (action.kind) {
    case "opened":
      return { merge: null, open: action.workbook, selected: null, notice: null };
    case "merged":
      return { merge: { id: (state.merge?.id ?? 0) + 1, session: action.session }, open: null, selected: null, notice: null };
    case "dismissed":
      return { ...state, notice: null };
    case "selected":
      return state.selected === action.key ? state : { ...state, selected: action.key };
    case "noticed":
      return { ...state, notice: action.notice };
  }
}
