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

/** Files dropped anywhere on an element: the first one, and all of them. Without `onFile` nothing is taken. */
export function useFileDrop(onFile: ((file: File, all: readonly File[]) => void) | undefined): FileDrop {
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
        const all = [...event.dataTransfer.files];
        const [file] = all;
        if (!file || event.isDefaultPrevented()) return; // an element within has taken it
        event.preventDefault();
        onFile(file, all);
      },
    };
  }, [onFile]);
  return { over, handlers };
}
