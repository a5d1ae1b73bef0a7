import type { Book } from "../core/book";

/** Where the map's practices come from, and how far that is. */
export type MapSource =
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
