import { WorkbookError } from "../port";
import type { Wait } from "../port";

/** There is one Excel around a page, so what waits for it is kept once for the page, oldest first. */
const waits: Wait[] = [];
const listeners = new Set<(wait: Wait | null) => void>();

/** Calls back with what has waited longest, and with null when nothing waits any more. Returns the way to stop. */
export function listenToWaits(listener: (wait: Wait | null) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface Pause {
  readonly reason: Wait["reason"];
  readonly what: string;
  readonly milliseconds: number;
  /** False for the first short pauses, of which nobody needs to hear. */
  readonly told: boolean;
  /** False where giving up would leave a change half made. */
  readonly cancellable: boolean;
}

/** Waits, telling the listeners. Rejects with WorkbookError when the person cancels. */
export async function pause({ reason, what, milliseconds, told, cancellable }: Pause): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      const index = waits.indexOf(wait);
      if (index >= 0) {
        waits.splice(index, 1);
        tell();
      }
      settle();
    };
    const timer = setTimeout(() => end(resolve), milliseconds);
    const cancel = (): void => end(() => reject(new WorkbookError(reason, `${what}: not done, because you stopped waiting. Nothing was written.`)));
    const wait: Wait = cancellable ? { reason, what, cancel } : { reason, what };
    if (!told) return;
    waits.push(wait);
    tell();
  });
}

function tell(): void {
  const [first] = waits;
  for (const listener of [...listeners]) listener(first ?? null);
}
