/** A rectangle in px from the chart's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A text that wants to stand somewhere: `spots` are the upper left corners it would like, best first. */
export interface LabelWish {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly Spot[];
}

/** Room between two labels. */
const BETWEEN = 2;
/** What an unwished place costs, against a mark that is covered. */
const UNWISHED = 4;
const STEP = 6;

/**
 * Where labels stand: one after another, each at the wished spot that covers the fewest marks, moved into the field sideways; where all of them are taken, at the
 * nearest free place. No two labels overlap, and none leaves the field. Null for a label that has no room at all. `marks` are spots that are better left free.
 */
export function placeLabels(wishes: readonly LabelWish[], field: Box, marks: readonly Spot[]): readonly (Box | null)[] {
  const taken: Box[] = [];
  return wishes.map((wish) => {
    const boxes = [...wish.spots.map((spot, order) => ({ box: inside(wish, spot, field), cost: order * 0.3 })), ...elsewhere(wish, field)];
    const free = boxes.filter(({ box }) => fits(box, field) && !taken.some((other) => overlap(box, other, BETWEEN)));
    const [best] = free.map(({ box, cost }) => ({ box, cost: cost + marks.filter((mark) => covers(box, mark)).length })).sort((a, b) => a.cost - b.cost);
    if (best === undefined) return null;
    taken.push(best.box);
    return best.box;
  });
}

/** True where the boxes come nearer than `room` px. */
export function overlap(a: Box, b: Box, room = 0): boolean {
  return a.left < b.left + b.width + room && b.left < a.left + a.width + room && a.top < b.top + b.height + room && b.top < a.top + a.height + room;
}

function inside({ width, height }: LabelWish, { x, y }: Spot, field: Box): Box {
  return { left: Math.max(field.left, Math.min(x, field.left + field.width - width)), top: y, width, height };
}

function fits({ left, top, width, height }: Box, field: Box): boolean {
  return left >= field.left - 0.01 && left + width <= field.left + field.width + 0.01 && top >= field.top - 0.01 && top + height <= field.top + field.height + 0.01;
}

const covers = ({ left, top, width, height }: Box, { x, y }: Spot): boolean => x > left - 2 && x < left + width + 2 && y > top - 1 && y < top + height + 1;

/** Places all over the field, dearer the further they are from the first wish. */
function elsewhere(wish: LabelWish, field: Box): readonly { readonly box: Box; readonly cost: number }[] {
  const [{ x, y } = { x: field.left, y: field.top }] = wish.spots;
  const columns = Math.max(1, Math.floor((field.width - wish.width) / (STEP * 4)) + 1);
  const rows = Math.max(1, Math.floor((field.height - wish.height) / STEP) + 1);
  return Array.from({ length: rows * columns }, (_, index) => {
    const box = { left: field.left + (index % columns) * STEP * 4, top: field.top + Math.floor(index / columns) * STEP, width: wish.width, height: wish.height };
    return { box, cost: UNWISHED + Math.hypot(box.left - x, box.top - y) / 10 };
  });
}
