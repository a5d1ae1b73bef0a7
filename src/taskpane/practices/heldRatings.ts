import type { Reading } from "../../core/evaluation/evaluation";
import type { Rating } from "../../workbook/actions/rate";

/** What a person has put and the sheet has not taken: typed and not entered yet, or given and not written. */
export type Held =
  | { readonly kind: "typed"; readonly text: string; readonly was: Reading }
  | { readonly kind: "given"; readonly rating: Rating; readonly was: Reading };

/** By practice and criterion (`slotOf`). It outlives the view, so that going to another practice and back loses nothing. */
export type HeldRatings = ReadonlyMap<string, Held>;

export type Hold = (slot: string, held: Held | null) => void;

export function slotOf(key: string, criterion: number): string {
  return `${criterion} ${key}`;
}

/** The ratings with one of them put or taken away; the same map when nothing changes. */
export function withHeld(all: HeldRatings, slot: string, held: Held | null): HeldRatings {
  if (held === null && !all.has(slot)) return all;
  const next = new Map(all);
  if (held === null) next.delete(slot);
  else next.set(slot, held);
  return next;
}

/** Whether two cells say the same to the evaluation. */
export function sameReading(one: Reading, other: Reading): boolean {
  return one.kind === other.kind && readingText(one) === readingText(other);
}

/** Whether somebody has changed the cell since the person began, to something else than what the person has put. */
export function isContested(held: Held, now: Reading): boolean {
  if (sameReading(held.was, now)) return false;
  return held.kind === "typed" || !sameReading(readingOf(held.rating), now);
}

/** A cell in words, "" for a blank one. */
export function readingText(reading: Reading): string {
  switch (reading.kind) {
    case "value": return String(reading.value);
    case "not-applicable": return "n/a";
    case "blank": return "";
    case "bad": return reading.reason;
  }
}

export function heldText(held: Held): string {
  return held.kind === "typed" ? held.text : held.rating === null ? "" : String(held.rating);
}

/** What a rating reads as once it is in its cell. */
export function readingOf(rating: Rating): Reading {
  if (rating === null) return { kind: "blank" };
  return rating === "n/a" ? { kind: "not-applicable" } : { kind: "value", value: rating };
}
