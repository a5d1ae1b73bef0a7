import type { BoundaryFile } from "../../core/regions/boundaryFile";
import type { BoundaryChoice } from "../../core/regions/fields";
import type { RegionMeasure } from "../../core/regions/measures";

/** A boundary file in use, with what the person may change about it. */
export interface Boundaries {
  readonly file: BoundaryFile;
  readonly choice: BoundaryChoice;
  /** Shown on the map: what the file says, until the person types something. */
  readonly attribution: string;
}

export const REGION_SORTS = ["Region", "Practices", "Mean score", "Share good"] as const;
export type RegionSort = (typeof REGION_SORTS)[number];

export interface RegionsState {
  /** True while the regions stand in the list's place. */
  readonly open: boolean;
  readonly boundaries: Boundaries | null;
  /** The file that is being read, and how far; null for the share that is not known yet. */
  readonly reading: { readonly name: string; readonly share: number | null } | null;
  /** Why the last file was not opened; null when it was. */
  readonly problem: string | null;
  readonly shaded: boolean;
  /** Whether the practices' symbols stand on the shaded map; without them the numbers are easier to read. */
  readonly symbols: boolean;
  readonly measure: RegionMeasure;
  /** Least practices of a shaded region; null for what the workbook's settings say. */
  readonly least: number | null;
  /** Key of the chosen region; null for the table of all. */
  readonly chosen: string | null;
  /** Where the chosen region was chosen, so that going back leads there. */
  readonly from: "table" | "list";
  readonly sort: { readonly by: RegionSort; readonly falling: boolean };
}

export type RegionsAction =
  | { readonly kind: "show" }
  | { readonly kind: "hide" }
  | { readonly kind: "read"; readonly name: string }
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "opened"; readonly file: BoundaryFile; readonly choice: BoundaryChoice }
  | { readonly kind: "refused"; readonly problem: string }
  /** The reading was cancelled, or its problem read. */
  | { readonly kind: "dismiss" }
  | { readonly kind: "remove" }
  | { readonly kind: "choice"; readonly choice: BoundaryChoice }
  | { readonly kind: "attribution"; readonly text: string }
  | { readonly kind: "measure"; readonly measure: RegionMeasure }
  | { readonly kind: "least"; readonly least: number }
  | { readonly kind: "shaded"; readonly shaded: boolean }
  | { readonly kind: "symbols"; readonly symbols: boolean }
  | { readonly kind: "sort"; readonly by: RegionSort }
  | { readonly kind: "choose"; readonly key: string }
  | { readonly kind: "back" };

export const FIRST_REGIONS: RegionsState = {
  open: false, boundaries: null, reading: null, problem: null, shaded: true, symbols: true, measure: "Practices", least: null, chosen: null, from: "table",
  sort: { by: "Practices", falling: true },
};

export function regionsReducer(state: RegionsState, action: RegionsAction): RegionsState {
  switch (action.kind) {
    case "show": return { ...state, open: true };
    case "hide": return { ...state, open: false, chosen: null };
    case "read": return { ...state, open: true, reading: { name: action.name, share: null }, problem: null };
    case "progress": return state.reading === null ? state : { ...state, reading: { ...state.reading, share: action.share } };
    case "opened": return {
      ...state, reading: null, problem: null, shaded: true, chosen: null, boundaries: { file: action.file, choice: action.choice, attribution: action.file.attribution },
    };
    case "refused": return { ...state, reading: null, problem: action.problem };
    case "dismiss": return { ...state, reading: null, problem: null };
    case "remove": return { ...state, boundaries: null, chosen: null };
    case "choice": return state.boundaries === null ? state : { ...state, chosen: null, boundaries: { ...state.boundaries, choice: action.choice } };
    case "attribution": return state.boundaries === null ? state : { ...state, boundaries: { ...state.boundaries, attribution: action.text } };
    case "measure": return { ...state, measure: action.measure };
    case "least": return { ...state, least: action.least };
    case "shaded": return { ...state, shaded: action.shaded };
    case "symbols": return { ...state, symbols: action.symbols };
    case "sort": return { ...state, sort: { by: action.by, falling: state.sort.by === action.by ? !state.sort.falling : action.by !== "Region" } };
    case "choose": return { ...state, open: true, chosen: action.key, from: state.open ? (state.chosen === null ? "table" : state.from) : "list" };
    case "back": return state.from === "list" ? { ...state, open: false, chosen: null } : { ...state, chosen: null };
  }
}
