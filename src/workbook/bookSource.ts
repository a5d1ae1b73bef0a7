import type { Book } from "../core/book";
import type { Session } from "./session";

/** Where the practices that a face shows come from, and how far that is. */
export type BookSource =
  | { readonly kind: "empty" }
  | {
      readonly kind: "loading";
      /** What is happening, e.g. "Reading Practices.xlsx". */
      readonly what: string;
      /** 0–1, where it is known. */
      readonly fraction?: number;
    }
  | { readonly kind: "ready"; readonly book: Book; readonly name: string }
  | {
      readonly kind: "failed";
      /** What happened, then what to do. */
      readonly message: string;
    };

/** What a session has to show; `name` is the file's, for people. */
export function bookSourceOf(session: Session, name: string): BookSource {
  const state = session.getState();
  switch (state.kind) {
    case "loading": return { kind: "loading", what: `Reading ${name}` };
    case "failed": return { kind: "failed", message: `${name}: ${state.error.message}` };
    case "ready": return { kind: "ready", book: state.book, name };
  }
}
