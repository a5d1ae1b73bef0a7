/** What saving a selection does, by indicator code. */
export interface SelectionPlan {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Unticked, but the row holds what people typed: it stays. */
  readonly kept: readonly string[];
}

/** How many codes a sentence names before it counts the rest. */
const NAMED = 4;

/** "4 chosen, 1 not in the sheet"; "None chosen". */
export function selectionStatus(chosen: number, plan: SelectionPlan): string {
  const missing = plan.added.length;
  if (chosen === 0) return "None chosen";
  return `${chosen} chosen, ${missing === 0 ? "all in the sheet" : `${missing} not in the sheet`}`;
}

/** What "Save" will do, a sentence each; empty when it would do nothing. */
export function planSentences(plan: SelectionPlan): readonly string[] {
  return [
    ...(plan.added.length > 0 ? [`Save adds ${rows(plan.added)}.`] : []),
    ...(plan.removed.length > 0 ? [`${plan.added.length > 0 ? "It" : "Save"} clears ${rows(plan.removed)}.`] : []),
    ...keptSentence(plan.kept),
  ];
}

/** What "Save" did, for the notice afterwards. */
export function savedSentence(plan: SelectionPlan): string {
  const done = [
    ...(plan.added.length > 0 ? [`${plan.added.length} added`] : []),
    ...(plan.removed.length > 0 ? [`${plan.removed.length} cleared`] : []),
  ];
  const first = done.length > 0 ? `Saved to the Indicators table: ${done.join(", ")}.` : "Nothing to change in the Indicators table.";
  return plan.kept.length === 0 ? first : `${first} ${listed(plan.kept)} ${plan.kept.length === 1 ? "stays" : "stay"}.`;
}

/** What a sheet's selection is after somebody else changed it: "7 indicators (WRK-O2 added, HSG-O1 taken out)". */
export function changedWords(count: number, { added, gone }: { readonly added: readonly string[]; readonly gone: readonly string[] }): string {
  const what = [...(added.length > 0 ? [`${listed(added)} added`] : []), ...(gone.length > 0 ? [`${listed(gone)} taken out`] : [])];
  return `${countWords(count)} (${what.join(", ")})`;
}

export function countWords(count: number): string {
  return `${count} ${count === 1 ? "indicator" : "indicators"}`;
}

/** A person's ticks that are not saved: "2 ticked, 1 unticked". */
export function draftWords({ ticked, unticked }: { readonly ticked: ReadonlySet<string>; readonly unticked: ReadonlySet<string> }): string {
  return [...(ticked.size > 0 ? [`${ticked.size} ticked`] : []), ...(unticked.size > 0 ? [`${unticked.size} unticked`] : [])].join(", ");
}

function keptSentence(kept: readonly string[]): readonly string[] {
  if (kept.length === 0) return [];
  const one = kept.length === 1;
  return [
    `${listed(kept)} ${one ? "stays" : "stay"}: ${one ? "its row holds" : "their rows hold"} what people typed. ` +
      `To remove ${one ? "it, delete the row" : "them, delete the rows"} in the sheet.`,
  ];
}

function rows(codes: readonly string[]): string {
  return `${codes.length} ${codes.length === 1 ? "row" : "rows"} (${listed(codes)})`;
}

function listed(codes: readonly string[]): string {
  const named = codes.slice(0, NAMED).join(", ");
  const more = codes.length - NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}
