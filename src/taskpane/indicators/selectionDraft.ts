/**
 * What a person has ticked and unticked but not saved, as a difference to the sheet: rows that someone else adds
 * or removes meanwhile show up, and no tick is lost.
 */
export interface SelectionDraft {
  readonly ticked: ReadonlySet<string>;
  readonly unticked: ReadonlySet<string>;
}

export const EMPTY_DRAFT: SelectionDraft = { ticked: new Set(), unticked: new Set() };

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
  return { ticked, unticked };
}
