import type { WayIn } from "../../core/guide/waysIn";

/** The ways in, as the home of the guide offers them. */
export const WAY_KINDS = ["Question", "Stage", "Area", "You"] as const;
export type WayKind = (typeof WAY_KINDS)[number];

export type GuideView =
  | { readonly kind: "home" }
  /** The suggestion for an answer. */
  | { readonly kind: "way"; readonly way: WayIn }
  /** The four principles, asked of the selection. */
  | { readonly kind: "principles" }
  | { readonly kind: "exercises" }
  | { readonly kind: "exercise"; readonly id: string };

/** What the person has done in the guide; it stays while other tabs are looked at. */
export interface GuideState {
  readonly view: GuideView;
  /** The views that led here, the nearest last. */
  readonly back: readonly GuideView[];
  /** The view that was left by going back: what led to it gets the focus again. */
  readonly left: GuideView | null;
  readonly wayKind: WayKind;
  /** What is searched for among the questions. */
  readonly text: string;
  readonly allQuestions: boolean;
  /** Indicators ticked and not added yet, by the view that suggests them. */
  readonly ticks: Readonly<Record<string, ReadonlySet<string>>>;
  /** Steps of exercises done where the workbook cannot keep them, by exercise. */
  readonly done: Readonly<Record<string, readonly string[]>>;
}

export type GuideAction =
  | { readonly kind: "open"; readonly view: GuideView }
  | { readonly kind: "back" }
  | { readonly kind: "wayKind"; readonly wayKind: WayKind }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "allQuestions" }
  | { readonly kind: "tick"; readonly view: string; readonly code: string; readonly on: boolean }
  /** Ticks of a view that were added to the workbook leave it; what was ticked since stays. */
  | { readonly kind: "added"; readonly view: string; readonly codes: ReadonlySet<string> }
  | { readonly kind: "done"; readonly done: Readonly<Record<string, readonly string[]>> };

export const START: GuideState = {
  view: { kind: "home" }, back: [], left: null, wayKind: "Question", text: "", allQuestions: false, ticks: {}, done: {},
};

const NONE: ReadonlySet<string> = new Set();

export function guideReducer(state: GuideState, action: GuideAction): GuideState {
  switch (action.kind) {
    case "open": return { ...state, view: action.view, back: [...state.back, state.view], left: null };
    case "back": return { ...state, view: state.back.at(-1) ?? START.view, back: state.back.slice(0, -1), left: state.view };
    case "wayKind": return { ...state, wayKind: action.wayKind, left: null };
    case "text": return { ...state, text: action.text, left: null };
    case "allQuestions": return { ...state, allQuestions: true, left: null };
    case "tick": return withTicks(state, action.view, (codes) => action.on ? [...codes, action.code] : codes.filter((code) => code !== action.code));
    case "added": return withTicks(state, action.view, (codes) => codes.filter((code) => !action.codes.has(code)));
    case "done": return { ...state, done: action.done };
  }
}

function withTicks(state: GuideState, view: string, change: (codes: readonly string[]) => readonly string[]): GuideState {
  return { ...state, ticks: { ...state.ticks, [view]: new Set(change([...ticksOf(state, view)])) } };
}

/** What is ticked in a view. */
export function ticksOf({ ticks }: Pick<GuideState, "ticks">, view: string): ReadonlySet<string> {
  return ticks[view] ?? NONE;
}

/** A name for a view that no other view has. */
export function viewKey(view: GuideView): string {
  switch (view.kind) {
    case "way": return `way ${wayKey(view.way)}`;
    case "exercise": return `exercise ${view.id}`;
    default: return view.kind;
  }
}

function wayKey(way: WayIn): string {
  switch (way.kind) {
    case "stage": return `stage ${way.stage}`;
    case "area": return `area ${way.domain}`;
    case "organisation": return `organisation ${way.organisation}`;
    case "question": return `question ${way.id}`;
  }
}
