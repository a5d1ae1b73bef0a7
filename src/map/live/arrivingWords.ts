import type { Arriving } from "./liveMap";

/** While practices still arrive, e.g. "1,600 of 100,000 rows from Excel are shown, the others follow". */
export function arrivingWords({ shown, of }: Pick<Arriving, "shown" | "of">): string {
  return `${shown.toLocaleString()} of ${of.toLocaleString()} rows from Excel are shown, the others follow`;
}
