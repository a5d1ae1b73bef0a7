import { useMemo } from "react";
import type { DragEvent } from "react";
import { isBoundaryFileName } from "../../core/regions/boundaryFile";

/** Takes a boundary file that is dropped on an element; every other file is left to the element around it. */
export function useBoundaryDrop(onFile: (file: File) => void): { readonly onDragOver: (event: DragEvent) => void; readonly onDrop: (event: DragEvent) => void } {
  return useMemo(() => ({
    onDragOver: (event: DragEvent) => { if (event.dataTransfer.types.includes("Files")) event.preventDefault(); },
    onDrop: (event: DragEvent) => {
      const file = event.dataTransfer.files[0];
      if (!file || !isBoundaryFileName(file.name)) return;
      event.preventDefault(); // the element around sees by this that the file is taken
      onFile(file);
    },
  }), [onFile]);
}
