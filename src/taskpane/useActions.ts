import { useCallback, useMemo, useState } from "react";
import { asWorkbookError } from "../workbook/failure";
import type { WorkbookErrorCode } from "../workbook/port";
import type { Session } from "../workbook/session";
import type { NoticeIntent } from "../ui/ProblemBar";
import { makeWriter } from "./write";
import type { MakeBatch } from "./write";

/** One message to the person, until the next or until dismissed. */
export interface Notice {
  readonly intent: NoticeIntent;
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What the panels can do to the workbook; each failure ends as a notice in words. */
export interface Actions {
  /** True while something is being written. */
  readonly busy: boolean;
  /** Writes a batch; true when it landed. `done` is said afterwards, nothing when it is left out. */
  write(make: MakeBatch, options?: { readonly done?: string }): Promise<boolean>;
  /** Runs anything else that may fail with WorkbookError; true when it went well. `done` may be made from what it gave. */
  run<T>(work: () => Promise<T>, done?: (outcome: T) => string | null): Promise<boolean>;
}

/** Failures that may pass by themselves or once the person has done what the words say. */
const WORTH_A_RETRY: readonly WorkbookErrorCode[] = ["cell-editing", "busy", "offline", "session-lost", "protected"];

/** The actions over a session, with the notice that they leave behind. */
export function useActions(session: Session): { readonly actions: Actions; readonly notice: Notice | null; readonly setNotice: (notice: Notice | null) => void } {
  const [pending, setPending] = useState(0);
  const [notice, setNotice] = useState<Notice | null>(null);
  const writer = useMemo(() => makeWriter(session), [session]);

  const run = useCallback(async function attempt<T>(work: () => Promise<T>, done?: (outcome: T) => string | null): Promise<boolean> {
    setPending((n) => n + 1);
    try {
      const outcome = await work();
      const message = done?.(outcome) ?? null;
      setNotice(message === null ? null : { intent: "success", message });
      return true;
    } catch (cause) {
      const error = asWorkbookError(cause);
      const retry = WORTH_A_RETRY.includes(error.code) ? { action: { label: "Try again", run: () => void attempt(work, done) } } : {};
      setNotice({ intent: "error", message: error.message, ...retry });
      return false;
    } finally {
      setPending((n) => n - 1);
    }
  }, []);

  const write = useCallback(
    (make: MakeBatch, options: { readonly done?: string } = {}) => run(() => writer(make), () => options.done ?? null),
    [run, writer],
  );
  const actions = useMemo<Actions>(() => ({ busy: pending > 0, write, run }), [pending, write, run]);
  return { actions, notice, setNotice };
}
