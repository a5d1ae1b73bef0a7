import { useCallback } from "react";
import type { ReactNode } from "react";
import type { Book } from "../../core/book";
import type { View } from "../../core/practice/view";
import type { LiveSurface } from "../surface/useSurface";
import { RegionLayer } from "./RegionLayer";
import { useBoundaryDrop } from "./useBoundaryDrop";
import { useRegions } from "./useRegions";
import type { Regions } from "./useRegions";

export interface RegionsFace {
  readonly regions: Regions;
  /** What the map draws of them. */
  readonly layers: (live: LiveSurface) => ReactNode;
  /** For the element on which a boundary file may be dropped. */
  readonly drop: ReturnType<typeof useBoundaryDrop>;
}

/** The regions as the explorer composes them. `toList` clears the list's place (a card, a group) and brings it into sight. */
export function useRegionsFace(book: Book, view: View, dark: boolean, toList: () => void): RegionsFace {
  const regions = useRegions(book, view);
  const { openFile, dispatch } = regions;
  const choose = useCallback((key: string) => {
    toList();
    dispatch({ kind: "choose", key });
  }, [toList, dispatch]);
  const layers = useCallback(
    (live: LiveSurface) => <RegionLayer live={live} regions={regions} bands={book.settings.bands} dark={dark} placed={view.placed} onChoose={choose} />,
    [regions, book.settings.bands, dark, view.placed, choose],
  );
  const drop = useBoundaryDrop(useCallback((file: File) => {
    toList();
    openFile(file);
  }, [toList, openFile]));
  return { regions, layers, drop };
}
