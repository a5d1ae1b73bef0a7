import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Dispatch } from "react";
import type { Book } from "../../core/book";
import type { ScoredPractice, View } from "../../core/practice/view";
import type { BoundaryLevel } from "../../core/regions/boundaryFile";
import { indexRegions, knownRegions } from "../../core/regions/join";
import type { KnownRegion, RegionIndex } from "../../core/regions/join";
import { ownRegions } from "../../core/regions/ownRegions";
import { proposeChoice } from "../../core/regions/proposal";
import { regionsModel } from "../../core/regions/regionsModel";
import type { RegionRow, RegionsModel } from "../../core/regions/regionsModel";
import { readBoundaryFile } from "./readBoundaryFile";
import type { BoundaryJob } from "./readBoundaryFile";
import { FIRST_REGIONS, regionsReducer } from "./regionsState";
import type { RegionsAction, RegionsState } from "./regionsState";

/** The regions of the explorer: what the person chose, what follows from it, and the file that is open. */
export interface Regions {
  readonly state: RegionsState;
  readonly dispatch: Dispatch<RegionsAction>;
  /** The regions of the boundary file, else those that the workbook names. */
  readonly index: RegionIndex;
  /** Null while neither the table nor a shaded map needs it. */
  readonly model: RegionsModel | null;
  readonly least: number;
  /** The level in use; null without a boundary file. */
  readonly level: BoundaryLevel | null;
  readonly chosen: RegionRow | null;
  /** The regions of the boundary file, for finding those without a practice; null without a file. */
  readonly known: readonly KnownRegion[] | null;
  /** Gives the list its place back. */
  readonly hide: () => void;
  readonly openFile: (file: File) => void;
  readonly cancel: () => void;
}

/** While nobody looks at regions and no boundary file is open, none are looked for: that is a pass over all practices. */
const NO_REGIONS: RegionIndex = { regions: [], nameless: 0, byCode: new Map(), byName: new Map() };

/** Keeps a boundary file for as long as this workbook is open, and joins the practices of the present view to its regions. */
export function useRegions(book: Book, view: View): Regions {
  const [state, dispatch] = useReducer(regionsReducer, FIRST_REGIONS);
  const { openFile, cancel } = useBoundaryFile(book.practices, dispatch);
  const { boundaries, measure, open, shaded } = state;
  const level = boundaries === null ? null : boundaries.file.levels.find(({ id }) => id === boundaries.choice.level) ?? null;
  const choice = boundaries?.choice ?? null;
  const index = useMemo(
    () => (level !== null && choice !== null ? indexRegions(level, choice) : open ? ownRegions(book.practices, book.regions.regions) : NO_REGIONS),
    [level, choice, open, book.practices, book.regions],
  );
  const known = useMemo(() => (level === null ? null : knownRegions(index)), [level, index]);
  const hide = useCallback(() => { dispatch({ kind: "hide" }); }, []);
  const least = state.least ?? book.settings.regionMinimum;
  const needed = open || (level !== null && shaded);
  const model = useMemo(
    () => (needed ? regionsModel(index, view.listed, measure, least, book.settings.bands) : null),
    [needed, index, view.listed, measure, least, book.settings.bands],
  );
  const chosen = model?.rows.find(({ key }) => key === state.chosen) ?? null;
  return useMemo(
    () => ({ state, dispatch, index, model, least, level, chosen, known, hide, openFile, cancel }),
    [state, index, model, least, level, chosen, known, hide, openFile, cancel],
  );
}

/** Reads one boundary file at a time; a newer one, or Cancel, ends an older one. */
function useBoundaryFile(practices: readonly ScoredPractice[], dispatch: Dispatch<RegionsAction>): Pick<Regions, "openFile" | "cancel"> {
  const job = useRef<BoundaryJob | null>(null);
  const newest = useRef(practices);
  useEffect(() => { newest.current = practices; }, [practices]);
  useEffect(() => () => { job.current?.cancel(); }, []);
  const openFile = useCallback((file: File) => {
    job.current?.cancel();
    dispatch({ kind: "read", name: file.name });
    const started = readBoundaryFile(file, (done, total) => { dispatch({ kind: "progress", share: total === 0 ? 0 : done / total }); });
    job.current = started;
    void started.result.then((reading) => {
      if (job.current !== started) return;
      if (reading.kind === "refused") dispatch({ kind: "refused", problem: `${file.name}: ${reading.message}` });
      else dispatch({ kind: "opened", file: reading.file, choice: proposeChoice(reading.file, newest.current) });
    });
  }, [dispatch]);
  const cancel = useCallback(() => {
    job.current?.cancel();
    job.current = null;
    dispatch({ kind: "dismiss" });
  }, [dispatch]);
  return { openFile, cancel };
}
