import type { DateSystem } from "../../core/cell";
import type { Table } from "../../core/table";

/** What the map in Excel's dialog shows: the raw tables, so that both sides derive the same book. */
export interface MapSnapshot {
  /** The workbook's file name. */
  readonly name: string;
  readonly tables: readonly Table[];
  readonly settingsJson: string | null;
  readonly dateSystem: DateSystem;
  /** Key of the practice chosen in the pane; null for none. */
  readonly selected: string | null;
}

/** Pane → map: a piece of a snapshot's JSON. `of` is the number of pieces. */
export interface Piece {
  readonly kind: "piece";
  readonly snapshot: number;
  readonly index: number;
  readonly of: number;
  readonly text: string;
}

/** Map → pane. A piece is sent when the one before was acknowledged. */
export type FromMap =
  | { readonly kind: "ready" }
  | { readonly kind: "got"; readonly snapshot: number; readonly index: number }
  | { readonly kind: "choose"; readonly key: string | null };

/** Characters a piece: within 256 KB even when every character is escaped twice on its way. */
const PIECE = 60_000;

export function piecesOf(snapshot: MapSnapshot, number: number): readonly Piece[] {
  const json = JSON.stringify(snapshot);
  const of = Math.ceil(json.length / PIECE);
  return Array.from({ length: of }, (_, index) => ({ kind: "piece", snapshot: number, index, of, text: json.slice(index * PIECE, (index + 1) * PIECE) }));
}

/** Puts pieces together. A piece of another snapshot starts anew; one that does not follow is left out, and the pane sends it again. */
export function pieceCollector(): { add(piece: Piece): MapSnapshot | null } {
  let number = -1;
  let texts: string[] = [];
  return {
    add: (piece) => {
      if (piece.snapshot !== number) {
        number = piece.snapshot;
        texts = [];
      }
      if (piece.index !== texts.length) return null;
      texts.push(piece.text);
      if (texts.length < piece.of) return null;
      const json = texts.join("");
      texts = [];
      return JSON.parse(json) as MapSnapshot; // ours: the pane made it of a MapSnapshot
    },
  };
}

/** A message from the pane; null when it is not one of ours. */
export function readPiece(text: string): Piece | null {
  const value = readObject(text);
  if (value?.["kind"] !== "piece") return null;
  const { snapshot, index, of, text: part } = value;
  return typeof snapshot === "number" && typeof index === "number" && typeof of === "number" && typeof part === "string"
    ? { kind: "piece", snapshot, index, of, text: part } : null;
}

/** A message from the map; null when it is not one of ours. */
export function readFromMap(text: string): FromMap | null {
  const value = readObject(text);
  if (value?.["kind"] === "ready") return { kind: "ready" };
  if (value?.["kind"] === "got" && typeof value["snapshot"] === "number" && typeof value["index"] === "number") {
    return { kind: "got", snapshot: value["snapshot"], index: value["index"] };
  }
  if (value?.["kind"] === "choose" && (typeof value["key"] === "string" || value["key"] === null)) return { kind: "choose", key: value["key"] };
  return null;
}

function readObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null; // office.js and browser extensions send messages of their own
  }
}
