/** Counts the ways of speaking: pages that were built with another number do not understand each other. */
export const PROTOCOL = 1;

/** Most bytes of one text on the line, quoted once more by the host on its way: the dialog's practical limit. */
export const FRAME_BYTES = 256 * 1024;

/** What goes over a line. `from` and `to` name the life of a page: a page that is loaded again has a new one. */
export type Frame =
  /** "Here I am." `to` is null in a call and the other's life in the reply. */
  | { readonly kind: "hello"; readonly protocol: number; readonly topic: string; readonly from: string; readonly to: string | null }
  /** The `seq`-th part since both met; `last` ends a message. */
  | { readonly kind: "part"; readonly from: string; readonly to: string; readonly seq: number; readonly last: boolean; readonly text: string }
  /** All parts up to this one are here; -1 for none. */
  | { readonly kind: "ack"; readonly from: string; readonly to: string; readonly seq: number };
export type Part = Extract<Frame, { readonly kind: "part" }>;

export type FrameReading =
  | { readonly kind: "frame"; readonly frame: Frame }
  /** Office.js, browser extensions and others send texts of their own. */
  | { readonly kind: "foreign" }
  | { readonly kind: "malformed"; readonly why: string };

const MARK = '{"cairn":';

export function frameText(frame: Frame): string {
  return `${MARK}${PROTOCOL},${JSON.stringify(frame).slice(1)}`;
}

/** What a text on the line is. Never throws. */
export function readFrame(text: string): FrameReading {
  if (!text.startsWith(MARK)) return { kind: "foreign" };
  if (text.length > FRAME_BYTES) return { kind: "malformed", why: `it is too large (${text.length.toLocaleString("en-GB")} characters)` };
  const value = parsed(text);
  const frame = value === null ? null : frameOf(value);
  return frame === null ? { kind: "malformed", why: "it is not a message of Cairn's" } : { kind: "frame", frame };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>; // it starts like an object
  } catch {
    return null;
  }
}

function frameOf({ kind, from, to, topic, protocol, seq, last, text }: Readonly<Record<string, unknown>>): Frame | null {
  if (typeof from !== "string") return null;
  if (kind === "hello") {
    return typeof topic === "string" && typeof protocol === "number" && (to === null || typeof to === "string") ? { kind, protocol, topic, from, to } : null;
  }
  if (typeof to !== "string" || typeof seq !== "number" || !Number.isInteger(seq)) return null;
  if (kind === "ack") return { kind, from, to, seq };
  return kind === "part" && typeof last === "boolean" && typeof text === "string" ? { kind, from, to, seq, last, text } : null;
}

/** Characters that a part may have at most: more would never fit. */
const LARGEST = 180_000;
/** Bytes for what stands around a part's text. */
const AROUND = 1024;

/** The next part of a text from `from` on: as much as fits once it was quoted twice on its way. */
export function partAt(text: string, from: number): string {
  for (let size = LARGEST; ; size = Math.floor(size / 2)) {
    const part = text.slice(from, from + size);
    // No character of JSON takes more than four bytes when it is quoted twice; but for the two halves of one that was cut through.
    if (part.length * 4 + 16 <= FRAME_BYTES - AROUND || bytesOf(part) <= FRAME_BYTES - AROUND) return part;
  }
}

/** Bytes that a text takes when it is put into JSON, and that into JSON once more. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(JSON.stringify(JSON.stringify(text))).length;
}
