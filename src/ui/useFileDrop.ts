import { useMemo, useState } from "react";
import type { DragEvent } from "react";

interface FileDrop {
  /** True while a file hovers over the element. */
  readonly over: boolean;
  /** For the element that takes the file; empty where nothing is taken. */
  readonly handlers: {
    readonly onDragOver?: (event: DragEvent) => void;
    readonly onDragLeave?: (event: DragEvent) => void;
    readonly onDrop?: (event: DragEvent) => void;
  };
}

/** A file dropped anywhere on an element, the first one of several. Without `onFile` nothing is taken. */
export function useFileDrop(onFile: ((file: File) => void) | undefined): FileDrop {
  const [over, setOver] = useState(false);
  const handlers = useMemo(() => {
    if (!onFile) return {};
    return {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        const into = event.relatedTarget;
        if (!(into instanceof Node && event.currentTarget.contains(into))) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (!file || event.isDefaultPrevented()) return; // an element within has taken it
        event.preventDefault();
        onFile(file);
      },
    };
  }, [onFile]);
  return { over, handlers };
}
