import type { DraftField, RulesDraft } from "../../core/evaluation/rulesDraft";

/** What each section of the Criteria view works on: the draft, what is wrong with it, and the way to change it. */
export interface Editing {
  readonly draft: RulesDraft;
  readonly problems: ReadonlyMap<DraftField, string>;
  readonly readOnly: boolean;
  readonly edit: (change: (draft: RulesDraft) => RulesDraft) => void;
}

/** The props of a field that has something wrong with it; none where all is well. */
export function problemOf(problems: Editing["problems"], field: DraftField): { readonly validationMessage?: string } {
  const message = problems.get(field);
  return message === undefined ? {} : { validationMessage: message };
}

/** "20%", or "" while the weights cannot be used. */
export function shareText(shares: readonly number[] | null, index: number): string {
  return shares === null ? "" : `${Math.round((shares[index] ?? 0) * 100)}%`;
}
