import type { Stage } from "../framework/framework";

/** For whom someone works, as far as it changes where to begin. */
export const ORGANISATIONS = ["council", "civil-society group", "region or network"] as const;
export type Organisation = (typeof ORGANISATIONS)[number];

/** A first answer of somebody who does not know the framework: where they stand, what they care about, who they are, or what they ask. */
export type WayIn =
  | { readonly kind: "stage"; readonly stage: Stage }
  | { readonly kind: "area"; readonly domain: string }
  | { readonly kind: "organisation"; readonly organisation: Organisation }
  | { readonly kind: "question"; readonly id: string };

/** A code or a domain, and why it is suggested: a clause or phrase after "Why:". */
export interface Why {
  readonly id: string;
  readonly why: string;
}

/** A short list to start from: at most four domains and eight indicators. */
export interface Suggestion {
  readonly title: string;
  /** What to do with it, in one or two sentences. */
  readonly advice: string;
  readonly domains: readonly Why[];
  readonly indicators: readonly Why[];
}

/** A question in everyday words, with the indicators that answer it. */
export interface Question {
  readonly id: string;
  /** Completes "We want to know …". */
  readonly words: string;
  readonly indicators: readonly Why[];
}

/** What a stage of work asks of a selection. */
export interface StageAdvice {
  readonly stage: Stage;
  readonly short: string;
  readonly advice: string;
}
