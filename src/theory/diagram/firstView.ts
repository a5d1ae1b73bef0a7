/** A size in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Below this share of their size words are hard to read. */
const READABLE = 0.8;
/** Free space around, as a share of the room. */
const MARGIN = 0.04;

/**
 * How a diagram is first shown in a room: whole where its words can then be read, never larger than drawn; else in a readable
 * size from its top, in the middle of its width. `x` and `y` are where its upper left corner stands, in px.
 */
export function firstView(diagram: Size, room: Size): { readonly x: number; readonly y: number; readonly zoom: number } {
  const margin = Math.min(room.width, room.height) * MARGIN;
  const whole = Math.min((room.width - 2 * margin) / Math.max(1, diagram.width), (room.height - 2 * margin) / Math.max(1, diagram.height), 1);
  const zoom = Math.max(whole, READABLE);
  return { x: (room.width - diagram.width * zoom) / 2, y: whole < READABLE ? margin : (room.height - diagram.height * zoom) / 2, zoom };
}
