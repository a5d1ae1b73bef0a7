import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Reading } from "../../core/evaluation/evaluation";
import type { Book } from "../../core/book";
import type { ScoredPractice } from "../../core/practice/view";
import type { Rating } from "../../workbook/actions/rate";
import type { EditBatch } from "../../workbook/port";
import type { Actions } from "../useActions";
import { isContested, readingOf, slotOf } from "./heldRatings";
import type { Held, Hold } from "./heldRatings";

/** How long a rating rests before it is written when arrow keys pass over levels, in milliseconds. */
const SETTLE = 500;

const BLANK: Reading = { kind: "blank" };

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

/** Ratings of one practice: shown at once, written to the sheet, taken back and held where the sheet refuses. `make` and `hold` stay the same while mounted. */
export function useRatings(practice: ScoredPractice, actions: Actions, make: MakeRating, hold: Hold): Ratings {
  const [pending, setPending] = useState<ReadonlyMap<string, Pending>>(new Map());
  const [savedKey, setSavedKey] = useState<string | null>(null);
  const turns = useRef(0);
  const resting = useRef(new Map<string, { readonly timer: number; readonly send: () => void }>());
  const { key } = practice;
  const { write } = actions;
  /** As the sheet has it at the moment, also for what is written later. */
  const now = useRef(practice);
  useEffect(() => { now.current = practice; });

  const give = useCallback((criterion: number, rating: Rating, manner: Manner) => {
    const slot = slotOf(key, criterion);
    const turn = ++turns.current;
    const rested = resting.current.get(slot);
    if (rested) window.clearTimeout(rested.timer);
    setPending((all) => new Map(all).set(slot, { rating, turn }));
    const held: Held = { kind: "given", rating, was: now.current.readings[criterion] ?? BLANK };
    hold(slot, null); // a new choice replaces what was held
    const send = (): void => {
      resting.current.delete(slot);
      const settle = (): void => setPending((all) => (all.get(slot)?.turn === turn ? without(all, slot) : all));
      if (now.current.key === key && isContested(held, now.current.readings[criterion] ?? BLANK)) { // changed while the level rested
        hold(slot, held);
        return settle();
      }
      void write((book) => make(book, key, criterion, rating)).then((landed) => {
        settle();
        if (landed) setSavedKey(key);
        else hold(slot, held);
      });
    };
    if (manner === "passing") resting.current.set(slot, { timer: window.setTimeout(send, SETTLE), send });
    else send();
  }, [key, make, write, hold]);

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

function without<T>(all: ReadonlyMap<string, T>, slot: string): ReadonlyMap<string, T> {
  const rest = new Map(all);
  rest.delete(slot);
  return rest;
}
