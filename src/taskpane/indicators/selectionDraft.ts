/**
 * What a person has ticked and unticked but not saved, as a difference to the sheet: rows that someone else adds
 * or removes meanwhile show up, and no tick is lost.
 */
export interface SelectionDraft {
  readonly ticked: ReadonlySet<string>;
  readonly unticked: ReadonlySet<string>;
  /** The codes that were in the sheet when the first of these ticks was made, or when the person last looked at what came since; null while there is no tick. */
  readonly began: ReadonlySet<string> | null;
}

export const EMPTY_DRAFT: SelectionDraft = { ticked: new Set(), unticked: new Set(), began: null };

/** What came to the sheet, and what went from it, since a draft was begun; null for nothing, and where nothing is drafted. */
export function changedSince({ began }: SelectionDraft, inSheet: ReadonlySet<string>): { readonly added: readonly string[]; readonly gone: readonly string[] } | null {
  if (began === null) return null;
  const [added, gone] = [[...inSheet].filter((code) => !began.has(code)), [...began].filter((code) => !inSheet.has(code))];
  return added.length + gone.length === 0 ? null : { added, gone };
}

/** The draft once the person has seen what the sheet has now: ticks that the sheet agrees with by now are none any more. */
export function keptOver({ ticked, unticked }: SelectionDraft, inSheet: ReadonlySet<string>): SelectionDraft {
  return draftOf(new Set([...ticked].filter((code) => !inSheet.has(code))), new Set([...unticked].filter((code) => inSheet.has(code))), inSheet);
}

/** The draft after the person has changed the sheet from elsewhere in Cairn: from `before` to `now`. */
export function withOwn(draft: SelectionDraft, before: ReadonlySet<string>, now: ReadonlySet<string>): SelectionDraft {
  if (draft.began === null) return draft;
  const began = new Set([...draft.began].filter((code) => now.has(code) || !before.has(code)));
  for (const code of now) if (!before.has(code)) began.add(code);
  return { ...draft, began };
}

function draftOf(ticked: ReadonlySet<string>, unticked: ReadonlySet<string>, began: ReadonlySet<string>): SelectionDraft {
  return ticked.size + unticked.size === 0 ? EMPTY_DRAFT : { ticked, unticked, began };
}

/** Codes chosen once the draft is laid over those in the sheet. */
export function chosenWith(inSheet: ReadonlySet<string>, draft: SelectionDraft): ReadonlySet<string> {
  const chosen = new Set(inSheet);
  for (const code of draft.unticked) chosen.delete(code);
  for (const code of draft.ticked) chosen.add(code);
  return chosen;
}

/** The draft after ticking (`on`) or unticking some codes. A code back at what the sheet has leaves the draft. */
export function setTicks(draft: SelectionDraft, inSheet: ReadonlySet<string>, codes: readonly string[], on: boolean): SelectionDraft {
  const ticked = new Set(draft.ticked);
  const unticked = new Set(draft.unticked);
  for (const code of codes) {
    ticked.delete(code);
    unticked.delete(code);
    if (on && !inSheet.has(code)) ticked.add(code);
    if (!on && inSheet.has(code)) unticked.add(code);
  }
  return draftOf(ticked, unticked, draft.began ?? inSheet);
}
