import { PRECISIONS } from "../../core/practice/practice";
import type { Precision } from "../../core/practice/practice";
import type { ScoredPractice } from "../../core/practice/view";
import { runSteps, type Steps } from "../../core/steps";
import { worldX, worldY } from "../surface/projection";
import { lookOf } from "./looks";

/** Positions as columns, each 0–1 across the world, with the index of each one's look. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly look: Uint8Array;
}

/** A book's practices that have a position, as columns made once; whatever is drawn of them are indices into it. */
export interface PointTable extends Points {
  readonly practices: readonly ScoredPractice[];
  /** Index into PRECISIONS: 0 exact to 3 country. */
  readonly precision: Uint8Array;
  /** Index into `places`: the place, else the region, else the country. */
  readonly place: Uint32Array;
  readonly places: readonly string[];
  /** Room for counting places; all 0 between uses. */
  readonly tally: Uint32Array;
}

/** One pass over the practices; those without a position are left out. */
export function pointTable(practices: readonly ScoredPractice[]): PointTable {
  return runSteps(pointTableInSteps(practices));
}

/** The same in steps: for many practices, with the page free in between. */
export function* pointTableInSteps(practices: readonly ScoredPractice[]): Steps<PointTable> {
  const placed = practices.filter((practice) => practice.position !== null);
  const count = placed.length;
  const columns: Columns = {
    x: new Float64Array(count), y: new Float64Array(count), look: new Uint8Array(count), precision: new Uint8Array(count), place: new Uint32Array(count),
  };
  const places = [""];
  const ids = new Map([["", 0]]);
  const idOf = (name: string): number => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    ids.set(name, places.length);
    return places.push(name) - 1;
  };
  for (let i = 0; i < count; i += 1) {
    if (i % POINTS_A_STEP === POINTS_A_STEP - 1) yield i / count;
    putPoint(columns, i, placed[i], idOf);
  }
  return { practices: placed, ...columns, places, tally: new Uint32Array(places.length) };
}

const POINTS_A_STEP = 128;
/** With more changes than these a table is made anew. */
const FEW = 64;

/** The table of practices most of which are the very objects of an earlier table, at the same places; null where they are not. */
export function updatedPoints(before: PointTable, practices: readonly ScoredPractice[]): PointTable | null {
  const placed = practices.filter((practice) => practice.position !== null);
  if (placed.length !== before.practices.length) return null;
  const changed: number[] = [];
  for (let i = 0; i < placed.length && changed.length <= FEW; i += 1) if (placed[i] !== before.practices[i]) changed.push(i);
  if (changed.length > FEW) return null;
  const columns: Columns = { x: before.x.slice(), y: before.y.slice(), look: before.look.slice(), precision: before.precision.slice(), place: before.place.slice() };
  const places = [...before.places];
  const idOf = (name: string): number => {
    const known = places.indexOf(name);
    return known >= 0 ? known : places.push(name) - 1;
  };
  for (const i of changed) putPoint(columns, i, placed[i], idOf);
  return { practices: placed, ...columns, places, tally: new Uint32Array(places.length) };
}

type Columns = Pick<PointTable, "x" | "y" | "look" | "precision" | "place">;

function putPoint({ x, y, look, precision, place }: Columns, i: number, practice: ScoredPractice | undefined, idOf: (place: string) => number): void {
  if (!practice?.position) return;
  x[i] = worldX(practice.position.lng);
  y[i] = worldY(practice.position.lat);
  look[i] = lookOf(practice.evaluation.verdict);
  precision[i] = PRECISIONS.indexOf(practice.position.precision);
  place[i] = idOf(practice.place || practice.region || practice.country);
}

/** Where the filtered practices stand in the table, ascending. They are some of the table's own, normally in its order. */
export function shownPoints(table: PointTable, placed: readonly ScoredPractice[]): Uint32Array {
  const shown = new Uint32Array(placed.length);
  let at = 0;
  for (let k = 0; k < placed.length; k += 1) {
    while (at < table.practices.length && table.practices[at] !== placed[k]) at += 1;
    if (at === table.practices.length) return foundPoints(table, placed);
    shown[k] = at;
    at += 1;
  }
  return shown;
}

/** The same for practices in another order; those that are not in the table are left out. */
function foundPoints(table: PointTable, placed: readonly ScoredPractice[]): Uint32Array {
  const indices = new Map(table.practices.map((practice, i) => [practice, i]));
  return Uint32Array.from(placed.flatMap((practice) => indices.get(practice) ?? [])).sort();
}

/** The place that most of them name, the first on a tie; "" when none is named. */
export function commonPlaceOf({ place, places, tally }: PointTable, members: Uint32Array): string {
  for (const index of members) tally[place[index] ?? 0] = (tally[place[index] ?? 0] ?? 0) + 1;
  let best = 0;
  let most = 0;
  for (const index of members) {
    const id = place[index] ?? 0;
    const count = tally[id] ?? 0;
    if (id !== 0 && count > most) [best, most] = [id, count];
  }
  for (const index of members) tally[place[index] ?? 0] = 0;
  return places[best] ?? "";
}

/** The practices behind indices. */
export function practicesAt(table: PointTable, members: Uint32Array): ScoredPractice[] {
  return Array.from(members).flatMap((index) => table.practices[index] ?? []);
}

/** Where a practice stands in the table; −1 for a key that is not on the map. */
export function pointOf(table: PointTable, key: string | null): number {
  return key === null ? -1 : table.practices.findIndex((practice) => practice.key === key);
}

/** The precisions that occur among the shown, most exact first. */
export function precisionsOf(table: PointTable, shown: Uint32Array): readonly Precision[] {
  const found = new Uint8Array(PRECISIONS.length);
  for (const index of shown) found[table.precision[index] ?? 0] = 1;
  return PRECISIONS.filter((_, i) => found[i] === 1);
}
