import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Reading } from "../../core/evaluation/evaluation";
import type { Book } from "../../core/book";
import type { ScoredPractice } from "../../core/practice/view";
import type { Rating } from "../../workbook/actions/rate";
import type { EditBatch } from "../../workbook/port";
import type { Actions } from "../useActions";

/** How long a rating rests before it is written when arrow keys pass over levels, in milliseconds. */
const SETTLE = 500;

/** How a rating was chosen: arrow keys pass over levels that nobody meant, all else is meant at once. */
export type Manner = "chosen" | "passing";

interface Pending {
  readonly rating: Rating;
  readonly turn: number;
}

interface Ratings {
  /** The practice's readings with what is being written laid over them, in criteria order. */
  readonly readings: readonly Reading[];
  /** True while anything of this practice is on its way to the sheet. */
  readonly saving: boolean;
  /** True once something of this practice was written since it was opened. */
  readonly saved: boolean;
  rate(criterion: number, rating: Rating, manner: Manner): void;
}

/** How a rating is written: to the practice's own row, or to a rater's row of `Ratings`. */
export type MakeRating = (book: Book, key: string, criterion: number, rating: Rating) => EditBatch;

/** Ratings of one practice: shown at once, written to the sheet, taken back where the sheet refuses. `make` stays the same while mounted. */
export function useRatings(practice: ScoredPractice, actions: Actions, make: MakeRating): Ratings {
  const [pending, setPending] = useState<ReadonlyMap<string, Pending>>(new Map());
  const [savedKey, setSavedKey] = useState<string | null>(null);
  const turns = useRef(0);
  const resting = useRef(new Map<string, { readonly timer: number; readonly send: () => void }>());
  const { key } = practice;
  const { write } = actions;

  const give = useCallback((criterion: number, rating: Rating, manner: Manner) => {
    const slot = slotOf(key, criterion);
    const turn = ++turns.current;
    const rested = resting.current.get(slot);
    if (rested) window.clearTimeout(rested.timer);
    setPending((all) => new Map(all).set(slot, { rating, turn }));
    const send = (): void => {
      resting.current.delete(slot);
      void write((book) => make(book, key, criterion, rating)).then((landed) => {
        setPending((all) => (all.get(slot)?.turn === turn ? without(all, slot) : all));
        if (landed) setSavedKey(key);
      });
    };
    if (manner === "passing") resting.current.set(slot, { timer: window.setTimeout(send, SETTLE), send });
    else send();
  }, [key, make, write]);

  useEffect(() => {
    const waiting = resting.current;
    return () => { // another practice or another view: what rests is written now
      for (const { timer, send } of [...waiting.values()]) {
        window.clearTimeout(timer);
        send();
      }
    };
  }, [key]);

  const readings = useMemo(
    () => practice.readings.map((reading, criterion) => {
      const change = pending.get(slotOf(key, criterion));
      return change ? readingOf(change.rating) : reading;
    }),
    [practice.readings, pending, key],
  );
  const saving = practice.readings.some((_reading, criterion) => pending.has(slotOf(key, criterion)));
  return { readings, saving, saved: savedKey === key, rate: give };
}

function slotOf(key: string, criterion: number): string {
  return `${criterion} ${key}`;
}

function without<T>(all: ReadonlyMap<string, T>, slot: string): ReadonlyMap<string, T> {
  const rest = new Map(all);
  rest.delete(slot);
  return rest;
}

function readingOf(rating: Rating): Reading {
  if (rating === null) return { kind: "blank" };
  return rating === "n/a" ? { kind: "not-applicable" } : { kind: "value", value: rating };
}
