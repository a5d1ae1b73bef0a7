import { FOR_COLLEAGUES, FOR_PUBLICATION, leaving } from "../../core/export/leaving";
import type { ScoredPractice } from "../../core/practice/view";

/** What is presented: the filtered practices that may be shown, and how many were held back. */
export interface Deck {
  readonly slides: readonly ScoredPractice[];
  /** Practices that the filter lists but that are not for publication. */
  readonly leftOut: number;
}

/** The published ones among the listed practices, in their order; all of them when the presenter says so. Never with contact details. */
export function deckOf(listed: readonly ScoredPractice[], withUnpublished: boolean): Deck {
  const { practices, unpublished } = leaving(listed, withUnpublished ? FOR_COLLEAGUES : FOR_PUBLICATION);
  return { slides: practices, leftOut: unpublished };
}

/** Where a practice stands in the deck, from 0; -1, the opening picture of all of them, when it does not. */
export function slideAt({ slides }: Deck, key: string | null): number {
  return key === null ? -1 : slides.findIndex((practice) => practice.key === key);
}

export type Step = "next" | "previous" | "first" | "last";

/** The slide after a step, held at both ends; -1 is the opening picture, which stands before the first practice. */
export function stepFrom(at: number, step: Step, count: number): number {
  switch (step) {
    case "next": return Math.min(at + 1, count - 1);
    case "previous": return Math.max(at - 1, -1);
    case "first": return -1;
    case "last": return count - 1;
  }
}

const KEYS: Readonly<Record<string, Step | "blank">> = {
  ArrowRight: "next", PageDown: "next", ArrowLeft: "previous", PageUp: "previous", Home: "first", End: "last", b: "blank", B: "blank", ".": "blank",
};

/** What a key asks for; presenters' remotes send PageDown and PageUp, and `b` or `.` to blank the screen. Null for every other key. */
export function wishOf(key: string): Step | "blank" | null {
  return KEYS[key] ?? null;
}

/** "3 of 14", "14 practices" for the opening picture. */
export function positionText(at: number, count: number): string {
  return at < 0 ? (count === 1 ? "1 practice" : `${count} practices`) : `${at + 1} of ${count}`;
}

/** What was held back, in a sentence; "" for nothing. */
export function leftOutText(leftOut: number): string {
  if (leftOut === 0) return "";
  return leftOut === 1 ? "1 practice is left out: it is not marked for publication." : `${leftOut} practices are left out: they are not marked for publication.`;
}

/** A title to start from: the workbook's name without its ending. */
export function titleOf(workbookName: string): string {
  return workbookName.replace(/\.(xlsx|xlsm|xls|ods|csv)$/i, "").trim() || "Practices";
}
