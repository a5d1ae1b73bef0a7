import { useCallback, useEffect, useRef, useState } from "react";
import type { Book } from "../core/book";
import { createOpener } from "../workbook/opener";
import type { FileSource, OpenFile, Opener } from "../workbook/opener";
import type { Session } from "../workbook/session";

/** What waits for an answer to "Keep the changes?". */
export interface Asking {
  readonly go: () => void;
  readonly leave: () => void;
}

interface Opening {
  readonly opener: Opener;
  readonly asking: Asking | null;
  readonly setAsking: (asking: Asking | null) => void;
  /** Opens at once, or asks first when edits would be lost. */
  readonly request: (source: FileSource) => void;
  /** The same for anything else that takes the place of the current workbook: `go` is what does it. */
  readonly requestPlace: (go: () => void) => void;
}

/**
 * Opens workbooks in the place of the current one. Edits that were not downloaded are asked about before the opening, and
 * again when it ends should more have been made meanwhile, as the open workbook stays in use. `show` gets 1 for the first.
 */
export function useOpening(openFile: OpenFile, current: Session | null, show: (session: Session, source: FileSource, id: number) => void): Opening {
  const [asking, setAsking] = useState<Asking | null>(null);
  /** The book whose edits the person has given up. */
  const givenUp = useRef<Book | null>(null);
  const count = useRef(0);
  const [opener] = useState(() => createOpener(openFile));
  const wouldLose = useCallback(() => hasUnsaved(current) && bookOf(current) !== givenUp.current, [current]);

  useEffect(() => opener.onOpened((session, source) => {
    const go = (): void => {
      givenUp.current = null;
      show(session, source, ++count.current);
    };
    if (wouldLose()) setAsking({ go, leave: () => session.close() });
    else go();
  }), [opener, show, wouldLose]);

  const request = useCallback((source: FileSource) => {
    givenUp.current = null;
    const go = (): void => {
      givenUp.current = bookOf(current);
      void opener.open(source);
    };
    if (wouldLose()) setAsking({ go, leave: () => undefined });
    else void opener.open(source);
  }, [opener, current, wouldLose]);
  const requestPlace = useCallback((go: () => void) => {
    const goAhead = (): void => {
      givenUp.current = bookOf(current);
      go();
    };
    if (wouldLose()) setAsking({ go: goAhead, leave: () => undefined });
    else goAhead();
  }, [current, wouldLose]);
  return { opener, asking, setAsking, request, requestPlace };
}

export function hasUnsaved(session: Session | null): boolean {
  const state = session?.getState();
  return state?.kind === "ready" && state.unsaved;
}

function bookOf(session: Session | null): Book | null {
  const state = session?.getState();
  return state?.kind === "ready" ? state.book : null;
}
