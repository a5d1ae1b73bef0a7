/** One end of a line between two pages. It carries texts in their order, may lose some, and says nothing of what arrived. */
export interface Wire {
  post(text: string): void;
  /** Calls back with each text of the other page; returns the way to stop. */
  listen(hear: (text: string) => void): () => void;
}

/** A line to a page that is opened in a window of its own, and may be gone at any moment. */
export interface WindowWire extends Wire {
  /** The window is gone: the person closed it (null), or it could not load or go on (words). */
  onClosed(listener: (problem: string | null) => void): () => void;
  close(): void;
}

/** The part of a window that a line between a page and a frame in it needs. */
interface PostingWindow {
  postMessage(message: unknown, targetOrigin: string): void;
}

interface HearingWindow {
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

/**
 * The line between a page and a frame inside it, both of one origin; the same at either end. `other` is asked for each time,
 * since a frame gets its window late. Texts of another window or another origin are not heard.
 */
export function frameWire(own: HearingWindow, other: () => PostingWindow | null, origin: string): Wire {
  return {
    post: (text) => other()?.postMessage(text, origin),
    listen: (hear) => {
      const listener = ({ source, origin: from, data }: MessageEvent): void => {
        if (from === origin && source === other() && typeof data === "string") hear(data);
      };
      own.addEventListener("message", listener);
      return () => own.removeEventListener("message", listener);
    },
  };
}
