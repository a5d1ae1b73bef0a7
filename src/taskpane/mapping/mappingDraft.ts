import { fold } from "../../core/folding";
import type { ColumnProposal } from "../../core/mapping/propose";
import { NEEDED } from "../../core/practice/columns";
import type { ChosenColumns } from "../../workbook/actions/mapColumns";

/** What stands in one of our columns' selects: a position in their table, or none. */
export interface DraftColumn {
  readonly column: number | null;
  /** False while a proposal waits to be looked at: it is not taken. */
  readonly ticked: boolean;
}

/** By our column's name, what the person has decided; what is missing stands as it was proposed. */
export type MappingDraft = ReadonlyMap<string, DraftColumn>;
export const NO_DRAFT: MappingDraft = new Map();

/** How one of our columns stands now. What is proposed is ticked, but for what is unsure: that asks. */
export function drafted(proposal: ColumnProposal, draft: MappingDraft): DraftColumn {
  const { choice } = proposal;
  return draft.get(proposal.target) ?? (choice === null ? { column: null, ticked: false } : { column: choice.column, ticked: choice.confidence !== "unsure" });
}

/** Chooses a column for one of ours. It is taken from whichever of ours had it: a column can be one thing only. */
export function withColumn(proposals: readonly ColumnProposal[], draft: MappingDraft, target: string, column: number | null): MappingDraft {
  const next = new Map(draft);
  for (const other of proposals) {
    if (other.target !== target && column !== null && drafted(other, draft).column === column) next.set(other.target, { column: null, ticked: false });
  }
  return next.set(target, { column, ticked: column !== null });
}

export function withTick(proposals: readonly ColumnProposal[], draft: MappingDraft, target: string, ticked: boolean): MappingDraft {
  const proposal = proposals.find((one) => one.target === target);
  return proposal === undefined ? draft : new Map(draft).set(target, { ...drafted(proposal, draft), ticked });
}

/** What would be written. */
export function chosenColumns(proposals: readonly ColumnProposal[], draft: MappingDraft): ChosenColumns {
  return new Map(proposals.map((proposal) => {
    const { column, ticked } = drafted(proposal, draft);
    return [proposal.target, ticked ? column : null] as const;
  }));
}

export interface MappingGroups {
  /** What practices need to be shown, placed and scored. */
  readonly needed: readonly ColumnProposal[];
  /** Others that something is proposed or chosen for. */
  readonly others: readonly ColumnProposal[];
  /** Others that nothing was found for. */
  readonly absent: readonly ColumnProposal[];
  /** Needed ones that nothing is taken for. */
  readonly missing: readonly string[];
  /** Headers of theirs that nothing of ours uses, in their order; blank ones left out. */
  readonly unused: readonly string[];
}

export function mappingGroups(proposals: readonly ColumnProposal[], draft: MappingDraft, headers: readonly string[]): MappingGroups {
  const isNeeded = ({ kind, target }: ColumnProposal): boolean => kind === "criterion" || NEEDED.has(target);
  const chosen = chosenColumns(proposals, draft);
  const used = new Set(chosen.values());
  const rest = proposals.filter((proposal) => !isNeeded(proposal));
  return {
    needed: proposals.filter(isNeeded),
    others: rest.filter(({ choice, target }) => choice !== null || draft.has(target)),
    absent: rest.filter(({ choice, target }) => choice === null && !draft.has(target)),
    missing: proposals.filter((proposal) => isNeeded(proposal) && chosen.get(proposal.target) === null).map(({ target }) => target),
    unused: headers.filter((header, column) => header.trim() !== "" && !used.has(column)),
  };
}

/** Columns that can be chosen: those with a header of their own. The first of equal headers is the one that counts. */
export function choosable(headers: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return headers.flatMap((header, column) => {
    const key = fold(header);
    if (key === "" || seen.has(key)) return [];
    seen.add(key);
    return [column];
  });
}
