import type { Batch } from "./interpreter";

/**
 * A failure of one request.
 * `host`: refused or lost as a whole, by the numbers of "Office Common API error codes". `batch`: an error inside the batch,
 * by the codes of "Error handling with the application-specific JavaScript APIs"; what comes before the failing action is done.
 * `silent`: no answer ever comes. `applied`: the host carries the whole batch out first, and only its answer is lost.
 */
export type Fault =
  | {
      readonly kind: "batch"; readonly code: string;
      /** The action that fails, from 0 (the default: nothing is done); negative counts from the end. */
      readonly atAction?: number;
      /** Waits for a request that holds an action of this name, e.g. "Values". */
      readonly onlyIn?: string;
      readonly applied?: boolean;
    }
  | { readonly kind: "host"; readonly code: number; readonly applied?: boolean }
  | { readonly kind: "silent"; readonly applied: boolean };

/** "Office Common API error codes"; office.js makes InvalidOperationInCellEditMode of 5004 (its RequestContext). */
export const CELL_EDITING = 5004;
export const SESSION_LOST = 5012;
export const ACTIVITY_LIMIT = 5102;
export const REQUEST_TOO_LARGE = 5103;
export const RESPONSE_TOO_LARGE = 5104;
export const NO_CAPABILITY = 7000;

/** The ways in which a request can fail, by name: what a test of "the n-th request fails" walks through. */
export const FAULTS = {
  busy: { kind: "host", code: ACTIVITY_LIMIT },
  unavailable: { kind: "batch", code: "ServiceNotAvailable" },
  aborted: { kind: "batch", code: "RequestAborted" },
  abortedHalfWay: { kind: "batch", code: "RequestAborted", atAction: -1 },
  abortedAfterwards: { kind: "batch", code: "RequestAborted", applied: true },
  restartNeeded: { kind: "batch", code: "HostRestartNeeded" },
  general: { kind: "batch", code: "GeneralException" },
  generalHalfWay: { kind: "batch", code: "GeneralException", atAction: -1 },
  cellEditing: { kind: "host", code: CELL_EDITING },
  sessionLost: { kind: "host", code: SESSION_LOST },
  sessionLostAfterwards: { kind: "host", code: SESSION_LOST, applied: true },
  requestTooLarge: { kind: "host", code: REQUEST_TOO_LARGE },
  responseTooLarge: { kind: "host", code: RESPONSE_TOO_LARGE, applied: true },
  accessDenied: { kind: "batch", code: "AccessDenied" },
  noCapability: { kind: "host", code: NO_CAPABILITY },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof FAULTS;

/** Which requests fail, and how: by number, or the next that come. */
export class FaultPlan {
  private readonly next: Fault[] = [];
  private readonly numbered: { readonly from: number; readonly to: number; readonly fault: Fault }[] = [];

  /** One fault each for the next requests. */
  push(...faults: readonly Fault[]): void {
    this.next.push(...faults);
  }

  /** Fails request `n`, counted from 1 since the host opened, and the `times - 1` after it; Infinity is lasting. */
  at(n: number, fault: Fault, times: number): void {
    this.numbered.push({ from: n, to: n + times - 1, fault });
  }

  clear(): void {
    this.next.length = 0;
    this.numbered.length = 0;
  }

  take(number: number, batch: Batch): Fault | undefined {
    const planned = this.numbered.find((each) => number >= each.from && number <= each.to);
    if (planned) return planned.fault;
    const [next] = this.next;
    if (next?.kind === "batch" && next.onlyIn !== undefined && !batch.Actions.some((action) => action.Name === next.onlyIn)) return undefined;
    return this.next.shift();
  }
}

/** How many of the batch's actions are carried out before the fault strikes. */
export function actionsBefore(fault: Fault | undefined, count: number): number {
  if (!fault || fault.applied === true) return count;
  if (fault.kind !== "batch") return 0;
  const at = fault.atAction ?? 0;
  return at < 0 ? Math.max(0, count + at) : Math.min(at, count);
}
