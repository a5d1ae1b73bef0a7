import type { Book } from "../../core/book";
import type { TheoryEdit } from "../../core/theory/edits";
import type { Origin } from "../../ui/TheirChange";
import type { Store } from "../../ui/useStore";
import { editTheory, type SeenText } from "../../workbook/actions/editTheory";
import { alsoSelect } from "../../workbook/actions/selectIndicators";
import { startAsAsked, type TheoryStart } from "../../workbook/actions/startTheory";
import type { Session } from "../../workbook/session";
import { putTheoryPicture } from "../export/putTheoryPicture";

/** What the faces of a Theory of Change show. */
export type DeskState =
  /** `what` is happening, e.g. "Reading the workbook from Excel". */
  | { readonly kind: "waiting"; readonly what: string }
  | { readonly kind: "failed"; readonly message: string }
  | {
      readonly kind: "ready";
      readonly book: Book;
      /** The workbook's name for people and files. */
      readonly name: string;
      readonly readOnly: boolean;
      /** What Undo would take back; null for nothing. */
      readonly undoLabel: string | null;
      /** Whether the workbook takes the diagram as a picture. */
      readonly pictures: boolean;
      /** Whose change led to this book. */
      readonly origin: Origin;
    };

/** A Theory of Change to work on, with the workbook on this page or in another one. Every method rejects with WorkbookError, nothing written. */
export interface TheoryDesk extends Store<DeskState> {
  /** Resolves once the state shows the edit; `seen` is what stood there when the person began. */
  edit(edit: TheoryEdit, seen?: SeenText | null): Promise<void>;
  /** Begins a Theory of Change where there is none; resolves once the state shows it. */
  start(start: TheoryStart): Promise<void>;
  /** Takes back the newest change of the workbook. */
  undo(): Promise<{ readonly left: number }>;
  /** Adds indicators to the workbook's selection. */
  select(codes: readonly string[]): Promise<void>;
  /** Puts the diagram onto the sheet of its table, and says where it stands. */
  putPicture(): Promise<string>;
}

/** The desk over a session on this page. */
export function sessionDesk(session: Session, name: string): TheoryDesk {
  let of: ReturnType<Session["getState"]> | null = null;
  let shown: DeskState = { kind: "waiting", what: `Reading ${name}` };
  return {
    getState: () => {
      const state = session.getState();
      if (state !== of) shown = deskState(session, name);
      of = state;
      return shown;
    },
    subscribe: session.subscribe,
    edit: async (edit, seen = null) => { await session.apply((newest) => editTheory(newest, edit, seen)); },
    start: async (start) => { await session.carryOut((newest) => startAsAsked(newest, start)); },
    undo: () => session.undo(),
    select: async (codes) => { await session.apply((newest) => alsoSelect(newest, codes)); },
    putPicture: () => putTheoryPicture(session),
  };
}

function deskState(session: Session, name: string): DeskState {
  const state = session.getState();
  switch (state.kind) {
    case "loading": return { kind: "waiting", what: `Reading ${name}` };
    case "failed": return { kind: "failed", message: state.error.message };
    case "ready": {
      const { book, undoLabel, lastChange } = state;
      const { readOnly, putPicture } = session.workbook;
      return { kind: "ready", book, name, readOnly, undoLabel, pictures: putPicture !== undefined && book.plan.theory.table !== null, origin: lastChange?.origin ?? "cairn" };
    }
  }
}
