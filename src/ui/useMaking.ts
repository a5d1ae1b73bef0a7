import { useEffect, useRef, useState } from "react";

/** How far the making of a file is, for the dialog that asked for it. `share` is 0–1, 0 where nobody tells. */
export type Making =
  | { readonly kind: "choosing" }
  | { readonly kind: "making"; readonly share: number }
  | { readonly kind: "made"; readonly words: string }
  | { readonly kind: "failed"; readonly message: string };

type Make = (onProgress: (share: number) => void, signal: AbortSignal) => Promise<string>;

/** One making at a time; `reset` and closing the dialog stop it. `failure` is said where a making fails without words of its own. */
export function useMaking(failure: string): { readonly work: Making; readonly run: (make: Make) => void; readonly reset: () => void } {
  const [work, setWork] = useState<Making>({ kind: "choosing" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => { running.current?.abort(); }, []);
  const reset = (): void => {
    running.current?.abort();
    running.current = null;
    setWork({ kind: "choosing" });
  };
  const run = (make: Make): void => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    const end = (next: Making): void => {
      if (running.current !== controller) return; // stopped meanwhile
      running.current = null;
      setWork(next);
    };
    setWork({ kind: "making", share: 0 });
    // After the page had time to say that it is at work.
    setTimeout(() => {
      make((share) => { if (running.current === controller) setWork({ kind: "making", share }); }, controller.signal).then(
        (words) => { end({ kind: "made", words }); },
        (cause: unknown) => { end({ kind: "failed", message: cause instanceof Error ? cause.message : failure }); },
      );
    }, 50);
  };
  return { work, run, reset };
}
