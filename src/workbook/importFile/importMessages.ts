import type { WorkbookErrorCode } from "../port";
import type { FileCopy } from "./makeCopy";

/** What the worker says: that it stands, and then one outcome, after which it is ended. */
export type ImportAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "made"; readonly copy: FileCopy }
  | { readonly kind: "failed"; readonly code: WorkbookErrorCode; readonly message: string };
