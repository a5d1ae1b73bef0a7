import { useCallback, useEffect, useRef, useState } from "react";
import type { Book } from "../core/book";
import type { MergeState } from "../core/merge/mergeState";
import { createOpener } from "../workbook/opener";
import type { MergeSession } from "../workbook/mergeSession";
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

/** What the page shows: one workbook, or several as one. At most one of the two. */
export interface Shown {
  readonly session: Session | null;
  readonly merge: MergeSession | null;
}

/**
 * Opens workbooks in the place of what is shown. Edits that were not downloaded, and decisions about duplicates that were not saved, are
 * asked about before the opening, and again when it ends should more have been made meanwhile, as what is open stays in use. `show` gets 1 for the first.
 */
export function useOpening(openFile: OpenFile, { session: current, merge }: Shown, show: (session: Session, source: FileSource, id: number) => void): Opening {
  const [asking, setAsking] = useState<Asking | null>(null);
  /** The book whose edits, or the decisions, that the person has given up. */
  const givenUp = useRef<Unsaved | null>(null);
  const count = useRef(0);
  const [opener] = useState(() => createOpener(openFile));
  const unsaved = useCallback(() => unsavedOf({ session: current, merge }), [current, merge]);
  const wouldLose = useCallback(() => unsaved() !== null && unsaved() !== givenUp.current, [unsaved]);

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
      givenUp.current = unsaved();
      void opener.open(source);
    };
    if (wouldLose()) setAsking({ go, leave: () => undefined });
    else void opener.open(source);
  }, [opener, unsaved, wouldLose]);
  const requestPlace = useCallback((go: () => void) => {
    const goAhead = (): void => {
      givenUp.current = unsaved();
      go();
    };
    if (wouldLose()) setAsking({ go: goAhead, leave: () => undefined });
    else goAhead();
  }, [unsaved, wouldLose]);
  return { opener, asking, setAsking, request, requestPlace };
}

export function hasUnsaved(session: Session | null): boolean {
  const state = session?.getState();
  return state?.kind === "ready" && state.unsaved;
}

type Unsaved = Book | MergeState["decisions"];

/** What would be lost, the same object as long as nothing more is done; null for nothing. */
function unsavedOf({ session, merge }: Shown): Unsaved | null {
  const state = session?.getState();
  if (state?.kind === "ready") return state.unsaved ? state.book : null;
  const several = merge?.getState();
  return several?.unsaved === true ? several.decisions : null;
}
