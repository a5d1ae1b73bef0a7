import type { FromMap, MapSnapshot, Piece } from "./mapMessages";
import { piecesOf } from "./mapMessages";

export interface PieceSender {
  /** Sends a snapshot; while another is on its way the newest waits and older ones are dropped. */
  send(snapshot: MapSnapshot): void;
  hear(message: FromMap): void;
}

/** Sends snapshots piece by piece, the next when the map has the one before. Nothing goes out before the map is ready. */
export function pieceSender(post: (piece: Piece) => void): PieceSender {
  let ready = false;
  let waiting: MapSnapshot | null = null;
  let pieces: readonly Piece[] = [];
  let number = 0;
  let latest: MapSnapshot | null = null;

  const start = (): void => {
    if (!ready || pieces.length > 0 || waiting === null) return;
    pieces = piecesOf(waiting, ++number);
    waiting = null;
    postAt(0);
  };
  const postAt = (index: number): void => {
    const piece = pieces[index];
    if (piece) post(piece);
    else {
      pieces = [];
      start();
    }
  };
  return {
    send: (snapshot) => {
      latest = snapshot;
      waiting = snapshot;
      start();
    },
    hear: (message) => {
      if (message.kind === "ready") {
        // A map that was reloaded asks again: it gets the whole of what it showed.
        ready = true;
        pieces = [];
        waiting ??= latest;
        start();
      }
      if (message.kind === "got" && message.snapshot === number) postAt(message.index + 1);
    },
  };
}
